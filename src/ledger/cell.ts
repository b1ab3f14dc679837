// A cell of the ledger's table: its place, whether it is blank, and a mistake or remark about it.

import type { WorkbookCell, WorkbookRow } from '../parse/workbook/workbook';
import { withoutInvisible } from '../parse/yaml/habits';
import type { Params } from '../problem';
import { type EntryColumn, entryColumns, type LedgerColumn } from './columns';
import type { Mistake, MistakeCode, Remark, RemarkCode } from './findings';
import type { LedgerTable } from './table';

export interface LedgerCell {
  readonly sheet: string;
  /** Row number, from 1. */
  readonly row: number;
  /** Column number, from 0; undefined if somebody deleted the column. */
  readonly column: number | undefined;
  /** Undefined if the cell is empty. */
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

/** The text without invisible characters, and without white space around it. */
export const trimmedText = (text: string): string => withoutInvisible(text).trim();

/** Whether the cell is empty or holds only invisible characters. */
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

/** The form in which texts of cells are compared: without invisible characters, and with single blanks. */
export const comparableText = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();
