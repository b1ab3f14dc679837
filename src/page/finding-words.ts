// The name and the meaning of every code: of problems in the files, and of what a check finds in a change.

import type { GateCode } from '../evaluate/guards/codes';
import { type ProblemCode, problemCodes } from '../problem';
import type { ExplainedCode } from './diagnostic';
import type { Say } from './say';

export const wordsFor = (
  code: ExplainedCode,
  { messages: { problems, findings } }: Say,
): { name: string; why: string } =>
  code in problems ? problems[code as ProblemCode] : findings.codes[code as GateCode];

/** The severity of a code; for a finding of a check, the highest that it can have. */
export const severityOf = (code: ExplainedCode): 'error' | 'warning' =>
  code in problemCodes ? problemCodes[code as ProblemCode].severity : code === 'deadline/waived' ? 'warning' : 'error';
