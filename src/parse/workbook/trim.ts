// Reduces a sheet's XML to its filled cells and merges. Empty cells go, because programs write rows that are only
// formatted, sometimes up to a million. The rest must not exceed what a ledger can be.
import { type Refused, refuse } from './workbook';

/**
 * Limits for a workbook: rows and columns for each sheet, cells for all. A ledger of our plan has 145 rows and 25
 * columns.
 */
const sheetLimits = { rows: 5000, columns: 200, cells: 200_000 } as const;

/** Number of cells found so far in all sheets of a workbook: the limit holds for all of them together. */
export interface Budget {
  cells: number;
}

// Tags with or without a namespace prefix (`x:row`). All patterns are bounded and stay within a tag: the file may be
// hostile.
const rowTag = /<((?:\w{1,20}:)?)row\b([^<>]{0,2000})>/g;
const emptyCell = /<(?:\w{1,20}:)?c\b[^<>]{0,300}?\br="[A-Z]{1,7}\d{1,9}"[^<>]{0,300}?\/>/g;
const cellTag = /<(?:\w{1,20}:)?c\b[^<>]{0,300}?\br="([A-Z]{1,7})\d{1,9}"/g;
const holdsValue = /<(?:\w{1,20}:)?(?:v|is|f)\b/;

export function trimSheet(xml: string, budget: Budget): string | Refused {
  const [open, prefix = ''] = /<((?:\w{1,20}:)?)worksheet\b[^<>]{0,5000}>/.exec(xml) ?? [];
  if (open === undefined) return refuse('damaged', 'worksheet');
  const rows = trimRows(elementText(xml, `${prefix}sheetData`), budget);
  if (typeof rows !== 'string') return rows;
  return `${open}${rows}${elementText(xml, `${prefix}mergeCells`)}</${prefix}worksheet>`;
}

/** The element with its content; empty if the element is missing or empty. */
function elementText(xml: string, name: string): string {
  const from = xml.search(new RegExp(`<${name}\\b[^<>]{0,200}[^/<>]>|<${name}>`));
  const end = from === -1 ? -1 : xml.indexOf(`</${name}>`, from);
  return end === -1 ? '' : xml.slice(from, end + name.length + 3);
}

function trimRows(xml: string, budget: Budget): string | Refused {
  const kept: string[] = [];
  let count = 0;
  let done = 0;
  rowTag.lastIndex = 0;
  for (let tag = rowTag.exec(xml); tag; tag = rowTag.exec(xml)) {
    const [whole, prefix = '', attributes = ''] = tag;
    const close = `</${prefix}row>`;
    const from = tag.index + whole.length;
    const end = attributes.endsWith('/') ? from : xml.indexOf(close, from);
    if (end === -1) return refuse('damaged', 'row');
    const next = attributes.endsWith('/') ? from : end + close.length;
    const cells = xml.slice(from, end);
    const [, number] = /\br="(\d{1,9})"/.exec(attributes) ?? [];
    kept.push(xml.slice(done, tag.index));
    done = next;
    rowTag.lastIndex = next;
    // A row without a number is kept even if empty, because it is numbered by its position.
    if (number !== undefined && !holdsValue.test(cells)) continue;
    count += 1;
    if (count > sheetLimits.rows || Number(number ?? 0) > sheetLimits.rows)
      return refuse('too-long', String(sheetLimits.rows));
    const filled = cells.replace(emptyCell, '');
    for (const [, letters = ''] of filled.matchAll(cellTag)) {
      if (columnOf(letters) >= sheetLimits.columns) return refuse('too-long', String(sheetLimits.columns));
      budget.cells += 1;
    }
    if (budget.cells > sheetLimits.cells) return refuse('too-long', String(sheetLimits.cells));
    kept.push(whole, filled, next === from ? '' : close);
  }
  return [...kept, xml.slice(done)].join('');
}

/** Column, from 0, of its letters. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
