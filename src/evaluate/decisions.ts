// What people decided about an item: its day moved, its miss waived, its light set by hand. The last decision counts;
// the earlier ones stay in the history.
import type { RecordOf } from '../model/plan';
import { type Day, daysBetween, periodDays } from '../util/day';
import { type InstanceOutcome, type Item, isFinished } from './item';

type Updates = readonly RecordOf<'update'>[];

export function forecastOf(updates: Updates, asOf: Day): Item['forecast'] {
  const update = updates.findLast(({ data }) => data.forecast);
  if (!update?.data.forecast) return undefined;
  const day = periodDays(update.data.forecast.due).last;
  return { day, daysLeft: daysBetween(asOf, day), update };
}

export function waiverOf(updates: Updates, asOf: Day): Item['waiver'] {
  const update = updates.findLast(({ data }) => data.waiver);
  if (!update?.data.waiver) return undefined;
  const { until } = update.data.waiver;
  return { until, holds: asOf <= until, update };
}

export function overrideOf(updates: Updates, asOf: Day): Item['override'] {
  const update = updates.findLast(({ data }) => data.override);
  if (!update?.data.override || asOf > update.data.override.until) return undefined;
  const { light, until } = update.data.override;
  return { light, until, update };
}

/**
 * What became of one year of an obligation. A waiver spares it the miss only where it was given by the last day:
 * one given afterwards keeps the gate quiet, but what was missed stays missed.
 */
export function outcomeOf(
  { record, status, lateDays, deadline, waiver }: Pick<Item, 'record' | 'status' | 'lateDays' | 'deadline' | 'waiver'>,
  asOf: Day,
): InstanceOutcome | undefined {
  if (record.kind !== 'instance' || !deadline) return undefined;
  if (isFinished(status)) return lateDays > 0 ? 'missed' : 'done';
  if (waiver?.holds && waiver.update.data.on <= deadline.day) return 'waived';
  return asOf > deadline.day ? 'missed' : 'open';
}
