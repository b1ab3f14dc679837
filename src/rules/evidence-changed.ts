// A file named as evidence is still the one that was recorded, byte for byte.
import { hashOf, namedPapers } from '../model/papers';
import type { Finding } from '../model/plan';
import type { Rule } from './rule';

export const evidenceChanged: Rule = {
  code: 'evidence/changed',
  check(plan) {
    const papers = namedPapers(plan);
    return papers.flatMap(({ evidence, name, paper, item, file, path }): Finding[] => {
      const found = hashOf(plan, name);
      // What is not there has been told by evidence/missing.
      if (found === undefined || found === evidence.sha256) return [];
      const recorded = evidence.sha256 ?? '';
      // Two papers of one name: the other record found the one that is there.
      const twin = papers.find((other) => other.name === name && other.evidence.sha256 === found)?.file ?? '';
      const params = { name, paper, item, recorded, found, twin };
      return [{ file, path: [...path, recorded ? 'sha256' : 'path'], params }];
    });
  },
};
