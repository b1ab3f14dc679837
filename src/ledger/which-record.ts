// Finds the record of the plan that a row is about, or the mistake that prevents it: an unknown id, or a plan that has
// changed since the export.
import type { Item } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import type { WorkbookRow } from '../parse/workbook/workbook';
import { nearest } from '../util/nearest';
import { cellAt, comparableText, mistakeAt } from './cell';
import { isEntryColumn } from './columns';
import type { Complaint, Mistake } from './findings';
import { type LedgerMarks, type MarkedRow, recordHashes } from './marks';
import type { LedgerTable } from './table';

/** The id in the row as it is now, with full-width letters made half-width. */
export const rowId = (table: LedgerTable, row: WorkbookRow): string =>
  comparableText(cellAt(table, row, 'id').content?.text ?? '')
    .normalize('NFKC')
    .trim();

/**
 * The record, or the mistake that prevents reading the row. `mark` is the row as exported; undefined if none was exported
 * with that id.
 */
export function whichRecord(
  table: LedgerTable,
  row: WorkbookRow,
  mark: MarkedRow | undefined,
  marks: LedgerMarks,
  snapshot: Snapshot,
): { readonly item: Item } | { readonly mistake: Mistake } {
  const cell = cellAt(table, row, 'id');
  const id = rowId(table, row);
  if (id === '') return { mistake: mistakeAt(cell, 'no-id') };
  const item = mark && snapshot.find(mark.id);
  if (!mark || !item) {
    const isKnown = snapshot.plan.find(id) !== undefined;
    const known = marks.rows.map((one) => one.id);
    const params = { id, nearest: nearest(id, known) ?? '' };
    return { mistake: mistakeAt(cell, isKnown ? 'not-exported' : 'unknown-id', params) };
  }
  const change = changeSince(mark, marks.day, snapshot);
  if (change) return { mistake: mistakeAt(cell, change.code, change.params) };
  const title = comparableText(cellAt(table, row, 'title').content?.text ?? '');
  const titleSent = ({ cells }: MarkedRow): string => comparableText(cells.title);
  const other = title === titleSent(mark) ? undefined : marks.rows.find((one) => titleSent(one) === title);
  if (other) return { mistake: mistakeAt(cell, 'other-title', { id: mark.id, other: other.id }) };
  return { item };
}

/** A complaint if the record or its reports changed since the export: the row may be out of date, or recorded already. */
function changeSince({ id, hashes }: MarkedRow, day: string, { plan }: Snapshot): Complaint | undefined {
  const record = plan.find(id);
  const now = record && recordHashes(plan, record);
  if (!now) return undefined;
  if (now.record !== hashes.record) return { code: 'changed-record', params: { id, day } };
  if (now.updates === hashes.updates) return undefined;
  const ids = now.ids.filter((one) => !hashes.ids.includes(one));
  return { code: 'changed-reports', params: { id, day, ids } };
}

/** Mistakes for merged cells, since nobody knows for which of their rows the text was meant. */
export function mergedCells(table: LedgerTable, row: WorkbookRow): Mistake[] {
  const { sheet, columns } = table;
  return [...columns].flatMap(([name, column]): Mistake[] => {
    if (!isEntryColumn(name) && name !== 'id') return [];
    const merge = sheet.merges.find(
      ({ fromRow, toRow, fromColumn, toColumn }) =>
        fromRow <= row.number && row.number <= toRow && fromColumn <= column && column <= toColumn,
    );
    // Merged entry cells are reported once, at the first cell; merged ids in each of their rows.
    const isFirst = merge?.fromRow === row.number && merge.fromColumn === column;
    if (!merge || (!isFirst && name !== 'id')) return [];
    return [mistakeAt(cellAt(table, row, name), 'merged', { from: `${merge.fromRow}`, to: `${merge.toRow}` })];
  });
}
