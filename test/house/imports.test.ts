// The table of which folder may import which, and of what only one folder may use. A new import between folders is a
// decision, made in this table.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run-tool';

interface Row {
  /** Folders, or files directly in src/, from which it may import values (and types). */
  readonly values: readonly string[];
  /** Folders or files from which it may import types only. */
  readonly types?: readonly string[];
  /** Reason for an exception from the design. */
  readonly why?: string;
}

/**
 * Rows from the bottom layer up. Each folder of src/commands counts as a folder by itself (`commands/why`); those without
 * a row have the row `commands/*`. `generated/` counts as part of its folder.
 */
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
    why: 'The ledger as a form: commands/report writes it, commands/import reads it back, and both mean the same columns.',
  },
  edit: {
    values: ['parse', 'schema', 'problem', 'util', 'model'],
    types: ['context'],
    why: 'Two values are equal where their canonical JSON is, which model/content-hash.ts writes.',
  },
  messages: {
    values: ['util', 'words'],
    types: ['problem', 'evaluate', 'page', 'ledger', 'edit', 'render'],
    why: 'The words have the types of what they word. Those of a command stand in its folder.',
  },
  page: {
    values: ['evaluate', 'model', 'util', 'problem', 'schema', 'conflict'],
    types: ['messages', 'context', 'parse'],
    why: 'What several commands say of a record stands here, so that it is said in one way.',
  },
  render: {
    values: ['util', 'page/page', 'page/texts'],
    types: ['page', 'dashboard/shape', 'problem', 'messages'],
    why: 'A format never sees a plan.',
  },
  export: {
    values: ['evaluate', 'model', 'page', 'schema', 'util'],
    types: ['messages', 'render'],
    why: 'Other tools are handed records and not pages; what is said of a record is what page/ says.',
  },
  load: {
    values: ['parse', 'schema', 'model', 'rules', 'edit', 'problem', 'util'],
    types: ['context'],
    why: 'Files to a plan, the plan at other commits, and edits to files by way of a plan that is right.',
  },
  'commands/shared': {
    values: ['parse', 'schema', 'model', 'evaluate', 'rules', 'page', 'edit', 'problem', 'util'],
    types: ['context', 'load', 'messages', 'render', 'dashboard/shape', 'schema'],
  },
  'commands/*': {
    values: [
      'parse',
      'schema',
      'model',
      'evaluate',
      'rules',
      'ledger',
      'page',
      'edit',
      'commands/shared',
      'render/formats',
      'problem',
      'util',
    ],
    types: ['context', 'load', 'messages', 'render'],
    why: 'No command knows another. Its row names formats.',
  },
  'commands/export': {
    values: ['export', 'evaluate', 'model', 'page', 'schema', 'commands/shared', 'render/formats', 'problem', 'util'],
    types: ['context', 'messages'],
  },
  'commands/report': {
    values: ['parse', 'model', 'evaluate', 'ledger', 'page', 'schema', 'dashboard', 'problem', 'util'].concat([
      'commands/shared',
      'render/formats',
      'commands/status',
      'commands/assess',
    ]),
    types: ['context', 'load', 'messages', 'render'],
    why: 'A report holds what other commands answer: the status screen, and the scores in the annual summary.',
  },
  'commands/serve': { values: ['dashboard', 'problem', 'commands/shared', 'render/formats'], types: ['messages'] },
  dashboard: {
    values: ['evaluate', 'model', 'page', 'problem', 'util', 'schema', 'commands/shared'].concat([
      'commands/status',
      'commands/timeline',
      'commands/show',
      'commands/why',
    ]),
    types: ['messages', 'load'],
    why: 'Everything on one page: what these commands answer, together.',
  },
  'commands/generated': { values: ['commands/*'], why: 'The registry of rows.' },
  'commands/index': { values: ['commands/generated', 'commands/shared'] },
  cli: {
    values: [
      'commands/index',
      'commands/shared',
      'messages',
      'problem',
      'util',
      'evaluate',
      'model',
      'export',
      'render',
    ],
    types: ['context', 'page'],
    why: 'Completion offers what a query knows, its keys (evaluate) and names from the plan (model), and formats.',
  },
  io: {
    values: ['util', 'schema', 'problem'],
    types: ['context'],
    why: 'clock.ts shares the fixed zones with the validator.',
  },
  browser: {
    values: ['evaluate', 'messages', 'problem'],
    why: 'The script of the page searches by the very grammar of the terminal; esbuild takes along just what it uses.',
  },
  app: {
    values: ['cli', 'load', 'messages', 'evaluate', 'render', 'page', 'problem', 'util'],
    types: ['commands/shared', 'context', 'dashboard/shape'],
    why: 'What main.ts is made of. It takes the snapshot, so that no command has to.',
  },
  main: { values: ['app', 'cli', 'load', 'messages', 'page', 'problem'], types: ['context'] },
  bundle: { values: ['io', 'main'] },
};

const files = listFiles(join(root, 'src'));
const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** `src/page/cells.ts` → `page`; `src/main.ts` → `main`; `src/commands/why/page.ts` → `commands/why`. */
function roomOf(file: string): string {
  const [, folder = '', inner = ''] = file.replace(/\.ts$/, '').split('/');
  return folder === 'commands' ? `commands/${inner}` : folder;
}

/** Whether the module holds messages in one language. */
const isWords = (module: string): boolean =>
  /^src\/(commands|dashboard|messages)\/([a-z/]+\/)?(zh|en)(\/[a-z]+)?$/.test(module);

const rowOf = (room: string): Row | undefined =>
  table[room] ?? (room.startsWith('commands/') ? table['commands/*'] : undefined);

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
  // `import('./x').Y` after a colon is a type; with `await` or as the value of an arrow function it is a real import.
  for (const [, before = '', specifier = ''] of code.matchAll(/(\S*\s*)\bimport\(\s*'([^']+)'\s*\)/g))
    add(specifier, /:\s*$/.test(before));
  return found;
}

const imports = sources.flatMap(importsOf);

const rooms = [...new Set(files.map(roomOf))].sort();

describe('who imports whom', () => {
  it('sees the whole house', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(imports.length).toBeGreaterThan(1000);
    expect(rooms.filter((room) => !rowOf(room))).toEqual([]);
    expect(Object.keys(table).filter((room) => room !== 'commands/*' && !rooms.includes(room))).toEqual([]);
    expect(
      imports.some(({ from, to }) => from === 'src/commands/status/index.ts' && to === 'src/commands/status/run'),
    ).toBe(true);
  });

  it.each(rooms)('%s', (room) => {
    const { values, types = [] } = rowOf(room) ?? { values: [] };
    const isAllowed = (to: string, names: readonly string[]): boolean =>
      names.some(
        (name) =>
          name === roomOf(to) ||
          `src/${name}` === to ||
          (name === 'commands/*' && to.startsWith('src/commands/')) ||
          (name === 'words' && isWords(to)),
      );
    const broken = imports.filter(
      ({ from, to, typesOnly }) =>
        roomOf(from) === room &&
        roomOf(to) !== room &&
        to.startsWith('src/') &&
        !isAllowed(to, typesOnly ? [...values, ...types] : values) &&
        // The words of a command may import shared words.
        !(isWords(from.replace(/\.ts$/, '')) && to.startsWith('src/messages/')),
    );
    expect(broken).toEqual([]);
  });

  it('src/ itself holds five files at most', () => {
    expect(files.filter((file) => file.split('/').length === 2).length).toBeLessThanOrEqual(5);
  });

  it('the rows of the commands load what runs them only when asked', () => {
    const eager = imports.filter(
      ({ from, to, typesOnly }) =>
        /^src\/commands\/[a-z]+\/index\.ts$/.test(from) &&
        !typesOnly &&
        !/^src\/(commands\/shared\/|render\/formats$)/.test(to),
    );
    const lazily = ({ from, to }: Import): boolean =>
      sources.some(
        ({ file, text }) => file === from && text.includes(`() => import('./${relative(dirname(from), to)}')`),
      );
    expect(eager.length).toBeGreaterThan(20);
    expect(eager.filter((one) => !lazily(one))).toEqual([]);
  });
});

/** Code without comments and strings, whose words do not count. */
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

describe('only src/io touches the outside world', () => {
  it.each<[string, RegExp]>([
    ['new Date() without an argument', /new Date\(\s*\)|new Date\b(?!\s*\()|\bDate\(\)/],
    ['Date.now', /Date\.now|performance\.now/],
    ['process', /\bprocess\./],
    ['the disk', /'(?:node:)?fs(?:\/promises)?'/],
    ['other processes', /'(?:node:)?child_process'/],
  ])('%s', (_name, pattern) => {
    expect(outside(pattern, inIo)).toEqual([]);
  });

  it('nothing writes to the console or uses random numbers', () => {
    expect(outside(/\bconsole\./, () => false)).toEqual([]);
    expect(outside(/Math\.random/, () => false)).toEqual([]);
  });

  it('node: modules outside io: only crypto, in one place', () => {
    const found = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/(?:from|import\()\s*'(node:[a-z/]+)'/g)].map(([, name]) => `${file} ${name}`),
    );
    expect(found.filter((line) => !line.startsWith('src/io/'))).toEqual(
      found.filter((line) => /^src\/util\/sha256\.ts node:crypto$/.test(line)),
    );
  });

  it('would be noticed by these patterns', () => {
    expect(code.some(({ file, text }) => inIo(file) && /new Date\(\)/.test(text))).toBe(true);
    expect(code.some(({ file, text }) => inIo(file) && /\bprocess\./.test(text))).toBe(true);
  });
});

describe('every source file', () => {
  const own = sources.filter(({ file }) => !file.includes('/generated/'));

  it('has at most 210 lines', () => {
    // Excluded: files of texts with one entry for every problem.
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
