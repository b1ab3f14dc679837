// A report made while its period still runs names the day up to which it counts, and counts nothing later.
import { describe, expect, it } from 'vitest';
import { runTool } from '../../../run-tool';
import { madeReport, plan, reportsWithin } from './known-plan';

describe.each([
  ['monthly --period 2018-12', '2018-12-01', '2018-12-25', '2018年12月', '2018年12月31日'],
  ['quarterly --period 2018-Q4', '2018-10-01', '2018-11-15', '2018年第四季度', '2018年12月31日'],
  ['annual-summary --period 2018', '2018-01-01', '2018-06-30', '2018年', '2018年12月31日'],
])('report %s', (command, first, day, period, last) => {
  it('says on the day how far it goes', async () => {
    const { text, figures } = await madeReport(`${command} --as-of ${day}`);
    const [year, month, date] = day.split('-').map(Number);
    expect(text).toContain(`本期（${period}）到${last}结束，本报告只写到${year}年${month}月${date}日。`);
    expect(figures.received.reports).toBe(reportsWithin(first, day).length);
    // Deadlines later in the period are listed as due in it, and none of them as missed.
    expect(figures.deadlines.due).toBeGreaterThan(0);
    expect(figures.deadlines.lapsed).toBe(0);
  });

  it('says nothing of it once the period is over', async () => {
    const { text } = await madeReport(command);
    expect(text).not.toContain('本报告只写到');
  });
});

it.each([
  ['report monthly --period 2018-12', '2018-12'],
  ['report annual-plan --period 2019', '2019'],
  ['report meeting', null],
  ['report status', null],
])('%s: its data names its period, or that it has none', async (command, period) => {
  const { stdout } = await runTool(`${command} --json`, { plan, today: '2019-06-30' });
  expect(JSON.parse(stdout).data).toHaveProperty('period', period);
});
