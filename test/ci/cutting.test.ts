// A text that is too long for GitHub: exactly where it is cut, and how many lines are counted as missing.
import { expect, it } from 'vitest';
import { commentLimit, fitting, summaryLimit } from '../../scripts/ci/fitting.mjs';

it('the limits are those of GitHub', () => {
  expect(commentLimit).toBe(65_536);
  // A Chinese character takes three bytes, of 1 MiB.
  expect(summaryLimit).toBe(349_525);
});

/** Lines of ten characters with their ends: the limit leaves room for a thousand characters of the note. */
const lines = (count: number): string => '123456789\n'.repeat(count);

it.each<[limit: number, kept: number]>([
  // Of 2,000 characters a thousand are left: the end of the hundredth line is the last one that may be kept.
  [1_999, 100],
  [2_000, 100],
  [1_998, 99],
  [2_008, 100],
  [2_009, 101],
])('in %i characters, %i lines are kept', (limit, kept) => {
  const fitted = fitting(lines(300), limit, 'there');
  expect(fitted).toBe(`${lines(kept).slice(0, -1)}\n\n> 太长，这里略去 ${300 - kept} 行；there。\n`);
});

it('nothing is cut that just fits', () => {
  expect(fitting(lines(300), 3_000, 'there')).toBe(lines(300));
  expect(fitting(lines(300), 2_999, 'there')).not.toBe(lines(300));
});
