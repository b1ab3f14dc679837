// What was found in a ledger that came back: mistakes, which keep anything from being recorded, and what is only told.
import type { Params } from '../problem';
import { cellName, columnLetters } from '../util/cell-name';

export type MistakeCode =
  | 'no-id-column'
  | 'double-column'
  | 'no-id'
  | 'unknown-id'
  | 'not-exported'
  | 'double-row'
  | 'other-title'
  | 'changed-record'
  | 'changed-reports'
  | 'formula'
  | 'error-value'
  | 'true-or-false'
  | 'merged'
  | 'unknown-word'
  | 'no-stages'
  | 'bad-percent'
  | 'not-finished'
  | 'bad-day'
  | 'day-needed'
  | 'future-day'
  | 'note-needed'
  | 'title-needed'
  | 'publisher-needed'
  | 'evidence-needed'
  | 'bad-address'
  | 'path-given'
  | 'papers-needed'
  | 'bad-paper'
  | 'linked-paper'
  | 'no-note-column'
  | 'refused';

export type RemarkCode =
  | 'read-only'
  | 'unknown-column'
  | 'by-hand'
  | 'loose-text'
  | 'no-table'
  | 'hidden-sheet'
  | 'hidden-row'
  | 'joined-lines'
  | 'invisible'
  | 'less-than-before'
  | 'missing-columns'
  | 'not-own'
  | 'no-day'
  | 'older';

interface Found<C extends string> {
  readonly code: C;
  readonly sheet: string;
  /** From 1; 0 where it is about the whole sheet. */
  readonly row: number;
  /** From 0; undefined where it is about the whole row or sheet. */
  readonly column: number | undefined;
  /** What stands there. */
  readonly read: string;
  readonly params: Params;
}

export type Mistake = Found<MistakeCode>;
export type Remark = Found<RemarkCode>;

/** 台账!N12, as the program names it; without a cell, the sheet alone. */
export function placeOf({ sheet, row, column }: Mistake | Remark): string {
  if (row === 0) return column === undefined ? sheet : `${sheet}!${columnLetters(column)}`;
  return `${sheet}!${column === undefined ? row : cellName(row, column)}`;
}
