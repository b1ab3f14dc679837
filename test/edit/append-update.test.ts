// A report is appended to a file of which every byte stays; if that is not possible, it is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppendRefusal, appendUpdate } from '../../src/edit/update/append-update';
import { progressFileText, updateText } from '../../src/edit/update/update-text';
import type { Update } from '../../src/schema/generated/types';
import { times } from '../size';
import { looseUpdates, parse, plain, updates, wildText } from './updates';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const listOf = (value: unknown): readonly unknown[] => (value as { updates: readonly unknown[] }).updates;

/** The appended text; fails unless the old bytes come before it, and the file now holds its old content and the report. */
async function added(before: Uint8Array, update: Update): Promise<string | AppendRefusal> {
  const after = await appendUpdate(before, update);
  if (!(after instanceof Uint8Array)) return after.refused;
  expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0);
  const [old, now] = [await parse(before), await parse(after)];
  expect(now.value).toEqual({ ...(old.value as object), updates: [...listOf(old.value), update] });
  return new TextDecoder().decode(after.subarray(before.length));
}

const item = (indent: number, newline = '\n'): string => updateText(plain, { indent, newline });
const one = '  - id: U20190101-aa\n    note: 一\n';
const two = `${one}  - id: U20190101-bb\n    note: 二\n`;

const layouts: readonly (readonly [name: string, before: string, added: string])[] = [
  ['our own', progressFileText([plain], { name: 'progress/a.yaml' }), `\n${item(2)}`],
  ['items without a blank line between', `updates:\n${two}`, item(2)],
  ['items with one', `updates:\n${one}\n${one}`, `\n${item(2)}`],
  ['a blank line at the end already', `updates:\n${one}\n${one}\n`, item(2)],
  ['many blank lines at the end', `updates:\n${one}\n\n  \n`, item(2)],
  ['no indentation', 'updates:\n- id: a\n- id: b\n', item(0)],
  ['three columns', 'updates:\n   - id: a\n   - id: b\n', item(3)],
  ['four columns and wide dashes', 'updates:\n    -   id: a\n        note: 一\n    -   id: b\n', item(4)],
  ['a dash by itself', 'updates:\n  -\n      id: a\n      note: 一\n  -\n      id: b\n', item(2)],
  ['no newline at the end', `updates:\n${two}`.trimEnd(), `\n${item(2)}`],
  ['spaces at the end', `updates:\n${two}    `, `\n${item(2)}`],
  ['CRLF', `updates:\n${two}`.replaceAll('\n', '\r\n'), item(2, '\r\n')],
  ['CRLF, no newline at the end', `updates:\n${two}`.trimEnd().replaceAll('\n', '\r\n'), `\r\n${item(2, '\r\n')}`],
  ['CRLF, a blank line at the end', `updates:\n${one}\n`.replaceAll('\n', '\r\n'), item(2, '\r\n')],
  ['more CRLF than LF', 'updates:\r\n  - id: a\r\n    note: 一\n  - id: b\r\n', item(2, '\r\n')],
  ['more LF than CRLF', 'updates:\n  - id: a\r\n    note: 一\n  - id: b\n', item(2)],
  ['CR, as on old Macintoshes', `updates:\n${two}`.replaceAll('\n', '\r'), item(2)],
  ['a byte order mark', `\ufeffupdates:\n${two}`, item(2)],
  ['comments everywhere', `# 甲\nupdates: # 乙\n\n# 丙\n    # 丁\n${two.replaceAll('\n', ' # 戊\n')}`, item(2)],
  ['a comment at the end', `updates:\n${two}# 完\n`, `\n${item(2)}`],
  ['a comment at the end, no newline', `updates:\n${two}      # 完`, `\n\n${item(2)}`],
  ['a comment and a blank line at the end', `updates:\n${two}# 完\n\n`, item(2)],
  ['a document start', `---\nupdates:\n${two}`, item(2)],
  ['names in quotes', 'other: 1\n"updates":\n  - "id": a\n  - \'id\': b\n', item(2)],
  ['spaces before colons, odd columns', 'updates :\n - id   : a\n   note :   一\n - id: b\n', item(1)],
  ['items in braces', 'updates:\n  - {id: a, note: 一}\n  - { id: b }\n', item(2)],
  [
    'a list in the last item',
    'updates:\n  - id: a\n  - id: b\n    evidence:\n    - title: 甲\n      url: x\n',
    item(2),
  ],
  ['a last line that is continued', 'updates:\n  - id: a\n  - note: 一\n      二\n', item(2)],
  ['a last text in quotes', "updates:\n  - id: a\n  - note: 'it''s'", `\n${item(2)}`],
  ['a block of text, folded', 'updates:\n  - id: a\n  - note: >-\n      一\n      二\n', item(2)],
  ['a block of text, no newline at the end', 'updates:\n  - note: |-\n      一\n      二', `\n\n${item(2)}`],
  ['a block of text with a comment in it', 'updates:\n  - note: |-\n      一\n      # 二\n', `\n${item(2)}`],
  ['an item of nothing', 'updates:\n  -\n', `\n${item(2)}`],
  ['text that a comment takes away', `updates:\n${two}    by: 甲 #乙\n`, item(2)],
  ['hidden signs', `updates:\n${two}    by: 甲\u200b乙\n`, item(2)],
  ['hidden signs at the end', `updates:\n${two}\u200b`, `\n${item(2)}`],
];

describe('a report is added to', () => {
  it.each(layouts)('%s', async (_name, before, wanted) => {
    expect(await added(bytesOf(before), plain)).toBe(wanted);
  });

  it('a file again and again', async () => {
    let bytes = bytesOf(progressFileText([plain], { name: 'progress/a.yaml' }));
    for (let round = 0; round < 3; round += 1) bytes = (await appendUpdate(bytes, plain)) as Uint8Array;
    expect(new TextDecoder().decode(bytes)).toBe(
      progressFileText([plain, plain, plain, plain], { name: 'progress/a.yaml' }),
    );
  });

  it('a long file', async () => {
    const before = bytesOf(progressFileText(Array(2000).fill(plain), { name: 'progress/a.yaml' }));
    expect(await added(before, plain)).toBe(`\n${item(2)}`);
  });
});

const refused: readonly (readonly [name: string, before: string | Uint8Array, why: AppendRefusal])[] = [
  ['GBK', new Uint8Array([...bytesOf('updates:\n  - note: '), 0xb8, 0xc4, 0xb8, 0xef, 10]), 'encoding'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(`updates:\n${one}`, 'utf16le')]), 'encoding'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xff]), 'encoding'],
  ['a NUL', `updates:\n${one}\0`, 'encoding'],
  ['a list in brackets', 'updates: [{ id: a }]\n', 'flow'],
  ['a list in brackets on its own line', 'updates:\n  [{ id: a }]\n', 'flow'],
  ['an empty list', 'updates: []\n', 'flow'],
  ['all in braces', '{updates: [{id: a}]}\n', 'flow'],
  ['an empty file', '', 'not-a-list'],
  ['only comments', '# 一\n', 'not-a-list'],
  ['nothing in the list', 'updates:\n', 'not-a-list'],
  ['a mapping', 'updates:\n  id: a\n', 'not-a-list'],
  ['another list', 'update:\n  - id: a\n', 'not-a-list'],
  ['a list at the top', '- id: a\n', 'not-a-list'],
  ['a document end', `updates:\n${one}...\n`, 'broken'],
  ['two documents', `updates:\n${one}---\nupdates:\n${one}`, 'broken'],
  ['a field behind the list', `updates:\n${one}other: 1\n`, 'broken'],
  ['no YAML', 'updates:\n  - id: "a\n', 'broken'],
  ['a field twice', `updates:\n${one}    note: 二\n`, 'broken'],
  ['an anchor', 'updates:\n  - &a\n    id: a\n', 'broken'],
  ['a tag', 'updates: !!seq\n  - id: a\n', 'broken'],
  ['a tab', 'updates:\n\t- id: a\n', 'broken'],
  ['a wide colon', 'updates：\n  - id: a\n', 'broken'],
  ['a colon without its space', 'updates:\n  - id:a\n', 'broken'],
  ['a merge conflict', `updates:\n<<<<<<< one\n${one}=======\n>>>>>>> other\n`, 'broken'],
  ['a block of text that keeps blank lines', 'updates:\n  - note: |+\n      一\n', 'broken'],
  ['an older YAML, in which days are no texts', `%YAML 1.1\n---\nupdates:\n${one}`, 'broken'],
];

describe('a report is not added to', () => {
  it.each(refused)('%s', async (_name, before, why) => {
    const bytes = typeof before === 'string' ? bytesOf(before) : before;
    const kept = bytes.slice();
    expect(await appendUpdate(bytes, plain)).toEqual({ refused: why });
    expect(bytes).toEqual(kept);
  });
});

const spaces = fc.integer({ min: 0, max: 5 }).map((count) => ' '.repeat(count));
const tail = fc.constantFrom('', '', '', '\n', '\n\n  \n', '# 完', '  # 完\n', '      # 完\n\n', '\n# 完\n', '   ');
const noise = fc.constantFrom('', '', '', '\n', '# 注\n', '\n      # 注\n', '   \n\n');

/** Files as people write them. Each value is written in one of the ways that YAML has for it. */
const files = fc
  .record({
    mark: fc.constantFrom('', '\ufeff'),
    head: fc.constantFrom('', '# 注\n', '---\n', '# $schema=x\n\n'),
    name: fc.constantFrom('updates:', 'updates: # 注', '"updates":', 'updates :'),
    indent: spaces,
    gap: fc.constantFrom(' ', ' ', '   ', '\n      '),
    items: fc.array(fc.array(wildText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    form: fc.constantFrom('json', 'single', 'literal', 'folded', 'plain'),
    noise,
    tail,
    newline: fc.constantFrom('\n', '\n', '\r\n'),
    ends: fc.boolean(),
  })
  .map(({ mark, head, name, indent, gap, items, form, noise, tail, newline, ends }) => {
    const inner = gap.startsWith('\n') ? `${indent}${gap.slice(1)}` : `${indent} ${gap}`;
    const opening = gap.startsWith('\n') ? `${indent}-\n${inner}` : `${indent}-${gap}`;
    const written = items.map((texts) =>
      texts
        .map((text, index) => `${index === 0 ? opening : inner}field${index}: ${inForm(text, form, inner)}\n`)
        .join(''),
    );
    const text = `${head}${name}\n${noise}${written.join(noise)}`;
    return mark + `${ends || tail.startsWith('\n') ? text + tail : text.trimEnd()}`.replaceAll('\n', newline);
  });

function inForm(text: string, form: string, inner: string): string {
  const line = text.replace(/[^ -~\u4e00-\u9fff]/g, '').trim() || '一';
  if (form === 'single') return `'${line.replaceAll("'", "''")}'  # 注`;
  if (form === 'literal') return `|-\n${inner}   ${line}\n\n${inner}   二`;
  if (form === 'folded') return `>-\n${inner} ${line}\n${inner} 二`;
  if (form === 'plain') return `一${line.replace(/[:#]/g, '')}\n${inner}  二`;
  return JSON.stringify(line);
}

describe('any file', () => {
  it('that people write takes any report', async () => {
    const holds = fc.asyncProperty(files, updates, async (before, update) => {
      const text = await added(bytesOf(before), update);
      expect(text).toMatch(/^\s*- id: U/);
      expect(text.includes('\r\n')).toBe(before.includes('\r\n'));
    });
    await fc.assert(holds, { numRuns: times(250, 50) });
  });

  it('appends even an invalid report unchanged', async () => {
    const holds = fc.asyncProperty(looseUpdates, async (update) => {
      expect(await added(bytesOf(`updates:\n${two}`), update)).toMatch(/^ {2}- id: U/);
    });
    await fc.assert(holds, { numRuns: times(150, 30) });
  });

  it('appends correctly to a file with any typing mistake, or refuses', async () => {
    const slips = fc.array(fc.record({ place: fc.nat(9999), length: fc.nat(3), insertion: wildText }), {
      maxLength: 3,
    });
    let taken = 0;
    const holds = fc.asyncProperty(files, slips, async (before, slips) => {
      const broken = slips.reduce((text, { place, length, insertion }) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + insertion + text.slice(at + length);
      }, before);
      const text = await added(bytesOf(broken), plain);
      if (!['encoding', 'flow', 'not-a-list', 'broken'].includes(text)) taken += 1;
    });
    await fc.assert(holds, { numRuns: times(250, 50) });
    expect(taken).toBeGreaterThan(times(100, 15));
  });
});
