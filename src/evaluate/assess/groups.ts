// Groups items for scorecards: by organization, by area, or by city. An item owned by several groups counts fully for
// each.
import type { Plan, PlanRecord, UpdateRecord } from '../../model/plan';
import type { Item } from '../snapshot/item';
import { partyOf } from '../snapshot/verification';

export const groupings = ['unit', 'area', 'party'] as const;
export type Grouping = (typeof groupings)[number];

export interface AssessmentGroup {
  /** Id of an organization or an area, or a party's code. */
  readonly id: string;
  owns(item: Item): boolean;
  /** Whether the group is responsible for the evidence of a report: whoever reports must provide it. */
  filed(update: UpdateRecord): boolean;
}

/** Groups in the order of the plan's files; for parties, the two cities and any other that owns an item. */
export function assessmentGroups(plan: Plan, grouping: Grouping, items: readonly Item[]): AssessmentGroup[] {
  switch (grouping) {
    case 'unit':
      return plan.ofKind('organization').map(({ id }) => ({
        id,
        owns: ({ owners }) => owners.includes(id),
        filed: ({ data }) => data.by === id,
      }));
    case 'area':
      return plan.ofKind('area').map(({ id }) => ({
        id,
        owns: ({ record }) => areaOf(plan, record) === id,
        filed: (update) => areaOf(plan, plan.find(update.data.item)) === id,
      }));
    case 'party':
      return (['TJ', 'CC', 'joint', 'central'] as const)
        .map(
          (id): AssessmentGroup => ({
            id,
            owns: ({ owners }) => owners.some((owner) => partyOf(plan, owner) === id),
            filed: ({ data }) => partyOf(plan, data.by) === id,
          }),
        )
        .filter(({ id, owns }) => id === 'TJ' || id === 'CC' || items.some(owns));
  }
}

/**
 * Area of a record; undefined for milestones, obligations, projects, safeguards and actions. A pairing belongs to the
 * area of the task that it is quoted from (task 15).
 */
function areaOf(plan: Plan, record: PlanRecord | undefined): string | undefined {
  if (!record) return undefined;
  if (record.kind === 'area') return record.id;
  return areaOf(plan, plan.find(record.kind === 'pairing' ? record.data.clause : (record.parent ?? '')));
}
