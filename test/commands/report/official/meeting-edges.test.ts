// The pack for a joint conference on the days at which its lists begin and end, and without the records it looks for.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Update } from '../../../../src/schema/generated/types';
import { planWith } from '../../../run-tool';
import { reportOf, tj } from './known-plan';

const evidence: Update['evidence'] = [{ title: '报道', publisher: '日报', url: 'https://example.cn/a.html' }];
const yaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
const moved = (id: string, item: string, due: string): Update => ({
  ...{ id, on: '2018-06-01', item, by: tj, note: '改期' },
  forecast: { due, reason: '用地未定', approved_by: tj, approved_on: '2018-06-01' },
});
const held = (on: string, type: string, more: object = {}) => {
  const id = `G${on.replaceAll('-', '')}`;
  return [
    `meetings/${id}.yaml`,
    yaml({ id, type, title: `会议${id}`, title_en: `Talks ${id}`, on, evidence, ...more }),
  ];
};
const decided = (on: string) => ({
  actions: [{ id: `G${on.replaceAll('-', '')}.1`, text: '办事', title_en: 'Thing', due: '2020-12' }],
});
const made = async (day: string, updates: readonly Update[], meetings: readonly string[][] = []): Promise<string> => {
  const files = {
    ...(updates.length > 0 && { 'progress/all.yaml': yaml({ updates }) }),
    ...Object.fromEntries(meetings),
  };
  return (await reportOf(planWith(files), `meeting --as-of ${day}`, '2019-12-31')).text;
};
const idsBelow = (text: string, sentence: string): string[] => {
  const [, lines = ''] = new RegExp(`^${sentence}\n((?:\\d+\\. .*\n)*)`, 'm').exec(text) ?? [];
  return lines.split('\n').flatMap((line) => /^\d+\. (\S+) /.exec(line)?.[1] ?? []);
};

describe('what was rescheduled into the days ahead', () => {
  // 2018-07-01 and 92 days: 2018-10-01.
  const days = ['2018-06-30', '2018-07-01', '2018-10-01', '2018-10-02'];
  const updates = days.map((day, at) => moved(`U20180601-000${at}`, `M2018.${at + 1}`, day));

  it('begins with the day itself and ends with the 92nd day after it', async () => {
    expect(idsBelow(await made('2018-07-01', updates), '改期到此后92天内的2项：')).toEqual(['M2018.2', 'M2018.3']);
  });

  it('leaves out what is done, and what is listed for its planned deadline', async () => {
    const done: Update = {
      ...{ id: 'U20180620-0009', on: '2018-06-20', item: 'M2018.2', by: tj, note: '办结', status: 'done', evidence },
    };
    expect(idsBelow(await made('2018-07-01', [...updates, done]), '改期到此后92天内的1项：')).toEqual(['M2018.3']);
    // On 2018-09-30 all milestones of 2018 are due in 92 days.
    expect(await made('2018-09-30', updates)).not.toContain('改期到此后92天内');
    expect(idsBelow(await made('2018-09-29', updates), '改期到此后92天内的2项：')).toEqual(['M2018.3', 'M2018.4']);
  });

  it('asks what to do once that day has passed, and not on the day', async () => {
    const late = [moved('U20180601-0001', 'M2018.1', '2019-02-15')];
    expect(await made('2019-02-15', late)).not.toContain('改期所定的');
    expect(await made('2019-02-16', late)).toContain('M2018.1 进一步完善对口合作机制：改期所定的2019年2月15日已过，');
  });
});

it('asks what to do about a waiver from 30 days before its end', async () => {
  const waived: Update = {
    ...{ id: 'U20181201-0001', on: '2018-12-01', item: 'M2018.1', by: tj, note: '豁免' },
    waiver: { owner: tj, reason: '会签中', until: '2019-02-15' },
  };
  expect(await made('2019-01-15', [waived])).not.toContain('豁免到');
  expect(await made('2019-01-16', [waived])).toContain('豁免到2019年2月15日为止。');
});

it('has nothing to decide before anything is overdue or blocked', async () => {
  const text = await made('2018-06-01', []);
  expect(text).toContain('、需要决定的事项\n没有需要决定的事项。\n');
  expect(text).not.toContain('没有经另一单位确认');
});

describe('whose turn it is', () => {
  const turn = async (...meetings: readonly string[][]): Promise<string | undefined> =>
    /、轮值承办\n(.*)/.exec(await made('2019-06-30', [], meetings))?.[1];

  it('follows from the last joint conference, other meetings do not count', async () => {
    const said = '最近一次联席会议于2018年9月1日由长春承办；依两市轮值，下次轮到天津。';
    const last = held('2018-09-01', 'joint-conference', { host: 'CC' });
    const first = held('2018-03-20', 'joint-conference', { host: 'TJ' });
    expect(await turn(first, last, held('2018-10-01', 'exchange'))).toBe(said);
  });

  it('is not guessed where the host is not recorded', async () => {
    expect(await turn(held('2018-09-01', 'joint-conference'))).toBe(
      '最近一次联席会议于2018年9月1日召开，没有写明承办方，下次轮到哪一方无从推定；方案只写“两市轮值”（S02）。',
    );
  });
});

describe('the last meeting that decided anything', () => {
  const section = async (...meetings: readonly string[][]): Promise<string> =>
    /、上次会议[^\n]*\n([\s\S]*?)\n[一二三四五六七八九]+、/.exec(await made('2019-06-30', [], meetings))?.[1] ?? '';

  it('is the last joint conference that did, however many came after it', async () => {
    const text = await section(
      held('2018-04-01', 'joint-conference', decided('2018-04-01')),
      held('2018-05-01', 'joint-conference', decided('2018-05-01')),
      held('2018-06-01', 'joint-conference'),
      held('2018-07-01', 'exchange', decided('2018-07-01')),
    );
    expect(text).toMatch(/^2018年5月1日会议G20180501议定1项，落实情况：\n1\. G20180501\.1 /);
    expect(idsBelow(`${text}\n`, '此前会议议定、还没有办结的2项：')).toEqual(['G20180401.1', 'G20180701.1']);
  });

  it('is another one if no joint conference did', async () => {
    const text = await section(
      held('2018-06-01', 'joint-conference'),
      held('2018-07-01', 'exchange', decided('2018-07-01')),
      held('2018-08-01', 'exchange', decided('2018-08-01')),
      held('2018-09-01', 'exchange'),
    );
    expect(text).toMatch(/^2018年8月1日会议G20180801议定1项，落实情况：\n1\. G20180801\.1 /);
  });

  it('is none: there was no meeting, or none decided anything', async () => {
    expect(await section()).toBe('没有会议记录。');
    expect(await section(held('2018-06-01', 'exchange'))).toBe('没有会议议定事项。');
  });
});
