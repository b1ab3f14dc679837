// Finds pieces of evidence that were added, removed or changed, and evidence files that no longer are as recorded.
import { canonicalJson } from '../../model/content-hash';
import { evidenceOf } from '../../model/describe';
import type { Plan, PlanRecord } from '../../model/plan';
import type { Evidence } from '../../schema/generated/types';
import { type EvidenceState, evidenceStateOf } from '../snapshot/evidence-state';
import type { Comparison } from './compare';
import { itemsWithout } from './field-changes';

export interface PieceOf {
  readonly record: PlanRecord;
  readonly piece: Evidence;
}

/** A piece whose fields changed. It is recognized by its file, else by its address, else by its title. */
export interface PieceChange {
  readonly before: Evidence;
  readonly after: Evidence;
}

export interface EvidenceDifference {
  readonly added: readonly PieceOf[];
  readonly lost: readonly PieceOf[];
  readonly changed: readonly (PieceChange & { readonly record: PlanRecord })[];
  /** Files whose state differs although both sides have the same piece. */
  readonly papers: readonly (PieceOf & { readonly before: EvidenceState; readonly after: EvidenceState })[];
}

/** `unread`: ids of records that one side may have in a file that could not be read; they are left out. */
export function evidenceDifference(comparison: Comparison, unread: ReadonlySet<string>): EvidenceDifference {
  const told = comparison.records.filter(({ id }) => !unread.has(id));
  const changes = told.flatMap(({ before, after }) => {
    const record = after ?? before;
    return record ? [{ record, ...pieceChanges(before, after) }] : [];
  });
  return {
    added: changes.flatMap(({ record, added }) => added.map((piece) => ({ record, piece }))),
    lost: changes.flatMap(({ record, lost }) => lost.map((piece) => ({ record, piece }))),
    changed: changes.flatMap(({ record, changed }) => changed.map((change) => ({ record, ...change }))),
    papers: stateChanges(comparison),
  };
}

export interface PieceChanges {
  readonly added: readonly Evidence[];
  readonly lost: readonly Evidence[];
  readonly changed: readonly PieceChange[];
}

/** The pieces of one record that were added, removed or changed. */
export function pieceChanges(before: PlanRecord | undefined, after: PlanRecord | undefined): PieceChanges {
  const [earlier, later] = [before, after].map((record) => (record ? evidenceOf(record) : []));
  const lost = itemsWithout(earlier ?? [], later ?? [], evidenceKey);
  const added = itemsWithout(later ?? [], earlier ?? [], evidenceKey);
  const changed = (['path', 'url', 'title'] as const).flatMap((name) => takePairs(lost, added, name));
  return { added, lost, changed };
}

/** Removes the pieces with the same value of the field from both lists, and returns them in pairs. */
function takePairs(lost: Evidence[], added: Evidence[], name: 'path' | 'url' | 'title'): PieceChange[] {
  return [...lost].flatMap((before): PieceChange[] => {
    const after = added.find((piece) => piece[name] !== undefined && piece[name] === before[name]);
    if (!after) return [];
    lost.splice(lost.indexOf(before), 1);
    added.splice(added.indexOf(after), 1);
    return [{ before, after }];
  });
}

/** Whether the file was replaced by another. Both files must match their fingerprints, else that is not certain. */
export const hasOtherContent = (
  { before, after }: PieceChange,
  plans: { readonly before: Plan; readonly after: Plan },
): boolean =>
  before.sha256 !== undefined &&
  after.sha256 !== undefined &&
  before.sha256 !== after.sha256 &&
  before.path === after.path &&
  evidenceStateOf(plans.before, before) === 'intact' &&
  evidenceStateOf(plans.after, after) === 'intact';

/** A key that is equal for `2018` and `"2018"`, because quotes are layout. */
const evidenceKey = (piece: Evidence): string => canonicalJson(piece, String);

const stateChanges = ({ before, after }: Comparison): EvidenceDifference['papers'] =>
  after.plan.records.flatMap((record) => {
    const earlier = before.plan.find(record.id);
    const known = earlier ? evidenceOf(earlier).map(evidenceKey) : [];
    return evidenceOf(record).flatMap((piece) => {
      if (piece.path === undefined || !known.includes(evidenceKey(piece))) return [];
      const [one, other] = [evidenceStateOf(before.plan, piece), evidenceStateOf(after.plan, piece)];
      return one && other && one !== other ? [{ record, piece, before: one, after: other }] : [];
    });
  });
