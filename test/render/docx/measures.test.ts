// How far texts run and how wide columns come out, in numbers that can be worked out by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from '../../../src/render/docx/break-title';
import { docxColumnWidths, needs } from '../../../src/render/docx/column-widths';
import { ems } from '../../../src/render/docx/measures';
import { times } from '../../size';
import { documentOf, paragraphsIn } from './read-docx';

describe('a text runs', () => {
  it.each([
    ['', 0],
    ['长春', 2],
    ['2018', 2],
    // A quarter of a character between Han and digits.
    ['2018年', 3.25],
    ['2018年12月31日', 8.25],
    ['，', 1],
    ['MW', 1.8],
    ['Am', 1.44],
    ['il ', 0.84],
    ['a\u0301', 0.5],
  ])('%j as far as %f characters', (text, length) => expect(ems(text)).toBeCloseTo(length, 6));
});

const column = (text: string, grows = false) => ({ cells: [text], label: '甲', grows });
const han = (count: number): string => '长'.repeat(count);

describe('columns', () => {
  it('that fit have what they need; the rest goes to those that grow', () => {
    expect(docxColumnWidths([column('一二'), column('三', true)], 20)).toEqual([2, 18]);
    expect(docxColumnWidths([column('一二', true), column('三', true)], 20)).toEqual([10, 10]);
  });

  it('that fit, and none of them grows, share the rest by what they need', () => {
    expect(docxColumnWidths([column(han(2)), column(han(6))], 16)).toEqual([4, 12]);
  });

  it('that are too many all give way alike', () => {
    const many = Array.from({ length: 10 }, () => ({ cells: [han(7)], label: han(4), grows: false }));
    for (const width of docxColumnWidths(many, 20)) expect(width).toBeCloseTo(2, 6);
  });

  it.each([9, 8, 7, 6, 5])('where one of %i characters has to break, one of a character less does not', (count) => {
    const room = (count + 2.5) / 0.8;
    const found = needs([column(han(count)), column(han(count - 1))], room);
    expect(found.map(({ least }) => least)).toEqual([3, count - 1]);
    expect(found.map(({ natural }) => natural)).toEqual([count, count - 1]);
  });

  it('break no word, but for one that would take the whole table', () => {
    const [word, address] = needs([column('Tianjin'), column(`https://${'a'.repeat(60)}`)], 10);
    expect(word?.least).toBeCloseTo(1.15 * ems('Tianjin'), 6);
    expect(address?.least).toBe(14);
  });

  it('give most to the one whose text is longest, and add up to the room', () => {
    const widths = docxColumnWidths([column(han(40)), column(han(10))], 20);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(20, 6);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeGreaterThan(2);
  });
});

it('any columns fill the room exactly, and none is narrower than its share of what it needs', () => {
  const text = fc
    .array(fc.constantFrom('长', '短文', ' ', 'Plan', '2018', '\n', '，', 'W'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  const columns = fc
    .integer({ min: 1, max: 4 })
    .chain((rows) =>
      fc.array(
        fc.record({ cells: fc.array(text, { minLength: rows, maxLength: rows }), label: text, grows: fc.boolean() }),
        { minLength: 1, maxLength: 8 },
      ),
    );
  fc.assert(
    fc.property(columns, fc.integer({ min: 10, max: 60 }), (table, room) => {
      const widths = docxColumnWidths(table, room);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 6);
      const needed = needs(table, room);
      const least = needed.reduce((sum, need) => sum + need.least, 0);
      const isTight = least >= room;
      for (const [at, width] of widths.entries())
        expect(width).toBeGreaterThan((needed[at]?.least ?? 0) * (isTight ? room / least : 1) - 1e-6);
    }),
    { numRuns: times(1000, 100) },
  );
});

describe('the formal parts take no extra room', () => {
  it('the red rule is at the bottom of its line', async () => {
    const xml = await documentOf([{ type: 'letterhead', issuer: '甲', number: '乙〔2018〕1号' }]);
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="12" w:space="0"\/>/);
  });

  it('the paragraph that anchors 版记 is one point high', async () => {
    const xml = await documentOf([{ type: 'imprint', by: '甲', date: '2018年10月8日印发' }]);
    expect(paragraphsIn(xml).at(-1)).toContain('<w:spacing w:line="20" w:lineRule="exact"/>');
    expect(xml).toContain('<w:tab w:val="right" w:pos="8564"/>');
  });
});

it('a title that just fills its lines has no line more', () => {
  expect([20, 40].map((length) => breakTitle(han(length), 20).map((line) => line.length))).toEqual([[20], [20, 20]]);
});
