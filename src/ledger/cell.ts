// A cell of the ledger's table: where it stands, whether it holds anything, and a mistake or remark about it.

import type { WorkbookCell, WorkbookRow } from '../parse/workbook/workbook';
import { withoutInvisible } from '../parse/yaml/habits';
import type { Params } from '../problem';
import { type EntryColumn, entryColumns, type LedgerColumn } from './columns';
import type { Mistake, MistakeCode, Remark, RemarkCode } from './findings';
import type { LedgerTable } from './table';

export interface LedgerCell {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** From 0; undefined where the table has lost the column. */
  readonly column: number | undefined;
  /** Undefined where the cell is empty. */
  readonly content: WorkbookCell | undefined;
}

export function cellAt(
  { sheet, columns }: LedgerTable,
  { number, cells }: WorkbookRow,
  name: LedgerColumn,
): LedgerCell {
  const column = columns.get(name);
  const content = column === undefined ? undefined : cells.get(column);
  return { sheet: sheet.name, row: number, column, content };
}

export const mistakeAt = (
  { sheet, row, column, content }: LedgerCell,
  code: MistakeCode,
  params: Params = {},
): Mistake => ({ code, sheet, row, column, read: content?.text ?? '', params });

export const remarkAt = (
  { sheet, row, column, content }: LedgerCell,
  code: RemarkCode,
  params: Params = {},
): Remark => ({ code, sheet, row, column, read: content?.text ?? '', params });

/** The text without white space around it and without characters that show nothing. */
export const trimmedText = (text: string): string => withoutInvisible(text).trim();

/** Whether nothing can be seen in the cell. */
export const isBlank = (cell: WorkbookCell | undefined): boolean =>
  cell === undefined || (cell.sort === 'text' && trimmedText(cell.text) === '');

/** The entry cells of the row that are not blank, in the order of `entryColumns`. */
export function filledEntries(table: LedgerTable, row: WorkbookRow): ReadonlyMap<EntryColumn, WorkbookCell> {
  return new Map(
    entryColumns.flatMap((name): [EntryColumn, WorkbookCell][] => {
      const { content } = cellAt(table, row, name);
      return content && !isBlank(content) ? [[name, content]] : [];
    }),
  );
}

/** The texts of two cells are compared in this form: with single blanks, and without characters that show nothing. */
export const comparableText = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();
