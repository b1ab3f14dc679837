// The words of `tjcc why`, in English.

import type { zh } from './zh';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const days = (count: number): string => things(count, 'day', 'days');
const points = (count: number): string => things(count, 'point', 'points');

export const en: typeof zh = {
  help: {
    summary: 'how a light was worked out, step by step, down to file and line; without an id, for the plan as a whole',
  },
  and: (one, other) => [one, other].filter(Boolean).join(' '),
  step: (number, title) => `${number}. ${title}`,
  record: 'Record and deadline',
  reports: (count) => (count === 0 ? 'Reports' : `Reports (${count}, oldest first)`),
  parts: (name, count) => `Parts: ${count} ${name}`,
  status: 'Status',
  tests: 'Test by test (the first that holds gives the light)',
  people: 'What people decided',
  confirmation: 'Confirmation',
  end: 'Conclusion',
  forecast: 'Rescheduled',
  actual: 'Done',
  due: {
    own: (day) => `${day}, set by the record itself`,
    above: (day, id) => `${day}, inherited from ${id}`,
    year: (day) => `${day}, every year, by the end of the year`,
    years: (day) => `${day}, the end of the plan period; the plan sets no other`,
  },
  noDue: {
    area: 'no own deadline; see its tasks',
    pairing: 'none; the plan sets no deadline for pairings, only reports count',
    safeguard: 'none; the plan sets no deadline for safeguards, only reports count',
    obligation: 'no own deadline; each year has one',
    meeting: 'none; see its actions',
    organization: 'none',
    update: 'none',
  },
  toDue: 'To the deadline',
  toForecast: 'To the new date',
  distance: (count) => (count > 0 ? `${days(count)} past` : count === 0 ? 'this day' : `${days(-count)} left`),
  moved: (from, to) => `${from} → ${to}`,
  approved: (reason, office, day) => `${reason} (approved by ${office}, ${day})`,
  actualDay: (day, late) => (late > 0 ? `${day}, ${days(late)} late` : day),
  noReports: 'No report.',
  partReported: (part, day, update, item) =>
    part === item
      ? `The last report is on its part ${part}: ${day}, ${update}`
      : `The last report concerns its part ${part}: ${day}, ${update}, recorded on ${item}`,
  later: (count) => `${things(count, 'later report', 'later reports')} not counted.`,
  also: (id) => `reported on ${id}; also concerns this record`,
  said: (office, note, changes) => `${office}: ${note} (${changes})`,
  noChange: 'no status given',
  evidence: (titles) => (titles.length > 0 ? [`evidence: ${titles.join(', ')}`] : []),
  noEvidence: 'The update that gives the status names no evidence.',
  evidenceBad: (title, state) => `${title} [${state}]`,
  evidenceTrouble: (update, path, state) => `Evidence of ${update}, ${path}: ${state}.`,
  from: (value, update) => `${value}, from ${update}`,
  unstated: (count) =>
    count === 0
      ? 'not given: only its parts have reports'
      : `not given: ${count === 1 ? 'the one report does not say its' : `none of ${count} reports says its`} status`,
  noReport: 'no report',
  partsDone: 'done: all its parts are done',
  notReported: 'never reported',
  test: {
    finished: 'done',
    dropped: 'dropped',
    overdue: 'overdue',
    blocked: 'blocked',
    'due-soon': 'due soon',
    lagging: 'lagging',
    rescheduled: 'rescheduled',
    stale: 'reports stopped',
    'status-old': 'status old',
  },
  holds: '✓ yes',
  fails: '– no',
  notMeasured: '– n/a',
  notAsked: '– no longer looked at',
  statusIs: (status) => `the status is “${status}”`,
  noDeadline: 'no deadline',
  overdue: (count) =>
    count > 0
      ? `${days(count)} past the deadline`
      : count === 0
        ? 'due today, which is not yet overdue'
        : `not past the deadline: ${days(-count)} left`,
  isOverdue: 'already overdue, so no longer due soon',
  dueSoon: (count, limit) => `${days(count)} left; ${limit} or fewer counts as due soon`,
  noPercent: 'no percentage was ever reported',
  lag: (share, percent, behind) =>
    `${share}% of the time elapsed, ${percent}% reported done: ${behind < 0 ? `${points(-behind)} ahead` : `${points(behind)} behind`}`,
  lagLimit: (limit, gone, whole) => `; ${limit} or more counts as lagging (${gone} of ${days(whole)} elapsed)`,
  notRescheduled: 'never rescheduled',
  putOff: (count) =>
    count > 0
      ? `${days(count)} after the planned deadline`
      : count === 0
        ? 'the planned deadline itself'
        : `${days(-count)} before the planned deadline`,
  noSilence: 'no reports are required for this kind',
  tooEarly: 'too early for a report',
  silent: (since, count, limit) =>
    `no new report for ${days(count)}, since ${since}; more than the reporting interval of ${days(limit)} means that reports have stopped`,
  neverReported: (since, count, limit) =>
    `never reported on, so no reports have stopped and the light is not yellow: ${days(count)} since ${since}, reporting interval ${days(limit)}`,
  rhythm: (id, every) => ` (${id} asks for a report every ${every})`,
  ownRhythm: ' (for the whole plan)',
  neverStated: 'no report ever gave a status, stage or percentage',
  hasCeased: 'reports have already stopped, so this is not counted again',
  stated: (on, count, limit) =>
    `status, stage and percentage last given ${days(count)} ago, on ${on}; more than the reporting interval of ${days(limit)} counts as old`,
  counts: (whole, reported, silent, rest) =>
    `reported ${reported} of ${whole}, no report ${silent} of ${whole}${rest === '' ? '' : `; ${rest}`}`,
  unread: (count, whole) => `not read ${count} of ${whole}`,
  part: (title, state) => `${title}: ${state}`,
  countOf: (word, count, whole) => `${word} ${count} of ${whole}`,
  dropped: 'dropped',
  worst: (id) =>
    `The worst is ${id} (in this order: red, yellow, grey, green, done; among equals the first; dropped ones do not count).`,
  noWorst: 'Nothing is left undone.',
  outcome: (word, why) => `Result for the year: ${word} (${why}).`,
  outcomes: {
    open: 'not yet due',
    done: 'done in time',
    missed: 'not done by its deadline; doing it later does not change that',
    waived: 'waived in time',
  },
  waiver: 'Waiver',
  waived: (owner, reason) => `${reason} (responsible: ${owner})`,
  override: 'Light by hand',
  overridden: (light, office, reason) => `${light}: ${reason} (${office})`,
  until: (day, holds) => `up to ${day}, ${holds ? 'holds' : 'has lapsed'}`,
  waiverMeans: '; it does not change the light, it only keeps tjcc check from failing because of it',
  report: 'Report',
  hashed: (id, hash) => `${id}, content fingerprint ${hash}`,
  state: 'State',
  confirmed: {
    holds: (office, day) => `by ${office} on ${day}; the fingerprint matches`,
    changed: (office, day) => `by ${office} on ${day}; the report has been changed since, so it is outdated`,
    own: (office, day) => `by ${office} on ${day}; this is the reporting organization itself, so it does not count`,
  },
  confirmedBy: 'Confirmed',
  hash: (hash) => ` (${hash})`,
  missing: 'Still to confirm',
  anyOther: 'any organization other than the one that reported',
  noLight: (name) => `Records of the kind ${name} have no light.`,
  byTest: (test) => `The first test that holds is “${test}”.`,
  byParts: (id) => `It has no report itself, and no test holds: it follows ${id}, the worst of its parts.`,
  byWorseParts: (own, id) => `By itself it would be ${own}; its part ${id} is worse, and it follows that.`,
  byNoReport: 'No test holds and there is no report: whether anything was done is not known.',
  byUnstated: 'No test holds, and no report gives a status: so it cannot count as on track.',
  byOnTrack: 'No test holds, and its status is known.',
  partsSettled: 'Its parts are no longer looked at.',
  partsLighter: 'None of its parts is worse.',
  partsSilent: 'Parts without a report do not outweigh its own report.',
  beside: (light, day) => `There is also a light set by hand: ${light}, up to ${day}; both are shown.`,
  so: 'So the light is ',
  whole: 'The plan as a whole',
  wholeOf:
    'Rolled up from measures to tasks to areas; projects, pairings, safeguards, milestones and obligations are not included.',
  each: 'For one of them: ',
};
