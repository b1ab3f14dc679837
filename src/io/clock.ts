// Tells what day it is. The only place that reads the clock for a day.

import type { Day } from '../util/day';
import { fixedZones } from '../util/time-zones';

/** Date at `now` in the time zone (an IANA name), whatever the machine's own zone. */
export function dayInZone(now: Date, timeZone: string): Day {
  const hours = fixedZones[timeZone];
  if (hours !== undefined) return new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

export const today = (timeZone: string): Day => dayInZone(new Date(), timeZone);
