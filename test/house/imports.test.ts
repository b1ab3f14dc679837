// The table of who may import whom, and what only one folder may touch. This file is the table: a new edge is a
// decision, made here.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run-tool';

interface Row {
  /** Folders, or files directly in src/, whose values it may import. */
  readonly values: readonly string[];
  /** Those whose types alone it may import. */
  readonly types?: readonly string[];
  /** Where this goes beyond the design: why. */
  readonly why?: string;
}

/** From the bottom up. `schema/generated` and `report/generated` count as part of their folders. */
const table: Readonly<Record<string, Row>> = {
  util: { values: [] },
  conflict: { values: [] },
  problem: { values: [], types: ['conflict'] },
  context: { values: [], types: ['util'] },
  parse: { values: ['problem', 'util'], types: ['context'], why: 'SourceFile is what comes through the door.' },
  schema: { values: ['problem', 'util'], types: ['parse'] },
  model: { values: ['schema', 'problem', 'util'], types: ['parse'] },
  evaluate: {
    values: ['model', 'util', 'schema', 'problem'],
    why: 'A query names the kinds (the table in schema/kinds.ts) and refuses words with a UsageError.',
  },
  rules: {
    values: ['evaluate', 'model', 'problem', 'util', 'schema'],
    why: 'count-mismatch goes through the table of counted kinds, which stands in schema/kinds.ts.',
  },
  ledger: {
    values: ['parse', 'schema', 'model', 'evaluate', 'problem', 'util'],
    why: 'The ledger as a form: report/ writes it, commands/import reads it back, and both mean the same columns.',
  },
  messages: {
    values: ['util'],
    types: ['problem', 'evaluate', 'report', 'ledger'],
    why: 'The words have the types of what they word: problem codes, reasons, and texts with tones.',
  },
  report: {
    values: ['evaluate', 'model', 'util', 'problem', 'ledger', 'schema'],
    types: ['messages', 'context', 'parse'],
    why: 'The page of problems needs isError; tables and groups of records go by kind (the table in schema/kinds.ts); a page names the revision it was read from, and what was found in a file.',
  },
  export: {
    values: ['evaluate', 'model', 'report', 'schema', 'util'],
    types: ['messages'],
    why: 'Other tools are handed records and not pages; what is said of a record (JSON, its state, its fields) is what report/ says.',
  },
  render: {
    values: ['util', 'report/page', 'report/page-texts'],
    types: ['report/page', 'report/dashboard/shape', 'report/diagnostics', 'problem', 'messages'],
  },
  edit: {
    values: ['parse', 'schema', 'problem', 'util', 'model'],
    types: ['context'],
    why: 'Two values are equal where their canonical JSON is, which model/content-hash.ts writes.',
  },
  commands: {
    values: ['parse', 'schema', 'model', 'evaluate', 'rules', 'ledger', 'report', 'export', 'edit', 'problem', 'util'],
    types: ['context', 'load', 'history', 'messages', 'render'],
    why: 'A command can ask for an outcome in a format by its name, to hold it against a file.',
  },
  cli: {
    values: ['commands', 'messages', 'problem', 'util', 'evaluate', 'model', 'schema', 'export'],
    types: ['context', 'render', 'report'],
    why: 'Completion offers what a query knows, its keys (evaluate) and names from the plan (model), and formats (export).',
  },
  io: {
    values: ['util', 'schema', 'problem'],
    types: ['context'],
    why: 'clock.ts shares the fixed zones with the validator.',
  },
  load: {
    values: ['parse', 'schema', 'model', 'rules', 'problem'],
    types: ['context'],
    why: 'Files to a plan, in one go.',
  },
  browser: {
    values: ['evaluate', 'messages', 'problem'],
    why: 'The script of the page searches by the very grammar of the terminal; esbuild takes along just what it uses.',
  },
  serve: {
    values: ['load', 'history', 'render', 'report', 'problem', 'util'],
    types: ['commands', 'context'],
    why: 'It reads, draws and answers again and again, as main.ts does once.',
  },
  history: {
    values: ['load', 'problem'],
    types: ['context'],
    why: 'The plan at other commits, for the commands that compare.',
  },
  save: {
    values: ['load', 'edit', 'problem', 'util'],
    types: ['context'],
    why: 'Edits to files, by way of a plan that is right; those of layout, by way of what the file says.',
  },
  'answer-page': {
    values: ['render', 'report'],
    types: ['cli', 'commands', 'context', 'load', 'problem', 'util'],
    why: 'It puts the notice of an incomplete plan, and the revision that was read, on every page.',
  },
  'write-error': { values: ['render'], types: ['context', 'report'] },
  'answer-findings': {
    values: ['answer-page', 'write-error', 'render', 'report', 'problem', 'util'],
    types: ['context'],
  },
  answer: {
    values: ['answer-page', 'answer-findings', 'write-error', 'render', 'report', 'problem', 'util'],
    types: ['context'],
    why: 'It knows every format, and loads a heavy one only when it is asked for.',
  },
  main: {
    values: ['cli', 'answer', 'answer-page', 'answer-findings', 'write-error'].concat([
      'load',
      'save',
      'history',
      'serve',
      'messages',
      'evaluate',
      'report',
      'problem',
    ]),
    types: ['context', 'commands', 'render', 'util'],
    why: 'It takes the snapshot, so that no command has to.',
  },
  bundle: { values: ['io', 'main'] },
};

/** No command may know another; these files of the folder are not commands. */
const sharedCommands = [
  'command',
  'list-names',
  'choose',
  'recording',
  'import-file',
  'import-updates',
  'recording-checks',
  'recording-evidence',
  'recording-id',
  'recording-options',
  'recording-questions',
  'find-item',
  'places',
  'report-made',
  'report-recipe',
  'report-verify',
];

const files = listFiles(join(root, 'src'));
const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** `src/page/page.ts` → `report`; `src/main.ts` → `main`. */
const folderOf = (file: string): string => file.split('/')[1]?.replace(/\.ts$/, '') ?? '';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

function importsOf({ file, text }: { file: string; text: string }): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const add = (specifier: string, typesOnly: boolean): void => {
    if (!specifier.startsWith('.')) return;
    found.push({ from: file, to: join(dirname(file), specifier).replaceAll('\\', '/'), typesOnly });
  };
  for (const [, kind = '', names = '', specifier = ''] of code.matchAll(
    /^(?:import|export)\s+(type\s)?([^'";]*?)\bfrom\s+'([^']+)'/gm,
  ))
    add(specifier, kind !== '' || (names.includes('{') && !/[{,]\s*(?!type\s)\w/.test(names)));
  for (const [, specifier = ''] of code.matchAll(/^import\s+'([^']+)'/gm)) add(specifier, false);
  // In a type position, `import('./x').Y` costs nothing at run time; with await or as an arrow's value it does.
  for (const [, before = '', specifier = ''] of code.matchAll(/(\S*\s*)\bimport\(\s*'([^']+)'\s*\)/g))
    add(specifier, /:\s*$/.test(before));
  return found;
}

const imports = sources.flatMap(importsOf);

describe('who imports whom', () => {
  it('sees the whole house', () => {
    expect(files.length).toBeGreaterThan(70);
    expect(imports.length).toBeGreaterThan(200);
    const folders = [...new Set(files.map(folderOf))];
    expect(folders.filter((folder) => !(folder in table))).toEqual([]);
    expect(imports.some(({ from, to }) => from === 'src/commands/index.ts' && to === 'src/commands/status/run')).toBe(
      true,
    );
  });

  it.each(Object.keys(table))('%s', (folder) => {
    const row = table[folder] ?? { values: [] };
    const broken = imports.filter(({ from, to, typesOnly }) => {
      if (folderOf(from) !== folder || folderOf(to) === folder || !to.startsWith('src/')) return false;
      const allowed = typesOnly ? [...row.values, ...(row.types ?? [])] : row.values;
      return !allowed.some((name) => name === folderOf(to) || `src/${name}` === to);
    });
    expect(broken).toEqual([]);
  });

  it('nothing walks back: the values form no circle between folders', () => {
    const edges = new Map(Object.keys(table).map((folder) => [folder, new Set<string>()]));
    for (const { from, to, typesOnly } of imports)
      if (!typesOnly && to.startsWith('src/') && folderOf(from) !== folderOf(to))
        edges.get(folderOf(from))?.add(folderOf(to));
    const visit = (folder: string, path: readonly string[]): string[] => {
      if (path.includes(folder)) return [[...path, folder].join(' → ')];
      return [...(edges.get(folder) ?? [])].flatMap((next) => visit(next, [...path, folder]));
    };
    expect([...edges.keys()].flatMap((folder) => visit(folder, []))).toEqual([]);
  });

  it('no command imports another', () => {
    const between = imports.filter(
      ({ from, to }) =>
        folderOf(from) === 'commands' &&
        folderOf(to) === 'commands' &&
        !sharedCommands.some((name) => to.endsWith(`/${name}`)),
    );
    expect(between).toEqual([]);
  });

  it('the command table loads its commands lazily', () => {
    const eager = imports.filter(
      ({ from, to, typesOnly }) => from.startsWith('src/cli/') && to.startsWith('src/commands/') && !typesOnly,
    );
    const tables = sources.filter(({ file }) => /^src\/cli\/[a-z]+-(table|commands)\.ts$/.test(file));
    const text = tables.map((table) => table.text).join('');
    for (const { to } of eager)
      if (!to.endsWith('/list-names')) expect(text).toContain(`() => import('${relative('src/cli', to)}')`);
  });
});

/** Code without comments and texts, so that a word in them does not count. */
const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, (word) => (/^'(node:)?(fs|child_process)/.test(word) ? word : "''"));

const code = sources
  .filter(({ file }) => !file.includes('/generated/'))
  .map(({ file, text }) => ({ file, text: bare(text) }));
const outside = (pattern: RegExp, allowed: (file: string) => boolean): string[] =>
  code.filter(({ file, text }) => pattern.test(text) && !allowed(file)).map(({ file }) => file);
const inIo = (file: string): boolean => file.startsWith('src/io/');

describe('only src/io touches the world', () => {
  it.each<[string, RegExp]>([
    ['new Date() without an argument', /new Date\(\s*\)|new Date\b(?!\s*\()|\bDate\(\)/],
    ['Date.now', /Date\.now|performance\.now/],
    ['process', /\bprocess\./],
    ['the disk', /'(?:node:)?fs(?:\/promises)?'/],
    ['other processes', /'(?:node:)?child_process'/],
  ])('%s', (_name, pattern) => {
    expect(outside(pattern, inIo)).toEqual([]);
  });

  it('nobody writes to the console, and nobody asks for chance', () => {
    expect(outside(/\bconsole\./, () => false)).toEqual([]);
    expect(outside(/Math\.random/, () => false)).toEqual([]);
  });

  it('node: modules beyond io: only crypto, in one place', () => {
    const found = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/(?:from|import\()\s*'(node:[a-z/]+)'/g)].map(([, name]) => `${file} ${name}`),
    );
    expect(found.filter((line) => !line.startsWith('src/io/'))).toEqual(
      found.filter((line) => /^src\/util\/sha256\.ts node:crypto$/.test(line)),
    );
  });

  it('would see it', () => {
    expect(code.some(({ file, text }) => inIo(file) && /new Date\(\)/.test(text))).toBe(true);
    expect(code.some(({ file, text }) => inIo(file) && /\bprocess\./.test(text))).toBe(true);
  });
});

describe('every source file', () => {
  const own = sources.filter(({ file }) => !file.includes('/generated/'));

  it('has at most 210 lines', () => {
    // Texts, not code: one entry for every problem.
    const code = own.filter(({ file }) => !/^src\/messages\/(zh|en)\/problems\.ts$/.test(file));
    const long = code
      .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 210);
    expect(long).toEqual([]);
  });

  it('opens with a sentence saying what it is for', () => {
    expect(own.filter(({ text }) => !/^\/\/ \S/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('the repository', () => {
  // Spelled apart, so that this file does not hold them.
  const words = [
    ['/wo', 'rk/'],
    ['../sh', 'ared'],
    ['.lib', 'rary'],
  ].map((parts) => parts.join(''));

  it('speaks of nothing that lies outside of it', () => {
    const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
    expect(names.length).toBeGreaterThan(100);
    const found = names.flatMap((name) => {
      let text: string;
      try {
        text = readFileSync(join(root, name), 'utf8');
      } catch {
        return []; // deleted, and not yet committed
      }
      return words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`);
    });
    expect(found).toEqual([]);
  });
});
