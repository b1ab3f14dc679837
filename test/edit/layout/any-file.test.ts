// Formatting keeps the content of any file, in any layout and with any damage, or leaves the file alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damagedPlans } from '../../damaged/plans';
import { sample, times } from '../../size';
import { layouts } from '../layouts';
import { looseUpdates, wildText } from '../updates';
import { tidied } from './tidied';

/** The comments of the generated layouts, found by their words, so that the test relies on no lexer. */
const commentsIn = (text: string): string[] => text.match(/# c\d+ 注|# 完/g) ?? [];

describe('any file', () => {
  it('in any layout keeps what it says and its comments, and is tidy from then on', async () => {
    const states: Record<string, number> = {};
    const holds = fc.asyncProperty(layouts, async (before) => {
      const after = await tidied(before);
      const state = after.startsWith('left: ') ? after : 'tidied';
      states[state] = (states[state] ?? 0) + 1;
      if (state !== 'tidied') return;
      expect(commentsIn(after)).toEqual(commentsIn(before));
      expect(after).not.toMatch(/\r|^\ufeff|^\n|#[^\n]*[ \t]\n/);
    });
    await fc.assert(holds, { seed: 20260311, numRuns: times(250, 50) });
    // Texts such as `id：x` at the start of a line, and nested lists with ` #` in a text, are left alone.
    expect(states.tidied).toBeGreaterThan(times(225, 40));
    expect(['left: signs', 'left: unusual', 'tidied']).toEqual(expect.arrayContaining(Object.keys(states)));
  });

  it('of reports that are none keeps them', async () => {
    const holds = fc.asyncProperty(looseUpdates, async (update) => {
      await tidied(`updates:\n  - ${JSON.stringify(update)}\n`);
    });
    await fc.assert(holds, { seed: 20260311, numRuns: times(200, 40) });
  });

  it('with any slip of the pen in it is tidied rightly or not at all', async () => {
    const slips = fc.array(fc.record({ place: fc.nat(9999), length: fc.nat(3), insertion: wildText }), {
      minLength: 1,
      maxLength: 3,
    });
    let taken = 0;
    const holds = fc.asyncProperty(layouts, slips, async (text, slips) => {
      const broken = slips.reduce((whole, { place, length, insertion }) => {
        const at = place % (whole.length + 1);
        return whole.slice(0, at) + insertion + whole.slice(at + length);
      }, text);
      if (!(await tidied(broken)).startsWith('left: ')) taken += 1;
    });
    await fc.assert(holds, { seed: 20260311, numRuns: times(300, 60) });
    expect(taken).toBeGreaterThan(times(50, 8));
  });

  it.each(sample(damagedPlans, 18))('damaged: $name', async ({ files }) => {
    for (const [name, content] of Object.entries(files))
      if (name.endsWith('.yaml') && (typeof content === 'string' || content instanceof Uint8Array))
        await tidied(content, name);
  });
});
