// What a progress report says, as one number: a confirmation holds it, and so knows when the report was changed.
import type { Update } from '../schema/generated/types';
import { compare } from '../util/compare';
import { sha256 } from '../util/sha256';

/**
 * The SHA-256, in lower-case hex, of the report's canonical JSON in UTF-8. That is JSON
 * - of all fields that the report has, its `id` too, and of no others;
 * - without any space or line break between its signs;
 * - in which the keys of every object, at every level, are sorted by their characters' codes;
 * - in which the members of a list (`also`, `evidence`) are sorted by their own JSON: in what order they stand says nothing;
 * - in which every scalar is a string, as it is written in the file without quotes: `50` is `"50"`;
 * - in whose strings only `"`, `\` and the control characters below U+0020 are escaped, as `JSON.stringify` does.
 *
 * So neither the order of the fields or lists nor quotes, comments or layout matter. By hand, for
 * `{ id: U20190430-7kq2, on: 2019-04-30, percent: 50, note: 已开工 }`:
 *
 *     printf '%s' '{"id":"U20190430-7kq2","note":"已开工","on":"2019-04-30","percent":"50"}' | sha256sum
 */
export const contentHash = (update: Update): string => sha256(JSON.stringify(canonical(update, String, sortedMembers)));

const sortedMembers = (members: readonly unknown[]): unknown[] =>
  [...members].sort((one, other) => compare(JSON.stringify(one), JSON.stringify(other)));

/** JSON that is equal where two values are; `scalar` says what is made of everything that is no list or mapping. */
export function canonicalJson(value: unknown, scalar: (value: unknown) => unknown = (same) => same): string {
  return JSON.stringify(canonical(value, scalar, (members) => members)) ?? '';
}

function canonical(
  value: unknown,
  scalar: (value: unknown) => unknown,
  list: (members: readonly unknown[]) => readonly unknown[],
): unknown {
  if (Array.isArray(value)) return list(value.map((item) => canonical(item, scalar, list)));
  if (value === null || typeof value !== 'object') return scalar(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => compare(one, other));
  return Object.fromEntries(fields.map(([key, field]) => [key, canonical(field, scalar, list)]));
}
