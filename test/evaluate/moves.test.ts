// A rescheduled day: it warns from the day of the decision, and never hides that the planned day has passed.
import { describe, expect, it } from 'vitest';
import { movesOf } from '../../src/evaluate/snapshot/moves';
import { totalsOf } from '../../src/evaluate/snapshot/totals';
import { active, done, forecast, type Given, look, said, see } from './reports';

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
