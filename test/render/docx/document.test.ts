// The Word document as a whole: sheet, fonts, page numbers, the order that its schema wants, and the same bytes each time.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderDocx } from '../../../src/render/docx/index';
import { sampleBlocks, sampleTexts } from '../sample-blocks';
import { layout, paragraphsIn, styleIn, textIn } from './read-docx';
import { sample, sampleXml } from './sample';

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
    // On a landscape page the binding edge is at the top.
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
    // Clause 8: on a landscape page the page number is at the left edge, turned with it.
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

  it('give the same bytes, at another time and with other random numbers', async () => {
    const first = await renderDocx({ blocks: sampleBlocks }, layout);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    vi.spyOn(Math, 'random').mockReturnValue(0.123);
    expect(await renderDocx({ blocks: sampleBlocks }, layout)).toEqual(first);
  });
});
