// Compares two readings of a file: `tjcc fmt` must not change what is read.
import { type PlanDocument, parseSource } from '../../parse/document';
import { isSameValue } from '../../util/is-same-value';

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
