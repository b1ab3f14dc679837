// npm run new: the skeletons of a command, a rule and a format are made, compiled and asked; names that cannot be are refused.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commandNames, commandRegistries } from '../../scripts/generate-commands';
import { commandSkeleton } from '../../scripts/new/command';
import { formatSkeleton } from '../../scripts/new/format';
import { ruleSkeleton } from '../../scripts/new/rule';
import { Refusal, textsOf } from '../../scripts/new/scaffold';
import type { PlanCommand, PlanRequest } from '../../src/commands/shared/command';
import type { CommandRow } from '../../src/commands/shared/row';
import { zh } from '../../src/messages/zh/index';
import type { Page } from '../../src/page/page';
import type { Rule } from '../../src/rules/rule';
import { approvedPlan, loadOnce, planWith, root, sourcesOf } from '../run-tool';
import { isWhole } from '../size';

const read = (path: string): string | undefined => {
  try {
    return readFileSync(root + path, 'utf8');
  } catch {
    return undefined;
  }
};
const command = textsOf(commandSkeleton('specimen'), read);
const rule = textsOf(ruleSkeleton('specimen/draft'), read);
const format = textsOf(formatSkeleton('specimen-text'), read);
const all = { ...command, ...rule, ...format, ...commandRegistries([...commandNames(), 'specimen'].sort()) };

/** The module at the path, compiled together with what it imports from these texts and from the repository. */
async function load<T>(texts: Readonly<Record<string, string>>, entry: string): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'texts',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^[./]|^src\// }, ({ path, importer, namespace }) => {
            if (importer !== '' && namespace !== 'texts') return undefined;
            const from = posix.relative(root, posix.dirname(importer));
            const target = importer === '' ? path : `${posix.join(from, path)}.ts`;
            // esbuild finds nothing from a folder that is not there, so files of the repository are named too.
            return { path: root + target, namespace: target in texts ? 'texts' : 'file' };
          });
          onLoad({ filter: /./, namespace: 'texts' }, ({ path }) => ({
            contents: texts[path.slice(root.length)] ?? '',
            loader: 'ts',
            resolveDir: posix.dirname(path),
          }));
        },
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
}

const planOf = async (files: Parameters<typeof sourcesOf>[0]) => {
  const { plan } = await loadOnce(sourcesOf(files));
  if (!plan) throw new Error('the plan cannot be read');
  return plan;
};

describe('the skeleton of a command', () => {
  it('is a row that loads what runs it', async () => {
    const { row } = await load<{ row: CommandRow }>(command, 'src/commands/specimen/index.ts');
    expect(row).toMatchObject({ name: 'specimen', args: [], needs: 'plan', examples: ['tjcc specimen'] });
    expect(command['src/commands/index.ts']).toMatch(/\n {2}rows\.completion,\n {2}rows\.specimen,\n\];\n/);
  });

  it('answers with the number of records, in its own words', async () => {
    const { run } = await load<{ run: PlanCommand }>(command, 'src/commands/specimen/run.ts');
    const words = await load<{ zh: object }>(command, 'src/commands/specimen/zh.ts');
    const plan = await planOf(approvedPlan);
    const say = { language: 'zh', messages: { ...zh, specimen: words.zh } };
    const { data, page } = await run({ snapshot: { plan, asOf: '2019-06-30' }, say } as unknown as PlanRequest);
    const count = plan.records.length;
    expect(data).toEqual({ count });
    expect(JSON.stringify(page)).toContain(`读到 ${count} 条记录。`);
    const { properties } = JSON.parse(command['schemas/output/specimen.schema.json'] ?? '');
    expect(properties.kind.const).toBe('specimen');
    expect(Object.keys(properties.data.properties)).toEqual(Object.keys(data as object));
  });

  it.each(['Specimen', 'my-specimen', 'specimen2', '', 'list', 'tasks', 'labels', 'help', 'shared'])(
    'is refused: %j',
    (name) => {
      expect(() => commandSkeleton(name)).toThrow(Refusal);
    },
  );
});

describe('the skeleton of a rule', () => {
  it('finds the mark in its bad plan, once, and nothing in the approved one', async () => {
    const { specimenDraft } = await load<{ specimenDraft: Rule }>(rule, 'src/rules/specimen-draft.ts');
    const bad = rule['test/problems/specimen--draft/bad/progress/example.yaml'] ?? '';
    const found = specimenDraft.check(await planOf(planWith({ 'progress/example.yaml': bad })));
    expect(found).toMatchObject([{ path: ['updates', 0, 'note'], params: { mark: '{specimen/draft}' } }]);
    expect(specimenDraft.check(await planOf(approvedPlan))).toEqual([]);
  });

  it.each(['draft', 'Progress/draft', 'progress/', 'progress/evidence', 'guard/draft', 'file/missing', 'a/b/c'])(
    'is refused: %s',
    (code) => expect(() => ruleSkeleton(code)).toThrow(Refusal),
  );
});

describe('the skeleton of a format', () => {
  it('writes the text of a page', async () => {
    type Write = (page: Page) => Promise<Uint8Array>;
    const { renderSpecimenText } = await load<{ renderSpecimenText: Write }>(format, 'src/render/specimen-text.ts');
    const written = await renderSpecimenText({
      blocks: [
        { type: 'heading', level: 1, text: '任务' },
        { type: 'table', columns: [{ label: '编号' }, { label: '内容' }], rows: [['T07', '一\n二\u202e']] },
      ],
    });
    expect(new TextDecoder().decode(written)).toBe('任务\n编号\t内容\nT07\t一 二<U+202E>\n');
  });

  it.each(['RTF', 'a_b', '-a', 'docx', 'md', 'htm', ''])('is refused: %j', (name) => {
    expect(() => formatSkeleton(name)).toThrow(Refusal);
  });
});

describe('what is there', () => {
  it('is not overwritten', () => {
    const there = (path: string) => (path === 'src/render/specimen-text.ts' ? 'mine' : read(path));
    expect(() => textsOf(formatSkeleton('specimen-text'), there)).toThrow(/src\/render\/specimen-text\.ts exists/);
  });

  it('keeps all of its lines, in their order', () => {
    for (const [path, text] of Object.entries({ ...command, ...rule, ...format })) {
      const lines = text.split('\n');
      let at = -1;
      for (const line of read(path)?.split('\n') ?? []) {
        at = lines.indexOf(line, at + 1);
        expect(at, `${path}: ${line}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('has a place for every line, or nothing is made', () => {
    const scaffold = { files: {}, insertions: [{ path: 'a', before: 'x', lines: 'y' }], next: [] };
    expect(textsOf(scaffold, () => 'wx')).toEqual({ a: 'wyx' });
    expect(() => textsOf(scaffold, () => 'w')).toThrow(Refusal);
    expect(() => textsOf(scaffold, () => undefined)).toThrow(Refusal);
  });
});

it.runIf(isWhole)('the three skeletons together have the types of the repository', () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const textAt = (path: string): string | undefined => (all as Record<string, string>)[posix.relative(root, path)];
  const made = Object.keys(all).filter((path) => path.endsWith('.ts'));
  const { readFile, fileExists } = host;
  host.readFile = (path) => textAt(path) ?? readFile(path);
  host.fileExists = (path) => textAt(path) !== undefined || fileExists(path);
  // Folders that are only in these texts would else not be looked into.
  host.directoryExists = undefined;
  host.getSourceFile = (path, target) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...new Set([...fileNames, ...made.map((path) => root + path)])], options, host);
  expect(program.getSourceFile(`${root}src/commands/specimen/run.ts`)).toBeDefined();
  const found = ts.getPreEmitDiagnostics(program);
  expect(found.map((one) => `${one.file?.fileName}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`)).toEqual(
    [],
  );
});
