// The look of a workbook's cells and rows: fonts, sizes, tints, borders, widths and heights, in numbers that can be checked by hand.
import { describe, expect, it } from 'vitest';
import type { Block, Column } from '../../../src/page/page';
import { table, workbookOf } from './read-xlsx';

/** Name and size of a font in short, with `b` for bold; nothing for the workbook's own font, 仿宋 10. */
const shortFont = (font: { name?: string; size?: number; bold?: boolean } | undefined): string =>
  font ? `${font.name} ${font.size}${font.bold ? ' b' : ''}` : '';

const running: readonly Block[] = [
  { type: 'heading', level: 1, text: '题', aside: '副' },
  { type: 'heading', level: 2, text: '二', aside: '旁' },
  { type: 'heading', level: 3, text: '三' },
  { type: 'paragraph', text: '段' },
  { type: 'notice', tone: 'red', lines: ['注意', '再注意'] },
  { type: 'fields', rows: [['标', '值\n二行']] },
];

describe('running text', () => {
  it.each<['zh' | 'en', Record<string, string>]>([
    ['zh', { title: '小标宋', heading: '黑体', subheading: '楷体', body: '仿宋' }],
    ['en', { title: 'Times', heading: 'Times', subheading: 'Times', body: 'Times' }],
  ])('has the font and size of its block, in %s', async (language, { title, heading, subheading, body }) => {
    const { sheet, style } = await workbookOf(running, { language });
    const cells = sheet.rows.map((_row, row) => {
      const { font, alignment } = style(`${row},0`) ?? {};
      return [shortFont(font), alignment?.horizontal, alignment?.vertical, alignment?.wrapText];
    });
    expect(cells).toEqual([
      [`${title} 16 b`, 'center', 'center', true],
      ['', 'center', 'center', true],
      [`${heading} 12 b`, undefined, 'center', true],
      [`${body} 10.5`, undefined, 'center', true],
      [`${subheading} 11 b`, undefined, 'center', true],
      [`${body} 10.5`, undefined, 'center', true],
      [`${heading} 10.5 b`, undefined, 'center', true],
      [`${heading} 10.5 b`, undefined, 'center', true],
      [`${heading} 10.5 b`, undefined, 'top', true],
    ]);
    expect([shortFont(style('8,1')?.font), style('8,1')?.alignment?.vertical]).toEqual([`${body} 10.5`, 'center']);
  });

  it('is merged across all columns, but for a label, and its rows keep their height', async () => {
    const { sheet, heights } = await workbookOf(running);
    expect(sheet.merges?.map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol])).toEqual(
      // Text and label are all the columns there are: a field has nothing to merge.
      [0, 1, 2, 3, 4, 5, 6, 7].map((row) => [row, 0, row, 1]),
    );
    // One line of 16, 10, 12, 10.5 and 11 points, each 1.27 times as high, and 4 points more; two lines of 10.5.
    expect(heights).toEqual(['25!', '17!', '20!', '18!', '18!', '18!', '18!', '18!', '31!']);
  });

  it('has the label of a field once, above its first cell', async () => {
    const { sheet } = await workbookOf([{ type: 'fields', rows: [['标', 'x'.repeat(32_768)]] }]);
    expect(sheet.rows.map(([label]) => label)).toEqual(['标', null]);
    expect(sheet.rows.map(([, value]) => String(value).length)).toEqual([32_767, 1]);
  });

  it('in three columns is merged from after the label to the last', async () => {
    const columns: Column[] = [{ label: '甲' }, { label: '乙' }, { label: '丙' }];
    const { sheet } = await workbookOf([{ type: 'fields', rows: [['标', '值']] }, table(columns, [])]);
    expect(sheet.merges).toEqual([{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }]);
  });

  it.each([
    // A column of 18 and one of 92: 0.95 of 110, for text of 10.5 points 99 half-width characters.
    ['x'.repeat(99), '18!'],
    ['x'.repeat(100), '31!'],
    ['x\nx\nx', '45!'],
    ['x\n'.repeat(40), '409!'],
  ])('is as high as its lines', async (text, height) => {
    const { heights } = await workbookOf([{ type: 'paragraph', text }]);
    expect(heights).toEqual([height]);
  });

  it.each([
    // Beside its label the value has 92: 83 half-width characters of 10.5 points.
    [83, '18!'],
    [84, '31!'],
  ])('of a field with %i characters is %s high', async (count, height) => {
    expect((await workbookOf([{ type: 'fields', rows: [['标', 'x'.repeat(count)]] }])).heights).toEqual([height]);
  });

  it('of an annex has its label, if any, above its title', async () => {
    const annex = (label: string): Block => ({ type: 'annex', label, title: '表' });
    const { sheets, style } = await workbookOf([annex('附件'), annex('')]);
    expect(sheets.map(({ rows }) => rows.map(([first]) => first))).toEqual([['附件', '表'], ['表']]);
    expect([style('0,0'), style('1,0')].map((one) => shortFont(one?.font))).toEqual(['黑体 12 b', '小标宋 16 b']);
  });
});

describe('a cell of a table', () => {
  it('has thin grey borders on all sides, the head as well', async () => {
    const { style } = await workbookOf([table([{ label: '甲' }], [['乙']])]);
    const thin = { style: 'thin', color: { rgb: '808080' } };
    for (const place of ['0,0', '1,0'])
      expect(style(place)?.border).toEqual({ top: thin, right: thin, bottom: thin, left: thin });
    expect(shortFont(style('0,0')?.font)).toBe('黑体 11 b');
    expect(style('0,0')?.alignment).toEqual({ horizontal: 'center', vertical: 'center', wrapText: true });
  });

  it.each([
    ['red', 'F8CBAD'],
    ['yellow', 'FFE699'],
    ['green', 'C6E0B4'],
    ['grey', 'E7E6E6'],
    ['done', 'BDD7EE'],
  ] as const)('with a %s light has its tint, in a column to fill in too', async (light, rgb) => {
    const entry = {};
    const cell = ['见', { text: '灯', light }];
    const { style } = await workbookOf([table([{ label: '灯' }, { label: '填', entry }], [[cell, cell]])]);
    for (const place of ['1,0', '1,1'])
      expect(style(place)?.fill).toMatchObject({ pattern: 'solid', fgColor: { rgb } });
  });

  it('has no tint if it has no light and is not to be filled in', async () => {
    const { style } = await workbookOf([
      table([{ label: '甲' }, { label: '填', entry: {} }], [['乙', [{ text: '丙', tone: 'red' }]]]),
    ]);
    expect(style('1,0')?.fill).toBeUndefined();
    expect(style('1,1')?.fill).toMatchObject({ fgColor: { rgb: 'FFFBEA' } });
  });

  it('is bold if all of it is one strong span', async () => {
    const strong = { text: '重', tone: 'strong' as const };
    const { style } = await workbookOf([
      table([{ label: '甲' }], [[[strong]], [[strong, strong]], [[{ text: '轻', tone: 'muted' }]], ['平']]),
    ]);
    expect([1, 2, 3, 4].map((row) => style(`${row},0`)?.font?.bold === true)).toEqual([true, false, false, false]);
  });

  it('is in the text format only where text is asked for', async () => {
    const { style } = await workbookOf([
      table([{ label: '甲' }, { label: '乙', entry: {} }, { label: '丙', entry: { isText: true } }], [['', '', '']]),
    ]);
    expect([0, 1, 2].map((column) => style(`1,${column}`)?.numFmt)).toEqual([undefined, undefined, '@']);
  });

  it.each<[what: string, column: Column, text: string, align: string]>([
    ['six characters', { label: '甲' }, '一二三四五六', 'center'],
    ['seven', { label: '甲' }, '一二三四五六七', 'left'],
    ['two lines of six', { label: '甲' }, '一二三四五六\n一二三四五六', 'center'],
    ['a number', { label: '甲', align: 'right' }, '1', 'right'],
    ['a number to fill in', { label: '甲', align: 'right', entry: { upTo: 9 } }, '1', 'center'],
    ['a choice', { label: '甲', entry: { choices: ['是'] } }, '', 'center'],
    ['text to fill in', { label: '甲', entry: {} }, '', 'left'],
  ])('of %s is aligned', async (_what, column, text, align) => {
    const { style } = await workbookOf([table([column], [[text]])]);
    expect(style('1,0')?.alignment?.horizontal).toBe(align);
  });

  it('is centred only if all in its column are short', async () => {
    const { style } = await workbookOf([
      table(
        [{ label: '甲' }, { label: '乙' }],
        [
          ['短', '短'],
          ['短', '长'.repeat(7)],
        ],
      ),
    ]);
    expect([0, 1].map((column) => style(`1,${column}`)?.alignment?.horizontal)).toEqual(['center', 'left']);
  });

  it('in a column of numbers is a number if whole, of at most 15 digits, without a leading 0', async () => {
    const texts = ['0', '-1', '00', '123456789012345', '1234567890123456', '1.0', ''];
    const { sheet } = await workbookOf([
      table(
        [{ label: '数', align: 'right' }],
        texts.map((text) => [text]),
      ),
    ]);
    expect(sheet.rows.slice(1).map(([value]) => value)).toEqual([
      ...[0, -1, '00', 123456789012345, '1234567890123456', '1.0'],
      null,
    ]);
  });
});

describe('a row of a table', () => {
  it.each([
    // The column is 44 wide: 0.95 of 43.5 are 41 half-width characters.
    ['x'.repeat(41), '17'],
    ['x'.repeat(42), '30'],
    ['x\nx\nx', '43'],
  ])('is as high as the highest of its cells, and may grow', async (text, height) => {
    const { heights } = await workbookOf([
      table(
        [{ label: '甲', grows: true }, { label: '乙' }],
        [
          [text, 'x'],
          ['x'.repeat(50), 'x'],
        ],
      ),
    ]);
    expect(heights[1]).toBe(height);
  });

  it('without any text is one line high', async () => {
    expect((await workbookOf([table([{ label: '甲' }], [['']])])).heights).toEqual(['17', '17']);
  });
});

describe('a column', () => {
  it.each<[what: string, column: Column, cells: string[], width: number]>([
    ['its longest line and two more', { label: '甲' }, ['x'.repeat(9), 'x\nxx'], 11],
    ['at least six', { label: '' }, ['x'], 6],
    ['the widest for one that does not grow', { label: '甲' }, ['x'.repeat(30)], 28],
    ['the widest for one that grows', { label: '甲', grows: true }, ['x'.repeat(60)], 44],
    ['as wide as its head', { label: '一二三四' }, ['x'], 10],
    ['but a head of more than 12 breaks', { label: '一二三四五六七八' }, ['x'], 14],
    ['as wide as asked for', { label: '甲', width: 31 }, ['x'], 31],
    // A row holds 24 lines: 24 × 50 half-width characters.
    ['as wide as 24 lines need', { label: '甲', grows: true }, ['x'.repeat(1200)], 50],
    ['and one more where one more is needed', { label: '甲', grows: true }, ['x'.repeat(1201)], 51],
    ['that, also where less is asked for', { label: '甲', width: 31 }, ['x'.repeat(1200)], 50],
    ['never wider than Excel allows', { label: '甲' }, ['x'.repeat(20_000)], 250],
  ])('is %s', async (_what, column, cells, width) => {
    const last: Column = { label: '末', width: 60 };
    const { sheet } = await workbookOf([
      table(
        [column, last],
        cells.map((cell) => [cell, '']),
      ),
    ]);
    expect(sheet.columns?.map((one) => one.width)).toEqual([width, 60]);
  });

  it('the last makes up 60 in all, so that text above has room', async () => {
    const widths = async (...of: number[]) =>
      (
        await workbookOf([
          table(
            of.map((width) => ({ label: '甲', width })),
            [],
          ),
        ])
      ).sheet.columns?.map(({ width }) => width);
    expect(await widths(20, 39)).toEqual([20, 40]);
    expect(await widths(20, 40)).toEqual([20, 40]);
    expect(await widths(20, 41)).toEqual([20, 41]);
    // A second one for the values of fields.
    expect(await widths(20)).toEqual([20, 40]);
    expect(await widths(70)).toEqual([70, 8]);
  });

  it('of several tables is as wide as the widest of them', async () => {
    const of = (...widths: number[]) =>
      table(
        widths.map((width) => ({ label: '甲', width })),
        [],
      );
    const { sheet } = await workbookOf([of(30, 10), of(20, 40, 9)]);
    expect(sheet.columns?.map(({ width }) => width)).toEqual([30, 40, 9]);
  });
});
