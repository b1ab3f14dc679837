// tjcc check --base: every pull request of the table has its exact verdict on every day: the exit status, what is laid to
// the change, what it settles, which guards it breaks.
import { describe, expect, it } from 'vitest';
import { base, days } from '../../evaluate/pull-requests';
import { pulls } from '../../evaluate/pulls';
import { verdict } from './check';

describe('every pull request, on every day', () => {
  it.each(Object.entries(pulls))('%s', async (_name, { head, from = base, says }) => {
    for (const [index, day] of days.entries()) {
      // If the verdict is the same on all days, three of them are tested.
      if (typeof says === 'string' && index % 2 > 0) continue;
      expect(await verdict(head, from, day), day).toBe(typeof says === 'string' ? says : says[index]);
    }
  });
});
