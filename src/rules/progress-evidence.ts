// Rule: `done` needs evidence that can be looked up; `closed` needs an earlier report of `done`, with evidence, that
// another organization confirmed.
import { lackOfEvidence } from '../evaluate/snapshot/lack-of-evidence';
import type { Finding } from '../model/plan';
import type { Rule } from './rule';

export const progressEvidence: Rule = {
  code: 'progress/evidence',
  check(plan) {
    return plan.ofKind('update').flatMap((update): Finding[] => {
      const params = lackOfEvidence(plan, update);
      return params ? [{ file: update.file, path: [...update.path, 'status'], params }] : [];
    });
  },
};
