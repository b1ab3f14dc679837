// Compares the two sides of a merge conflict, record by record and field by field, and assigns each difference to a
// conflict of the file.
import type { ConflictDifference, Path } from '../../problem';
import { isSameValue } from '../../util/is-same-value';
import type { MarkedConflict } from './marks';
import type { ConflictSide } from './side';

/** A difference, with its path on each side; the path is undefined on a side that lacks it. */
export interface PlacedDifference {
  readonly difference: ConflictDifference;
  readonly upperPath: Path | undefined;
  readonly lowerPath: Path | undefined;
}

export interface ConflictMeaning {
  readonly differences: readonly PlacedDifference[];
  /** Whether each side adds records and changes nothing else, so that all of them can be kept. */
  readonly isAdding: boolean;
}

/** Differences for each conflict, in the order of `conflicts`. */
export function conflictMeanings(
  upper: ConflictSide,
  lower: ConflictSide,
  base: ConflictSide | undefined,
  conflicts: readonly MarkedConflict[],
): ConflictMeaning[] {
  const found: PlacedDifference[][] = conflicts.map(() => []);
  const compared = new SideComparison(base !== undefined);
  compared.compare(
    { value: upper.value, path: [] },
    { value: lower.value, path: [] },
    base?.value,
    recordIn(upper.value) ?? recordIn(lower.value),
    [],
  );
  const owners = conflictOfLine(conflicts);
  for (const placed of compared.found) {
    const lines = [
      ...(placed.upperPath ? upper.linesAt(placed.upperPath) : []),
      ...(placed.lowerPath ? lower.linesAt(placed.lowerPath) : []),
    ];
    const indexes = new Set(lines.flatMap((line) => owners.get(line) ?? []));
    // The same line can belong to different records on each side, outside all marks: assigned to the next conflict.
    if (indexes.size === 0) indexes.add(nextConflict(conflicts, Math.min(...lines)));
    for (const index of indexes) found[index]?.push(placed);
  }
  return found.map((differences) => ({ differences, isAdding: isAdding(differences) }));
}

/** Index of the conflict, for each line (from 0) between marks. */
function conflictOfLine(conflicts: readonly MarkedConflict[]): Map<number, number> {
  const owners = new Map<number, number>();
  conflicts.forEach(({ upper, lower }, index) => {
    for (const { from, to } of [upper, lower]) for (let line = from; line < to; line += 1) owners.set(line, index);
  });
  return owners;
}

function nextConflict(conflicts: readonly MarkedConflict[], line: number): number {
  const next = conflicts.findIndex(({ last }) => last >= line);
  return next === -1 ? conflicts.length - 1 : next;
}

/** Whether both sides only add records. If only one side has some, the other may have deleted them instead. */
function isAdding(differences: readonly PlacedDifference[]): boolean {
  const added = differences
    .map(({ difference }) => difference)
    .filter(({ path, base }) => path.length === 0 && base?.value === undefined);
  if (added.length < differences.length) return false;
  return added.some(({ lower }) => lower === undefined) && added.some(({ upper }) => upper === undefined);
}

interface ValueOnSide {
  readonly value: unknown;
  /** Undefined if this side has no such value. */
  readonly path: Path | undefined;
}

class SideComparison {
  readonly found: PlacedDifference[] = [];
  constructor(private readonly isBaseKnown: boolean) {}

  compare(
    upper: ValueOnSide,
    lower: ValueOnSide,
    base: unknown,
    record: string | undefined,
    path: readonly string[],
  ): void {
    if (isSameValue(upper.value, lower.value)) return;
    const [one, other] = [membersOf(upper.value), membersOf(lower.value)];
    if (!one || !other || one.sort !== other.sort || !isMatched(one, other)) {
      const { value } = upper;
      const difference = { record, path, upper: value, lower: lower.value };
      this.found.push({
        difference: this.isBaseKnown ? { ...difference, base: { value: base } } : difference,
        upperPath: value === undefined ? undefined : upper.path,
        lowerPath: lower.value === undefined ? undefined : lower.path,
      });
      return;
    }
    const earlier = membersOf(base);
    const inside = (parts: Parts, { path: above }: ValueOnSide, name: string): ValueOnSide => {
      const part = parts.parts.get(name);
      return { value: part?.value, path: part && above ? [...above, part.step] : undefined };
    };
    for (const name of new Set([...one.parts.keys(), ...other.parts.keys()])) {
      const [left, right] = [inside(one, upper, name), inside(other, lower, name)];
      const isRecord = one.sort === 'records';
      const before = earlier?.sort === one.sort ? earlier.parts.get(name)?.value : undefined;
      this.compare(left, right, before, isRecord ? name : record, isRecord ? [] : [...path, name]);
    }
  }
}

interface Parts {
  /** Fields are matched by name, records by id, other mappings in a list by position. */
  readonly sort: 'fields' | 'records' | 'list';
  readonly parts: ReadonlyMap<string, { readonly step: string | number; readonly value: unknown }>;
}

/** Parts to compare one by one; undefined for a value compared as a whole (text, number, list of words). */
function membersOf(value: unknown): Parts | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (!Array.isArray(value))
    return {
      sort: 'fields',
      parts: new Map(Object.entries(value).map(([step, item]) => [step, { step, value: item }])),
    };
  if (value.length === 0 || !value.every((item) => item !== null && typeof item === 'object')) return undefined;
  const ids = value.map(recordIn);
  const isRecords = !ids.includes(undefined) && new Set(ids).size === ids.length;
  const name = (step: number): string => (isRecords ? (ids[step] ?? '') : String(step + 1));
  return {
    sort: isRecords ? 'records' : 'list',
    parts: new Map(value.map((item, step) => [name(step), { step, value: item }])),
  };
}

/** Whether the parts can be matched. Items matched by position need lists of the same length. */
const isMatched = (one: Parts, other: Parts): boolean => one.sort !== 'list' || one.parts.size === other.parts.size;

function recordIn(value: unknown): string | undefined {
  const id = value !== null && typeof value === 'object' ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}
