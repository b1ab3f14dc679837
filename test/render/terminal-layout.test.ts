// How a terminal page fits its width: where commands, headings, tables and excerpts of files break, cell by cell.
import { describe, expect, it } from 'vitest';
import type { Block, Column, ProblemView } from '../../src/page/page';
import { shellLines } from '../../src/render/shell-lines';
import { renderTerminal } from '../../src/render/terminal';

const drawn = (block: Block, width?: number, more: { color?: boolean; unicode?: boolean } = {}): string[] =>
  renderTerminal({ blocks: [block] }, { width, color: false, unicode: true, ...more })
    .trimEnd()
    .split('\n');

describe('a command', () => {
  it.each<[command: string, width: number | undefined, lines: string[]]>([
    // Each line leaves room for a blank and the backslash.
    ['aa bb cc', 7, ['aa bb \\', '  cc']],
    ['aa bb cc', 6, ['aa \\', '  bb \\', '  cc']],
    ['aa bb cc', 10, ['aa bb cc']],
    ['aa bb cc', 9, ['aa bb \\', '  cc']],
    ['aa  bb', 80, ['aa bb']],
    ['aa  bb', undefined, ['aa  bb']],
    ["'a b' c", 3, ["'a b' \\", '  c']],
    ['a\\ b c', 3, ['a\\ b \\', '  c']],
    ['abcdefgh', 3, ['abcdefgh']],
    ['', 3, ['']],
  ])('%j in %s cells', (command, width, lines) => expect(shellLines(command, width)).toEqual(lines));
});

describe('a heading', () => {
  const heading = (level: 1 | 2, more = {}): Block => ({ type: 'heading', level, text: 'ab', aside: 'cd', ...more });

  it.each([
    [20, [`ab${' '.repeat(16)}cd`]],
    [6, ['ab  cd']],
    // With less than two blanks between them, the aside has a line of its own.
    [5, ['ab', 'cd']],
    [120, [`ab${' '.repeat(116)}cd`]],
    [121, [`ab${' '.repeat(116)}cd`]],
    [undefined, ['ab  cd']],
  ])('in %s cells has its aside at the right', (width, lines) => expect(drawn(heading(1), width)).toEqual(lines));

  it('is underlined below the title, where there is colour', () => {
    const underlined = (level: 1 | 2): boolean =>
      (drawn(heading(level), 40, { color: true })[0] ?? '').includes('\u001b[4m');
    expect([underlined(1), underlined(2)]).toEqual([false, true]);
  });

  it('has a blank line before it, but not at the top', () => {
    const blocks = [heading(1, { aside: undefined }), heading(2, { aside: undefined })];
    expect(renderTerminal({ blocks }, { width: 40, color: false, unicode: true })).toBe('ab\n\nab\n');
  });

  it('of an annex has label and title, or the title only', () => {
    expect(drawn({ type: 'annex', label: '附件', title: '表' })).toEqual(['附件  表']);
    expect(drawn({ type: 'annex', label: '', title: '表' })).toEqual(['表']);
  });
});

describe('text', () => {
  it('is at most 120 cells wide on any screen', () => {
    const text = 'x'.repeat(121);
    expect(drawn({ type: 'paragraph', text }, 200)).toEqual(['x'.repeat(120), 'x']);
    expect(drawn({ type: 'paragraph', text })).toEqual([text]);
    expect(drawn({ type: 'notice', tone: 'red', lines: [text] }, 200)).toEqual([`▌ ${'x'.repeat(118)}`, '▌ xxx']);
    expect(drawn({ type: 'notice', tone: 'red', lines: [text] })).toEqual([`▌ ${text}`]);
  });

  it('of a notice has a bar before it, in its colour', () => {
    const notice: Block = { type: 'notice', tone: 'red', lines: ['x'.repeat(19), 'y'] };
    expect(drawn(notice, 20, { unicode: false })).toEqual([`| ${'x'.repeat(18)}`, '| x', '| y']);
    expect(drawn(notice, 40, { color: true })[1]).toContain('\u001b[31m▌');
  });

  it('of a file is two cells in, that of a change four with its sign on the first line', () => {
    expect(drawn({ type: 'code', lines: ['x'.repeat(19), ''] }, 20)).toEqual([`  ${'x'.repeat(18)}`, '  x']);
    expect(drawn({ type: 'code', lines: ['x'.repeat(19)] })).toEqual([`  ${'x'.repeat(19)}`]);
    const diff: Block = {
      ...{ type: 'diff' },
      lines: [
        { sign: '+', text: 'x'.repeat(17) },
        { sign: '-', text: 'y' },
        { sign: ' ', text: 'z' },
      ],
    };
    expect(drawn(diff, 20)).toEqual([`  + ${'x'.repeat(16)}`, '    x', '  - y', '    z']);
    const painted = drawn(diff, 20, { color: true });
    expect([0, 2, 3].map((line) => /\u001b\[(\d+)m/.exec(painted[line] ?? '')?.[1])).toEqual(['32', '31', '2']);
  });

  it('of a formal part is separate from what is above it', () => {
    const blocks: Block[] = [
      { type: 'paragraph', text: 'a' },
      { type: 'addressee', text: 'b' },
    ];
    expect(renderTerminal({ blocks }, { width: 40, color: false, unicode: true })).toBe('a\n\nb\n');
  });
});

describe('a table', () => {
  const table = (columns: readonly Column[], ...rows: string[][]): Block => ({ type: 'table', columns, rows });
  const columns: Column[] = [{ label: '编号' }, { label: '内容', grows: true }];

  it.each<[width: number, lines: string[]]>([
    [26, ['编号  内容', `T-1   ${'x'.repeat(20)}`]],
    [25, ['编号  内容', `T-1   ${'x'.repeat(19)}`, '      x']],
    // A word keeps 16 of its cells, if it has as many.
    [22, ['编号  内容', `T-1   ${'x'.repeat(16)}`, '      xxxx']],
    // Any narrower, it is a list.
    [21, ['编号  T-1', `内容  ${'x'.repeat(15)}`, '      xxxxx']],
  ])('in %i cells', (width, lines) => {
    expect(drawn(table(columns, ['T-1', 'x'.repeat(20)]), width)).toEqual(lines);
  });

  it.each([
    // Chinese breaks anywhere, but keeps ten cells.
    [16, ['编号  内容', 'T-1   一二三四五', '      六七八']],
    [15, ['编号  T-1', '内容  一二三四', '      五六七八']],
  ])('of Chinese in %i cells', (width, lines) => {
    expect(drawn(table(columns, ['T-1', '一二三四五六七八']), width)).toEqual(lines);
  });

  it('as a list has a blank line between its rows, and leaves empty cells out', () => {
    expect(drawn(table(columns, ['1', ''], ['T-2', 'x'.repeat(30)]), 21)).toEqual([
      ...['编号  1', '', '编号  T-2', `内容  ${'x'.repeat(15)}`, `      ${'x'.repeat(15)}`],
    ]);
  });

  it('rather breaks one of its columns more than a second one too', () => {
    const both: Column[] = [
      { label: 'a', grows: true },
      { label: 'b', grows: true },
    ];
    const words = (word: string, count: number): string => Array(count).fill(word).join(' ');
    // 39 and 29 cells in 54: the second stays whole, the first breaks after 24.
    expect(drawn(table(both, [words('aaaa', 8), words('bbbb', 6)]), 56)).toEqual([
      `a${' '.repeat(25)}b`,
      `${words('aaaa', 5)}  ${words('bbbb', 6)}`,
      words('aaaa', 3),
    ]);
  });

  it('has its numbers at the right', () => {
    expect(drawn(table([{ label: 'n', align: 'right' }, { label: 'x' }], ['1', 'a'], ['10', 'b']))).toEqual([
      ...[' n  x', ' 1  a', '10  b'],
    ]);
  });
});

describe('a problem', () => {
  const view: ProblemView = {
    ...{ place: 'a.yaml:7:3', severity: 'error', severityWord: '错误', what: '不对', code: 'x/y', fix: '改' },
    ...{ line: 7, excerpt: 'abcdef', column: 3, length: 2 },
  };
  const problem = (more: Partial<ProblemView>, width?: number, color = false): string[] =>
    drawn({ type: 'problems', problems: [{ ...view, ...more }] }, width, { color });
  const head = 'a.yaml:7:3  错误  不对  [x/y]';

  it('has its line with a mark below the place, and the remedy', () => {
    expect(problem({})).toEqual([head, '    7 | abcdef', '      |   ^^', '   改']);
    expect(problem({ fix: '' })).toEqual([head, '    7 | abcdef', '      |   ^^']);
    expect(problem({ line: undefined })).toEqual([head, '   改']);
  });

  it.each([
    ['at the first sign', { column: 1, length: 1 }, '^'],
    ['of no length', { column: 3, length: 0 }, '  ^'],
    ['past the end', { column: 7, length: 1 }, '      ^'],
    ['of wide signs', { excerpt: '甲乙丙丁', column: 2, length: 2 }, '  ^^^^'],
    ['after a tab', { excerpt: '\tab', column: 2, length: 1 }, ' ^'],
  ])('%s is marked', (_what, more, mark) => expect(problem(more)[2]).toBe(`      | ${mark}`));

  it('is red if it is an error, and yellow if it is not', () => {
    const [error = '', warning = ''] = (['error', 'warning'] as const).map((severity) =>
      problem({ severity }, 80, true).join(''),
    );
    expect([error.includes('\u001b[31m^^'), error.includes('\u001b[33m')]).toEqual([true, false]);
    expect([warning.includes('\u001b[33m^^'), warning.includes('\u001b[31m')]).toEqual([true, false]);
  });

  const x = (count: number): string => 'x'.repeat(count);
  it.each<[width: number | undefined, excerpt: string, column: number, length: number, shown: string]>([
    // 70 cells for the line in 80, 72 at most, 20 at least.
    [80, x(70), 1, 1, x(70)],
    [80, x(71), 1, 1, `${x(69)}…`],
    [undefined, x(71), 1, 1, `${x(69)}…`],
    [82, x(72), 1, 1, x(72)],
    [200, x(73), 1, 1, `${x(71)}…`],
    [20, x(20), 1, 1, x(20)],
    [20, x(21), 1, 1, `${x(19)}…`],
    // A third of it for what is before the mark, two for the marked; in what is left, what is after.
    [80, `${'a'.repeat(50)}b${'c'.repeat(49)}`, 51, 1, `…${'a'.repeat(23)}b${'c'.repeat(44)}…`],
    [80, `${'a'.repeat(23)}b${'c'.repeat(47)}`, 24, 1, `${'a'.repeat(23)}b${'c'.repeat(45)}…`],
    [80, `${'m'.repeat(60)}${'c'.repeat(20)}`, 1, 60, `${'m'.repeat(46)}…${'c'.repeat(20)}`],
    [80, `${'m'.repeat(46)}${'c'.repeat(25)}`, 1, 46, `${'m'.repeat(46)}${'c'.repeat(23)}…`],
    [80, `${'a'.repeat(50)}${'m'.repeat(50)}`, 51, 50, `…${'a'.repeat(23)}${'m'.repeat(46)}…`],
  ])('in %s cells shows of a long line what is around the mark', (width, excerpt, column, length, shown) => {
    expect(problem({ excerpt, column, length }, width)[width === 20 ? 2 : 1]).toBe(`    7 | ${shown}`);
  });
});
