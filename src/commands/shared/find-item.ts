// Finds the record that an argument names.
import type { Item } from '../../evaluate/snapshot/item';
import { takeSnapshot } from '../../evaluate/snapshot/snapshot';
import { idAbove } from '../../model/describe';
import { Failure, UsageError } from '../../problem';
import type { Day } from '../../util/day';
import { nearest } from '../../util/nearest';
import type { PlanRequest } from './command';

/** Finds by id, ignoring case. Throws a UsageError if there is none, a Failure if its file could not be read. */
export function findItem(request: PlanRequest, id: string): Item {
  const { snapshot, loaded } = request;
  const item = findKnown(request, id);
  if (item) return item;
  const { plan, asOf } = snapshot;
  if (plan.lostIds.has(id) || plan.unreadIds.has(idAbove(id)))
    throw new Failure('record-unreadable', { id }, loaded.problems);
  const later = plan.records.find((record) => record.id.toLowerCase() === id.toLowerCase());
  if (later) throw new UsageError('not-yet-known', { id: later.id, asOf, day: firstDayOf(request, later.id) ?? '' });
  const ids = snapshot.items.map(({ record }) => record.id);
  throw new UsageError('unknown-id', { id, nearest: nearest(id, ids) ?? '' });
}

export const findKnown = ({ snapshot }: PlanRequest, id: string): Item | undefined =>
  snapshot.find(id) ?? snapshot.items.find(({ record }) => record.id.toLowerCase() === id.toLowerCase());

/** The first day after `asOf` on which a record exists, by binary search: records never disappear again. */
function firstDayOf({ snapshot: { plan, asOf } }: PlanRequest, id: string): Day | undefined {
  const entries = [...plan.ofKind('update'), ...plan.ofKind('meeting')];
  const days = [...new Set(entries.map(({ data }) => data.on))].filter((day) => day > asOf).sort();
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const day = days[middle];
    if (day !== undefined && takeSnapshot(plan, day).find(id)) to = middle;
    else from = middle + 1;
  }
  return days[from];
}
