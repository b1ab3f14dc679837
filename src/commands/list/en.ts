// The words of `tjcc list`, in English.

import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'list records of one kind, filtered by a query',
    args: {
      kind: 'kind: tasks, measures, pairings, projects, components, milestones, obligations, instances, actions, safeguards, meetings, organizations, updates, areas, deadlines',
    },
  },
  foot: (shown, expected, kind) => `${shown} of ${expected} ${kind}`,
  short: (read, expected) => ` (incomplete: ${read} of ${expected} read)`,
  inheritedNote: 'A deadline in brackets is the end of the plan period; the plan sets no other.',
  deadlines: 'items with a deadline',
};
