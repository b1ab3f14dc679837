// What a confirmation binds to: the content of an update, whatever its file looks like.
import { createHash } from 'node:crypto';
import type { Update } from '../schema/generated/types';

/**
 * SHA-256 of what the update says, as 64 lower-case hex digits. It is taken over JSON in UTF-8 without white space, in
 * which the keys of every object are sorted by code unit and every value is a string (`40` as `"40"`). All fields
 * count, the id too; quotes, comments, the order of fields and the file itself do not.
 */
export const contentHash = (update: Update): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(update)), 'utf8')
    .digest('hex');

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
}
