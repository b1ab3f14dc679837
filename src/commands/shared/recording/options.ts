// The options that several recording commands share.
import type { OptionRow } from '../row';

/** Options of whoever reports: the organization, the day, and what it says. */
export const reporterOptions: readonly OptionRow[] = [
  { name: 'by', takes: 'ORG' },
  { name: 'on', takes: 'DAY' },
  { name: 'note', takes: 'TEXT' },
];

/** Every piece of evidence begins with --title. */
export const evidenceOptions: readonly OptionRow[] = [
  { name: 'title', takes: 'TEXT' },
  { name: 'publisher', takes: 'TEXT' },
  { name: 'url', takes: 'URL' },
  { name: 'file', takes: 'FILE' },
  { name: 'published', takes: 'PERIOD' },
];

export const writingOptions: readonly OptionRow[] = [{ name: 'append-to', takes: 'FILE' }, { name: 'dry-run' }];
