// No id stands for two records.
import type { PlanRecord } from '../model/plan';
import type { Rule } from './rule';

export const idDuplicate: Rule = {
  code: 'id/duplicate',
  check(plan) {
    const twice = plan.records.filter((record) => record.kind !== 'instance' && plan.find(record.id) !== record);
    const doubles = twice.map((record): [double: PlanRecord, first: PlanRecord | undefined] => {
      const first = plan.find(record.id);
      // Of a file and its copy, the one with the right name is no double.
      return first && isWellNamed(record) && !isWellNamed(first) ? [first, record] : [record, first];
    });
    const files = new Set(
      doubles.filter(([{ kind }]) => kind === 'task' || kind === 'meeting').map(([{ file }]) => file),
    );
    return (
      doubles
        // A file copied whole brings all its records twice: the first of them says so for the others.
        .filter(([{ kind, file }]) => kind === 'task' || kind === 'meeting' || !files.has(file))
        .filter(([{ kind }, first]) => (kind !== 'measure' && kind !== 'action' ? true : !files.has(first?.file ?? '')))
        .map(([{ id, file, path }, first]) => ({
          file,
          path: [...path, 'id'],
          params: { id, first: first?.file ?? '' },
        }))
    );
  },
};

const isWellNamed = ({ id, file }: PlanRecord): boolean => file.endsWith(`/${id}.yaml`);
