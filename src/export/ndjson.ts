// One JSON object a line (https://github.com/ndjson/ndjson-spec): each record as `list KIND --json` gives it, and which plan and
// day it is from, so that the lines of many plans can be put together.
import { recordData } from '../page/item-data';
import { escapedInJson } from '../util/printable';
import type { Exporting } from './format';

export function exportNdjson({ snapshot: { plan, asOf }, items }: Exporting): string {
  const lines = items.map((item) => JSON.stringify({ plan: plan.charter.number, asOf, ...recordData(plan, item) }));
  return lines.map((line) => `${escapedInJson(line)}\n`).join('');
}
