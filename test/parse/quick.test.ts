// Compares readQuickly with the `yaml` package: whatever it accepts, `yaml` reads without complaint to the same value.
// For a long run: FUZZ_RUNS=200000 FUZZ_SEED=7 npx vitest run test/parse/quick.test.ts

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readQuickly } from '../../src/parse/yaml/quick';
import { times } from '../size';

const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const RUNS = Number(FUZZ_RUNS ?? times(3000, 400));
const SEED = Number(FUZZ_SEED ?? 20180317);
/** A longer time limit for long runs (FUZZ_RUNS); the usual one is enough otherwise. */
const HUNT = { timeout: 180_000 + RUNS * 5 };

// biome-ignore format: a table, one case a row
const ACCEPTED: readonly (readonly [text: string, value: unknown])[] = [
  // Mappings, sequences and how they nest.
  ['a: b', { a: 'b' }],
  ['a: b\nc:\n  d: e\n  f:\n    g: h\ni: j\n', { a: 'b', c: { d: 'e', f: { g: 'h' } }, i: 'j' }],
  ['a:\n- 1\n- 2\nb: 3\n', { a: [1, 2], b: 3 }],
  ['a:\n  - 1\n  - 2\nb: 3\n', { a: [1, 2], b: 3 }],
  ['- a: 1\n  b: 2\n- c: 3\n', [{ a: 1, b: 2 }, { c: 3 }]],
  ['-   a: 1\n    b: 2\n-\n  c: 3\n-\n - 4\n', [{ a: 1, b: 2 }, { c: 3 }, [4]]],
  ['- - a\n  - b\n- c:\n  - d\n  e: f\n', [['a', 'b'], { c: ['d'], e: 'f' }]],
  ['a:\n  b:\n  - c\n\n  d: e\n', { a: { b: ['c'], d: 'e' } }],
  ['a:\nb: ~\nc: null\nd:   # e\n', { a: null, b: null, c: null, d: null }],
  ['- null\n- Null\n- NULL\n', [null, null, null]],
  ['- a\n-\n- \n- # none\n-', ['a', null, null, null, null]],
  ['- k:\n- x\n', [{ k: null }, 'x']],
  ['constructor: 1\ntoString: 2\n', { constructor: 1, toString: 2 }],
  ['T01.1: 甲\nx-y_z: 乙\n责任单位: 丙\n', { 'T01.1': '甲', 'x-y_z': '乙', 责任单位: '丙' }],
  // Comments, blank lines, line ends.
  ['# 开头\n\n  # 缩进\na: 1 # 尾注\n   \n# 中间\n  # b\nb: 2#3\n# 结束', { a: 1, b: '2#3' }],
  ['a:\n    # deep\n  b: 1\n # shallow\n  c: 2\n# none\n\nd: 3\n', { a: { b: 1, c: 2 }, d: 3 }],
  ['a: # of a\n  # of b\n  - b # b\n  # c\n  - c\n', { a: ['b', 'c'] }],
  ['a: 1\r\nb:\r\n  - c\r\n\r\n  - d # e\r\n', { a: 1, b: ['c', 'd'] }],
  ['a:    b   \nc: d   e  # f  \n', { a: 'b', c: 'd   e' }],
  // Chinese text and its punctuation.
  ['t: 加强“放管服”改革（试点）；《方案》〔2018〕437号。', { t: '加强“放管服”改革（试点）；《方案》〔2018〕437号。' }],
  ['t: 牵头：发改委、合作办\nu: 前　后\u00a0尾　\n', { t: '牵头：发改委、合作办', u: '前　后\u00a0尾　' }],
  ['- 一区、二县\n- 𬭚\n', ['一区、二县', '𬭚']],
  // Plain scalars and their types.
  ['a: 2018-03-17\nb: 2018\nc: 2016-11\nd: 10:30\n', { a: '2018-03-17', b: 2018, c: '2016-11', d: '10:30' }],
  ['a: 0\nb: -5\nc: 3.25\nd: -0.5\ne: 0.10\nf: -0\n', { a: 0, b: -5, c: 3.25, d: -0.5, e: 0.1, f: -0 }],
  ['- true\n- True\n- TRUE\n- false\n- False\n- FALSE\n', [true, true, true, false, false, false]],
  ['- tRue\n- nUll\n- yes\n- no\n- on\n- ~x\n', ['tRue', 'nUll', 'yes', 'no', 'on', '~x']],
  ['- 3家\n- 50%\n- 1.2.3\n- .5x\n- +x\n- 0x\n- 1_000\n', ['3家', '50%', '1.2.3', '.5x', '+x', '0x', '1_000']],
  ['- http://jl.cri.cn/a?b=c#d\n- x:y\n', ['http://jl.cri.cn/a?b=c#d', 'x:y']],
  ['- a, b & c [d] {e} "f" \'g\' <h> | i!\n', ['a, b & c [d] {e} "f" \'g\' <h> | i!']],
  // Quoted scalars.
  ["a: 'it''s: # not'   # but this is\nb: ''\nc: ''''\n", { a: "it's: # not", b: '', c: "'" }],
  ["- '\"\\n'\n- '2018-03-28'\n- \"甲：乙\"\n- \"'\"\n- \"2018\"", ['"\\n', '2018-03-28', '甲：乙', "'", '2018']],
  ['a: "x: # y"  # z\nb: ""\nc: "a\\"b\\\\c\\nd\\te\\/"\n', { a: 'x: # y', b: '', c: 'a"b\\c\nd\te/' }],
  // Flow collections on one line.
  ['a: []\nb: {}\nc: [ ] # d\n', { a: [], b: {}, c: [] }],
  ['a: [T01, 甲、乙, "c, d", \'e\'\'f\', -2, true, ~]\n', { a: ['T01', '甲、乙', 'c, d', "e'f", -2, true, null] }],
  ['a: [10:30, http://b.cn/c, d "e"]\n', { a: ['10:30', 'http://b.cn/c', 'd "e"'] }],
  ['a: [ b , c d ,]\n', { a: ['b', 'c d'] }],
  ['a: { b: 1, c: "d: e",  f: 2018-03 }\n', { a: { b: 1, c: 'd: e', f: '2018-03' } }],
  ['- [a]\n- [b]\n- {c: d}\n', [['a'], ['b'], { c: 'd' }]],
  // Block scalars.
  ['a: |\n  一\n    二 # 三\n\n  # 四\n\n\nb: 1\n', { a: '一\n  二 # 三\n\n# 四\n', b: 1 }],
  ['a: |-\n  一\n  二\n\nb: >-\n  三\n  四\n\n  五\n\n\n  六\n', { a: '一\n二', b: '三 四\n五\n\n六' }],
  ['- |\n a: b\n- k: |-\n    c\n  # d\n  l: m\n', ['a: b\n', { k: 'c', l: 'm' }]],
  ['a:\n- |-\n  b\n- >\n  c\r\n- >\n  d', { a: ['b', 'c\n', 'd\n'] }],
];

// biome-ignore format: a table
const DOUBTED: readonly string[] = [
  // Empty, or not a collection, or more than one.
  '', '\n', '# a\n', 'a', '"a"', '[a]', '{}', '|\n a\n', ' a: 1\n', '---\na: 1\n', 'a: 1\n...\n',
  '%YAML 1.2\n',
  // YAML outside the subset.
  'a: &b c\n', 'a: *b\n', 'a: !!str b\n', '? a\n: b\n', '<<: a\n', '"a": b\n', "'a': b\n", '12: a\n',
  '~: a\n', 'null: a\n', 'True: a\n', 'FALSE: a\n', '__proto__: a\n', 'a : b\n', 'a b: c\n', '[a]: b\n',
  'a: {null: b}\n', 'a: b\n  c\n', 'a:\n  b\n', 'a: "b\n  c"\n', "a: 'b\n  c'\n", 'a: [b,\n  c]\n',
  'a: [[b]]\n', 'a: [b: c]\n', 'a: |+\n  b\n', 'a: |2\n  b\n', 'a: | # c\n  b\n', 'a: |\n\n  b\n',
  'a: >\n  b\n    c\n', 'a: |\n', 'a: |\nb: 1\n', 'a: 1e3\n', 'a: 0x1F\n', 'a: 0o17\n', 'a: 007\n', 'a: +1\n',
  'a: 1.\n', 'a: .5\n', 'a: .inf\n', 'a: -.INF\n', 'a: .NaN\n', 'a: 12345678901234567890\n',
  'a: 1.23456789\n', 'a: -x\n', 'a: "\\x41"\n', 'a: "\\u4e2d"\n', 'a: {b}\n', 'a: {b: }\n',
  // A line of spaces in a block scalar decides whether a later comment is one (found by mutation).
  'a: >\n  b\n \n    # c\nd: 1\n', 'a: |\n  b\n   \n  c\n', 'a: |\n  b\n   \n',
  // Refused by `yaml`, or read in a special way.
  'a: b: c\n', 'a: b:\n', 'a: b : # c\n', 'a: - b\n', 'a: 1\na: 2\n', 'a:\n  b: 1\n  b: 2\n',
  'a: {b: 1, b: 2}\n', 'a: 1\nb\n', 'a: 1\n- b\n', '- a\nb: 1\n', 'a:1\n', 'a:　1\n', 'a:\u00a01\n', 'a: 　1\n',
  'a: \u00a01\n', '　a: 1\n', 'a:\n　b: 1\n', 'a: 1\n  b: 2\n', 'a:\n    b: 1\n  c: 2\n', 'a:\n  b: 1\n c: 2\n',
  '- a\n - b\n', '  - a\n- b\n', 'a:\n  - b\n  c: 1\n', 'a: "b\n', "a: 'b\n", 'a: "b" c\n', "a: 'b'c\n",
  "a: 'b'#c\n", 'a: [b]#c\n', 'a: [b] c\n', 'a: [b\n', 'a: [b}\n', 'a: [,]\n', 'a: [b,,c]\n', 'a: [-]\n',
  'a: [- b]\n', 'a: [?b]\n', 'a: [b #c]\n', 'a: [b:]\n', 'a: [b:{c}]\n', 'a: ["b": c]\n', 'a: {b:c}\n',
  'a: "\\q"\n', 'a: "\\\n',
  'a: |\n b\n# c\n  d\n', '- |\na\n', 'a: |x\n  b\n', 'a: ?\n', 'a: @b\n', 'a: `b\n', 'a: %b\n', 'a: ,b\n',
  'a: ]\n', 'a: :b\n',
  // Characters that are not plain text.
  '\ufeffa: 1\n', 'a: b\ufeffc\n', 'a:\t1\n', '\ta: 1\n', 'a: b\tc\n', 'a: 1\rb: 2\n', 'a: 1\r', 'a: "\r"\n',
  'a: \u0000\n', 'a: \u001e\n', 'a: \u007f\n', 'a: b\u0085c\n', 'a: b\u2028c\n', 'a: b\u2029c\n',
  'a: b\ud800\n', 'a: \udc00b\n', 'a: b\uffff\n',
];

/** What `yaml` reads from a text; undefined if it reports an error or a warning. */
function readByYaml(text: string): { value: unknown } | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  return { value: document.toJS() };
}

/** Whether readQuickly accepts the text. Throws if it does so wrongly. */
function isAccepted(text: string): boolean {
  const quick = readQuickly(text);
  if (quick === undefined) return false;
  const full = readByYaml(text);
  if (isDeepStrictEqual(quick, full)) return true;
  const sides = `${JSON.stringify(quick)} against ${JSON.stringify(full) ?? 'a refusal'}`;
  throw new Error(`${JSON.stringify(text)} was read as ${sides}`);
}

type Choose = (limit: number) => number;

/** Turns a list of numbers into choices, so that fast-check shrinks documents by shrinking a list. */
function choicesFrom(numbers: readonly number[]): Choose {
  let next = 0;
  return (limit) => (numbers[next++] ?? 0) % limit;
}

// biome-ignore format: a table
const SCALARS: readonly string[] = [
  '津长两地', '推进“双创”示范基地建设，完善（区县）结对机制；', '《实施方案》〔2018〕437号', '牵头：市发展改革委、市合作办',
  'Build the park', '2018-03-17', '2018', '-3', '12.5', 'true', 'False', '~', 'null', 'https://a.cn/b?c=d#e',
  '10:30', '全角　空格', 'a, [b] & {c}', "'引号里: # 不是注释'", "'it''s'", '""', '"x: \\"y\\" \\\\ # z"',
  '"第一行\\n第二行"', '[]', '{}', '[T01, T02.1, 甲、乙]', "['a, b', \"c: d\", 5]", '{from: 2018-03, to: 2020}',
];
const KEYS = ['id', 'title', 'title_en', 'T01.1', 'owner', 'items', '责任单位', 'x-note', '_k', 'due'];
const TAILS = [' # 注: 尾注', '  # - x', ' #', '   # "', '  '];
const COMMENTS = ['', '# 说明', '#', '# a: b', '#- c'];

/** Writes a document of the subset, in any of the styles that people use. */
function writeDocument(choose: Choose): string {
  const lines: string[] = [];
  const rarely = (): boolean => choose(8) === 7;
  const pick = (texts: readonly string[]): string => texts[choose(texts.length)] ?? '';

  function writeNoise(): void {
    if (rarely()) lines.push(' '.repeat(choose(7)) + pick(COMMENTS));
  }

  function writeBlockScalar(head: string, column: number): void {
    const mark = pick(['|', '|-', '>-', '>']);
    const pad = ' '.repeat(column + 1 + choose(4));
    lines.push(`${head} ${mark}`, pad + pick(['第一行。', 'a: b', '# c', '- d']));
    for (let more = choose(4); more > 0; more -= 1) {
      if (rarely()) lines.push('');
      const deeper = mark.startsWith('|') && rarely() ? '  ' : '';
      lines.push(pad + deeper + pick(['第二行', 'e # f', '"g', "- 'h", '#']));
    }
  }

  /** Writes a value after `head`, which is `key:` or `-` with everything before it on the line. */
  function writeValue(head: string, column: number, inMapping: boolean, depth: number): void {
    const kind = choose(depth > 3 ? 8 : 14);
    if (kind === 7) {
      writeBlockScalar(head, column);
    } else if (kind < 7) {
      const scalar = rarely() ? '' : ' '.repeat(1 + choose(2)) + pick(SCALARS);
      lines.push(head + scalar + (rarely() ? pick(TAILS) : ''));
    } else if (!inMapping && choose(3) > 0) {
      const spaces = 1 + (rarely() ? choose(4) : 0);
      writeCollection(head + ' '.repeat(spaces), column + 1 + spaces, choose(4) === 0, depth + 1);
    } else {
      lines.push(head + (rarely() ? pick(TAILS) : ''));
      const isSequence = choose(2) === 0;
      const unindented = isSequence && inMapping && choose(2) === 0;
      const inner = column + (unindented ? 0 : rarely() ? 1 + choose(5) : 2);
      writeCollection(' '.repeat(inner), inner, isSequence, depth + 1);
    }
  }

  function writeCollection(before: string, column: number, isSequence: boolean, depth: number): void {
    const first = choose(KEYS.length);
    const count = 1 + choose(depth === 0 ? 9 : 4);
    for (let index = 0; index < count; index += 1) {
      if (index > 0) writeNoise();
      const name = isSequence ? '-' : `${KEYS[(first + index) % KEYS.length]}:`;
      writeValue((index === 0 ? before : ' '.repeat(column)) + name, column, !isSequence, depth);
    }
  }

  writeNoise();
  writeCollection('', 0, choose(2) === 0, 0);
  writeNoise();
  return lines.join(rarely() ? '\r\n' : '\n') + (rarely() ? '' : '\n');
}

const CHARACTERS = [
  ...':#-?[]{}&*!|>\'"%@\\ \t\r\n\u3000\u00a0：，“”~0x1e.+_,<`津长ab\ufeff\u2028\u0085'.split(''),
  '\ud800',
];
// biome-ignore format: a table
const FRAGMENTS = [
  'a: ', 'b:', 'c:\n', '- ', '-\n', '\n', '\n', '  ', ' ', '\n  ', '\n    ', '# ', ' #', '|\n', '|-\n',
  '>-\n', '"', "'", "''", '\\n', '[', ']', '{', '}', ', ', ': ', ':', '津', '“长”', '2018', '-1', 'true',
  'null', '~', '\r\n', '---', '...', '? ',
];
// biome-ignore format: a table
const LINES = [
  'a: 1', 'b: 津', 'c:', 'd: # e', 'f:  # g', '- h', '- ', '-', '- i: j', '- - k', '- c:', '-   l: |', 'm: |-',
  'n: >-', '- >', '# o', '#', '', '', ' ', "p: 'q'", 'r: [s, t]', 'u', 'v: "w" # x',
];
/** Characters of texts that could be read as a number or a word; tried in every frame. */
const NUMERALS = '0123456789+-.eExXobfinaNFtrulsTRUELS~_ '.split('');
const FRAMES = ['a: X\n', '- X # b\n', 'a: [X, b]\n', 'a: {b: X}\n', 'X: a\n', 'a: "X"\n', "a: 'X'"];
const INDENTS = [0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 6];

const EDITS = ['delete', 'insert', 'double', 'swap', 'indent', 'outdent', 'drop-line', 'copy-line', 'move-line'];
const edits = fc.record({
  kind: fc.constantFrom(...EDITS),
  place: fc.nat(99_999),
  length: fc.integer({ min: 1, max: 4 }),
  insertion: fc.constantFrom(...CHARACTERS, ...FRAGMENTS),
});
type Edit = typeof edits extends fc.Arbitrary<infer T> ? T : never;

/** Makes one typing mistake. */
function mutate(text: string, { kind, place, length, insertion }: Edit): string {
  const at = place % (text.length + 1);
  const [before, after, next] = [text.slice(0, at), text.slice(at), text.slice(at + 1, at + 1 + length)];
  if (kind === 'delete') return before + after.slice(length);
  if (kind === 'insert') return before + insertion + after;
  if (kind === 'double') return before + after.slice(0, length) + after;
  if (kind === 'swap') return before + next + after.slice(0, 1) + after.slice(1 + next.length);
  const lines = text.split('\n');
  const row = place % lines.length;
  const line = lines[row] ?? '';
  if (kind === 'indent') lines[row] = ' '.repeat(length) + line;
  if (kind === 'outdent') lines[row] = line.replace(/^ {1,2}/, '');
  if (kind === 'drop-line' || kind === 'move-line') lines.splice(row, 1);
  if (kind === 'copy-line' || kind === 'move-line') lines.splice((row * 7 + length) % (lines.length + 1), 0, line);
  return lines.join('\n');
}

/** Writes a text from each input, checks readQuickly on it, and returns the share that it accepted, 0 to 1. */
function shareAccepted<T>(inputs: fc.Arbitrary<T>, write: (input: T) => string): number {
  let accepted = 0;
  const holds = fc.property(inputs, (input) => {
    if (isAccepted(write(input))) accepted += 1;
  });
  fc.assert(holds, { numRuns: RUNS, seed: SEED });
  return accepted / RUNS;
}

const documents = fc
  .array(fc.nat(9999), { maxLength: 200, size: 'max' })
  .map((numbers) => writeDocument(choicesFrom(numbers)));

const randomLines = fc
  .tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...LINES))
  .map(([indent, line]) => ' '.repeat(indent) + line);

const randomScalars = fc
  .tuple(
    fc.constantFrom(...FRAMES),
    fc.oneof(
      fc.string({ unit: fc.constantFrom(...NUMERALS), maxLength: 7 }),
      fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 7 }),
    ),
  )
  .map(([frame, scalar]) => frame.replace('X', () => scalar));

describe('readQuickly', () => {
  it.each(ACCEPTED)('reads %j as `yaml` does', (text, value) => {
    expect(readByYaml(text)).toStrictEqual({ value });
    expect(readQuickly(text)).toStrictEqual({ value });
  });

  it.each(DOUBTED)('doubts %j', (text) => {
    expect(readQuickly(text)).toBeUndefined();
  });

  it('doubts what is too long or too deep for `yaml` or a regular expression', () => {
    expect(readQuickly(`${'k'.repeat(1025)}: 1\n`)).toBeUndefined();
    expect(readQuickly(`- ${'长'.repeat(2000)}: 1\n`)).toBeUndefined();
    expect(readQuickly(`${'- '.repeat(200)}a\n`)).toBeUndefined();
    expect(readQuickly(`${'- '.repeat(20_000)}a\n`)).toBeUndefined();
    expect(readQuickly(`a: "${'\\n'.repeat(8_000_000)}"\n`)).toBeUndefined();
    expect(isAccepted(`a: |\n${' '.repeat(100_000)}b\n`)).toBe(true);
    expect(isAccepted(`${'- '.repeat(100)}a\n`)).toBe(true);
  });

  it('agrees with `yaml` on documents of the subset, and accepts nearly all', HUNT, () => {
    expect(shareAccepted(documents, (document) => document)).toBeGreaterThan(0.95);
  });

  it('never wrongly accepts such documents with typing mistakes', HUNT, () => {
    const mutated = fc.tuple(documents, fc.array(edits, { minLength: 1, maxLength: 3 }));
    const share = shareAccepted(mutated, ([document, slips]) => slips.reduce(mutate, document));
    expect(share).toBeGreaterThan(0.1);
  });

  it.each([
    ['characters', fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 30 })],
    ['fragments', fc.string({ unit: fc.constantFrom(...FRAGMENTS), maxLength: 14 })],
    ['lines', fc.array(randomLines, { maxLength: 12 }).map((lines) => lines.join('\n'))],
    ['scalars', randomScalars],
  ])('never wrongly accepts random %s', HUNT, (_, texts) => {
    expect(shareAccepted(texts, (text) => text)).toBeGreaterThan(0);
  });
});
