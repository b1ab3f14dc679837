// Words that several commands say, in English.
import type { shared as zhShared } from '../zh/shared';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const shared: typeof zhShared = {
  comma: ', ',
  headline: (name) => name.charAt(0).toUpperCase() + name.slice(1),
  listComma: ', ',
  none: 'none',
  ofTotal: (part, whole) => `${part} of ${whole}`,
  severity: { error: 'error', warning: 'warning' },
  columns: {
    id: 'ID',
    title: 'What',
    area: 'Area',
    tasks: 'Tasks',
    measures: 'Measures',
    reported: 'Reported',
    done: 'Done',
    due: 'Due',
    light: 'Light',
    state: 'State',
    what: 'What',
    total: 'All',
    metLate: 'Done late',
    overdue: 'Overdue',
    dueSoon: 'Due soon',
    ahead: 'Ahead',
    owners: 'Responsible',
    party: 'Party',
    type: 'Type',
    stage: 'Stage',
    day: 'Day',
    item: 'Item',
    by: 'Reported by',
    since: 'Since',
    text: 'Text',
    code: 'Code',
    meaning: 'Meaning',
  },
  besides: {
    parts: (reported, total) => `parts reported ${reported} of ${total}`,
    forecast: (day, left) =>
      left >= 0 ? `rescheduled to ${day}, ${left} days left` : `rescheduled to ${day}, ${0 - left} days past`,
    waived: (day) => `waived up to ${day}`,
    waiverLapsed: (day) => `waiver ended on ${day}`,
    override: (light, day) => `set by hand: ${light}, up to ${day}`,
  },
  fromRevision: (name, commit, day) => `Files as of ${name ? `${name}, that is ` : ''}commit ${commit} (${day})`,
  incomplete: (count) => [
    [
      { text: 'Incomplete', tone: 'strong' },
      `: the plan’s files have at least ${things(count, 'problem', 'problems')}; part of them was not read, or read only as a guess, and the totals may be wrong.`,
    ],
    ['See them: ', { text: 'tjcc validate', tone: 'command' }],
  ],
  flawed: (count) => [
    [
      `The plan’s files have at least ${things(count, 'problem', 'problems')}; nothing was left unread. See: `,
      { text: 'tjcc validate', tone: 'command' },
    ],
  ],
  asOf: (day) => `as of ${day}`,
  fileCheck: 'Files',
  period: {
    over: (last, days, sample) => [
      `The plan period ended on ${last}, ${things(days, 'day', 'days')} ago. What follows is judged as of today.`,
      ['To look at an earlier day: ', { text: `tjcc status --as-of ${sample}`, tone: 'command' }],
    ],
    ahead: (first) => `The plan period begins on ${first}; that day has not come.`,
    notYetIssued: (day) => `The plan was issued on ${day}; on this day it had not yet been issued.`,
  },
};
