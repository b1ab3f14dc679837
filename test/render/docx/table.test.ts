// Tables in the Word document: heads, widths, and rows that break.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/page/page';
import { documentOf, paragraphWith } from './read-docx';
import { sampleXml } from './sample';

describe('a table', () => {
  const widthsIn = (xml: string): number[] =>
    [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));

  it('has its head on every page, its rows whole, and is as wide as the text', () => {
    const [head, first] = sampleXml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(head).toMatch(/<w:tblHeader\/>/);
    expect(head).toContain('w:eastAsia="甲黑体"');
    expect(first).toMatch(/<w:cantSplit\/>/);
    expect(paragraphWith(sampleXml, '12.5')).toContain('<w:jc w:val="right"/>');
    expect(paragraphWith(sampleXml, 'T-1')).toContain('<w:jc w:val="center"/>');
    expect(paragraphWith(sampleXml, '推进园区')).toContain('<w:jc w:val="left"/>');
    expect(widthsIn(sampleXml.split('</w:tbl>')[0] ?? '').reduce((sum, width) => sum + width, 0)).toBe(8844);
  });

  const table = (columns: number, text: (column: number) => string, isWide = false): Block[] => [
    { type: 'annex', label: '附件', title: '表', ...(isWide ? { isWide } : {}) },
    {
      type: 'table',
      columns: Array.from({ length: columns }, (_, index) => ({ label: `列${index}` })),
      rows: [Array.from({ length: columns }, (_, index) => text(index))],
    },
  ];

  it('gives a long text the room that short ones leave', async () => {
    const widths = widthsIn(
      await documentOf(table(3, (column) => (column === 1 ? '长'.repeat(75) : '2018年12月31日'))),
    );
    expect(widths[1]).toBeGreaterThan(4000);
    expect(widths[0]).toBeGreaterThan(8.25 * 210);
  });

  it('fits the sheet with many columns, in small type', async () => {
    const xml = await documentOf(table(16, () => '长'.repeat(9), true));
    expect(widthsIn(xml).reduce((sum, width) => sum + width, 0)).toBe(12756);
    expect(xml).toContain('TableTextSmall');
  });

  it('lets a row break that is higher than a third of the page', async () => {
    const rows = (await documentOf(table(2, () => '长'.repeat(900)))).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false]);
  });
});
