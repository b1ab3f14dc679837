// Finds the side of a merge conflict that has the approved words: the one that matches the fingerprint of their clause.
import type { PlanDocument } from '../parse/document';
import type { ConflictDifference, Problem } from '../problem';
import { approvedTextHash } from './approved-text-hash';

/** The problem with the approved side marked in its differences; unchanged if the fingerprint cannot tell. */
export function withApprovedSide(problem: Problem, documents: readonly PlanDocument[]): Problem {
  const { conflict } = problem;
  if (!conflict?.differences) return problem;
  const clauses = clausesIn(documents.find(({ name }) => name === 'fingerprint.yaml')?.value);
  const differences = conflict.differences.map((difference) => withSide(difference, clauses));
  return { ...problem, conflict: { ...conflict, differences } };
}

function clausesIn(fingerprint: unknown): Readonly<Record<string, unknown>> {
  const clauses =
    fingerprint !== null && typeof fingerprint === 'object' && 'clauses' in fingerprint && fingerprint.clauses;
  return clauses && typeof clauses === 'object' ? { ...clauses } : {};
}

function withSide(difference: ConflictDifference, clauses: Readonly<Record<string, unknown>>): ConflictDifference {
  const approved = keysOf(difference)
    .map((key) => (Object.hasOwn(clauses, key) ? clauses[key] : undefined))
    .find((print) => print !== undefined);
  if (typeof approved !== 'string' || approved.length < 16) return difference;
  const isFitting = (words: unknown): boolean =>
    typeof words === 'string' && approvedTextHash(words).startsWith(approved);
  const [upper, lower] = [isFitting(difference.upper), isFitting(difference.lower)];
  // If both match, they differ only in white space, and either will do.
  if (upper && lower) return difference;
  return { ...difference, approved: upper ? 'upper' : lower ? 'lower' : 'neither' };
}

/** Possible keys of the clause in fingerprint.yaml, the likeliest first. */
function keysOf({ record, path }: ConflictDifference): string[] {
  const [field = ''] = path;
  if (path.length !== 1) return [];
  if (record === undefined) return ['label', 'title', 'preamble'].includes(field) ? [field] : [];
  if (field === 'title') return [`${record}.title`, record];
  return field === 'text' ? [record] : [];
}
