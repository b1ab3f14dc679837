// The month ends on which tests compare numbers.
import { lastDayOfMonth } from '../../src/util/day';

/** The last day of every month from 2017-12, before the plan was issued, to 2021-01, after all of it is over. */
export const monthEnds: readonly string[] = Array.from({ length: 38 }, (_, index) =>
  lastDayOfMonth(2017 + Math.floor((index + 11) / 12), ((index + 11) % 12) + 1),
);
