// Which side of a merge conflict has the approved words: the one that fits the fingerprint of their clause.
import type { PlanDocument } from '../parse/document';
import type { ConflictDifference, Problem } from '../problem';
import { approvedTextHash } from './fingerprint';

/** The problem as it was, where the fingerprint cannot tell. */
export function withApprovedSide(problem: Problem, documents: readonly PlanDocument[]): Problem {
  const { conflict } = problem;
  if (!conflict?.differences) return problem;
  const clauses = clausesIn(documents.find(({ name }) => name === 'fingerprint.yaml')?.value);
  const differences = conflict.differences.map((difference) => judgedDifference(difference, clauses));
  return { ...problem, conflict: { ...conflict, differences } };
}

function clausesIn(fingerprint: unknown): Readonly<Record<string, unknown>> {
  const clauses =
    fingerprint !== null && typeof fingerprint === 'object' && 'clauses' in fingerprint && fingerprint.clauses;
  return clauses && typeof clauses === 'object' ? { ...clauses } : {};
}

function judgedDifference(
  difference: ConflictDifference,
  clauses: Readonly<Record<string, unknown>>,
): ConflictDifference {
  const approved = keysOf(difference)
    .map((key) => (Object.hasOwn(clauses, key) ? clauses[key] : undefined))
    .find((print) => print !== undefined);
  if (typeof approved !== 'string' || approved.length < 16) return difference;
  const isFitting = (words: unknown): boolean =>
    typeof words === 'string' && approvedTextHash(words).startsWith(approved);
  const [upper, lower] = [isFitting(difference.upper), isFitting(difference.lower)];
  // Both: they differ in blanks alone, and either will do.
  if (upper && lower) return difference;
  return { ...difference, approved: upper ? 'upper' : lower ? 'lower' : 'neither' };
}

/** As the clauses are called in fingerprint.yaml, the likeliest first. */
function keysOf({ record, path }: ConflictDifference): string[] {
  const [field = ''] = path;
  if (path.length !== 1) return [];
  if (record === undefined) return ['label', 'title', 'preamble'].includes(field) ? [field] : [];
  if (field === 'title') return [`${record}.title`, record];
  return field === 'text' ? [record] : [];
}
