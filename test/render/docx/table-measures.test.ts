// Measures of tables in the Word document: type, padding, borders, and which rows may break across pages.
import { describe, expect, it } from 'vitest';
import type { Block, Column } from '../../../src/page/page';
import { documentOf, paragraphsIn, paragraphWith } from './read-docx';

const han = (count: number): string => '长'.repeat(count);
const table = (columns: readonly Column[], ...rows: string[][]): Block => ({ type: 'table', columns, rows });
const two: Column[] = [{ label: '甲' }, { label: '乙' }];

describe('a table', () => {
  it('has thin black borders all around and between, and the padding of its type', async () => {
    const xml = await documentOf([table(two, ['x', 'y'])]);
    const borders = [...xml.matchAll(/<w:(\w+) w:val="single" w:color="000000" w:sz="4"\/>/g)].map(([, side]) => side);
    expect(borders).toEqual(['top', 'left', 'bottom', 'right', 'insideH', 'insideV']);
    const padding = /<w:tblCellMar>(.*?)<\/w:tblCellMar>/.exec(xml)?.[1] ?? '';
    expect(
      [...padding.matchAll(/<w:(\w+) w:type="dxa" w:w="(\d+)"/g)].map(([, side, twips]) => `${side} ${twips}`),
    ).toEqual([...['top 30', 'left 70', 'bottom 30', 'right 70']]);
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="8844"/><w:jc w:val="center"/>');
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect(xml.match(/<w:vAlign w:val="center"\/>/g)).toHaveLength(4);
  });

  it('stands between two gaps, of which the first stays with it', async () => {
    const xml = await documentOf([table(two, ['x', 'y'])]);
    const gaps = paragraphsIn(xml).filter((paragraph) => !paragraph.includes('<w:t '));
    expect(
      gaps.map((gap) => [/w:line="(\d+)" w:lineRule="exact"/.exec(gap)?.[1], gap.includes('<w:keepNext/>')]),
    ).toEqual([
      ['100', true],
      ['240', false],
    ]);
    expect(xml.indexOf('w:line="100"')).toBeLessThan(xml.indexOf('<w:tbl>'));
    expect(xml.indexOf('w:line="240"')).toBeGreaterThan(xml.indexOf('</w:tbl>'));
  });

  it('without columns is nothing', async () => {
    expect(await documentOf([table([])])).not.toMatch(/<w:tbl>|w:line="100"/);
  });

  it('has its head centred, whole, and on the page of its first row', async () => {
    const xml = await documentOf([table(two, ['x', 'y'])]);
    expect(paragraphWith(xml, '甲')).toContain('<w:pStyle w:val="TableText"/><w:keepNext/><w:jc w:val="center"/>');
    const [head, row] = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(head).toMatch(/<w:cantSplit\/><w:tblHeader\/>|<w:tblHeader\/><w:cantSplit\/>/);
    expect(row).not.toContain('<w:tblHeader/>');
  });

  it.each([
    [6, 'center'],
    [7, 'left'],
  ])('centres a column of texts of %i characters: %s', async (count, place) => {
    const xml = await documentOf([table(two, [han(count), 'y'])]);
    expect(paragraphWith(xml, han(count))).toContain(`<w:jc w:val="${place}"/>`);
  });

  it('centres a column only if all of its texts are short', async () => {
    const xml = await documentOf([table(two, ['短', 'y'], [han(7), 'y'])]);
    expect(paragraphWith(xml, '短')).toContain('<w:jc w:val="left"/>');
  });

  it('gives what the columns leave to the last twip', async () => {
    const xml = await documentOf([table([...two, { label: '丙' }], ['x', 'y', 'z'])]);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    // Two characters each at least: all have the same.
    expect(widths).toEqual([2948, 2948, 2948]);
  });

  it('gives a column that grows what the others leave', async () => {
    const xml = await documentOf([table([{ label: '甲' }, { label: '乙', grows: true }], ['一二三', '四'])]);
    // Three characters of 210 twips, and 70 on both sides.
    expect([...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([770, 8844 - 770]);
  });
});

describe('a row', () => {
  const isWhole = async (lines: number, isWide = false): Promise<boolean | undefined> => {
    const text = Array(lines).fill('长').join('\n');
    const annex: Block = { type: 'annex', label: '', title: '表', ...(isWide ? { isWide } : {}) };
    const xml = await documentOf([annex, table(two, [text, 'y'])]);
    return xml.match(/<w:tr>.*?<\/w:tr>/gs)?.[1]?.includes('<w:cantSplit/>');
  };

  it('is whole up to 35 % of the height of the text', async () => {
    // Lines of 320 twips and 60 more: 13 are 4220 and 14 are 4540, of 35 % of 12756, 4464; on a wide page of 8844, 3095.
    expect([await isWhole(13), await isWhole(14)]).toEqual([true, false]);
    expect([await isWhole(9, true), await isWhole(10, true)]).toEqual([true, false]);
  });
});
