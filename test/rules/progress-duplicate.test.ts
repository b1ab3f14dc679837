// progress/duplicate: the same report under two ids.
import { describe, expect, it } from 'vitest';
import type { Update } from '../../src/schema/generated/types';
import { base, confirmed, eachRow, find, record } from './recorded';

describe('progress/duplicate', () => {
  const again: Update = { ...base, id: 'U20190430-a2' };
  const third: Update = { ...base, id: 'U20190430-a3' };

  eachRow([
    ['the same under another id', [base, again], ['progress/duplicate: U20190430-a2 id']],
    [
      'three times',
      [base, again, third],
      ['progress/duplicate: U20190430-a2 id', 'progress/duplicate: U20190430-a3 id'],
    ],
    ['on another day', [base, { ...again, on: '2019-05-01' }], []],
    ['with other words', [base, { ...again, note: '全部入驻。' }], []],
    ['with a field more', [base, { ...again, status: 'active' }], []],
    ['with the same words on another item', [base, { ...again, item: 'T07.1' }], []],
    ['under the same id is told of as that', [base, base], ['id/duplicate: U20190430-a1 id']],
    [
      'two confirmations',
      [base, confirmed(base), confirmed(base, { id: 'U20190506-b2' })],
      ['progress/duplicate: U20190506-b2 id'],
    ],
  ]);

  it('names the first, and its file, however the fields are ordered', async () => {
    const turned = `updates:\n  - ${JSON.stringify(Object.fromEntries(Object.entries(again).reverse()))}\n`;
    const [problem] = await find({ ...record([base]), 'progress/2020.yaml': turned });
    expect(problem).toMatchObject({
      file: 'plan/progress/2020.yaml',
      params: { id: again.id, first: base.id, firstFile: 'plan/progress/2019.yaml' },
    });
  });
});
