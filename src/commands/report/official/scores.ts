// The year's assessment within the annual summary: the line of shares and the grades in its text, every
// score and point in an annex.

import { assess, type Scorecard } from '../../../evaluate/assess/assess';
import { grades } from '../../../evaluate/assess/score';
import type { Annex, Block } from '../../../page/page';
import { paragraph } from '../../../page/page';
import type { Say } from '../../../page/say';
import { assessBlocks } from '../../assess/page';
import { statisticsLine } from '../../assess/table';
import type { Brief } from './brief';

export interface Scores {
  readonly blocks: readonly Block[];
  readonly annex: Annex;
}

/** Undefined if the plan has no assessment.yaml. `label` is the label of the annex. */
export function scoresOf({ view, say }: Brief, label: string): Scores | undefined {
  const { plan, period, first, last, asOf, end } = view;
  if (!plan.assessment || asOf < first) return undefined;
  // A report judged on the last day of the year is about the whole year: what was due on that day and is not done
  // counts as overdue.
  const isOver = asOf === last;
  const span = { first, last };
  const assessment = assess({ snapshot: end, period, span, isOver, grouping: 'unit' }, plan.assessment);
  const { report: official } = say.messages;
  const { scorecards: cards } = assessment;
  return {
    blocks: [
      paragraph(official.assessed(assessment.items.length, view.items.length)),
      paragraph(official.sentence(statisticsLine(assessment.items, say, isOver))),
      ...(cards.length > 0 ? [paragraph(official.graded(gradeCounts(cards, say)))] : []),
      paragraph(official.scored(cards.length, assessment.notAssessed.length, label)),
    ],
    annex: { title: official.annexes.scores, blocks: assessBlocks(assessment, say) },
  };
}

/** The number of organizations per grade, best first, without grades that nobody got. */
const gradeCounts = (cards: readonly Scorecard[], { messages }: Say): (readonly [string, number])[] =>
  grades
    .map((grade) => [messages.assess.grades[grade], cards.filter((card) => card.grade === grade).length] as const)
    .filter(([, count]) => count > 0);
