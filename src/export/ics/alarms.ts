// Reminders of a day that is still to come.
import { contentLine, textLine } from './content-line';

/** A week before, somebody can still do something about it. */
const lastCall = 7;

/** At nine in the morning: first when the day comes near by the plan's own measure, and once more a week before. */
export function alarms(dueSoonDays: number, text: string): string {
  const days = dueSoonDays > lastCall ? [dueSoonDays, lastCall] : [dueSoonDays];
  return days.map((before) => alarm(nineOClock(before), text)).join('');
}

const alarm = (trigger: string, text: string): string =>
  [
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    textLine('DESCRIPTION', text),
    contentLine('TRIGGER', trigger),
    contentLine('END', 'VALARM'),
  ].join('');

/** From midnight at which an event of a whole day begins, in whatever zone the reader is. */
function nineOClock(daysBefore: number): string {
  if (daysBefore === 0) return 'PT9H';
  return daysBefore === 1 ? '-PT15H' : `-P${daysBefore - 1}DT15H`;
}
