// Remarks on changes that are not imported: in cells that come from the plan, in rows and in columns that somebody
// added.
import type { WorkbookRow } from '../parse/workbook/workbook';
import { cellName } from '../util/cell-name';
import { cellAt, comparableText, filledEntries, isBlank, remarkAt } from './cell';
import { isEntryColumn, isHandwritten, type LedgerColumn } from './columns';
import type { Remark } from './findings';
import type { MarkedRow } from './marks';
import type { LedgerTable } from './table';

/** Columns not compared with the export: the id tells which row it is, and sorting changes the numbers. */
const uncompared: readonly LedgerColumn[] = ['id', 'number'];

/** Remarks on a row. `mark` is the row as exported; undefined if it was added later. */
export const notImportedInRow = (table: LedgerTable, row: WorkbookRow, mark: MarkedRow | undefined): Remark[] =>
  mark ? changedCells(table, row, mark) : looseText(table, row);

/** A remark on a row of sums or signatures. If its entry cells are filled, that is a mistake (which-record.ts). */
function looseText(table: LedgerTable, row: WorkbookRow): Remark[] {
  const { columns, sheet } = table;
  if (filledEntries(table, row).size > 0) return [];
  const [first] = [...row.cells].filter(([column, cell]) => !isBlank(cell) && column !== columns.get('number'));
  if (!first) return [];
  const [column, content] = first;
  return [remarkAt({ sheet: sheet.name, row: row.number, column, content }, 'loose-text')];
}

function changedCells(table: LedgerTable, row: WorkbookRow, { id, cells: sent }: MarkedRow): Remark[] {
  const changed = [...table.columns.keys()].filter(
    (name) =>
      !isEntryColumn(name) &&
      !uncompared.includes(name) &&
      comparableText(cellAt(table, row, name).content?.text ?? '') !== comparableText(sent[name]),
  );
  const byHand = changed.filter(isHandwritten).map((name) => remarkAt(cellAt(table, row, name), 'by-hand', { id }));
  const [first, ...more] = changed.filter((name) => !isHandwritten(name));
  if (first === undefined) return byHand;
  const cells = more.map((name) => cellName(row.number, table.columns.get(name) ?? 0));
  return [...byHand, remarkAt(cellAt(table, row, first), 'read-only', { id, before: sent[first], cells })];
}

/** Remarks on columns that somebody added and filled: one for each, with its first text. */
export function notImportedColumns({ sheet, head, columns, strange }: LedgerTable): Remark[] {
  const known = new Set(columns.values());
  const labels = new Map(strange.map(({ column, label }) => [column, label]));
  const rows = sheet.rows.filter(({ number }) => number > head);
  const others = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].filter((column) => !known.has(column));
  return others
    .sort((one, other) => one - other)
    .flatMap((column): Remark[] => {
      const filled = rows.filter(({ cells }) => !isBlank(cells.get(column)));
      const [first] = filled;
      if (!first) return [];
      const params = { label: labels.get(column) ?? '', count: filled.length };
      return [
        remarkAt({ sheet: sheet.name, row: 0, column, content: first.cells.get(column) }, 'unknown-column', params),
      ];
    });
}
