// The annual summary and plan: what is due, what is carried over, projects, tasks by area, and what is not settled.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { approvedPlan } from '../../../run-tool';
import { isDone, isOpen, madeReport, recordsOn, statusOn } from './known-plan';

const chinese = (day = ''): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
/** The lines of a section that begin with a number, without it. */
const listIn = (text: string, title: string): string[] => {
  const [, section = ''] =
    new RegExp(`、${title}\n([\\s\\S]*?)\n(?:[一二三四五六七八九十]+、|附件|\\d+年)`).exec(text) ?? [];
  return section.split('\n').flatMap((line) => /^\d+\. (.*)$/.exec(line)?.[1] ?? []);
};
const idsIn = (lines: readonly string[]): (string | undefined)[] => lines.map((line) => line.split(' ')[0]);
const byDue = (one: { due?: string }, other: { due?: string }): number =>
  (one.due ?? '') < (other.due ?? '') ? -1 : 1;

const end = '2018-12-31';
const records = recordsOn(end);
const dueIn = (year: string, ...kinds: readonly string[]) =>
  records.filter(({ due, kind }) => due?.startsWith(year) && kinds.includes(kind)).sort(byDue);

describe('annual-summary --period 2018', () => {
  const made = () => madeReport('annual-summary --period 2018');

  it('lists the year’s milestones and duties, each with what became of it', async () => {
    const lines = listIn((await made()).text, '年度节点和年度事项');
    const due = dueIn('2018', 'milestone', 'instance');
    expect(idsIn(lines)).toEqual(due.map(({ id }) => id));
    for (const [at, { id, due: day }] of due.entries())
      expect(lines[at]).toContain(`：期限${chinese(day)}，${isDone(id, end) ? '已完成' : '期满未办结'}`);
  });

  it('lists what meetings decided for the year', async () => {
    const lines = listIn((await made()).text, '会议和议定事项');
    expect(idsIn(lines)).toEqual(dueIn('2018', 'action').map(({ id }) => id));
    const [late, dropped, inTime] = lines.map((line) => line.split('，').slice(1).join('，'));
    expect([late, dropped, inTime]).toEqual(['已完成，迟5天完成。', '灰，终止。', '已完成。']);
  });

  it('counts the projects by their stage', async () => {
    const { text } = await made();
    expect(text).toContain('项目共2个：谋划0个，落位0个，开工0个，投产0个，阶段未报告2个。');
    expect(listIn(text, '项目推进').map((line) => line.split('；').at(-1))).toEqual(['没有报告。', '没有报告。']);
  });
});

it('a project’s stage, once it is reported, is counted', async () => {
  const { text } = await madeReport('annual-summary --period 2019');
  expect(text).toContain('项目共2个：谋划0个，落位1个，开工0个，投产0个，阶段未报告1个。');
  expect(listIn(text, '项目推进')[0]).toMatch(/^J01 津长产业合作园：落位；.*；最近报告2019年1月7日。$/);
});

describe('annual-plan --period 2019', () => {
  const made = () => madeReport('annual-plan --period 2019');

  it.each([
    ['本年度节点', 'milestone'],
    ['年度事项', 'instance'],
    ['本年度到期的议定事项', 'action'],
  ])('%s are all that fall due in the year', async (title, kind) => {
    const due = dueIn('2019', kind);
    expect(due.length).toBeGreaterThan(1);
    const lines = listIn((await made()).text, title);
    expect(idsIn(lines)).toEqual(due.map(({ id }) => id));
    for (const [at, { due: day }] of due.entries()) expect(lines[at]).toContain(`。期限${chinese(day)}，责任单位：`);
  });

  it('carries over what is still open of the years before', async () => {
    const { figures, text } = await made();
    const open = records.filter(({ id, due }) => due && due < '2019-01-01' && isOpen(id, end)).sort(byDue);
    expect(figures).toMatchObject({ carried: open.length, carriedInherited: 0 });
    expect(figures.due).toBe(dueIn('2019', 'milestone', 'instance', 'action').length);
    expect(text).toContain(`本年度以前到期而没有报告办结的${open.length}项，转入本年度：`);
    expect(idsIn(listIn(text, '结转事项'))).toEqual(open.map(({ id }) => id));
  });

  it('counts tasks and measures area by area', async () => {
    const { text } = await made();
    const tasks = Object.keys(approvedPlan)
      .filter((name) => name.startsWith('tasks/'))
      .map((name) => parse(approvedPlan[name] ?? ''));
    const expected = ['A1', 'A2', 'A3', 'A4', 'A5'].map((area) => {
      const own = tasks.filter((task) => task.area === area);
      const measures = own.flatMap((task) => task.measures);
      const all = [...own, ...measures].map(({ id }) => id);
      const reported = all.filter((id) => statusOn(id, end) !== 'no-report').length;
      return `任务${own.length}项、措施${measures.length}条，合计有报告${reported}项，办结0项。`;
    });
    const said = text.split('\n').flatMap((line) => /^任务\d+项、措施.*?办结\d+项。/.exec(line)?.[0] ?? []);
    expect(said).toEqual(expected);
    expect(idsIn(listIn(text, '各组任务现状'))).toEqual(tasks.map(({ id }) => id).sort());
  });

  it('names what is not settled: owners, reports, stages', async () => {
    const due = dueIn('2019', 'milestone', 'instance', 'action');
    const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join('、');
    const noOwner = due.filter(({ owners }) => !owners);
    const silent = due.filter(({ id }) => statusOn(id, end) === 'no-report');
    expect([noOwner.length, silent.length]).toEqual([7, 8]);
    expect(listIn((await made()).text, '尚待明确的内容')).toEqual([
      `没有另行指定责任单位的${noOwner.length}项：${ids(noOwner)}。`,
      `从未报告、现状不明的${silent.length}项：${ids(silent)}。`,
      '没有报告阶段的项目2个：J01、J02。',
    ]);
  });

  it('says of a year outside of the plan’s that it has none', async () => {
    const { text } = await madeReport('annual-plan --period 2021');
    expect(text).toContain('方案的规划期为2018至2020年，2021年没有年度节点和年度事项。');
    const { text: last } = await madeReport('annual-plan --period 2020');
    expect(last).not.toContain('方案的规划期为');
    expect(idsIn(listIn(last, '本年度节点'))).toEqual(['M2020.1', 'M2020.2', 'M2020.3']);
  });

  it('carries over what had the end of the plan’s years, once they are over', async () => {
    const inheriting = recordsOn('2020-12-31').filter(
      ({ id, kind, due }) =>
        !due && ['task', 'measure', 'project', 'component'].includes(kind) && isOpen(id, '2020-12-31'),
    ).length;
    const { figures, text } = await madeReport('annual-plan --period 2021', '2021-06-30');
    expect(figures.carriedInherited).toBe(inheriting);
    expect(text).toContain(`本年度以前到期而没有报告办结的任务、措施、项目及其组成${inheriting}项，见第六部分。`);
  });
});
