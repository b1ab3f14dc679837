// Evidence that came or went, piece by piece, and files named as evidence that are no longer as they were recorded.
import { canonicalJson } from '../model/content-hash';
import { evidenceOf } from '../model/describe';
import type { PlanRecord } from '../model/plan';
import type { Evidence } from '../schema/generated/types';
import type { Comparison } from './compare';
import { type PaperState, paperStateOf } from './paper-state';

export interface PieceOf {
  readonly record: PlanRecord;
  readonly piece: Evidence;
}

export interface EvidenceDifference {
  readonly added: readonly PieceOf[];
  readonly lost: readonly PieceOf[];
  /** Files of pieces that both sides name. */
  readonly papers: readonly (PieceOf & { readonly before: PaperState; readonly after: PaperState })[];
}

/** `unread` are the records of which one side does not know whether they are there. */
export function evidenceDifference(comparison: Comparison, unread: ReadonlySet<string>): EvidenceDifference {
  const told = comparison.records.filter(({ id }) => !unread.has(id));
  return {
    added: told.flatMap(({ before, after }) => missingFrom(before, after)),
    lost: told.flatMap(({ before, after }) => missingFrom(after, before)),
    papers: paperChanges(comparison),
  };
}

/** The pieces of a record that the other side has fewer of. */
function missingFrom(other: PlanRecord | undefined, record: PlanRecord | undefined): PieceOf[] {
  if (!record) return [];
  const left = other ? evidenceOf(other).map(comparable) : [];
  return evidenceOf(record).flatMap((piece) => {
    const at = left.indexOf(comparable(piece));
    if (at !== -1) left.splice(at, 1);
    return at === -1 ? [{ record, piece }] : [];
  });
}

/** As in field-changes.ts: quotes are layout. */
const comparable = (piece: Evidence): string => canonicalJson(piece, String);

const paperChanges = ({ before, after }: Comparison): EvidenceDifference['papers'] =>
  after.plan.records.flatMap((record) => {
    const earlier = before.plan.find(record.id);
    const known = earlier ? evidenceOf(earlier).map(comparable) : [];
    return evidenceOf(record).flatMap((piece) => {
      if (piece.path === undefined || !known.includes(comparable(piece))) return [];
      const [one, other] = [paperStateOf(before.plan, piece), paperStateOf(after.plan, piece)];
      return one && other && one !== other ? [{ record, piece, before: one, after: other }] : [];
    });
  });
