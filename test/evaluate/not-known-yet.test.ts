// Records that are not known yet on the day judged: later projects, actions, updates.
import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../src/evaluate/snapshot/totals';
import { type Given, later, look, meeting, said, see } from './reports';

describe('what is not known yet', () => {
  const updates: Given[] = [
    { on: '2018-12-20', item: 'T14', also: ['J03'] },
    { on: '2019-03-01', item: 'J03', stage: 'sited' },
  ];
  it('a later project before the first report that names it', async () => {
    expect((await see(updates, '2018-12-19', later)).find('J03')).toBeUndefined();
    expect(await look(updates, 'J03', '2018-12-20', later)).toMatchObject({ status: 'unstated', stage: undefined });
    expect(await look(updates, 'J03', '2019-03-01', later)).toMatchObject({ stage: 'sited' });
    for (const [day, count] of [
      ['2018-12-19', 2],
      ['2018-12-20', 3],
    ] as const)
      expect(totalsOf(await see(updates, day, later), 'project')).toMatchObject({ expected: count, read: count });
  });
  it('one that nobody has reported on is known from the beginning', async () => {
    expect(await look([], 'J03', '2018-01-01', later)).toMatchObject({ status: 'no-report' });
  });
  it('what a meeting decided before it was held', async () => {
    const before = await see([], '2019-02-26', meeting);
    expect([before.find('G20190227'), before.find('G20190227.1'), before.later]).toEqual([undefined, undefined, 1]);
    expect(said(await look([], 'G20190227.1', '2019-07-01', meeting))).toBe('red: overdue 1, no-report');
  });
  it('an update of a later day', async () => {
    const snapshot = await see(updates, '2018-12-20', later);
    expect(snapshot.later).toBe(1);
    expect(snapshot.ofKind('update')).toHaveLength(1);
  });
});
