// Obligations of every year: one instance a year, each of which stays missed or late.
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { approvedPlan, runTool } from '../run-tool';
import { planOf, progress } from './dated-reports';
import { find, said } from './reports';

describe('obligations', () => {
  it('have one instance a year, each due on its 31 December', async () => {
    const snapshot = takeSnapshot(await planOf(), '2019-06-30');
    expect(snapshot.ofKind('instance').map(({ record, deadline }) => [record.id, deadline?.day])).toEqual(
      ['R01', 'R02'].flatMap((id) => [2018, 2019, 2020].map((year) => [`${id}.${year}`, `${year}-12-31`])),
    );
  });

  it('stay missed: the next year being held does not mend the last', async () => {
    const plan = await planOf(progress([['2019-05-01', 'R01.2019', { status: 'done' }]]));
    const snapshot = takeSnapshot(plan, '2019-06-30');
    expect(said(find(snapshot, 'R01.2018'))).toBe('red: overdue 181, no-report');
    expect(said(find(snapshot, 'R01.2019'))).toBe('done: done');
    expect(find(snapshot, 'R01').light).toBe('red');
    expect(find(snapshot, 'R01').reasons).toEqual([{ code: 'worst-child', item: 'R01.2018' }]);
  });

  it('held late are late for good, and is:missed finds them', async () => {
    const files = progress([['2019-02-01', 'R01.2018', { status: 'done' }]]);
    const item = find(takeSnapshot(await planOf(files), '2026-01-01'), 'R01.2018');
    expect(said(item)).toBe('done: done, met-late 32');
    const { stdout } = await runTool('list instances is:missed --json', {
      plan: { ...approvedPlan, ...files },
      today: '2019-06-30',
    });
    const ids = JSON.parse(stdout).data.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['R01.2018', 'R02.2018']);
  });
});
