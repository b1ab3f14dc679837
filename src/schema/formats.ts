// What the `format` keywords in schemas/ mean. Used by the compiled validators.
import { isDay, isPeriod } from '../util/day';

/** Zones whose distance from UTC has not changed since 1992, in hours; asking Intl costs 20 ms a start. */
export const fixedZones: Readonly<Record<string, number>> = { 'Asia/Shanghai': 8, UTC: 0 };

function isTimeZone(name: string): boolean {
  if (name in fixedZones) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const formats = { day: isDay, period: isPeriod, 'time-zone': isTimeZone };
