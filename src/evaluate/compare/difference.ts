// Sorts a comparison by what a reviewer looks for: approved words, deadlines, states, reports, evidence, lights. Every
// changed field is in one of these, or remains with its record.
import type { PlanRecord } from '../../model/plan';
import { type Comparison, comparedFields, type ItemChange, type RecordChange } from './compare';
import { type DeadlineMove, deadlineMoves } from './deadline-moves';
import { type EvidenceDifference, evidenceDifference } from './evidence-difference';
import { type FieldChange, fieldChanges } from './field-changes';
import { type StateMove, stateMoves } from './state-moves';
import { type WordsChange, wordsChanges } from './words-changes';

export interface RecordDifference extends RecordChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** Whether the side that lacks it may have it in a file that could not be used, so that `change` is uncertain. */
  readonly isUnread: boolean;
  /** Changed fields; all fields if only one side has the record. */
  readonly fields: readonly FieldChange[];
  /** Those of `fields` that are not listed under `words`, `deadlines` or `evidence`. */
  readonly rest: readonly FieldChange[];
}

export interface Difference {
  readonly comparison: Comparison;
  readonly words: readonly WordsChange[];
  /** In the order of the comparison. */
  readonly records: readonly RecordDifference[];
  /** Changes to plan.yaml other than its records and the approved words. */
  readonly settings: readonly FieldChange[];
  /** Changes to fingerprint.yaml; paths are `whole`, or `clauses` and a clause's key. */
  readonly fingerprint: readonly FieldChange[];
  readonly deadlines: readonly DeadlineMove[];
  /** Items without parts first, then those with parts; the same holds for `lights`. */
  readonly states: readonly StateMove[];
  readonly evidence: EvidenceDifference;
  readonly lights: readonly ItemChange[];
}

export function differenceOf(whole: Comparison): Difference {
  // Updates are left out: a changed status is shown with the update's record, and with the item that it is about.
  const items = whole.items.filter(({ after: { record } }) => record.kind !== 'update');
  const comparison = { ...whole, items };
  const { before, after, charter } = comparison;
  const changes = comparison.records.map((change) => ({ ...change, ...classified(comparison, change) }));
  const unread = new Set(changes.filter(({ isUnread }) => isUnread).map(({ id }) => id));
  const deadlines = deadlineMoves(comparison);
  const words = wordsChanges(comparison, unread);
  const listed = new Set([
    ...deadlines.filter(({ planned }) => planned).map(({ after: { record } }) => placeKey(record.id, ['due'])),
    ...words.map(({ id, path }) => placeKey(id, path)),
  ]);
  return {
    comparison,
    words,
    records: changes.map((change) => ({
      ...change,
      rest: change.fields.filter(
        ({ path }) => path[0] !== 'id' && path[0] !== 'evidence' && !listed.has(placeKey(change.id, path)),
      ),
    })),
    settings: charter.filter(({ path }) => !listed.has(placeKey(undefined, path))),
    fingerprint: fieldChanges(before.plan.fingerprint, after.plan.fingerprint),
    deadlines,
    states: ownFirst(stateMoves(comparison)),
    evidence: evidenceDifference(comparison, unread),
    lights: ownFirst(items.filter((item) => item.before.light !== item.after.light)),
  };
}

function ownFirst<T extends ItemChange>(changes: readonly T[]): T[] {
  const hasParts = ({ after }: T): boolean => after.rollUp !== undefined;
  return [...changes.filter((change) => !hasParts(change)), ...changes.filter(hasParts)];
}

const placeKey = (id: string | undefined, path: readonly string[]): string => JSON.stringify([id, ...path]);

/** Whether there is any difference. */
export const isDifferent = ({ comparison, fingerprint, evidence }: Difference): boolean =>
  [comparison.records, comparison.charter, comparison.clauses, comparison.items, fingerprint, evidence.papers].some(
    ({ length }) => length > 0,
  );

function classified({ before, after }: Comparison, { before: earlier, after: later, ...change }: RecordChange) {
  const allFields = (record: PlanRecord | undefined): object => (record ? comparedFields(record) : {});
  return {
    change: earlier && later ? ('changed' as const) : later ? ('added' as const) : ('removed' as const),
    isUnread: (!earlier && before.plan.lostKinds.has(change.kind)) || (!later && after.plan.lostKinds.has(change.kind)),
    fields: earlier && later ? change.fields : fieldChanges(allFields(earlier), allFields(later)),
  };
}
