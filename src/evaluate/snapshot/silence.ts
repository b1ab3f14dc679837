// Measures how long nobody has reported on an item, compared with how often its record asks for a report.
import type { Plan, PlanRecord } from '../../model/plan';
import type { Kind } from '../../schema/kinds';
import { type Day, daysBetween } from '../../util/day';
import { type Item, isFinished, type Silence } from './item';

/** Days that may pass between two reports: the longest calendar period of that name. */
const rhythmDays = { month: 31, quarter: 92, 'half-year': 184, year: 366 } as const;

/** Kinds of record that reports are expected on. */
export const reporting: readonly Kind[] = [
  'task',
  'measure',
  'pairing',
  'project',
  'component',
  'safeguard',
  'milestone',
  'instance',
  'action',
];

type Known = Pick<Item, 'record' | 'status' | 'lastReport' | 'deadline'>;

export function silenceOf(plan: Plan, known: Known, asOf: Day): Silence | undefined {
  const { record, status, lastReport } = known;
  if (!reporting.includes(record.kind) || isFinished(status) || status === 'dropped') return undefined;
  const since = lastReport ?? expectedFrom(plan, known);
  const days = daysBetween(since, asOf);
  if (days < 0) return undefined;
  const { limit, rhythmOf } = limitOf(plan, record);
  return { since, days, limit, rhythmOf, isStale: days > limit };
}

/** First day on which a report can be expected: not before the plan is issued, nor before the item's period begins. */
function expectedFrom({ charter }: Plan, { deadline }: Known): Day {
  const begins = deadline?.begins ?? charter.issued_on;
  return begins > charter.issued_on ? begins : charter.issued_on;
}

function limitOf(plan: Plan, record: PlanRecord): Pick<Silence, 'limit' | 'rhythmOf'> {
  for (let at: PlanRecord | undefined = record; at; at = plan.find(at.parent ?? '')) {
    if (at.kind === 'obligation') return { limit: rhythmDays[at.data.every], rhythmOf: at };
    if ('report_every' in at.data && at.data.report_every)
      return { limit: rhythmDays[at.data.report_every], rhythmOf: at };
  }
  return { limit: plan.charter.windows.stale_days, rhythmOf: undefined };
}
