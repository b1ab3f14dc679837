// Reminders (VALARM) for an event in the future.
import { contentLine, textLine } from './content-line';

/** Days before the deadline of the last reminder, when something can still be done. */
const lastCall = 7;

/** Reminders at 9 in the morning: when the deadline is due soon by the plan's own rule, and a week before. */
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

/** The time from midnight, at which an all-day event begins in the reader's zone, to 9 o'clock `daysBefore`. */
function nineOClock(daysBefore: number): string {
  if (daysBefore === 0) return 'PT9H';
  return daysBefore === 1 ? '-PT15H' : `-P${daysBefore - 1}DT15H`;
}
