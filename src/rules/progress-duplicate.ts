// Rule: no two updates say the same; the second was most likely pasted by mistake.
import { canonicalJson } from '../model/content-hash';
import type { Finding, UpdateRecord } from '../model/plan';
import type { Rule } from './rule';

export const progressDuplicate: Rule = {
  code: 'progress/duplicate',
  check(plan) {
    const byNote = new Map<string, UpdateRecord[]>();
    return plan.ofKind('update').flatMap((update): Finding[] => {
      const { id, data, file, path } = update;
      const alike = byNote.get(data.note) ?? [];
      const first = alike.find((other) => contentOf(other) === contentOf(update));
      byNote.set(data.note, first ? alike : [...alike, update]);
      // Two updates with the same id are reported by id/duplicate.
      if (!first || first.id === id) return [];
      return [{ file, path: [...path, 'id'], params: { id, first: first.id, firstFile: first.file } }];
    });
  },
};

const contentOf = ({ data }: UpdateRecord): string => canonicalJson({ ...data, id: undefined });
