// Ledgers for tests: exported by the tool, and filled in as somebody at Excel would, cell by cell.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, type CellValue, readXlsx, type Sheet, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type LedgerColumn, ledgerColumns } from '../../src/ledger/columns';
import { cellName } from '../../src/util/cell-name';
import { runTool, type World } from '../run-tool';

/** Exports a ledger with the tool. */
export async function exported(command = 'report ledger', world: World = {}): Promise<Uint8Array> {
  const { documents, stderr } = await runTool(`${command} --output 台账.xlsx`, world);
  const bytes = documents['台账.xlsx'];
  if (!bytes) throw new Error(stderr);
  return bytes;
}

/** The content of a cell: a value, a value with a number format, a formula, or an error. */
export type Put =
  | CellValue
  | { readonly value: number; readonly format: string }
  | { readonly formula: string; readonly result: number }
  | { readonly error: string };

/** `{ N8: '推进中' }` on the first sheet, `'两市办公室!N8'` on another. */
export async function filled(
  bytes: Uint8Array,
  cells: Readonly<Record<string, Put>>,
  change: (sheets: Sheet[]) => void = () => {},
): Promise<Uint8Array> {
  const { sheets, dateSystem } = await readXlsx(bytes, { readStyles: true });
  for (const [place, put] of Object.entries(cells)) {
    const [, name, letters = '', row] = /^(?:(.+)!)?([A-Z]+)(\d+)$/.exec(place) ?? [];
    const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet for ${place}`);
    setCell(sheet, Number(row) - 1, columnOf(letters), put);
  }
  change(sheets);
  return writeXlsx({ sheets: sheets as WriteSheet[], ...(dateSystem ? { dateSystem } : {}) });
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function setCell(sheet: Sheet, row: number, column: number, put: Put): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const values = sheet.rows[row] ?? [];
  while (values.length <= column) values.push(null);
  const cell = cellOf(put);
  values[column] = cell.value;
  sheet.cells ??= new Map();
  const old = sheet.cells.get(`${row},${column}`);
  sheet.cells.set(`${row},${column}`, { ...(old?.style ? { style: old.style } : {}), ...cell });
}

function cellOf(put: Put): Cell {
  if (put === null) return { value: null, type: 'empty' };
  if (put instanceof Date) return { value: put, type: 'date', style: { numFmt: 'yyyy-mm-dd' } };
  if (typeof put !== 'object') return { value: put, type: typeof put as 'string' | 'number' | 'boolean' };
  if ('formula' in put) return { value: put.result, type: 'formula', formula: put.formula, formulaResult: put.result };
  if ('error' in put) return { value: put.error, type: 'error' };
  return { value: put.value, type: 'number', style: { numFmt: put.format } };
}

/** Changes one part of the file as text, for content that no library writes. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

/** Turns the cell formats `"31"` … into the ids of the built-in date formats of Chinese Excel. */
export const withBuiltInFormats = (bytes: Uint8Array): Uint8Array =>
  withPart(bytes, 'xl/styles.xml', (xml) => {
    const formats = [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="&quot;(\d+)&quot;"\/>/g)];
    return formats.reduce(
      (text, [, own, wanted]) => text.replaceAll(`<xf numFmtId="${own}"`, `<xf numFmtId="${wanted}"`),
      xml,
    );
  });

export const sheetNames = async (bytes: Uint8Array): Promise<string[]> =>
  (await readXlsx(bytes)).sheets.map(({ name }) => name);

/** Returns a function that gives the cell of a record's column on the first sheet of an exported ledger. */
export async function placeIn(bytes: Uint8Array): Promise<(id: string, column: LedgerColumn) => string> {
  const { sheets } = await readXlsx(bytes);
  const ids = sheets[0]?.rows.map((cells) => cells[1]) ?? [];
  return (id, column) => {
    const row = ids.indexOf(id);
    if (row === -1) throw new Error(`no ${id}`);
    return cellName(row + 1, ledgerColumns.indexOf(column));
  };
}

const known = new Map<string, Promise<Uint8Array>>();

/** A ledger of the plan as of its day, with these texts filled into the cells of these records. */
export async function ledgerWith(
  puts: readonly (readonly [id: string, column: LedgerColumn, put: Put])[],
  world: World = {},
  options = '',
): Promise<Uint8Array> {
  const key = JSON.stringify([world.plan, world.today, options]);
  const made = known.get(key) ?? exported(`report ledger ${options}`, world);
  known.set(key, made);
  const empty = await made;
  const place = await placeIn(empty);
  return filled(empty, Object.fromEntries(puts.map(([id, column, put]) => [place(id, column), put])));
}
