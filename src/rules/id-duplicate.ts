// No id stands for two records.
import type { Rule } from './rule';

export const idDuplicate: Rule = {
  code: 'id/duplicate',
  check(plan) {
    return plan.records
      .filter((record) => record.kind !== 'instance' && plan.find(record.id) !== record)
      .map(({ id, file, path }) => ({ file, path: [...path, 'id'], params: { id, first: plan.find(id)?.file ?? '' } }));
  },
};
