// Compares two snapshots of the same day, record by record, to show what a change does to the plan. File, order and
// layout of a record do not matter.
import { canonicalJson } from '../../model/content-hash';
import type { Plan, PlanRecord } from '../../model/plan';
import { kinds } from '../../schema/kinds';
import { compare } from '../../util/compare-texts';
import type { Item } from '../snapshot/item';
import type { Snapshot } from '../snapshot/snapshot';
import { type FieldChange, fieldChanges } from './field-changes';

/** A record that exists on one side only, or differs. */
export interface RecordChange {
  readonly id: string;
  readonly kind: PlanRecord['kind'];
  readonly before: PlanRecord | undefined;
  readonly after: PlanRecord | undefined;
  /** Fields that differ; empty if only one side has the record. */
  readonly fields: readonly FieldChange[];
}

/** A clause of the approved text that exists on one side only, or whose words differ. */
export interface ClauseChange {
  readonly key: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ItemChange {
  readonly before: Item;
  readonly after: Item;
}

export interface Comparison {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** By kind, then by id. */
  readonly records: readonly RecordChange[];
  /**
   * Changes to plan.yaml other than its areas (years, windows, counts, errata …), and to reports.yaml and
   * assessment.yaml, whose paths begin with `reports` and `assessment`.
   */
  readonly charter: readonly FieldChange[];
  readonly clauses: readonly ClauseChange[];
  /**
   * Records of both sides whose state on the day differs: light, status, stage, percentage, deadline, forecast, waiver
   * …
   */
  readonly items: readonly ItemChange[];
}

/** The plans of both sides: names of organizations and evidence files may differ. */
export const plansOf = ({ before, after }: Comparison): { readonly before: Plan; readonly after: Plan } => ({
  before: before.plan,
  after: after.plan,
});

/** Compares two snapshots of the same day; on different days, effects of the calendar would be taken for the change. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  return {
    before,
    after,
    records: recordChanges(before.plan, after.plan),
    charter: fieldChanges(settingsOf(before.plan), settingsOf(after.plan)),
    clauses: clauseChanges(before.plan, after.plan),
    items: after.items.flatMap((item) => {
      const earlier = before.find(item.record.id);
      return earlier && standing(earlier) !== standing(item) ? [{ before: earlier, after: item }] : [];
    }),
  };
}

const settingsOf = ({ charter, reports, assessment }: Plan): object => ({
  ...ownFields(charter, 'areas'),
  ...(reports && { reports }),
  ...(assessment && { assessment: assessment.rules }),
});

function recordChanges(before: Plan, after: Plan): RecordChange[] {
  const ids = new Set([...after.records, ...before.records].map(({ id }) => id));
  return [...ids]
    .flatMap((id): RecordChange[] => {
      const [earlier, later] = [before.find(id), after.find(id)];
      const known = later ?? earlier;
      if (!known) return [];
      // Records of a file that is unchanged are the same objects on both sides.
      if (earlier?.data === later?.data) return [];
      const fields = earlier && later ? fieldChanges(comparedFields(earlier), comparedFields(later)) : [];
      if (earlier && later && fields.length === 0) return [];
      return [{ id, kind: known.kind, before: earlier, after: later, fields }];
    })
    .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || compare(one.id, other.id));
}

/** Fields of the record without the records nested in it, which are compared separately. */
export function comparedFields({ kind, data }: PlanRecord): object {
  switch (kind) {
    case 'task':
      return ownFields(data, 'measures');
    case 'project':
      return ownFields(data, 'components');
    case 'meeting':
      return ownFields(data, 'actions');
    default:
      return data;
  }
}

const ownFields = (data: object, nested: string): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== nested));

function clauseChanges(before: Plan, after: Plan): ClauseChange[] {
  const words = ({ clauses }: Plan): Map<string, string> => new Map(clauses.map(({ key, text }) => [key, text]));
  const [earlier, later] = [words(before), words(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((key) => ({ key, before: earlier.get(key), after: later.get(key) }))
    .filter((clause) => clause.before !== clause.after);
}

/** The state of an item as text, equal for items between which a reader would see no difference. */
const standing = ({ light, status, stage, percent, deadline, forecast, waiver, override, outcome }: Item): string =>
  canonicalJson([
    [light, status, stage, percent, deadline?.day, forecast?.day, outcome],
    [waiver?.until, waiver?.holds, override?.light, override?.until],
  ]);
