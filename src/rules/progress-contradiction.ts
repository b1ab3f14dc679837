// Rule: two reports recorded independently of each other do not state different things about one item on one day. Which
// of them sorts last, and so counts, would be chance. Another report settles it.
import { areSideBySide, byDay } from '../evaluate/snapshot/updates';
import type { Finding, UpdateRecord } from '../model/plan';
import { groupBy } from '../util/group-by';
import type { Rule } from './rule';

export const progressContradiction: Rule = {
  code: 'progress/contradiction',
  check: (plan) =>
    [...groupBy(plan.ofKind('update'), ({ data }) => data.item).values()].flatMap((updates) =>
      (['status', 'stage'] as const).flatMap((field) => findContradiction(updates, field)),
    ),
};

/**
 * At most one finding: the last report that states the field, if another of the same day, recorded independently,
 * differs.
 */
function findContradiction(updates: readonly UpdateRecord[], field: 'status' | 'stage'): Finding[] {
  const stating = updates.filter(({ data }) => data[field] !== undefined).sort(byDay);
  const last = stating.at(-1);
  const other = stating.find((one) => last && one.data[field] !== last.data[field] && areSideBySide(one, last));
  if (!last || !other) return [];
  const { id, data, file, path } = last;
  const params = { id, item: data.item, on: data.on, field, value: data[field] ?? '' };
  return [
    { file, path: [...path, field], params: { ...params, other: other.id, otherValue: other.data[field] ?? '' } },
  ];
}
