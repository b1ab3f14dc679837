// The section on deadlines: what was due, its results, what is overdue, and all decisions, counted from the plan's files.
import { describe, expect, it } from 'vitest';
import { isDecision, isDone, isOpen, type Known, madeReport, recordsOn, statusOn, updates, within } from './known-plan';

const doneOn = (id: string): string => updates.find(({ item, status }) => item === id && status === 'done')?.on ?? '';
const dated = (day: string): (Known & { due: string })[] =>
  recordsOn(day).flatMap((record) => (record.due === undefined ? [] : [{ ...record, due: record.due }]));
const byDue = (one: { due: string }, other: { due: string }): number => (one.due < other.due ? -1 : 1);
const chinese = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

describe.each<[command: string, first: string, last: string]>([
  ['monthly --period 2018-12', '2018-12-01', '2018-12-31'],
  ['monthly --period 2019-01', '2019-01-01', '2019-01-31'],
  ['quarterly --period 2018-Q4', '2018-10-01', '2018-12-31'],
  ['annual-summary --period 2018', '2018-01-01', '2018-12-31'],
])('report %s', (command, first, last) => {
  const due = dated(last).filter((one) => one.due >= first && one.due <= last);
  const overdue = dated(last).filter((one) => one.due < last && isOpen(one.id, last));

  it('says what fell due, and what became of it', async () => {
    const { figures, text, markdown } = await madeReport(command);
    const done = due.filter(({ id }) => isDone(id, last));
    const inTime = done.filter((one) => doneOn(one.id) <= one.due).length;
    const dropped = due.filter(({ id }) => statusOn(id, last) === 'dropped').length;
    const open = due.filter(({ id }) => isOpen(id, last)).length;
    const lapsed = due.filter((one) => one.due === last && isOpen(one.id, last)).length;
    const counts = { due: due.length, inTime, metLate: done.length - inTime, dropped, open, lapsed };
    expect(figures.deadlines).toMatchObject({ ...counts, inheritedDue: 0, inheritedDone: 0, pastInherited: 0 });
    for (const said of [text, markdown]) {
      expect(said).toContain(
        `本期到期${due.length}项：按期办结${inTime}项，迟办结${counts.metLate}项，未办结${open}项，终止${dropped}项。`,
      );
      if (lapsed > 0) expect(said).toContain(`${chinese(last)}当天到期而没有办结的${lapsed}项`);
      else expect(said).not.toContain('当天到期而没有办结');
    }
  });

  it('says what is overdue, and lists it', async () => {
    const { figures, text } = await madeReport(command);
    const waived = overdue.filter(({ id }) =>
      updates.some(({ item, waiver }) => item === id && waiver && waiver.until >= last),
    );
    expect(figures.deadlines).toMatchObject({ overdue: overdue.length, waived: waived.length });
    if (overdue.length === 0) {
      expect(text).toContain('单独定有期限的事项没有逾期。');
      expect(text).not.toContain('逾期事项清单');
      return;
    }
    expect(text).toContain(`单独定有期限的事项逾期${overdue.length}项，其中豁免期内${waived.length}项。清单见附件1。`);
    const [, annex = ''] = /附件1\n逾期事项清单\n([\s\S]*?)\n附件2/.exec(text) ?? [];
    const rows = annex.split('\n').map((row) => [row.split(' ')[0], /20\d\d-\d\d-\d\d/.exec(row)?.[0]]);
    expect(rows).toEqual([...overdue].sort(byDue).map(({ id, due: day }) => [id, day]));
  });

  it('tells every decision of its days, and no other', async () => {
    const { text } = await madeReport(command);
    const decisions = within(first, last).filter(isDecision);
    const [, told = ''] =
      new RegExp(`本期作出改期、豁免、改灯的决定${decisions.length}项：\n((?:\\d+\\. .*\n)*)`).exec(text) ?? [];
    const lines = told.trim().split('\n');
    expect(lines).toHaveLength(decisions.length);
    for (const [at, { item, forecast, waiver, override }] of decisions.entries()) {
      expect(lines[at]).toMatch(new RegExp(`^${at + 1}\\. ${item.replace('.', '\\.')} `));
      if (forecast)
        expect(lines[at]).toContain(
          `由2018年12月31日改至2019年6月30日，理由：${forecast.reason}（天津市合作交流办批准）`,
        );
      if (waiver)
        expect(lines[at]).toContain(`豁免至${chinese(waiver.until)}，理由：${waiver.reason}（长春市发展改革委负责）`);
      if (override) {
        const light = { red: '红', yellow: '黄', green: '绿', grey: '灰' }[override.light];
        expect(lines[at]).toContain(
          `人工改为${light}灯，至${chinese(override.until)}，理由：${override.reason}；算出的灯是灰。`,
        );
      }
    }
  });
});

it('every sort of decision is among them', () => {
  const decisions = within('2018-01-01', '2018-12-31').filter(isDecision);
  expect(decisions.map(({ forecast, waiver, override }) => [forecast, waiver, override].map(Boolean))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});

describe('the end of the plan’s years', () => {
  const inheriting = recordsOn('2020-12-31').filter(
    ({ kind, due }) => due === undefined && ['task', 'measure', 'project', 'component'].includes(kind),
  );

  it('is the deadline of all items without their own deadline, in the last month', async () => {
    const { figures, text } = await madeReport('monthly --period 2020-12', '2021-06-30');
    expect(figures.deadlines).toMatchObject({ inheritedDue: inheriting.length, inheritedDone: 0, pastInherited: 0 });
    expect(text).toContain(
      `另有沿用上级或规划期末期限的任务、措施、项目及其组成${inheriting.length}项在本期到期，其中有报告办结的0项。`,
    );
    const { figures: before } = await madeReport('monthly --period 2020-11', '2021-06-30');
    expect(before.deadlines).toMatchObject({ inheritedDue: 0, due: 0 });
  });

  // On 2021-01-01 it is past by one day.
  it.each([
    ['2021-01-01', '2021-01-01'],
    ['2021-06-30', '2021-01-31'],
  ])('is past the month after, asked on %s', async (today, day) => {
    const open = inheriting.filter(({ id }) => isOpen(id, day)).length;
    expect(open).toBe(inheriting.length - 1);
    const { figures, text } = await madeReport('monthly --period 2021-01', today);
    expect(figures.deadlines).toMatchObject({ inheritedDue: 0, pastInherited: open });
    expect(text).toContain(`另有沿用上级或规划期末期限、期限已过而没有报告办结的${open}项，亮红灯，不计入上面的逾期。`);
  });
});
