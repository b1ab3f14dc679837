// The five sections stand once each, in the order of the document, and the first two hold their words.
import type { Finding } from '../model/plan';
import type { Rule } from './rule';

const sectionOrder = ['guideline', 'goals', 'tasks', 'projects', 'safeguards'];

export const planSections: Rule = {
  code: 'plan/sections',
  check({ charter: { sections }, charterFile: file }) {
    const misplaced = sections.findIndex(({ id }, index) => id !== sectionOrder[index]);
    const moved = sections[misplaced];
    // One out of its place puts those behind it out of theirs.
    if (moved)
      return [
        {
          file,
          path: ['sections', misplaced, 'id'],
          params: { id: moved.id, expected: sectionOrder[misplaced] ?? '' },
        },
      ];
    return sections.flatMap((section, index): Finding[] => {
      const needsText = index < 2;
      if (needsText === (section.text !== undefined)) return [];
      return [{ file, path: ['sections', index], params: { id: section.id, expected: needsText ? 'text' : '' } }];
    });
  },
};
