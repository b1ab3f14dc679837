// One JSON object per line (https://github.com/ndjson/ndjson-spec): each record as in `list KIND --json`, plus plan and
// day, so that lines of several plans can be combined.
import { recordData } from '../page/item-data';
import { escapedInJson } from '../util/printable';
import type { Exporting } from './exporting';

export function exportNdjson({ snapshot: { plan, asOf }, items }: Exporting): string {
  const lines = items.map((item) => JSON.stringify({ plan: plan.charter.number, asOf, ...recordData(plan, item) }));
  return lines.map((line) => `${escapedInJson(line)}\n`).join('');
}
