// Rule: every file that a record names as evidence exists under exactly that name and can be read.
import { hashOf, namedEvidenceFiles } from '../model/evidence-files';
import type { Finding, Plan } from '../model/plan';
import { nearest } from '../util/nearest';
import type { Rule } from './rule';

export const evidenceMissing: Rule = {
  code: 'evidence/missing',
  check(plan) {
    return namedEvidenceFiles(plan).flatMap(({ name, paper, item, file, path }): Finding[] => {
      const isThere = plan.evidenceFiles.has(name);
      if (isThere && hashOf(plan, name) !== undefined) return [];
      const params = isThere ? { reason: 'unreadable' } : likeliest(plan, name);
      return [{ file, path: [...path, 'path'], params: { name, paper, item, ...params } }];
    });
  },
};

/**
 * Reason why the file is missing, and the file that was probably meant. On macOS, where é is stored as two characters,
 * and on Windows, where A and a are the same, a file may be found that is missing on every other system.
 */
function likeliest(plan: Plan, name: string): Finding['params'] {
  const names = [...plan.evidenceFiles.keys()];
  const composed = name.normalize('NFC');
  const twin = names.find((other) => other.normalize('NFC') === composed);
  // Suggest the composed form (NFC), which every system can type and keeps.
  if (twin) return { reason: name === composed ? 'file-form' : 'path-form', nearest: twin.normalize('NFC') };
  const alike = names.find((other) => foldedName(other) === foldedName(name));
  if (alike) return { reason: 'case', nearest: alike };
  const found = nearest(
    name.slice(folder.length),
    names.map((other) => other.slice(folder.length)),
  );
  return { reason: 'absent', nearest: found === undefined ? '' : folder + found };
}

const folder = 'evidence/';
const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();
