// Small functions of util/ at their limits: days, percentages, cut texts.
import { describe, expect, it } from 'vitest';
import { cutLines } from '../../src/util/cut-lines';
import { cutShort } from '../../src/util/cut-short';
import { addDays, daysBetween, isDay, isPeriod, lastDayOfMonth, periodDays } from '../../src/util/day';
import { percent } from '../../src/util/percent';

describe('days', () => {
  it.each(['2018-02-28', '2020-02-29', '2018-12-31', '2000-02-29'])('%s is one', (day) =>
    expect(isDay(day)).toBe(true),
  );
  it.each(['2018-02-29', '1900-02-29', '2018-13-01', '2018-00-10', '2018-01-32', '2018-1-1', '2018-01', ''])(
    '%j is none',
    (day) => expect(isDay(day)).toBe(false),
  );

  it('are counted across months, years and leap days', () => {
    expect(daysBetween('2018-12-31', '2019-01-01')).toBe(1);
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2019-01-01', '2018-12-31')).toBe(-1);
    expect(daysBetween('2019-01-01', '2019-01-01')).toBe(0);
    expect([addDays('2018-12-31', 1), addDays('2020-03-01', -1), addDays('2018-01-31', 28)]).toEqual([
      ...['2019-01-01', '2020-02-29', '2018-02-28'],
    ]);
  });
});

describe('periods', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-Q1', '2018-01-01', '2018-03-31'],
    ['2018-Q2', '2018-04-01', '2018-06-30'],
    ['2018-Q4', '2018-10-01', '2018-12-31'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2018-06-30', '2018-06-30', '2018-06-30'],
  ])('%s is from %s to %s', (period, first, last) => {
    expect(isPeriod(period)).toBe(true);
    expect(periodDays(period)).toEqual({ first, last });
  });

  it.each(['2018-Q5', '2018-Q0', '2018-13', '2018-00', '2018-02-30', '18', '2018-6'])('%s is none', (period) =>
    expect(isPeriod(period)).toBe(false),
  );

  it('a month ends where it ends', () => {
    expect([1, 2, 4, 12].map((month) => lastDayOfMonth(2019, month))).toEqual([
      ...['2019-01-31', '2019-02-28', '2019-04-30', '2019-12-31'],
    ]);
  });
});

it.each([
  [0, 0, '0.0'],
  [1, 3, '33.3'],
  [2, 3, '66.7'],
  [1, 1, '100.0'],
  [1, 2000, '0.1'],
  [1, 2001, '0.0'],
  [125, 132, '94.7'],
])('%i of %i is %s per cent', (part, whole, said) => expect(percent(part, whole)).toBe(said));

describe('what is too long', () => {
  it('for a line is cut, with a sign of it, by characters and not by units', () => {
    expect([cutShort('一二三', 3), cutShort('一二三四', 3), cutShort(' 一\n二 ', 3)]).toEqual([
      '一二三',
      '一二…',
      '一 二',
    ]);
    expect(cutShort('👍👍👍👍', 3)).toBe('👍👍…');
  });

  it('for a place is cut at a line’s end, and the note fits in as well', () => {
    const text = '第一行\n第二行\n第三行\n';
    expect(cutLines(text, Buffer.byteLength(text), '略')).toBe(text);
    const cut = cutLines(text, Buffer.byteLength(text) - 1, '略');
    expect(cut).toBe('第一行\n第二行\n\n略\n');
    for (let limit = 10; limit < Buffer.byteLength(text); limit += 1)
      expect(Buffer.byteLength(cutLines(text, limit, '略'))).toBeLessThanOrEqual(limit);
  });
});
