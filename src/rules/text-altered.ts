// Rule: the plan's words match the approved fingerprints, of every clause and of the whole document.

import { approvedTextHash } from '../model/approved-text-hash';
import { writeDocument } from '../model/document';
import type { Finding, Plan } from '../model/plan';
import { idDuplicate } from './id-duplicate';
import { planSections } from './plan-sections';
import { projectWords } from './project-words';
import type { Rule } from './rule';
import { textErratum } from './text-erratum';

/** Kinds of record that contain words of the plan, besides plan.yaml, without which there is no plan to check. */
const textKinds = ['measure', 'project', 'safeguard'] as const;

/** Fingerprint of the whole document as originally printed, misprints included. */
const documentFingerprint = (plan: Plan): string =>
  approvedTextHash(
    writeDocument(plan, 'printed')
      .map(({ text }) => text)
      .join(''),
  );

export const textAlteredRule: Rule = {
  code: 'text/altered',
  check(plan) {
    const { fingerprint, fingerprintFile } = plan;
    if (!fingerprint || !fingerprintFile) return [];
    // Projects whose words are missing or misplaced are already reported by project/words.
    const wordless = new Set(projectWords.check(plan).map(({ params }) => String(params.id)));
    const clauses = plan.clauses.filter(({ key }) => !wordless.has(key.slice(0, 3)));
    const altered = clauses.flatMap(({ key, text, file, path }): Finding[] => {
      const approved = fingerprint.clauses[key];
      if (approved !== undefined && approvedTextHash(text).startsWith(approved)) return [];
      return [{ file, path, params: { clause: key, reason: approved === undefined ? 'added' : 'changed' } }];
    });
    // Without a file that could not be used (reported itself), the whole document cannot be compared.
    if (textKinds.some((kind) => plan.lostKinds.has(kind))) return altered;
    const present = new Set(plan.clauses.map(({ key }) => key));
    const missing = Object.keys(fingerprint.clauses)
      .filter((key) => !present.has(key) && !wordless.has(key.slice(0, 3)))
      // A missing task is reported once, not once more for each of its measures.
      .filter((key) => isOwnLoss(key, present, fingerprint.clauses))
      .map(
        (key): Finding => ({
          file: fingerprintFile,
          path: ['clauses', key],
          params: { clause: key, reason: 'missing' },
        }),
      );
    if (altered.length + missing.length > 0) return [...altered, ...missing];
    const whole = documentFingerprint(plan);
    if (whole === fingerprint.whole || wordless.size > 0) return [];
    if ([planSections, textErratum, idDuplicate].some((rule) => rule.check(plan).length > 0)) return [];
    return [{ file: fingerprintFile, path: ['whole'], params: { clause: '', reason: 'whole', actual: whole } }];
  },
};

/** Whether the clause is missing by itself, and not as part of a record that is missing altogether. */
function isOwnLoss(key: string, present: ReadonlySet<string>, approved: object): boolean {
  const [owner = ''] = key.split('.');
  return owner === key || present.has(owner) || !(owner in approved);
}
