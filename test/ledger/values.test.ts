// Values of cells at their limits: the day judged itself, 0 and 100 percent, the first and last days that Excel counts.
import { describe, expect, it } from 'vitest';
import { type CellReading, readDay, readPercent, readSource } from '../../src/ledger/values';
import type { WorkbookCell } from '../../src/parse/workbook/workbook';

/** The value that was read, or the code of the complaint. */
const outcome = <T>(reading: CellReading<T>): T | string =>
  'complaint' in reading ? reading.complaint.code : reading.value;
const text = (typed: string): WorkbookCell => ({ sort: 'text', text: typed }) as WorkbookCell;
const number = (value: number, sort = 'number'): WorkbookCell =>
  ({ sort, text: String(value), number: value }) as WorkbookCell;
const last = '2019-06-30';
const day = (cell: WorkbookCell, is1904 = false) => outcome(readDay(cell, { last, is1904 }));

describe('a day', () => {
  it.each([
    ['2019-06-30', '2019-06-30'],
    ['2019年6月30日', '2019-06-30'],
    ['20190630', '2019-06-30'],
    ['2019/6/30 08:00', '2019-06-30'],
    ['2019-06-29', '2019-06-29'],
    ['2019-07-01', 'future-day'],
    ['2019年7月1日', 'future-day'],
    ['2019-06', 'day-needed'],
    ['2019-02-29', 'bad-day'],
    ['6月20日', 'bad-day'],
  ])('typed as %s is %s', (typed, read) => expect(day(text(typed))).toBe(read));

  it('that Excel counts may be that of today, and no later one', () => {
    // 2000-01-01 is 36526 if Excel counts from 1900, and 35064 if from 1904.
    expect([day(number(36_526)), day(number(36_525))]).toEqual(['2000-01-01', 'bad-day']);
    expect([day(number(43_646)), day(number(43_647))]).toEqual(['2019-06-30', 'future-day']);
    expect([day(number(35_064), true), day(number(35_063), true)]).toEqual(['2000-01-01', 'bad-day']);
    expect([day(number(42_184), true), day(number(42_185), true)]).toEqual(['2019-06-30', 'future-day']);
    expect([day(number(73_050)), day(number(73_051))]).toEqual(['future-day', 'bad-day']);
    expect(day(number(43_646.5))).toBe('bad-day');
  });

  it('before the year 2000 is refused', () => {
    const shown = (iso: string): WorkbookCell => ({ sort: 'day', text: iso }) as WorkbookCell;
    expect([day(shown('2000-01-01')), day(shown('1999-12-31'))]).toEqual(['2000-01-01', 'bad-day']);
    expect([day(shown(last)), day(shown('2019-07-01'))]).toEqual([last, 'future-day']);
  });
});

describe('a percentage', () => {
  const percent = (cell: WorkbookCell) => outcome(readPercent(cell));
  it.each([
    ['0', 0],
    ['100', 100],
    ['40%', 40],
    ['４０％', 40],
    ['40.0', 40],
    ['101', 'bad-percent'],
    ['-1', 'bad-percent'],
    ['0.4', 'bad-percent'],
    ['40.5', 'bad-percent'],
    ['四成', 'bad-percent'],
  ])('typed as %s is %s', (typed, read) => expect(percent(text(typed))).toBe(read));

  it.each([
    [0, 0],
    [0.57, 57],
    [1, 100],
    [1.01, 'bad-percent'],
    [0.005, 'bad-percent'],
  ])('%s, shown with a percent sign, is %s', (value, read) => expect(percent(number(value, 'percent'))).toBe(read));
});

describe('where evidence can be looked up', () => {
  const source = (typed: string) => outcome(readSource(text(typed)));
  it.each([
    ['https://example.cn/a', { url: 'https://example.cn/a' }],
    ['HTTP://example.cn/a', { url: 'http://example.cn/a' }],
    ['纪要.pdf', { name: '纪要.pdf' }],
    ['www.example.cn/a', 'bad-address'],
    ['https://', 'bad-address'],
    ['C:纪要.pdf', 'path-given'],
    ['材料/纪要.pdf', 'path-given'],
    ['材料\\纪要.pdf', 'path-given'],
  ])('%s', (typed, read) => expect(source(typed)).toEqual(read));
});
