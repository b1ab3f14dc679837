// Finds the differences between two values, field by field. Lists of words are compared as sets, and lists of records
// are matched by id, so that a different order is no difference.
import { canonicalJson } from '../../model/content-hash';
import { isMapping } from '../../util/is-mapping';

export interface FieldChange {
  /** Path from the record: field names, and ids in a list of records: `['years', 'to']`, `['sections', 'goals', 'text']`. */
  readonly path: readonly string[];
  /** The value before; undefined if there was none. The same holds for `after`. */
  readonly before: unknown;
  readonly after: unknown;
}

/** The changed fields of two values. An empty list counts as a missing one. */
export function fieldChanges(earlier: unknown, later: unknown, path: readonly string[] = []): FieldChange[] {
  const [before, after] = [earlier, later].map((value) => (isList(value) && value.length === 0 ? undefined : value));
  if (same(before, after)) return [];
  const [one, other] = [namedParts(before), namedParts(after)];
  if (one && other)
    return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) =>
      fieldChanges(one.get(name), other.get(name), [...path, name]),
    );
  if (isList(before) && isList(after) && [...before, ...after].some(isMapping))
    return [
      ...itemsWithout(before, after, valueKey).map((item) => ({ path, before: item, after: undefined })),
      ...itemsWithout(after, before, valueKey).map((item) => ({ path, before: undefined, after: item })),
    ];
  return [{ path, before, after }];
}

/** The fields of a mapping by name, or the items of a list of records by id; undefined for any other value. */
function namedParts(value: unknown): Map<string, unknown> | undefined {
  if (isMapping(value)) return new Map(Object.entries(value));
  if (!isList(value) || value.length === 0) return undefined;
  const ids = value.map((item) => (isMapping(item) ? item.id : undefined));
  if (ids.some((id) => typeof id !== 'string') || new Set(ids).size < ids.length) return undefined;
  return new Map(value.map((item, index) => [String(ids[index]), item]));
}

/** The items that the other list lacks, or has fewer times. Items with equal keys are the same. */
export function itemsWithout<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const left = others.map(keyOf);
  return items.filter((item) => {
    const at = left.indexOf(keyOf(item));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** A key that is equal for `2018` and `"2018"`, because quotes are layout, and for lists that differ only in order. */
const valueKey = (value: unknown): string =>
  isList(value) ? canonicalJson(value.map(valueKey).sort()) : canonicalJson(value, String);
/** Compares the objects first: values from a file that both sides share are the same object. */
const same = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && valueKey(one) === valueKey(other));

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
