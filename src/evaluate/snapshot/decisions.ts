// Finds the decisions about an item that count: reschedule, waiver, light set by hand. Of each sort the last one
// counts; earlier ones remain in the event log.
import type { UpdateRecord } from '../../model/plan';
import { type Day, daysBetween, periodDays } from '../../util/day';
import { type InstanceOutcome, type Item, isFinished } from './item';

type Updates = readonly UpdateRecord[];

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
 * Outcome of one year of an obligation; undefined for other kinds. A waiver prevents `missed` only if it was given by
 * the deadline: one given later lets the check pass, but the year stays missed. `own` holds the updates on it, oldest
 * first.
 */
export function outcomeOf(
  { record, status, lateDays, deadline, actual }: Pick<Item, 'record' | 'status' | 'lateDays' | 'deadline' | 'actual'>,
  own: Updates,
  asOf: Day,
): InstanceOutcome | undefined {
  if (record.kind !== 'instance' || !deadline) return undefined;
  const { day } = deadline;
  if (isFinished(status) && lateDays === 0) return 'done';
  // Done late, but while a waiver held: still waived, not missed.
  if (isSpared(own, day, isFinished(status) && actual ? actual : asOf)) return 'waived';
  return asOf > day ? 'missed' : 'open';
}

/**
 * Whether waivers were in force on every day from the deadline (`last`) to the day: each given while the previous one
 * held.
 */
function isSpared(own: Updates, last: Day, asOf: Day): boolean {
  let covered = last;
  let until: Day | undefined;
  for (const { data } of own) {
    if (!data.waiver || data.on > asOf) continue;
    if (data.on > covered) return false;
    until = data.waiver.until;
    covered = until > last ? until : last;
  }
  return until !== undefined && asOf <= until;
}
