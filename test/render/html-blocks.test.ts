// The elements and classes that a page's blocks become in HTML; style and script depend on them.
import { describe, expect, it } from 'vitest';
import type { Block, Column, ProblemView, Text } from '../../src/page/page';
import { renderHtml, renderServed } from '../../src/render/html/index';

const fonts = { body: '', title: '', heading: '', subheading: '', pageNumber: '', latin: '' };
const layoutIn = (language: 'zh' | 'en') => ({ title: '例', day: '2018-12-31', language, fonts });
const whole = (blocks: readonly Block[], language: 'zh' | 'en' = 'zh'): string =>
  new TextDecoder().decode(renderHtml({ blocks }, layoutIn(language)));
const body = (block: Block, language: 'zh' | 'en' = 'zh'): string =>
  /<main [^>]*>([\s\S]*)\n<\/main>/.exec(whole([block], language))?.[1] ?? '';
const inline = (text: Text, language: 'zh' | 'en' = 'zh'): string =>
  body({ type: 'paragraph', text }, language).slice('<p>'.length, -'</p>'.length);

describe('a span', () => {
  it.each([
    ['muted', '<span class="muted">x</span>'],
    ['grey', '<span class="muted">x</span>'],
    ['red', '<span class="is-red">x</span>'],
    ['yellow', '<span class="is-yellow">x</span>'],
    ['green', '<span class="is-green">x</span>'],
    ['done', '<span class="is-done">x</span>'],
    ['strong', '<strong>x</strong>'],
    ['id', '<span class="id">x</span>'],
    ['command', '<code>x</code>'],
    ['removed', '<del>x</del>'],
    ['added', '<ins>x</ins>'],
  ] as const)('that is %s: %s', (tone, markup) => expect(inline([{ text: 'x', tone }])).toBe(markup));

  it('with a light has its sign, whatever its tone', () => {
    expect(inline(['a', { text: '红', light: 'red', tone: 'strong' }])).toBe(
      'a<span class="light is-red"><svg class="sign" aria-hidden="true"><use href="#sign-red"/></svg>红</span>',
    );
  });

  it.each([
    ['至 2018-12-31 止', '至 <span class="day">2018-12-31</span> 止'],
    ['2018-12-31', '<span class="day">2018-12-31</span>'],
    ['x-2018-12-31', 'x-2018-12-31'],
    ['2018-12-311', '2018-12-311'],
    ['2018-12-31-b1', '2018-12-31-b1'],
  ])('%s keeps its days whole', (text, markup) => expect(inline(text)).toBe(markup));

  it('of Chinese is marked as such in an English page only', () => {
    expect(inline('天津', 'en')).toBe('<span lang="zh-CN">天津</span>');
    expect([inline('天津'), inline('Tianjin', 'en')]).toEqual(['天津', 'Tianjin']);
  });

  it.each([
    ['http://example.cn:8080/a', true],
    ['https://example.cn?a', true],
    ['HTTPS://EXAMPLE.CN#a', true],
    ['https://example.cn', true],
    ['https://user@example.cn/', false],
    ['https://еxample.cn/', false],
    ['see https://example.cn/', false],
  ])('%s is a link: %s', (text, isLink) => {
    expect(inline(text)).toBe(isLink ? `<a href="${text}" rel="noopener noreferrer">${text}</a>` : text);
  });
});

describe('a block', () => {
  it.each<[Block, string]>([
    [{ type: 'heading', level: 1, text: 'x' }, '<h1>x</h1>'],
    [{ type: 'heading', level: 3, text: 'x', aside: 'y' }, '<h3>x</h3><p class="aside">y</p>'],
    [
      { type: 'notice', tone: 'yellow', lines: ['x', 'y'] },
      '<div class="notice is-yellow" role="note"><p>x</p><p>y</p></div>',
    ],
    [{ type: 'fields', rows: [['x', 'y']] }, '<dl class="fields">\n<div><dt>x</dt><dd>y</dd></div>\n</dl>'],
    [{ type: 'command', text: 'x' }, '<pre tabindex="0"><code>x</code></pre>'],
    [{ type: 'code', lines: ['x', 'y'] }, '<pre tabindex="0">x\ny</pre>'],
    [{ type: 'annex', label: '', title: 'x' }, '<h2 class="annex">x</h2>'],
    [{ type: 'annex', label: 'x', title: 'y' }, '<h2 class="annex"><span class="muted">x</span> y</h2>'],
    [{ type: 'addressee', text: 'x' }, '<div class="addressee"><p>x</p></div>'],
    [
      {
        type: 'diff',
        lines: [
          { sign: '+', text: 'x' },
          { sign: '-', text: 'y' },
          { sign: ' ', text: 'z' },
        ],
      },
      '<pre tabindex="0"><span class="is-green">+ x</span>\n<span class="is-red">- y</span>\n<span class="">  z</span>\n</pre>',
    ],
  ])('%j', (block, markup) => expect(body(block)).toBe(markup));

  it('of shares has its parts as bars, in words those above 0', () => {
    const markup = body({
      type: 'shares',
      rows: [
        {
          label: 'x',
          parts: [
            { amount: 1, light: 'green' },
            { amount: 0, light: 'grey' },
            { amount: 3, light: 'red' },
          ],
          note: 'n',
        },
        { label: 'y', parts: [{ amount: 0, light: 'done' }], note: '' },
      ],
      words: { red: '红', yellow: '黄', green: '绿', grey: '灰', done: '完' },
    });
    expect(
      [...markup.matchAll(/<rect class="is-(\w+)" x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, ...of]) => of),
    ).toEqual([
      ['green', '0.00', '25.00'],
      ['grey', '25.00', '0.00'],
      ['red', '25.00', '75.00'],
      ['done', '0.00', '0.00'],
    ]);
    expect(markup.match(/[红黄绿灰完] \d/g)).toEqual(['绿 1', '红 3']);
  });
});

describe('a table', () => {
  const table = (columns: readonly Column[], ...rows: Text[][]): Block => ({ type: 'table', columns, rows });
  const classes = (block: Block): (string | undefined)[] =>
    [...body(block).matchAll(/<t[hd] role="\w+"(?: scope="col")? class="([^"]*)"/g)].map(([, name]) => name);

  it('names in each cell what it is: a number, one that grows, or short', () => {
    const columns: Column[] = [
      { label: 'a', align: 'right' },
      { label: 'b', grows: true },
      { label: 'c' },
      { label: 'd' },
    ];
    const row = ['1', '2', 'x'.repeat(16), 'x'.repeat(17)];
    expect(classes(table(columns, row))).toEqual(Array(2).fill(['number short', 'grows', 'short', '']).flat());
    expect(classes(table([{ label: 'a' }], ['x'], ['x'.repeat(17)]))).toEqual(['', '', '']);
    expect(body(table([{ label: 'a' }], ['x']))).toContain('<td role="cell" class="short" data-label="a">x</td>');
  });

  it('of more than ten columns is a list of rows, without their empty cells', () => {
    const of = (count: number): string =>
      body(
        table(
          Array.from({ length: count }, (_, index) => ({ label: `c${index}` })),
          ['x', '', 'y'],
        ),
      );
    expect(of(10)).toMatch(/^<table role="table">/);
    expect(of(11)).toBe(
      '<ol class="cards">\n<li><dl class="fields"><div><dt>c0</dt><dd>x</dd></div><div><dt>c2</dt><dd>y</dd></div></dl></li>\n</ol>',
    );
  });
});

it('a problem has its place marked in its line, and its remedy', () => {
  const view: ProblemView = {
    ...{ place: 'p', severity: 'error', severityWord: 'E', what: 'w', code: 'c', line: 1 },
    ...{ excerpt: 'a😀cde', column: 2, length: 2, fix: 'f' },
  };
  const of = (more: Partial<ProblemView>): string => body({ type: 'problems', problems: [{ ...view, ...more }] });
  expect(of({})).toBe(
    '<ol class="problems"><li><p><b class="is-red">E</b> <code>p</code> w <span class="muted">[c]</span></p><pre tabindex="0">a<mark>😀c</mark>de</pre><p>f</p></li>\n</ol>',
  );
  expect(of({ severity: 'warning', excerpt: '', fix: '' })).toBe(
    '<ol class="problems"><li><p><b class="is-yellow">E</b> <code>p</code> w <span class="muted">[c]</span></p></li>\n</ol>',
  );
});

describe('a timeline', () => {
  const timeline = (to: string, today: string, more = {}): string =>
    body({
      ...{ type: 'timeline', from: '2018-01-01', to, today, todayLabel: '今', heads: ['a', 'b', 'c'] },
      groups: [
        { label: '空', rows: [] },
        {
          label: 'g',
          rows: [{ label: 'x', begins: '2018-01-01', ends: '2018-12-31', isDue: true, marks: [], note: 'n', ...more }],
        },
      ],
    });

  it('has its label on the side of today’s line where there is room', () => {
    // Of the five years to 2022, 1826 days, 60 % are over on 2020-12-31.
    expect(timeline('2022-12-31', '2020-12-30')).toContain('dx="6" y="14" text-anchor="start"');
    expect(timeline('2022-12-31', '2021-01-01')).toContain('dx="-6" y="14" text-anchor="end"');
  });

  it('names every year of seven, and every second of eight', () => {
    const named = (to: string): string[] =>
      [...timeline(to, '2018-02-01').matchAll(/dx="6" y="34">(\d+)</g)].map(([, year = '']) => year);
    expect(named('2024-12-31')).toHaveLength(7);
    expect(named('2025-12-31')).toEqual(['2018', '2020', '2022', '2024']);
  });

  it('has today’s line on its first and its last day, but no group without rows', () => {
    for (const day of ['2018-01-01', '2018-12-31']) expect(timeline('2018-12-31', day)).toContain('class="today"');
    expect(timeline('2018-12-31', '2018-02-01')).not.toContain('空');
  });

  it('has a bar that is grey without marks, and its day if that is a deadline', () => {
    expect(timeline('2018-12-31', '2018-02-01')).toContain('<line class="bar is-grey" x1="0.00%" x2="100.00%"');
    expect(timeline('2018-12-31', '2018-02-01')).toContain(
      '<td role="cell"><span class="day">2018-12-31</span> n</td>',
    );
    expect(timeline('2018-12-31', '2018-02-01', { isDue: false })).toContain('<td role="cell">n</td>');
  });

  it('says lights in words if there are several', () => {
    const mark = { day: '2018-12-31', light: 'red', word: '红' };
    expect(timeline('2018-12-31', '2018-02-01', { marks: [mark] })).not.toContain('class="marks"');
    expect(timeline('2018-12-31', '2018-02-01', { marks: [{ ...mark, day: '2018-06-30' }, mark] })).toContain(
      '<span class="marks"> <span class="is-red">2018 红</span> <span class="is-red">2018 红</span></span>',
    );
  });
});

describe('the document', () => {
  const policyOf = (page: string): string =>
    /Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
  const plain = whole([]);

  it('allows its own style and script, and nothing else', () => {
    expect(
      policyOf(plain)
        .replace(/'sha256-[^']+'/g, '#')
        .split('; '),
    ).toEqual([
      ...["default-src 'none'", 'style-src #', 'script-src #', 'img-src data:', "base-uri 'none'"],
      ...["form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"],
    ]);
    expect(plain).toContain('<html lang="zh-CN">');
    expect(whole([], 'en')).toContain('<html lang="en">');
    expect(plain).toContain('<meta name="date" content="2018-12-31">');
    expect(plain).not.toContain('id="lost"');
  });

  it('that is served may also ask its server, and says when that is lost', () => {
    const { html, policy } = renderServed({ blocks: [] }, layoutIn('zh'), 'v<1', '断了');
    const page = new TextDecoder().decode(html);
    expect(policy).toBe(policyOf(page));
    expect(policy).toBe(policyOf(plain).replace('data:;', "data:; connect-src 'self';"));
    expect(page).toContain('<html lang="zh-CN" data-version="v&lt;1">');
    expect(page).toContain('<p id="lost" class="notice is-red" role="alert" hidden>断了</p>\n');
  });
});
