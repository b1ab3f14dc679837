// Rule: no two records have the same id.
import type { PlanRecord } from '../model/plan';
import type { Rule } from './rule';

export const idDuplicate: Rule = {
  code: 'id/duplicate',
  check(plan) {
    const repeated = plan.records.filter((record) => record.kind !== 'instance' && plan.find(record.id) !== record);
    const duplicates = repeated.map((record): [duplicate: PlanRecord, first: PlanRecord | undefined] => {
      const first = plan.find(record.id);
      // Of a file and its copy, the one whose name matches the id is the original.
      return first && isWellNamed(record) && !isWellNamed(first) ? [first, record] : [record, first];
    });
    const files = new Set(
      duplicates.filter(([{ kind }]) => kind === 'task' || kind === 'meeting').map(([{ file }]) => file),
    );
    return (
      duplicates
        // A copied file doubles all its records: only its first record is reported.
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
