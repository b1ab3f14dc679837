// Tells what an update is about, and whether it is a report or a decision.
import type { PlanRecord, UpdateRecord } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import { compare } from '../../util/compare-texts';

/** Ids of the record that it is about and of the others named in `also`. */
export const namedIn = ({ item, also }: Update): readonly string[] => [item, ...(also ?? [])];

/** Whether it states the item's status, stage or percentage, and not only what happened. */
export const isStatement = ({ status, stage, percent }: Update): boolean =>
  [status, stage, percent].some((field) => field !== undefined);

/**
 * Whether it is a report. Reschedules, waivers and confirmations alone are not; a light set by hand is, through its
 * note.
 */
export const isReport = (update: Update): boolean =>
  isStatement(update) || !(update.forecast || update.waiver || update.confirms);

/**
 * Whether it is a report that another organization should confirm. `closed` is not: it needs an earlier confirmation.
 */
export const isToConfirm = (update: Update): boolean => isReport(update) && update.status !== 'closed';

/** Compares two updates, oldest first; on the same day the one with the later id comes last, and so counts. */
export const byDay = (one: UpdateRecord, other: UpdateRecord): number =>
  compare(one.data.on, other.data.on) || compare(one.id, other.id);

/**
 * Whether the two were recorded independently, on two branches: they have the same day and the same counter in their
 * ids, so which of them sorts last is chance.
 */
export const areSideBySide = (one: UpdateRecord, other: UpdateRecord): boolean =>
  one !== other && one.data.on === other.data.on && countOf(one) === countOf(other);

/** Start of the id, up to the two-character counter that the tool increases within a day. */
export const countOf = ({ id }: UpdateRecord): string => id.slice(0, id.indexOf('-') + 3);

export function updatesByItem(records: readonly PlanRecord[]): Map<string, UpdateRecord[]> {
  const byItem = new Map<string, UpdateRecord[]>();
  for (const update of records.filter((record) => record.kind === 'update').sort(byDay)) {
    for (const id of namedIn(update.data)) byItem.set(id, [...(byItem.get(id) ?? []), update]);
  }
  return byItem;
}
