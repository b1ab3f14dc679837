// The suggestion for a day or period written the Chinese way; undefined if the text gives no hint.
import { describe, expect, it } from 'vitest';
import { periodText, suggestPeriod } from '../../src/util/suggest-period';

describe('a period as it is written', () => {
  it.each([
    ['2018年6月30日', '2018-06-30'],
    ['2018.6.3', '2018-06-03'],
    ['２０１８／６／３０'.replaceAll('／', '/'), '2018-06-30'],
    ['“2018-12-31”', '2018-12-31'],
    ['2018年6月', '2018-06'],
    ['2018-1', '2018-01'],
    ['2018-12', '2018-12'],
    ['2018年第二季度', '2018-Q2'],
    ['2018年四季度', '2018-Q4'],
    ['2018Q1', '2018-Q1'],
    ['2018-q3', '2018-Q3'],
    ['2018年底', '2018'],
    ['2018年末', '2018'],
    ['2018', '2018'],
    // No such day: the month's last.
    ['2018-02-30', '2018-02-28'],
    ['2020年2月30日', '2020-02-29'],
  ])('%s is %s', (written, meant) => expect(suggestPeriod(written)).toBe(meant));

  it.each(['2018-13', '2018-0', '2018年13月1日', '2018年第五季度', '2018Q5', '六月底', '', '201', '2018年6月30日前'])(
    '%j is none',
    (written) => expect(suggestPeriod(written)).toBeUndefined(),
  );
});

it('where only a day will do, a period is its last day', () => {
  expect(['2018', '2018-Q2', '2018-02', '2018-02-03'].map((period) => periodText(period, 'day'))).toEqual([
    '2018-12-31',
    '2018-06-30',
    '2018-02-28',
    '2018-02-03',
  ]);
  expect(periodText('2018-Q2', 'period')).toBe('2018-Q2');
  expect(periodText('bald', 'day')).toBe('bald');
});
