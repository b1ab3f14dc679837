// The plan's files and schemas in an editor: the real yaml-language-server, with the settings in .vscode/, finds nothing
// wrong with the plan, marks mistakes on their lines, and explains fields in Chinese on hover and in completions.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageServer } from './language-server';

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Diagnostic {
  readonly range: { readonly start: Position };
  readonly message: string;
}

interface Hover {
  readonly contents: { readonly value: string };
}

interface Completions {
  readonly items: readonly { readonly label: string; readonly documentation?: string }[];
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const settings = nested(JSON.parse(read('.vscode/settings.json')));
const server = new LanguageServer(ROOT, settings);

beforeAll(async () => {
  // Otherwise the server would look for schemas on the network.
  expect(settings).toMatchObject({ yaml: { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } } });
  await server.request('initialize', {
    // The server ends by itself once this process is gone, even if stop() was never reached.
    processId: process.pid,
    rootUri: pathToFileURL(ROOT).href,
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ['markdown'] } } },
  });
  // Until it has read the settings the server may reach for the schema store, so no document opens before that.
  const configured = server.next('workspace/configuration');
  server.notify('initialized', {});
  await configured;
});

afterAll(() => server.stop());

function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

type Tree = { [key: string]: unknown };

/** Settings as an editor hands them to the server: `{ "yaml.schemaStore.enable": … }` by section, level by level. */
function nested(settings: Tree): Tree {
  const tree: Tree = {};
  for (const [path, value] of Object.entries(settings)) {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let branch = tree;
    for (const key of keys) {
      branch[key] ??= {};
      branch = branch[key] as Tree;
    }
    branch[last] = value;
  }
  return tree;
}

/** Opens a text as if it were that file, which need not exist; the modeline's path is resolved from there. */
async function open(path: string, text: string): Promise<readonly Diagnostic[]> {
  const published = server.next<{ diagnostics: readonly Diagnostic[] }>('textDocument/publishDiagnostics', uri(path));
  const textDocument = { uri: uri(path), languageId: 'yaml', version: 1, text };
  server.notify('textDocument/didOpen', { textDocument });
  return (await published).diagnostics;
}

function uri(path: string): string {
  return pathToFileURL(`${ROOT}${path}`).href;
}

/** The text with its first `old` replaced, and the line (from 0) on which the replacement begins. */
function change(text: string, old: string, by: string): { text: string; line: number } {
  const at = text.indexOf(old);
  expect(at, `no ${JSON.stringify(old)} to change`).toBeGreaterThanOrEqual(0);
  return { text: text.slice(0, at) + by + text.slice(at + old.length), line: text.slice(0, at).split('\n').length - 1 };
}

async function complete(path: string, position: Position): Promise<ReadonlyMap<string, string | undefined>> {
  const params = { textDocument: { uri: uri(path) }, position };
  const { items } = await server.request<Completions>('textDocument/completion', params);
  return new Map(items.map(({ label, documentation }) => [label, documentation]));
}

const task = read('plan/tasks/T07.yaml');
const projects = read('plan/projects.yaml');

describe('diagnostics', () => {
  const files = readdirSync(`${ROOT}plan`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `plan/${path.replaceAll('\\', '/')}`);

  it('finds nothing wrong with any file of the plan, yet knows the schema of each', async () => {
    expect(files).toEqual(expect.arrayContaining(['plan/tasks/T07.yaml', 'plan/projects.yaml']));
    await Promise.all(
      files.map(async (path) => {
        const text = read(path);
        expect(await open(path, text), path).toEqual([]);
        // A file without a schema would have no findings either, so an unknown field must be reported.
        const [wrong, ...others] = await open(path.replace('.yaml', '.wrong.yaml'), `${text}\nno_such_field: 1\n`);
        expect(wrong?.message, path).toContain('no_such_field');
        expect(others, path).toEqual([]);
      }),
    );
  });

  it('marks a misspelt field on its line', async () => {
    const { text, line } = change(task, 'title:', 'titel:');
    const found = (await open('plan/tasks/misspelt.yaml', text)).filter((d) => d.range.start.line === line);
    expect(found.map((d) => d.message)).toEqual([expect.stringContaining('titel')]);
  });

  it('marks a value outside the list on its line and names the right ones', async () => {
    const { text, line } = change(projects, 'origin: plan', 'origin: 方案');
    const found = await open('plan/outside.yaml', text);
    expect(found.map((d) => d.range.start.line)).toEqual([line]);
    expect(found[0]?.message).toMatch(/plan.*pipeline/);
  });

  it('marks text that breaks a rule of the common schema', async () => {
    const { text, line } = change(task, 'measures:', 'owners: [天津市发展改革委]\nmeasures:');
    const found = await open('plan/tasks/owners.yaml', text);
    expect(found.map((d) => d.range.start.line)).toEqual([line]);
  });
});

describe('hover', () => {
  it.each([
    ['area:', '所属分组', 'plan.yaml 中的分组编号'],
    // A title and description that stand beside a $ref win over those of the common schema.
    ['text:', '措施原文', '逐字照录，句末的“。”或“；”也在内。'],
  ])('explains %s in Chinese', async (field, title, description) => {
    const path = `plan/tasks/hover-${field.slice(0, -1)}.yaml`;
    await open(path, task);
    const line = task.split('\n').findIndex((l) => l.trimStart().startsWith(field));
    const character = task.split('\n')[line]?.indexOf(field);
    const params = { textDocument: { uri: uri(path) }, position: { line, character } };
    const hover = await server.request<Hover | null>('textDocument/hover', params);
    expect(hover?.contents.value).toContain(title);
    expect(hover?.contents.value).toContain(description);
  });
});

describe('completion', () => {
  it('offers the fields that a task still lacks, explained in Chinese', async () => {
    const { text, line } = change(task, '\nmeasures:', '\n\nmeasures:');
    await open('plan/tasks/new-field.yaml', text);
    const offered = await complete('plan/tasks/new-field.yaml', { line: line + 1, character: 0 });
    expect(offered.get('due')).toContain('方案另有规定时才写');
    expect(offered.get('owners')).toContain('负责的单位编号');
    expect(offered.has('title'), 'title is there already').toBe(false);
  });

  it('offers the fields that a measure still lacks', async () => {
    const { text, line } = change(task, '\n\n  - id: T07.2', '\n    \n\n  - id: T07.2');
    await open('plan/tasks/new-measure-field.yaml', text);
    const offered = await complete('plan/tasks/new-measure-field.yaml', { line: line + 1, character: 4 });
    expect(offered.get('starts_paragraph')).toContain('原文从这一句另起一段时写 true。');
    expect([...offered.keys()]).toEqual(expect.arrayContaining(['due', 'owners']));
  });

  it('offers the values of a list', async () => {
    const { text, line } = change(projects, 'origin: plan', 'origin: ');
    await open('plan/new-value.yaml', text);
    const offered = await complete('plan/new-value.yaml', { line, character: '    origin: '.length });
    expect([...offered.keys()]).toEqual(['plan', 'pipeline']);
  });
});
