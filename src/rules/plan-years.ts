// Rule: the plan's first year is not after its last.
import type { Rule } from './rule';

export const planYears: Rule = {
  code: 'plan/years',
  check({ charter: { years }, charterFile }) {
    if (years.from <= years.to) return [];
    return [{ file: charterFile, path: ['years', 'to'], params: { from: years.from, to: years.to } }];
  },
};
