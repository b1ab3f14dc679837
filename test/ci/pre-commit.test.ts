// The sample of a pre-commit hook, with real commits: the staged files count, wherever git is started and with whatever
// environment it runs hooks.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { approvedPlan, root } from '../run-tool';
import { isWhole } from '../size';
import { bareEnvironment } from './action-runner';

const temporary = mkdtempSync(join(tmpdir(), 'tjcc-hook-'));
const repository = join(temporary, '方案 库');
const left = join(temporary, 'left');
const system = process.env.PATH ?? '';
const environment: Record<string, string> = {
  ...bareEnvironment(temporary),
  PATH: `${join(temporary, 'path')}:${system}`,
  TMPDIR: left,
};

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: environment, stdio: 'pipe' }).trim();

function commit(args: readonly string[], { cwd = repository, env = {} as Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--quiet', '-m', 'change', ...args], {
    cwd,
    env: { ...environment, ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, name)), { recursive: true });
    writeFileSync(join(repository, name), text);
  }
}

const task = 'plan/tasks/T07.yaml';
const sound = `# 说明\n${approvedPlan['tasks/T07.yaml']}`;
const broken = (approvedPlan['tasks/T07.yaml'] ?? '').replace('area: A2', 'area: A9');
const report = {
  'plan/progress/one.yaml':
    'updates:\n  - id: U20190301-0001\n    on: 2019-03-01\n    item: T01.1\n    by: O-tj-office\n    note: 说明\n',
};
const refused = { status: 1, said: expect.stringMatching(/plan\/tasks\/T07\.yaml:\d+[\s\S]*没有提交/) };
const passes = { status: 0, said: '' };

beforeAll(() => {
  mkdirSync(join(temporary, 'path'));
  mkdirSync(left);
  const start = join(temporary, 'path/tjcc');
  writeFileSync(start, `#!/bin/sh\nexec "${process.execPath}" "${inject('tool')}/bin/tjcc.js" "$@"\n`);
  chmodSync(start, 0o755);

  put(Object.fromEntries(Object.entries(approvedPlan).map(([name, text]) => [`plan/${name}`, text])));
  put({ '说明.md': '# 说明\n' });
  git(repository, 'init', '--quiet', '-b', 'main');
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '-m', 'the plan');
  // Installed as the hook's comment says.
  mkdirSync(join(repository, '.githooks'));
  copyFileSync(join(root, 'docs/ci/pre-commit'), join(repository, '.githooks/pre-commit'));
  chmodSync(join(repository, '.githooks/pre-commit'), 0o755);
  git(repository, 'add', '.githooks');
  git(repository, 'commit', '--quiet', '-m', 'the hook');
  git(repository, 'config', 'core.hooksPath', '.githooks');
  git(repository, 'tag', 'start');
});
beforeEach(() => {
  git(repository, 'reset', '--quiet', '--hard', 'start');
  git(repository, 'clean', '--quiet', '-fd');
  expect(readdirSync(left)).toEqual([]);
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('what is staged counts', () => {
  it('broken: is refused, and stays staged', () => {
    put({ [task]: broken });
    git(repository, 'add', '--all');
    expect(commit([])).toEqual(refused);
    expect(git(repository, 'rev-parse', 'HEAD')).toBe(git(repository, 'rev-parse', 'start'));
    expect(git(repository, 'diff', '--cached', '--name-only')).toBe(task);
    expect(readdirSync(left)).toEqual([]);
    expect(commit(['--no-verify']).status).toBe(0);
  });

  it.runIf(isWhole)('broken but not staged: is committed', () => {
    put({ [task]: sound });
    git(repository, 'add', '--all');
    put({ [task]: broken, 'plan/progress/bad.yaml': '不是 YAML: [', 'plan/progress/announced.yaml': '不是 YAML: [' });
    git(repository, 'add', '--intent-to-add', 'plan/progress/announced.yaml');
    expect(commit([]).status).toBe(0);
    expect(git(repository, 'show', `HEAD:${task}`)).toMatch(/^# 说明/);
  });

  it.runIf(isWhole)('staged broken, fixed but not staged: is refused', () => {
    put({ [task]: broken });
    git(repository, 'add', '--all');
    put({ [task]: sound });
    expect(commit([])).toEqual(refused);
  });

  it.runIf(isWhole)('one file committed alone, while a broken one is also staged', () => {
    put({ [task]: broken, ...report });
    git(repository, 'add', '--all');
    expect(commit(['--', 'plan/progress/one.yaml']).status).toBe(0);
    expect(git(repository, 'diff', '--cached', '--name-only')).toBe(task);
    expect(commit(['--', task])).toEqual(refused);
  });

  it.runIf(isWhole)('not formatted: is refused', () => {
    put({ [task]: `${approvedPlan['tasks/T07.yaml']}\n\n\n` });
    git(repository, 'add', '--all');
    expect(commit([])).toMatchObject({ status: 1, said: expect.stringContaining('没有提交') });
  });
});

describe('wherever git is started', () => {
  it.runIf(isWhole)('in a subfolder', () => {
    put({ [task]: broken });
    git(repository, 'add', '--all');
    expect(commit([], { cwd: join(repository, 'plan/tasks') })).toEqual(refused);
  });

  it.runIf(isWhole)('elsewhere, with GIT_DIR and GIT_WORK_TREE', () => {
    const env = { GIT_DIR: join(repository, '.git'), GIT_WORK_TREE: repository };
    put({ [task]: broken });
    git(repository, 'add', '--all');
    expect(commit([], { cwd: temporary, env })).toEqual(refused);
  });

  it.runIf(isWhole)('in a linked worktree', () => {
    const linked = join(temporary, 'linked');
    git(repository, 'worktree', 'add', '--quiet', '--detach', linked, 'start');
    writeFileSync(join(linked, task), broken);
    git(linked, 'add', '--all');
    expect(commit([], { cwd: linked })).toEqual(refused);
    git(repository, 'worktree', 'remove', '--force', linked);
  });
});

describe('the tool', () => {
  const env = { PATH: system };

  it('is not needed if the plan is not changed', () => {
    put({ '说明.md': '# 新的说明\n', [task]: broken });
    git(repository, 'add', '说明.md');
    expect(commit([], { env })).toEqual(passes);
  });

  it('is missing: nothing is committed, and the hook says why', () => {
    put({ [task]: sound });
    git(repository, 'add', '--all');
    expect(commit([], { env })).toEqual({ status: 1, said: expect.stringContaining('没有找到 tjcc') });
  });
});
