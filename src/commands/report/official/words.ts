// How an official report calls a record and those who answer for it, and how it numbers what it lists.
import type { Item } from '../../../evaluate/snapshot/item';
import type { PeriodView } from '../../../evaluate/snapshot/period';
import { nameOf, titleOf } from '../../../model/describe';
import type { Plan, PlanRecord } from '../../../model/plan';
import { ownersText, stateText } from '../../../page/cells';
import { type Block, paragraph, plainText } from '../../../page/page';
import type { Say } from '../../../page/say';

export const unitName = (plan: Plan, id: string, { language }: Say): string => nameOf(plan, id, language);

/** The record's own words, without the full stop that a measure ends in. */
export const nameIn = (plan: Plan, record: PlanRecord, { language }: Say): string =>
  titleOf(plan, record, language).replace(/[。；，;.]$/, '');

export const nameOfId = (plan: Plan, id: string, say: Say): string => {
  const record = plan.find(id);
  return record ? nameIn(plan, record, say) : '';
};

export const ownersIn = (plan: Plan, item: Item, say: Say): string => plainText(ownersText(plan, item, say));

/** Due on the last day of a period that is over, and not done: overdue only from the next day on, but not done in it. */
export const isLapsed = (item: Item, { last, asOf }: PeriodView): boolean =>
  asOf === last && item.daysLeft === 0 && item.deadline?.day === last;

/** The light, and why. `view`: where the item fell due in a period that is over. */
export const stateIn = (item: Item, say: Say, view?: PeriodView): string => {
  const { labels, comma, official } = say.messages;
  if (view && isLapsed(item, view))
    return official.inSentence(
      stateText(item, say).replace(labels.reason({ code: 'due-soon', days: 0 }), official.lapsed),
    );
  // Where the light says no more than the state does, it is not said twice.
  const light = item.light === 'done' ? [] : [labels.light[item.light]];
  return official.inSentence([...light, stateText(item, say)].join(comma));
};

/** Paragraphs with numbers before them. */
export const numbered = (lines: readonly string[]): Block[] =>
  lines.map((line, index) => paragraph(`${index + 1}. ${line}`));

export const idList = (items: readonly Item[], { messages }: Say): string =>
  items.map(({ record }) => record.id).join(messages.listComma);

/** The cooperation that the plan is about, for titles. */
export const cooperationOf = ({ charter }: Plan, { messages, language }: Say): string =>
  messages.official.cooperation(language === 'en' ? charter.title_en : charter.title);

/** The plan's title and number. */
export const titleWords = ({ charter }: Plan, { language }: Say): [title: string, number: string] => [
  language === 'en' ? charter.title_en : charter.title,
  charter.number,
];

/** While the period still runs, or has not begun: how far the report goes. */
export function runningNote({ period, first, last, asOf }: PeriodView, { messages }: Say): string[] {
  const { openings } = messages.official;
  if (asOf < first) return [openings.ahead(period, first)];
  return asOf < last ? [openings.running(period, last, asOf)] : [];
}

/** The labels of a report's annexes. */
export const annexLabels = (count: number, { messages }: Say): string[] =>
  Array.from({ length: count }, (_, index) => messages.official.annexes.label(index + 1, count));
