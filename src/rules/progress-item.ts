// Rule: updates are about items that can progress, not about an area, an organization, a meeting, another update or a
// yearly obligation as a whole. Only projects have stages, and `also` does not repeat the item.
import type { Finding, Plan, PlanRecord, UpdateRecord } from '../model/plan';
import type { Rule } from './rule';

const withoutProgress: readonly PlanRecord['kind'][] = ['area', 'organization', 'meeting', 'update', 'obligation'];

/** Whether reports and decisions can be about the record. */
export const canProgress = ({ kind }: PlanRecord): boolean => !withoutProgress.includes(kind);

export const progressItem: Rule = {
  code: 'progress/item',
  check(plan) {
    return plan.ofKind('update').flatMap((update) => {
      const { item, also = [], stage } = update.data;
      const checkKind = (id: string, place: readonly (string | number)[]): Finding[] =>
        ofWrongKind(plan, update, id, place);
      return [
        ...checkKind(item, ['item']),
        ...also.flatMap((id, index) =>
          id === item
            ? [itemFinding(update, ['also', index], { item, reason: 'repeat' })]
            : checkKind(id, ['also', index]),
        ),
        ...(stage && !hasStages(plan.find(item)) ? [itemFinding(update, ['stage'], { item, reason: 'stage' })] : []),
      ];
    });
  },
};

/** Whether a stage is allowed; true for unknown items and those that cannot progress, which are reported separately. */
const hasStages = (target: PlanRecord | undefined): boolean =>
  !target || !canProgress(target) || target.kind === 'project';

function ofWrongKind(plan: Plan, update: UpdateRecord, id: string, place: readonly (string | number)[]): Finding[] {
  const target = plan.find(id);
  if (!target || canProgress(target)) return [];
  const instance = instanceOf(plan, target, update.data.on);
  const task = plan.childrenOf(id).find(({ kind }) => kind === 'task')?.id ?? '';
  return [itemFinding(update, place, { item: id, reason: 'kind', instance, task })];
}

/**
 * Id of the yearly instance that was most likely meant: the year of the report, else the nearest. Empty if there is
 * none.
 */
function instanceOf(plan: Plan, target: PlanRecord, on: string): string {
  const ids = plan.childrenOf(target.id).flatMap(({ kind, id }) => (kind === 'instance' ? [id] : []));
  return ids.findLast((id) => id <= `${target.id}.${on.slice(0, 4)}`) ?? ids[0] ?? '';
}

const itemFinding = (
  { file, path }: UpdateRecord,
  place: readonly (string | number)[],
  params: Finding['params'],
): Finding => ({ file, path: [...path, ...place], params });
