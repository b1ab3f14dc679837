// Rule: a project of the plan has its official words (`text`); one added later has a `summary` instead.
import type { Rule } from './rule';

export const projectWords: Rule = {
  code: 'project/words',
  check(plan) {
    return plan.ofKind('project').flatMap(({ id, data, file, path }) => {
      const [wanted, unwanted] =
        data.origin === 'plan' ? (['text', 'summary'] as const) : (['summary', 'text'] as const);
      if (data[wanted] !== undefined && data[unwanted] === undefined) return [];
      return [{ file, path, params: { id, wanted, unwanted } }];
    });
  },
};
