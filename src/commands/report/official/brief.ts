// What an official report is written from, and what it comes to: a title, sections, annexes, and the numbers in them.

import type { Corpus } from '../../../evaluate/query/corpus';
import type { PeriodView } from '../../../evaluate/snapshot/period';
import { type Block, paragraph } from '../../../page/page';
import type { Say } from '../../../page/say';

export interface Brief {
  readonly view: PeriodView;
  readonly corpus: Corpus;
  readonly say: Say;
}

export interface ReportSection {
  /** Without its number. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly isWide?: true;
}

export interface OfficialReport {
  readonly title: string;
  /** Before the first section. */
  readonly opening: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly annexes: readonly Annex[];
  /** The numbers that its sentences say, for `--json`. */
  readonly figures: Readonly<Record<string, unknown>>;
}

export const paragraphs = (texts: readonly string[]): Block[] => texts.map(paragraph);
