// The words are those that were approved: fingerprints of the whole document and of every clause.
import { createHash } from 'node:crypto';
import { writeDocument } from '../model/document';
import type { Finding, Plan } from '../model/plan';
import type { Rule } from './rule';

/** SHA-256 in hex of the text without any white space. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\s/g, ''), 'utf8').digest('hex');

/** The fingerprint of the whole document as it was printed, the slips put back. */
export const documentFingerprint = (plan: Plan): string =>
  fingerprintOf(
    writeDocument(plan, 'printed')
      .map(({ text }) => text)
      .join(''),
  );

export const textAltered: Rule = {
  code: 'text/altered',
  check(plan) {
    const { fingerprint, fingerprintFile } = plan;
    // Without all of the text there is nothing to compare; the missing file has said so itself.
    if (
      !fingerprint ||
      !fingerprintFile ||
      ['area', 'measure', 'project', 'safeguard'].some((kind) => plan.lostKinds.has(kind as 'area'))
    ) {
      return [];
    }
    const whole = documentFingerprint(plan);
    const altered = plan.clauses.flatMap(({ key, text, file, path }): Finding[] => {
      const approved = fingerprint.clauses[key];
      if (approved !== undefined && fingerprintOf(text).startsWith(approved)) return [];
      return [{ file, path, params: { clause: key, reason: approved === undefined ? 'added' : 'changed' } }];
    });
    const present = new Set(plan.clauses.map(({ key }) => key));
    const missing = Object.keys(fingerprint.clauses)
      .filter((key) => !present.has(key))
      .map(
        (key): Finding => ({
          file: fingerprintFile,
          path: ['clauses', key],
          params: { clause: key, reason: 'missing' },
        }),
      );
    if (altered.length + missing.length > 0) return [...altered, ...missing];
    if (whole === fingerprint.whole) return [];
    return [{ file: fingerprintFile, path: ['whole'], params: { clause: '', reason: 'whole', actual: whole } }];
  },
};
