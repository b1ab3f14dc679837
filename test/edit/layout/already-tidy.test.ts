// Our own plan, and everything that `tjcc record` writes, is already in the standard layout.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressFileText, updateText } from '../../../src/edit/update/update-text';
import { ownPlan } from '../../run-tool';
import { times } from '../../size';
import { plain, updates } from '../updates';
import { format, tidied } from './tidied';

describe('our own plan is written in it', () => {
  it.each(Object.keys(ownPlan).filter((name) => name.endsWith('.yaml')))('%s', async (name) => {
    expect(await format(ownPlan[name] ?? '', name)).toEqual({ state: 'tidy' });
  });
});

describe('what record writes is written in it', () => {
  it('any report that is right', async () => {
    const holds = fc.asyncProperty(updates, async (update) => {
      // A hidden sign is written as an escape. Such a file is left alone; record would have refused the text.
      const name = 'progress/2019/U20190430-7kq2.yaml';
      const text = progressFileText([update], { name });
      const { state } = await format(text, name);
      expect([state, /\\u[0-9A-F]{4}/.test(text)]).toEqual(
        state === 'left' ? ['left', true] : ['tidy', expect.anything()],
      );
    });
    await fc.assert(holds, { seed: 20260311, numRuns: times(300, 60) });
  });

  it('one added to a file', async () => {
    const text = progressFileText([plain], { name: 'progress/a.yaml' });
    expect(await tidied(text + updateText(plain, { indent: 2, newline: '\n' }))).toBe(
      progressFileText([plain, plain], { name: 'progress/a.yaml' }),
    );
  });
});
