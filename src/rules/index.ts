// Every rule, in the order of the questions that one would ask.
import type { Plan } from '../model/plan';
import type { Problem } from '../problem';
import { confirmationStale } from './confirmation-stale';
import { countMismatch } from './count-mismatch';
import { evidenceChanged } from './evidence-changed';
import { evidenceMissing } from './evidence-missing';
import { idDuplicate } from './id-duplicate';
import { idFileName } from './id-file-name';
import { idSequence } from './id-sequence';
import { pairingSide } from './pairing-side';
import { planSections } from './plan-sections';
import { planYears } from './plan-years';
import { progressConfirmation } from './progress-confirmation';
import { progressContradiction } from './progress-contradiction';
import { progressDecision } from './progress-decision';
import { progressDuplicate } from './progress-duplicate';
import { progressEvidence } from './progress-evidence';
import { progressItem } from './progress-item';
import { projectWords } from './project-words';
import { referenceUnknown } from './reference-unknown';
import type { Rule } from './rule';
import { textAlteredRule } from './text-altered';
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
  textAlteredRule,
  textQuote,
  textErratum,
  pairingSide,
  projectWords,
  progressItem,
  progressEvidence,
  progressDecision,
  progressConfirmation,
  progressDuplicate,
  progressContradiction,
  confirmationStale,
  evidenceMissing,
  evidenceChanged,
];

export const applyRules = (plan: Plan): Problem[] =>
  rules.flatMap((rule) => rule.check(plan).map((finding) => ({ code: rule.code, ...finding })));
