// A waiver: the days on which it is in force, and its effect on the outcome of an obligation.
import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../src/evaluate/snapshot/totals';
import { done, type Given, look, see, waiver } from './reports';

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
    // A waiver does not change the light.
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
