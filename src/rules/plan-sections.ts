// The five sections stand once each, in the order of the document, and the first two hold their words.
import type { Finding } from '../model/plan';
import type { Rule } from './rule';

const order = ['guideline', 'goals', 'tasks', 'projects', 'safeguards'];

export const planSections: Rule = {
  code: 'plan/sections',
  check({ charter: { sections }, charterFile: file }) {
    return sections.flatMap((section, index): Finding[] => {
      const expected = order[index] ?? '';
      if (section.id !== expected)
        return [{ file, path: ['sections', index, 'id'], params: { id: section.id, expected } }];
      const needsText = index < 2;
      if (needsText === (section.text !== undefined)) return [];
      return [{ file, path: ['sections', index], params: { id: section.id, expected: needsText ? 'text' : '' } }];
    });
  },
};
