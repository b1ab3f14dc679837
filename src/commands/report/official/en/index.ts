// The words that frame an official report, in English.
import type { official as zhOfficial } from '../zh/index';
import { dayText, periodText } from './dates';
import { sentences } from './sentences';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const letters = 'abcdefghijklmnopqrstuvwxyz';

export const official: typeof zhOfficial = {
  ...sentences,
  sectionNumber: (number) => `${number}. `,
  partNumber: (number) => `(${letters[number - 1] ?? number}) `,
  day: dayText,
  period: periodText,
  inSentence: (text) => text,
  cooperation: (title) => title.replace(/^Implementation plan for /, ''),
  titles: {
    monthly: (name, period) => `${name}: progress report for ${periodText(period)}`,
    quarterly: (name, period) => `${name}: progress report for ${periodText(period)}`,
    'annual-summary': (name, period) => `${name}: summary of the year ${period}`,
    'annual-plan': (name, period) => `${name}: work plan for ${period}`,
    meeting: (name) => `${name}: pack for the joint conference`,
    unit: (name, unit) => `${name}: hand-over sheet of ${unit}`,
  },
  openings: {
    progress: (title, number, period, asOf) =>
      `This is the progress in ${periodText(period)} under the ${title} (${number}). It rests only on the progress reports up to ${dayText(asOf)}; nothing is inferred where there is no report.`,
    summary: (title, number, period, asOf) =>
      `This sums up the year ${period} under the ${title} (${number}). It rests only on the progress reports up to ${dayText(asOf)}; nothing is inferred where there is no report.`,
    plan: (title, number, period, asOf) =>
      `This is the work plan for ${period} under the ${title} (${number}). Items and deadlines come from the plan and from decisions of meetings; their present state comes from the progress reports up to ${dayText(asOf)}.`,
    meeting: (title, asOf) =>
      `Prepared for the joint conference from the ${title}, and from the progress reports and meeting records up to ${dayText(asOf)}.`,
    unit: (unit, title, asOf) =>
      `What ${unit} is responsible for under the ${title}, with deadlines and latest reports, as of ${dayText(asOf)}.`,
    running: (period, last, asOf) =>
      `The period (${periodText(period)}) ends on ${dayText(last)}; this report goes no further than ${dayText(asOf)}.`,
    ahead: (period, first) => `The period (${periodText(period)}) begins on ${dayText(first)}; that day has not come.`,
  },
  sections: {
    overall: 'How things stand',
    events: 'Progress',
    deadlines: 'Deadlines',
    difficulties: 'Difficulties',
    next: 'Next steps',
    notes: 'Notes',
    milestones: 'Milestones and yearly duties',
    projects: 'Projects',
    actions: 'Meetings and what they decided',
    assessment: 'Assessment',
    goals: 'Milestones of the year',
    yearly: 'Yearly duties',
    agreed: 'Decided at meetings, due in the year',
    carried: 'Carried over',
    tasks: 'Tasks by area',
    missing: 'Still to be settled',
    overdue: 'Overdue',
    lastMeeting: 'What the last meeting decided',
    decisions: 'To be decided',
    hosting: 'Whose turn it is to host',
    coming: 'Coming up',
    owned: 'What the unit is responsible for',
    confirming: 'Reports waiting for its confirmation',
    reports: 'Reports',
    named: 'Where else it is named',
  },
  lapsed: 'not done when the period ended',
  assessed: (items, whole) =>
    `The assessment covers ${items} items: of the ${whole} that must be reported on, measures count with their tasks and components with their projects, and items of which nothing is required in the period are left out; what was not done when the period ended counts as overdue.`,
  sentence: (text) => `${text.replace(/\.$/, '')}.`,
  graded: (grades) => `By grade: ${grades.map(([grade, count]) => `${grade} ${count}`).join(', ')}.`,
  scored: (scored, left, label) =>
    `Rules and points are set in the plan’s data files (assessment.yaml); neither the plan nor any higher-level document sets them. ${things(scored, 'organization is', 'organizations are')} scored; ${left} are not, because they have nothing to report on or nothing was required of them in the period. The reasons for all points are in ${label}.`,
  annexes: {
    label: (number, whole) => (whole === 1 ? 'Annex' : `Annex ${number}`),
    attachments: 'Annexes: ',
    overdue: 'Overdue items',
    silent: 'Items without a report',
    origin: 'How this was made',
    scores: 'Scores',
    owned: 'Responsibilities of the unit',
    named: 'Items that name the unit',
  },
  origin: {
    asOf: 'As-of day',
    period: 'Period',
    revision: 'Revision of the plan’s files',
    commit: (commit, day) => `commit ${commit} (${day})`,
    changed: (commit, day) => `uncommitted changes after commit ${commit} (${day})`,
    none: 'not under version control',
    fingerprint: 'Fingerprint of the files',
    tool: 'Made with',
    command: 'Command',
  },
  verdict: {
    title: (path) => `Check of ${path}`,
    found: {
      identical: () => 'Identical to the newly made report, byte for byte.',
      'same-words': () =>
        'The words in the text, tables, headers and footers are the same as in the newly made report; the bytes differ (as after saving again or changing a font).',
      different: (count) =>
        count === 0
          ? 'The words are the same, but the file also contains something else, and does not count as the same report:'
          : `Different from the newly made report; ${things(count, 'line differs', 'lines differ')}:`,
    },
    elsewhere:
      'The commit it was made from is not in the history of the current branch: it probably comes from another branch, whose contents may not have been approved.',
    holds: (names) =>
      `It contains things that this tool does not write: ${names}. What a reader sees may differ from the words compared here.`,
    foreign: {
      'hidden-text': 'hidden text',
      symbol: 'symbol characters',
      equation: 'equations',
      revision: 'tracked changes',
      drawing: 'drawings or text boxes',
      field: 'fields',
      formula: 'formulas',
      'hidden-rows': 'hidden rows or columns',
      'hidden-sheet': 'a hidden sheet',
    },
    used: 'Fingerprint of the files compared with',
    otherFiles:
      'The plan’s files are not the same as when the report was made, and the version of that time could not be found; below it is compared with the present files.',
    signs: 'Minus: in this file. Plus: in the newly made report.',
  },
  addressee: (name) => `${name.replace(/[:\uff1a]+$/, '')}:`,
  copies: (names) => `Copies: ${names.replace(/[.\u3002]+$/, '')}.`,
  signer: 'Signed: ',
  printed: (day) => `Printed ${dayText(day)}`,
};
