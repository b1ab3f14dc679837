// The shape of a rule: one check of the whole plan. It returns findings; it neither prints nor stops other rules.
import type { Finding, Plan } from '../model/plan';
import type { ProblemCode } from '../problem';

export interface Rule {
  /** Code of the problem; also the name of the rule's file and of its messages. */
  readonly code: ProblemCode;
  check(plan: Plan): Finding[];
}
