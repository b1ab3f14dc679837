// Terminal output: for any text nothing is lost, no line is too wide and no control sequence gets through; colour changes
// nothing but colour.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Page, Text } from '../../src/page/page';
import { apportion } from '../../src/render/chart';
import { renderTerminal } from '../../src/render/terminal';
import { printable } from '../../src/util/printable';
import { padEnd, padStart, textWidth, wrapText } from '../../src/util/text-width';
import { anyCharacter } from '../any-character';
import { times } from '../size';

const pieces = fc.constantFrom(
  ...[
    '天津市',
    '长春',
    '对口合作',
    '，',
    '。',
    '、',
    '；',
    '（',
    '）',
    '“',
    '”',
    '《',
    '》',
    '——',
    '…',
    '　',
    '２０１８',
  ],
  ...[
    'a',
    'plan',
    'Tianjin–Changchun',
    'cross-regional',
    'don’t',
    '(',
    ')',
    ',',
    '. ',
    ' ',
    '  ',
    '2018-06-30',
    'https://example.cn/a/b?c=d',
  ],
  ...['🚀', '👩‍🔬', '🇨🇳', '☀️', 'é', 'ñ', '한', 'กำ', 'ﬀ', '𠀀', '〇', '＊', 'ｱ'],
);
const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
const anything = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 60 }));
const width = fc.integer({ min: 8, max: 120 });

const solid = (value: string): string => value.replace(/\s+/gu, '');
const widest = (value: string): number => Math.max(0, ...[...value].map(textWidth));
/** The text without colour codes. */
const uncolored = (value: string): string => value.replace(/\u001b\[[0-9;]*m/g, '');

describe('wrapText', () => {
  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(anything, width, (value, columns) => {
        expect(solid(wrapText(value, columns).join(''))).toBe(solid(value));
      }),
      { numRuns: times(400, 40) },
    );
  });

  it('makes no line too wide', () => {
    fc.assert(
      fc.property(text, width, (value, columns) => {
        for (const line of wrapText(value, columns)) {
          expect(textWidth(line)).toBeLessThanOrEqual(Math.max(columns, widest(value)));
        }
      }),
      { numRuns: times(400, 40) },
    );
  });

  it('begins no broken line with a space and breaks nothing that fits', () => {
    fc.assert(
      fc.property(text, width, (value, columns) => {
        const lines = wrapText(value, columns);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^ /);
        if (textWidth(value) <= columns) expect(lines).toEqual([value]);
      }),
    );
  });

  it.each<[value: string, columns: number, lines: string[]]>([
    ['', 8, ['']],
    ['对口合作取得重大突破', 12, ['对口合作取得', '重大突破']],
    ['一批标志性项目，亮点纷呈', 14, ['一批标志性项', '目，亮点纷呈']],
    ['推动“互联网+”产业', 8, ['推动“互', '联网+”产', '业']],
    ['the plan’s years', 10, ['the plan’s', 'years']],
    ['two  spaces', 4, ['two', 'spac', 'es']],
    ['到 2020 年', 8, ['到 2020', '年']],
  ])('%j in %i cells', (value, columns, lines) => {
    expect(wrapText(value, columns)).toEqual(lines);
  });
});

describe('textWidth', () => {
  it.each<[string, number]>([
    ['天津', 4],
    ['Tianjin', 7],
    ['，。（）', 8],
    ['“”—·…', 5],
    ['e\u0301', 1],
    ['𠀀', 2],
    ['🚀', 2],
    ['ｱ', 1],
    ['Ａ', 2],
    ['〔2018〕', 8],
    ['', 0],
  ])('%j is %i', (value, cells) => {
    expect(textWidth(value)).toBe(cells);
    expect(textWidth(padEnd(value, 20))).toBe(20);
    expect(textWidth(padStart(value, 20))).toBe(20);
  });
});

describe('printable', () => {
  const dangerous = (code: number): boolean =>
    (code < 0x20 && code !== 0x09 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f) || bidi.includes(code);
  const bidi = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];

  it('removes every control and every mark that turns text around', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const shown = printable(`a${String.fromCharCode(code)}b`);
      if (dangerous(code))
        expect(shown, code.toString(16)).toBe(`a<U+${code.toString(16).toUpperCase().padStart(4, '0')}>b`);
    }
  });

  it('leaves what people write alone', () => {
    for (const value of ['天津（市）“双创”', 'é ñ ü', '👩‍🔬', 'tab\there', 'two\nlines', '〔2018〕437号'])
      expect(printable(value)).toBe(value);
  });

  it('stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (value) => {
        expect(printable(printable(value))).toBe(printable(value));
      }),
    );
  });
});

const tone = fc.constantFrom('strong', 'muted', 'id', 'command', 'red', undefined);
const light = fc.constantFrom('red', 'yellow', 'green', 'grey', 'done', undefined);
const span = fc
  .record({ text, tone, light })
  .map(({ text, tone, light }) => ({ text, ...(tone && { tone }), ...(light && { light }) }));
const rich: fc.Arbitrary<Text> = fc.oneof(text, fc.array(fc.oneof(text, span), { maxLength: 4 }));
const table = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(
      fc.record({ label: fc.constantFrom('编号', 'What', '情况', 'Responsible'), grows: fc.boolean() }),
      { minLength: count, maxLength: count },
    ),
    rows: fc.array(fc.array(rich, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 5 }),
  }),
);
const page: fc.Arbitrary<Page> = fc
  .array(
    fc.oneof(
      table,
      rich.map((value): Block => ({ type: 'paragraph', text: value })),
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const),
        text,
        aside: text,
      }),
      fc.record({
        type: fc.constant('notice' as const),
        tone: fc.constantFrom('red' as const, 'muted' as const),
        lines: fc.array(rich, { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('fields' as const),
        rows: fc.array(fc.tuple(fc.constantFrom('类别', 'Stands in'), rich), { minLength: 1, maxLength: 4 }),
      }),
    ),
    { maxLength: 4 },
  )
  .map((blocks) => ({ blocks }));

const draw = (one: Page, columns: number | undefined, color = false): string =>
  renderTerminal(one, { width: columns, color, unicode: true });

/** Counts the characters of a text: columns are side by side, so their order differs from that of the cells. */
function census(value: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of solid(value)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

const cellText = (cell: Text): string =>
  typeof cell === 'string' ? cell : cell.map((one) => (typeof one === 'string' ? one : one.text)).join('');

describe('a table', () => {
  it.each([60, 80, 120, undefined])('at %s columns loses nothing', (columns) => {
    fc.assert(
      fc.property(table, (block) => {
        const drawn = census(draw({ blocks: [block] }, columns));
        for (const [sign, count] of census(printable(block.rows.flat().map(cellText).join(''))))
          expect(drawn.get(sign) ?? 0, sign).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: times(300, 30) },
    );
  });

  it.each([60, 80, 120])('at %i columns is not wider, in Chinese and Latin', (columns) => {
    const plainText = fc
      .array(
        fc.constantFrom(
          '天津市',
          '对口合作',
          '，',
          '（',
          '）',
          '“双创”',
          ' ',
          'Tianjin',
          'cross-regional',
          '2018-06-30',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    const rows = fc.array(fc.array(plainText, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (cells) => {
        const labels = ['编号', 'What', '情况', 'Responsible'];
        const block: Block = { type: 'table', columns: labels.map((label) => ({ label, grows: true })), rows: cells };
        for (const line of draw({ blocks: [block] }, columns).split('\n'))
          expect(textWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('a page', () => {
  it('with colour is the same page, painted', () => {
    fc.assert(
      fc.property(page, fc.constantFrom(60, 80, 120, undefined), (one, columns) => {
        const trimmed = (value: string): string => value.replace(/[^\S\n]+$/gm, '');
        expect(trimmed(uncolored(draw(one, columns, true)))).toBe(trimmed(draw(one, columns)));
        expect(draw(one, columns)).not.toMatch(/\u001b/);
      }),
      { numRuns: times(300, 30) },
    );
  });

  it('lets nothing through that steers a terminal', () => {
    const hostile = fc
      .string({ unit: anyCharacter, maxLength: 20 })
      .map((value) => `\u001b]0;title\u0007\u001b[2J${value}\u202e`);
    fc.assert(
      fc.property(hostile, (value) => {
        const blocks: Block[] = [
          { type: 'heading', level: 1, text: value, aside: value },
          { type: 'paragraph', text: [{ text: value, tone: 'strong' }] },
          { type: 'notice', tone: 'red', lines: [value] },
          { type: 'code', lines: [value] },
          { type: 'fields', rows: [['x', value]] },
          { type: 'table', columns: [{ label: 'x' }], rows: [[value]] },
          {
            type: 'problems',
            problems: [
              {
                place: value,
                severity: 'error',
                severityWord: 'x',
                what: value,
                code: 'x',
                line: 1,
                excerpt: value,
                column: 3,
                length: 4,
                fix: value,
              },
            ],
          },
        ];
        for (const color of [true, false])
          expect(uncolored(draw({ blocks }, 80, color))).not.toMatch(
            /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
          );
      }),
    );
  });
});

describe('apportion', () => {
  it('fills the bar, and gives every amount above 0 a cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 10, max: 30 }),
        (amounts, size) => {
          const cells = apportion(amounts, size);
          if (amounts.every((amount) => amount === 0)) return;
          expect(cells.reduce((sum, part) => sum + part, 0)).toBe(size);
          for (const [index, amount] of amounts.entries()) {
            if (amount > 0) expect(cells[index]).toBeGreaterThan(0);
            else expect(cells[index]).toBe(0);
          }
        },
      ),
      { numRuns: times(400, 40) },
    );
  });
});
