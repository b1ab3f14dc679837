// A record's deadline as an all-day event; if rescheduled, a second event for the expected day.
import { type Item, isSettled } from '../../evaluate/snapshot/item';
import { officialWords, titleOf } from '../../model/describe';
import { stateText } from '../../page/cells';
import { stateFields } from '../../page/item-state';
import { plainText } from '../../page/page';
import { addDays, type Day } from '../../util/day';
import type { Exporting } from '../exporting';
import { alarms } from './alarms';
import { contentLine, textLine } from './content-line';
import { uidOf } from './uid';

/** The events of an item; a reschedule does not move the planned one. */
export function events(item: Item, exporting: Exporting): string {
  const { deadline, forecast } = item;
  return (
    (deadline ? event(item, 'planned', deadline.day, exporting) : '') +
    (forecast ? event(item, 'forecast', forecast.day, exporting) : '')
  );
}

function event(item: Item, which: 'planned' | 'forecast', day: Day, { snapshot, say }: Exporting): string {
  const { plan, asOf } = snapshot;
  const { export: exported, labels } = say.messages;
  const title = titleOf(plan, item.record, say.language);
  const state = stateText(item, say);
  const { id } = item.record;
  const isPlanned = which === 'planned';
  const summary = isPlanned
    ? exported.planned(id, title, asOf, state)
    : exported.expected(id, title, asOf, state, item.deadline?.day ?? '');
  const reminder = isPlanned ? exported.reminder(id, title, day) : exported.reminderExpected(id, title, day);
  const isAhead = !isSettled(item) && day >= asOf;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', uidOf(plan.charter.number, id, which)),
    // The day judged: the plan does not record when a record was last changed.
    contentLine('DTSTAMP', `${basicDate(asOf)}T000000Z`),
    contentLine('SEQUENCE', String(item.updates.length)),
    contentLine('DTSTART;VALUE=DATE', basicDate(day)),
    ...dayAfter(day),
    textLine('SUMMARY', summary),
    textLine('DESCRIPTION', description(item, snapshot, say)),
    textLine('CATEGORIES', labels.light[item.light]),
    contentLine('STATUS', item.status === 'dropped' ? 'CANCELLED' : 'CONFIRMED'),
    // A deadline does not make the reader busy that day.
    contentLine('TRANSP', 'TRANSPARENT'),
    isAhead ? alarms(plan.charter.windows.due_soon_days, reminder) : '',
    contentLine('END', 'VEVENT'),
  ].join('');
}

const basicDate = (day: Day): string => day.replaceAll('-', '');

/** The day after, since DTEND is exclusive. Left out for 9999-12-31, which has no next day: one day is the default. */
const dayAfter = (day: Day): string[] =>
  day === '9999-12-31' ? [] : [contentLine('DTEND;VALUE=DATE', basicDate(addDays(day, 1)))];

/** The main facts that `tjcc show` gives, for readers who only have the calendar. */
function description(item: Item, snapshot: Exporting['snapshot'], say: Exporting['say']): string {
  const { messages } = say;
  const words = officialWords(item.record) ?? titleOf(snapshot.plan, item.record, 'zh');
  const fields: [string, string][] = [
    [messages.itemFields.kind, messages.labels.kind[item.record.kind]],
    ...stateFields(snapshot, item, say).map(([label, text]): [string, string] => [label, plainText(text)]),
  ];
  return [
    words,
    '',
    messages.asOf(snapshot.asOf),
    ...fields.map(([label, text]) => messages.export.field(label, text)),
  ].join('\n');
}
