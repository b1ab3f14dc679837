// The words of `tjcc log`, in English.

import type { zh } from './zh';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: typeof zh = {
  help: {
    summary: 'history: reports, reschedules, waivers, confirmations and meetings, newest first',
    args: { 'id/query': 'ids or query terms, such as T04, area:A2' },
  },
  title: 'History',
  changes: 'Changed',
  noChange: 'only says what happened; no state changed',
  status: (word) => `status: ${word}`,
  stage: (word) => `stage: ${word}`,
  percent: (percent) => `${percent}% done`,
  forecast: (from, to) => `rescheduled ${from} → ${to}`,
  approved: (reason, office, day) => ` (${reason}; approved by ${office}, ${day})`,
  waiver: (day) => `waived up to ${day}`,
  waived: (reason, office) => ` (${reason}; responsible: ${office})`,
  override: (light, day) => `light set by hand to ${light}, up to ${day}`,
  overridden: (reason) => ` (${reason})`,
  confirms: (id) => `confirms ${id}`,
  join: '; ',
  by: 'By',
  note: 'Note',
  also: 'Also concerns',
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
