// Days that moved between two snapshots: the planned day of an item, or the day that a reschedule expects.
import type { Day } from '../../util/day';
import { daysBetween } from '../../util/day';
import type { Item } from '../snapshot/item';
import type { Comparison, ItemChange } from './compare';

export interface DayMove {
  /** Undefined where that side has none. */
  readonly before: Day | undefined;
  readonly after: Day | undefined;
  /** Days later, or earlier where less than 0; undefined where a side has no day at all. */
  readonly days: number | undefined;
}

export interface DeadlineMove extends ItemChange {
  readonly planned: DayMove | undefined;
  /** Reschedules. Its days are counted between the days expected: where a side has no reschedule, the planned one. */
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
