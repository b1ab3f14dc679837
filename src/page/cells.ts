// Table cells that many pages share: a light, a deadline, owners, a title.
import { type Item, isFinished } from '../evaluate/snapshot/item';
import type { Messages } from '../messages/index';
import { nameOf, titleOf } from '../model/describe';
import type { Plan } from '../model/plan';
import type { Span, Text } from './page';
import type { Say } from './say';

export const lightCell = ({ light }: Pick<Item, 'light'>, { messages }: Say): Span => ({
  text: messages.labels.light[light],
  light,
});

export const idCell = (id: string): Span => ({ text: id, tone: 'id' });

/** The state in words: what its light means, or the status where that says more. */
export function stateText(item: Item, { messages }: Say): string {
  const { labels } = messages;
  const words = item.reasons.map(labels.reason);
  const own = labels.status[item.status];
  // An item without its own reports has no reported status; a status taken from its parts is not repeated.
  const isSaid = item.reports.length === 0 && ['no-report', 'unstated', 'done'].includes(item.status);
  const first = isSaid || words.includes(own) ? words : [own, ...words];
  return [...first, ...besides(item, messages)].join(messages.comma);
}

/** Decisions by people (reschedule, waiver, light set by hand) and how many parts have reports. */
function besides(
  { rollUp, forecast, waiver, override, verification, overdueDays, status }: Item,
  messages: Messages,
): string[] {
  const words = messages.besides;
  const found: string[] = [];
  if (rollUp) found.push(words.parts(rollUp.reported, rollUp.total));
  if (forecast && !isFinished(status)) found.push(words.forecast(forecast.day, forecast.daysLeft));
  if (waiver?.holds) found.push(words.waived(waiver.until));
  if (waiver && !waiver.holds && overdueDays > 0) found.push(words.waiverLapsed(waiver.until));
  if (override) found.push(words.override(messages.labels.light[override.light], override.until));
  if (verification === 'verified') found.push(messages.labels.state.verified);
  if (verification === 'stale') found.push(messages.labels.state['confirmation-stale']);
  return found;
}

/** The planned deadline; in brackets if it is only the end of the plan period. */
export function dueCell({ deadline }: Item, { messages }: Say): Text {
  if (!deadline) return messages.none;
  return deadline.inherited ? [{ text: `(${deadline.day})`, tone: 'muted' }] : deadline.day;
}

export const ownersText = (plan: Plan, item: Item, { messages, language }: Say): string =>
  item.owners.map((id) => nameOf(plan, id, language)).join(messages.listComma);

export const titleText = (plan: Plan, { record }: Item, { language }: Say): string => titleOf(plan, record, language);
