// The words of why and log, in English.
import type { history as zhHistory } from '../zh/history';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const days = (count: number): string => things(count, 'day', 'days');
const points = (count: number): string => things(count, 'point', 'points');

export const history: typeof zhHistory = {
  why: {
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
      own: (day) => `${day}, said by the record itself`,
      above: (day, id) => `${day}, taken from ${id}`,
      year: (day) => `${day}, once a year, by the year’s end`,
      years: (day) => `${day}, the end of the plan’s years; the plan sets no other`,
    },
    noDue: {
      area: 'none of its own; its tasks decide',
      pairing: 'none; the plan gives pairings no day, only reports count',
      safeguard: 'none; the plan gives safeguards no day, only reports count',
      obligation: 'none of its own; every year has one',
      meeting: 'none; its actions have theirs',
      organization: 'none',
      update: 'none',
    },
    toDue: 'To that day',
    toForecast: 'To the new day',
    distance: (count) => (count > 0 ? `${days(count)} past` : count === 0 ? 'this very day' : `${days(-count)} left`),
    moved: (from, to) => `${from} → ${to}`,
    noDay: 'no day',
    approved: (reason, office, day) => `${reason} (approved by ${office}, ${day})`,
    actualDay: (day, late) => (late > 0 ? `${day}, ${days(late)} late` : day),
    noReports: 'No report.',
    partReported: (part, day, update, item) =>
      part === item
        ? `The last report is on its part ${part}: ${day}, ${update}`
        : `The last report concerns its part ${part}: ${day}, ${update}, recorded on ${item}`,
    later: (count) => `${things(count, 'report', 'reports')} of a later day not counted.`,
    also: (id) => `about ${id}; this one is concerned too`,
    said: (office, note, changes) => `${office}: ${note} (${changes})`,
    noChange: 'no status given',
    evidence: (titles) => (titles.length > 0 ? [`evidence: ${titles.join(', ')}`] : []),
    noEvidence: 'The update that gives the status names no evidence.',
    paperBad: (title, state) => `${title} [${state}]`,
    paperTrouble: (update, path, state) => `Evidence of ${update}, ${path}: ${state}.`,
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
      stale: 'reports ceased',
      'status-old': 'status old',
    },
    holds: '✓ yes',
    fails: '– no',
    notMeasured: '– n/a',
    notAsked: '– not asked any more',
    statusIs: (status) => `the status is “${status}”`,
    noDeadline: 'no deadline',
    overdue: (count) =>
      count > 0
        ? `${days(count)} past the deadline`
        : count === 0
          ? 'due today, which is not yet overdue'
          : `not past the deadline: ${days(-count)} left`,
    isOverdue: 'overdue already',
    dueSoon: (count, limit) => `${days(count)} left; ${limit} or less is due soon`,
    noPercent: 'no percentage was ever reported',
    lag: (share, percent, behind) =>
      `${share}% of the time gone, ${percent}% reported done: ${behind < 0 ? `${points(-behind)} ahead` : `${points(behind)} behind`}`,
    lagLimit: (limit, gone, whole) => `; ${limit} or more is lagging (${gone} of ${days(whole)} gone)`,
    notRescheduled: 'never rescheduled',
    putOff: (count) =>
      count > 0
        ? `${days(count)} after the planned day`
        : count === 0
          ? 'the planned day itself'
          : `${days(-count)} before the planned day`,
    noSilence: 'nobody is asked to report on this kind',
    tooEarly: 'too early for a report',
    silent: (since, count, limit) =>
      `no new report for ${days(count)}, since ${since}; more than the rhythm of ${limit} and reports have ceased`,
    neverReported: (since, count, limit) =>
      `never reported on, so nothing has ceased, and no yellow light: ${days(count)} since ${since}, the rhythm is ${limit}`,
    rhythm: (id, every) => ` (${id} asks for a report every ${every})`,
    ownRhythm: ' (the plan’s own)',
    neverStated: 'no report ever gave a status, stage or percentage',
    hasCeased: 'reports have ceased, which says it already',
    stated: (on, count, limit) =>
      `status, stage and percentage last given ${days(count)} ago, on ${on}; more than the rhythm of ${limit} is old`,
    every: { month: 'month', quarter: 'quarter', 'half-year': 'half-year', year: 'year' },
    counts: (whole, reported, silent, rest) =>
      `reported ${reported} of ${whole}, no report ${silent} of ${whole}${rest === '' ? '' : `; ${rest}`}`,
    unread: (count, whole) => `not read ${count} of ${whole}`,
    part: (title, state) => `${title}: ${state}`,
    countOf: (word, count, whole) => `${word} ${count} of ${whole}`,
    dropped: 'dropped',
    worst: (id) =>
      `The worst is ${id} (red before yellow, grey, green, done; of equals the first; what was dropped does not count).`,
    noWorst: 'Nothing is left undone.',
    outcome: (word, why) => `Of that year: ${word} (${why}).`,
    outcomes: {
      open: 'its day has not passed',
      done: 'done in time',
      missed: 'its day passed first; doing it later does not mend that',
      waived: 'waived in time',
    },
    waiver: 'Waiver',
    waived: (owner, reason) => `${reason} (answered for by ${owner})`,
    override: 'Light by hand',
    overridden: (light, office, reason) => `${light}: ${reason} (${office})`,
    until: (day, holds) => `up to ${day}, ${holds ? 'holds' : 'has lapsed'}`,
    waiverMeans: '; it changes no light, but tjcc check does not fail over it',
    report: 'Report',
    hashed: (id, hash) => `${id}, content ${hash}`,
    state: 'State',
    confirmed: {
      holds: (office, day) => `by ${office} on ${day}, of this very content`,
      changed: (office, day) => `by ${office} on ${day}; the report has been changed since, so it is stale`,
      own: (office, day) => `by ${office} on ${day}; the reporter’s own does not count`,
    },
    confirmedBy: 'Confirmed',
    hash: (hash) => ` (${hash})`,
    missing: 'Waits for',
    anyOther: 'any organization but the reporter',
    noLight: (name) => `This is of the kind ${name}, which has no light of its own.`,
    byTest: (test) => `The first test that holds is “${test}”.`,
    byParts: (id) => `It has no report of its own and no test holds: it follows ${id}, the worst of its parts.`,
    byWorseParts: (own, id) => `By itself it would be ${own}; its part ${id} is worse, and it follows that.`,
    byNoReport: 'No test holds and there is no report: whether anything was done is not known.',
    byUnstated: 'No test holds, and no report gives a status: that is not yet on track.',
    byOnTrack: 'No test holds, and its status is known.',
    partsSettled: 'Its parts are no longer asked.',
    partsLighter: 'None of its parts is worse.',
    partsSilent: 'Parts without a report do not outweigh its own.',
    beside: (light, day) => `Beside it stands a light set by hand: ${light}, up to ${day}.`,
    so: 'So the light is ',
    whole: 'The plan as a whole',
    wholeOf:
      'Rolled up from measures to tasks to areas; projects, pairings, safeguards, milestones and obligations stand apart.',
    each: 'For one of them: ',
  },
  log: {
    title: 'History',
    changes: 'Changed',
    noChange: 'only told what happened; no state changed',
    status: (word) => `status: ${word}`,
    stage: (word) => `stage: ${word}`,
    percent: (percent) => `${percent}% done`,
    forecast: (from, to) => `rescheduled ${from} → ${to}`,
    approved: (reason, office, day) => ` (${reason}; approved by ${office}, ${day})`,
    waiver: (day) => `waived up to ${day}`,
    waived: (reason, office) => ` (${reason}; answered for by ${office})`,
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
      `${shown} of ${things(whole, 'entry', 'entries')}${elsewhere > 0 ? `; ${elsewhere} of them recorded on another record` : ''}`,
    later: (matching, whole) => `${whole} of a later day left out, ${matching} of them matching`,
  },
};
