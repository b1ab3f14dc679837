// What an update is about, and whether it reports or decides.
import type { PlanRecord, RecordOf } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import { compare } from '../../util/compare';

/** The record that it reports on, and those that the same event concerns. */
export const namedIn = ({ item, also }: Update): readonly string[] => [item, ...(also ?? [])];

/** Whether it says where the item stands, and not only what happened. */
export const isStatement = ({ status, stage, percent }: Update): boolean =>
  [status, stage, percent].some((field) => field !== undefined);

/** A decision (a day moved, a waiver, a confirmation) is no report. A light set by hand comes with one: its note. */
export const isReport = (update: Update): boolean =>
  isStatement(update) || !(update.forecast || update.waiver || update.confirms);

/** Somebody else is to look at what is reported. To close is to say that this has been done. */
export const isToConfirm = (update: Update): boolean => isReport(update) && update.status !== 'closed';

/** Oldest first. Of two updates for one day the later id counts. */
export const byDay = (one: RecordOf<'update'>, other: RecordOf<'update'>): number =>
  compare(one.data.on, other.data.on) || compare(one.id, other.id);

/**
 * Whether the two were recorded on two branches, each without the other: then they have one day, and the same count at the
 * head of their ids, and which of them sorts last is chance.
 */
export const areSideBySide = (one: RecordOf<'update'>, other: RecordOf<'update'>): boolean =>
  one !== other && one.data.on === other.data.on && countOf(one) === countOf(other);

/** What the tool counts up in the ids of one day. */
export const countOf = ({ id }: RecordOf<'update'>): string => id.slice(0, id.indexOf('-') + 3);

export function updatesByItem(records: readonly PlanRecord[]): Map<string, RecordOf<'update'>[]> {
  const byItem = new Map<string, RecordOf<'update'>[]>();
  for (const update of records.filter((record) => record.kind === 'update').sort(byDay)) {
    for (const id of namedIn(update.data)) byItem.set(id, [...(byItem.get(id) ?? []), update]);
  }
  return byItem;
}
