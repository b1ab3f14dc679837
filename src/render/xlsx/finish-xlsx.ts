// Sets what the library has no option for: rows as high as their text that still grow when somebody types into them.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** `growing`: for each sheet, the rows (from 1) whose height is only a start and adapts to their content. */
export function finishXlsx(bytes: Uint8Array, growing: readonly ReadonlySet<number>[]): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name) ?? [];
    const rows = growing[Number(number) - 1];
    // Zip stores local time without a zone: a local date keeps the bytes the same in every zone.
    parts[name] = [rows ? strToU8(grow(strFromU8(content), rows)) : content, { mtime: new Date(1980, 0, 1, 12) }];
  }
  return zipSync(parts);
}

const grow = (xml: string, rows: ReadonlySet<number>): string =>
  xml.replace(/<row r="(\d+)"[^>]*>/g, (row, number: string) =>
    rows.has(Number(number)) ? row.replace(' customHeight="1"', '') : row,
  );
