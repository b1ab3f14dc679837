// The options that several recording commands share.
import type { OptionRow } from '../row';

/** Every piece of evidence begins with --title. */
export const evidenceOptions: readonly OptionRow[] = [
  { name: 'title', takes: 'TEXT' },
  { name: 'publisher', takes: 'TEXT' },
  { name: 'url', takes: 'URL' },
  { name: 'file', takes: 'FILE' },
  { name: 'published', takes: 'PERIOD' },
];

export const writingOptions: readonly OptionRow[] = [{ name: 'append-to', takes: 'FILE' }, { name: 'dry-run' }];
