// What is said of all scorecards together: the one line of shares and the table. Reports that hold them as an annex use
// these as well.

import type { Assessment, Scorecard } from '../../evaluate/assess/assess';
import { isLapsing } from '../../evaluate/assess/facts';
import type { Item } from '../../evaluate/snapshot/item';
import { nameOf, titleOf } from '../../model/describe';
import type { Block, Text } from '../../page/page';
import type { Say } from '../../page/say';
import { percent } from '../../util/percent';

/** Hundredths as people write points: 92, 92.5, -0.25. */
export const pointsText = (points: number): string => String(points / 100);

/** An organization, an area with its number, or a city. */
export function groupName(
  { snapshot: { plan }, grouping }: Assessment,
  id: string,
  { messages, language }: Say,
): string {
  if (grouping === 'unit') return nameOf(plan, id, language);
  if (grouping === 'party') return messages.labels.party[id as 'TJ' | 'CC'];
  const area = plan.find(id);
  return area ? `${id}  ${titleOf(plan, area, language)}` : id;
}

const gradeClasses = ['done', 'green', 'yellow', 'red', 'grey', 'dropped'] as const;

/**
 * How many of how many in every class, with shares against the total. `isOver`: the day judged has passed, and what was
 * due on it counts as overdue.
 */
export function statisticsLine(items: readonly Item[], { messages }: Say, isOver = false): string {
  const words = messages.assess;
  const total = words.total(items.length);
  if (items.length === 0) return total;
  const parts = statistics(items, isOver)
    .filter(([name, count]) => name !== 'dropped' || count > 0)
    .map(([name, count, share]) => words.share(words.classes[name], count, share));
  return words.shares(total, parts.join(messages.comma));
}

export const statistics = (
  items: readonly Item[],
  isOver: boolean,
): [name: (typeof gradeClasses)[number], count: number, share: string][] =>
  gradeClasses.map((name) => {
    const count = items.filter((item) => classOf(item, isOver) === name).length;
    return [name, count, percent(count, items.length)];
  });

function classOf(item: Item, isOver: boolean): (typeof gradeClasses)[number] {
  if (item.status === 'dropped') return 'dropped';
  return isOver && isLapsing(item) ? 'red' : item.light;
}

export function assessTable(assessment: Assessment, say: Say): Block {
  const { columns, grades } = say.messages.assess;
  const number = (label: string) => ({ label, align: 'right' as const });
  return {
    type: 'table',
    columns: [
      { label: columns.unit[assessment.grouping], grows: true },
      number(columns.items),
      number(columns.onTime),
      number(columns.late),
      number(columns.overdue),
      number(columns.silent),
      number(columns.unshown),
      number(columns.bonus),
      number(columns.score),
      { label: columns.grade },
    ],
    rows: assessment.scorecards.map((card): Text[] => [
      groupName(assessment, card.id, say),
      String(card.items.length),
      String(card.onTime),
      ...(['late', 'overdue', 'silent', 'unshown'] as const).map((rule) => String(card.counts[rule])),
      pointsText(bonusOf(card)),
      [{ text: pointsText(card.score), tone: 'strong' }],
      grades[card.grade],
    ]),
  };
}

export const bonusOf = ({ lines }: Scorecard): number =>
  lines.reduce((sum, { points }) => sum + Math.max(0, points), 0);
