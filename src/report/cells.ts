// The small pieces that every table shares: a light, a deadline, owners, a title.
import type { Item } from '../evaluate/item';
import { nameOf, titleOf } from '../model/describe';
import type { Plan } from '../model/plan';
import type { Span, Text } from './page';
import type { Say } from './say';

export const lightCell = ({ light }: Item, { messages }: Say): Span => ({ text: messages.labels.light[light], light });

export const idCell = (id: string): Span => ({ text: id, tone: 'id' });

/** The state in words: what its light means, or the status where that says more. */
export function stateText({ reasons, status }: Item, { messages }: Say): string {
  const words = reasons.map(messages.labels.reason);
  const own = messages.labels.status[status];
  return status === 'no-report' || words.includes(own)
    ? words.join(messages.comma)
    : [own, ...words].join(messages.comma);
}

/** The planned day; in brackets where it is only the end of the plan's years. */
export function dueCell({ deadline }: Item, { messages }: Say): Text {
  if (!deadline) return messages.none;
  return deadline.inherited ? [{ text: `(${deadline.day})`, tone: 'muted' }] : deadline.day;
}

export const ownersText = (plan: Plan, item: Item, { messages, language }: Say): string =>
  item.owners.map((id) => nameOf(plan, id, language)).join(messages.listComma);

export const titleText = (plan: Plan, { record }: Item, { language }: Say): string => titleOf(plan, record, language);
