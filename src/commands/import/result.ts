// The result of an import: what it would record, or has recorded, and what was found in the ledger.
import type { Item } from '../../evaluate/snapshot/item';
import type { Findings, Mistake } from '../../ledger/findings';
import type { Say } from '../../page/say';
import type { Update } from '../../schema/generated/types';

export interface ImportedRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly update: Update;
  readonly before: Item | undefined;
  /** Undefined if nothing is written yet and the plan with the report cannot be read. */
  readonly after: Item | undefined;
  /** The file of the report, as shown to people. */
  readonly file: string;
  /** Files copied for its evidence, as shown to people. */
  readonly papers: readonly string[];
}

export interface ImportResult extends Findings {
  readonly path: string;
  /** The day as of which the ledger was exported. */
  readonly day: string;
  /** The language of the ledger's headings. */
  readonly language: 'zh' | 'en';
  readonly asOf: string;
  /** Id of the organization that reports; undefined if it is not known yet. */
  readonly by: string | undefined;
  readonly rows: readonly ImportedRow[];
  readonly isWritten: boolean;
  /** The command line that writes it; undefined if it has been written, or a person is asked instead. */
  readonly command: string | undefined;
}

export const mistakeWords = ({ code, params }: Mistake, { messages }: Say) => messages.import.mistakes[code](params);
