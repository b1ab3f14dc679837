// The measures of an official paper's formal parts (GB/T 9704-2012), in twips that can be worked out from the standard.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/page/page';
import { mm } from '../../../src/render/docx/measures';
import { documentOf, layout, paragraphsIn, paragraphWith, partsOf, textIn } from './read-docx';

/** Its paragraphs in short: height, whether it stays with the next, text. */
const inShort = (xml: string): string[] =>
  paragraphsIn(xml).map((paragraph) => {
    const height = /w:line="(\d+)"/.exec(paragraph)?.[1];
    const isKept = paragraph.includes('<w:keepNext/>');
    return [height, isKept ? 'kept' : '', textIn(paragraph)].filter(Boolean).join(' ');
  });

it('a millimetre is 1440 / 25.4 twips', () => expect([25.4, 1, 35].map(mm)).toEqual([1440, 57, 1984]));

describe('a letterhead', () => {
  const letterhead = (issuer: string, more = {}): Block => ({ type: 'letterhead', issuer, number: '乙1号', ...more });

  it('has the name 35 mm down, two blank lines, the number, and the rule 4 mm below it', async () => {
    // 48 points in a line 1.3 times as high, of which 0.145 is blank: 35 mm are 1984 twips, 4 mm are 227.
    expect(inShort(await documentOf([letterhead('甲')]))).toEqual([
      ...[`${1984 - 181}`, '1248 甲', '', ''],
      ...['乙1号', `${227 - 70}`, '', ''],
    ]);
  });

  it.each([
    // 96 % of the line: 849 half-points for all characters.
    [1, 96],
    [8, 96],
    [9, 94],
    [10, 84],
    [19, 44],
    [20, 44],
  ])('of %i characters is in %i half-points', async (length, size) => {
    const xml = paragraphWith(await documentOf([letterhead('长'.repeat(length))]), '长');
    expect(xml).toContain(`<w:sz w:val="${size}"/>`);
    expect(xml).toContain(`w:line="${Math.round(size * 13)}"`);
  });

  it('without a name is as large as may be', async () => {
    expect(await documentOf([letterhead('')])).toContain('<w:sz w:val="96"/>');
  });

  it('with a signer has the number left, the name right in its own face, each one character in', async () => {
    const signer = { label: '签发人：', name: '王' };
    const xml = paragraphWith(await documentOf([letterhead('甲', { signer })]), '乙1号');
    expect(textIn(xml)).toBe('乙1号\t签发人：王');
    expect(xml).toContain('<w:tab w:val="right" w:pos="8529"/></w:tabs><w:ind w:left="315" w:right="315"/>');
    expect(xml).toContain('<w:jc w:val="left"/>');
    const runs = xml.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(runs.map((run) => run.includes('甲楷体'))).toEqual([false, false, false, true]);
  });
});

describe('attachments', () => {
  const attachments = (count: number, label = '附件：'): Block => ({
    type: 'attachments',
    label,
    titles: Array.from({ length: count }, (_, index) => `表${index + 1}`),
  });
  const indents = (xml: string): string[] =>
    [...xml.matchAll(/<w:ind w:left="(\d+)" w:hanging="(\d+)"\/>/g)].map(([, left, hanging]) => `${left} ${hanging}`);

  it.each([
    // Five characters of 315 twips in; numbers take 1.2, from ten titles on 1.6.
    [1, ['1575 945']],
    [2, ['1953 1323', '1953 378']],
    [9, ['1953 1323', ...Array(8).fill('1953 378')]],
    [10, ['2079 1449', ...Array(9).fill('2079 504')]],
  ])('%i are indented so that their titles are in one column', async (count, expected) => {
    expect(indents(await documentOf([attachments(count)]))).toEqual(expected);
  });

  it('in English have a tab after the label, with room for other fonts', async () => {
    const english = await documentOf([attachments(2, 'Annexes: ')], { language: 'en' });
    const [first = '', second = ''] = ['表1', '表2'].map((title) => paragraphWith(english, title));
    expect([first, second].map(textIn)).toEqual(['Annexes: \t1.\t表1', '2.\t表2']);
    // Capital 0.72, six small letters 3, colon and blank 0.56: 4.28, and 15 % more.
    const begins = Math.ceil((2 + 4.28 * 1.15) * 315);
    const left = begins + 378;
    expect(first).toContain(`<w:tab w:val="left" w:pos="${begins}"/>`);
    expect(indents(english)).toEqual([`${left} ${left - 630}`, `${left} ${left - begins}`]);
    expect(await documentOf([attachments(2)])).not.toContain('<w:tabs>');
  });

  it('follow a blank line that stays with them; only the last stays with the signature', async () => {
    const signature: Block = { type: 'signature', by: ['甲', '乙'], date: '2018年' };
    expect(inShort(await documentOf([attachments(2), signature]))).toEqual([
      ...['kept', '附件：1.\t表1', 'kept 2.\t表2'],
      ...['kept', 'kept 甲', 'kept 乙', '2018年'],
    ]);
    expect(inShort(await documentOf([attachments(2), { type: 'paragraph', text: '文' }]))).toEqual([
      ...['kept', '附件：1.\t表1', '2.\t表2', '文'],
    ]);
  });

  it('keep the paragraph before them on their page, as a signature does', async () => {
    const kept = async (next: Block): Promise<boolean> =>
      paragraphWith(await documentOf([{ type: 'paragraph', text: '文' }, next]), '文').includes('<w:keepNext/>');
    expect(await kept(attachments(1))).toBe(true);
    expect(await kept({ type: 'signature', by: ['甲'], date: '2018年' })).toBe(true);
    expect(await kept({ type: 'imprint', by: '甲', date: '2018年' })).toBe(false);
  });
});

it('the head of an annex: its label, a blank line that stays with the title, the title', async () => {
  const xml = await documentOf([{ type: 'annex', label: '附件', title: '表' }]);
  expect(inShort(xml)).toEqual(['附件', 'kept', '表']);
});

it('a long title breaks where its sheet is full: 20 characters, on a wide one 28', async () => {
  const lines = async (isWide: boolean, count: number): Promise<number> => {
    const annex: Block = { type: 'annex', label: '附件', title: '长'.repeat(count), ...(isWide ? { isWide } : {}) };
    return textIn(paragraphWith(await documentOf([annex]), '长')).split('\n').length;
  };
  expect(await lines(false, 20)).toBe(1);
  expect(await lines(false, 21)).toBe(2);
  expect(await lines(true, 28)).toBe(1);
  expect(await lines(true, 29)).toBe(2);
});

describe('版记', () => {
  const imprint = (copies?: string): Block => ({
    ...{ type: 'imprint', by: '甲', date: '2018年印发' },
    ...(copies === undefined ? {} : { copies }),
  });
  const rows = (xml: string): string[] => (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map(textIn);

  it('has a row for the copies only if there are any', async () => {
    const last = '甲\t2018年印发';
    expect(rows(await documentOf([imprint('抄送：乙。')]))).toEqual(['抄送：乙。', last]);
    for (const copies of [undefined, '']) expect(rows(await documentOf([imprint(copies)]))).toEqual([last]);
  });

  it.each([
    // Colon included, in characters of 280 twips; a label longer than six characters is none.
    ['抄送：乙', 3],
    ['一二三四五六：乙', 7],
    ['一二三四五六七：乙', 0],
    ['抄送 乙', 0],
    // The first colon ends the label, and a blank after it belongs to it.
    ['抄送: 乙：丙', 2.56],
  ])('%s has its further lines %f characters in', async (copies, width) => {
    const hanging = Math.round(width * 280);
    const xml = paragraphWith(await documentOf([imprint(copies)]), copies);
    expect(xml).toContain(`<w:ind w:left="${280 + hanging}" w:right="280" w:hanging="${hanging}"/>`);
  });

  it('is as wide as the text, ruled above, below and between only, each row whole', async () => {
    const xml = await documentOf([imprint('抄送：乙。')]);
    const table = xml.slice(xml.indexOf('<w:tbl>'), xml.indexOf('</w:tbl>'));
    const border = (side: string): string =>
      new RegExp(`<w:${side} w:val="(\\w+)"[^>]*w:sz="(\\d+)"`).exec(table)?.slice(1).join(' ') ?? '';
    expect(['top', 'bottom', 'insideH', 'left', 'right', 'insideV'].map(border)).toEqual([
      ...['single 8', 'single 8', 'single 6', 'none 0', 'none 0', 'none 0'],
    ]);
    expect(table.match(/<w:(?:tblW|tcW|gridCol)[^>]* w:w="8844"|<w:gridCol w:w="8844"/g)).toHaveLength(4);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table.match(/<w:(?:top|left|bottom|right) w:type="dxa" w:w="0"\/>/g)).toHaveLength(4);
    expect(table).toContain('<w:tblpPr w:tblpX="0" w:horzAnchor="margin" w:tblpYSpec="bottom" w:vertAnchor="margin">');
    expect(paragraphWith(table, '印发')).toContain('<w:ind w:left="280" w:right="280"/><w:jc w:val="left"/>');
    // A blank paragraph before it: a table right after another would be merged with it.
    expect(xml).toContain('<w:p/><w:tbl>');
  });

  it('of a paper with an upright annex is on the annex’s page', async () => {
    const xml = await documentOf([{ type: 'annex', label: '附件', title: '表' }, imprint()]);
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(1);
    const only = await documentOf([{ type: 'annex', label: '附件', title: '表', isWide: true }]);
    expect([...only.matchAll(/w:orient="(\w+)"/g)].map(([, way]) => way)).toEqual(['landscape']);
  });
});

describe('page numbers', () => {
  const footer = async (isWide: boolean, number: 1 | 2): Promise<string> =>
    (await partsOf([{ type: 'annex', label: '', title: '表', ...(isWide ? { isWide } : {}) }]))[
      `word/footer${number}.xml`
    ] ?? '';
  /** What a page number would say if it were not tightened, as the text is: nothing. */
  const runLook = (xml: string): string =>
    /<w:rPr>(.*?)<\/w:rPr>/.exec(xml)?.[1]?.replace('<w:spacing w:val="0"/>', '') ?? '';

  it.each([false, true])(
    'are one character of 14 points in, on the outer side, on a landscape page %s',
    async (isWide) => {
      const line = '<w:spacing w:line="360" w:lineRule="exact"/>';
      expect(await footer(isWide, 1)).toContain(`${line}<w:ind w:right="280"/><w:jc w:val="right"/>`);
      expect(await footer(isWide, 2)).toContain(`${line}<w:ind w:left="280"/><w:jc w:val="left"/>`);
      for (const number of [1, 2] as const) {
        const { pageNumber } = layout.fonts;
        expect(runLook(await footer(isWide, number))).toBe(
          `<w:rFonts ${['ascii', 'cs', 'eastAsia', 'hAnsi'].map((name) => `w:${name}="${pageNumber}"`).join(' ')} w:hint="eastAsia"/><w:sz w:val="28"/><w:szCs w:val="28"/>`,
        );
      }
    },
  );

  it('on a landscape page are in a turned line along its left edge, as long as the text is wide', async () => {
    for (const number of [1, 2] as const) {
      const xml = await footer(true, number);
      expect(xml).toContain('<w:tblpPr w:tblpX="1423" w:tblpY="1588" w:horzAnchor="page" w:vertAnchor="page"');
      expect(xml).toContain('<w:trHeight w:val="8844" w:hRule="exact"/>');
      expect(xml).toContain('<w:tblW w:type="dxa" w:w="360"/>');
      expect(xml).toContain('<w:gridCol w:w="360"/>');
      expect(xml).toContain('<w:tcW w:type="dxa" w:w="360"/><w:textDirection w:val="tbRl"/>');
      expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
      expect(xml.match(/<w:\w+ w:val="none" w:color="auto" w:sz="0"\/>/g)).toHaveLength(6);
      expect(xml.match(/<w:(?:top|left|bottom|right) w:type="dxa" w:w="0"\/>/g)).toHaveLength(4);
      // Word wants a paragraph after a table; this one takes a point.
      expect(xml).toContain('</w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>');
    }
  });
});

it('the edges of the sheet that the page numbers need', async () => {
  const xml = await documentOf([
    { type: 'paragraph', text: '文' },
    { type: 'annex', label: '', title: '表', isWide: true },
  ]);
  expect([...xml.matchAll(/w:header="(\d+)" w:footer="(\d+)"/g)].map(([, ...both]) => both)).toEqual([
    ['851', '1423'],
    ['851', '700'],
  ]);
  expect(xml.match(/<w:type w:val="nextPage"\/>/g)).toHaveLength(2);
});
