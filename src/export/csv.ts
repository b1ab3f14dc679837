// One flat table for spreadsheets and scripts. Its columns never depend on the query; new columns are added at the end.
// Each is named after its path in the JSON of `list KIND --json`.
import { evidenceOf } from '../model/describe';
import { recordData } from '../page/item-data';
import { csvText } from '../util/csv-text';
import type { Exporting } from './exporting';

/** JSON paths of the columns, without lists of free text and what `record` repeats from other fields. */
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

/** Column names fit for a database: `due.day` becomes due_day. */
export const csvColumns: readonly string[] = csvPlaces.map((place) =>
  place.replaceAll('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);

export function exportCsv({ snapshot: { plan, asOf }, items }: Exporting): string {
  const rows = items.map((item) => {
    const evidence = evidenceOf(item.record).length;
    const data = { plan: plan.charter.number, asOf, ...recordData(plan, item), evidence };
    return csvPlaces.map((place) => cellText(at(data, place)));
  });
  return csvText([csvColumns, ...rows]);
}

const at = (data: object, place: string): unknown =>
  place.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], data);

/** A value as text. Lists are joined by semicolons, which no code or id contains; a reason is `overdue:181`. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join(';');
  return typeof value === 'object' ? Object.values(value).map(cellText).join(':') : String(value);
}
