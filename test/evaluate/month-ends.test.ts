// The approved plan on every month end, with nothing reported: totals add up, and overdue never shrinks.
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { byDeadline, ownDeadlines, totalsOf } from '../../src/evaluate/snapshot/totals';
import { sample } from '../size';
import { planOf } from './dated-reports';
import { monthEnds } from './month-end-days';

describe('every month end from 2017-12 to 2021-01, nothing reported', async () => {
  const plan = await planOf();
  const kinds = ['task', 'measure', 'pairing', 'project', 'component', 'safeguard', 'milestone', 'instance'] as const;

  it('begins and ends where it says', () =>
    expect([monthEnds[0], monthEnds.at(-1)]).toEqual(['2017-12-31', '2021-01-31']));

  it.each(sample(monthEnds, 8))('%s: totals add up', (asOf) => {
    const snapshot = takeSnapshot(plan, asOf);
    for (const kind of kinds) {
      const totals = totalsOf(snapshot, kind);
      expect(totals.read).toBe(totals.expected);
      expect(totals.red + totals.yellow + totals.green + totals.grey + totals.done).toBe(totals.read);
      expect(totals.reported + totals.done + totals.blocked).toBe(0);
    }
    const own = ownDeadlines(snapshot);
    expect(
      own.filter(({ overdueDays }) => overdueDays > 0).length +
        own.filter((item) => item.daysLeft !== undefined).length,
    ).toBe(own.length);
    for (const { deadline, overdueDays } of own) expect(overdueDays > 0).toBe((deadline?.day ?? '') < asOf);
  });

  it('overdue never shrinks', () => {
    const counts = monthEnds.map(
      (asOf) => takeSnapshot(plan, asOf).items.filter(({ overdueDays }) => overdueDays > 0).length,
    );
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(counts[0]).toBe(0);
    expect([...ownDeadlines(takeSnapshot(plan, '2020-12-31'))].sort(byDeadline)).toHaveLength(17);
  });
});
