// Cells of CSV: what may be taken for a formula begins with a space, numbers stay numbers, and what needs quotes has them.
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/util/csv-text';

describe('a cell of CSV', () => {
  it.each([
    ['长春', '长春'],
    ['', ''],
    ['=1+1', '" =1+1"'],
    ['+86', '" +86"'],
    ['@x', '" @x"'],
    ['-x', '" -x"'],
    ['-', '" -"'],
    ['＝1', '" ＝1"'],
    ['－x', '" －x"'],
    ['-5', '-5'],
    ['-5.25', '-5.25'],
    ['-5%', '-5%'],
    ['-5.', '" -5."'],
    ['-5-6', '" -5-6"'],
    ['-5%%', '" -5%%"'],
    ['1-2', '1-2'],
    ['a=b', 'a=b'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['a\nb', '"a\nb"'],
    ['say "a"', '"say ""a"""'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['a b', 'a b'],
  ])('%j is written %j', (text, written) => {
    expect(
      csvText([
        [text, '甲'],
        ['乙', '丙'],
      ]),
    ).toBe(`\ufeff${written},甲\r\n乙,丙\r\n`);
  });
});
