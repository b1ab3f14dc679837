// Rule: a file named as evidence is still, byte for byte, the one that was recorded.
import { hashOf, namedEvidenceFiles } from '../model/evidence-files';
import type { Finding } from '../model/plan';
import type { Rule } from './rule';

export const evidenceChanged: Rule = {
  code: 'evidence/changed',
  check(plan) {
    const evidenceFiles = namedEvidenceFiles(plan);
    return evidenceFiles.flatMap(({ evidence, name, paper, item, file, path }): Finding[] => {
      const found = hashOf(plan, name);
      // Missing files are reported by evidence/missing.
      if (found === undefined || found === evidence.sha256) return [];
      const recorded = evidence.sha256 ?? '';
      // The file that another record recorded under the same name, if it is the one that exists.
      const twin = evidenceFiles.find((other) => other.name === name && other.evidence.sha256 === found)?.file ?? '';
      const params = { name, paper, item, recorded, found, twin };
      return [{ file, path: [...path, recorded ? 'sha256' : 'path'], params }];
    });
  },
};
