// Every file that a record names as evidence is there, under exactly that name, and can be read.
import { hashOf, namedPapers } from '../model/papers';
import type { Finding, Plan } from '../model/plan';
import { nearest } from '../util/nearest';
import type { Rule } from './rule';

export const evidenceMissing: Rule = {
  code: 'evidence/missing',
  check(plan) {
    return namedPapers(plan).flatMap(({ name, paper, item, file, path }): Finding[] => {
      const isThere = plan.papers.has(name);
      if (isThere && hashOf(plan, name) !== undefined) return [];
      const params = isThere ? { reason: 'unreadable' } : likeliest(plan, name);
      return [{ file, path: [...path, 'path'], params: { name, paper, item, ...params } }];
    });
  },
};

/**
 * The file that was meant. macOS writes é as two characters and Windows takes A for a: on their disks such a file is
 * found, and on all others it is not.
 */
function likeliest(plan: Plan, name: string): Finding['params'] {
  const names = [...plan.papers.keys()];
  const composed = name.normalize('NFC');
  const twin = names.find((other) => other.normalize('NFC') === composed);
  // The composed form is the one that every system types and keeps.
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
