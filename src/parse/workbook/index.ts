// Reads an .xlsx file as plain data. The library that knows its XML stands behind this file alone, in a bundle of its own;
// it sees only parts that were checked, and of these only those that hold text.
import { strToU8, zipSync } from 'fflate';
import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { unpack } from './container';
import { trimSheet } from './trim';
import { isRefused, type Refused, refuse, type Workbook, type WorkbookCell, type WorkbookSheet } from './workbook';

const isReadPart = (name: string): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml)$/.test(
    name,
  );

export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | Refused> {
  const parts = unpack(bytes, isReadPart);
  if (isRefused(parts)) return parts;
  const checked: Record<string, Uint8Array> = {};
  const budget = { cells: 0 };
  let is1904 = false;
  for (const [name, content] of parts) {
    const xml = decodeXml(content);
    if (xml === undefined) return refuse('damaged', name);
    // What is defined there can unfold like a bomb, or point anywhere; no program writes it into a workbook.
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse('entities', name);
    const trimmed = name.startsWith('xl/worksheets/') ? trimSheet(xml, budget) : xml;
    if (typeof trimmed !== 'string') return trimmed;
    if (name === 'xl/workbook.xml') is1904 = /\bdate1904="(1|true)"/.test(xml);
    checked[name] = strToU8(trimmed);
  }
  if (!areSheetsApart(parts)) return refuse('damaged', 'two sheets of one part');
  try {
    const { sheets } = await readXlsx(zipSync(checked, { level: 0 }), { readStyles: true });
    return { sheets: sheets.map(sheetOf), is1904 };
  } catch (error) {
    return refuse('damaged', error instanceof Error ? error.message : String(error));
  }
}

/** Every sheet is a part of its own: a thousand that share one would be read a thousand times. */
function areSheetsApart(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const found = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, name = '']) => name);
  const sheets = found(text('xl/workbook.xml'), /<(?:\w{1,20}:)?sheet\b[^<>]{0,500}?\w{1,20}:id="([^"<>]{1,100})"/g);
  const targets = found(text('xl/_rels/workbook.xml.rels'), /\bTarget="([^"<>]{1,300})"/g);
  return [sheets, targets.map(partAt)].every((names) => new Set(names).size === names.length);
}

/** Where a target leads from xl/: by as many ways as one likes. */
function partAt(target: string): string {
  const way: string[] = target.startsWith('/') ? [] : ['xl'];
  for (const step of target.split('/')) {
    if (step === '..') way.pop();
    else if (step !== '' && step !== '.') way.push(step);
  }
  return way.join('/').toLowerCase();
}

function decodeXml(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

function sheetOf(sheet: Sheet): WorkbookSheet {
  const rows = sheet.rows.map((values, index) => ({
    number: index + 1,
    isHidden: sheet.rowDefs?.get(index)?.hidden === true,
    cells: new Map(
      values.flatMap((value, column): [number, WorkbookCell][] => {
        const cell = cellOf(value, sheet.cells?.get(`${index},${column}`));
        return cell ? [[column, cell]] : [];
      }),
    ),
  }));
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: rows.filter(({ cells }) => cells.size > 0),
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      ...{ fromRow: startRow + 1, toRow: endRow + 1, fromColumn: startCol, toColumn: endCol },
    })),
  };
}

function cellOf(value: CellValue, details: Cell | undefined): WorkbookCell | undefined {
  if (details?.formula !== undefined) return { sort: 'formula', text: cellValueText(details.formulaResult ?? value) };
  if (details?.type === 'error') return { sort: 'error', text: cellValueText(value) };
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return { sort: 'boolean', text: cellValueText(value) };
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { sort: 'error', text: '' } : { sort: 'day', text: cellValueText(value) };
  if (typeof value === 'number') {
    const isPercent = details?.style?.numFmt?.includes('%') === true;
    return { sort: isPercent ? 'percent' : 'number', text: cellValueText(value), number: value };
  }
  return { sort: 'text', text: value };
}

function cellValueText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}
