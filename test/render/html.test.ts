// HTML: text never becomes markup, in any block; and a page has the same bytes each time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, plainText, type Text } from '../../src/page/page';
import { textsOf } from '../../src/page/texts';
import { renderHtml } from '../../src/render/html/index';
import { printable } from '../../src/util/printable';
import { anyCharacter } from '../any-character';
import { ownPlan, runTool } from '../run-tool';
import { sampleBlocks } from './sample-blocks';

const fonts = { body: '', title: '', heading: '', subheading: '', pageNumber: '', latin: '' };
const layout = { title: '示例', day: '2018-12-31', language: 'zh', fonts } as const;

const written = (blocks: readonly Block[]): string => new TextDecoder().decode(renderHtml({ blocks }, layout));
const body = (blocks: readonly Block[]): string => /<main [^>]*>([\s\S]*)<\/main>/.exec(written(blocks))?.[1] ?? '';
const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
const textIn = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (_whole, name: string) => signs[name] ?? '');

it('every block has the same content as in other formats', () => {
  for (const block of sampleBlocks) {
    const said = textIn(body([block]));
    const cells = block.type === 'table' ? block.rows.flat().map(plainText) : [];
    const fields = block.type === 'fields' ? block.rows.flat().map(plainText) : [];
    const isDrawn = ['timeline', 'shares', 'problems'].includes(block.type);
    const lines = isDrawn ? [] : textsOf(block);
    for (const text of [...cells, ...fields, ...lines])
      expect(said.replace(/\s+/g, ''), text).toContain(text.replace(/\s+/g, ''));
    expect(said.trim(), block.type).not.toBe('');
  }
});

describe('a text stays a text', () => {
  const wild = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 30 }),
    fc
      .array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '</', 'script', '=', ' ', '中', '\u202e', '`', '\0'), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  );
  const tone = fc.constantFrom('strong', 'muted', 'id', 'command', 'red', 'removed', 'added', undefined);
  const span = fc
    .record({ text: wild, tone })
    .map(({ text, tone: given }) => (given ? { text, tone: given } : { text }));
  const tags = (markup: string): string[] =>
    (markup.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

  it('in every tone: the elements are those of a harmless text', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), (spans) => {
        const block = (text: Text): Block => ({ type: 'paragraph', text });
        const harmless = spans.map((one) => ({ ...one, text: 'x' }));
        // Addresses become links, so they are excluded here.
        fc.pre(spans.every(({ text }) => !text.startsWith('http')));
        const markup = body([block(spans)]);
        expect(tags(markup)).toEqual(tags(body([block(harmless)])));
        expect(textIn(markup).slice(0, -1)).toBe(printable(plainText(spans)));
      }),
    );
  });

  it('in attributes, as the names of columns', () => {
    fc.assert(
      fc.property(wild, (label) => {
        const table = (name: string): Block => ({ type: 'table', columns: [{ label: name }], rows: [['x']] });
        expect(tags(body([table(label)]))).toEqual(tags(body([table('x')])));
      }),
    );
  });

  it.each([
    ['https://example.cn/a?b=1&c=2', true],
    ['javascript:alert(1)', false],
    ['https://example.cn/ and more', false],
    ['https://example.cn/\u202ecod.exe', false],
    ['https://example.cn/"onclick="x', false],
    ['data:text/html,x', false],
  ])('%s is a link: %s', (text, isLink) => {
    expect(body([{ type: 'paragraph', text: [{ text, tone: 'muted' }] }]).includes('<a ')).toBe(isLink);
  });
});

describe('the years as a chart', () => {
  const row = { label: 'M1', begins: '2018-01-01', ends: '2018-12-31', isDue: true, note: 'x' };
  const chart = (more: object, today = '2019-07-02'): string =>
    body([
      {
        type: 'timeline',
        from: '2018-01-01',
        to: '2020-12-31',
        today,
        todayLabel: '截至',
        heads: ['a', 'b', 'c'],
        groups: [{ label: 'g', rows: [{ ...row, marks: [{ day: row.ends, light: 'red', word: '红' }], ...more }] }],
      },
    ]);

  // 1096 days, 2020 being a leap year: 365 / 1096, 730 / 1096, and 547 / 1096.
  it('has every year, its bars, marks and today’s line where their days are', () => {
    const drawn = chart({});
    for (const x of ['0.00%', '33.30%', '66.61%']) expect(drawn).toContain(`<line class="year" x1="${x}" x2="${x}"`);
    expect(drawn).toContain('<line class="bar is-red" x1="0.00%" x2="33.30%"');
    expect(drawn).toContain('<svg x="33.30%" y="50%"');
    expect(drawn.match(/<line class="today" x1="49.91%" x2="49.91%"/g)).toHaveLength(3);
    expect(textIn(drawn)).toContain('截至 2019-07-02');
    expect(textIn(drawn)).toContain('2018-01-01 – 2018-12-31');
  });

  it('has no line of today outside of its years', () => {
    for (const day of ['2017-12-31', '2021-01-01']) expect(chart({}, day)).not.toContain('today');
  });

  it('draws each stretch in the colour of its mark’s light, and names the light', () => {
    const marks = [
      { day: '2018-12-31', light: 'done', word: '完成' },
      { day: '2019-12-31', light: 'red', word: '红' },
    ];
    const drawn = chart({ ends: '2019-12-31', marks });
    expect(drawn).toContain('<line class="bar is-done" x1="0.00%" x2="33.30%"');
    expect(drawn).toContain('<line class="bar is-red" x1="33.30%" x2="66.61%"');
    expect(textIn(drawn)).toContain('2018 完成');
  });
});

it('is the same bytes each time, and asks for nothing', async () => {
  const make = async () => {
    const { documents } = await runTool('report status --as-of 2019-06-30 --output p.html', { plan: ownPlan });
    return new TextDecoder().decode(documents['p.html']);
  };
  const page = await make();
  expect(await make()).toBe(page);
  expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/);
  expect(page.match(/\s(?:src|style|onclick|action)=/g)).toBeNull();
});
