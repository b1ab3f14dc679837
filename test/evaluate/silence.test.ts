// How long an item has had no report, which reporting rhythm applies, and when its status is too old.
import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../src/evaluate/snapshot/totals';
import { addDays } from '../../src/util/day';
import { edited } from '../run-tool';
import { active, done, type Files, forecast, type Given, look, meeting, override, said, see } from './reports';

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

describe('an old status', () => {
  const told: Given[] = [
    { on: '2018-06-01', item: 'T07', ...active },
    { on: '2018-08-31', item: 'T07' },
    { on: '2018-11-30', item: 'T08', also: ['T07'] },
  ];
  it.each<[day: string, light: string]>([
    ['2018-08-31', 'green: on-track'],
    // The limit is 92 days: these are the 92nd and the 93rd.
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
