// Hashes what a progress report says. A confirmation stores the hash, which shows whether the report was changed later.
import type { Update } from '../schema/generated/types';
import { compare } from '../util/compare-texts';
import { sha256 } from '../util/sha256';

/**
 * SHA-256, in lower-case hex, of the report's canonical JSON in UTF-8:
 * - all fields of the report, including `id`, and no others;
 * - no spaces or line breaks between tokens;
 * - the keys of every object, at every level, sorted by character code;
 * - the members of every list (`also`, `evidence`) sorted by their own JSON, because their order means nothing;
 * - every scalar a string, as written in the file without quotes: `50` is `"50"`;
 * - in strings, only `"`, `\` and the control characters below U+0020 escaped, as `JSON.stringify` does.
 *
 * So the order of fields and lists, quotes, comments and layout do not matter. To compute it by hand for
 * `{ id: U20190430-7kq2, on: 2019-04-30, percent: 50, note: 已开工 }`:
 *
 *     printf '%s' '{"id":"U20190430-7kq2","note":"已开工","on":"2019-04-30","percent":"50"}' | sha256sum
 */
export const contentHash = (update: Update): string => sha256(JSON.stringify(canonical(update, String, sortedMembers)));

const sortedMembers = (members: readonly unknown[]): unknown[] =>
  [...members].sort((one, other) => compare(JSON.stringify(one), JSON.stringify(other)));

/** JSON with sorted keys: equal for equal values. `scalar` converts everything that is not a list or mapping. */
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
