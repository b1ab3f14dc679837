// Words for what a report or a decision changes, in English.
import type { changeWords as zhchangeWords } from '../zh/change-words';

export const changeWords: typeof zhchangeWords = {
  changes: 'Changed',
  noChange: 'only says what happened; no state changed',
  status: (word) => `status: ${word}`,
  stage: (word) => `stage: ${word}`,
  percent: (percent) => `${percent}% done`,
  forecast: (from, to) => `rescheduled ${from} → ${to}`,
  approved: (reason, office, day) => ` (${reason}; approved by ${office}, ${day})`,
  waiver: (day) => `waived up to ${day}`,
  waived: (reason, office) => ` (${reason}; responsible: ${office})`,
  override: (light, day) => `light set by hand to ${light}, up to ${day}`,
  overridden: (reason) => ` (${reason})`,
  confirms: (id) => `confirms ${id}`,
  join: '; ',
  by: 'By',
  note: 'Note',
  also: 'Also concerns',
  noDay: 'no deadline',
  every: { month: 'month', quarter: 'quarter', 'half-year': 'half-year', year: 'year' },
};
