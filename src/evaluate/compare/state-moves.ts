// Items that stand otherwise: status, stage, share, what became of a year, and what people decided about them.
import type { RecordOf } from '../../model/plan';
import type { Update } from '../../schema/generated/types';
import type { Item } from '../snapshot/item';
import { isStatement } from '../snapshot/updates';
import type { Comparison, ItemChange } from './compare';

export const comparedStateFields = ['status', 'stage', 'percent', 'outcome', 'waiver', 'override'] as const;
export type StateField = (typeof comparedStateFields)[number];

export interface StateMove extends ItemChange {
  /** Those that differ; never empty. */
  readonly fields: readonly StateField[];
  /** Updates on it, added or changed, that say so. */
  readonly updates: readonly RecordOf<'update'>[];
}

export const stateMoves = ({ items, records, after }: Comparison): StateMove[] =>
  items.flatMap(({ before, after: item }) => {
    const fields = comparedStateFields.filter((field) => fieldKey(before, field) !== fieldKey(item, field));
    if (fields.length === 0) return [];
    const updates = records.flatMap(({ after: update }) =>
      update?.kind === 'update' && update.data.on <= after.asOf && says(update.data, item) ? [update] : [],
    );
    return [{ before, after: item, fields, updates }];
  });

const says = (update: Update, { record }: Item): boolean =>
  update.item === record.id && (isStatement(update) || Boolean(update.waiver || update.override));

function fieldKey(item: Item, field: StateField): unknown {
  if (field === 'waiver') return item.waiver && `${item.waiver.until} ${item.waiver.holds}`;
  if (field === 'override') return item.override && `${item.override.until} ${item.override.light}`;
  return item[field];
}
