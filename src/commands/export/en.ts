// The words of `tjcc export`, and those inside exported files, in English.
import { formats } from '../../messages/en/formats';
import { exportFormats } from '../../render/formats';
import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'export for other tools: a calendar, tables, data, diagrams',
    args: {
      format: `format: ${exportFormats.map((name) => `${name} (${formats[name]})`).join(', ')}`,
      'kind/query':
        'a kind (tasks, milestones, deadlines …) and query terms; after mermaid, first gantt or pairings, for only one of the two diagrams',
    },
    options: { unit: 'only what this organization is responsible for: its id or full name' },
  },
  title: (plan, unit, isIncomplete) =>
    `${plan}${unit ? ` (responsible: ${unit})` : ''}${isIncomplete ? ' (incomplete)' : ''}`,
  about: (number, day) => `${number}, as it stood on ${day}.`,
  incomplete: 'Incomplete: there are problems in the plan’s files; part of them was not read, or read only as a guess.',
  planned: (id, title, day, state) => `${id} ${title} (as of ${day}: ${state})`,
  expected: (id, title, day, state, planned) =>
    `${id} expected: ${title} (planned for ${planned}; as of ${day}: ${state})`,
  reminder: (id, title, day) => `${id} ${title} (due ${day})`,
  reminderExpected: (id, title, day) => `${id} ${title} (expected ${day})`,
  field: (label, text) => `${label}: ${text}`,
  nothing: 'No record matches: the file that is written is empty.',
  noDays: (unit, count) =>
    `${unit} is responsible for ${count} ${count === 1 ? 'item' : 'items'}, none with its own deadline: the calendar is empty.`,
  drawings: { gantt: 'Timeline', pairings: 'Pairings' },
  drawn: (id, title, light) => `${id} ${title} (${light})`,
  drawnForecast: (id, title) => `${id} expected: ${title}`,
};
