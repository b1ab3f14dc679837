// What day it is. The only place that asks the clock.

import type { Day } from '../util/day';
import { fixedZones } from '../util/time-zones';

/** The calendar day at `now` in the zone, whatever zone the machine is in. */
export function dayInZone(now: Date, timeZone: string): Day {
  const hours = fixedZones[timeZone];
  if (hours !== undefined) return new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10);
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const part = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

export const today = (timeZone: string): Day => dayInZone(new Date(), timeZone);
