// The table of export formats. To add one: its file, a row here, a row in render/formats.ts, its word in the messages, and a test that reads it back.
import type { Item } from '../evaluate/snapshot/item';
import type { ExportFormat } from '../render/formats';
import { exportCsv } from './csv';
import type { Exporter } from './exporting';
import { exportIcs } from './ics/index';
import { exportMermaid } from './mermaid/index';
import { exportNdjson } from './ndjson';

interface ExportRow {
  readonly write: Exporter;
  /** The default selection: items with a deadline, with a light, those drawn (deadlines and pairings), or all. */
  readonly whole: 'dated' | 'judged' | 'all' | 'drawn';
  /** Whether the format can hold the item. */
  readonly holds: (item: Item) => boolean;
}

const everything = (): boolean => true;
const isDated = ({ deadline }: Item): boolean => deadline !== undefined;

export const exporters: Readonly<Record<ExportFormat, ExportRow>> = {
  ics: { write: exportIcs, whole: 'dated', holds: isDated },
  csv: { write: exportCsv, whole: 'judged', holds: everything },
  ndjson: { write: exportNdjson, whole: 'all', holds: everything },
  mermaid: { write: exportMermaid, whole: 'drawn', holds: (item) => isDated(item) || item.record.kind === 'pairing' },
  // Large, so loaded only when needed.
  sqlite: {
    write: async (exporting) => (await import('./sqlite/index')).exportSqlite(exporting),
    whole: 'all',
    holds: everything,
  },
};
