// Papers in which exactly one thing of a kind occurs: it is neither left out nor worded as several.
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Update } from '../../../../src/schema/generated/types';
import { approvedPlan, planWith, runTool } from '../../../run-tool';
import { reportOf } from './known-plan';

const evidence: Update['evidence'] = [{ title: '报道', publisher: '日报', url: 'https://example.cn/a.html' }];
const update: Update = {
  ...{ id: 'U20180605-0001', on: '2018-06-05', item: 'T07.2', by: 'O-tj-office', note: '停工', status: 'blocked' },
  ...{ difficulty: '缺人', next_step: '招人', evidence },
};
const waived: Update = {
  ...{ id: 'U20180620-0002', on: '2018-06-20', item: 'G20180601.1', by: 'O-cc-office', note: '豁免' },
  waiver: { owner: 'O-cc-office', reason: '会签中', until: '2018-07-05' },
};
const action = { id: 'G20180601.1', text: '办一件事', title_en: 'Thing', due: '2018-06-15' };
const meeting = {
  ...{ id: 'G20180601', type: 'joint-conference', title: '联席会议', title_en: 'Conference', on: '2018-06-01' },
  ...{ host: 'CC', evidence, actions: [action] },
};
const yaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
const { milestones, obligations } = parse(approvedPlan['timeline.yaml'] ?? '');
const one = planWith({
  'progress/one.yaml': yaml({ updates: [update, waived] }),
  'meetings/G20180601.yaml': yaml(meeting),
});
const made = (command: string, today = '2018-06-30', files = one) => reportOf(files, command, today);

describe('report monthly --period 2018-06', () => {
  it('tells one report, one meeting, one decision, one deadline missed', async () => {
    const { text, figures } = await made('monthly --period 2018-06');
    expect(figures.received).toEqual({ reports: 1, items: 1, meetings: 1, decisions: 1 });
    for (const sentence of [
      '本期收到进展报告1条，涉及1项；会议1次；改期、豁免、改灯的决定1项。',
      '本期到期1项：按期办结0项，迟办结0项，未办结1项，终止0项。',
      '单独定有期限的事项逾期1项，其中豁免期内1项。清单见附件1。',
      '本期作出改期、豁免、改灯的决定1项：\n1. G20180601.1 办一件事：豁免至2018年7月5日',
      '存在问题\n1. T07.2 支持天津劳动密集型行业企业在长春建设新兴产业集群，共同推动“互联网+”产业发展：缺人。',
      '状态报为受阻的1项：T07.2。',
      '有自己报告的事项1项，其中最近一次报告经另一单位确认的0项，未经确认的1项。',
      '本期进展报告1条，其中未附查得到的佐证的0条。',
      '附件1\n逾期事项清单\nG20180601.1 ',
    ])
      expect(text).toContain(sentence);
    expect(text).not.toMatch(/没有收到进展报告|没有写明|没有逾期|没有单独定有期限的事项到期。\n截至/);
  });

  it('the month after, tells what came of it: a waiver that still held, and one thing overdue', async () => {
    const { text, figures } = await made('monthly --period 2018-07', '2018-07-31');
    expect(figures.received).toEqual({ reports: 0, items: 0, meetings: 0, decisions: 0 });
    expect(text).toContain('本期没有收到进展报告，没有会议记录，没有改期、豁免、改灯的决定。');
    expect(text).toContain('单独定有期限的事项逾期1项，其中豁免期内0项。');
    expect(text).not.toContain('本期作出');
  });
});

describe('report meeting', () => {
  it('asks about the one waiver that is about to end, and the one thing that is blocked', async () => {
    const { text, figures } = await made('meeting --as-of 2018-06-30');
    expect(figures).toMatchObject({ overdue: 1, decisions: 2, coming: 0 });
    expect(text).toMatch(/需要决定的事项\n1\. T07\.2 .*：报为受阻。.*\n2\. G20180601\.1 .*：豁免到2018年7月5日为止。/);
    expect(text).toContain('另有1项的最近报告没有经另一单位确认：T07.2。');
    expect(text).toContain('由长春承办；依两市轮值，下次轮到天津。');
    expect(text).toContain('2018年6月1日联席会议议定1项，落实情况：\n1. G20180601.1 ');
  });

  it('a waiver that holds to this very day is ending, the day after it is over', async () => {
    expect((await made('meeting --as-of 2018-07-05', '2018-07-31')).text).toContain('豁免到2018年7月5日为止。');
    expect((await made('meeting --as-of 2018-07-06', '2018-07-31')).text).toContain('豁免已于2018年7月5日到期');
  });
});

describe('a year with one milestone, or none', () => {
  const yearWith = (ids: readonly string[], duties: readonly unknown[]) => ({
    ...one,
    'timeline.yaml': yaml({
      milestones: milestones.filter(({ id }: { id: string }) => !id.startsWith('M2018') || ids.includes(id)),
      obligations: duties,
    }),
  });

  it('the summary lists the one', async () => {
    const run = (files: typeof one) =>
      runTool('report annual-summary --period 2018', { plan: files, today: '2019-01-31' });
    const { stdout } = await run(yearWith(['M2018.2'], obligations.slice(0, 0)));
    expect(stdout).toMatch(/年度节点和年度事项\n1\. M2018\.2 .*期满未办结/);
    expect(stdout).toMatch(/会议和议定事项\n1\. G20180601\.1 办一件事：/);
    const { stdout: none } = await run(yearWith([], []));
    expect(none).toContain('年度节点和年度事项\n没有这一年的节点和年度事项。');
  });

  it('the plan for the year lists the one that is carried over', async () => {
    const { text } = await made('annual-plan --period 2019', '2018-12-15');
    expect(text).toContain('本年度以前到期而没有报告办结的7项，转入本年度：\n1. G20180601.1 ');
    const { stdout } = await runTool('report annual-plan --period 2018', { plan: one, today: '2018-12-15' });
    // As of the day before that year, no meeting had been held.
    expect(stdout).toContain('本年度到期的议定事项\n没有这样的事项。');
  });
});

it('a yearly plan in which one thing is still to be settled names it', async () => {
  const { text } = await made('annual-plan --period 2022', '2021-12-31');
  expect(text).toContain('尚待明确的内容\n1. 没有报告阶段的项目2个：J01、J02。');
});
