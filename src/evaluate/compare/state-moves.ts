// Finds items whose state differs: status, stage, percentage, outcome of a year, waiver or light set by hand.
import type { UpdateRecord } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import type { Item } from '../snapshot/item';
import { isStatement } from '../snapshot/updates';
import type { Comparison, ItemChange } from './compare';

export const comparedStateFields = ['status', 'stage', 'percent', 'outcome', 'waiver', 'override'] as const;
export type StateField = (typeof comparedStateFields)[number];

export interface StateMove extends ItemChange {
  /** Fields that differ; never empty. */
  readonly fields: readonly StateField[];
  /** Added or changed updates on the item that state or decide something. */
  readonly updates: readonly UpdateRecord[];
}

export const stateMoves = ({ items, records, after }: Comparison): StateMove[] =>
  items.flatMap(({ before, after: item }) => {
    const fields = comparedStateFields.filter((field) => fieldKey(before, field) !== fieldKey(item, field));
    if (fields.length === 0) return [];
    const updates = records.flatMap(({ after: update }) =>
      update?.kind === 'update' && update.data.on <= after.asOf && statesOrDecides(update.data, item) ? [update] : [],
    );
    return [{ before, after: item, fields, updates }];
  });

const statesOrDecides = (update: Update, { record }: Item): boolean =>
  update.item === record.id && (isStatement(update) || Boolean(update.waiver || update.override));

function fieldKey(item: Item, field: StateField): unknown {
  if (field === 'waiver') return item.waiver && `${item.waiver.until} ${item.waiver.holds}`;
  if (field === 'override') return item.override && `${item.override.until} ${item.override.light}`;
  return item[field];
}
