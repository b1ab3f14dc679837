// What the library leaves out: rows of a table have the height of their text, but grow with what is typed into them.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** `growing`: of each sheet, in order, the rows (from 1) whose height is only where they begin. */
export function finishXlsx(bytes: Uint8Array, growing: readonly ReadonlySet<number>[]): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name) ?? [];
    const rows = growing[Number(number) - 1];
    // Zip keeps the hour on the clock, without its zone: it is taken by that clock, or the bytes would follow the zone.
    parts[name] = [rows ? strToU8(grow(strFromU8(content), rows)) : content, { mtime: new Date(1980, 0, 1, 12) }];
  }
  return zipSync(parts);
}

const grow = (xml: string, rows: ReadonlySet<number>): string =>
  xml.replace(/<row r="(\d+)"[^>]*>/g, (row, number: string) =>
    rows.has(Number(number)) ? row.replace(' customHeight="1"', '') : row,
  );
