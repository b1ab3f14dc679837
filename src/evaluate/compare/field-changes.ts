// What differs between two values, leaf by leaf. Lists of words are sets, and lists of records are matched by their
// ids: an order that somebody changed is no change.
import { canonicalJson } from '../../model/content-hash';
import { isMapping } from '../../util/is-mapping';

export interface FieldChange {
  /** From the record: names, and for a list of records the id: `['years', 'to']`, `['sections', 'goals', 'text']`. */
  readonly path: readonly string[];
  /** Undefined where that side does not say it. */
  readonly before: unknown;
  readonly after: unknown;
}

/** An empty list says no more than a list that is not there. */
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

/** The fields of a mapping; the items of a list of records, by their ids; undefined for all else. */
function namedParts(value: unknown): Map<string, unknown> | undefined {
  if (isMapping(value)) return new Map(Object.entries(value));
  if (!isList(value) || value.length === 0) return undefined;
  const ids = value.map((item) => (isMapping(item) ? item.id : undefined));
  if (ids.some((id) => typeof id !== 'string') || new Set(ids).size < ids.length) return undefined;
  return new Map(value.map((item, index) => [String(ids[index]), item]));
}

/** The items of which the other list has fewer; two items are the same where their keys are. */
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

/** Equal for `2018` and `"2018"`, because quotes are layout, and for lists that differ in their order alone. */
const valueKey = (value: unknown): string =>
  isList(value) ? canonicalJson(value.map(valueKey).sort()) : canonicalJson(value, String);
/** What stands in a file that both sides share is one object. */
const same = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && valueKey(one) === valueKey(other));

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
