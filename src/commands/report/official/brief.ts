// The types of an official report: its sources, and the result with title, sections, annexes and numbers.

import type { Corpus } from '../../../evaluate/query/corpus';
import type { PeriodView } from '../../../evaluate/snapshot/period';
import type { Annex, Block } from '../../../page/page';
import { paragraph } from '../../../page/page';
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

export interface OfficialReport {
  readonly title: string;
  /** Before the first section. */
  readonly opening: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly annexes: readonly Annex[];
  /** The numbers used in its sentences, for `--json`. */
  readonly figures: Readonly<Record<string, unknown>>;
}

export const paragraphs = (texts: readonly string[]): Block[] => texts.map(paragraph);
