// The Word style of each block, and which blocks stay on one page: offices edit a paper by its styles.
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/page/page';
import { runTool } from '../../run-tool';
import { documentOf, paragraphsIn, partsOf, textIn } from './read-docx';

interface Found {
  readonly style: string;
  readonly text: string;
  readonly xml: string;
}

const styleOf = (paragraph: string): string => /<w:pStyle w:val="(\w+)"\/>/.exec(paragraph)?.[1] ?? '';
const read = (xml: string): Found[] =>
  paragraphsIn(xml)
    .map((paragraph) => ({ style: styleOf(paragraph), text: textIn(paragraph), xml: paragraph }))
    .filter(({ text }) => text !== '');
const written = async (...blocks: readonly Block[]): Promise<Found[]> => read(await documentOf([...blocks]));
const stylesAndTexts = (found: readonly Found[]): string[] => found.map(({ style, text }) => `${style} ${text}`);

describe('headings', () => {
  it('are the title, and the first and second level below it', async () => {
    const found = await written(
      { type: 'heading', level: 1, text: '月报' },
      { type: 'heading', level: 2, text: '一、总体情况' },
      { type: 'heading', level: 3, text: '（一）项目' },
    );
    expect(stylesAndTexts(found)).toEqual(['Title 月报', 'Heading1 一、总体情况', 'Heading2 （一）项目']);
  });

  it('with an aside have it below them: a subtitle under the title, plain text under the others', async () => {
    const found = await written(
      { type: 'heading', level: 1, text: '月报', aside: '截至某日' },
      { type: 'heading', level: 2, text: '一、情况', aside: '共两项' },
      { type: 'paragraph', text: '正文' },
    );
    expect(stylesAndTexts(found)).toEqual([
      'Title 月报',
      'Subtitle 截至某日',
      'Heading1 一、情况',
      'BodyText 共两项',
      'BodyText 正文',
    ]);
    const [title, subtitle, , aside, body] = found;
    // The blank line comes below both.
    expect(title?.xml).toContain('w:after="0"');
    expect(subtitle?.xml).toContain('w:after="579"');
    expect(aside?.xml).toContain('<w:keepNext/>');
    expect(body?.xml).not.toContain('<w:keepNext/>');
  });

  it('a title without an aside has the blank line below itself', async () => {
    const [title] = await written({ type: 'heading', level: 1, text: '月报' });
    expect(title?.xml).toContain('w:after="579"');
  });

  it('of a real paper: its title, its sections, their parts, its annexes', async () => {
    const today = '2019-06-30';
    const { documents } = await runTool('report monthly --period 2018-12 --output a.docx', { today });
    const { strFromU8, unzipSync } = await import('fflate');
    const parts = unzipSync(documents['a.docx'] as Uint8Array);
    const found = read(strFromU8(parts['word/document.xml'] as Uint8Array));
    const of = (style: string): string[] => found.filter((one) => one.style === style).map(({ text }) => text);
    expect(of('Title').join('').replace(/\n/g, '')).toBe('天津市与长春市对口合作2018年12月进展情况报告');
    expect(of('Heading1')).toEqual([
      ...['一、总体情况', '二、进展情况', '三、期限情况', '四、存在问题', '五、下一步打算', '六、有关说明'],
    ]);
    expect(of('AnnexTitle')).toEqual(['没有报告的事项', '编制说明']);
    expect(of('AnnexLabel')).toEqual(['附件']);
  });
});

describe('a notice', () => {
  it('keeps its lines together, with room before the first and after the last', async () => {
    const found = await written({ type: 'notice', tone: 'red', lines: ['甲', '乙', '丙'] });
    expect(stylesAndTexts(found)).toEqual(['Notice 甲', 'Notice 乙', 'Notice 丙']);
    expect(found.map(({ xml }) => xml.includes('<w:keepNext/>'))).toEqual([true, true, false]);
    expect(found.map(({ xml }) => /w:before="(\d+)"/.exec(xml)?.[1])).toEqual(['160', '0', '0']);
    expect(found.map(({ xml }) => /w:after="(\d+)"/.exec(xml)?.[1])).toEqual(['0', '0', '160']);
  });
});

describe('fields', () => {
  const fields: Block = {
    type: 'fields',
    rows: [
      ['判断日', '2018-12-31'],
      ['说明', '第一行\n第二行'],
    ],
  };

  it('have their label once, in the heading’s face, before the first line', async () => {
    const found = await written(fields);
    expect(found.map(({ text }) => text)).toEqual(['判断日：\t2018-12-31', '说明：\t第一行', '第二行']);
    const hanging = found.map(({ xml }) => /w:hanging="(\d+)"/.exec(xml)?.[1]);
    expect(hanging[0]).toBe(hanging[1]);
    expect(hanging[2]).toBe('0');
    expect(new Set(found.map(({ xml }) => /w:left="(\d+)"/.exec(xml)?.[1])).size).toBe(1);
    expect(found.map(({ xml }) => xml.includes('w:eastAsia="甲黑体"'))).toEqual([true, true, false]);
  });

  it('make room for the longest label, but for none that is too long', async () => {
    const leftOf = async (label: string): Promise<number> => {
      const [first] = await written({
        type: 'fields',
        rows: [
          ['甲', '值'],
          [label, '值'],
        ],
      });
      return Number(/w:left="(\d+)"/.exec(first?.xml ?? '')?.[1]);
    };
    const short = await leftOf('乙');
    expect(await leftOf('长'.repeat(10))).toBeGreaterThan(short);
    // 13 characters and the colon are as wide as a label may be.
    expect(await leftOf('长'.repeat(13))).toBeGreaterThan(await leftOf('长'.repeat(12)));
    expect(await leftOf('长'.repeat(14))).toBe(short);
  });

  it('in English have a half-width colon', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf([fields], { language: 'en' });
    expect(textIn(paragraphsIn(xml)[0] ?? '')).toBe('判断日:\t2018-12-31');
  });
});

describe('lines shown unchanged', () => {
  it.each<[Block, string[]]>([
    [{ type: 'command', text: 'tjcc check' } as Block, ['tjcc check']],
    [{ type: 'code', lines: ['a: 1', '  b: 2'] } as Block, ['a: 1', '  b: 2']],
  ])('%j', async (block, texts) => {
    const found = await written(block);
    expect(found.map(({ text }) => text.trim())).toEqual(texts.map((text) => text.trim()));
    for (const { style } of found) expect(style).toBe('Lines');
  });
});

describe('the look of a span', () => {
  it.each<[string, object, boolean]>([
    ['a red light', { light: 'red' }, true],
    ['what is red', { tone: 'red' }, true],
    ['what is strong', { tone: 'strong' }, true],
    ['a yellow light', { light: 'yellow' }, false],
    ['what is muted', { tone: 'muted' }, false],
  ])('%s stands out by its face: %j', async (_what, look, isOut) => {
    const [found] = await written({ type: 'paragraph', text: [{ text: '字', ...look }] });
    expect(found?.xml.includes('w:eastAsia="甲黑体"')).toBe(isOut);
  });

  it('removed words are struck out, added ones underlined', async () => {
    const text = [{ text: '去', tone: 'removed' as const }, { text: '加', tone: 'added' as const }, '留'];
    const [found] = await written({ type: 'paragraph', text });
    const runs = found?.xml.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(runs.map((run) => [textIn(run), run.includes('<w:strike/>'), run.includes('<w:u ')])).toEqual([
      ['去', true, false],
      ['加', false, true],
      ['留', false, false],
    ]);
  });
});
