// tjcc fmt: what it writes, what it leaves alone, and that it changes no answer: no confirmation becomes stale, and
// neither diff nor the gate on a change finds a difference.
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Context, FileEdit } from '../../src/context';
import { findPlan, readPlan } from '../../src/io/plan-files';
import { writePlan } from '../../src/io/write-plan';
import { createLoader, type Loaded } from '../../src/load/load';
import { save } from '../../src/load/save';
import { run } from '../../src/main';
import { canonicalJson, contentHash } from '../../src/model/content-hash';
import type { Update } from '../../src/schema/generated/types';
import { damagedPlans } from '../damaged/plans';
import { approvedPlan, loadOnce, ownPlan, planWith, root, runTool, sourcesOf, version } from '../run-tool';
import { sample } from '../size';

type Files = Readonly<Record<string, string>>;

const report = { id: 'U20190430-a1', on: '2019-04-30', item: 'T07', by: 'O-tj-office', note: '已开工', percent: 50 };
const confirmed: Files = {
  ...ownPlan,
  'progress/2019/U20190430-a1.yaml': `updates:
  - id: U20190430-a1
    on: 2019-04-30
    item: T07
    by: O-tj-office
    note: 已开工
    percent: 50
`,
  'progress/2019/U20190506-b1.yaml': `updates:
  - id: U20190506-b1
    on: 2019-05-06
    item: T07
    by: O-cc-office
    note: 确认
    confirms:
      update: U20190430-a1
      content: ${contentHash(report as Update)}
`,
};

/** A file as some editor might leave it: other indents and quotes, blank lines, fields in another order, CRLF. */
const mangled = (text: string): string =>
  text
    .replace(/^ +/gm, (indent) => indent + indent)
    .replace(/^( *)- /gm, '$1-   ')
    .replace(/^( *(?:- +)?)(note|text|title): ([^"'\n]+)$/gm, "$1$2:   '$3'  ")
    .replace(/^( +)(title: .*)\n +(title_en: .*)$/gm, '$1$3\n$1$2')
    .replace(/\n\n/g, '\n\n\n')
    .replaceAll('\n', '\r\n');
const untidy: Files = Object.fromEntries(
  Object.entries(confirmed).map(([name, text]) => [name, name.endsWith('.yaml') ? mangled(text) : text]),
);
const yamlFiles = Object.keys(confirmed)
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const dataOf = async (command: string, plan: NonNullable<Parameters<typeof runTool>[1]>['plan']) => {
  const { stdout, exitCode, recorded } = await runTool(`${command} --json`, { plan });
  return { ...JSON.parse(stdout), exitCode, recorded };
};

describe('fmt', () => {
  it('finds our own plan tidy, and writes nothing', async () => {
    for (const command of ['fmt', 'fmt --check']) {
      const { data, exitCode, recorded } = await dataOf(command, confirmed);
      expect(data).toEqual({
        files: yamlFiles.length,
        tidy: yamlFiles.length,
        formatted: [],
        written: false,
        left: [],
      });
      expect([exitCode, recorded]).toEqual([0, {}]);
    }
  });

  it('brings a plan that an editor went through back to what it was, byte for byte', async () => {
    const { data, exitCode, recorded } = await dataOf('fmt', untidy);
    expect(exitCode).toBe(0);
    expect(data).toMatchObject({ files: yamlFiles.length, tidy: 0, written: true, left: [] });
    expect(Object.keys(recorded).sort()).toEqual([...yamlFiles].sort());
    for (const name of yamlFiles) expect(recorded[name], name).toBe(confirmed[name]);
  });

  it('with --check only says so', async () => {
    const { data, exitCode, recorded } = await dataOf('fmt --check', untidy);
    expect(exitCode).toBe(1);
    expect(data).toMatchObject({ tidy: 0, written: false });
    expect(data.formatted.map(({ file }: { file: string }) => file)).toEqual(yamlFiles.map((name) => `plan/${name}`));
    expect(recorded).toEqual({});
  });

  it('is seen by no other command', async () => {
    const revisions = { HEAD: untidy, main: untidy };
    for (const [plan, base] of [
      [confirmed, untidy],
      [untidy, confirmed],
    ] as const) {
      const world = { plan, revisions: { HEAD: base, main: base } };
      expect((await runTool('diff', world)).stdout).toContain('没有改动');
      const { data } = JSON.parse((await runTool('check --base main --json', world)).stdout);
      expect(data.guards).toEqual([]);
      expect((await runTool('validate', world)).stdout).toContain('没有问题');
    }
    for (const command of ['status', 'timeline', 'check --base main', 'list updates', 'report plan'])
      expect(await runTool(command, { plan: untidy, revisions }), command).toEqual(
        await runTool(command, { plan: confirmed, revisions }),
      );
    expect((await runTool('show T07', { plan: untidy, columns: 100 })).stdout).toContain('已确认');
  });

  it('tidies files whose fields are wrong', async () => {
    const text = (approvedPlan['timeline.yaml'] ?? '').replace('due: 2018', 'due:   2018年底');
    const { data, exitCode, recorded, complete } = await dataOf('fmt', planWith({ 'timeline.yaml': text }));
    expect(data.formatted).toEqual([{ file: 'plan/timeline.yaml', encoding: null, signs: 0 }]);
    expect(recorded['timeline.yaml']).toBe(text.replace('due:   ', 'due: '));
    expect([exitCode, complete]).toEqual([0, true]);
    const page = await runTool('fmt', { plan: planWith({ 'timeline.yaml': text }) });
    expect(page.stdout).toContain('另有错误 1 处，与排版无关');
  });

  it('tidies the others where one cannot be understood, and says what is wrong with it', async () => {
    const plan = planWith({
      'tasks/T07.yaml': 'id: "T07\n',
      'tasks/T08.yaml': mangled(approvedPlan['tasks/T08.yaml'] ?? ''),
    });
    const { data, exitCode, recorded } = await dataOf('fmt', plan);
    expect(exitCode).toBe(1);
    expect(data.left).toMatchObject([
      { file: 'plan/tasks/T07.yaml', reason: 'broken', problems: [{ code: 'yaml/syntax', line: 1 }] },
    ]);
    expect(recorded).toEqual({ 'tasks/T08.yaml': approvedPlan['tasks/T08.yaml'] });
    const { stdout } = await runTool('fmt', { plan });
    expect(stdout).toContain('[yaml/syntax]');
    expect(stdout).toContain('整理了 1 个文件，25 个本来就整齐，1 个没有动。');
  });

  it('of what cannot be read says so, with exit status 3', async () => {
    const { data, exitCode } = await dataOf('fmt', planWith({ 'tasks/T07.yaml': { trouble: 'EACCES' } }));
    expect(exitCode).toBe(3);
    expect(data.left).toMatchObject([{ reason: 'broken', problems: [{ code: 'file/unreadable' }] }]);
  });

  it('leaves evidence and what is no YAML alone, and needs no plan.yaml that can be used', async () => {
    const plan = planWith({
      'plan.yaml': 'a:   1\n',
      'evidence/a.yaml': 'a:   1\n',
      'README.md': 'a:   1\n',
      'b.yml': 'a:   1\n',
    });
    const { recorded, plan: named } = await dataOf('fmt', plan);
    expect(recorded).toEqual({ 'plan.yaml': 'a: 1\n', 'b.yml': 'a: 1\n' });
    expect(named).toBeNull();
  });

  it.each(
    sample(
      [
        ['plan/tasks/T07.yaml', ['tasks/T07.yaml']],
        ['./plan/tasks/T07.yaml', ['tasks/T07.yaml']],
        ['tasks/T07.yaml', ['tasks/T07.yaml']],
        ['tasks\\T07.yaml plan/plan.yaml', ['plan.yaml', 'tasks/T07.yaml']],
        ['plan/meetings/', yamlFiles.filter((name) => name.startsWith('meetings/'))],
        ['progress/2016', yamlFiles.filter((name) => name.startsWith('progress/2016/'))],
        ['plan', yamlFiles],
        ['.', yamlFiles],
      ],
      3,
    ),
  )('takes %s', async (words, names) => {
    const { data, recorded } = await dataOf(`fmt ${words}`, untidy);
    expect(data.files).toBe(names.length);
    expect(Object.keys(recorded).sort()).toEqual([...names].sort());
  });

  it.each([
    ['plan/tasks/T77.yaml', 'plan/tasks/T07.yaml'],
    ['plan/tasks/T0', ''],
    ['evidence/a.pdf', ''],
  ])('does not take %s', async (word, nearest) => {
    const plan = { ...ownPlan, 'evidence/a.pdf': '' };
    const { stderr, exitCode, recorded } = await runTool(['fmt', word], { plan });
    expect([exitCode, recorded]).toEqual([2, {}]);
    expect(stderr).toContain(`${word} 不是方案里的 YAML 文件或文件夹`);
    expect(stderr).toContain(nearest);
  });

  /** Damaged plans without files of megabytes, which are formatted in test/edit/layout/any-file.test.ts. */
  const damaged = damagedPlans.filter(({ files }) =>
    Object.values(files).every((content) => typeof content !== 'string' || content.length < 100_000),
  );

  it.each(sample(damaged, 9))('loses nothing of a damaged plan: $name', async ({ files }) => {
    // Only plan.yaml and the damaged files: formatting every sound file again for each case would only take time.
    const all = { 'plan.yaml': approvedPlan['plan.yaml'], ...files };
    const plan = Object.fromEntries(
      Object.entries(all).flatMap(([name, content]) => (content === undefined ? [] : [[name, content]])),
    );
    const { recorded, stderr } = await runTool('fmt', { plan });
    expect(stderr).toBe('');
    if (Object.keys(recorded).length === 0) return;
    const [before, after] = await Promise.all([plan, { ...plan, ...recorded }].map((all) => loadOnce(sourcesOf(all))));
    const valuesOf = ({ documents = [] }: Partial<Loaded> = {}): string =>
      canonicalJson(documents.map(({ name, value }) => ({ name, value })));
    expect(valuesOf(after) === valuesOf(before)).toBe(true);
    expect(after?.problems.length).toBeLessThanOrEqual(before?.problems.length ?? 0);
  });
});

describe('saving a layout', () => {
  const edit = (before: string, after: string): FileEdit => ({
    name: 'tasks/T07.yaml',
    before: new TextEncoder().encode(before),
    after: new TextEncoder().encode(after),
    isLayout: true,
  });
  const written: (readonly FileEdit[])[] = [];
  const context = {
    writePlan: (_folder: string, edits: readonly FileEdit[]) => written.push(edits),
  } as unknown as Context;
  const loaded = { folder: 'plan' } as Parameters<typeof save>[1];

  it('is done where the file says the same, whatever it says', async () => {
    await save([edit('a:  1', 'a: 1\n')], loaded, context, createLoader());
    expect(written).toHaveLength(1);
  });

  it.each([
    ['a: 1', 'a: 2'],
    ['a: 1', 'a: "1"'],
    ['a: 1', 'a: 1\nb:'],
    ['a: [b, c]', 'a: [c, b]'],
    ['a: 1', 'a: 1\n\tb: 1'],
    ['a: [', 'a: ['],
  ])('is not done where it would not: %j, %j', async (before, after) => {
    written.length = 0;
    await expect(save([edit(before, after)], loaded, context, createLoader())).rejects.toThrow(
      'tasks/T07.yaml would not say the same',
    );
    expect(written).toEqual([]);
  });
});

describe('on a real disk', () => {
  const workshop = mkdtempSync(join(tmpdir(), 'tjcc-fmt-'));
  afterAll(() => rmSync(workshop, { recursive: true, force: true }));

  it('writes what is not tidy, touches nothing else, and has nothing to do the second time', async () => {
    cpSync(join(root, 'plan'), join(workshop, 'plan'), { recursive: true });
    const path = join(workshop, 'plan/tasks/T07.yaml');
    const other = join(workshop, 'plan/tasks/T08.yaml');
    writeFileSync(path, mangled(ownPlan['tasks/T07.yaml'] ?? ''));
    const { mtimeMs } = statSync(other);
    let stdout = '';
    const context = {
      environment: {},
      stdout: { isTerminal: false, columns: undefined, write: (text: string) => void (stdout += text) },
      stderr: { isTerminal: false, columns: undefined, write: (text: string) => void (stdout += text) },
      today: () => '2019-06-30',
      findPlan: (asked: string | undefined) => findPlan(workshop, asked),
      readPlan: (folder: string) => readPlan(workshop, folder),
      writePlan,
      hasUnicode: true,
    } as unknown as Context;
    expect(await run(['fmt', '--check'], version, context)).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(mangled(ownPlan['tasks/T07.yaml'] ?? ''));
    expect(await run(['fmt'], version, context)).toBe(0);
    expect(stdout).toContain('plan/tasks/T07.yaml');
    expect(readFileSync(path, 'utf8')).toBe(ownPlan['tasks/T07.yaml']);
    expect(statSync(other).mtimeMs).toBe(mtimeMs);
    expect(await run(['fmt', '--check'], version, context)).toBe(0);
  });

  it('writes nothing at all where somebody was quicker', async () => {
    const { stderr, exitCode, recorded } = await runTool('fmt', {
      plan: { ...untidy },
      beforeWrite: (files) => void (files['tasks/T07.yaml'] = 'id: T07\n'),
    });
    expect([exitCode, recorded]).toEqual([3, {}]);
    expect(stderr).toContain('plan/tasks/T07.yaml 在这期间被别人改动了');
  });
});
