// What a change does to the plan: two snapshots of one day, record by record. Which file a record stands in, in which
// order and how it is written do not count.
import { canonicalJson } from '../../model/content-hash';
import type { Plan, PlanRecord } from '../../model/plan';
import { kinds } from '../../schema/kinds';
import { compare } from '../../util/compare';
import type { Item } from '../snapshot/item';
import type { Snapshot } from '../snapshot/snapshot';
import { type FieldChange, fieldChanges } from './field-changes';

/** A record that only one side has, or that differs. */
export interface RecordChange {
  readonly id: string;
  readonly kind: PlanRecord['kind'];
  readonly before: PlanRecord | undefined;
  readonly after: PlanRecord | undefined;
  /** Empty where only one side has it. */
  readonly fields: readonly FieldChange[];
}

/** A clause of the approved text that only one side has, or of which the words differ. */
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
  /** By kind, then as they stand in the document. */
  readonly records: readonly RecordChange[];
  /**
   * What plan.yaml says beside its records: years, windows, counts, errata …; and all that reports.yaml and assessment.yaml
   * say, under their own names.
   */
  readonly charter: readonly FieldChange[];
  readonly clauses: readonly ClauseChange[];
  /** Records of both sides that stand otherwise on the day: light, status, stage, share, planned or expected day. */
  readonly items: readonly ItemChange[];
}

/** The plans of both sides, each for what only it knows: names of organizations, papers. */
export const plansOf = ({ before, after }: Comparison): { readonly before: Plan; readonly after: Plan } => ({
  before: before.plan,
  after: after.plan,
});

/** Both must be seen on the same day: else the calendar would be taken for the change. */
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
      // Of a file that is the same on both sides the records are, too.
      if (earlier?.data === later?.data) return [];
      const fields = earlier && later ? fieldChanges(comparedFields(earlier), comparedFields(later)) : [];
      if (earlier && later && fields.length === 0) return [];
      return [{ id, kind: known.kind, before: earlier, after: later, fields }];
    })
    .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || compare(one.id, other.id));
}

/** What the record says itself: the records in it are compared by themselves. */
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

/** Equal where nobody who looks at the two would see a difference. */
const standing = ({ light, status, stage, percent, deadline, forecast, waiver, override, outcome }: Item): string =>
  canonicalJson([
    [light, status, stage, percent, deadline?.day, forecast?.day, outcome],
    [waiver?.until, waiver?.holds, override?.light, override?.until],
  ]);
