// Tells whether the records added by both sides of a conflict stay complete if both parts are kept and only the marks
// are removed. git puts lines that are the same on both sides outside the marks, once: then one of two records lacks
// them.

import type { Adding, Path } from '../../problem';
import { isSameValue } from '../../util/is-same-value';
import type { PlacedDifference } from './differences';
import type { MarkedConflict } from './marks';
import type { ConflictSide } from './side';

interface SidesAndUnion {
  readonly upper: ConflictSide;
  readonly lower: ConflictSide;
  /** Records, by id, of the file as it is if both parts of every such conflict are kept. */
  readonly kept: ReadonlyMap<string, readonly unknown[]>;
}

export function addingOf(
  differences: readonly PlacedDifference[],
  { upper, lower, kept }: SidesAndUnion,
  conflicts: readonly MarkedConflict[],
): Adding {
  const added = differences.map(({ difference }) => difference.upper ?? difference.lower);
  if (added.every((record) => isKept(record, kept))) return { isWhole: true, shared: [] };
  const outside = (lines: readonly number[]): number[] =>
    lines.filter((line) => !conflicts.some(({ first, last }) => line >= first && line <= last));
  const linesOf = (side: ConflictSide, paths: readonly (Path | undefined)[]): Set<number> =>
    new Set(paths.flatMap((path) => (path ? outside(side.linesAt(path)) : [])));
  const ofUpper = linesOf(
    upper,
    differences.map(({ upperPath }) => upperPath),
  );
  const ofLower = linesOf(
    lower,
    differences.map(({ lowerPath }) => lowerPath),
  );
  return { isWhole: false, shared: [...ofUpper].filter((line) => ofLower.has(line)).map((line) => line + 1) };
}

const isKept = (record: unknown, kept: SidesAndUnion['kept']): boolean =>
  (kept.get(idOf(record)) ?? []).some((other) => isSameValue(other, record));

export function recordsIn(value: unknown, found = new Map<string, unknown[]>()): Map<string, unknown[]> {
  if (value === null || typeof value !== 'object') return found;
  const id = idOf(value);
  if (id !== '') found.set(id, [...(found.get(id) ?? []), value]);
  for (const item of Object.values(value)) recordsIn(item, found);
  return found;
}

function idOf(value: unknown): string {
  const { id } = value as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
}
