// The layout of official papers (GB/T 9704-2012) in the document's XML, and plan text that stays text in it.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Block } from '../../src/page/page';
import { renderDocx } from '../../src/render/docx/index';
import { signatureIndents } from '../../src/render/docx/signature';
import { breakTitle } from '../../src/render/docx/title';
import { printable } from '../../src/util/printable';
import { times } from '../size';
import { documentOf, layout, paragraphsIn, paragraphWith, partsOf, styleIn, textIn } from './docx/read-docx';
import { sampleBlocks, sampleTexts } from './docx/sample-blocks';

const sample = await partsOf(sampleBlocks);
const sampleXml = sample['word/document.xml'] ?? '';

describe('a document', () => {
  it('is well-formed XML in every part', async () => {
    const files = Object.entries(sample).map(([fileName, contents]) => ({ fileName, contents }));
    expect(await validateXML({ xml: files, normalization: 'format' })).toMatchObject({ valid: true, errors: [] });
  });

  it('says everything on the page, in order', () => {
    const said = paragraphsIn(sampleXml).map(textIn).join('\n');
    let from = 0;
    for (const text of sampleTexts) {
      const found = said.indexOf(text, from);
      expect(found, text).toBeGreaterThanOrEqual(from);
      from = found + text.length;
    }
    const count = (text: string): number => text.replace(/[\s：:()–]|\b[12]\./g, '').length;
    expect(count(said)).toBe(count(sampleTexts.join('')));
  });

  it('has the sheet of 5.1 and 5.2.1, and 22 lines on it', () => {
    const [upright, turned] = sampleXml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(upright).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(upright).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" [^>]*w:footer="1423"/);
    expect(turned).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    // Binding edge on top.
    expect(turned).toContain('<w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"');
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984 - 10);
    expect(28 * (320 - 5)).toBeLessThanOrEqual(11906 - 1588 - 1474);
  });

  it('is upright again after a wide annex', () => {
    expect([...sampleXml.matchAll(/w:orient="(\w+)"/g)].map(([, way]) => way)).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    const ends = paragraphsIn(sampleXml).filter((paragraph) => paragraph.includes('<w:sectPr>'));
    for (const end of ends) expect(end).toContain('<w:spacing w:line="10" w:lineRule="exact"/>');
  });

  it('sets its text in exact lines and its own fonts', () => {
    const defaults = sample['word/styles.xml']?.match(/<w:docDefaults>.*?<\/w:docDefaults>/s)?.[0];
    expect(defaults).toContain('w:line="579" w:lineRule="exact"');
    expect(defaults).toContain('<w:spacing w:val="-5"/>');
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(defaults).toContain('<w:widowControl w:val="false"/>');
    expect(defaults).toContain('<w:jc w:val="both"/>');
    expect(styleIn(sample, 'BodyText')).toContain('w:firstLineChars="200"');
  });

  it.each([
    ['Title', '甲小标宋', 44, ''],
    ['Heading1', '甲黑体', 32, '<w:outlineLvl w:val="0"/>'],
    ['Heading2', '甲楷体', 32, '<w:outlineLvl w:val="1"/>'],
    ['AnnexTitle', '甲小标宋', 44, '<w:outlineLvl w:val="0"/>'],
    ['AnnexLabel', '甲黑体', 32, ''],
    ['Imprint', '甲仿宋', 28, ''],
  ])('style %s is in %s', (id, font, size, outline) => {
    const style = styleIn(sample, id);
    expect(style).toContain(`w:eastAsia="${font}" w:hAnsi="Latin Roman" w:hint="eastAsia"`);
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
    expect(style).toContain(outline);
    expect(style).not.toContain('<w:b/>');
  });

  it('numbers its pages outside, between dashes', () => {
    expect(sample['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const [odd, even, turnedOdd] = [1, 2, 3].map((number) => sample[`word/footer${number}.xml`] ?? '');
    expect(odd).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(even).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
    for (const footer of [odd, even, turnedOdd]) {
      expect(textIn(footer ?? '')).toBe('—  —');
      expect(footer).toContain('PAGE');
      expect(footer).toContain('w:eastAsia="甲宋体"');
    }
    // Clause 8: a turned line at the sheet's lower edge, which is on the left.
    expect(turnedOdd).toContain('<w:textDirection w:val="tbRl"/>');
    expect(turnedOdd).toContain('w:tblpX="1423"');
  });

  it('carries the day judged and nothing of the machine', () => {
    const core = sample['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>月度督查通报</dc:title>');
    expect(core.match(/2018-09-30T00:00:00Z/g)).toHaveLength(2);
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
  });
});

describe('the schema of WordprocessingML', () => {
  const order: Readonly<Record<string, string>> = {
    pPr: 'pStyle keepNext keepLines framePr widowControl pBdr shd tabs autoSpaceDE autoSpaceDN spacing ind jc outlineLvl rPr sectPr',
    rPr: 'rFonts b bCs i iCs strike color spacing sz szCs u lang',
    tblPr: 'tblpPr tblOverlap tblW jc tblBorders tblLayout tblCellMar',
    tcPr: 'tcW tcBorders textDirection vAlign',
  };
  it.each(Object.entries(order))('has what is in %s in this order', (name, names) => {
    const known = names.split(' ');
    for (const xml of [sampleXml, sample['word/footer3.xml'] ?? ''])
      for (const [, inner = ''] of xml.matchAll(new RegExp(`<w:${name}>(.*?)</w:${name}>`, 'gs'))) {
        const flat = inner.replace(
          /<w:(rPr|tabs|pBdr|sectPr|tblBorders|tblCellMar|tcBorders)>.*?<\/w:\1>/gs,
          '<w:$1/>',
        );
        const found = [...flat.matchAll(/<w:(\w+)/g)].map(([, tag = '']) => known.indexOf(tag));
        expect(found, inner).toEqual([...found].sort((one, other) => one - other));
        expect(found, inner).not.toContain(-1);
      }
  });
});

describe('two runs', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('give the same bytes, at another hour and with other dice', async () => {
    const first = await renderDocx({ blocks: sampleBlocks }, layout);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    vi.spyOn(Math, 'random').mockReturnValue(0.123);
    expect(await renderDocx({ blocks: sampleBlocks }, layout)).toEqual(first);
  });
});

describe('a letterhead', () => {
  it('is red, with who signs on the right', () => {
    expect(paragraphWith(sampleXml, '某市某办文件')).toContain('<w:pStyle w:val="Issuer"/>');
    expect(styleIn(sample, 'Issuer')).toContain('<w:color w:val="FF0000"/>');
    const number = paragraphWith(sampleXml, '〔2018〕');
    expect(textIn(number)).toBe('某办〔2018〕5号\t签发人：王某');
    expect(number).toContain('<w:tab w:val="right" w:pos="8529"/>');
    expect(number).toContain('w:eastAsia="甲楷体"');
    expect(sampleXml).toMatch(/<w:bottom w:val="single" w:color="FF0000"/);
  });

  it('centres the number where nobody signs, and is not there unless it is asked for', async () => {
    const xml = await documentOf([{ type: 'letterhead', issuer: '甲', number: '乙〔2018〕1号' }]);
    expect(paragraphWith(xml, '乙〔')).toContain('<w:jc w:val="center"/>');
    expect(await documentOf([{ type: 'heading', level: 1, text: '甲' }])).not.toContain('FF0000');
  });
});

describe('a title', () => {
  it.each<[title: string, lines: string[]]>([
    ['天津市与长春市对口合作工作月报', ['天津市与长春市对口合作工作月报']],
    ['天津市与长春市对口合作2018年9月工作月报', ['天津市与长春市对口合作', '2018年9月工作月报']],
    [
      '天津市与长春市对口合作2018年度工作总结和2019年度工作计划',
      ['天津市与长春市对口合作2018年度', '工作总结和2019年度工作计划'],
    ],
    [
      '关于天津市与长春市对口合作实施方案2018年9月重点任务推进落实情况及下一阶段工作安排建议的月度督查通报',
      ['关于天津市与长春市对口合作', '实施方案2018年9月重点任务推进落实情况', '及下一阶段工作安排建议的月度督查通报'],
    ],
  ])('%s', (title, lines) => expect(breakTitle(title, 20)).toEqual(lines));

  it('loses nothing and keeps dates whole, whatever it is', () => {
    const pieces = fc.constantFrom(
      '关于',
      '2018年12月31日',
      '《方案》',
      '的',
      '和',
      '工作',
      '总结',
      '长春市',
      'Tianjin ',
      '，',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (words) => {
        const lines = breakTitle(words.join(''), 20);
        expect(lines.join('')).toBe(words.join(''));
        expect(lines.join('\n')).not.toMatch(/\d\n\d|年\n\d+月|\n[，的]/);
      }),
      { seed: 7, numRuns: times(60, 12) },
    );
  });
});

describe('a signature without a seal (7.3.5.2)', () => {
  it.each<[by: string[], date: string, name: number, date: number]>([
    // 28 characters a line; the date of 6.5 has four gaps of a quarter.
    [['长春市对口合作工作领导小组'], '2018年6月30日', 13, 15],
    [['长春市发展改革委'], '2018年6月30日', 18, 20],
    [['市合作办'], '2018年6月30日', 28 - 2 - 7.75 - 2, 28 - 2 - 7.75],
    [['市合作办'], '2018年12月31日', 28 - 2 - 8.25 - 2, 28 - 2 - 8.25],
    [['市合作办', '长春市发展和改革委员会'], '2018年6月30日', 15, 17],
    [['长'.repeat(40)], '2018年6月30日', 0, 0],
  ])('%j %s', (by, date, name, begins) => {
    expect(signatureIndents(by, date, 28)).toEqual({ name, date: begins });
  });

  it('goes over the page with the text above it', () => {
    expect(paragraphWith(sampleXml, '项目进展')).toContain('<w:keepNext/>');
    expect(paragraphWith(sampleXml, '任务一览')).not.toContain('<w:keepNext/>');
    expect(paragraphWith(sampleXml, '另一单位')).toMatch(/<w:keepNext\/>.*<w:ind w:left="\d+"\/>/);
  });
});

describe('版记 (7.4)', () => {
  it('hangs at the foot of the text, between thick lines', () => {
    const table = sampleXml.slice(sampleXml.lastIndexOf('<w:tbl>'));
    expect(table).toContain('w:tblpYSpec="bottom" w:vertAnchor="margin"');
    expect(table).toMatch(/<w:top w:val="single" w:color="000000" w:sz="8"\/>.*<w:bottom [^>]*w:sz="8"\/>/);
    expect(table).toMatch(/<w:insideH [^>]*w:sz="6"\/>/);
    // 抄送： is three characters of 14 pt; what follows begins behind it.
    expect(paragraphWith(table, '抄送')).toContain('<w:ind w:left="1120" w:right="280" w:hanging="840"/>');
    expect(textIn(paragraphWith(table, '印发'))).toBe('某办秘书处\t2018年10月8日印发');
  });

  it('is upright also where a wide annex is the last', async () => {
    const xml = await documentOf([
      { type: 'annex', label: '附件', title: '表', isWide: true },
      { type: 'imprint', by: '甲', date: '2018年10月8日印发' },
    ]);
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map(([, way]) => way)).toEqual(['landscape', 'portrait']);
  });
});

describe('attachments (7.3.4)', () => {
  it('are numbered where there are several', () => {
    expect(textIn(paragraphWith(sampleXml, '任务一览'))).toBe('附件：1.\t任务一览');
    expect(paragraphWith(sampleXml, '任务一览')).toContain('<w:ind w:left="1953" w:hanging="1323"/>');
    expect(paragraphWith(sampleXml, '项目进展')).toContain('<w:ind w:left="1953" w:hanging="378"/>');
  });

  it('are not, where there is one', async () => {
    const xml = await documentOf([{ type: 'attachments', label: '附件：', titles: ['任务一览'] }]);
    expect(textIn(paragraphWith(xml, '任务一览'))).toBe('附件：任务一览');
    expect(xml).toContain('<w:ind w:left="1575" w:hanging="945"/>');
  });
});

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

describe('in English', () => {
  it('the text is not justified, not tightened, and keeps its quotation marks', async () => {
    const parts = await partsOf([{ type: 'paragraph', text: '“On track”, it’s said' }], { language: 'en' });
    expect(parts['word/document.xml']).not.toContain('eastAsia');
    expect(parts['word/styles.xml']).not.toMatch(/w:val="-5"|w:val="both"/);
    expect(styleIn(parts, 'Heading1')).toContain('<w:b/>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-US</dc:language>');
  });
});

describe('whatever the text', () => {
  const anything = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 9, 10, 13, 38, 60, 0x202e, 0xd800, 0xfffe)))
    .map((units) => String.fromCharCode(...units));
  /** As it must come back, line by line; a line of nothing but spaces says nothing. */
  const shown = (text: string): string[] =>
    text
      .split(/\r?\n/)
      .map((line) =>
        printable(line)
          .replace(/\p{Cs}|[\ufffe\uffff]/gu, (unit) => `<U+${unit.charCodeAt(0).toString(16).toUpperCase()}>`)
          .replaceAll('\t', '    '),
      )
      .filter((line) => line.trim() !== '');

  it('it comes back as text, and the document stays whole', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (text, cell) => {
        const parts = await partsOf(
          [
            { type: 'paragraph', text },
            { type: 'table', columns: [{ label: '列' }], rows: [[cell]] },
            { type: 'heading', level: 1, text, aside: cell },
          ],
          { title: text, fonts: { ...layout.fonts, body: cell } },
        );
        const xml = parts['word/document.xml'] ?? '';
        const said = paragraphsIn(xml)
          .map(textIn)
          .filter((line) => line.trim() !== '');
        const title = shown(text.replace(/\n/g, ' ')).join('');
        expect(said.map((line) => line.replaceAll('\n', '')).join('|')).toBe(
          [...shown(text), '列', ...shown(cell), title, ...shown(cell)].filter((line) => line.trim() !== '').join('|'),
        );
        for (const part of Object.values(parts)) {
          expect(part).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
          expect(part).not.toMatch(/[\p{Cs}\ufffe\uffff\u0000-\u0008\u000b\u000c\u000e-\u001f]/u);
        }
        expect(xml).not.toMatch(/instrText|hyperlink/);
        const tags = [...xml.matchAll(/<(\/?)(w:\w+)[^>]*?(\/?)>/g)].filter(([, , , empty]) => empty !== '/');
        const open: string[] = [];
        for (const [, closes, name = ''] of tags)
          if (closes) expect(open.pop()).toBe(name);
          else open.push(name);
      }),
      { seed: 11, numRuns: times(15, 5) },
    );
  });
});
