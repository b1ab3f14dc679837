// Two reports that were recorded side by side say different things of one item on one day: which of them sorts last, and
// so counts, is chance. Another report settles it.
import { areSideBySide, byDay } from '../evaluate/snapshot/updates';
import type { Finding, RecordOf } from '../model/plan';
import { groupBy } from '../util/group-by';
import type { Rule } from './rule';

export const progressContradiction: Rule = {
  code: 'progress/contradiction',
  check: (plan) =>
    [...groupBy(plan.ofKind('update'), ({ data }) => data.item).values()].flatMap((updates) =>
      (['status', 'stage'] as const).flatMap((field) => findContradiction(updates, field)),
    ),
};

/** Of the last report that says it, with another of the same day that did not know of it. */
function findContradiction(updates: readonly RecordOf<'update'>[], field: 'status' | 'stage'): Finding[] {
  const telling = updates.filter(({ data }) => data[field] !== undefined).sort(byDay);
  const last = telling.at(-1);
  const other = telling.find((one) => last && one.data[field] !== last.data[field] && areSideBySide(one, last));
  if (!last || !other) return [];
  const { id, data, file, path } = last;
  const params = { id, item: data.item, on: data.on, field, value: data[field] ?? '' };
  return [
    { file, path: [...path, field], params: { ...params, other: other.id, otherValue: other.data[field] ?? '' } },
  ];
}
