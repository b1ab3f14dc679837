// The days around a deadline: its last day, the day after, and deadlines that an item inherits.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/evaluate/snapshot/item';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { inheritedDeadlines, ownDeadlines } from '../../src/evaluate/snapshot/totals';
import { addDays, periodDays } from '../../src/util/day';
import { approvedPlan, edited, runTool } from '../run-tool';
import { check, planOf, progress, type Report, seeDated } from './dated-reports';
import { find, said } from './reports';

describe('a deadline without a report (M2018.1, due 2018)', () => {
  it.each([
    ['2017-12-31', 'grey: no-report', 365],
    ['2018-11-30', 'grey: no-report', 31],
    ['2018-12-01', 'yellow: due-soon 30, no-report', 30],
    ['2018-12-30', 'yellow: due-soon 1, no-report', 1],
    ['2018-12-31', 'yellow: due-soon 0, no-report', 0],
    ['2019-01-01', 'red: overdue 1, no-report', undefined],
    ['2019-12-31', 'red: overdue 365, no-report', undefined],
    ['2020-02-29', 'red: overdue 425, no-report', undefined],
    ['2020-03-01', 'red: overdue 426, no-report', undefined],
  ])('%s: %s', async (asOf, words, daysLeft) => {
    const item = await seeDated([['2030-01-01', 'T01']], 'M2018.1', asOf);
    expect(said(item)).toBe(words);
    expect(item.daysLeft).toBe(daysLeft);
    expect(item.status).toBe('no-report');
  });
});

describe('periods', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-Q1', '2018-01-01', '2018-03-31'],
    ['2018-Q2', '2018-04-01', '2018-06-30'],
    ['2018-Q3', '2018-07-01', '2018-09-30'],
    ['2018-Q4', '2018-10-01', '2018-12-31'],
    ['2018-06', '2018-06-01', '2018-06-30'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2018-06-30', '2018-01-01', '2018-06-30'],
    ['2020-02-29', '2018-01-01', '2020-02-29'],
  ])('due: %s is due on its last day, not overdue on it, overdue by 1 on the next', async (due, begins, last) => {
    const year = due.slice(0, 4);
    const files = edited('timeline.yaml', `    due: ${year}\n`, `    due: ${due}\n`);
    const plan = await planOf(files);
    const at = (asOf: string): Item => find(takeSnapshot(plan, asOf), `M${year}.1`);
    expect(at(last).deadline).toEqual({ day: last, begins, inherited: false });
    expect(at(last).overdueDays).toBe(0);
    expect(at(last).daysLeft).toBe(0);
    expect(at(addDays(last, 1)).overdueDays).toBe(1);
    expect(at(addDays(last, -1)).daysLeft).toBe(1);
    expect((await check(last, files)).overdue).not.toContain(`M${year}.1`);
  });
});

describe('inherited days', () => {
  it('count apart, and gate only when asked', async () => {
    expect(await check('2020-12-31', {})).toMatchObject({ exitCode: 1, checked: 17 });
    const quiet = await check('2018-12-31', {});
    expect(quiet).toMatchObject({ exitCode: 0, overdue: [] });
    const held = progress(
      ownDeadlines(takeSnapshot(await planOf(), '2021-01-01')).map(
        ({ record }): Report => ['2018-06-01', record.id, { status: 'done' }],
      ),
    );
    expect(await check('2021-01-01', held)).toMatchObject({ exitCode: 0, overdue: [] });
    const asked = await check('2021-01-01', held, '--inherited');
    expect(asked.exitCode).toBe(1);
    expect(asked.overdue).toContain('T01');
    const onLastDay = await check('2020-12-31', held, '--inherited');
    expect(onLastDay).toMatchObject({ exitCode: 0, overdue: [] });
  });

  it('are shown as inherited for tasks, measures, projects and components, and for nothing else', async () => {
    const snapshot = takeSnapshot(await planOf(), '2019-06-30');
    const kinds = new Set(inheritedDeadlines(snapshot).map(({ record }) => record.kind));
    expect([...kinds].sort()).toEqual(['component', 'measure', 'project', 'task']);
    for (const kind of ['pairing', 'safeguard', 'area', 'organization'] as const)
      for (const item of snapshot.ofKind(kind)) expect(item.deadline).toBeUndefined();
  });
});

describe('--as-of', () => {
  it.each(['2018', '2018-Q2', '2018-06', '2020-02', '2018-06-30'])(
    '%s is the last day of the period',
    async (period) => {
      const { stdout } = await runTool(`check --as-of ${period} --json`, { plan: approvedPlan, today: '2030-01-01' });
      expect(JSON.parse(stdout).asOf).toBe(periodDays(period).last);
    },
  );
});
