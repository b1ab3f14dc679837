// The notes of a report: confirmed, with evidence, with owners, left out; all counted from the plan's files.
import { describe, expect, it } from 'vitest';
import { runTool } from '../../../run-tool';
import { isDecisionAlone, madeReport, meetings, plan, recordsOn, reportsWithin, updates } from './known-plan';

const isProved = ({ evidence = [] }: { evidence?: readonly { url?: string; path?: string }[] | undefined }): boolean =>
  evidence.some(({ url, path }) => url ?? path);

describe.each<[command: string, first: string, day: string]>([
  ['monthly --period 2018-12', '2018-12-01', '2018-12-31'],
  ['monthly --period 2019-01', '2019-01-01', '2019-01-31'],
  ['quarterly --period 2018-Q4', '2018-10-01', '2018-12-31'],
  ['annual-summary --period 2018', '2018-01-01', '2018-12-31'],
  ['annual-plan --period 2019', '', '2018-12-31'],
  ['meeting --as-of 2019-01-31', '', '2019-01-31'],
])('report %s', (command, first, day) => {
  const records = recordsOn(day);
  const reports = reportsWithin(first || day, day);

  it('counts the items with their own reports, and how many of these are confirmed', async () => {
    const { figures, text } = await madeReport(command);
    const last = new Map(reportsWithin('', day).map((report) => [report.item, report]));
    const verified = [...last.values()].filter(({ id, by }) =>
      updates.some((one) => one.confirms?.update === id && one.on <= day && one.by !== by),
    ).length;
    expect(figures.notes).toMatchObject({ reportedThemselves: last.size, verified });
    expect(text).toContain(
      `有自己报告的事项${last.size}项，其中最近一次报告经另一单位确认的${verified}项，未经确认的${last.size - verified}项。`,
    );
  });

  it('counts what rests on the default: who answers, and by when', async () => {
    const { figures, text } = await madeReport(command);
    const noOwner = records.filter(({ kind, owners }) => kind !== 'pairing' && !owners).length;
    const inherited = records.filter(
      ({ kind, due }) => !due && ['task', 'measure', 'project', 'component'].includes(kind),
    ).length;
    expect(figures.notes).toMatchObject({ ownersByDefault: noOwner, defaultClause: 'S01', inherited });
    expect(text).toContain(`方案没有另行指定责任单位的${noOwner}项（共${records.length}项），依S01由两市办公室负责。`);
    expect(text).toContain(`方案没有另定期限的任务、措施、项目及其组成${inherited}项，沿用上级的期限或规划期末日`);
  });

  it('counts what came later and is not in it', async () => {
    const { figures, text } = await madeReport(command);
    const later = updates.filter(({ on }) => on > day).length + meetings.filter(({ on }) => on > day).length;
    expect(figures.notes.later).toBe(later);
    expect(later).toBeGreaterThan(0);
    expect(text).toContain(`的报告、决定、确认和会议${later}条，没有计入。`);
  });

  it('where it has a period, counts its reports that nothing proves', async () => {
    const { figures, text } = await madeReport(command);
    if (first === '') return expect(text).not.toContain('未附查得到的佐证');
    const without = reports.filter((report) => !isProved(report)).length;
    expect(without).toBeLessThan(reports.length);
    expect(figures.notes.reportsWithoutEvidence).toBe(without);
    expect(text).toContain(`本期进展报告${reports.length}条，其中未附查得到的佐证的${without}条。`);
  });
});

it('a decision alone does not count as a report', () => {
  expect(updates.filter(isDecisionAlone).map(({ item }) => item)).toEqual(['M2018.4', 'M2018.3', 'M2018.1']);
});

describe('problems in the files', () => {
  const stray = { 'more.yaml': 'x: 1\n' };
  const wrong = 'updates:\n  - { id: U20180401-0001, on: 2018-04-01, item: T99, by: O-tj-office, note: 说明 }\n';
  const sentence = (count: number): string => `方案数据文件有问题至少${count}处，以上内容未必完整。`;

  it('errors are counted in the notes, warnings are not', async () => {
    const said = async (more: Record<string, string>): Promise<string> => {
      const files = { ...plan, ...more };
      return (await runTool('report monthly --period 2019-01', { plan: files, today: '2019-06-30' })).stdout;
    };
    expect(await said(stray)).not.toContain('方案数据文件有问题');
    expect(await said({ ...stray, 'progress/wrong.yaml': wrong })).toContain(sentence(1));
  });
});
