// Whether the records that both sides of a conflict add are still whole where both parts are kept and only the marks go.
// git puts lines that are alike on both sides outside of the marks, once: one of the two records then lacks them.
import type { Adding, Path } from '../../problem';
import { isSame, type PlacedDifference } from './differences';
import type { MarkedConflict } from './marks';
import type { ConflictSide } from './side';

interface SidesAndUnion {
  readonly upper: ConflictSide;
  readonly lower: ConflictSide;
  /** The records of the file in which both parts of every such conflict are kept, by their ids. */
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
  (kept.get(idOf(record)) ?? []).some((other) => isSame(other, record));

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
