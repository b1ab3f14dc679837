// The sections on difficulties, items without reports and next steps: every line comes from the plan's files.
import { describe, expect, it } from 'vitest';
import { isOpen, type Known, madeReport, recordsOn, reportsWithin, statusOn, updates } from './known-plan';

const chinese = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const units: Readonly<Record<string, string>> = {
  'O-tj-office': '天津市合作交流办',
  'O-cc-office': '长春市发展改革委',
};
/** The numbered lines below a section's title, up to the first line without a number. */
const linesBelow = (text: string, title: string): string[] => {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.endsWith(title)) + 1;
  const until = lines.findIndex((line, at) => at >= from && !/^\d+\. /.test(line));
  return lines.slice(from, until);
};

describe.each<[command: string, first: string, last: string, next: string, nextWord: string]>([
  ['monthly --period 2018-12', '2018-12-01', '2018-12-31', '2019-01', '2019年1月'],
  ['monthly --period 2019-01', '2019-01-01', '2019-01-31', '2019-02', '2019年2月'],
  ['quarterly --period 2018-Q4', '2018-10-01', '2018-12-31', '2019-0[123]', '2019年第一季度'],
  ['quarterly --period 2018-Q2', '2018-04-01', '2018-06-30', '2018-0[789]', '2018年第三季度'],
  ['annual-summary --period 2018', '2018-01-01', '2018-12-31', '2019', '2019年'],
])('report %s', (command, first, last, next, nextWord) => {
  const reports = reportsWithin(first, last);
  const records = recordsOn(last);
  const silent = records.filter(({ id }) => statusOn(id, last) === 'no-report');

  it('tells every difficulty and every next step of its days, and no other', async () => {
    const { text } = await madeReport(command);
    for (const [title, field, none] of [
      ['存在问题', 'difficulty', '本期的报告没有写明存在的问题。'],
      ['下一步打算', 'next_step', '本期的报告没有写明下一步打算。'],
    ] as const) {
      const said = reports.filter((report) => report[field]);
      const lines = linesBelow(text, `、${title}`);
      expect(lines).toHaveLength(said.length);
      for (const [at, report] of said.entries())
        expect(lines[at]).toMatch(
          new RegExp(
            `^${at + 1}\\. ${report.item} .*：${report[field]}。（${units[report.by]}，${chinese(report.on)}）$`,
          ),
        );
      if (said.length === 0) expect(text).toContain(none);
      else expect(text).not.toContain(none);
    }
  });

  it('names what is blocked', async () => {
    const blocked = records.filter(({ id }) => statusOn(id, last) === 'blocked').map(({ id }) => id);
    expect((await madeReport(command)).text).toContain(`状态报为受阻的${blocked.length}项：${blocked.join('、')}。`);
  });

  it('lists by kind what nobody has reported on', async () => {
    const { text } = await madeReport(command);
    expect(text).toContain(`没有报告的${silent.length}项。`);
    const [, annex = ''] = /附件\d?\n没有报告的事项\n([\s\S]*?)\n(?:附件|编制说明)/.exec(text) ?? [];
    const rows = annex.split('\n').map((row) => row.split(' '));
    const kinds = [...new Set(silent.map(({ kind }) => kind))];
    expect(rows.map(([, whole, count]) => [whole, count])).toEqual(
      kinds.map((kind) => {
        const isOfKind = (record: Known): boolean => record.kind === kind;
        return [String(records.filter(isOfKind).length), String(silent.filter(isOfKind).length)];
      }),
    );
    expect(rows.flatMap((row) => row.slice(3)).sort()).toEqual(silent.map(({ id }) => id).sort());
  });

  it('lists what is due in the following period, and what was rescheduled into it', async () => {
    const { text } = await madeReport(command);
    const inNext = (day = ''): boolean => new RegExp(`^${next}`).test(day);
    const due = records.filter((record) => inNext(record.due) && isOpen(record.id, last));
    const said = due.length === 0 ? `${nextWord}没有单独定有期限的事项到期。` : `${nextWord}到期${due.length}项：`;
    expect(text).toContain(said);
    const lines = linesBelow(text, said);
    expect(lines.map((line) => line.split(' ')[1]).sort()).toEqual(due.map(({ id }) => id).sort());
    for (const { id, due: day = '' } of due)
      expect(lines.find((line) => line.includes(` ${id} `))).toContain(`，期限${chinese(day)}（`);
    const moved = updates.filter(({ on, forecast }) => on <= last && forecast && next === '2019');
    if (moved.length === 0) expect(text).not.toContain('改期到');
    else {
      expect(linesBelow(text, `改期到${nextWord}的${moved.length}项：`)).toEqual([
        '1. M2018.4 对口合作取得重大突破，预计2019年6月30日（天津市合作交流办、长春市发展改革委）',
      ]);
    }
  });
});
