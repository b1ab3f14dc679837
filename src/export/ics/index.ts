// A calendar (RFC 5545; RFC 7986 for its name) with one event per day; the same on every machine and at any time.
import type { Exporting } from '../exporting';
import { titleOfPlan } from '../title-of-plan';
import { contentLine, textLine } from './content-line';
import { events } from './event';

export function exportIcs(exporting: Exporting): string {
  const { snapshot, items, say, isIncomplete } = exporting;
  const { export: exported } = say.messages;
  const name = titleOfPlan(exporting);
  const about = [
    exported.about(snapshot.plan.charter.number, snapshot.asOf),
    ...(isIncomplete ? [exported.incomplete] : []),
  ].join('\n');
  const language = say.language.toUpperCase();
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', `-//tjcc//tjcc export ics//${language}`),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    // Most programs only know the older X-WR-CALNAME.
    textLine('NAME', name),
    textLine('X-WR-CALNAME', name),
    textLine('DESCRIPTION', about),
    textLine('X-WR-CALDESC', about),
    ...(items.length === 0 ? [emptiness] : items.map((item) => events(item, exporting))),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

/** For an empty calendar: it must hold a component (3.6), and an unused time zone is the smallest. */
const emptiness = [
  contentLine('BEGIN', 'VTIMEZONE'),
  contentLine('TZID', 'UTC'),
  contentLine('BEGIN', 'STANDARD'),
  contentLine('DTSTART', '19700101T000000'),
  contentLine('TZOFFSETFROM', '+0000'),
  contentLine('TZOFFSETTO', '+0000'),
  contentLine('END', 'STANDARD'),
  contentLine('END', 'VTIMEZONE'),
].join('');
