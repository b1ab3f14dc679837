// Limits of Excel for texts and names: what just fits stays whole, one sign more is carried on or cut.
import { describe, expect, it } from 'vitest';
import { cellTexts, quotedSheet, sheetNamer } from '../../../src/render/xlsx/text';

describe('a text', () => {
  it.each([
    [32_767, [32_767]],
    [32_768, [32_767, 1]],
    [65_534, [32_767, 32_767]],
    [65_535, [32_767, 32_767, 1]],
  ])('of %i signs takes cells of %j', (length, lengths) => {
    expect(cellTexts('x'.repeat(length)).map((piece) => piece.length)).toEqual(lengths);
  });

  it('goes on before a sign of two units that would be split, not before one that just fits', () => {
    expect(cellTexts(`${'x'.repeat(32_766)}😀`)).toEqual(['x'.repeat(32_766), '😀']);
    expect(cellTexts(`${'x'.repeat(32_765)}😀x`)).toEqual([`${'x'.repeat(32_765)}😀`, 'x']);
  });

  it.each([
    ['a\rb\r\nc', 'a\nb\nc'],
    ['_x00e9_ _x0041_', '_x005F_x00e9_ _x005F_x0041_'],
    ['_x004_ _x0041 x0041_ _xGGGG_', '_x004_ _x0041 x0041_ _xGGGG_'],
    ['\ud800 \udc00 \ufffe\uffff', '<U+D800> <U+DC00> <U+FFFE><U+FFFF>'],
  ])('%j is written as %j', (text, written) => expect(cellTexts(text)).toEqual([written]));
});

describe('a name of a sheet', () => {
  const named = (...wanted: string[]): string[] => wanted.map(sheetNamer());

  it.each([
    ['x'.repeat(31), 'x'.repeat(31)],
    ['x'.repeat(32), 'x'.repeat(31)],
    [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
    [`${'x'.repeat(29)}😀`, `${'x'.repeat(29)}😀`],
    // Cut at a blank or an apostrophe, it does not end with it.
    [`${'x'.repeat(29)} 'y`, 'x'.repeat(29)],
    ["  'a'b'  ", "a'b"],
    ['[]:*?/\\', 'Sheet'],
    ['a\n\tb', 'a b'],
    ['history', 'history(2)'],
    ['History of it', 'History of it'],
  ])('%j becomes %j', (wanted, name) => expect(named(wanted)).toEqual([name]));

  it('with a number is no longer than another', () => {
    expect(named('x'.repeat(31), 'x'.repeat(40))).toEqual(['x'.repeat(31), `${'x'.repeat(28)}(2)`]);
  });

  it('has its apostrophes doubled before a range', () => expect(quotedSheet("a'b'c")).toBe("'a''b''c'"));
});
