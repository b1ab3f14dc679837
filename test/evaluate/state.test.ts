// The rules by which reports, decisions, silence, parts and confirmations make a state: each row is a day on which a
// judgement turns, or one that must not turn on it.
import { describe, expect, it } from 'vitest';
import { confirmationsOf } from '../../src/evaluate/snapshot/confirmations';
import type { Item } from '../../src/evaluate/snapshot/item';
import { movesOf } from '../../src/evaluate/snapshot/moves';
import { type Snapshot, takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { totalsOf } from '../../src/evaluate/snapshot/totals';
import { byDay, isReport, namedIn } from '../../src/evaluate/snapshot/updates';
import { contentHash } from '../../src/model/content-hash';
import type { RecordOf } from '../../src/model/plan';
import { isError } from '../../src/problem';
import type { Update } from '../../src/schema/generated/types';
import { addDays } from '../../src/util/day';
import { approvedPlan, edited, loadOnce, planWith, sourcesOf } from '../run-tool';

type Files = Parameters<typeof planWith>[0];
type Given = Partial<Update> & Pick<Update, 'on' | 'item'>;

const evidence: Update['evidence'] = [{ title: '纪要', publisher: '某单位', url: 'https://example.cn/a.html' }];

/** What is not said: the Tianjin office reports; done comes with evidence. */
const updateOf = (given: Given, index: number): Update => ({
  id: `U${given.on.replaceAll('-', '')}-t${String(index).padStart(3, '0')}`,
  by: 'O-tj-office',
  note: '示例。',
  ...(given.status === 'done' ? { evidence } : {}),
  ...given,
});

async function see(updates: readonly Given[], asOf: string, files: Files = {}): Promise<Snapshot> {
  const list = updates.map((given, index) => `  - ${JSON.stringify(updateOf(given, index))}\n`).join('');
  const changes = list === '' ? files : { ...files, 'progress/test.yaml': `updates:\n${list}` };
  const { plan, problems } = await loadOnce(sourcesOf(planWith(changes)));
  expect(problems.filter(isError)).toEqual([]);
  if (!plan) throw new Error('no plan');
  return takeSnapshot(plan, asOf);
}

function find(snapshot: Snapshot, id: string): Item {
  const item = snapshot.find(id);
  if (!item) throw new Error(`no ${id} on ${snapshot.asOf}`);
  return item;
}
const look = async (updates: readonly Given[], id: string, asOf: string, files: Files = {}): Promise<Item> =>
  find(await see(updates, asOf, files), id);

/** `red: overdue 1, no-report` */
const said = ({ light, reasons }: Item): string =>
  `${light}: ${reasons
    .map(({ code, days, points, item }) =>
      [code, days ?? points ?? item].filter((part) => part !== undefined).join(' '),
    )
    .join(', ')}`;

const active = { status: 'active' } as const;
const done = { status: 'done' } as const;
const forecast = (due: string, approvedOn = '2018-06-01'): Update['forecast'] => ({
  due,
  reason: '用地',
  approved_by: 'O-tj-office',
  approved_on: approvedOn,
});
const waiver = (until: string): Update['waiver'] => ({ owner: 'O-tj-office', reason: '疫情', until });
const override = (light: 'red' | 'yellow' | 'green' | 'grey', until: string): Update['override'] => ({
  light,
  reason: '复核',
  until,
});

/** A meeting on 2019-02-27 that decided one thing, due at the end of June. */
const meeting: Files = {
  'meetings/G20190227.yaml': `id: G20190227
type: exchange
title: 会商
title_en: Talks
on: 2019-02-27
evidence: [{ title: 报道, publisher: 日报, url: "https://example.cn/a.html" }]
actions:
  - { id: G20190227.1, text: 办一件事, title_en: Do a thing, due: 2019-06 }
`,
};
/** A later project with one part. */
const later: Files = {
  'projects.yaml': `${approvedPlan['projects.yaml']}
  - { id: J03, origin: pipeline, title: 后来的项目, title_en: A later project, summary: 简介 }
`,
};

describe('what an update is', () => {
  const base: Update = updateOf({ on: '2019-01-01', item: 'T07' }, 0);
  it.each<[name: string, fields: Partial<Update>, isOne: boolean]>([
    ['a note alone reports', {}, true],
    ['a status reports', active, true],
    ['a stage reports', { stage: 'sited' }, true],
    ['no per cent reports', { percent: 0 }, true],
    ['evidence alone reports', { evidence }, true],
    ['a moved day decides', { forecast: forecast('2020') }, false],
    ['a waiver decides', { waiver: waiver('2019-12-31') }, false],
    ['a light set by hand comes with a report', { override: override('red', '2019-12-31') }, true],
    ['a confirmation confirms', { confirms: { update: base.id, content: '0'.repeat(64) } }, false],
    ['a decision with evidence is still one', { waiver: waiver('2019-12-31'), evidence }, false],
    ['a status and a moved day report', { ...active, forecast: forecast('2020') }, true],
    ['a percentage and a light report', { percent: 0, override: override('red', '2019-12-31') }, true],
  ])('%s', (_name, fields, isOne) => expect(isReport({ ...base, ...fields })).toBe(isOne));

  it('names its item and what it concerns besides', () => {
    expect(namedIn(base)).toEqual(['T07']);
    expect(namedIn({ ...base, also: ['T08', 'P02'] })).toEqual(['T07', 'T08', 'P02']);
  });

  it('comes by its day, then by its id', () => {
    const record = (on: string, id: string) =>
      ({ kind: 'update', id, data: { ...base, on, id } }) as RecordOf<'update'>;
    const list = [
      record('2019-01-02', 'U20190102-a'),
      record('2019-01-01', 'U20190101-b'),
      record('2019-01-01', 'U20190101-a'),
    ];
    expect(list.sort(byDay).map(({ id }) => id)).toEqual(['U20190101-a', 'U20190101-b', 'U20190102-a']);
  });
});

describe('what it concerns besides', () => {
  const updates: Given[] = [{ on: '2019-01-10', item: 'T07', also: ['T09'], ...active, percent: 80 }];
  it('is reported on, and gets no status of it', async () => {
    const item = await look(updates, 'T09', '2019-01-10');
    expect(item).toMatchObject({
      status: 'unstated',
      percent: undefined,
      lastReport: '2019-01-10',
      verification: undefined,
    });
    expect(said(item)).toBe('grey: unstated');
    expect(said(await look(updates, 'T07', '2019-01-10'))).toBe('green: on-track');
  });
  it('is not reported on before that day', async () => {
    expect(await look(updates, 'T09', '2019-01-09')).toMatchObject({ status: 'no-report', lastReport: undefined });
  });
  it('does not lose its own status by it', async () => {
    const own: Given[] = [{ on: '2019-01-01', item: 'T09', status: 'blocked' }, ...updates];
    expect(await look(own, 'T09', '2019-01-10')).toMatchObject({ status: 'blocked', lastReport: '2019-01-10' });
  });
});

describe('silence', () => {
  const monthly = edited('tasks/T07.yaml', 'area: A2\n', 'area: A2\nreport_every: month\n');
  const quarterly = edited('tasks/T07.yaml', '  - id: T07.2\n', '  - id: T07.2\n    report_every: quarter\n');
  const both = {
    'tasks/T07.yaml': (monthly['tasks/T07.yaml'] ?? '').replace(
      '  - id: T07.2\n',
      '  - id: T07.2\n    report_every: quarter\n',
    ),
  };

  it.each<[name: string, updates: Given[], id: string, since: string, limit: number, files?: Files]>([
    ['by the plan’s window', [{ on: '2018-05-01', item: 'T07.1', ...active }], 'T07.1', '2018-05-01', 92],
    ['without any report, from the day the plan was issued', [], 'T07.1', '2018-03-17', 92],
    ['a report from before that day', [{ on: '2018-03-01', item: 'T07.1' }], 'T07.1', '2018-03-01', 92],
    ['by its own rhythm', [{ on: '2018-05-01', item: 'T07.2', ...active }], 'T07.2', '2018-05-01', 92, quarterly],
    [
      'by the rhythm of the task above',
      [{ on: '2018-05-01', item: 'T07.1', ...active }],
      'T07.1',
      '2018-05-01',
      31,
      monthly,
    ],
    [
      'its own rhythm goes before that above',
      [{ on: '2018-05-01', item: 'T07.2', ...active }],
      'T07.2',
      '2018-05-01',
      92,
      both,
    ],
    ['the task itself', [{ on: '2018-05-01', item: 'T07', ...active }], 'T07', '2018-05-01', 31, monthly],
    [
      'a report on a part is one on the whole',
      [{ on: '2018-05-01', item: 'T07.3', ...active }],
      'T07',
      '2018-05-01',
      31,
      monthly,
    ],
    [
      'one that only concerns it besides',
      [{ on: '2018-05-01', item: 'T08', also: ['T07.1'] }],
      'T07.1',
      '2018-05-01',
      92,
    ],
    ['one year of an obligation, in the year of issue', [], 'R01.2018', '2018-03-17', 366],
    ['a later year of it, from its first day', [], 'R01.2019', '2019-01-01', 366],
    ['what a meeting decided, from that day', [], 'G20190227.1', '2019-02-27', 92, meeting],
    ['a pairing', [{ on: '2018-05-01', item: 'P02', ...active }], 'P02', '2018-05-01', 92],
    [
      'a decision breaks no silence',
      [{ on: '2018-06-01', item: 'T07.1', forecast: forecast('2021') }],
      'T07.1',
      '2018-03-17',
      92,
    ],
    [
      'a light set by hand comes with a report',
      [{ on: '2018-06-01', item: 'T07.1', override: override('green', '2018-12-31') }],
      'T07.1',
      '2018-06-01',
      92,
    ],
  ])('%s', async (_name, updates, id, since, limit, files) => {
    const on = async (days: number) => (await look(updates, id, addDays(since, days), files)).silence;
    expect(await on(0)).toMatchObject({ since, days: 0, limit, isStale: false });
    expect(await on(limit)).toMatchObject({ since, days: limit, isStale: false });
    expect(await on(limit + 1)).toMatchObject({ since, days: limit + 1, isStale: true });
  });

  it.each<[name: string, updates: Given[], id: string, asOf: string, files?: Files]>([
    ['before the plan was issued', [], 'T07.1', '2018-03-16'],
    ['before the year begins', [], 'R01.2019', '2018-12-31'],
    ['what is done', [{ on: '2018-05-01', item: 'T07.1', ...done }], 'T07.1', '2019-12-31'],
    ['what was given up', [{ on: '2018-05-01', item: 'T07.1', status: 'dropped' }], 'T07.1', '2019-12-31'],
    ['an area', [], 'A2', '2019-12-31'],
    ['an obligation as a whole', [], 'R01', '2019-12-31'],
    ['an organization', [], 'O-tj-binhai', '2019-12-31'],
  ])('is expected of nobody: %s', async (_name, updates, id, asOf, files) => {
    expect((await look(updates, id, asOf, files)).silence).toBeUndefined();
  });

  it.each<[days: number, light: string]>([
    [92, 'green: on-track'],
    [93, 'yellow: stale 93'],
  ])('of %i days after a report is %s', async (days, light) => {
    expect(
      said(await look([{ on: '2018-05-01', item: 'T07.1', ...active }], 'T07.1', addDays('2018-05-01', days))),
    ).toBe(light);
  });

  it('that was never broken is grey, however long', async () => {
    const item = await look([], 'T07.1', '2020-11-30');
    expect(said(item)).toBe('grey: no-report');
    expect(item.silence?.isStale).toBe(true);
  });

  it('counts in the totals', async () => {
    const totals = totalsOf(await see([{ on: '2018-08-01', item: 'T07.1', ...active }], '2018-09-01'), 'measure');
    expect(totals).toMatchObject({ read: 58, stale: 57, reported: 1, green: 1, grey: 57 });
  });
});

describe('a moved day', () => {
  const moved: Given[] = [{ on: '2018-06-01', item: 'M2018.1', forecast: forecast('2019-06') }];
  it.each<[name: string, updates: Given[], asOf: string, light: string, left: number | undefined, overdue: number]>([
    ['not yet moved', moved, '2018-05-31', 'grey: no-report', undefined, 0],
    ['moved: yellow from that day', moved, '2018-06-01', 'yellow: rescheduled 181, no-report', 394, 0],
    ['both reasons in the last month', moved, '2018-12-31', 'yellow: due-soon 0, rescheduled 181, no-report', 181, 0],
    ['the planned day passes: red all the same', moved, '2019-01-01', 'red: overdue 1, no-report', 180, 1],
    ['the forecast’s last day', moved, '2019-06-30', 'red: overdue 181, no-report', 0, 181],
    ['the day after', moved, '2019-07-01', 'red: overdue 182, no-report', -1, 182],
    [
      'done in between is late by the planned day',
      [...moved, { on: '2019-02-01', item: 'M2018.1', ...done }],
      '2019-07-01',
      'done: done, met-late 32',
      -1,
      0,
    ],
    [
      'moved twice: the last counts',
      [...moved, { on: '2018-07-01', item: 'M2018.1', forecast: forecast('2020', '2018-07-01') }],
      '2018-07-01',
      'yellow: rescheduled 731, no-report',
      914,
      0,
    ],
    [
      'moved back to where it was: no longer yellow',
      [...moved, { on: '2018-07-01', item: 'M2018.1', forecast: forecast('2018', '2018-07-01') }],
      '2018-07-01',
      'grey: no-report',
      183,
      0,
    ],
    [
      'moved forward',
      [{ on: '2018-06-01', item: 'M2018.1', forecast: forecast('2018-09') }],
      '2018-06-01',
      'grey: no-report',
      121,
      0,
    ],
    [
      'and that day passes',
      [{ on: '2018-06-01', item: 'M2018.1', forecast: forecast('2018-09') }],
      '2018-10-01',
      'grey: no-report',
      -1,
      0,
    ],
    [
      'with a status',
      [{ on: '2018-06-01', item: 'M2018.1', ...active, forecast: forecast('2019-06') }],
      '2018-06-01',
      'yellow: rescheduled 181',
      394,
      0,
    ],
    [
      'of another item',
      [{ on: '2018-06-01', item: 'M2018.2', also: ['M2018.1'], forecast: forecast('2019') }],
      '2018-06-01',
      'grey: no-report',
      undefined,
      0,
    ],
  ])('%s', async (_name, updates, asOf, light, left, overdue) => {
    const item = await look(updates, 'M2018.1', asOf);
    expect(said(item)).toBe(light);
    expect(item.forecast?.daysLeft).toBe(left);
    expect(item.overdueDays).toBe(overdue);
    expect(item.deadline?.day).toBe('2018-12-31');
  });

  it('every move stays on record, from where to where', async () => {
    const updates: Given[] = [
      ...moved,
      { on: '2018-07-01', item: 'M2018.1', forecast: forecast('2020', '2018-07-01') },
    ];
    const item = await look(updates, 'M2018.1', '2018-07-01');
    expect(movesOf(item.updates, item.deadline).map(({ from, to }) => [from, to])).toEqual([
      ['2018-12-31', '2019-06-30'],
      ['2019-06-30', '2020-12-31'],
    ]);
    expect(totalsOf(await see(updates, '2018-07-01'), 'milestone').rescheduled).toBe(1);
  });
});

describe('a waiver', () => {
  const given = (on: string, until: string): Given => ({ on, item: 'R01.2018', waiver: waiver(until) });
  it.each<[name: string, updates: Given[], asOf: string, outcome: string, holds: boolean | undefined]>([
    ['without one, the last day', [], '2018-12-31', 'open', undefined],
    ['without one, the day after', [], '2019-01-01', 'missed', undefined],
    ['given before, in force', [given('2018-12-01', '2019-03-31')], '2018-12-01', 'waived', true],
    ['not yet given', [given('2018-12-01', '2019-03-31')], '2018-11-30', 'open', undefined],
    ['given on the last day', [given('2018-12-31', '2019-03-31')], '2019-01-01', 'waived', true],
    ['its last day', [given('2018-12-01', '2019-03-31')], '2019-03-31', 'waived', true],
    ['the day after it', [given('2018-12-01', '2019-03-31')], '2019-04-01', 'missed', false],
    ['over before the day itself', [given('2018-11-01', '2018-11-30')], '2018-12-01', 'open', false],
    ['given after the miss: quiet, and missed', [given('2019-01-01', '2019-03-31')], '2019-01-01', 'missed', true],
    ['the same on its last day', [given('2019-01-01', '2019-03-31')], '2019-03-31', 'missed', true],
    [
      'the last one counts',
      [given('2018-12-01', '2019-03-31'), given('2018-12-15', '2018-12-20')],
      '2018-12-21',
      'open',
      false,
    ],
    [
      'prolonged while it held',
      [given('2018-12-01', '2019-03-31'), given('2019-03-31', '2019-06-30')],
      '2019-06-30',
      'waived',
      true,
    ],
    [
      'prolonged too late',
      [given('2018-12-01', '2019-03-31'), given('2019-04-01', '2019-06-30')],
      '2019-06-30',
      'missed',
      true,
    ],
    [
      'prolonged, and over',
      [given('2018-12-01', '2019-03-31'), given('2019-03-31', '2019-06-30')],
      '2019-07-01',
      'missed',
      false,
    ],
    [
      'given again in time after one that was over',
      [given('2018-11-01', '2018-11-30'), given('2018-12-31', '2019-03-31')],
      '2019-03-31',
      'waived',
      true,
    ],
    [
      'made good while it held',
      [given('2018-12-01', '2019-03-31'), { on: '2019-03-31', item: 'R01.2018', ...done }],
      '2019-06-30',
      'waived',
      false,
    ],
    [
      'made good when it was over',
      [given('2018-12-01', '2019-03-31'), { on: '2019-04-01', item: 'R01.2018', ...done }],
      '2019-06-30',
      'missed',
      false,
    ],
    [
      'waived and yet done in time',
      [given('2018-12-01', '2019-03-31'), { on: '2018-12-31', item: 'R01.2018', ...done }],
      '2019-06-30',
      'done',
      false,
    ],
    ['done in time needs none', [{ on: '2018-12-31', item: 'R01.2018', ...done }], '2019-06-30', 'done', undefined],
    ['done late stays missed', [{ on: '2019-01-01', item: 'R01.2018', ...done }], '2019-06-30', 'missed', undefined],
  ])('%s', async (_name, updates, asOf, outcome, holds) => {
    const item = await look(updates, 'R01.2018', asOf);
    expect(item.outcome).toBe(outcome);
    expect(item.waiver?.holds).toBe(holds);
    // The light does not know of it.
    if (item.status === 'no-report' && asOf > '2018-12-31') expect(item.light).toBe('red');
  });

  it('counts in the totals only what is overdue', async () => {
    const updates = [given('2018-12-01', '2019-03-31')];
    expect(totalsOf(await see(updates, '2018-12-31'), 'instance').waived).toBe(0);
    expect(totalsOf(await see(updates, '2019-03-31'), 'instance')).toMatchObject({ waived: 1, overdue: 2 });
    expect(totalsOf(await see(updates, '2019-04-01'), 'instance').waived).toBe(0);
  });

  it('of a milestone has no outcome', async () => {
    const item = await look(
      [{ on: '2019-01-01', item: 'M2018.1', waiver: waiver('2019-03-31') }],
      'M2018.1',
      '2019-01-01',
    );
    expect(item).toMatchObject({ outcome: undefined, waiver: { holds: true, until: '2019-03-31' } });
  });
});

describe('a light set by hand', () => {
  const set: Given[] = [{ on: '2018-06-01', item: 'T07', override: override('red', '2018-06-30') }];
  it.each<[name: string, updates: Given[], asOf: string, light: string | undefined]>([
    ['the day before', set, '2018-05-31', undefined],
    ['its first day', set, '2018-06-01', 'red'],
    ['its last day', set, '2018-06-30', 'red'],
    ['the day after', set, '2018-07-01', undefined],
    [
      'the last counts',
      [...set, { on: '2018-06-02', item: 'T07', override: override('green', '2018-12-31') }],
      '2018-06-02',
      'green',
    ],
    [
      'also where it is over',
      [
        { on: '2018-06-01', item: 'T07', override: override('red', '2018-12-31') },
        { on: '2018-06-02', item: 'T07', override: override('green', '2018-06-02') },
      ],
      '2018-06-03',
      undefined,
    ],
    [
      'of another item',
      [{ on: '2018-06-01', item: 'T08', also: ['T07'], override: override('red', '2018-06-30') }],
      '2018-06-01',
      undefined,
    ],
  ])('%s', async (_name, updates, asOf, light) => {
    const item = await look(updates, 'T07', asOf);
    expect(item.override?.light).toBe(light);
    // The computed light stands beside it, unmoved.
    expect(item.light).toBe('grey');
  });
});

describe('from the parts to the whole', () => {
  const parts = ['T07.1', 'T07.2', 'T07.3'];
  const on = '2018-06-01';
  const each = (...statuses: (Update['status'] | undefined)[]): Given[] =>
    statuses.flatMap((status, index): Given[] => (status ? [{ on, item: parts[index] ?? '', status }] : []));

  it.each<[name: string, updates: Given[], status: string, light: string]>([
    ['silence', [], 'no-report', 'grey: worst-child T07.1'],
    ['one part in three reported: not known to be on track', each('active'), 'unstated', 'grey: worst-child T07.2'],
    ['all parts on track', each('active', 'active', 'active'), 'unstated', 'green: worst-child T07.1'],
    ['one part done, the rest on track', each('done', 'active', 'active'), 'unstated', 'green: worst-child T07.2'],
    ['one part blocked', each('active', undefined, 'blocked'), 'unstated', 'red: worst-child T07.3'],
    ['all parts done', each('done', 'done', 'done'), 'done', 'done: parts-done'],
    ['two done, one given up', each('done', 'done', 'dropped'), 'done', 'done: parts-done'],
    ['two done, one silent', each('done', 'done'), 'unstated', 'grey: worst-child T07.3'],
    ['all given up is not done', each('dropped', 'dropped', 'dropped'), 'unstated', 'grey: unstated'],
    ['one given up holds nobody back', each('dropped', 'active', 'active'), 'unstated', 'green: worst-child T07.2'],
    ['its own report speaks for silent parts', [{ on, item: 'T07', ...active }], 'active', 'green: on-track'],
    [
      'but not against a red part',
      [{ on, item: 'T07', ...active }, ...each(undefined, 'blocked')],
      'active',
      'red: worst-child T07.2',
    ],
    [
      'its own red stays under green parts',
      [{ on, item: 'T07', status: 'blocked' }, ...each('active', 'active', 'active')],
      'blocked',
      'red: blocked',
    ],
    ['a whole that is done is done', [{ on, item: 'T07', ...done }, ...each('blocked')], 'done', 'done: done'],
    [
      'a whole that was given up',
      [{ on, item: 'T07', status: 'dropped' }, ...each('blocked')],
      'dropped',
      'grey: dropped',
    ],
    [
      'its own status goes before its parts’',
      [{ on, item: 'T07', ...active }, ...each('done', 'done', 'done')],
      'active',
      'green: on-track',
    ],
    [
      'a report without a status does not',
      [{ on, item: 'T07' }, ...each('done', 'done', 'done')],
      'done',
      'done: done',
    ],
    [
      'a report that says no status leaves that to the parts',
      [{ on, item: 'T07', override: override('red', '2018-12-31') }, ...each('active', 'active', 'active')],
      'unstated',
      'green: worst-child T07.1',
    ],
  ])('%s', async (_name, updates, status, light) => {
    const item = await look(updates, 'T07', on);
    expect(item.status).toBe(status);
    expect(said(item)).toBe(light);
    const { rollUp } = item;
    if (!rollUp) throw new Error('no roll-up');
    const { total, done, dropped, red, yellow, green, grey } = rollUp;
    expect(done + dropped + red + yellow + green + grey).toBe(total);
    expect(total).toBe(3);
    expect(rollUp.reported).toBe(new Set(updates.map(({ item }) => item).filter((id) => id !== 'T07')).size);
  });

  it('a yellow part of a green whole makes it yellow', async () => {
    const updates: Given[] = [{ on: '2018-09-01', item: 'T07', ...active }, ...each('active')];
    expect(said(await look(updates, 'T07', '2018-09-02'))).toBe('yellow: worst-child T07.1');
  });

  it('was done on the day of its last part, and late by it', async () => {
    const dated = edited('tasks/T07.yaml', 'area: A2\n', 'area: A2\ndue: 2018-06\n');
    const updates: Given[] = parts.map((item, index) => ({ on: `2018-0${index + 5}-15`, item, ...done }));
    expect(said(await look(updates, 'T07', '2018-07-14', dated))).toBe('red: overdue 14');
    const item = await look(updates, 'T07', '2018-07-15', dated);
    expect(said(item)).toBe('done: parts-done, met-late 15');
    expect(item).toMatchObject({ actual: '2018-07-15', lateDays: 15, overdueDays: 0, lastReport: '2018-07-15' });
  });

  it('goes on up to the area', async () => {
    const snapshot = await see(each('active', 'blocked'), on);
    expect(said(find(snapshot, 'A2'))).toBe('red: worst-child T07');
    expect(find(snapshot, 'A2').rollUp).toMatchObject({ total: 5, reported: 1, red: 1, grey: 4 });
  });

  it('a neighbour is no part', async () => {
    const snapshot = await see([{ on, item: 'P02.1', status: 'blocked' }], on);
    expect(find(snapshot, 'P02')).toMatchObject({ light: 'grey', rollUp: undefined });
  });

  it('a meeting stands as what it decided', async () => {
    const held = await see([{ on: '2019-06-01', item: 'G20190227.1', status: 'blocked' }], '2019-06-01', meeting);
    expect(find(held, 'G20190227').rollUp).toMatchObject({ total: 1, red: 1 });
  });
});

describe('an old status', () => {
  const told: Given[] = [
    { on: '2018-06-01', item: 'T07', ...active },
    { on: '2018-08-31', item: 'T07' },
    { on: '2018-11-30', item: 'T08', also: ['T07'] },
  ];
  it.each<[day: string, light: string]>([
    ['2018-08-31', 'green: on-track'],
    // 92 days, then 93.
    ['2018-09-01', 'green: on-track'],
    ['2018-09-02', 'yellow: status-old 93'],
    ['2018-12-01', 'yellow: status-old 183'],
  ])('is no news on %s', async (day, light) => expect(said(await look(told, 'T07', day))).toBe(light));

  it('gives way to a new one, also where only the share is new', async () => {
    const updates: Given[] = [...told, { on: '2018-12-01', item: 'T07', percent: 99 }];
    expect(said(await look(updates, 'T07', '2018-12-02'))).toBe('green: on-track');
  });

  it('is not said beside a longer silence, nor of what is finished', async () => {
    expect(said(await look(told, 'T07', '2019-03-04'))).toBe('yellow: stale 94');
    const updates: Given[] = [{ on: '2018-06-01', item: 'T07', ...done }, ...told.slice(1)];
    expect(said(await look(updates, 'T07', '2018-12-01'))).toBe('done: done');
  });
});

describe('what is not known yet', () => {
  const updates: Given[] = [
    { on: '2018-12-20', item: 'T14', also: ['J03'] },
    { on: '2019-03-01', item: 'J03', stage: 'sited' },
  ];
  it('a later project before the first report that names it', async () => {
    expect((await see(updates, '2018-12-19', later)).find('J03')).toBeUndefined();
    expect(await look(updates, 'J03', '2018-12-20', later)).toMatchObject({ status: 'unstated', stage: undefined });
    expect(await look(updates, 'J03', '2019-03-01', later)).toMatchObject({ stage: 'sited' });
    for (const [day, count] of [
      ['2018-12-19', 2],
      ['2018-12-20', 3],
    ] as const)
      expect(totalsOf(await see(updates, day, later), 'project')).toMatchObject({ expected: count, read: count });
  });
  it('one that nobody has reported on is known from the beginning', async () => {
    expect(await look([], 'J03', '2018-01-01', later)).toMatchObject({ status: 'no-report' });
  });
  it('what a meeting decided before it was held', async () => {
    const before = await see([], '2019-02-26', meeting);
    expect([before.find('G20190227'), before.find('G20190227.1'), before.later]).toEqual([undefined, undefined, 1]);
    expect(said(await look([], 'G20190227.1', '2019-07-01', meeting))).toBe('red: overdue 1, no-report');
  });
  it('an update of a later day', async () => {
    const snapshot = await see(updates, '2018-12-20', later);
    expect(snapshot.later).toBe(1);
    expect(snapshot.ofKind('update')).toHaveLength(1);
  });
});

describe('confirmed', () => {
  const report: Given = { on: '2018-12-20', item: 'M2018.1', ...done };
  const confirms = (by: string, given: Given = report, more: Partial<Given> = {}): Given => ({
    on: '2018-12-25',
    item: given.item,
    by,
    confirms: { update: updateOf(given, 0).id, content: contentHash(updateOf(given, 0)) },
    ...more,
  });
  const central: Given = { ...report, by: 'O-central-ndrc' };
  const both: Given = { ...report, by: 'O-joint-conference' };
  const district: Given = { ...report, by: 'O-tj-binhai' };
  const oneCity = edited('tasks/T07.yaml', '  - id: T07.2\n', '  - id: T07.2\n    owners: [O-tj-binhai, O-tj-teda]\n');
  const own: Given = { on: '2018-12-20', item: 'T07.2', by: 'O-tj-binhai', ...active };
  const edit = (given: Given): Given => ({ ...given, note: '改过。' });

  it.each<[name: string, updates: Given[], state: string | undefined, files?: Files]>([
    [
      'confirmed, then closed',
      [report, confirms('O-cc-office'), { on: '2018-12-26', item: 'M2018.1', status: 'closed' }],
      'verified',
    ],
    ['nothing reported', [], undefined],
    ['nobody has confirmed', [report], 'reported'],
    ['by the other city’s office', [report, confirms('O-cc-office')], 'verified'],
    ['by another of the other city', [report, confirms('O-cc-new-area')], 'reported'],
    ['by another of the same city', [report, confirms('O-tj-binhai')], 'reported'],
    ['by central', [report, confirms('O-central-ndrc')], 'reported'],
    ['a district’s report, by the other office', [district, confirms('O-cc-office', district)], 'verified'],
    ['a district’s report, by its own office', [district, confirms('O-tj-office', district)], 'reported'],
    ['edited since', [edit(report), confirms('O-cc-office')], 'stale'],
    [
      'edited since, and confirmed again',
      [edit(report), confirms('O-cc-office'), confirms('O-cc-office', edit(report), { on: '2018-12-26' })],
      'verified',
    ],
    [
      'edited since, and confirmed again by somebody else',
      [edit(report), confirms('O-cc-office'), confirms('O-cc-new-area', edit(report), { on: '2018-12-26' })],
      'stale',
    ],
    ['central: one office', [central, confirms('O-tj-office', central)], 'reported'],
    [
      'central: both offices',
      [central, confirms('O-tj-office', central), confirms('O-cc-office', central)],
      'verified',
    ],
    ['both cities: one office', [both, confirms('O-cc-office', both)], 'reported'],
    ['both cities: both offices', [both, confirms('O-tj-office', both), confirms('O-cc-office', both)], 'verified'],
    [
      'reported anew since',
      [report, confirms('O-cc-office'), { on: '2018-12-26', item: 'M2018.1', note: '补充。' }],
      'reported',
    ],
    [
      'decided on since',
      [report, confirms('O-cc-office'), { on: '2018-12-26', item: 'M2018.1', waiver: waiver('2019-01-01') }],
      'verified',
    ],
    ['only decided on', [{ on: '2018-12-20', item: 'M2018.1', waiver: waiver('2019-01-01') }], undefined],
    [
      'named by another report since',
      [report, confirms('O-cc-office'), { on: '2018-12-26', item: 'M2018.2', also: ['M2018.1'] }],
      'verified',
    ],
    ['one city’s own', [own], 'reported', oneCity],
    ['one city’s own, by another of it', [own, confirms('O-tj-teda', own)], 'verified', oneCity],
    ['one city’s own, by anybody', [own, confirms('O-cc-new-area', own)], 'verified', oneCity],
  ])('%s', async (_name, updates, state, files) => {
    const id = updates[0]?.item ?? 'M2018.1';
    expect((await look(updates, id, '2018-12-31', files)).verification).toBe(state);
  });

  it('from the day of the confirmation, and not before', async () => {
    const updates = [report, confirms('O-cc-office')];
    expect((await look(updates, 'M2018.1', '2018-12-24')).verification).toBe('reported');
    expect((await look(updates, 'M2018.1', '2018-12-25')).verification).toBe('verified');
    expect(totalsOf(await see(updates, '2018-12-25'), 'milestone')).toMatchObject({
      verified: 1,
      done: 1,
      reported: 1,
    });
  });

  it('names who has, and who still has to', async () => {
    const snapshot = await see([central, confirms('O-tj-office', central)], '2018-12-31');
    const { owners, updates } = find(snapshot, 'M2018.1');
    const [first] = updates;
    if (!first) throw new Error('no report');
    const found = confirmationsOf(snapshot.plan, first, owners, '2018-12-31');
    expect(found).toMatchObject({
      state: 'reported',
      needed: ['O-tj-office', 'O-cc-office'],
      missing: ['O-cc-office'],
    });
    expect(found.given.map(({ update, validity }) => [update.data.by, validity])).toEqual([['O-tj-office', 'holds']]);
  });
});
