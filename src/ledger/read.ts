// Reads the rows that were filled in from the tables of a returned ledger, with every mistake and remark.
import type { Item } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import type { WorkbookRow } from '../parse/workbook/workbook';
import { cellAt, comparableText, filledEntries, mistakeAt, remarkAt } from './cell';
import { type Findings, joinFindings, type Mistake, type Remark } from './findings';
import type { LedgerMarks, MarkedRow } from './marks';
import { notImportedColumns, notImportedInRow } from './not-imported';
import { type FilledRow, type ReadingTerms, readRow } from './row';
import type { LedgerTable } from './table';
import { mergedCells, rowId, whichRecord } from './which-record';

export interface LedgerReading extends Findings {
  /** The rows without a mistake, in the order of the sheets. */
  readonly rows: readonly FilledRow[];
}

/**
 * Reads every row below the headings. A record filled in on several sheets is read from the first of them. Findings are in
 * the order of the rows; remarks on columns that somebody added come last.
 */
export function readTables(
  tables: readonly LedgerTable[],
  marks: LedgerMarks,
  snapshot: Snapshot,
  terms: ReadingTerms,
): LedgerReading {
  const sent = new Map(marks.rows.map((row) => [row.id.toLowerCase(), row]));
  const visited = tables.flatMap((table) =>
    table.sheet.rows
      .filter(({ number }) => number > table.head)
      .map((row) => ({
        ...visitRow(table, row, sent.get(rowId(table, row).toLowerCase()), marks, snapshot),
        table,
        row,
      })),
  );
  const firsts = new Map<string, (typeof visited)[number]>();
  for (const one of visited) {
    const id = one.item?.record.id;
    if (id !== undefined && !firsts.has(id)) firsts.set(id, one);
  }
  const readings = visited.map((one) => {
    const { table, row, item } = one;
    const first = item && firsts.get(item.record.id);
    if (!item || !first) return { findings: one };
    if (first !== one) return { findings: joinFindings([one, { mistakes: filledTwice(first, one, item) }]) };
    const reading = readRow(table, row, item, terms);
    return { findings: joinFindings([one, reading]), filled: reading.filled };
  });
  return {
    ...joinFindings([
      ...readings.map(({ findings }) => findings),
      ...tables.map((table) => ({ remarks: notImportedColumns(table) })),
    ]),
    rows: readings.flatMap(({ filled }) => filled ?? []),
  };
}

interface VisitedRow extends Findings {
  /** The item that the row is about; undefined if nothing is filled in, or a mistake prevents reading it. */
  readonly item: Item | undefined;
}

/** Checks everything but the contents of the entry cells. `mark` is the row as exported. */
function visitRow(
  table: LedgerTable,
  row: WorkbookRow,
  mark: MarkedRow | undefined,
  marks: LedgerMarks,
  snapshot: Snapshot,
): VisitedRow {
  const remarks: Remark[] = notImportedInRow(table, row, mark);
  if (filledEntries(table, row).size === 0) return { item: undefined, mistakes: [], remarks };
  const merged = mergedCells(table, row);
  const about = whichRecord(table, row, mark, marks, snapshot);
  const hidden = row.isHidden ? [remarkAt(cellAt(table, row, 'id'), 'hidden-row')] : [];
  return {
    item: 'item' in about ? about.item : undefined,
    mistakes: 'item' in about ? merged : [...merged, about.mistake],
    remarks: [...remarks, ...hidden],
  };
}

interface PlacedRow {
  readonly table: LedgerTable;
  readonly row: WorkbookRow;
}

/** Mistakes if the same record is filled in on the sheets of two units with different texts; equal texts are one report. */
function filledTwice(first: PlacedRow, second: PlacedRow, { record }: Item): Mistake[] {
  if (entryTexts(first) === entryTexts(second)) return [];
  const params = { id: record.id, sheet: first.table.sheet.name, row: first.row.number };
  return [mistakeAt(cellAt(second.table, second.row, 'id'), 'double-row', params)];
}

const entryTexts = ({ table, row }: PlacedRow): string =>
  JSON.stringify([...filledEntries(table, row)].map(([name, { text }]) => [name, comparableText(text)]));
