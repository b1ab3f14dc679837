// The words of the scorecards, in English.
import type { Messages } from '../zh/index';

type Words = Messages['assess'];

const rules: Words['rules'] = {
  overdue: 'overdue',
  late: 'met late',
  silent: 'no report',
  unshown: 'no evidence',
  verified: 'confirmed in time',
};
const grades: Words['grades'] = { excellent: 'excellent', good: 'good', pass: 'pass', fail: 'fail' };
const gaps = {
  evidence: 'no evidence',
  source: 'the evidence is a title without a page or a file',
  file: 'the file named as evidence is gone or has changed',
  dropped: 'given up without a paper that decides so',
  done: 'closed without a report of done',
  confirmation: 'closed without a confirmation by somebody else',
};
const limits: Words['limits'] = {
  waived: 'waived, costs nothing',
  cap: 'at the cap',
  floor: 'nothing left',
  ceiling: 'at the ceiling',
};
const months = 'January February March April May June July August September October November December'.split(' ');
const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
const waived = (until: string | undefined): string => (until === undefined ? '' : `; waived until ${until}`);

export const assess: Words = {
  title: (period) => `Assessment of ${period}`,
  period: (period) => {
    const [year = '', part = '', day] = period.split('-');
    if (part === '') return year;
    if (part.startsWith('Q')) return `${part} ${year}`;
    return `${day === undefined ? '' : `${Number(day)} `}${months[Number(part) - 1]} ${year}`;
  },
  span: 'Period',
  spanDays: (first, last) => `${first} to ${last}`,
  rulesFile: 'Rules',
  grouping: 'Of',
  groupings: { unit: 'organizations', area: 'areas', party: 'the two cities' },
  unfinished: (last, day) =>
    last === day
      ? `The period ends with this day, ${last}: what is due on it is not yet overdue.`
      : `The period runs until ${last}; this is how it stands on ${day}, not the final result.`,
  afterwards: (last) =>
    `The plan’s years ended on ${last}; what is not done still counts by its planned day. To see one of its years: `,
  statistics: 'Overall',
  total: (count) => items(count),
  shares: (total, parts) => `${total}: ${parts}`,
  share: (word, count, share) => `${word} ${count} (${share}%)`,
  classes: {
    done: 'done',
    green: 'on track',
    yellow: 'warning or behind',
    red: 'overdue or blocked',
    grey: 'no report or no status',
    dropped: 'dropped',
  },
  scores: 'Scores',
  columns: {
    unit: { unit: 'Organization', area: 'Area', party: 'City' },
    items: 'Items',
    onTime: 'Met',
    late: 'Late',
    overdue: 'Overdue',
    silent: 'Silent',
    unshown: 'Gaps',
    bonus: 'Bonus',
    score: 'Score',
    grade: 'Grade',
    rule: 'Rule',
    points: 'Points',
    balance: 'Left',
    each: 'Each',
    cap: 'Cap',
    how: 'How it counts',
  },
  legend:
    'Items: of which the period asks something. Met, late: done in the period, in time or after the day. Overdue, silent (no report for too long): on the day judged. Gaps: reports of the period without evidence.',
  nobody: 'Nobody can be scored for this period.',
  unscored: {
    'no-items': (names) => `Not scored, answers for no item (${names.length}): ${names.join(', ')}`,
    'not-issued': (names, issued) =>
      `Not scored, the plan was issued only on ${issued} (${names.length}): ${names.join(', ')}`,
    'nothing-expected': (names) =>
      `Not scored, nothing is due or expected in the period (${names.length}): ${names.join(', ')}`,
  },
  details: 'Item by item',
  card: (name, score, grade) => `${name}  ${score}  ${grade}`,
  owns: (count, byDefault, shared, clause) =>
    `${items(count)}${byDefault > 0 ? `, ${byDefault} of them by default: nobody is named, and ${clause} applies` : ''}${
      shared > 0 ? `; ${shared} shared with others` : ''
    }`,
  clean: (names, score) => `Nothing taken or added, ${score} each (${names.length}): ${names.join(', ')}`,
  sum: (arithmetic, grade) => `Score: ${arithmetic}, ${grade}`,
  heldBack: (sum, grade, by) => `${sum} (enough for ${grade}, but something is ${by})`,
  withheld: (names, grade, by, given) =>
    `Enough for ${grade}, but something is ${by}, so ${given} (${names.length}): ${names.join(', ')}`,
  against: { overdue: 'overdue', late: 'met late', silent: 'unreported', unshown: 'without evidence' },
  or: ' or ',
  fact: (fact) => {
    switch (fact.rule) {
      case 'overdue': {
        const moved = fact.item.forecast ? `; moved to ${fact.item.forecast.day}, the planned day counts` : '';
        const late = fact.days > 0 ? `${days(fact.days)} overdue` : 'not done by the end of it';
        return `due ${fact.due}, ${late}${moved}${waived(fact.waivedUntil)}`;
      }
      case 'late':
        return `due ${fact.due}, done ${fact.on}, ${days(fact.days)} late${waived(fact.waivedUntil)}`;
      case 'silent':
        return `${days(fact.days)} without a report (${fact.last === undefined ? 'since' : 'last'} ${fact.last ?? fact.since}, rhythm ${days(fact.limit)})`;
      case 'unshown':
        return `report ${fact.update.id}: ${gaps[fact.gap]}`;
      case 'verified':
        return `due ${fact.due}, done ${fact.on}, confirmed by somebody else`;
    }
  },
  limits,
  more: (count, ids) => `${count} more: ${ids}`,
  limited: (fact, limit) => `${fact}; ${limits[limit]}`,
  rules,
  grades,
  rulesTitle: 'How it is scored',
  hows: {
    overdue: 'past its planned day and not done on the day judged',
    late: 'done in the period, after its planned day',
    silent: 'no report for longer than its rhythm on the day judged',
    unshown:
      'a report of the period that tells of something done, dropped, a share done, or a stage from sited on, with no evidence to be found; counted by report, for who filed it',
    verified: 'done in the period by its planned day, and confirmed by somebody else',
  },
  noCap: 'none',
  notes: {
    score: 'Points',
    grades: 'Grades',
    items: 'Items',
    shared: 'Shared',
    days: 'Days',
    waivers: 'Waivers',
    leftOut: 'Not counted',
  },
  scoreRule: (base, floor, ceiling) =>
    `From ${base} downwards, never below ${floor}; then what is added, up to ${ceiling}. One item may cost points by several rules.`,
  gradeRule: (grade, from, without) => `${grade} from ${from}${without ? ` with nothing ${without}` : ''}`,
  gradeRest: (grades, fail) => `${grades}; ${fail} below.`,
  gradeJoin: '; ',
  itemRule:
    'Tasks, projects, pairings, safeguards, milestones, yearly instances, agreed actions. Measures count with their task and components with their project, unless they have a deadline, owners or a reporting rhythm of their own.',
  sharedRule: (clause) =>
    `What several answer for counts in full for each of them. Where nobody is named, it falls to the default offices (${clause}).`,
  dayRule: (last) =>
    `The planned day counts, rescheduled or not; done on the day is in time, not done by its end is overdue. What only has the end of the plan’s years is overdue after ${last}. What stays overdue costs points in every period; what was met late, only in the one in which it was done.`,
  waiverRule:
    'What a waiver covers (on the day judged, or on the day it was done) is listed and costs nothing. A waiver does not excuse silence.',
  leftOut: (dropped, doneBefore, notBegun) =>
    `${dropped} dropped, ${doneBefore} done before the period, ${notBegun} not yet begun.`,
  leftOutJoin: ' ',
  outside: (count) => `${items(count)} of no group.`,
  unshownElsewhere: (count) => `${count} ${count === 1 ? 'report' : 'reports'} without evidence by those not scored.`,
  why: 'What each rests on: ',
};
