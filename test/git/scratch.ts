// A scratch repository with real git, and the tool in this process on the real disk. The machine's own settings have no
// effect, and the day and the tokens are arguments, so that all commit ids are the same every time.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { vi } from 'vitest';
import type { Context } from '../../src/context';
import { openRepository } from '../../src/io/git';
import { belowRepository, findPlan, readPlan, shownFrom } from '../../src/io/plan-files';
import { writePlan } from '../../src/io/write-plan';
import { run } from '../../src/main';
import { type Run, root, version } from '../run-tool';

/** Settings that make git faster: nothing here needs to survive a power cut or be garbage-collected. */
export const quickGit = {
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'core.fsync',
  GIT_CONFIG_VALUE_0: 'none',
  GIT_CONFIG_KEY_1: 'maintenance.auto',
  GIT_CONFIG_VALUE_1: 'false',
} as const;

export function settle(home: string): void {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  for (const [name, value] of Object.entries(quickGit)) vi.stubEnv(name, value);
  vi.stubEnv('HOME', home);
  for (const who of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${who}_NAME`, 'Somebody');
    vi.stubEnv(`GIT_${who}_EMAIL`, 'somebody@example.cn');
    vi.stubEnv(`GIT_${who}_DATE`, '2019-06-01T12:00:00+08:00');
  }
}

export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** Runs git and returns its exit status instead of throwing: a merge with conflicts ends with 1. */
export function tryGit(folder: string, ...args: readonly string[]): { exitCode: number; stdout: string } {
  try {
    return { exitCode: 0, stdout: git(folder, ...args) };
  } catch (error) {
    const { status, stdout } = error as { status: number | null; stdout: string };
    return { exitCode: status ?? -1, stdout };
  }
}

export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Creates a repository with the plan and this repository's .gitattributes, committed on the branch `main`. */
export function begin(folder: string, plan: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '--quiet', '-b', 'main');
  put(folder, { '.gitattributes': readFileSync(join(root, '.gitattributes')) });
  put(join(folder, 'plan'), plan);
  commit(folder, 'plan');
}

export function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', message);
}

export interface Start {
  readonly today?: string;
  readonly token?: () => string;
}

/** Runs the tool in this process, with the real disk and the real git, as if started in the folder. */
export async function start(
  folder: string,
  args: readonly string[],
  { today = '2019-06-30', token = () => '0000' }: Start = {},
): Promise<Pick<Run, 'stdout' | 'stderr' | 'exitCode'>> {
  let [stdout, stderr] = ['', ''];
  const refuse = (): never => {
    throw new Error('nothing is written beside the plan');
  };
  const context: Context = {
    environment: {},
    stdout: { isTerminal: false, columns: undefined, write: (text) => void (stdout += text) },
    stderr: { isTerminal: false, columns: undefined, write: (text) => void (stderr += text) },
    today: () => today,
    findPlan: (asked) => findPlan(folder, asked),
    readPlan: (plan) => readPlan(folder, plan),
    belowRepository,
    openRepository: (plan) => openRepository(plan, shownFrom(folder, plan)),
    appendFile: refuse,
    writeFile: refuse,
    writePlan,
    readGivenFile(path, plan) {
      const whole = resolve(folder, path);
      const below = relative(plan, whole).split(sep).join('/');
      const isInPlan = below.startsWith('evidence/');
      return { bytes: readFileSync(whole), isInPlan, isLink: false, name: isInPlan ? below : basename(whole) };
    },
    token,
    prompter: undefined,
    serve: () => Promise.reject(new Error('nobody serves here')),
    hasUnicode: true,
  };
  const exitCode = await run(args, version, context);
  return { stdout, stderr, exitCode };
}

/** Returns a source of pseudo-random tokens of four characters, the same in every run. */
export function seededToken(seed: number): () => string {
  let state = seed;
  return () => {
    // A linear congruential generator (multiplier 1664525), whose low bits are not random and are dropped.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8).toString(36).padStart(4, '0').slice(-4);
  };
}
