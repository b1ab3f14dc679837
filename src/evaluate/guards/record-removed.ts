// Guard: nothing that was planned or decided is removed, and no number that the plan declares is lowered.
import { titleOf } from '../../model/describe';
import { charterPlace, placeOf } from '../../model/place';
import type { PlanRecord } from '../../model/plan';
import { countedKinds, type Kind } from '../../schema/kinds';
import type { Comparison } from '../compare/compare';
import { isTold } from './gate';
import type { Guard, GuardFinding } from './guard';

export const recordRemoved: Guard = (comparison) => {
  const gone = comparison.records.filter((change) => change.before && !change.after && isTold(comparison, change));
  const ids = new Set(gone.map(({ id }) => id));
  return [
    ...lowered(comparison),
    ...gone.flatMap(({ before }) => (before && !isReportedElsewhere(before, ids) ? [removed(comparison, before)] : [])),
  ];
};

/** Kinds removed with their parent. Not pairings: P02.1 is beside P02, not part of it. */
const parts: readonly Kind[] = ['measure', 'component', 'action'];

/**
 * Whether the removal is reported elsewhere: updates by guard/update-changed, instances and parts with what they belong
 * to.
 */
const isReportedElsewhere = ({ kind, parent = '' }: PlanRecord, gone: ReadonlySet<string>): boolean =>
  kind === 'update' || kind === 'instance' || (parts.includes(kind) && gone.has(parent));

function removed({ before, after }: Comparison, record: PlanRecord): GuardFinding {
  const { kind, id } = record;
  return {
    code: 'guard/record-removed',
    id,
    place: placeOf(record),
    isInBase: true,
    params: {
      reason: 'record',
      id,
      kind,
      from: before.plan.ofKind(kind).length,
      to: after.plan.ofKind(kind).length,
    },
    before: titleOf(before.plan, record, 'zh'),
    after: undefined,
  };
}

function lowered({ before, after }: Comparison): GuardFinding[] {
  return countedKinds.flatMap((kind): GuardFinding[] => {
    const [from, to] = [before.plan.charter.counts[kind], after.plan.charter.counts[kind]];
    if (to >= from) return [];
    return [
      {
        code: 'guard/record-removed',
        id: undefined,
        place: charterPlace(after.plan, 'counts', kind),
        isInBase: false,
        params: { reason: 'count', kind, from, to },
        before: String(from),
        after: String(to),
      },
    ];
  });
}
