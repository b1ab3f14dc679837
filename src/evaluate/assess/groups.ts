// Whose scorecard: every organization's, every area's, or every city's. An item of several counts for each in full.
import type { Plan, PlanRecord, RecordOf } from '../../model/plan';
import type { Item } from '../snapshot/item';
import { partyOf } from '../snapshot/verification';

export const groupings = ['unit', 'area', 'party'] as const;
export type Grouping = (typeof groupings)[number];

export interface AssessmentGroup {
  /** An organization, an area, or a party's code. */
  readonly id: string;
  owns(item: Item): boolean;
  /** Whether a report is for it to answer for: who claims must show. */
  filed(update: RecordOf<'update'>): boolean;
}

/** In the order of the plan's files; of the parties the two cities, and any other that owns something. */
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

/** Milestones, obligations, projects, safeguards and actions belong to none. The pairings are what task 15 says. */
function areaOf(plan: Plan, record: PlanRecord | undefined): string | undefined {
  if (!record) return undefined;
  if (record.kind === 'area') return record.id;
  return areaOf(plan, plan.find(record.kind === 'pairing' ? record.data.clause : (record.parent ?? '')));
}
