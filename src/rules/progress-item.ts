// Updates are about what can progress: not an area, an organization, a meeting, another update or an obligation of
// every year.
// Only projects have stages, and what the event concerns besides is something else than the item.
import type { Finding, Plan, PlanRecord, RecordOf } from '../model/plan';
import type { Rule } from './rule';

const silent: readonly PlanRecord['kind'][] = ['area', 'organization', 'meeting', 'update', 'obligation'];

/** Whether reports and decisions can be about it. */
export const canProgress = ({ kind }: PlanRecord): boolean => !silent.includes(kind);

export const progressItem: Rule = {
  code: 'progress/item',
  check(plan) {
    return plan.ofKind('update').flatMap((update) => {
      const { item, also = [], stage } = update.data;
      const look = (id: string, place: readonly (string | number)[]): Finding[] => ofWrongKind(plan, update, id, place);
      return [
        ...look(item, ['item']),
        ...also.flatMap((id, index) =>
          id === item ? [itemFinding(update, ['also', index], { item, reason: 'repeat' })] : look(id, ['also', index]),
        ),
        ...(stage && !hasStages(plan.find(item)) ? [itemFinding(update, ['stage'], { item, reason: 'stage' })] : []),
      ];
    });
  },
};

/** What cannot progress at all, or is not known, is told by itself. */
const hasStages = (target: PlanRecord | undefined): boolean =>
  !target || !canProgress(target) || target.kind === 'project';

function ofWrongKind(
  plan: Plan,
  update: RecordOf<'update'>,
  id: string,
  place: readonly (string | number)[],
): Finding[] {
  const target = plan.find(id);
  if (!target || canProgress(target)) return [];
  const instance = instanceOf(plan, target, update.data.on);
  const task = plan.childrenOf(id).find(({ kind }) => kind === 'task')?.id ?? '';
  return [itemFinding(update, place, { item: id, reason: 'kind', instance, task })];
}

/** Of an obligation, the year that was most likely meant: the one of the report, else the nearest. */
function instanceOf(plan: Plan, target: PlanRecord, on: string): string {
  const ids = plan.childrenOf(target.id).flatMap(({ kind, id }) => (kind === 'instance' ? [id] : []));
  return ids.findLast((id) => id <= `${target.id}.${on.slice(0, 4)}`) ?? ids[0] ?? '';
}

const itemFinding = (
  { file, path }: RecordOf<'update'>,
  place: readonly (string | number)[],
  params: Finding['params'],
): Finding => ({ file, path: [...path, ...place], params });
