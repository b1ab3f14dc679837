// What tjcc diff says beside an update: that it counts only later, and that reports should not be edited.
import { describe, expect, it } from 'vitest';
import { decidedPlan } from '../../transcripts/overlay';
import { decided, progress, tell } from './plans';

describe('an update dated after the day judged', () => {
  const added = (on: string, id = `U${on.replaceAll('-', '')}-zz01`) =>
    decided(
      progress,
      /^updates:\n/m,
      `updates:\n  - { id: ${id}, on: ${on}, item: T10, by: O-tj-office, note: 开了会 }\n`,
    );

  it.each([
    ['2019-06-30', false],
    ['2019-07-01', true],
  ])('of %s is marked: %s', async (on, isMarked) => {
    const page = await tell(decidedPlan, added(on));
    const [head = ''] = /^新增 {2}U\d+-zz01 {2}.*$/m.exec(page) ?? [];
    expect(head).toContain(` ${on}  T10 `);
    expect(head.endsWith('（晚于截至日，没有计入）')).toBe(isMarked);
  });

  it('only what is edited or gone is warned of', async () => {
    const warning = '报告不应事后修改';
    expect(await tell(decidedPlan, added('2019-06-30'))).not.toContain(warning);
    expect(await tell(added('2019-06-30'), decidedPlan)).toContain(warning);
  });
});
