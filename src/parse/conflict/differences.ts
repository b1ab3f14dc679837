// What the two sides of a merge conflict say differently, record by record and field by field, and which conflict of
// the file each difference belongs to.
import type { ConflictDifference, Path } from '../../problem';
import type { MarkedConflict } from './marks';
import type { ConflictSide } from './side';

/** Where it stands on each side; undefined where it does not. */
export interface PlacedDifference {
  readonly difference: ConflictDifference;
  readonly upperPath: Path | undefined;
  readonly lowerPath: Path | undefined;
}

export interface ConflictMeaning {
  readonly differences: readonly PlacedDifference[];
  /** Whether each side adds records of its own and nothing else: then all of them may stay. */
  readonly isAdding: boolean;
}

/** For each conflict, in their order. */
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
    // Lines that both sides share can differ in what they belong to: told with the conflict that comes next.
    if (indexes.size === 0) indexes.add(nextConflict(conflicts, Math.min(...lines)));
    for (const index of indexes) found[index]?.push(placed);
  }
  return found.map((differences) => ({ differences, isAdding: isAdding(differences) }));
}

/** For each line between marks, which conflict it stands in. */
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

/** What only one side has may as well have been deleted on the other: then that side has nothing of its own here. */
function isAdding(differences: readonly PlacedDifference[]): boolean {
  const added = differences
    .map(({ difference }) => difference)
    .filter(({ path, base }) => path.length === 0 && base?.value === undefined);
  if (added.length < differences.length) return false;
  return added.some(({ lower }) => lower === undefined) && added.some(({ upper }) => upper === undefined);
}

interface ValueOnSide {
  readonly value: unknown;
  /** Undefined where this side has nothing there. */
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
    if (isSame(upper.value, lower.value)) return;
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
  /** Fields by their names; records by their ids; other mappings in a list by their places. */
  readonly sort: 'fields' | 'records' | 'list';
  readonly parts: ReadonlyMap<string, { readonly step: string | number; readonly value: unknown }>;
}

/** Undefined where it is compared whole: a text, a number, a list of words. */
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

/** Items of a list can be told apart by their places only where there are as many. */
const isMatched = (one: Parts, other: Parts): boolean => one.sort !== 'list' || one.parts.size === other.parts.size;

function recordIn(value: unknown): string | undefined {
  const id = value !== null && typeof value === 'object' ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return left.length === right.size && left.every(([name, value]) => right.has(name) && isSame(value, right.get(name)));
}
