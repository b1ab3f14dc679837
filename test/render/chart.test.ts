// Bars and timelines of the terminal, cell by cell, and the widths at which they become coarser.
import { describe, expect, it } from 'vitest';
import type { Block, TimelineRow } from '../../src/page/page';
import { apportion } from '../../src/render/chart';
import { renderTerminal } from '../../src/render/terminal';

const drawn = (block: Block, width?: number, more: { color?: boolean; unicode?: boolean } = {}): string[] =>
  renderTerminal({ blocks: [block] }, { width, color: false, unicode: true, ...more })
    .trimEnd()
    .split('\n');

describe('apportion', () => {
  it.each<[amounts: number[], size: number, cells: number[]]>([
    [[], 10, []],
    [[0, 0], 10, []],
    [[1, 2], 30, [10, 20]],
    // What is left over goes to the largest remainder, of equal ones to the first.
    [[1, 1, 1], 10, [4, 3, 3]],
    [[1, 1, 1, 1, 1], 12, [3, 3, 2, 2, 2]],
    [[3, 4], 10, [4, 6]],
    [[2, 2, 3], 10, [3, 3, 4]],
    // What the smallest got too much is taken from the one that loses least, and none loses its last cell.
    [[1, 1, 1, 97], 10, [1, 1, 1, 7]],
    [[1, 50, 49], 10, [1, 5, 4]],
    [[1, 0, 1], 1, [1, 0, 1]],
  ])('%j in %i cells: %j', (amounts, size, cells) => expect(apportion(amounts, size)).toEqual(cells));
});

describe('shares', () => {
  const words = { red: '红', yellow: '黄', green: '绿', grey: '灰', done: '完' };
  const shares: Block = {
    type: 'shares',
    rows: [
      {
        label: '甲组',
        parts: [
          { amount: 1, light: 'green' },
          { amount: 2, light: 'red' },
        ],
        note: 'x',
      },
      {
        label: '乙',
        parts: [
          { amount: 0, light: 'grey' },
          { amount: 5, light: 'done' },
        ],
        note: 'yyy',
      },
    ],
    words,
  };

  it('are bars of 30 cells, with a key to the lights that occur', () => {
    expect(drawn(shares)).toEqual([
      `甲组  ${'▓'.repeat(10)}${'▚'.repeat(20)}  x`,
      `乙    ${'█'.repeat(30)}  yyy`,
      '      ██ 完  ▓▓ 绿  ▚▚ 红',
    ]);
    expect(drawn(shares, 80, { unicode: false })).toEqual([
      `甲组  ${'+'.repeat(10)}${'!'.repeat(20)}  x`,
      `乙    ${'#'.repeat(30)}  yyy`,
      '      ## 完  ++ 绿  !! 红',
    ]);
  });

  it.each([
    // The label takes 4, the note 3, the gaps 4.
    [41, 30],
    [40, 29],
    [22, 11],
    [21, 10],
    [11, 10],
  ])('in %i cells have %i for the bar', (width, cells) => {
    expect(drawn(shares, width)[1]).toBe(`乙    ${'█'.repeat(cells)}  yyy`);
  });

  it('of yellow and grey have their own signs', () => {
    const parts = [
      { amount: 1, light: 'yellow' as const },
      { amount: 1, light: 'grey' as const },
    ];
    const block: Block = { type: 'shares', rows: [{ label: '甲', parts, note: '' }], words };
    expect(drawn(block).at(-1)).toBe('    ▒▒ 黄  ░░ 灰');
    expect(drawn(block, 80, { unicode: false }).at(-1)).toBe('    ~~ 黄  .. 灰');
  });
});

describe('a timeline', () => {
  const row: TimelineRow = {
    ...{ label: 'M1', begins: '2018-01-01', ends: '2018-12-31', isDue: true, marks: [], note: 'note' },
  };
  const timeline = (rows: readonly TimelineRow[], today = '2019-07-02'): Block => ({
    ...{ type: 'timeline', from: '2018-01-01', to: '2019-12-31', today, todayLabel: '今' },
    ...{
      heads: ['a', 'b', 'c'],
      groups: [
        { label: '空', rows: [] },
        { label: '组', rows },
      ],
    },
  });
  /** Two years of twelve cells. */
  const in50 = (rows: readonly TimelineRow[], today?: string, more = {}): string[] =>
    drawn(timeline(rows, today), 50, more);

  it('has its years, quarters, bars, and the day judged in its month', () => {
    const blank = (count: number): string => ' '.repeat(count);
    const bar = '━'.repeat(12);
    expect(in50([row, { ...row, label: 'M', begins: '2018-07-05', ends: '2019-02-01' }])).toEqual([
      '    2018        2019',
      '    ├──┴──┴──┴──├──┴──┴──┴──┤',
      '组',
      `M1  ${bar}│${blank(4)}┊${blank(6)}   note`,
      `M   │${blank(5)}${'━'.repeat(8)}${blank(3)}┊${blank(6)}   note`,
      `    ${blank(17)}┊ 今 2019-07-02`,
    ]);
    expect(in50([row], '2019-07-02', { unicode: false })).toEqual([
      '    2018        2019',
      "    |--'--'--'--|--'--'--'--|",
      '组',
      `M1  ${'='.repeat(12)}|${blank(4)}:${blank(6)}   note`,
      `    ${blank(17)}: 今 2019-07-02`,
    ]);
  });

  it.each([
    ['2017-12-31', false],
    ['2018-01-01', true],
    ['2019-12-31', true],
    ['2020-01-01', false],
  ])('shows %s as the day judged: %s', (today, isShown) => {
    const ends = '2018-06-30';
    expect(
      in50([{ ...row, begins: '2018-06-01', ends }], today)
        .join('\n')
        .includes('今'),
    ).toBe(isShown);
    expect(in50([{ ...row, begins: '2018-06-01', ends }], today)[3]?.includes('┊')).toBe(isShown);
  });

  it('ends at its edges, whatever goes beyond them', () => {
    const [, , , line] = in50([{ ...row, begins: '2016-05-01', ends: '2021-05-01' }], '2017-01-01');
    expect(line).toBe(`M1  ${'━'.repeat(24)}   note`);
  });

  it.each([
    ['red', '●', '!', 31],
    ['yellow', '◐', '*', 33],
    ['green', '○', 'o', 32],
    ['grey', '·', '.', 2],
    ['done', '✓', 'v', 34],
  ] as const)('has a mark for %s on its day, and the bar up to it in its colour', (light, shape, plain, code) => {
    const marks = [
      { day: '2018-12-31', light, word: '' },
      { day: '2019-12-31', light: 'red' as const, word: '' },
    ];
    const one = { ...row, ends: '2019-12-31', marks };
    expect(in50([one])[3]).toBe(`M1  ${'━'.repeat(11)}${shape}${'━'.repeat(11)}●   note`);
    expect(in50([one], '2019-07-02', { unicode: false })[3]).toBe(
      `M1  ${'='.repeat(11)}${plain}${'='.repeat(11)}!   note`,
    );
    const painted = in50([one], '2019-07-02', { color: true })[3] ?? '';
    expect(painted.split(`\u001b[${code}m━`)).toHaveLength(light === 'red' ? 23 : 12);
    expect(painted).toContain(`\u001b[${code}m${shape}`);
    expect(painted).toContain('\u001b[31m●');
  });

  it('has a bar after its last mark that is muted', () => {
    const marks = [{ day: '2018-01-01', light: 'red' as const, word: '' }];
    expect(in50([{ ...row, marks }], '2019-07-02', { color: true })[3]?.split('\u001b[2m━')).toHaveLength(12);
  });

  it.each([
    // 2 for the label and 2 between, two years, 3 between, and 30 for the notes, of which 20 are enough on small screens.
    [109, 36],
    [108, 24],
    [85, 24],
    [84, 12],
    [51, 12],
    [50, 8],
    [43, 8],
    [42, 6],
    [39, 6],
    [38, 4],
  ])('in %i cells has %i for a year', (width, cells) => {
    const [years, rule] = drawn(timeline([{ ...row, note: 'x'.repeat(30) }]), width);
    expect(years).toBe(`    ${'2018'.padEnd(cells)}2019`);
    const quarters = rule?.split('┴').length ?? 0;
    expect(quarters).toBe(cells >= 12 ? 7 : 1);
  });

  it.each([
    // Long notes keep 64 beside three cells a month, 48 beside two.
    [143, 36],
    [142, 24],
    [103, 24],
    [102, 12],
  ])('with long notes in %i cells has %i for a year', (width, cells) => {
    expect(drawn(timeline([{ ...row, note: 'x '.repeat(50) }]), width)[0]).toBe(`    ${'2018'.padEnd(cells)}2019`);
  });

  it('without a width is drawn as in 100 cells, and its notes are not broken', () => {
    const lines = drawn(timeline([{ ...row, note: 'x '.repeat(80).trim() }]));
    expect(lines[0]).toBe(`    ${'2018'.padEnd(12)}2019`);
    expect(lines[3]).toMatch(/ {3}(?:x ){79}x$/);
  });

  it('goes on with a long note beside an empty bar, below its title if there is room', () => {
    const note = [{ text: '红', light: 'red' as const }, ' aaaa bbbb cccc dddd eeee ffff'];
    // 60 less 4, 24 and 3: 29 for the notes, of which the light and a blank take 5.
    const blank = (count: number): string => ' '.repeat(count);
    expect(drawn(timeline([{ ...row, note }]), 60).slice(3, 5)).toEqual([
      `M1  ${'━'.repeat(12)}│${blank(4)}┊${blank(9)}● 红 aaaa bbbb cccc dddd`,
      `    │${blank(11)}│${blank(4)}┊${blank(9)}     eeee ffff`,
    ]);
    // Outside its years there is no day judged, beside further lines either.
    expect(drawn(timeline([{ ...row, note }], '2021-01-01'), 60)[4]).toBe(
      `    │${blank(11)}│${blank(14)}     eeee ffff`,
    );
  });

  it('below 24 cells goes on at the left, and a title that just fills its room is not broken', () => {
    const note = (title: string): TimelineRow => ({ ...row, note: [{ text: '红', light: 'red' }, title] });
    const notesIn = (width: number, title: string): (string | undefined)[] =>
      drawn(timeline([note(title)]), width)
        .slice(3, -1)
        .map((line) => line.slice(4 + 24 + 3));
    const title = ' aaaa bbbb cccc dddd eeee ffff';
    expect(notesIn(54, title)).toEqual(['● 红 aaaa bbbb cccc', 'dddd eeee ffff']);
    expect(notesIn(55, title)).toEqual(['● 红 aaaa bbbb cccc', '     dddd eeee ffff']);
    expect(notesIn(60, ' aaaa bbbb cccc dddd eee')).toEqual(['● 红 aaaa bbbb cccc dddd eee']);
    expect(notesIn(60, ' aaaa bbbb cccc dddd eeee')).toEqual(['● 红 aaaa bbbb cccc dddd', '     eeee']);
  });
});
