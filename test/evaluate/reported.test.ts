// What reports make of a deadline: done, late, reopened, dropped, blocked, silent or lagging.
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { check, planOf, progress, type Report, seeDated } from './dated-reports';
import { find, said } from './reports';

describe('what was reported', () => {
  const done = { status: 'done' } as const;
  it.each<[name: string, reports: Report[], asOf: string, words: string, late: number]>([
    ['done before the day', [['2018-12-01', 'M2018.1', done]], '2026-11-24', 'done: done', 0],
    ['done on the day', [['2018-12-31', 'M2018.1', done]], '2026-11-24', 'done: done', 0],
    ['done the day after', [['2019-01-01', 'M2018.1', done]], '2026-11-24', 'done: done, met-late 1', 1],
    ['done across a leap day', [['2020-03-01', 'M2018.1', done]], '2020-03-01', 'done: done, met-late 426', 426],
    [
      'done, confirmed and closed on the day',
      [
        ['2018-12-31', 'M2018.1', done],
        ['2018-12-31', 'M2018.1', { confirms: 0 }],
        ['2018-12-31', 'M2018.1', { status: 'closed' }],
      ],
      '2019-06-30',
      'done: done',
      0,
    ],
    [
      'done, then closed late: the first day counts',
      [
        ['2018-12-20', 'M2018.1', done],
        ['2019-04-30', 'M2018.1', { confirms: 0 }],
        ['2019-05-01', 'M2018.1', { status: 'closed' }],
      ],
      '2019-06-30',
      'done: done',
      0,
    ],
    [
      'reopened before the day and not done again',
      [
        ['2018-06-01', 'M2018.1', done],
        ['2018-09-01', 'M2018.1', { status: 'active' }],
      ],
      '2019-01-01',
      'red: overdue 1',
      0,
    ],
    [
      'reopened and done again after the day: the second day counts',
      [
        ['2018-06-01', 'M2018.1', done],
        ['2018-09-01', 'M2018.1', { status: 'active' }],
        ['2019-01-10', 'M2018.1', done],
      ],
      '2019-02-01',
      'done: done, met-late 10',
      10,
    ],
    [
      'a note after done changes nothing',
      [
        ['2018-06-01', 'M2018.1', done],
        ['2019-03-01', 'M2018.1'],
      ],
      '2019-06-30',
      'done: done',
      0,
    ],
    [
      'dropped is neither overdue nor done',
      [['2018-06-01', 'M2018.1', { status: 'dropped' }]],
      '2026-01-01',
      'grey: dropped',
      0,
    ],
    [
      'blocked is red before its day',
      [['2018-06-01', 'M2018.1', { status: 'blocked' }]],
      '2018-06-02',
      'red: blocked',
      0,
    ],
    [
      'blocked and overdue',
      [['2018-12-01', 'M2018.1', { status: 'blocked' }]],
      '2019-01-01',
      'red: overdue 1, blocked',
      0,
    ],
    ['a report without a status is no start', [['2018-06-01', 'M2018.1']], '2018-06-30', 'grey: unstated', 0],
    [
      'nor does it take back the last status',
      [
        ['2018-05-01', 'M2018.1', { status: 'active' }],
        ['2018-06-01', 'M2018.1'],
      ],
      '2018-06-30',
      'green: on-track',
      0,
    ],
    [
      'not started, in time',
      [['2018-06-01', 'M2018.1', { status: 'not-started' }]],
      '2018-06-30',
      'green: on-track',
      0,
    ],
    ['due soon though reported', [['2018-11-30', 'M2018.1']], '2018-12-01', 'yellow: due-soon 30', 0],
    ['silent for 92 days', [['2018-03-01', 'M2018.1', { status: 'active' }]], '2018-06-01', 'green: on-track', 0],
    ['silent for 93 days', [['2018-03-01', 'M2018.1', { status: 'active' }]], '2018-06-02', 'yellow: stale 93', 0],
    [
      'what is not started has to be reported on too',
      [['2018-03-01', 'M2018.1', { status: 'not-started' }]],
      '2018-11-30',
      'yellow: stale 274',
      0,
    ],
    ['overdue says nothing of silence', [['2018-03-01', 'M2018.1']], '2019-01-01', 'red: overdue 1', 0],
  ])('%s', async (_name, reports, asOf, words, late) => {
    const item = await seeDated(reports, 'M2018.1', asOf);
    expect(said(item)).toBe(words);
    expect(item.lateDays).toBe(late);
    if (item.light === 'done' || item.status === 'dropped') expect(item.overdueDays).toBe(0);
  });

  // 2018-07-02 is day 183 of 365, so 50 percent of the time has passed.
  it.each([
    [41, 'green: on-track'],
    [40, 'yellow: lagging 10'],
    [39, 'yellow: lagging 11'],
    [100, 'green: on-track'],
  ])('lagging at %i percent on half the way', async (percent, words) => {
    expect(
      said(await seeDated([['2018-07-02', 'M2018.1', { status: 'active', percent }]], 'M2018.1', '2018-07-02')),
    ).toBe(words);
  });

  it('takes of two updates for one day the later id', async () => {
    const item = await seeDated(
      [
        ['2018-05-01', 'M2018.1', { status: 'blocked' }],
        ['2018-05-01', 'M2018.1', { status: 'active' }],
      ],
      'M2018.1',
      '2018-05-01',
    );
    expect(item.status).toBe('active');
  });

  it('counts an update from its day on and not before', async () => {
    const plan = await planOf(progress([['2019-01-10', 'M2018.1', done]]));
    const on = (asOf: string) => said(find(takeSnapshot(plan, asOf), 'M2018.1'));
    expect(on('2019-01-09')).toBe('red: overdue 9, no-report');
    expect(on('2019-01-10')).toBe('done: done, met-late 10');
    expect((await check('2019-01-09', progress([['2019-01-10', 'M2018.1', done]]))).overdue).toContain('M2018.1');
    expect((await check('2019-01-10', progress([['2019-01-10', 'M2018.1', done]]))).overdue).not.toContain('M2018.1');
  });
});
