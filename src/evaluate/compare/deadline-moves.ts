// Finds deadlines that differ between two snapshots: planned ones, and those set by a reschedule.
import type { Day } from '../../util/day';
import { daysBetween } from '../../util/day';
import type { Item } from '../snapshot/item';
import type { Comparison, ItemChange } from './compare';

export interface DayMove {
  /** Undefined if that side has none. */
  readonly before: Day | undefined;
  readonly after: Day | undefined;
  /** Number of days later, negative if earlier; undefined if a side has no day. */
  readonly days: number | undefined;
}

export interface DeadlineMove extends ItemChange {
  readonly planned: DayMove | undefined;
  /** Change of the reschedule. Its `days` are counted from or to the planned deadline if a side has no reschedule. */
  readonly forecast: DayMove | undefined;
}

export const deadlineMoves = ({ items }: Comparison): DeadlineMove[] =>
  items.flatMap(({ before, after }) => {
    const planned = dayMove(before.deadline?.day, after.deadline?.day);
    const forecast = dayMove(before.forecast?.day, after.forecast?.day, expected(before), expected(after));
    return planned || forecast ? [{ before, after, planned, forecast }] : [];
  });

const expected = ({ forecast, deadline }: Item): Day | undefined => forecast?.day ?? deadline?.day;

function dayMove(before: Day | undefined, after: Day | undefined, from = before, to = after): DayMove | undefined {
  if (before === after) return undefined;
  return { before, after, days: from !== undefined && to !== undefined ? daysBetween(from, to) : undefined };
}
