// Views a plan over a month, a quarter or a year: what was reported and decided in it, what fell due, and the state at
// its end. A report counts for the period of its day, whenever it was entered.
import type { Plan, RecordOf, UpdateRecord } from '../../model/plan';
import { addDays, type Day, periodDays } from '../../util/day';
import { type Item, isFinished } from './item';
import { reporting } from './silence';
import { type Snapshot, takeSnapshot } from './snapshot';
import { datedItems, inheritedDeadlines } from './totals';
import { byDay, isReport } from './updates';

export interface PeriodView {
  readonly plan: Plan;
  /** `2018-06`, `2018-Q2` or `2018`. */
  readonly period: string;
  readonly first: Day;
  readonly last: Day;
  /** The day judged: the period's last day, or an earlier one while it still runs. */
  readonly asOf: Day;
  /** The plan on the day judged. */
  readonly end: Snapshot;
  /** The plan on the day before the period began. */
  readonly start: Snapshot;
  /** Reports within the period, oldest first. */
  readonly reports: readonly UpdateRecord[];
  /** Reschedules, waivers and lights set by hand within the period, oldest first. */
  readonly decisions: readonly UpdateRecord[];
  readonly meetings: readonly RecordOf<'meeting'>[];
  /** All items that reports are expected on, in the order of the document. */
  readonly items: readonly Item[];
  /** Items whose own deadline is in the period, earliest first; in the whole period, even if it still runs. */
  readonly due: readonly Item[];
  /** Items with an inherited deadline in the period. */
  readonly inheritedDue: readonly Item[];
  /** Items whose own deadline is past on the day judged and that are not done, earliest first. */
  readonly overdue: readonly Item[];
  /** Items done within the period. */
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

/** The next period of the same length: 2018-06 → 2018-07, 2018-Q4 → 2019-Q1, 2018 → 2019. */
export function nextPeriod(period: string): string {
  const next = addDays(periodDays(period).last, 1);
  if (period.length === 4) return next.slice(0, 4);
  if (period.includes('Q')) return `${next.slice(0, 4)}-Q${Math.ceil(Number(next.slice(5, 7)) / 3)}`;
  return next.slice(0, 7);
}

/** The month, quarter or year that contains a day, as `2018-06`, `2018-Q2` or `2018`. */
export function periodOf(day: Day, length: 'month' | 'quarter' | 'year'): string {
  if (length === 'year') return day.slice(0, 4);
  return length === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
