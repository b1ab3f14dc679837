// The findings in a returned ledger: mistakes, with any of which nothing is recorded, and remarks, which do no harm.
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

interface LedgerFinding<Code extends string> {
  readonly code: Code;
  readonly sheet: string;
  /** Row number, from 1; 0 for a finding about the whole sheet. */
  readonly row: number;
  /** Column number, from 0; undefined for a finding about the whole row or sheet. */
  readonly column: number | undefined;
  /** Text of the cell; empty for a finding about no single cell. */
  readonly read: string;
  /** Values for the message of the code. */
  readonly params: Params;
}

/** A mistake before its place is known. */
export interface Complaint {
  readonly code: MistakeCode;
  readonly params: Params;
}

export type Mistake = LedgerFinding<MistakeCode>;
export type Remark = LedgerFinding<RemarkCode>;

export interface Findings {
  readonly mistakes: readonly Mistake[];
  readonly remarks: readonly Remark[];
}

/** The findings of all parts, in the order of the parts. */
export const joinFindings = (parts: readonly Partial<Findings>[]): Findings => ({
  mistakes: parts.flatMap(({ mistakes = [] }) => mistakes),
  remarks: parts.flatMap(({ remarks = [] }) => remarks),
});

/** The place as Excel names it: `台账!N12`; for a whole row `台账!12`, a whole column `台账!N`, a whole sheet `台账`. */
export function cellPlace({ sheet, row, column }: Mistake | Remark): string {
  if (row === 0) return column === undefined ? sheet : `${sheet}!${columnLetters(column)}`;
  return `${sheet}!${column === undefined ? row : cellName(row, column)}`;
}
