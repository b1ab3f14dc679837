// The words of the reports, in English.
import type { report as zhReport } from '../zh/report';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const report: typeof zhReport = {
  comma: ', ',
  listComma: ', ',
  none: 'none',
  ofTotal: (part, whole) => `${part} of ${whole}`,
  severity: { error: 'error', warning: 'warning' },
  columns: {
    id: 'ID', title: 'What', area: 'Area', tasks: 'Tasks', measures: 'Measures', reported: 'Reported', done: 'Done', due: 'Due', light: 'Light',
    state: 'State', what: 'What', total: 'All', metLate: 'Met late', overdue: 'Overdue', dueSoon: 'Due soon', ahead: 'Ahead', owners: 'Responsible',
    party: 'Party', type: 'Type', stage: 'Stage', day: 'Day', item: 'Item', by: 'Reported by', since: 'Since', text: 'Text', code: 'Code', meaning: 'Meaning',
  },
  status: {
    asOf: (day) => `as of ${day}`,
    about: (number, from, to) => `${number}  years ${from}–${to}`,
    areas: 'Key tasks',
    total: 'Total',
    deadlines: 'Deadlines',
    stated: 'tasks and projects with a day of their own',
    inherited: 'tasks, measures, projects due at the plan’s end',
    overdue: (count) => `Overdue: ${count} (earliest first)`,
    next: (count) => `Not yet due: ${count} (nearest first)`,
    more: (count, query) => [`${count} more: `, { text: `tjcc list deadlines ${query}`, tone: 'command' }],
    pipeline: 'Pipeline',
    projects: (count) => `${things(count, 'project', 'projects')}: `,
    stage: (name, count) => `${name} ${count}`,
    reporting: 'Reporting',
    silent: (count, whole) => `no report ${count} of ${whole}`,
    legend: 'Lights: red overdue or blocked; yellow due soon, behind or silent; green on track; grey no report and not yet due. No report does not mean nothing was done.',
    periodOver: (last, days, sample) => [
      `The plan’s years ended on ${last}, ${things(days, 'day', 'days')} ago. Judged as of today.`,
      ['To look at an earlier day: ', { text: `tjcc status --as-of ${sample}`, tone: 'command' }],
    ],
    periodAhead: (first) => `The plan’s years begin on ${first}; that day has not come.`,
    notYetIssued: (day) => `The plan was issued on ${day}; on this day it was not yet.`,
  },
  incomplete: (count) => [
    [{ text: 'Incomplete', tone: 'strong' }, `: ${things(count, 'problem', 'problems')}; part of the plan was not read, and the totals below may be too small.`],
    ['See them: ', { text: 'tjcc validate', tone: 'command' }],
  ],
  flawed: (count) => [
    [`The plan’s files have ${things(count, 'problem', 'problems')} (the totals are whole). See: `, { text: 'tjcc validate', tone: 'command' }],
  ],
  list: {
    foot: (shown, expected, kind) => `${shown} of ${expected} ${kind}`,
    short: (read, expected) => ` (incomplete: ${read} of ${expected} read)`,
    inheritedNote: 'A day in brackets is the end of the plan’s years; the plan sets no other.',
    deadlines: 'items with a deadline',
  },
  show: {
    kind: 'Kind', parent: 'Part of', clause: 'Quoted from', party: 'Party', type: 'Type', upper: 'Under', namedAs: 'Named as', note: 'Note', origin: 'Origin',
    stage: 'Stage', role: 'Role', day: 'Day', host: 'Host', place: 'Place', item: 'Item', due: 'Due', state: 'State', percent: 'Share done',
    owners: 'Responsible', named: 'Names', place_in_file: 'Stands in', history: 'Updates', evidence: 'Evidence', pointing: 'Records that name it',
    inherited: (day) => `${day} (end of the plan’s years; the plan sets no other)`,
    byDefault: (owners, clause) => `${owners} (by default, from ${clause})`,
  },
  timeline: {
    title: (from, to) => `Timeline ${from}–${to}`,
    today: 'today',
    outside: (day) => `${day} lies outside the chart.`,
    legend: 'A line is a span, the sign at its end the deadline. Colour and the word behind it give the light on this day.',
  },
  pipeline: { title: 'Pipeline', nobody: 'No projects.' },
  check: {
    title: 'Deadlines',
    overdue: (count, whole) => [{ text: `${count} overdue`, tone: 'red' }, ` of ${whole} checked.`],
    none: (whole) => `Nothing is overdue; ${whole} checked.`,
    overdueTitle: 'Overdue',
    dueSoonTitle: 'Due soon',
    inherited: (count, whole) => [
      `${count} of ${whole} more are past the end of the plan’s years, which is not their own day, and do not count; to count them: `,
      { text: 'tjcc check --inherited', tone: 'command' },
    ],
  },
  search: {
    title: (wanted) => `Search for “${wanted}”`,
    found: (count) => things(count, 'place', 'places'),
    plan: 'text of the plan',
  },
  validate: {
    title: 'Files',
    sound: (files, records) => `${things(files, 'file', 'files')}, ${things(records, 'record', 'records')}, no problems. The text is the approved original, word for word.`,
    warned: (files, records, warnings) => `${things(files, 'file', 'files')}, ${things(records, 'record', 'records')}, no errors, ${things(warnings, 'warning', 'warnings')}.`,
    found: (errors, warnings, files) => [{ text: things(errors, 'error', 'errors'), tone: 'red' }, `, ${things(warnings, 'warning', 'warnings')}, in ${things(files, 'file', 'files')}.`],
    explain: (code) => ['What a code means: ', { text: `tjcc explain ${code}`, tone: 'command' }],
    fix: '',
  },
  explain: { example: 'Written like this, for example', output: 'the tool says', all: 'Problem codes' },
};
