// The words are those that were approved: fingerprints of the whole document and of every clause.

import { writeDocument } from '../model/document';
import { approvedTextHash } from '../model/fingerprint';
import type { Finding, Plan } from '../model/plan';
import { idDuplicate } from './id-duplicate';
import { planSections } from './plan-sections';
import { projectWords } from './project-words';
import type { Rule } from './rule';
import { textErratum } from './text-erratum';

/** The kinds that hold words of the plan. */
const textKinds = ['area', 'measure', 'project', 'safeguard'] as const;

/** The fingerprint of the whole document as it was printed, the slips put back. */
export const documentFingerprint = (plan: Plan): string =>
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
    // What another rule has already said of the words is not said again.
    const wordless = new Set(projectWords.check(plan).map(({ params }) => String(params.id)));
    const clauses = plan.clauses.filter(({ key }) => !wordless.has(key.slice(0, 3)));
    const altered = clauses.flatMap(({ key, text, file, path }): Finding[] => {
      const approved = fingerprint.clauses[key];
      if (approved !== undefined && approvedTextHash(text).startsWith(approved)) return [];
      return [{ file, path, params: { clause: key, reason: approved === undefined ? 'added' : 'changed' } }];
    });
    // A file that could not be used has said so itself, and the whole cannot be compared without it.
    if (textKinds.some((kind) => plan.lostKinds.has(kind))) return altered;
    const present = new Set(plan.clauses.map(({ key }) => key));
    const missing = Object.keys(fingerprint.clauses)
      .filter((key) => !present.has(key) && !wordless.has(key.slice(0, 3)))
      // A whole task that is gone is one loss, whatever the number of its measures.
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

/** Whether the key is missing by itself, and not along with the record that it belongs to. */
function isOwnLoss(key: string, present: ReadonlySet<string>, approved: object): boolean {
  const [owner = ''] = key.split('.');
  return owner === key || present.has(owner) || !(owner in approved);
}
