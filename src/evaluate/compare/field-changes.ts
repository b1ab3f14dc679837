// Compares two values, field by field. Lists of words are compared as sets and lists of records by their ids: a
// different order is not a change.
import { canonicalJson } from '../../model/content-hash';

export interface FieldChange {
  /** Field names, and ids for items of a list of records: `['years', 'to']`, `['sections', 'goals', 'text']`. */
  readonly path: readonly string[];
  /** Undefined if that side has no value. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Differences between two values at `path`. An empty list equals a missing one. */
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
      ...itemsWithout(before, after).map((item) => ({ path, before: item, after: undefined })),
      ...itemsWithout(after, before).map((item) => ({ path, before: undefined, after: item })),
    ];
  return [{ path, before, after }];
}

/** Fields of a mapping by name, or items of a list of records by id; undefined for anything else. */
function namedParts(value: unknown): Map<string, unknown> | undefined {
  if (isMapping(value)) return new Map(Object.entries(value));
  if (!isList(value) || value.length === 0) return undefined;
  const ids = value.map((item) => (isMapping(item) ? item.id : undefined));
  if (ids.some((id) => typeof id !== 'string') || new Set(ids).size < ids.length) return undefined;
  return new Map(value.map((item, index) => [String(ids[index]), item]));
}

/** Items that are not in the other list; of repeated ones, as many as it has fewer. */
function itemsWithout(items: readonly unknown[], others: readonly unknown[]): unknown[] {
  const left = others.map(valueKey);
  return items.filter((item) => {
    const at = left.indexOf(valueKey(item));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** A text that is equal for equal values. `2018` and `"2018"` are equal, because quotes are layout. */
const valueKey = (value: unknown): string =>
  isList(value) ? canonicalJson(value.map(valueKey).sort()) : canonicalJson(value, String);
/** Whether two values are equal. Values from an unchanged file are the same object, which is tested first. */
const same = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && valueKey(one) === valueKey(other));

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);
