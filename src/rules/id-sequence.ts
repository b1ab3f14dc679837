// Dotted ids count from 1 under their own record, and ids without a dot follow one another: the text is ordered by them.
import type { Plan, PlanRecord } from '../model/plan';
import type { Rule } from './rule';

export const idSequence: Rule = {
  code: 'id/sequence',
  check(plan) {
    const numbered = (['task', 'pairing', 'project', 'safeguard', 'obligation', 'area'] as const).flatMap((kind) =>
      unexpected(
        plan,
        plan.ofKind(kind).filter(({ id }) => !id.includes('.')),
        (index, record) => {
          const letter = record.id[0] ?? '';
          return `${letter}${String(index + 1).padStart(record.id.length - 1, '0')}`;
        },
      ),
    );
    const dotted = (['measure', 'action', 'component'] as const).flatMap((kind) => {
      const parents = new Set(plan.ofKind(kind).map(({ parent }) => parent ?? ''));
      return [...parents].flatMap((parent) =>
        unexpected(
          plan,
          plan.childrenOf(parent).filter((child) => child.kind === kind && isUnder(child)),
          (index) => `${parent}.${index + 1}`,
        ),
      );
    });
    const strangers = plan.records
      .filter((record) => !isUnder(record))
      .map((record) => outOfSequence(record, `${record.parent}.1`));
    return [...numbered, ...dotted, ...strangers, ...milestones(plan)];
  },
};

/** Whether a measure's or an action's id begins with that of the record it is written under. */
const isUnder = ({ kind, id, parent }: PlanRecord): boolean =>
  (kind !== 'measure' && kind !== 'action') || id.startsWith(`${parent}.`);

function unexpected(
  plan: Plan,
  records: readonly PlanRecord[],
  expected: (index: number, record: PlanRecord) => string,
) {
  // A file that could not be used leaves a gap, and says so itself.
  if (records.some(({ kind }) => plan.lostKinds.has(kind))) return [];
  // Nor does an id used twice tell which one is left out, and says so itself.
  if (records.some((record) => plan.find(record.id) !== record)) return [];
  const at = records.findIndex((record, index) => record.id !== expected(index, record));
  const first = records[at];
  return first ? [outOfSequence(first, expected(at, first))] : [];
}

/** M2018.1, M2018.2 … and each due in the year that its id names. */
function milestones(plan: Plan) {
  const years = new Map<string, number>();
  return plan.ofKind('milestone').flatMap((record) => {
    const year = record.id.slice(1, 5);
    const index = (years.get(year) ?? 0) + 1;
    years.set(year, index);
    if (plan.find(record.id) !== record) return [];
    if (record.id !== `M${year}.${index}`) return [outOfSequence(record, `M${year}.${index}`)];
    const due = String(record.data.due);
    return due.startsWith(year)
      ? []
      : [{ file: record.file, path: [...record.path, 'due'], params: { id: due, expected: year } }];
  });
}

const outOfSequence = ({ id, file, path }: PlanRecord, expected: string) => ({
  file,
  path: [...path, 'id'],
  params: { id, expected },
});
