// No id stands for two records.
import type { Rule } from './rule';

export const idDuplicate: Rule = {
  code: 'id/duplicate',
  check(plan) {
    return (
      plan.records
        .filter((record) => record.kind !== 'instance' && plan.find(record.id) !== record)
        // A file copied whole brings all its records twice: the first of them says so for the others.
        .filter(
          ({ file, parent }) =>
            !plan.records.some((other) => other.id === parent && other.file === file && plan.find(other.id) !== other),
        )
        .map(({ id, file, path }) => ({
          file,
          path: [...path, 'id'],
          params: { id, first: plan.find(id)?.file ?? '' },
        }))
    );
  },
};
