// The words of `tjcc assess`: the scorecards, in English.
import type { zh } from './zh';

type Words = typeof zh;

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
  source: 'the evidence has only a title, no address or file',
  file: 'the file named as evidence is gone or has changed',
  dropped: 'dropped without a document that decides it',
  done: 'closed without a report that it is done',
  confirmation: 'closed without confirmation by another organization',
};
const limits: Words['limits'] = {
  waived: 'waived, costs nothing',
  cap: 'at the cap',
  floor: 'no points left',
  ceiling: 'at the ceiling',
};
const months = 'January February March April May June July August September October November December'.split(' ');
const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
const waived = (until: string | undefined): string => (until === undefined ? '' : `; waived until ${until}`);

export const en: typeof zh = {
  help: {
    summary: 'scorecards of organizations, areas or the two cities, with the reason for every point',
    args: {
      unit: 'ids, full names or names as written in the plan; A1 … with --group area, TJ or CC with --group party; without any, all',
    },
    options: { group: 'what to score: unit (organizations, the default), area or party (the two cities)' },
  },
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
    `The plan period ended on ${last}; what is not done still counts by its planned deadline. To see one of its years: `,
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
    'Items: those to be done or reported on in the period. Met, late: done in the period, by the deadline or after it. Overdue, silent (no report for too long): on the as-of day. Gaps: reports of the period without evidence, counted one by one.',
  nobody: 'Nobody can be scored for this period.',
  unscored: {
    'no-items': (names) => `Not scored, responsible for no item (${names.length}): ${names.join(', ')}`,
    'not-issued': (names, issued) =>
      `Not scored, the plan was issued only on ${issued} (${names.length}): ${names.join(', ')}`,
    'nothing-expected': (names) =>
      `Not scored, nothing is due or expected in the period (${names.length}): ${names.join(', ')}`,
  },
  details: 'Item by item',
  card: (name, score, grade) => `${name}  ${score}  ${grade}`,
  owns: (count, byDefault, shared, clause) =>
    `${items(count)}${byDefault > 0 ? `, ${byDefault} of them by default: no responsible organization is named, and ${clause} applies` : ''}${
      shared > 0 ? `; ${shared} shared with others` : ''
    }`,
  clean: (names, score) => `No points added or taken off, ${score} each (${names.length}): ${names.join(', ')}`,
  sum: (arithmetic, grade) => `Score: ${arithmetic}, ${grade}`,
  heldBack: (sum, grade, by) => `${sum} (enough for ${grade}, but something is ${by})`,
  withheld: (names, grade, by, given) =>
    `Enough for ${grade}, but something is ${by}, so ${given} (${names.length}): ${names.join(', ')}`,
  against: { overdue: 'overdue', late: 'met late', silent: 'unreported', unshown: 'without evidence' },
  or: ' or ',
  fact: (fact) => {
    switch (fact.rule) {
      case 'overdue': {
        const moved = fact.item.forecast
          ? `; rescheduled to ${fact.item.forecast.day}, the planned deadline counts`
          : '';
        const late = fact.days > 0 ? `${days(fact.days)} overdue` : 'not done when the period ended';
        return `due ${fact.due}, ${late}${moved}${waived(fact.waivedUntil)}`;
      }
      case 'late':
        return `due ${fact.due}, done ${fact.on}, ${days(fact.days)} late${waived(fact.waivedUntil)}`;
      case 'silent':
        return `${days(fact.days)} without a report (${fact.last === undefined ? 'since' : 'last'} ${fact.last ?? fact.since}, reporting interval ${days(fact.limit)})`;
      case 'unshown':
        return `report ${fact.update.id}: ${gaps[fact.gap]}`;
      case 'verified':
        return `due ${fact.due}, done ${fact.on}, confirmed by another organization`;
    }
  },
  limits,
  more: (count, ids) => `${count} more: ${ids}`,
  limited: (fact, limit) => `${fact}; ${limits[limit]}`,
  rules,
  grades,
  rulesTitle: 'How it is scored',
  hows: {
    overdue: 'past its planned deadline and not done on the as-of day',
    late: 'done in the period, after its planned deadline',
    silent: 'on the as-of day, no report for longer than its reporting interval',
    unshown:
      'a report of the period that gives done, dropped, a share done, or the stage sited or a later one, without evidence that can be found; counted per report, for the organization that made it',
    verified: 'done in the period by its planned deadline, and confirmed by another organization',
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
    `Points are taken off from ${base}, down to ${floor} at the lowest; then bonus points are added, up to ${ceiling} at the most. One item may lose points under several rules.`,
  gradeRule: (grade, from, without) => `${grade} from ${from}${without ? ` with nothing ${without}` : ''}`,
  gradeRest: (grades, fail) => `${grades}; ${fail} below.`,
  gradeJoin: '; ',
  itemRule:
    'Tasks, projects, pairings, safeguards, milestones, yearly instances, agreed actions. Measures count with their task and components with their project, unless they have their own deadline, owners or reporting interval.',
  sharedRule: (clause) =>
    `An item that several organizations are responsible for counts in full for each of them. Where no responsible organization is named, the default offices are responsible (${clause}).`,
  dayRule: (last) =>
    `The planned deadline counts, whether or not it was rescheduled; done on that day is in time, not done when the period ends is overdue. Items due only at the end of the plan period are overdue after ${last}. What is still overdue on the as-of day loses points in every period; what was done late, only in the period in which it was done.`,
  waiverRule:
    'What is overdue under a waiver on the as-of day, or was done late under a waiver on the day it was done, is listed but loses no points. A waiver does not excuse missing reports.',
  leftOut: (dropped, doneBefore, notBegun) =>
    `${dropped} dropped, ${doneBefore} done before the period, ${notBegun} not yet begun.`,
  leftOutJoin: ' ',
  outside: (count) => `${items(count)} in no group.`,
  unshownElsewhere: (count) =>
    `${count} ${count === 1 ? 'report' : 'reports'} without evidence by organizations that are not scored.`,
  why: 'The basis of each item: ',
};
