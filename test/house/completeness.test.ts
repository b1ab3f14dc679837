// Checks completeness: a transcript for every command, a file for every rule, words in both languages for every code,
// and no words of the other language in either.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandNames, commandRegistries } from '../../scripts/generate-commands';
import { argumentWords, optionWords } from '../../src/cli/row-words';
import { aliases, commandTable } from '../../src/commands/index';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { problemCodes } from '../../src/problem';
import { formatOfEnding, formats } from '../../src/render/formats';
import { rules } from '../../src/rules/index';
import { kinds } from '../../src/schema/kinds';
import { root } from '../run-tool';

const read = (name: string): string => readFileSync(root + name, 'utf8');

describe('commands', () => {
  it.each(commandTable.map(({ name }) => name))('%s has a transcript, in both languages', (name) => {
    const text = read(`test/transcripts/${name}.txt`);
    expect(text).toMatch(new RegExp(`^\\$ tjcc ${name}\\b`, 'm'));
    if (name !== 'completion') expect(text).toMatch(new RegExp(`^\\$ tjcc ${name}\\b.*--lang en`, 'm'));
  });

  it.each(commandTable.map(({ name }) => name))('%s has its help in a transcript, words, a file', (name) => {
    const transcripts = read('test/transcripts/help.txt') + read(`test/transcripts/${name}.txt`);
    expect(transcripts).toMatch(new RegExp(`^\\$ tjcc (${name} --help|help ${name})`, 'm'));
    for (const messages of [zh, en]) expect(messages.commandHelp[name]?.summary).toMatch(/\S/);
    expect(read(`src/commands/${name}/run.ts`)).toMatch(/export const run: (Plan|Files|Bare)Command/);
    const row = commandTable.find((one) => one.name === name);
    if (row?.formats.includes('json')) expect(read(`schemas/output/${name}.schema.json`)).toContain('"$schema"');
  });

  it('every folder of a command is in the table, once, and in the generated registry', () => {
    expect(commandTable.map(({ name }) => name).sort(), 'the lines of src/commands/index.ts').toEqual(commandNames());
    for (const [path, text] of Object.entries(commandRegistries()))
      expect(read(path), `${path} is fresh (else: npm run generate)`).toBe(text);
  });

  it('every option and argument has words', () => {
    for (const messages of [zh, en])
      for (const row of commandTable) {
        for (const { name } of row.args)
          expect(argumentWords(messages, row, name), `${row.name} ${name}`).toMatch(/\S/);
        for (const { name } of row.options ?? [])
          expect(optionWords(messages, row, name), `${row.name} ${name}`).toMatch(/\S/);
      }
  });

  it('the help of list names every kind', () => {
    for (const messages of [zh, en]) for (const alias of aliases) expect(messages.list.help.args.kind).toContain(alias);
  });
});

describe('formats', () => {
  it('no two claim an ending, but for the drawings, which are Markdown', () => {
    for (const [name, { endings }] of Object.entries(formats))
      for (const ending of endings) expect(formatOfEnding(ending)).toBe(name === 'mermaid' ? 'markdown' : name);
  });
});

describe('rules', () => {
  const files = readdirSync(`${root}src/rules`).map((name) => name.replace(/\.ts$/, ''));

  const codes = rules.map(({ code }) => code);

  it.each(codes)('%s has its own file', (code) => {
    const name = code.replace('/', '-');
    expect(files).toContain(name);
    expect(read(`src/rules/${name}.ts`)).toContain(`'${code}'`);
  });

  it('every file is in the list, once', () => {
    const named = codes.map((code) => code.replace('/', '-'));
    expect(new Set(named).size).toBe(named.length);
    expect(files.filter((name) => name !== 'index' && name !== 'rule').sort()).toEqual([...named].sort());
  });
});

/** All leaves of the messages with their paths: `status.about`, `labels.kind.task` … */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** Everything that a message can say: its text, or its results for sample values. */
function sayings(leaf: unknown): string[] {
  if (typeof leaf !== 'function') return [plainText(leaf)];
  const say = leaf as (...values: unknown[]) => unknown;
  const samples: unknown[][] = [
    ['X', 1, 2, 3],
    ['X', 'X', 'X', 'X', 'X', 'X'],
    ['X', '2018-06', 'X', '2018-06-30'],
    [[['X', 1]], 2],
    ['X', 'X', 'X', ['X']],
    [2, ['X']],
    [['X', 'X']],
    [['X'], ['X']],
    [1, 2, 3, 4],
    [2, 5, 'X', 'X'],
    ...[
      'overdue',
      'blocked',
      'due-soon',
      'lagging',
      'stale',
      'on-track',
      'no-report',
      'done',
      'met-late',
      'dropped',
      'worst-child',
    ].flatMap((code) => [0, 1, 2].map((days) => [{ code, days, points: days, item: 'X' }])),
    ...paramSamples.map((params) => [params]),
  ];
  return samples.flatMap((values) => {
    try {
      return [plainText(say(...values))];
    } catch {
      // A message about a number fails on a text sample; at least one sample fits every message (tested below).
      return [];
    }
  });
}

const texts = {
  field: 'X',
  value: 'X',
  id: 'X',
  name: 'X',
  option: 'X',
  command: 'X',
  kind: 'X',
  key: 'X',
  code: 'X',
  file: 'X',
};
const paramSamples = [
  {
    ...texts,
    nearest: '',
    allowed: ['X'],
    expected: ['string', 'array'],
    actual: 'object',
    reason: 'empty',
    rule: 'minItems',
    limit: 1,
  },
  {
    ...texts,
    nearest: 'X',
    allowed: ['X', 'X'],
    expected: ['object'],
    actual: 'null',
    reason: 'lines',
    rule: 'maxItems',
    limit: 2,
    asked: 'X',
  },
  {
    ...texts,
    expected: 'integer',
    actual: 'number',
    reason: 'edges',
    rule: 'uniqueItems',
    limit: 0,
    suggestion: 'X',
    form: 'day',
    encoding: 'gb18030',
  },
  {
    ...texts,
    expected: 'boolean',
    actual: 'string',
    reason: 'impossible',
    rule: 'minimum',
    limit: 0,
    form: 'period',
    encoding: 'unknown',
    field: '',
  },
  {
    ...texts,
    expected: ['X'],
    actual: 'X',
    reason: 'form',
    rule: 'maximum',
    limit: 9,
    example: 'X',
    encoding: 'utf-16le',
    first: 'X',
    sign: '\u3000',
  },
  {
    ...texts,
    whole: 'X',
    sign: '：',
    what: 'X',
    lost: 'X',
    trouble: 'X',
    declared: 1,
    actual: 2,
    path: 'X',
    detail: 'X',
    yaml: 'BAD_INDENT',
    one: 'X',
    other: 'X',
  },
];

function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(plainText).join('|');
  if (typeof value === 'object')
    return 'text' in value ? String(value.text) : Object.values(value).map(plainText).join('|');
  return String(value);
}

describe('messages', () => {
  const [chinese, english] = [new Map(leaves(zh)), new Map(leaves(en))];

  it('say the same things in both languages', () => {
    expect(chinese.size).toBeGreaterThan(300);
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [path, leaf] of chinese) expect(typeof english.get(path), path).toBe(typeof leaf);
  });

  it('have words for every problem, usage error and kind', () => {
    for (const messages of [zh, en]) {
      expect(Object.keys(messages.problems).sort()).toEqual(Object.keys(problemCodes).sort());
      for (const kind of kinds) expect(messages.labels.kind[kind].length).toBeGreaterThan(0);
      for (const code of Object.keys(problemCodes) as (keyof typeof problemCodes)[]) {
        expect(messages.problems[code].name).not.toBe('');
        expect(messages.problems[code].why).not.toBe('');
      }
    }
  });

  it('can all be produced', () => {
    for (const [path, leaf] of [...chinese, ...english]) expect(sayings(leaf).length, path).toBeGreaterThan(0);
  });

  it('in English contain no Chinese', () => {
    // Allowed: examples of Chinese input in quotes, and the Chinese words that one message is about.
    const allowed = /“[^”]*”|\[甲, 乙\]/g;
    const found = [...english].flatMap(([path, leaf]) =>
      sayings(leaf)
        .filter((text) => /[\p{Script=Han}，。、；：？！（）]/u.test(text.replace(allowed, '').replace(/[：]/g, '')))
        .map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('in Chinese contain no English sentence', () => {
    const found = [...chinese].flatMap(([path, leaf]) =>
      sayings(leaf)
        // Lists of possible input (commands, kinds, formats) are joined by punctuation, not by spaces.
        .filter((text) => /(?:\b[a-z]+ ){3,}[a-z]+\b/.test(text.replace(/tjcc( [a-z/-]+)+/g, '')))
        .map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('in Chinese use Chinese punctuation between Chinese words', () => {
    const found = [...chinese].flatMap(([path, leaf]) =>
      sayings(leaf)
        .filter((text) => /\p{Script=Han}[,;!?]\s*\p{Script=Han}/u.test(text.replace(/\[甲, 乙\]/, '')))
        .map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe('every word that a schema fixes has a label in both languages', () => {
  const tables: Readonly<Record<string, (messages: typeof zh, file: string) => Readonly<Record<string, string>>>> = {
    status: ({ labels }) => labels.status,
    stage: ({ labels }) => labels.stage,
    party: ({ labels }) => labels.party,
    host: ({ labels }) => labels.party,
    origin: ({ labels }) => labels.origin,
    role: ({ labels }) => labels.role,
    type: ({ labels }, file) => (file.startsWith('meeting') ? labels.meetingType : labels.organizationType),
  };
  const found: [file: string, field: string, values: readonly string[]][] = [];
  for (const file of readdirSync(`${root}schemas`).filter((name) => name.endsWith('.schema.json')))
    collect(JSON.parse(read(`schemas/${file}`)), file, '');

  function collect(node: unknown, file: string, field: string): void {
    if (typeof node !== 'object' || node === null) return;
    if ('enum' in node && Array.isArray(node.enum) && field in tables) found.push([file, field, node.enum]);
    for (const [key, inner] of Object.entries(node))
      collect(inner, file, ['properties', '$defs', 'items'].includes(key) ? field : key);
  }

  it('finds all of them', () => expect(new Set(found.map(([, field]) => field))).toEqual(new Set(Object.keys(tables))));

  it.each(found)('%s %s %j', (file, field, values) => {
    for (const messages of [zh, en])
      for (const value of values) expect(tables[field]?.(messages, file)[value], value).toMatch(/\S/);
  });
});
