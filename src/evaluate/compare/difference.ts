// A comparison sorted by what a reviewer asks of it: approved words, days, states, reports, evidence, lights. Each field
// that changed stands in one of these, or is left to its record.
import type { PlanRecord } from '../../model/plan';
import { type Comparison, comparedFields, type ItemChange, type RecordChange } from './compare';
import { type DeadlineMove, deadlineMoves } from './deadline-moves';
import { type EvidenceDifference, evidenceDifference } from './evidence-difference';
import { type FieldChange, fieldChanges } from './field-changes';
import { type StateMove, stateMoves } from './state-moves';
import { type WordsChange, wordsChanges } from './words-changes';

export interface RecordDifference extends RecordChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** The side that lacks it may have it in a file that could not be used: whether it was added or removed is not known. */
  readonly isUnread: boolean;
  /** Of a record that only one side has, all that it says. */
  readonly fields: readonly FieldChange[];
  /** Those of `fields` that are not told as approved words, as a day moved or as evidence. */
  readonly rest: readonly FieldChange[];
}

export interface Difference {
  readonly comparison: Comparison;
  readonly words: readonly WordsChange[];
  /** As in the comparison. */
  readonly records: readonly RecordDifference[];
  /** What plan.yaml says beside its records and the approved words. */
  readonly settings: readonly FieldChange[];
  /** Of fingerprint.yaml: `whole`, and `clauses` with a clause's key. */
  readonly fingerprint: readonly FieldChange[];
  readonly deadlines: readonly DeadlineMove[];
  /** Of these and of the lights: items that stand for themselves first, then those that have parts. */
  readonly states: readonly StateMove[];
  readonly evidence: EvidenceDifference;
  readonly lights: readonly ItemChange[];
}

export function differenceOf(whole: Comparison): Difference {
  // An update has a status of its own; that it says another one is told of its record, and of the item it is about.
  const items = whole.items.filter(({ after: { record } }) => record.kind !== 'update');
  const comparison = { ...whole, items };
  const { before, after, charter } = comparison;
  const changes = comparison.records.map((change) => ({ ...change, ...sortedChange(comparison, change) }));
  const unread = new Set(changes.filter(({ isUnread }) => isUnread).map(({ id }) => id));
  const deadlines = deadlineMoves(comparison);
  const words = wordsChanges(comparison, unread);
  const told = new Set([
    ...deadlines.filter(({ planned }) => planned).map(({ after: { record } }) => placeKey(record.id, ['due'])),
    ...words.map(({ id, path }) => placeKey(id, path)),
  ]);
  return {
    comparison,
    words,
    records: changes.map((change) => ({
      ...change,
      rest: change.fields.filter(
        ({ path }) => path[0] !== 'id' && path[0] !== 'evidence' && !told.has(placeKey(change.id, path)),
      ),
    })),
    settings: charter.filter(({ path }) => !told.has(placeKey(undefined, path))),
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

/** Whether anything at all differs. */
export const isDifferent = ({ comparison, fingerprint, evidence }: Difference): boolean =>
  [comparison.records, comparison.charter, comparison.clauses, comparison.items, fingerprint, evidence.papers].some(
    ({ length }) => length > 0,
  );

function sortedChange({ before, after }: Comparison, { before: earlier, after: later, ...change }: RecordChange) {
  const said = (record: PlanRecord | undefined): object => (record ? comparedFields(record) : {});
  return {
    change: earlier && later ? ('changed' as const) : later ? ('added' as const) : ('removed' as const),
    isUnread: (!earlier && before.plan.lostKinds.has(change.kind)) || (!later && after.plan.lostKinds.has(change.kind)),
    fields: earlier && later ? change.fields : fieldChanges(said(earlier), said(later)),
  };
}
