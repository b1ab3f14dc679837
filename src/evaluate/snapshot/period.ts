// A plan seen over a month, a quarter or a year: what was reported and decided in it, what fell due, and how it stands at
// its end. What was reported on a day counts for the period that the day lies in, whenever it was entered.
import type { Plan, RecordOf } from '../../model/plan';
import { addDays, type Day, periodDays } from '../../util/day';
import { type Item, isFinished } from './item';
import { reporting } from './silence';
import { type Snapshot, takeSnapshot } from './snapshot';
import { datedItems, inheritedDeadlines } from './totals';
import { byDay, isReport } from './updates';

type Report = RecordOf<'update'>;

export interface PeriodView {
  readonly plan: Plan;
  /** `2018-06`, `2018-Q2`, `2018`. */
  readonly period: string;
  readonly first: Day;
  readonly last: Day;
  /** The day judged: the period's last, or an earlier one while it still runs. */
  readonly asOf: Day;
  /** On the day judged. */
  readonly end: Snapshot;
  /** On the day before the period began. */
  readonly start: Snapshot;
  /** Reports of its days, oldest first. */
  readonly reports: readonly Report[];
  /** Reschedules, waivers and lights set by hand, of its days, oldest first. */
  readonly decisions: readonly Report[];
  readonly meetings: readonly RecordOf<'meeting'>[];
  /** Everything that somebody is expected to report on, in the order of the document. */
  readonly items: readonly Item[];
  /** Items with a day of their own that lies in the period, earliest first; the whole period, also where it still runs. */
  readonly due: readonly Item[];
  /** Items that have the end of the plan's years for their day, where that lies in the period. */
  readonly inheritedDue: readonly Item[];
  /** Items with a day of their own that is over on the day judged, and which are not done, earliest first. */
  readonly overdue: readonly Item[];
  /** Done within the period. */
  readonly finished: readonly Item[];
}

export function viewPeriod(plan: Plan, period: string, asOf: Day): PeriodView {
  const { first, last } = periodDays(period);
  const end = takeSnapshot(plan, asOf);
  const until = asOf < last ? asOf : last;
  const isWithin = (day: Day | undefined): boolean => day !== undefined && day >= first && day <= until;
  const updates = plan.ofKind('update').filter(({ data }) => isWithin(data.on));
  const items = end.items.filter(({ record }) => reporting.includes(record.kind));
  const dated = datedItems(end);
  return {
    plan,
    period,
    first,
    last,
    asOf,
    end,
    start: takeSnapshot(plan, addDays(first, -1)),
    reports: updates.filter(({ data }) => isReport(data)).sort(byDay),
    decisions: updates.filter(({ data }) => data.forecast || data.waiver || data.override).sort(byDay),
    meetings: plan.ofKind('meeting').filter(({ data }) => isWithin(data.on)),
    items,
    due: dated.filter((item) => liesIn(item, first, last)),
    inheritedDue: inheritedDeadlines(end).filter((item) => liesIn(item, first, last)),
    overdue: dated.filter(({ overdueDays }) => overdueDays > 0),
    finished: items.filter(({ status, actual }) => isFinished(status) && isWithin(actual)),
  };
}

export const liesIn = ({ deadline }: Item, first: Day, last: Day): boolean =>
  deadline !== undefined && deadline.day >= first && deadline.day <= last;

/** The period of the same length that comes next: 2018-06 → 2018-07, 2018-Q4 → 2019-Q1, 2018 → 2019. */
export function nextPeriod(period: string): string {
  const next = addDays(periodDays(period).last, 1);
  if (period.length === 4) return next.slice(0, 4);
  if (period.includes('Q')) return `${next.slice(0, 4)}-Q${Math.ceil(Number(next.slice(5, 7)) / 3)}`;
  return next.slice(0, 7);
}

/** The month, quarter or year that a day lies in. */
export function periodOf(day: Day, length: 'month' | 'quarter' | 'year'): string {
  if (length === 'year') return day.slice(0, 4);
  return length === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
