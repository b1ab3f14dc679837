// The table of formats for other tools. To add one: its file, a row here, its name in format.ts, and what it says read back
// in a test.
import type { Item } from '../evaluate/snapshot/item';
import type { ExportFormat } from '../render/formats';
import { exportCsv } from './csv';
import type { Exporter } from './format';
import { exportIcs } from './ics/index';
import { exportMermaid } from './mermaid/index';
import { exportNdjson } from './ndjson';

interface ExportRow {
  readonly write: Exporter;
  /** What it takes where no kind is asked for: whatever has a day, what has a light, what is drawn (days and pairings), or all. */
  readonly whole: 'dated' | 'judged' | 'all' | 'drawn';
  /** Whether it has a place for the record. */
  readonly holds: (item: Item) => boolean;
}

const everything = (): boolean => true;
const isDated = ({ deadline }: Item): boolean => deadline !== undefined;

export const exporters: Readonly<Record<ExportFormat, ExportRow>> = {
  ics: { write: exportIcs, whole: 'dated', holds: isDated },
  csv: { write: exportCsv, whole: 'judged', holds: everything },
  ndjson: { write: exportNdjson, whole: 'all', holds: everything },
  mermaid: { write: exportMermaid, whole: 'drawn', holds: (item) => isDated(item) || item.record.kind === 'pairing' },
  // Heavy: loaded only when asked for.
  sqlite: {
    write: async (exporting) => (await import('./sqlite/index')).exportSqlite(exporting),
    whole: 'all',
    holds: everything,
  },
};
