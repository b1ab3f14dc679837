// The content of official reports: numbers add up in every month, updates belong to the period of their day, and a report
// says nothing that the plan and its updates do not say.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deadlineFigures } from '../../../src/commands/report/official/deadlines';
import { noteFigures } from '../../../src/commands/report/official/notes';
import { overallFigures } from '../../../src/commands/report/official/overall';
import { nextPeriod, periodOf, viewPeriod } from '../../../src/evaluate/snapshot/period';
import { isReport } from '../../../src/evaluate/snapshot/updates';
import type { Plan } from '../../../src/model/plan';
import type { Update } from '../../../src/schema/generated/types';
import { lastDayOfMonth } from '../../../src/util/day';
import { progress } from '../../evaluate/pull-requests';
import { approvedPlan, loadOnce, ownPlan, planWith, root, runTool, sourcesOf } from '../../run-tool';

const evidence: Update['evidence'] = [{ title: '报道', publisher: '日报', url: 'https://example.cn/a.html' }];
const [tj, cc] = ['O-tj-office', 'O-cc-office'] as const;
const updates: readonly Update[] = [
  { id: 'U20180430-a1', on: '2018-04-30', item: 'T07.1', by: tj, note: '月末的一天', status: 'active' },
  { id: 'U20180501-a2', on: '2018-05-01', item: 'T07.2', by: tj, note: '下月的头一天', status: 'blocked' },
  { id: 'U20181231-a3', on: '2018-12-31', item: 'M2018.1', by: tj, note: '当天办结', status: 'done', evidence },
  { id: 'U20190101-a4', on: '2019-01-01', item: 'M2018.2', by: tj, note: '迟一天', status: 'done', evidence },
  { id: 'U20190102-a5', on: '2019-01-02', item: 'M2018.3', by: cc, note: '不办了', status: 'dropped', evidence },
  {
    ...{ id: 'U20190103-a6', on: '2019-01-03', item: 'M2018.4', by: cc, note: '豁免' },
    waiver: { owner: cc, reason: '办法未定', until: '2019-06-30' },
  },
  {
    ...{ id: 'U20190104-a7', on: '2019-01-04', item: 'J01', by: cc, note: '有困难', status: 'active', stage: 'sited' },
    ...{ difficulty: '用地未批', next_step: '三月报批' },
  },
];
const reported = planWith({ 'progress/all.yaml': progress(updates) });
const load = async (files: Record<string, string | Uint8Array | { trouble: string }>): Promise<Plan> => {
  const { plan, problems } = await loadOnce(sourcesOf(files));
  expect(problems).toEqual([]);
  return plan as Plan;
};
const months = Array.from({ length: 38 }, (_, index) => {
  const month = new Date(Date.UTC(2017, 11 + index, 1));
  return [month.getUTCFullYear(), month.getUTCMonth() + 1] as const;
});
const sum = (counts: object): number =>
  Object.values(counts).reduce((whole: number, count: number) => whole + count, 0);

describe.each([
  ['our own plan', ownPlan],
  ['a plan with every sort of report', reported],
])('in every month, %s', (_name, files) => {
  it('states and lights add up, and so do deadlines', async () => {
    const plan = await load({ ...files });
    for (const [year, month] of months) {
      const last = lastDayOfMonth(year, month);
      const view = viewPeriod(plan, last.slice(0, 7), last);
      const figures = overallFigures(view);
      expect(figures.read, last).toBe(figures.expected);
      expect(sum(figures.statuses), last).toBe(figures.read);
      expect(sum(figures.lights), last).toBe(figures.read);
      expect(figures.statuses['no-report'], last).toBe(figures.read - figures.reported);
      const { due, inTime, metLate, open, dropped, overdue, waived } = deadlineFigures(view);
      expect(inTime + metLate + open + dropped, last).toBe(due);
      expect(waived <= overdue, last).toBe(true);
      const notes = noteFigures(view);
      expect(notes.verified <= notes.reportedThemselves && notes.reportedThemselves <= figures.reported, last).toBe(
        true,
      );
      expect(notes.reportsWithoutEvidence <= figures.received.reports, last).toBe(true);
    }
  });

  it('every report falls into one month, one quarter, one year', async () => {
    const plan = await load({ ...files });
    const all = plan.ofKind('update').filter(({ data }) => isReport(data) && data.on >= '2017-12-01');
    for (const length of ['month', 'quarter', 'year'] as const) {
      const periods = new Set(months.map(([year, month]) => periodOf(lastDayOfMonth(year, month), length)));
      const seen = [...periods].flatMap((period) => viewPeriod(plan, period, '2021-12-31').reports);
      for (const report of all)
        expect(
          seen.filter((one) => one === report),
          report.id,
        ).toHaveLength(1);
    }
  });
});

describe('at the edges of a period', () => {
  it.each<[period: string, due: number, inTime: number, metLate: number, open: number, dropped: number]>([
    ['2018-12', 6, 1, 0, 5, 0],
    ['2018-11', 0, 0, 0, 0, 0],
    ['2018-Q4', 6, 1, 0, 5, 0],
    ['2018', 6, 1, 0, 5, 0],
  ])('%s on its last day', async (period, due, inTime, metLate, open, dropped) => {
    const asOf = period === '2018-11' ? '2018-11-30' : '2018-12-31';
    const figures = deadlineFigures(viewPeriod(await load(reported), period, asOf));
    expect(figures).toMatchObject({ due, inTime, metLate, open, dropped, overdue: 0 });
  });

  it('late completion shows only from a later day, and waived items stay in the list', async () => {
    const plan = await load(reported);
    expect(viewPeriod(plan, '2019-01', '2019-01-31').overdue.map(({ record }) => record.id)).toEqual([
      'M2018.4',
      'R01.2018',
      'R02.2018',
    ]);
    expect(deadlineFigures(viewPeriod(plan, '2019-01', '2019-01-31'))).toMatchObject({ overdue: 3, waived: 1, due: 0 });
  });

  it('a report of the last day belongs to the month, one of the next day does not', async () => {
    const plan = await load(reported);
    const ids = (period: string, asOf: string) => viewPeriod(plan, period, asOf).reports.map(({ id }) => id);
    expect(ids('2018-04', '2018-04-30')).toEqual(['U20180430-a1']);
    expect(ids('2018-05', '2018-05-31')).toEqual(['U20180501-a2']);
    expect(ids('2018-05', '2018-05-01')).toEqual(['U20180501-a2']);
    expect(ids('2019', '2019-01-01')).toEqual(['U20190101-a4']);
  });

  it.each([
    ['2018-06', '2018-07'],
    ['2018-12', '2019-01'],
    ['2018-Q2', '2018-Q3'],
    ['2018-Q4', '2019-Q1'],
    ['2018', '2019'],
    ['2020-01', '2020-02'],
  ])('after %s comes %s', (period, next) => expect(nextPeriod(period)).toBe(next));
});

describe('a report says what is there', () => {
  const text = async (command: string, plan = reported): Promise<string> =>
    (await runTool(command, { plan, today: '2019-06-30' })).stdout;

  it('difficulties and next steps of the period, and no others', async () => {
    expect(await text('report monthly --period 2019-01')).toMatch(/四、存在问题\n1\. J01 津长产业合作园：用地未批。/);
    expect(await text('report monthly --period 2019-01')).toMatch(/五、下一步打算\n1\. J01 津长产业合作园：三月报批。/);
    expect(await text('report monthly --period 2019-02')).toContain('本期的报告没有写明存在的问题。');
  });

  it('says so if nothing was reported', async () => {
    const said = await text('report annual-summary --period 2018', { ...approvedPlan });
    expect(said).toContain('本期没有收到进展报告，没有会议记录，没有改期、豁免、改灯的决定。');
    expect(said).toContain('本期没有报告办结的事项。');
    expect(said).toContain('没有会议记录。');
  });

  it('uses no words of praise', () => {
    const folder = `${root}src/commands/report/official/zh`;
    const words = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    expect(words.length).toBeGreaterThan(1);
    for (const text of words) expect(text).not.toMatch(/取得|成效|显著|积极|有力|扎实|圆满|顺利/);
  });

  it('a file that cannot be read makes it incomplete, in the notice, the text and the exit status', async () => {
    const plan = { ...approvedPlan, 'tasks/T07.yaml': 'id: [' };
    const { stdout, exitCode } = await runTool('report monthly --period 2018-12', { plan, today: '2019-06-30' });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('不完整：方案文件有问题');
    expect(stdout).toContain('应有127项，只读到123项，以下合计不完整。');
  });

  it('the fonts of plan/reports.yaml, and whom it goes to', async () => {
    const plan = planWith({ 'reports.yaml': 'fonts:\n  body: 方正仿宋_GBK\naddressee: 市政府\n' });
    const { documents } = await runTool('report monthly --period 2018-12 --output a.docx', {
      plan,
      today: '2019-06-30',
    });
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(documents['a.docx'] as Uint8Array);
    const xml = strFromU8(parts['word/document.xml'] as Uint8Array) + strFromU8(parts['word/styles.xml'] as Uint8Array);
    expect(xml).toContain('w:eastAsia="方正仿宋_GBK"');
    expect(xml).toContain('w:eastAsia="黑体"');
    expect(xml.replace(/<[^>]+>/g, '')).toContain('市政府：');
  });

  it('Word and Excel are not written to a terminal', async () => {
    const { exitCode, stdout, stderr } = await runTool('report monthly --format docx', { plan: reported, columns: 80 });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--output');
  });

  it('the yearly plan carries over what fell due on the last day before, and what was moved into the year', async () => {
    const plan = planWith({ 'progress/all.yaml': progress(updates.slice(0, 3)) });
    const said = await text('report annual-plan --period 2019', plan);
    expect(said).toContain('本年度以前到期而没有报告办结的5项，转入本年度：');
    for (const id of ['M2018.2', 'M2018.3', 'M2018.4', 'R01.2018', 'R02.2018'])
      expect(said).toMatch(new RegExp(`\\d\\. ${id} .*：期限2018年12月31日`));
    expect(said).not.toMatch(/\d\. M2018\.1 /);
    expect(await text('report annual-plan --period 2021', { ...ownPlan })).toContain('转入本年度：');
    expect(await text('report annual-plan --period 2021', { ...ownPlan })).toMatch(
      /另有沿用上级或规划期末期限.*91项，见第六部分/,
    );
  });

  it('treats items due on its last day the same in all sections', async () => {
    const said = await text('report annual-summary --period 2018');
    expect(said).toMatch(/M2018\.2 .*期限2018年12月31日，期满未办结，无报告/);
    expect(said).toContain('2018年12月31日当天到期而没有办结的5项');
    expect(said).toMatch(/逾期或受阻\d+项/);
    expect(said).not.toContain('当天到期，');
  });

  it('does not say whose turn it is to host if the last joint conference names no host', async () => {
    const meeting = (id: string, on: string, host: string) =>
      `id: ${id}\ntype: joint-conference\ntitle: 联席会议\ntitle_en: Joint conference\non: ${on}\n${host}evidence:\n  - title: 纪要\n    publisher: 某单位\n    url: https://example.cn/m.html\n`;
    const first = { 'meetings/G20180601.yaml': meeting('G20180601', '2018-06-01', 'host: TJ\n') };
    expect(await text('report meeting', planWith(first))).toContain('2018年6月1日由天津承办；依两市轮值，下次轮到长春');
    const second = { ...first, 'meetings/G20190601.yaml': meeting('G20190601', '2019-06-01', '') };
    expect(await text('report meeting', planWith(second))).toContain('没有写明承办方，下次轮到哪一方无从推定');
  });
});

describe('what does not fit together is refused', () => {
  const by = '--by O-cc-office';
  it.each<[command: string, said: RegExp]>([
    [`report monthly --period 2018-12 ${by} --number 长发改〔2019〕5号`, /不是同一年.*--dated/],
    [`report monthly --period 2018-12 ${by} --number 长发改〔2018〕05号`, /是不是想写：长发改〔2018〕5号/],
    ['report monthly --period 2019-07', /2019-07-01 晚于 2019-06-30/],
    ['report status --signer 某某', /report status 与 --signer/],
    ['report monthly --output a.pdf', /没有 pdf 格式/],
    ['report monthly --format xlsx --output a.docx', /--format xlsx 与 --output a\.docx/],
    ['report --verify a.docx --output a.docx', /--verify a\.docx 与 --output/],
    ['status --output a.xls', /没有 xls 格式/],
  ])('%s', async (command, said) => {
    const { exitCode, stderr, stdout } = await runTool(command, { today: '2019-06-30' });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });

  it('an empty --period is refused', async () => {
    const { exitCode, stderr } = await runTool(['report', 'monthly', '--period', ' '], { today: '2019-06-30' });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--period')]);
  });
});
