// A sheet's XML with nothing but its cells and which of them are merged. Cells that hold nothing go too: programs write out
// rows that are only formatted, sometimes down to the last of a million. What is left is held to what a ledger can be.
import { type Refused, refuse } from './workbook';

/** A ledger of our plan has 145 rows and 25 columns. */
const sheetLimits = { rows: 5000, columns: 200, cells: 200_000 } as const;

/** How many cells the sheets of a workbook have had so far: a hundred sheets are as long as one. */
export interface Budget {
  cells: number;
}

// With a namespace's prefix (`x:row`) or without one. No pattern runs beyond its own tag, or far: the file may be hostile.
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

/** The element and what is in it; empty where it is not there, or empty itself. */
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
    // Without a number, its place among the others says which row it is.
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

/** From 0. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
