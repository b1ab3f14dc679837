// Scorecards: on which day a deadline costs points, and when it does not.
import { describe, expect, it } from 'vitest';
import { forecast, update, waiver } from '../pull-requests';
import { assessed, cardOf, done, government, heard, of, planOf } from './assessed';

describe('a deadline', () => {
  it.each([
    ['2018', '2018-12-31', [], 'due on the last day, looked at on it'],
    ['2018', '2019-01-01', ['overdue R01.2018 -10'], 'due on the last day, and that day is over'],
    ['2018-11', '2026-11-25', [], 'due after the period'],
    ['2018-Q4', '2026-11-25', ['overdue R01.2018 -10'], 'in a quarter'],
    ['2019-01', '2026-11-25', ['overdue R01.2018 -10'], 'still not met in the next month'],
  ])('in %s, looked at on %s: %j (%s)', async (period, today, lines) => {
    expect(of(cardOf(assessed(await planOf([heard]), period, 'unit', today), government), 'R01.2018')).toEqual(lines);
  });

  it.each([
    ['2018', '2018-12-31', [], 1],
    ['2019', '2019-01-01', ['late R01.2018 -5'], 0],
  ])('met in %s on %s', async (period, on, lines, onTime) => {
    const card = cardOf(assessed(await planOf([heard, done(on)]), period), government);
    expect(of(card, 'R01.2018')).toEqual(lines);
    expect(card.onTime).toBe(onTime);
  });

  it('met late is overdue in the period of the day, late in the period in which it was met, and gone after it', async () => {
    const plan = await planOf([heard, done('2019-02-10')]);
    const lines = (period: string) => of(cardOf(assessed(plan, period), government), 'R01.2018');
    expect(lines('2018')).toEqual(['overdue R01.2018 -10']);
    expect(lines('2019-Q1')).toEqual(['late R01.2018 -5']);
    expect(lines('2019')).toEqual(['late R01.2018 -5']);
    expect(lines('2019-Q2')).toEqual([]);
    expect(cardOf(assessed(plan, '2019-Q2'), government).items.map(({ record }) => record.id)).toEqual(['R01.2019']);
    expect(assessed(plan, '2019-Q2').leftOut.doneBefore).toBe(1);
  });

  it('that was rescheduled is judged by its planned day', async () => {
    const plan = await planOf([
      heard,
      update('2018-12-10 R01.2018 a3', { forecast: forecast('2019-12', '2018-12-09') }),
    ]);
    expect(of(cardOf(assessed(plan, '2019-Q1'), government), 'R01.2018')).toEqual(['overdue R01.2018 -10']);
  });

  it('under a waiver is told and costs nothing, until the waiver ends', async () => {
    const plan = await planOf([heard, update('2018-12-10 R01.2018 a3', { waiver: waiver('2019-03-31') })]);
    const q1 = cardOf(assessed(plan, '2019-Q1'), government);
    expect(of(q1, 'R01.2018')).toEqual(['overdue R01.2018 0 waived']);
    expect([q1.counts.overdue, q1.excused, q1.score, q1.grade]).toEqual([0, 1, 10000, 'excellent']);
    const q2 = cardOf(assessed(plan, '2019-Q2'), government);
    expect(of(q2, 'R01.2018')[0]).toBe('overdue R01.2018 -10');
  });

  it('met late on a day that a waiver covers costs nothing; one day after the waiver it does', async () => {
    const waived = update('2018-12-10 R01.2018 a3', { waiver: waiver('2019-02-10') });
    for (const [on, line] of [
      ['2019-02-10', 'late R01.2018 0 waived'],
      ['2019-02-11', 'late R01.2018 -5'],
    ] as const)
      expect(of(cardOf(assessed(await planOf([heard, waived, done(on)]), '2019'), government), 'R01.2018')).toEqual([
        line,
      ]);
  });

  it('that only inherits the end of the plan’s years counts once that day is over', async () => {
    const plan = await planOf([]);
    const overdue = (period: string, today?: string) =>
      of(cardOf(assessed(plan, period, 'area', today), 'A1'), 'T01').filter((line) => line.startsWith('overdue'));
    expect(overdue('2019')).toEqual([]);
    expect(overdue('2020', '2020-12-31')).toEqual([]);
    expect(overdue('2020')).toEqual(['overdue T01 -10']);
  });
});
