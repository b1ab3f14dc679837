// The words of `tjcc status`, in English.

import type { zh } from './zh';

const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: typeof zh = {
  help: {
    summary: 'where we stand, on one screen',
  },
  about: (number, from, to) => `${number}  years ${from}–${to}`,
  areas: 'Key tasks',
  total: 'Total',
  deadlines: 'Deadlines',
  stated: 'tasks and projects with their own deadline',
  inherited: 'tasks, measures, projects due at the plan’s end',
  overdue: (count, inherited) =>
    `Overdue: ${count} (earliest first${inherited > 0 ? `; ${inherited} more at the plan’s end` : ''})`,
  next: (count) => `Coming up: ${count} (nearest first)`,
  more: (count, query) => [`${count} more: `, { text: `tjcc list deadlines ${query}`, tone: 'command' }],
  pipeline: 'Pipeline',
  projects: (count) => `${things(count, 'project', 'projects')}: `,
  stage: (name, count) => `${name} ${count}`,
  reporting: 'Reporting',
  silent: (count, stale, whole) => `no report ${count} of ${whole}, stale ${stale} of ${whole}`,
  verified: (count, whole) => `confirmed ${count} of ${whole} items with their own report`,
  later: (count) =>
    `${count} ${count === 1 ? 'report or meeting is' : 'reports and meetings are'} dated later and not counted.`,
  legend:
    'Lights: red overdue or blocked; yellow due soon, lagging, rescheduled, reports stopped or status old; green on track; grey no report, or no report with a status. No report does not mean nothing was done; stale includes items never reported on.',
};
