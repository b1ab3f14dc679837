// Calendar days as text, `YYYY-MM-DD`. A day has no hour and no time zone, so the arithmetic is done in UTC
// (UTCDateMini): in the machine's own zone a day can last 23 hours or be missing altogether.
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysTo } from 'date-fns/addDays';

/** A day that exists in the Gregorian calendar, `YYYY-MM-DD`. */
export type Day = string;

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const periodShape = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$/;

const dayText = (date: Date): Day => date.toISOString().slice(0, 10);
const toDate = (day: Day): Date => new UTCDateMini(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));
/**
 * Midnight UTC of each day asked for so far: a plan has few different days, but their distances are needed thousands of
 * times.
 */
/** In UTC every day has 24 hours. */
const utcMilliseconds = (day: Day): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));

/** Whether the text is a day that exists, `YYYY-MM-DD`: not 2018-02-30, not 2018-2-3. */
export function isDay(text: string): text is Day {
  return dayShape.test(text) && dayText(toDate(text)) === text;
}

/** Whether the text names a period: `2018`, `2018-Q2`, `2018-06` or `2018-06-30`. */
export function isPeriod(text: string): boolean {
  return periodShape.test(text) && (text.length < 10 || isDay(text));
}

/** The first and the last day of a period, both included. The period must be valid (`isPeriod`). */
export function periodDays(period: string | number): { first: Day; last: Day } {
  const text = String(period);
  const [, year = '', quarter, month, day] = periodShape.exec(text) ?? [];
  if (day) return { first: text, last: text };
  const from = quarter ? Number(quarter) * 3 - 2 : Number(month ?? 1);
  const to = quarter ? from + 2 : Number(month ?? 12);
  return { first: `${year}-${String(from).padStart(2, '0')}-01`, last: lastDayOfMonth(Number(year), to) };
}

/** The month's last day; month 1 to 12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayText(new UTCDateMini(year, month, 0));
}

/** Number of days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  // Not date-fns: this runs about five hundred times per start, and date-fns creates six Date objects for each pair.
  return (utcMilliseconds(to) - utcMilliseconds(from)) / 86_400_000;
}

export function addDays(day: Day, amount: number): Day {
  return dayText(addDaysTo(toDate(day), amount));
}
