// tjcc check --base: every pull request of the table has its exact verdict on every day: the exit status, what is laid to
// the change, what it settles, which guards it breaks.
import { describe, expect, it } from 'vitest';
import { base, days } from '../../evaluate/pull-requests';
import { pulls } from '../../evaluate/pulls';
import { isWhole } from '../../size';
import { verdict } from './check';

describe('every pull request, on every day', () => {
  it.each(Object.entries(pulls).map(([name, pull], row) => [name, pull, row] as const))(
    '%s',
    async (_name, { head, from = base, says }, row) => {
      for (const [index, day] of days.entries()) {
        // Where the verdict is the same on all days, three of them are enough, and one of these in `npm test`.
        const isAsked = isWhole ? index % 2 === 0 : index === (2 * row) % (days.length + 1);
        if (typeof says === 'string' && !isAsked) continue;
        expect(await verdict(head, from, day), day).toBe(typeof says === 'string' ? says : says[index]);
      }
    },
  );
});
