// What an update is about, and whether it reports or decides.
import type { PlanRecord, RecordOf } from '../model/plan';
import type { Update } from '../schema/generated/types';
import { compare } from '../util/compare';

/** The record that it reports on, and those that the same event concerns. */
export const namedIn = ({ item, also }: Update): readonly string[] => [item, ...(also ?? [])];

/** A decision about an item (a day moved, a waiver, a light set by hand, a confirmation) is no report on it. */
export const isReport = ({ status, stage, percent, forecast, waiver, override, confirms }: Update): boolean =>
  [status, stage, percent].some((field) => field !== undefined) || !(forecast || waiver || override || confirms);

/** Somebody else is to look at what is reported. To close is to say that this has been done. */
export const isToConfirm = (update: Update): boolean => isReport(update) && update.status !== 'closed';

/** Oldest first. Of two updates for one day the later id counts. */
export const byDay = (one: RecordOf<'update'>, other: RecordOf<'update'>): number =>
  compare(one.data.on, other.data.on) || compare(one.id, other.id);

export function updatesByItem(records: readonly PlanRecord[]): Map<string, RecordOf<'update'>[]> {
  const byItem = new Map<string, RecordOf<'update'>[]>();
  for (const update of records.filter((record) => record.kind === 'update').sort(byDay)) {
    for (const id of namedIn(update.data)) byItem.set(id, [...(byItem.get(id) ?? []), update]);
  }
  return byItem;
}
