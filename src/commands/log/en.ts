// The words of `tjcc log`, in English.

import type { zh } from './zh';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: typeof zh = {
  help: {
    summary: 'history: reports, reschedules, waivers, confirmations and meetings, newest first',
    args: { 'id/query': 'ids or query terms, such as T04, area:A2' },
  },
  title: 'History',
  along: 'Concerns',
  recordedOn: (ids, item) => `${ids}; recorded on ${item}`,
  ofItem: (item, changes) => `${item} ${changes}`,
  meeting: 'Meeting',
  attendees: 'Took part',
  actions: 'Actions',
  actionCount: (count) => String(count),
  confirmation: 'Confirmation',
  confirmedBy: (office, day) => `${office} ${day}`,
  names: (names) => ` (${names})`,
  place: 'Record',
  foot: (shown, whole, elsewhere) =>
    `${shown} of ${things(whole, 'entry', 'entries')}${elsewhere > 0 ? `; ${elsewhere} of them recorded on another record, also concerning what was asked for` : ''}`,
  later: (matching, whole) => `${things(whole, 'later entry', 'later entries')} left out, ${matching} of them matching`,
};
