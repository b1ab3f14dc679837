// The words of what goes out to other tools.
import type { Messages } from '../zh/index';

export const exported: Messages['exported'] = {
  title: (plan, unit, isIncomplete) =>
    `${plan}${unit ? ` (${unit} answers for)` : ''}${isIncomplete ? ' (incomplete)' : ''}`,
  about: (number, day) => `${number}, as it stood on ${day}.`,
  incomplete:
    'Incomplete: there are problems in the plan’s files, so that some of it was not read, or only as a guess.',
  planned: (id, title, day, state) => `${id} ${title} (as of ${day}: ${state})`,
  expected: (id, title, day, state, planned) =>
    `${id} expected: ${title} (planned for ${planned}; as of ${day}: ${state})`,
  reminder: (id, title, day) => `${id} ${title} (due ${day})`,
  reminderExpected: (id, title, day) => `${id} ${title} (expected ${day})`,
  field: (label, text) => `${label}: ${text}`,
  nothing: 'No record fits: what is written is empty.',
  noDays: (unit, count) =>
    `${unit} answers for ${count} ${count === 1 ? 'item' : 'items'}, none with a day of its own: the calendar is empty.`,
  drawings: { gantt: 'Timeline', pairings: 'Pairings' },
  drawn: (id, title, light) => `${id} ${title} (${light})`,
  drawnForecast: (id, title) => `${id} expected: ${title}`,
};
