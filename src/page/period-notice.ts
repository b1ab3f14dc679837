// A notice at the top of a page if the day judged is outside the plan's years.
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import { daysBetween } from '../util/day';
import type { Block } from './page';
import type { Say } from './say';

/** A notice if the day judged is before or after the plan period; else empty. */
export function periodNotice({ plan: { charter }, asOf }: Snapshot, { messages }: Say): Block[] {
  const { from, to } = charter.years;
  const [first, last] = [`${from}-01-01`, `${to}-12-31`];
  if (asOf > last) {
    const sample = `${Math.min(from + 1, to)}-06-30`;
    return [{ type: 'notice', tone: 'yellow', lines: messages.period.over(last, daysBetween(last, asOf), sample) }];
  }
  if (asOf < first) return [{ type: 'notice', tone: 'muted', lines: [messages.period.ahead(first)] }];
  if (asOf < charter.issued_on)
    return [{ type: 'notice', tone: 'muted', lines: [messages.period.notYetIssued(charter.issued_on)] }];
  return [];
}
