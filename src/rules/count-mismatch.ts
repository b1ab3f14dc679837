// Rule: there are as many records as plan.yaml declares, so that none can disappear unnoticed.
import type { PlanRecord } from '../model/plan';
import { countedKinds } from '../schema/kinds';
import type { Rule } from './rule';

export const countMismatch: Rule = {
  code: 'count/mismatch',
  check(plan) {
    return countedKinds.flatMap((kind) => {
      // A file that could not be used is reported itself, and marks the totals as incomplete.
      if (plan.lostKinds.has(kind)) return [];
      const records: readonly PlanRecord[] = plan.ofKind(kind);
      // An id used twice is reported by id/duplicate; only once that is fixed can the number be checked.
      if (records.some((record) => plan.find(record.id) !== record)) return [];
      const actual = records.filter((record) => record.kind !== 'project' || record.data.origin === 'plan').length;
      const declared = plan.charter.counts[kind];
      if (actual === declared) return [];
      return [{ file: plan.charterFile, path: ['counts', kind], params: { kind, declared, actual } }];
    });
  },
};
