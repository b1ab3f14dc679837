// What a rule is: one question put to the whole plan. It finds; it does not print, and it does not stop others.
import type { Finding, Plan } from '../model/plan';
import type { ProblemCode } from '../problem';

export interface Rule {
  /** The problem's code; also the name of its file and of its text in every language. */
  readonly code: ProblemCode;
  check(plan: Plan): Finding[];
}
