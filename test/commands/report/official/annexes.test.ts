// Which annex a report names for which list, and what it says where there is no such list.
import { describe, expect, it } from 'vitest';
import { madeReport, plan, reportOf } from './known-plan';

/** The titles of the annexes by their labels. */
const annexesIn = (text: string): [label: string | undefined, title: string | undefined][] =>
  [...text.matchAll(/^(附件\d*)\n(.*)$/gm)].map(([, label, title]) => [label, title]);
const see = (text: string, sentence: RegExp): string | undefined => sentence.exec(text)?.[1];
const overdueSee = /单独定有期限的事项(?:没有逾期|逾期\d+项，其中豁免期内\d+项)。(?:清单见(附件\d*)。)?$/m;
const silentSee = /^没有报告的\d+项。.*也算在内。(?:清单见(附件\d*)。)?$/m;

describe('the annexes', () => {
  it.each([
    ['monthly --period 2018-12', ['没有报告的事项'], undefined, '附件'],
    ['monthly --period 2019-01', ['逾期事项清单', '没有报告的事项'], '附件1', '附件2'],
    ['annual-summary --period 2018', ['没有报告的事项', '考核评分表'], undefined, '附件1'],
    ['annual-summary --period 2019', ['逾期事项清单', '没有报告的事项', '考核评分表'], '附件1', '附件2'],
  ])('report %s names each by its number', async (command, titles, overdue, silent) => {
    const { text } = await madeReport(command, '2020-02-01');
    expect(annexesIn(text)).toEqual(titles.map((title, at) => [titles.length > 1 ? `附件${at + 1}` : '附件', title]));
    expect(see(text, overdueSee)).toBe(overdue);
    expect(see(text, silentSee)).toBe(silent);
    const scores = titles.includes('考核评分表') ? `附件${titles.length}` : undefined;
    expect(/评分的单位\d+个；.*依据见(附件\d)。/.exec(text)?.[1]).toBe(scores);
  });

  it('a plan without rules for scores has one annex less, and none of it is named', async () => {
    const { 'assessment.yaml': _rules, ...without } = plan;
    const { text } = await reportOf(without, 'annual-summary --period 2018', '2020-02-01');
    expect(annexesIn(text)).toEqual([['附件', '没有报告的事项']]);
    expect(see(text, silentSee)).toBe('附件');
  });
});

it('how many have been silent for longer than they may be is said beside how many never reported', async () => {
  const { text, figures } = await madeReport('monthly --period 2019-01', '2020-02-01');
  expect(text).toContain(`没有报告的${figures.statuses['no-report']}项。超过报告周期没有新报告的${figures.stale}项；`);
  expect(figures.stale).not.toBe(figures.statuses['no-report']);
});
