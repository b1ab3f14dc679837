// One flat table for spreadsheets and scripts. Its columns and their order are the same whatever is asked for; new ones come last.
// Each is named after its place in what `list KIND --json` gives.
import { evidenceOf } from '../model/describe';
import { recordData } from '../page/item-data';
import { csvText } from '../util/csv-text';
import type { Exporting } from './format';

/** Places in a record's JSON; what `record` repeats of the fields before it is left out, and so are lists of free text. */
export const csvPlaces = [
  ...['plan', 'asOf', 'kind', 'id', 'title', 'titleEn', 'text', 'parent', 'status', 'stage', 'percent', 'lastReport'],
  ...['light', 'reasons', 'due.day', 'due.inherited', 'forecast.day', 'forecast.daysLeft', 'overdueDays', 'daysLeft'],
  ...['actual', 'lateDays', 'outcome', 'waiver.until', 'waiver.holds', 'override.light', 'override.until'],
  ...['verification', 'silence.since', 'silence.days', 'silence.limit', 'silence.stale'],
  ...['rollUp.total', 'rollUp.reported', 'rollUp.done', 'rollUp.dropped', 'rollUp.red', 'rollUp.yellow'],
  ...['rollUp.green', 'rollUp.grey', 'rollUp.light', 'rollUp.worst', 'owners', 'ownersDefault', 'updates', 'file'],
  ...['record.due', 'record.clause', 'record.origin', 'record.role', 'record.every', 'record.year'],
  ...['record.report_every', 'record.changchun', 'record.tianjin', 'record.party', 'record.type'],
  ...['record.on', 'record.host', 'record.place', 'record.attendees', 'record.items', 'record.item', 'record.also'],
  ...['record.by', 'record.note', 'record.difficulty', 'record.next_step', 'evidence'],
] as const;

/** `due.day` is called due_day: names that a database takes as they are. */
export const csvColumns: readonly string[] = csvPlaces.map((place) =>
  place.replaceAll('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);

export function exportCsv({ snapshot: { plan, asOf }, items }: Exporting): string {
  const rows = items.map((item) => {
    const evidence = evidenceOf(item.record).length;
    const data = { plan: plan.charter.number, asOf, ...recordData(plan, item), evidence };
    return csvPlaces.map((place) => cellValue(at(data, place)));
  });
  return csvText([csvColumns, ...rows]);
}

const at = (data: object, place: string): unknown =>
  place.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], data);

/** Lists hold codes and ids, none of which has a semicolon in it; `overdue:181` is a reason and its number. */
function cellValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellValue).join(';');
  return typeof value === 'object' ? Object.values(value).map(cellValue).join(':') : String(value);
}
