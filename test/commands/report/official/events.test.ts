// The section on progress: every report of the period once, in its group, with its organization, day and evidence.
import { describe, expect, it } from 'vitest';
import { madeReport, meetings, reportsWithin } from './known-plan';

const chinese = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const units: Readonly<Record<string, string>> = {
  'O-tj-office': '天津市合作交流办',
  'O-cc-office': '长春市发展改革委',
};
const groupOf = (item: string): string =>
  /^T0[1-5]/.test(item)
    ? '对标先进经验做法，推进体制机制创新'
    : /^T(?:0[6-9]|10)/.test(item)
      ? '开展产业务实合作，加快结构调整步伐'
      : ({ P: '结对合作', J: '项目', S: '保障措施' }[item[0] ?? ''] ?? '年度节点、年度事项和议定事项');

/** The lines of each part of 进展情况, by its title without its number. */
function partsOf(text: string): Map<string, string[]> {
  const [, section = ''] = /、进展情况\n([\s\S]*?)\n[一二三四五六七八九十]+、/.exec(text) ?? [];
  const parts = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of section.split('\n')) {
    const [, title] = /^（[一二三四五六七八九]）(.+)$/.exec(line) ?? [];
    if (title === undefined) lines.push(line);
    else parts.set(title, (lines = []));
  }
  return parts;
}

describe.each<[command: string, first: string, last: string]>([
  ['monthly --period 2018-12', '2018-12-01', '2018-12-31'],
  ['monthly --period 2019-01', '2019-01-01', '2019-01-31'],
  ['quarterly --period 2018-Q2', '2018-04-01', '2018-06-30'],
  ['quarterly --period 2018-Q4', '2018-10-01', '2018-12-31'],
  ['annual-summary --period 2018', '2018-01-01', '2018-12-31'],
])('report %s', (command, first, last) => {
  const reports = reportsWithin(first, last);
  const held = meetings.filter(({ on }) => on >= first && on <= last);

  it('tells each report once, under what it is about, oldest first', async () => {
    const parts = partsOf((await madeReport(command)).text);
    const groups = [...new Set(reports.map(({ item }) => groupOf(item)))];
    expect([...parts.keys()].sort()).toEqual([...groups, ...(held.length > 0 ? ['会议'] : [])].sort());
    const { text } = await madeReport(command);
    const numbers = [...text.matchAll(/^（([一二三四五六七八九])）/gm)].map(([, number]) => number);
    expect(numbers.join('')).toBe('一二三四五六七八九'.slice(0, parts.size));
    for (const group of groups) {
      const own = reports.filter(({ item }) => groupOf(item) === group);
      const lines = parts.get(group) ?? [];
      expect(lines.map((line) => line.split(' ', 2).join(' '))).toEqual(
        own.map(({ item }, at) => `${at + 1}. ${item}`),
      );
      for (const [at, { note, by, on, also, evidence = [] }] of own.entries()) {
        expect(lines[at]).toContain(`：${note}。（${units[by]}报告，截至${chinese(on)}；`);
        expect(lines[at]).toMatch(evidence.length === 0 ? /；未附佐证）$/ : /；佐证1件）$/);
        if (also) expect(lines[at]).toContain(`；还涉及${also.join('、')}；`);
        else expect(lines[at]).not.toContain('还涉及');
      }
    }
  });

  it('tells each meeting of its days, and how much it decided', async () => {
    const lines = partsOf((await madeReport(command)).text).get('会议') ?? [];
    const type = (word: string): string => (word === 'joint-conference' ? '联席会议' : '会商');
    expect(lines).toEqual(
      held.map(
        (one, at) =>
          `${at + 1}. ${chinese(one.on)}，${one.title}（${type(one.type)}），议定事项${one.actions?.length ?? 0}项。`,
      ),
    );
  });
});

it('a month without reports says so', async () => {
  const { text } = await madeReport('monthly --period 2018-08');
  expect(text).toContain('本期没有收到进展报告。没有报告不等于没有开展工作。');
  expect(partsOf(text).size).toBe(0);
});
