// Updates report on what can progress: not on an organization, a meeting or another update, and stages only on projects.
import type { Rule } from './rule';

const silent: readonly string[] = ['organization', 'meeting', 'update', 'obligation'];

export const progressItem: Rule = {
  code: 'progress/item',
  check(plan) {
    return plan.ofKind('update').flatMap(({ data, file, path }) => {
      const target = plan.find(data.item);
      if (!target) return [];
      if (silent.includes(target.kind))
        return [{ file, path: [...path, 'item'], params: { item: data.item, kind: target.kind, reason: 'kind' } }];
      if (data.stage && target.kind !== 'project') {
        return [{ file, path: [...path, 'stage'], params: { item: data.item, kind: target.kind, reason: 'stage' } }];
      }
      return [];
    });
  },
};
