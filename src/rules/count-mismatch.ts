// As many records as plan.yaml declares: a set can never shrink unseen.
import type { PlanRecord } from '../model/plan';
import { countedKinds } from '../schema/kinds';
import type { Rule } from './rule';

export const countMismatch: Rule = {
  code: 'count/mismatch',
  check(plan) {
    return countedKinds.flatMap((kind) => {
      // A file that could not be used has said so itself; the totals are marked incomplete by it.
      if (plan.lostKinds.has(kind)) return [];
      const records: readonly PlanRecord[] = plan.ofKind(kind);
      // An id used twice has said so itself, and whether a record is missing shows once it is mended.
      if (records.some((record) => plan.find(record.id) !== record)) return [];
      const actual = records.filter((record) => record.kind !== 'project' || record.data.origin === 'plan').length;
      const declared = plan.charter.counts[kind];
      if (actual === declared) return [];
      return [{ file: plan.charterFile, path: ['counts', kind], params: { kind, declared, actual } }];
    });
  },
};
