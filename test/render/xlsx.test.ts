// Pages as workbooks: text stays text, whatever it begins with or contains, and Excel can open the file.
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Block, Column, Text } from '../../src/page/page';
import { renderXlsx } from '../../src/render/xlsx/index';
import { cellTexts, sheetNamer } from '../../src/render/xlsx/text';
import { runTool } from '../run-tool';

const fonts = {
  body: '仿宋',
  title: '小标宋',
  heading: '黑体',
  subheading: '楷体',
  pageNumber: '宋体',
  latin: 'Times',
};
const layout = { title: '一份报告', day: '2019-06-30', language: 'zh', fonts } as const;

async function rendered(...blocks: Block[]) {
  const bytes = await renderXlsx({ blocks }, layout);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const [sheet] = sheets;
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
  if (!sheet) throw new Error('no sheet');
  return { bytes, sheets, sheet, xml, workbook, cell: (place: string) => sheet.cells?.get(place) };
}

const table = (columns: readonly Column[], rows: readonly (readonly Text[])[]): Block => ({
  type: 'table',
  columns,
  rows,
});

describe('a page', () => {
  it('is running text, a cell a line, and tables with heads that stay', async () => {
    const { sheet, workbook, cell } = await rendered(
      { type: 'heading', level: 1, text: '标题', aside: '截至 2019-06-30' },
      { type: 'heading', level: 2, text: '一、情况' },
      { type: 'paragraph', text: ['一段', { text: '文字', tone: 'strong' }] },
      table(
        [{ label: '内容' }, { label: '数', align: 'right' }],
        [
          ['甲', '12'],
          ['乙', '1/2'],
        ],
      ),
    );
    expect(sheet.rows.map((cells) => cells.filter((value) => value !== null))).toEqual([
      ['标题'],
      ['截至 2019-06-30'],
      ['一、情况'],
      ['一段文字'],
      ['内容', '数'],
      ['甲', 12],
      ['乙', '1/2'],
    ]);
    expect(cell('0,0')?.style?.font).toMatchObject({ name: '小标宋', size: 16, bold: true });
    expect(cell('2,0')?.style?.font).toMatchObject({ name: '黑体', bold: true });
    expect(cell('4,0')?.style).toMatchObject({
      font: { name: '黑体', bold: true },
      border: { top: { style: 'thin' } },
    });
    expect(cell('5,1')?.style).toMatchObject({ alignment: { horizontal: 'right', wrapText: true } });
    expect(sheet.freezePane).toEqual({ rows: 5 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
    });
    expect(sheet.headerFooter?.oddFooter).toBe('&C第 &P 页，共 &N 页');
    expect(workbook).toContain("'一份报告'!$5:$5");
  });

  it('has its annexes on separate sheets, with valid sheet names', async () => {
    const annex = (title: string): Block => ({ type: 'annex', label: '附件', title });
    const long = '很长很长的附件标题'.repeat(6);
    const { sheets } = await rendered(
      { type: 'paragraph', text: '正文' },
      ...['台账[1]', '台账[1]', 'a:b*c?d/e\\f', "'引号'", 'History', long, long].map(annex),
    );
    const names = sheets.map(({ name }) => name);
    expect(names.slice(0, 6)).toEqual(['一份报告', '台账 1', '台账 1(2)', 'a b c d e f', '引号', 'History(2)']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });

  it('shows a light by its word and a tint', async () => {
    const { cell } = await rendered(
      table([{ label: '灯' }], [[[{ text: '红', light: 'red' }]], [[{ text: '绿', light: 'green' }]]]),
    );
    const fills = ['1,0', '2,0'].map((place) => JSON.stringify(cell(place)?.style?.fill));
    expect(fills[0]).toContain('F8CBAD');
    expect(fills[1]).toContain('C6E0B4');
  });

  it('shows by its colour where something is to be filled in', async () => {
    const { cell } = await rendered(table([{ label: '内容' }, { label: '填写', entry: {} }], [['甲', '']]));
    const fills = ['0,0', '0,1', '1,0', '1,1'].map((place) => JSON.stringify(cell(place)?.style?.fill));
    expect(fills.map((fill) => /"rgb":"(\w+)"/.exec(fill ?? '')?.[1])).toEqual([
      'EDEDED',
      'FFE9B8',
      undefined,
      'FFFBEA',
    ]);
  });

  it('has columns as wide as their longest text and two more, within limits', async () => {
    const columns: Column[] = [
      { label: '一' },
      { label: '二' },
      { label: '三' },
      { label: '四', grows: true },
      { label: '五', width: 9 },
    ];
    const { sheet } = await rendered(
      table(columns, [['字', '字'.repeat(8), '字'.repeat(40), '字'.repeat(40), '字'.repeat(40)]]),
    );
    expect(sheet.columns?.map(({ width }) => width)).toEqual([6, 18, 28, 44, 9]);
  });

  it('without a table has room for a line of text', async () => {
    const { sheet } = await rendered({ type: 'paragraph', text: '正文' });
    expect(sheet.columns?.map(({ width }) => width)).toEqual([18, 92]);
  });

  it('that is wide goes on A3', async () => {
    const wide = Array.from({ length: 12 }, (_, index) => ({ label: `列${index}`, width: 20 }));
    expect((await rendered(table(wide, [wide.map(() => '字')]))).sheet.pageSetup?.paperSize).toBe('a3');
  });

  it('is the same bytes twice, of the day judged', async () => {
    const argv = 'report ledger --format xlsx --output l.xlsx';
    const [one, other] = [await runTool(argv), await runTool(argv)];
    expect(one.documents['l.xlsx']?.length).toBeGreaterThan(10_000);
    expect(one.documents).toEqual(other.documents);
    const { properties } = await readXlsx(one.documents['l.xlsx'] ?? new Uint8Array());
    expect(properties).toMatchObject({
      created: new Date('2019-06-30T00:00:00Z'),
      modified: new Date('2019-06-30T00:00:00Z'),
    });
  });
});

describe('text', () => {
  it('is never a formula, and a number only where it is a whole one in a column of numbers', async () => {
    const texts = ['=1+1', '+86', '-5', '@x', '12', '007', '1e5', '2019-06-30', '12%'];
    const { xml, sheet } = await rendered(
      table(
        [{ label: '文' }, { label: '数', align: 'right' }],
        texts.map((text) => [text, text]),
      ),
    );
    expect(sheet.rows.slice(1).map(([text]) => text)).toEqual(texts);
    expect(sheet.rows.slice(1).map(([, number]) => number)).toEqual(
      texts.map((text) => (['-5', '12'].includes(text) ? Number(text) : text)),
    );
    expect(xml).not.toContain('<f>');
    expect(xml.match(/<c r="A\d+" t="s"/g)).toHaveLength(10);
  });

  it('that XML forbids is shown as its number, and what looks like an escape stays as it is', async () => {
    const texts = ['\u0007铃', '半\ud800', 'x\ufffey', '\u202e反', 'a\r\nb', '_x0041_', '<&>"\'', ' 空 ', '😀'];
    const told = ['<U+0007>铃', '半<U+D800>', 'x<U+FFFE>y', '<U+202E>反', 'a\nb', '_x0041_', '<&>"\'', ' 空 ', '😀'];
    const { sheet } = await rendered(
      table(
        [{ label: '文' }],
        texts.map((text) => [text]),
      ),
    );
    expect(sheet.rows.slice(1).map(([text]) => text)).toEqual(told);
  });

  it('that is too long for a cell goes on in the next, and nothing of it is lost', async () => {
    const text = `${'字'.repeat(32_766)}😀${'末'.repeat(40_000)}`;
    const pieces = cellTexts(text);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(32_767);
    const { sheet } = await rendered(
      { type: 'paragraph', text },
      table(
        [{ label: '文' }, { label: '旁' }],
        [
          [text, '乙'],
          ['丙', '丁'],
        ],
      ),
    );
    const flat = sheet.rows.flat().filter((value) => value !== null && value !== '');
    expect(flat.join('')).toBe(`${text}文旁${pieces[0]}乙${pieces[1]}${pieces[2]}丙丁`);
  });
});

it('a name is given once, whatever the case', () => {
  const name = sheetNamer();
  expect(['Abc', 'abc', 'ABC', '', ''].map(name)).toEqual(['Abc', 'abc(2)', 'ABC(3)', 'Sheet', 'Sheet(2)']);
});
