// Writes blocks as a workbook and reads it back: sheets, cells, and the XML of the parts.
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { Block, Column, Text } from '../../../src/page/page';
import type { Layout } from '../../../src/render/layout';
import { renderXlsx } from '../../../src/render/xlsx/index';

export const layout: Layout = {
  title: '一份报告',
  day: '2019-06-30',
  language: 'zh',
  fonts: { body: '仿宋', title: '小标宋', heading: '黑体', subheading: '楷体', pageNumber: '宋体', latin: 'Times' },
};

export async function workbookOf(blocks: readonly Block[], changed: Partial<Layout> = {}) {
  const bytes = await renderXlsx({ blocks }, { ...layout, ...changed });
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  /** The heights of the first sheet's rows; one that does not grow is marked by `!`. */
  const heights = [...part('xl/worksheets/sheet1.xml').matchAll(/<row r="\d+"([^>]*)>/g)].map(
    ([, attributes = '']) =>
      `${/ ht="([\d.]+)"/.exec(attributes)?.[1]}${attributes.includes('customHeight="1"') ? '!' : ''}`,
  );
  return { sheets, sheet, properties, part, heights, style: (place: string) => sheet.cells?.get(place)?.style };
}

export const table = (
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  kept?: readonly (readonly string[])[],
): Block => ({ type: 'table', columns, rows, ...(kept ? { form: { kept } } : {}) });
