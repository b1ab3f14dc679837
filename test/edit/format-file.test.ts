// One layout for every file, in which nothing that was said is lost, moved or changed; what cannot be proved to stay
// the same is left alone, byte for byte.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formatted, formatFile } from '../../src/edit/layout/format-file';
import { progressFileText, updateText } from '../../src/edit/update/update-text';
import { parseSource } from '../../src/parse/document';
import { damagedPlans } from '../damaged/plans';
import { approvedPlan, ownPlan } from '../run-tool';
import { sample, times } from '../size';
import { layouts } from './layouts';
import { looseUpdates, plain, updates, wildText } from './updates';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const format = (content: string | Uint8Array, name = 'progress/a.yaml'): Promise<Formatted> =>
  formatFile({ file: name, name, bytes: typeof content === 'string' ? bytesOf(content) : content });
const saidIn = async (bytes: Uint8Array): Promise<unknown> =>
  (await parseSource({ file: '', name: 'progress/a.yaml', bytes })).value;

/** The text as it is afterwards, or why it is not touched; fails unless it says the same, and is tidy from then on. */
async function tidied(content: string | Uint8Array, name?: string): Promise<string> {
  const before = typeof content === 'string' ? bytesOf(content) : content;
  const kept = before.slice();
  const formatted = await format(before, name);
  // Not toEqual, which takes seconds for a megabyte.
  expect(Buffer.compare(before, kept)).toBe(0);
  if (formatted.state === 'left') return `left: ${formatted.reason}`;
  if (formatted.state === 'tidy') return textOf(before);
  expect(formatted.before).toBe(before);
  expect(await saidIn(formatted.after)).toEqual(await saidIn(before));
  expect(await format(formatted.after, name)).toEqual({ state: 'tidy' });
  return textOf(formatted.after);
}

describe('our own plan is written in it', () => {
  it.each(Object.keys(ownPlan).filter((name) => name.endsWith('.yaml')))('%s', async (name) => {
    expect(await format(ownPlan[name] ?? '', name)).toEqual({ state: 'tidy' });
  });
});

describe('what record writes is written in it', () => {
  it('any report that is right', async () => {
    const holds = fc.asyncProperty(updates, async (update) => {
      // A text of blanks that only show as blanks is no line, and nothing that record would write.
      const name = 'progress/2019/U20190430-7kq2.yaml';
      const text = progressFileText([update], { name });
      const { state } = await format(text, name);
      expect([state, /\\u[0-9A-F]{4}/.test(text)]).toEqual(
        state === 'left' ? ['left', true] : ['tidy', expect.anything()],
      );
    });
    await fc.assert(holds, { seed: 20260311, numRuns: times(300, 60) });
  });

  it('one added to a file', async () => {
    const text = progressFileText([plain], { name: 'progress/a.yaml' });
    expect(await tidied(text + updateText(plain, { indent: 2, newline: '\n' }))).toBe(
      progressFileText([plain, plain], { name: 'progress/a.yaml' }),
    );
  });
});

const layoutsAndTheirs: readonly (readonly [name: string, before: string, after: string])[] = [
  // Blanks, lines, columns.
  ['nothing', '', ''],
  ['blank lines', '\n  \n\n', ''],
  ['CRLF', 'updates:\r\n  - id: a\r\n', 'updates:\n  - id: a\n'],
  ['CR, as on old Macintoshes', 'updates:\r  - id: a\r', 'updates:\n  - id: a\n'],
  ['a byte order mark', '\ufeffupdates:\n  - id: a\n', 'updates:\n  - id: a\n'],
  ['a document start, and an end', '---\nid: a\n...\n', 'id: a\n'],
  ['no newline at the end', 'id: a', 'id: a\n'],
  ['blank lines at the end, and at the beginning', '\n\nid: a\n\n\n', 'id: a\n'],
  ['blanks behind', 'id: a  \nupdates:\t\n  - id: b \n', 'id: a\n\nupdates:\n  - id: b\n'],
  ['blanks around the colon', 'id :   a\n"note"  : b\n', 'id: a\nnote: b\n'],
  ['a list that is not indented', 'updates:\n- id: a\n  note: b\n', 'updates:\n  - id: a\n    note: b\n'],
  ['four columns and wide dashes', 'updates:\n    -   id: a\n        on: b\n', 'updates:\n  - id: a\n    on: b\n'],
  ['a dash by itself', 'updates:\n  -\n      id: a\n', 'updates:\n  - id: a\n'],
  ['values on lines of their own', 'id:\n  a\nnote:\n    "b"\n', 'id: a\nnote: b\n'],
  ['lists in lists', '- - a\n  - - b\n-\n  - c: d\n', '- - a\n  - [b]\n\n- - c: d\n'],
  ['records side by side', 'updates:\n  - id: a\n  - id: b\n', 'updates:\n  - id: a\n\n  - id: b\n'],
  ['records far apart', 'updates:\n\n\n  - id: a\n\n\n\n  - id: b\n', 'updates:\n  - id: a\n\n  - id: b\n'],
  [
    'evidence side by side',
    'x: 1\nevidence:\n- title: a\n- title: b\ny: 1\n',
    'x: 1\nevidence:\n  - title: a\n  - title: b\ny: 1\n',
  ],
  ['sections', 'a: 1\nb:\n  c: 1\nd: 1\n', 'a: 1\n\nb:\n  c: 1\n\nd: 1\n'],
  ['blank lines between fields', 'a: 1\n\n\nb: 2\nc: 3\n', 'a: 1\n\nb: 2\nc: 3\n'],
  // Brackets.
  ['a list of ids, line by line', 'also:\n  - T01\n  - T02.1\n', 'also: [T01, T02.1]\n'],
  ['a list of ids over lines', 'also: [T01,\n  T02.1,\n]\n', 'also: [T01, T02.1]\n'],
  ['blanks in brackets', 'also: [ T01,T02.1 ]\n', 'also: [T01, T02.1]\n'],
  ['quotes in brackets', 'also: ["T01", \'T02.1\']\n', 'also: [T01, T02.1]\n'],
  ['numbers in brackets', 'years: [2018,2.50,  true]\n', 'years: [2018, 2.50, true]\n'],
  ['texts that want quotes there', 'a: ["甲，乙", "2018"]\n', 'a:\n  - 甲，乙\n  - "2018"\n'],
  ['more than fits on a line', `a: [${'甲乙丙丁, '.repeat(12)}戊]\n`, `a:\n${'  - 甲乙丙丁\n'.repeat(12)}  - 戊\n`],
  ['as much as fits on a line', `a: [${'甲乙丙丁, '.repeat(11)}戊]\n`, `a: [${'甲乙丙丁, '.repeat(11)}戊]\n`],
  ['nothing in a list', 'a: - \n'.replace(' - ', '\n  -\n  - b'), 'a:\n  -\n  - b\n'],
  ['braces', 'updates: [{id: a, note: "b"}, {id: c}]\n', 'updates:\n  - id: a\n    note: b\n\n  - id: c\n'],
  ['braces with nothing behind names', 'a: {b, c: , d: 1}\n', 'a:\n  b:\n  c:\n  d: 1\n'],
  ['JSON', '{"updates": [{"id": "a", "percent": 50}]}', 'updates:\n  - id: a\n    percent: 50\n'],
  ['empty brackets', 'a: [ ]\nb: {  }\nc: [\n]\n', 'a: []\nb: {}\nc: []\n'],
  ['a mapping without braces in a list', 'a: [b: c, d]\n', 'a:\n  - b: c\n\n  - d\n'],
  // Values.
  ['quotes that are not needed', 'a: "b"\nc: \'d\'\ne: "2018-06"\n', 'a: b\nc: d\ne: 2018-06\n'],
  [
    'quotes that are',
    'a: \'2018\'\nb: "true"\nc: "~"\nd: \'\'\ne: "1e3"\nf: "0x1F"\n',
    'a: "2018"\nb: "true"\nc: "~"\nd: ""\ne: "1e3"\nf: "0x1F"\n',
  ],
  [
    'quotes that older YAML needs',
    'a: \'yes\'\nb: "12:30"\nc: "1_000"\nd: "No"\ne: yes\n',
    'a: "yes"\nb: "12:30"\nc: "1_000"\nd: "No"\ne: yes\n',
  ],
  [
    'quotes around YAML’s own signs',
    "a: '甲: 乙'\nb: '甲 #乙'\nc: '- 甲'\nd: '@甲'\ne: '甲:'\n",
    'a: "甲: 乙"\nb: "甲 #乙"\nc: "- 甲"\nd: "@甲"\ne: "甲:"\n',
  ],
  [
    'signs that are no matter',
    "a: '甲:乙'\nb: \"it's\"\nc: '甲#乙'\nd: '“甲”'\n",
    "a: 甲:乙\nb: it's\nc: 甲#乙\nd: “甲”\n",
  ],
  ['quotes in quotes', "a: '\"甲\"'\nb: \"'甲'\"\nc: '\\'\n", 'a: "\\"甲\\""\nb: "\'甲\'"\nc: \\\n'],
  ['blanks at the edges', 'a: " 甲"\nb: "甲 "\nc: "\u3000甲"\n', 'a: " 甲"\nb: "甲 "\nc: "\u3000甲"\n'],
  ['escapes', 'a: "\\u7532\\t乙"\n', 'a: "甲\\t乙"\n'],
  [
    'numbers as they were typed',
    'a: 2018\nb: 1.50\nc: 1e3\nd: 0x1F\ne: +1\nf: .5\n',
    'a: 2018\nb: 1.50\nc: 1e3\nd: 0x1F\ne: +1\nf: .5\n',
  ],
  ['nothing, in every way', 'a:\nb: ~\nc: null\nd: NULL\ne: \nf: True\n', 'a:\nb: ~\nc: null\nd: NULL\ne:\nf: True\n'],
  [
    'names',
    '"a": 1\n\'题目\': 2\n2018: 3\n"2019": 4\n"a b": 5\na c: 6\n',
    'a: 1\n题目: 2\n2018: 3\n"2019": 4\n"a b": 5\na c: 6\n',
  ],
  [
    'an item that would be taken for a field typed wide',
    "- '责任单位：发改委'\n- 'a:b'\n",
    '- "责任单位：发改委"\n- "a:b"\n',
  ],
  // Long text.
  ['a long line', `note: ${'甲乙丙丁，'.repeat(60)}\n`, `note: ${'甲乙丙丁，'.repeat(60)}\n`],
  ['text over several lines', 'note: a\n  b\n  c\n', 'note: a b c\n'],
  ['text in quotes over several lines', 'note: "a\n  b\\\n  c"\n', 'note: a bc\n'],
  ['paragraphs without a block', 'note: a\n\n  b\n', 'note: "a\\nb"\n'],
  ['a block', 'note: |\n      a\n        b\n\n      c\nid: x\n', 'note: |\n  a\n    b\n\n  c\nid: x\n'],
  ['a block without its last newline', 'note: |-\n   a\n   # b\n', 'note: |-\n  a\n  # b\n'],
  [
    'a folded block, line for line',
    'note: >-\n      a\n      b\n\n      c\n       d\n',
    'note: >-\n  a\n  b\n\n  c\n   d\n',
  ],
  ['blank lines behind a block', 'note: |\n   a\n\n\n\nid: x\n', 'note: |\n  a\n\nid: x\n'],
  [
    'a block that keeps blank lines',
    'a:\n- note: |+\n    b\n\n\n- id: x\n',
    'a:\n  - note: |+\n      b\n\n\n  - id: x\n',
  ],
  ['a block that keeps none', 'a:\n- note: |+\n    b\n- id: x\n', 'a:\n  - note: |\n      b\n\n  - id: x\n'],
  ['blank lines kept at the end of the file', 'note: >+\n  b\n\n\n', 'note: >+\n  b\n\n\n'],
  ['blanks at a block’s lines', 'note: |2-\n     a  \n   b\n', 'note: |2-\n     a  \n   b\n'.replace(/^ {2}/gm, '  ')],
  ['an indentation that need not be told', 'note: |4-\n    a\n', 'note: |-\n  a\n'],
  ['lines of blanks in a block', 'note: |\n  a\n     \n  b\n', 'note: |\n  a\n     \n  b\n'],
  ['a line of blanks at a block’s end', 'note: |\n  a\n    \nid: b\n', 'note: |\n  a\n    \n\nid: b\n'],
  ['a block of nothing', 'a: |\nb: |+\n\nc: 1\n', 'a: ""\nb: "\\n"\n\nc: 1\n'],
  ['blocks in a list', '- |\n   a\n- >-\n   b\n', '- |\n  a\n- >-\n  b\n'],
  // Fields in the schema's order.
  [
    'fields in another order',
    'updates:\n  - note: b\n    evidence:\n      - url: d\n        title: c\n    id: a\n',
    'updates:\n  - id: a\n    note: b\n    evidence:\n      - title: c\n        url: d\n',
  ],
  [
    'an unknown field among them',
    'updates:\n  - note: b\n    idd: a\n    on: c\n',
    'updates:\n  - note: b\n    idd: a\n    on: c\n',
  ],
  [
    'a comment among them',
    'updates:\n  - note: b\n    # 甲\n    id: a\n',
    'updates:\n  - note: b\n    # 甲\n    id: a\n',
  ],
  [
    'a comment beside one of them',
    'updates:\n  - note: b # 甲\n    id: a\n',
    'updates:\n  - note: b # 甲\n    id: a\n',
  ],
  [
    'a comment above the record',
    'updates:\n  # 甲\n  - note: b\n    id: a\n',
    'updates:\n  # 甲\n  - id: a\n    note: b\n',
  ],
  [
    'names of JavaScript’s own',
    'constructor:\n  b: 1\n  a: 2\n__proto__: 1\n',
    'constructor:\n  b: 1\n  a: 2\n\n__proto__: 1\n',
  ],
  // Comments.
  ['a comment alone', '# 甲', '# 甲\n'],
  ['comments at the top', '#甲\n   # 乙\n\n\n\n# 丙\nid: a\n', '#甲\n# 乙\n\n# 丙\nid: a\n'],
  [
    'comments above',
    '# 甲\nupdates:\n# 乙\n      # 丙\n- id: a\n  # 丁\n  note: b\n',
    '# 甲\nupdates:\n  # 乙\n  # 丙\n  - id: a\n    # 丁\n    note: b\n',
  ],
  ['comments beside', 'a:   1    # 甲\nb: "c# d"  #乙\ne: #丙\n', 'a: 1 # 甲\nb: "c# d" #乙\ne: #丙\n'],
  [
    'comments beside names and dashes',
    'updates:   # 甲\n  -   # 乙\n    id: a\n  - # 丙\n    b\n',
    'updates: # 甲\n  - # 乙\n    id: a\n\n  - # 丙\n    b\n',
  ],
  [
    'comments below a dash and a name',
    'updates:\n  -\n    # 甲\n    id: a\n    note:\n    # 乙\n      b\n',
    'updates:\n  -\n    # 甲\n    id: a\n    note:\n      # 乙\n      b\n',
  ],
  [
    'comments between records',
    'updates:\n  - id: a\n  # 乙\n  - id: b\n\n  # 丙\n\n  - id: c\n',
    'updates:\n  - id: a\n\n  # 乙\n  - id: b\n\n  # 丙\n\n  - id: c\n',
  ],
  [
    'comments that speak of what stands above',
    'updates:\n  - id: a\n    # 甲\n  - id: b\n      # 乙\n',
    'updates:\n  - id: a\n    # 甲\n\n  - id: b\n    # 乙\n',
  ],
  [
    'comments at the end',
    'updates:\n- id: a\n  also:\n    - id: b\n     # 甲\n    # 乙\n  # 丙\n# 丁\n',
    'updates:\n  - id: a\n    also:\n      - id: b\n        # 甲\n      # 乙\n    # 丙\n# 丁\n',
  ],
  [
    'comments before a field further out',
    'a:\n  b:\n    - c: 1\n  # 甲\n  d: 1\n# 乙\ne: 1\n',
    'a:\n  b:\n    - c: 1\n  # 甲\n  d: 1\n\n# 乙\ne: 1\n',
  ],
  [
    'comments in brackets',
    'also: [ # 甲\n  T01, # 乙\n# 丙\n  T02, T03 # 丁\n  # 戊\n] # 己\nb: 1\n',
    'also: # 甲\n  - T01 # 乙\n  # 丙\n  - T02\n  - T03 # 丁\n  # 戊\n  # 己\n\nb: 1\n',
  ],
  ['comments behind brackets', 'also: [T01,\n T02]   # 甲\na: [] # 乙\n', 'also: [T01, T02] # 甲\na: [] # 乙\n'],
  [
    'comments in and behind braces',
    'updates:\n- {id: a, # 甲\n  note: b} # 乙\n- {id: c} # 丙\n',
    'updates:\n  - id: a # 甲\n    note: b\n    # 乙\n\n  - id: c\n    # 丙\n',
  ],
  ['a comment in a list that would fit on a line', 'also:\n  - T01 # 甲\n  - T02\n', 'also:\n  - T01 # 甲\n  - T02\n'],
  ['a comment above a list that would', 'also: # 甲\n  - T01\n', 'also: # 甲\n  - T01\n'],
  [
    'comments around blocks of text',
    'a: |  # 甲\n    b\n# 乙\nc: >-\n    # d\n  # 丙\ne: 1\n',
    'a: | # 甲\n  b\n# 乙\nc: >-\n  # d\n# 丙\ne: 1\n',
  ],
  ['a comment behind a block that keeps blank lines', 'a: |+\n  b\n\n# 甲\nc: 1\n', 'a: |+\n  b\n\n# 甲\nc: 1\n'],
  ['text that a comment takes away', 'note: 完成 #3 项\nb: "完成" #3 项\n', 'note: 完成 #3 项\nb: "完成" #3 项\n'],
  ['comments and CRLF', '# 甲 \r\na: 1 # 乙\t\r\n\r\n\r\n# 丙\r\n', '# 甲\na: 1 # 乙\n\n# 丙\n'],
  [
    'comments around the marks of a document',
    '# 甲\n--- # 乙\na: 1\n... # 丙\n# 丁\n',
    '# 甲\n# 乙\na: 1\n# 丙\n# 丁\n',
  ],
  // What is no mapping.
  ['a sentence', '  "甲"  # 乙\n', '甲 # 乙\n'],
  ['a list at the top', '-   a\n-   b\n', '[a, b]\n'],
];

describe('is brought into it', () => {
  it.each(layoutsAndTheirs)('%s', async (_name, before, after) => {
    expect(await tidied(before)).toBe(after);
  });

  it('whatever its name', async () => {
    expect(await tidied('b:   1\na: 2\n', 'notes/any.yaml')).toBe('b: 1\na: 2\n');
  });
});

const leftAlone: readonly (readonly [name: string, before: string, why: string])[] = [
  ['no YAML', 'updates:\n  - id: "a\n', 'broken'],
  ['a conflict', '<<<<<<< a\nid: a\n=======\nid: b\n>>>>>>> b\n', 'broken'],
  ['a field twice', 'id: a\nid: b\n', 'broken'],
  ['an anchor', 'a: &x 1\nb: *x\n', 'broken'],
  ['a tag', 'a: !!str 1\n', 'broken'],
  ['two documents', 'a: 1\n---\nb: 1\n', 'broken'],
  ['a NUL', 'a: 1\0\n', 'broken'],
  ['a hidden sign', 'note:   津\u200b长\n', 'hidden'],
  ['a hidden sign behind an escape', 'note:   "津\\u200b长"\n', 'hidden'],
  ['a directive', '%YAML 1.1\n---\na:   yes\n', 'unusual'],
  ['a question mark', '?   a\n:   b\n', 'unusual'],
  ['a comment in empty brackets', 'a:   [ # 甲\n]\n', 'unusual'],
  ['a comment that would seem to be lost text', 'a: [甲, #注\n 乙]\n', 'unusual'],
];

describe('is left alone', () => {
  it.each(leftAlone)('%s', async (_name, before, why) => {
    expect(await tidied(before)).toBe(`left: ${why}`);
  });

  it('what cannot be read', async () => {
    expect(await formatFile({ file: 'a.yaml', name: 'a.yaml', trouble: 'EACCES' })).toEqual({
      state: 'left',
      reason: 'broken',
    });
  });
});

/** Comments by what is in them, so that neither our lexer nor that of `yaml` is asked. */
const commentsIn = (text: string): string[] => text.match(/# c\d+ 注|# 完/g) ?? [];

describe('any file', () => {
  it('in any layout keeps what it says and its comments, and is tidy from then on', async () => {
    const states: Record<string, number> = {};
    const holds = fc.asyncProperty(layouts, async (before) => {
      const after = await tidied(before);
      const state = after.startsWith('left: ') ? after : 'tidied';
      states[state] = (states[state] ?? 0) + 1;
      if (state !== 'tidied') return;
      expect(commentsIn(after)).toEqual(commentsIn(before));
      expect(after).not.toMatch(/\r|^\ufeff|^\n|#[^\n]*[ \t]\n/);
    });
    await fc.assert(holds, { seed: 20260311, numRuns: times(250, 50) });
    // The rest: texts of the sort `id：x` at the beginning of a line, and lists in lists with ` #` in a text.
    expect(states.tidied).toBeGreaterThan(times(225, 40));
    expect(['left: signs', 'left: unusual', 'tidied']).toEqual(expect.arrayContaining(Object.keys(states)));
  });

  it('of reports that are none keeps them', async () => {
    const holds = fc.asyncProperty(looseUpdates, async (update) => {
      await tidied(`updates:\n  - ${JSON.stringify(update)}\n`);
    });
    await fc.assert(holds, { seed: 20260311, numRuns: times(200, 40) });
  });

  it('with any slip of the pen in it is tidied rightly or not at all', async () => {
    const slips = fc.array(fc.record({ place: fc.nat(9999), length: fc.nat(3), insertion: wildText }), {
      minLength: 1,
      maxLength: 3,
    });
    let taken = 0;
    const holds = fc.asyncProperty(layouts, slips, async (text, slips) => {
      const broken = slips.reduce((whole, { place, length, insertion }) => {
        const at = place % (whole.length + 1);
        return whole.slice(0, at) + insertion + whole.slice(at + length);
      }, text);
      if (!(await tidied(broken)).startsWith('left: ')) taken += 1;
    });
    await fc.assert(holds, { seed: 20260311, numRuns: times(300, 60) });
    expect(taken).toBeGreaterThan(times(50, 8));
  });

  it.each(sample(damagedPlans, 30))('damaged: $name', async ({ files }) => {
    for (const [name, content] of Object.entries(files))
      if (name.endsWith('.yaml') && (typeof content === 'string' || content instanceof Uint8Array))
        await tidied(content, name);
  });
});

const T07 = approvedPlan['tasks/T07.yaml'] ?? '';
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const damage = (name: string): string | Uint8Array => {
  const [content] = Object.values(damagedPlans.find((plan) => plan.name === name)?.files ?? {});
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) throw new Error(`no ${name}`);
  return content;
};

describe('another encoding is turned into UTF-8', () => {
  it.each<[string, Uint8Array, string]>([
    ['GBK', damage('GBK task file') as Uint8Array, 'gb18030'],
    ['UTF-16 with its mark', utf16(`\ufeff${T07}`), 'utf-16le'],
    ['UTF-16 the other way round', swapped(utf16(`\ufeff${T07}`)), 'utf-16be'],
    ['UTF-16 without a mark', utf16(T07), 'utf-16le'],
  ])('%s', async (_name, bytes, encoding) => {
    // GBK has no apostrophe as ours in its oldest form.
    expect((await tidied(bytes, 'tasks/T07.yaml')).replaceAll("'", '’')).toBe(T07);
    expect(await format(bytes, 'tasks/T07.yaml')).toMatchObject({ state: 'formatted', encoding, signs: 0 });
  });

  const ascii = [...bytesOf('note: ')];
  it.each<[string, number[]]>([
    ['characters outside of GB 2312, as other encodings would give', [...ascii, 0xb8, 0x41, 10]],
    ['rows that nothing stands in', [...ascii, 0xaa, 0xa1, 10]],
    ['half a character', [...ascii, 0xb8, 10]],
    ['UTF-8 and GBK in one file', [...bytesOf('on: 天津\n'), ...ascii, 0xb8, 0xc4, 0xb8, 0xef, 10]],
  ])('not %s', async (_name, bytes) => {
    expect(await tidied(new Uint8Array(bytes))).toMatch(/^left: (?:encoding|broken)$/);
  });
});

describe('signs that were typed wide are put right where only that makes sense', () => {
  it.each([
    ['full-width colon in nested keys', 2],
    ['full-width colons in a whole file', 14],
    ['no-break space after a colon', 1],
    ['em dashes as bullets', 3],
    ['full-width dash without a space', 1],
    ['full-width hash', 1],
    ['no space after the colon', 2],
  ])('%s', async (name, signs) => {
    expect(await tidied(damage(name), 'tasks/T07.yaml')).toBe(T07);
    expect(await format(damage(name), 'tasks/T07.yaml')).toMatchObject({ state: 'formatted', signs });
  });

  it('in lists of ids too', async () => {
    const name = 'pairings.yaml';
    for (const damaged of ['full-width colons and commas in pairings', 'enumeration comma in a list'])
      expect(await tidied(damage(damaged), name)).toBe(approvedPlan[name]);
  });

  const update = (rest: string): string =>
    `updates:\n  - id: U20190430-a1\n    on: 2019-04-30\n    item: T07\n    by: O-tj-office\n${rest}`;
  it.each<[string, string, string]>([
    ['indentation, whose depth is guessed', 'tasks/T07.yaml', damage('tabs as indentation') as string],
    ['wide indentation', 'tasks/T07.yaml', damage('ideographic spaces as indentation') as string],
    [
      'a comma in names, which may hold one',
      'organizations.yaml',
      (approvedPlan['organizations.yaml'] ?? '').replace('[两市政府, 市政府]', '[两市政府、市政府]'),
    ],
    ['inside of a text', 'progress/a.yaml', update('    note: "一\n      status：done"\n')],
    [
      'in a file that is wrong all the same',
      'tasks/T07.yaml',
      damage('a mistake behind a mended sign on the same line') as string,
    ],
    ['in a file of no kind', 'notes.yaml', 'note：甲\n'],
  ])('not %s', async (_name, name, text) => {
    expect(await tidied(text, name)).toBe('left: signs');
  });
});
