// The approved plan with updates of every sort, a later project, and a meeting with actions.
import { contentHash } from '../../src/model/content-hash';
import type { Update } from '../../src/schema/generated/types';
import { progress } from '../evaluate/pull-requests';
import { approvedPlan, planWith } from '../run-tool';

/** Days before, in and after the plan's years, at the turn of a year, and long after all is over. */
export const days = ['2017-12-31', '2018-12-31', '2019-01-01', '2019-06-30', '2020-12-31', '2021-01-01', '2026-11-24'];

const evidence: Update['evidence'] = [
  { title: '报道', publisher: '日报', url: 'https://example.cn/a.html', published: '2019-02' },
];
const forecast = (due: string): Update['forecast'] => ({
  due,
  reason: '用地未定',
  approved_by: 'O-tj-office',
  approved_on: '2018-06-01',
});
const waiver = (until: string): Update['waiver'] => ({ owner: 'O-tj-office', reason: '办法未定', until });
const [tj, cc] = ['O-tj-office', 'O-cc-office'] as const;
const reported: readonly Update[] = [
  { id: 'U20161128-3w8k', on: '2016-11-28', item: 'S05', by: cc, note: '议定' },
  { id: 'U20180601-a1', on: '2018-06-01', item: 'T07.1', by: tj, note: '已开始', status: 'active', percent: 10 },
  { id: 'U20180601-a2', on: '2018-06-01', item: 'T07.2', by: tj, note: '未启动', status: 'not-started' },
  { id: 'U20180601-a3', on: '2018-06-01', item: 'T07.3', by: cc, note: '受阻', status: 'blocked' },
  { id: 'U20180601-a4', on: '2018-06-01', item: 'T08.1', by: cc, note: '终止', status: 'dropped' },
  { id: 'U20180601-a5', on: '2018-06-01', item: 'J01', by: cc, note: '已谋划', stage: 'planned', status: 'active' },
  { id: 'U20190110-b1', on: '2019-01-10', item: 'J01', by: cc, note: '已落位', stage: 'sited', also: ['J01.1'] },
  { id: 'U20190210-b2', on: '2019-02-10', item: 'M2018.1', by: tj, note: '办结', status: 'done', evidence },
  { id: 'U20181110-b3', on: '2018-11-10', item: 'R01.2018', by: tj, note: '办结', status: 'done', evidence },
  { id: 'U20190620-b4', on: '2019-06-20', item: 'T01.1', by: tj, note: '推进中', status: 'active' },
  { id: 'U20190601-c1', on: '2019-06-01', item: 'S01', by: 'O-central-ndrc', note: '只报情况', also: ['S02'] },
  { id: 'U20180601-c2', on: '2018-06-01', item: 'T11', by: cc, note: '推进中', status: 'active' },
  { id: 'U20190601-c3', on: '2019-06-01', item: 'T11', by: cc, note: '又有一次会商' },
  { id: 'U20190301-d1', on: '2019-03-01', item: 'J03', by: cc, note: '进入项目库', stage: 'started' },
  { id: 'U20190401-d2', on: '2019-04-01', item: 'J02', by: cc, note: '投产', stage: 'operating', status: 'active' },
  // All parts of T17 are done, one after the other.
  ...['T17.1', 'T17.2', 'T17.3'].map(
    (item, index): Update => ({
      ...{ id: `U2019050${index + 1}-e1`, on: `2019-05-0${index + 1}`, item, by: tj },
      ...{ note: '办结', status: 'done', evidence },
    }),
  ),
];
const confirming = (id: string, by: string, on: string, change: Partial<Update> = {}): Update => {
  const report = reported.find((update) => update.id === id);
  if (!report) throw new Error(`no ${id}`);
  const content = contentHash({ ...report, ...change });
  const own = `U${on.replaceAll('-', '')}-z${id.slice(-2)}`;
  return { id: own, on, item: report.item, by, note: '确认', confirms: { update: id, content } };
};
const decided: readonly Update[] = [
  { id: 'U20180601-f1', on: '2018-06-01', item: 'M2018.2', by: tj, note: '改期', forecast: forecast('2019-06') },
  { id: 'U20180701-f2', on: '2018-07-01', item: 'M2018.2', by: tj, note: '再改期', forecast: forecast('2019') },
  { id: 'U20180601-f3', on: '2018-06-01', item: 'M2020.1', by: tj, note: '改期', forecast: forecast('2021-06') },
  { id: 'U20181201-g1', on: '2018-12-01', item: 'R02.2018', by: tj, note: '豁免', waiver: waiver('2019-06-30') },
  { id: 'U20190105-g2', on: '2019-01-05', item: 'M2018.3', by: tj, note: '豁免', waiver: waiver('2019-03-31') },
  {
    ...{ id: 'U20190601-h1', on: '2019-06-01', item: 'T09', by: tj, note: '改灯' },
    override: { light: 'yellow', reason: '复核', until: '2019-06-30' },
  },
  confirming('U20181110-b3', cc, '2018-11-20'),
  { id: 'U20181121-b9', on: '2018-11-21', item: 'R01.2018', by: cc, note: '销号', status: 'closed' },
  // Confirms the report as it was before it was edited, so this confirmation is stale.
  confirming('U20190210-b2', cc, '2019-02-20', { note: '基本办结' }),
];

/** What is added to the approved plan. */
export const additions: Readonly<Record<string, string>> = {
  'progress/2019.yaml': progress([...reported, ...decided]),
  'meetings/G20190227.yaml': `id: G20190227
type: joint-conference
title: 联席会议
title_en: Joint conference
on: 2019-02-27
attendees: [O-tj-office, O-cc-office]
evidence: [{ title: 报道, publisher: 日报, url: "https://example.cn/b.html" }]
actions:
  - { id: G20190227.1, text: 办一件事, title_en: Do a thing, due: 2019-Q2, items: [T07.1] }
  - { id: G20190227.2, text: 再办一件, title_en: Do another, due: 2021-03, owners: [O-tj-binhai] }
`,
  'projects.yaml': `${approvedPlan['projects.yaml']}
  - { id: J03, origin: pipeline, title: 后来的项目, title_en: A later project, summary: 简介, due: 2019-09 }
`,
};
export const richPlan = planWith(additions);
/** The revisions that `diff` compares with. */
export const revisions = { HEAD: approvedPlan, reported: richPlan };
