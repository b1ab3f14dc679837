// Compares two readings of a file: `tjcc fmt` must not change what is read.
import { type PlanDocument, parseSource } from '../../parse/document';

export const readBytes = (bytes: Uint8Array): Promise<PlanDocument> => parseSource({ file: '', name: '', bytes });

/** Whether the tool reads the same value from both. What it mended in `before` must already be mended in `after`. */
export function isSameReading(before: PlanDocument, after: PlanDocument): boolean {
  const count = ({ problems }: PlanDocument, code: string): number =>
    problems.filter((problem) => problem.code === code).length;
  return (
    before.value !== undefined &&
    after.value !== undefined &&
    isSameValue(before.value, after.value) &&
    after.problems.every(({ code }) => code === 'yaml/comment') &&
    count(before, 'yaml/comment') === count(after, 'yaml/comment')
  );
}

/** Whether two values are equal, types included. The order of fields does not matter, that of list items does. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue((one as Fields)[key], (other as Fields)[key]))
  );
}

type Fields = Readonly<Record<string, unknown>>;
