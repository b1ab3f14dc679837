// Every rule, in the order of the questions that one would ask.
import type { Plan } from '../model/plan';
import type { Problem, ProblemCode } from '../problem';
import { countMismatch } from './count-mismatch';
import { idDuplicate } from './id-duplicate';
import { idFileName } from './id-file-name';
import { idSequence } from './id-sequence';
import { pairingSide } from './pairing-side';
import { planSections } from './plan-sections';
import { planYears } from './plan-years';
import { progressEvidence } from './progress-evidence';
import { progressItem } from './progress-item';
import { projectWords } from './project-words';
import { referenceUnknown } from './reference-unknown';
import type { Rule } from './rule';
import { textErratum } from './text-erratum';
import { textQuote } from './text-quote';

export const rules: readonly Rule[] = [
  planYears,
  planSections,
  idDuplicate,
  idFileName,
  idSequence,
  referenceUnknown,
  countMismatch,
  textQuote,
  textErratum,
  pairingSide,
  projectWords,
  progressItem,
  progressEvidence,
];

/** Asked only where the words themselves are in question: Node's crypto alone costs 5 ms of a start. */
export const thoroughRules = {
  'text/altered': async (): Promise<Rule> => (await import('./text-altered')).textAltered,
} satisfies Partial<Record<ProblemCode, () => Promise<Rule>>>;

export async function applyRules(plan: Plan, thoroughly: boolean): Promise<Problem[]> {
  const loaded = thoroughly ? await Promise.all(Object.values(thoroughRules).map((load) => load())) : [];
  return [...rules, ...loaded].flatMap((rule) => rule.check(plan).map((finding) => ({ code: rule.code, ...finding })));
}
