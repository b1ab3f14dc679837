// The skeleton of a format: it writes the text of a page, with tabs between the cells of a table.
import { formats } from '../../src/render/formats';
import { camelCase, pascalCase, Refusal, type Scaffold } from './scaffold';

/** Why there can be no format of this name; undefined if there can. */
function objection(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return 'The name of a format has small letters, digits and hyphens, such as “rtf” or “plain-text”.';
  const taken = Object.entries(formats).find(
    ([one, { endings }]) => one === name || [...endings].includes(name as never),
  );
  if (taken) return `${name} belongs to the format ${taken[0]} already.`;
  return undefined;
}

/** Throws a Refusal if there can be no format of this name. */
export function formatSkeleton(name: string): Scaffold {
  const refused = objection(name);
  if (refused) throw new Refusal(refused);
  const write = `render${pascalCase(name)}`;
  const key = camelCase(name) === name ? name : `'${name}'`;
  return {
    files: {
      [`src/render/${name}.ts`]: `// A page as ${name}: its text in lines, with tabs between the cells of a table.
import { type Block, type Page, plainText } from 'src/page/page';
import { textsOf } from 'src/page/texts';
import { printable } from 'src/util/printable';

/** UTF-8. A text of the page stays in its line and cell: breaks and tabs in it become blanks, hidden signs their codes. */
export async function ${write}(page: Page): Promise<Uint8Array> {
  const lines = page.blocks.flatMap(rowsOf).map((cells) => cells.map(safe).join('\\t'));
  return new TextEncoder().encode(\`\${lines.join('\\n')}\\n\`);
}

const safe = (text: string): string => printable(text).replace(/[\\t\\n]/g, ' ');

/** Each row of a block as its cells; text outside tables has one. */
function rowsOf(block: Block): string[][] {
  switch (block.type) {
    case 'table':
      return [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(plainText))];
    case 'fields':
      return block.rows.map(([label, value]) => [label, plainText(value)]);
    default:
      return textsOf(block).map((text) => [text]);
  }
}
`,
      [`test/render/${name}.test.ts`]: `// ${name}: says every text of the page, keeps texts as texts, and gives the same bytes each time.
import { expect, it } from 'vitest';
import { type Block, plainText } from 'src/page/page';
import { textsOf } from 'src/page/texts';
import { ${write} } from 'src/render/${name}';
import { runTool } from 'test/run-tool';
import { sampleBlocks } from 'test/render/sample-blocks';

const written = async (blocks: readonly Block[]): Promise<string> =>
  new TextDecoder().decode(await ${write}({ blocks }));

it.each(sampleBlocks.map((block) => [block.type, block] as const))('says every text of a block: %s', async (_type, block) => {
  const text = await written([block]);
  const heads = block.type === 'table' ? block.columns.map(({ label }) => label) : [];
  const cells = block.type === 'table' || block.type === 'fields' ? block.rows.flat().map(plainText) : [];
  for (const part of [...heads, ...cells, ...textsOf(block)]) expect(text).toContain(part);
});

it('keeps a text in its line and its cell', async () => {
  const text = 'one\\ntwo\\tthree\\u202e';
  expect(await written([{ type: 'paragraph', text }])).toBe('one two three<U+202E>\\n');
  const table: Block = { type: 'table', columns: [{ label: 'a' }, { label: 'b' }], rows: [[text, 'c']] };
  expect(await written([table])).toBe('a\\tb\\none two three<U+202E>\\tc\\n');
});

it('comes by --format and by the ending of the file, with the same bytes', async () => {
  const { documents, exitCode, stderr } = await runTool('report plan --format ${name} --output out/plan');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(new TextDecoder().decode(documents['out/plan'])).toContain('天津市与长春市对口合作实施方案');
  expect((await runTool('report plan --output plan.${name}')).documents['plan.${name}']).toEqual(documents['out/plan']);
});
`,
    },
    insertions: [
      {
        path: 'src/render/formats.ts',
        before: '} as const satisfies Record<string, PageRow',
        lines: `  ${key}: {
    family: 'document',
    endings: ['${name}'],
    write: async (page) => (await import('./${name}')).${write}(page),
  },
`,
      },
    ],
    next: [
      `Write how it looks in src/render/${name}.ts, and what must hold in test/render/${name}.test.ts.`,
      `Correct its row in src/render/formats.ts: the endings of its files, and its family. A format for findings or of tjcc export also needs its word in src/messages/zh/formats.ts and src/messages/en/formats.ts.`,
      'Run npx vitest run test/transcripts -u and read the difference: the help names the new format.',
      'Run npm run generate, then npm test.',
    ],
  };
}
