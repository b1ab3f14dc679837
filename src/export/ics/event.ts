// A record's day as an event of a whole day: the planned one, and where it was rescheduled the one expected as well.
import { type Item, isSettled } from '../../evaluate/snapshot/item';
import { officialWords, titleOf } from '../../model/describe';
import { stateText } from '../../page/cells';
import { stateFields } from '../../page/item-state';
import { plainText } from '../../page/page';
import { addDays, type Day } from '../../util/day';
import type { Exporting } from '../format';
import { alarms } from './alarms';
import { contentLine, textLine } from './content-line';
import { uidOf } from './uid';

/** The planned day stays where it is, whatever is expected. */
export function events(item: Item, exporting: Exporting): string {
  const { deadline, forecast } = item;
  return (
    (deadline ? event(item, 'planned', deadline.day, exporting) : '') +
    (forecast ? event(item, 'forecast', forecast.day, exporting) : '')
  );
}

function event(item: Item, which: 'planned' | 'forecast', day: Day, { snapshot, say }: Exporting): string {
  const { plan, asOf } = snapshot;
  const { exported, labels } = say.messages;
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
    // When this was said of it. When the record itself was last changed, the plan does not know.
    contentLine('DTSTAMP', `${basicDate(asOf)}T000000Z`),
    contentLine('SEQUENCE', String(item.updates.length)),
    contentLine('DTSTART;VALUE=DATE', basicDate(day)),
    ...dayAfter(day),
    textLine('SUMMARY', summary),
    textLine('DESCRIPTION', description(item, snapshot, say)),
    textLine('CATEGORIES', labels.light[item.light]),
    contentLine('STATUS', item.status === 'dropped' ? 'CANCELLED' : 'CONFIRMED'),
    // Nobody is busy all day because something is due.
    contentLine('TRANSP', 'TRANSPARENT'),
    isAhead ? alarms(plan.charter.windows.due_soon_days, reminder) : '',
    contentLine('END', 'VEVENT'),
  ].join('');
}

const basicDate = (day: Day): string => day.replaceAll('-', '');

/** The day after, since the end is not part of it; without one it lasts the day all the same, as after it there is no year. */
const dayAfter = (day: Day): string[] =>
  day === '9999-12-31' ? [] : [contentLine('DTEND;VALUE=DATE', basicDate(addDays(day, 1)))];

/** What `show` says of it, for who has nothing but the calendar. */
function description(item: Item, snapshot: Exporting['snapshot'], say: Exporting['say']): string {
  const { messages } = say;
  const words = officialWords(item.record) ?? titleOf(snapshot.plan, item.record, 'zh');
  const fields: [string, string][] = [
    [messages.show.kind, messages.labels.kind[item.record.kind]],
    ...stateFields(snapshot, item, say).map(([label, text]): [string, string] => [label, plainText(text)]),
  ];
  return [
    words,
    '',
    messages.status.asOf(snapshot.asOf),
    ...fields.map(([label, text]) => messages.exported.field(label, text)),
  ].join('\n');
}
