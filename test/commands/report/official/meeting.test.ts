// The pack for a joint conference: what is overdue, what was decided, what needs a decision now, what comes next.
import { describe, expect, it } from 'vitest';
import {
  isOpen,
  type MadeReport,
  madeReport,
  meetings,
  recordsOn,
  reportsWithin,
  statusOn,
  updates,
} from './known-plan';

const idsIn = ({ text }: MadeReport, title: string): string[] => {
  const [, section = ''] = new RegExp(`${title}\n((?:\\d+\\. .*\n)*)`).exec(text) ?? [];
  return section
    .trim()
    .split('\n')
    .flatMap((line) => /^\d+\. (\S+) /.exec(line)?.[1] ?? []);
};
const byDue = (one: { due?: string }, other: { due?: string }): number =>
  (one.due ?? '') < (other.due ?? '') ? -1 : 1;
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe.each(['2018-12-31', '2019-01-31', '2019-02-16', '2019-07-01'])('report meeting --as-of %s', (day) => {
  const made = () => madeReport(`meeting --as-of ${day}`, '2019-12-31');
  const records = recordsOn(day);
  const overdue = records.filter(({ id, due }) => due && due < day && isOpen(id, day)).sort(byDue);
  const decisionOn = (id: string, field: 'waiver' | 'forecast') =>
    updates.findLast((one) => one.item === id && one.on <= day && one[field])?.[field];

  it('lists what is overdue', async () => {
    const { figures, text } = await made();
    expect(figures.overdue).toBe(overdue.length);
    if (overdue.length === 0) return expect(text).toContain('单独定有期限的事项没有逾期。');
    const said = `单独定有期限的事项逾期${overdue.length}项，从最早的起：`;
    expect(text).toContain(said);
    expect(idsIn(await made(), said)).toEqual(overdue.map(({ id }) => id));
  });

  it('follows up what the last joint conference decided, and what others did', async () => {
    const report = await made();
    const [first, ...others] = meetings.filter(({ on }) => on <= day);
    expect(idsIn(report, '2018年6月1日会议G20180601议定2项，落实情况：')).toEqual(first?.actions?.map(({ id }) => id));
    const open = others.flatMap(({ actions = [] }) => actions).filter(({ id }) => isOpen(id, day));
    expect(idsIn(report, `此前会议议定、还没有办结的${open.length}项：`)).toEqual(open.map(({ id }) => id));
  });

  it('asks about what is late without a decision, and about each decision that has run out or soon will', async () => {
    const { figures, text } = await made();
    const late = overdue.filter(({ id }) => !decisionOn(id, 'waiver') && !decisionOn(id, 'forecast'));
    const waiver = overdue.flatMap(({ id }) => {
      const until = (decisionOn(id, 'waiver') as { until: string } | undefined)?.until;
      if (until === undefined) return [];
      return until < day
        ? [`${id} .*：豁免已于2019年2月15日到期`]
        : until <= later(day, 30)
          ? [`${id} .*：豁免到2019年2月15日为止`]
          : [];
    });
    // M2018.4 was moved to the end of June.
    const moved = day > '2019-06-30' ? ['M2018\\.4 .*：改期所定的2019年6月30日已过'] : [];
    const blocked = records.filter(({ id }) => statusOn(id, day) === 'blocked').map(({ id }) => `${id} .*：报为受阻`);
    const lateLine =
      late.length > 0 ? [`逾期而没有改期、也没有豁免的${late.length}项（${late.map(({ id }) => id).join('、')}）`] : [];
    const wanted = [...lateLine, ...waiver, ...moved, ...blocked];
    expect(figures.decisions).toBe(wanted.length);
    const [, section = ''] = /、需要决定的事项\n((?:\d+\. .*\n)*)/.exec(text) ?? [];
    expect(section.trim().split('\n')).toHaveLength(wanted.length);
    for (const one of wanted) expect(section).toMatch(new RegExp(`^\\d+\\. ${one}`, 'm'));
  });

  it('counts the last reports that nobody else has confirmed', async () => {
    const last = new Map(reportsWithin('', day).map((report) => [report.item, report]));
    const unconfirmed = [...last.values()].filter(
      ({ id }) => !updates.some(({ on, confirms }) => confirms?.update === id && on <= day),
    );
    const [, count = '', ids = ''] = /另有(\d+)项的最近报告没有经另一单位确认：(.*)。/.exec((await made()).text) ?? [];
    expect(Number(count)).toBe(unconfirmed.length);
    expect(ids.split('、').sort()).toEqual(unconfirmed.map(({ item }) => item).sort());
  });

  it('looks 92 days ahead, that last day included', async () => {
    const report = await made();
    const until = later(day, 92);
    const coming = records.filter(({ id, due }) => due && due >= day && due <= until && isOpen(id, day)).sort(byDue);
    expect(report.figures.coming).toBe(coming.length);
    const none = '此后92天内没有单独定有期限的事项到期。';
    expect(report.text).toContain(coming.length === 0 ? none : `此后92天内到期${coming.length}项：`);
    expect(idsIn(report, `此后92天内到期${coming.length}项：`)).toEqual(coming.map(({ id }) => id));
    const isMovedInto = day < '2019-06-30' && until >= '2019-06-30';
    expect(idsIn(report, '改期到此后92天内的1项：')).toEqual(isMovedInto ? ['M2018.4'] : []);
  });
});

it('the day that is 92 days ahead is looked at, the next one is not', async () => {
  const on = async (day: string) => (await madeReport(`meeting --as-of ${day}`)).figures.coming;
  // 2019-03-31 is 92 days after 2018-12-29.
  expect([await on('2018-12-28'), await on('2018-12-29')]).toEqual([6, 7]);
});

it('whose turn it is follows from who hosted last', async () => {
  const { text } = await madeReport('meeting --as-of 2019-01-31');
  expect(text).toContain('最近一次联席会议于2018年6月1日由天津承办；依两市轮值，下次轮到长春。');
  const years = ['R01.2018', 'R01.2019', 'R01.2020'];
  expect(idsIn(await madeReport('meeting --as-of 2019-01-31'), '下次轮到长春。')).toEqual(years);
  expect((await madeReport('meeting --as-of 2018-05-31')).text).toContain(
    '没有联席会议的记录，轮到哪一方无从推定；方案只写“两市轮值”（S02）。',
  );
});
