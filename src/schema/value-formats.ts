// Checks for the `format` keywords in schemas/, used by the compiled validators.
import { isDay, isPeriod } from '../util/day';
import { fixedZones } from '../util/time-zones';

function isTimeZone(name: string): boolean {
  if (name in fixedZones) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const valueFormats = { day: isDay, period: isPeriod, 'time-zone': isTimeZone };
