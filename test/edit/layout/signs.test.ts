// Full-width signs are corrected only where nothing else makes sense.
import { describe, expect, it } from 'vitest';
import { approvedPlan } from '../../run-tool';
import { damage, format, T07, tidied } from './tidied';

describe('full-width signs are corrected only where nothing else makes sense', () => {
  it.each([
    ['full-width colon in nested keys', 2],
    ['full-width colons in a whole file', 14],
    ['no-break space after a colon', 1],
    ['em dashes as bullets', 3],
    ['full-width dash without a space', 1],
    ['full-width hash', 1],
    ['no space after the colon', 2],
  ])('%s', async (name, signs) => {
    expect(await tidied(damage(name), 'tasks/T07.yaml')).toBe(T07);
    expect(await format(damage(name), 'tasks/T07.yaml')).toMatchObject({ state: 'formatted', signs });
  });

  it('in lists of ids too', async () => {
    const name = 'pairings.yaml';
    for (const damaged of ['full-width colons and commas in pairings', 'enumeration comma in a list'])
      expect(await tidied(damage(damaged), name)).toBe(approvedPlan[name]);
  });

  const update = (rest: string): string =>
    `updates:\n  - id: U20190430-a1\n    on: 2019-04-30\n    item: T07\n    by: O-tj-office\n${rest}`;
  it.each<[string, string, string]>([
    ['indentation, whose depth is guessed', 'tasks/T07.yaml', damage('tabs as indentation') as string],
    ['wide indentation', 'tasks/T07.yaml', damage('ideographic spaces as indentation') as string],
    [
      'a comma in names, which may hold one',
      'organizations.yaml',
      (approvedPlan['organizations.yaml'] ?? '').replace('[两市政府, 市政府]', '[两市政府、市政府]'),
    ],
    ['inside of a text', 'progress/a.yaml', update('    note: "一\n      status：done"\n')],
    [
      'in a file that is wrong all the same',
      'tasks/T07.yaml',
      damage('a mistake behind a mended sign on the same line') as string,
    ],
    ['in a file of no kind', 'notes.yaml', 'note：甲\n'],
  ])('not %s', async (_name, name, text) => {
    expect(await tidied(text, name)).toBe('left: signs');
  });
});
