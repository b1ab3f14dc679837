// Words that all official reports share: names of records and owners, states, and numbered paragraphs.
import type { Item } from '../../../evaluate/snapshot/item';
import type { PeriodView } from '../../../evaluate/snapshot/period';
import { nameOf, titleOf } from '../../../model/describe';
import type { Plan, PlanRecord } from '../../../model/plan';
import { ownersText, stateText } from '../../../page/cells';
import { type Block, paragraph, plainText } from '../../../page/page';
import type { Say } from '../../../page/say';

export const unitName = (plan: Plan, id: string, { language }: Say): string => nameOf(plan, id, language);

/** The record's title without the full stop that a measure ends in. */
export const nameIn = (plan: Plan, record: PlanRecord, { language }: Say): string =>
  titleOf(plan, record, language).replace(/[。；，;.]$/, '');

export const nameOfId = (plan: Plan, id: string, say: Say): string => {
  const record = plan.find(id);
  return record ? nameIn(plan, record, say) : '';
};

export const ownersIn = (plan: Plan, item: Item, say: Say): string => plainText(ownersText(plan, item, say));

/** Due on the last day of the period and not done: overdue only from the next day on, yet not done in the period. */
export const isLapsed = (item: Item, { last, asOf }: PeriodView): boolean =>
  asOf === last && item.daysLeft === 0 && item.deadline?.day === last;

/** The light and the reasons for it; with `view` also that it was not done when the period ended. */
export const stateIn = (item: Item, say: Say, view?: PeriodView): string => {
  const { labels, comma, report: official } = say.messages;
  if (view && isLapsed(item, view))
    return official.inSentence(
      stateText(item, say).replace(labels.reason({ code: 'due-soon', days: 0 }), official.lapsed),
    );
  // “done” is both light and state; it is not repeated.
  const light = item.light === 'done' ? [] : [labels.light[item.light]];
  return official.inSentence([...light, stateText(item, say)].join(comma));
};

/** Paragraphs numbered from 1. */
export const numbered = (lines: readonly string[]): Block[] =>
  lines.map((line, index) => paragraph(`${index + 1}. ${line}`));

export const idList = (items: readonly Item[], { messages }: Say): string =>
  items.map(({ record }) => record.id).join(messages.listComma);

/** The name of the cooperation (the plan's title without “plan”), for titles. */
export const cooperationOf = ({ charter }: Plan, { messages, language }: Say): string =>
  messages.report.cooperation(language === 'en' ? charter.title_en : charter.title);

/** The plan's title and number. */
export const titleWords = ({ charter }: Plan, { language }: Say): [title: string, number: string] => [
  language === 'en' ? charter.title_en : charter.title,
  charter.number,
];

/** A note if the period is still running or has not begun; else empty. */
export function runningNote({ period, first, last, asOf }: PeriodView, { messages }: Say): string[] {
  const { openings } = messages.report;
  if (asOf < first) return [openings.ahead(period, first)];
  return asOf < last ? [openings.running(period, last, asOf)] : [];
}

/** The labels of a report's annexes. */
export const annexLabels = (count: number, { messages }: Say): string[] =>
  Array.from({ length: count }, (_, index) => messages.report.annexes.label(index + 1, count));
