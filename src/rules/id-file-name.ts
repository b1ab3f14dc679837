// Rule: a task's or a meeting's file is named after its id (tasks/T07.yaml for T07), so that people know which file to
// open.
import type { Rule } from './rule';

export const idFileName: Rule = {
  code: 'id/file-name',
  check(plan) {
    return [...plan.ofKind('task'), ...plan.ofKind('meeting')]
      .filter(({ id, file }) => file.split('/').at(-1) !== `${id}.yaml`)
      .map(({ id, file }) => ({ file, path: ['id'], params: { id, expected: `${id}.yaml` } }));
  },
};
