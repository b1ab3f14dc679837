// Long examples in the help break before an option, and can still be copied.
import { expect, it } from 'vitest';
import { exampleLines } from '../../src/cli/example-lines';

it.each<[width: number, lines: readonly string[]]>([
  [60, ['  tjcc status --as-of 2019-06-30 --lang en']],
  [44, ['  tjcc status --as-of 2019-06-30 --lang en']],
  [43, ['  tjcc status --as-of 2019-06-30 \\', '    --lang en']],
  [20, ['  tjcc status \\', '    --as-of 2019-06-30 \\', '    --lang en']],
  // Narrower than the command itself: no empty line before it.
  [8, ['  tjcc status \\', '    --as-of 2019-06-30 \\', '    --lang en']],
])('in %i columns', (width, lines) => {
  expect(exampleLines('tjcc status --as-of 2019-06-30 --lang en', width)).toEqual(lines);
});
