// progress/confirmation and confirmation/stale: who confirms what, when, and whether it was edited since.
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/model/content-hash';
import type { Update } from '../../src/schema/generated/types';
import { base, confirmed, eachRow, find, record } from './recorded';

describe('progress/confirmation and confirmation/stale', () => {
  const edit: Update = { ...base, note: '全部入驻。' };
  const stale = ['confirmation/stale: U20190506-b1 confirms.content'];
  const again = (changes: Partial<Update>): Update =>
    confirmed(edit, { id: 'U20190507-b2', on: '2019-05-07', ...changes });
  const unknown: Update = { ...confirmed(base), confirms: { update: 'U20190430-a9', content: contentHash(base) } };

  eachRow([
    ['on the day of the report', [base, confirmed(base, { on: '2019-04-30' })], []],
    [
      'one day before the report',
      [base, confirmed(base, { on: '2019-04-29' })],
      ['progress/confirmation earlier: U20190506-b1 on'],
    ],
    ['by the reporter', [base, confirmed(base, { by: base.by })], ['progress/confirmation self: U20190506-b1 by']],
    [
      'by the reporter, and edited since, is told once',
      [edit, confirmed(base, { by: base.by })],
      ['progress/confirmation self: U20190506-b1 by'],
    ],
    [
      'under another item',
      [base, confirmed(base, { item: 'T07.1' })],
      ['progress/confirmation item: U20190506-b1 item'],
    ],
    [
      'under an item that the report only concerns besides',
      [{ ...base, also: ['T07.1'] }, confirmed({ ...base, also: ['T07.1'] }, { item: 'T07.1' })],
      ['progress/confirmation item: U20190506-b1 item'],
    ],
    ['of nothing', [base, unknown], ['progress/confirmation unknown: U20190506-b1 confirms.update']],
    [
      'of a decision',
      [
        { ...base, waiver: { owner: 'O-tj-office', reason: '场地', until: '2020-01-01' } },
        confirmed({ ...base, waiver: { owner: 'O-tj-office', reason: '场地', until: '2020-01-01' } }),
      ],
      ['progress/confirmation decision: U20190506-b1 confirms.update'],
    ],
    ['edited since', [edit, confirmed(base)], stale],
    ['edited since, and confirmed again', [edit, confirmed(base), again({})], []],
    ['edited since, and confirmed again on the same day', [edit, confirmed(base), again({ on: '2019-05-06' })], []],
    [
      'edited since, and confirmed again in an id that sorts first',
      [edit, confirmed(base), again({ id: 'U20190506-a0', on: '2019-05-06' })],
      [],
    ],
    [
      'edited since, and confirmed as it is now only before',
      [edit, confirmed(base), again({ on: '2019-05-05' })],
      stale,
    ],
    [
      'edited since, and confirmed again by somebody else',
      [edit, confirmed(base), again({ by: 'O-cc-new-area' })],
      stale,
    ],
  ]);

  it('the nearest report is named', async () => {
    const [problem] = await find(record([base, unknown]));
    expect(problem?.params.nearest).toBe(base.id);
  });

  it('quotes, comments and the order of fields are no edit', async () => {
    const { id, on, item, by, note } = base;
    const again = `updates:\n  - note: ${note} # 核对过\n    by: '${by}'\n    item: "${item}"\n    on: ${on}\n    id: ${id}\n`;
    expect(await find({ ...record([confirmed(base)]), 'progress/2018.yaml': again })).toEqual([]);
  });
});
