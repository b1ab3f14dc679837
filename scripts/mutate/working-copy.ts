// A copy of the working tree in a temporary folder, in which the tests are run on one mutation after another.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mutated } from './choose-mutations';
import type { Mutation } from './find-mutations';

/** The test or build step that noticed a mutation; undefined if nothing did. */
export type Noticed = string | undefined;

/** Makes the copy again: the last commit and the uncommitted changes, without files that git ignores. */
export function copyTree(root: string, copy: string): void {
  rmSync(copy, { recursive: true, force: true });
  execFileSync('git', ['clone', '--quiet', '--shared', root, copy]);
  const list = (...options: string[]): string[] =>
    execFileSync('git', ['-C', root, 'ls-files', '-z', ...options], { encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
  for (const name of list('--modified', '--others', '--exclude-standard', '--deduplicate')) {
    if (existsSync(join(root, name))) {
      mkdirSync(dirname(join(copy, name)), { recursive: true });
      cpSync(join(root, name), join(copy, name), { verbatimSymlinks: true });
    } else rmSync(join(copy, name), { force: true });
  }
  // Not a link: what is bundled names the real paths of packages, and would differ.
  cpSync(join(root, 'node_modules'), join(copy, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}

/** Writes the mutation into the copy, runs `action`, and restores the file. */
export function withMutation<T>(copy: string, mutation: Mutation, action: () => T): T {
  const path = join(copy, mutation.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(text, mutation));
  try {
    return action();
  } finally {
    writeFileSync(path, text);
  }
}

/** Builds the tool and, for a file in src/browser/, the page's script. Returns the step that failed. */
export function build(copy: string, file = ''): Noticed {
  if (file.startsWith('src/browser/')) {
    const generate = "import('./scripts/generate-page.ts').then((page) => page.generatePage())";
    const { status } = spawnSync('npx', ['tsx', '-e', generate], { cwd: copy, encoding: 'utf8' });
    if (status !== 0) return 'npm run generate';
  }
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: copy, encoding: 'utf8' });
  return status === 0 ? undefined : 'npm run build';
}

/** What the compiler's first complaint begins with: npm run check:rest refuses such a change, and so it counts for no test. */
export const refused = 'the compiler: ';

/** Checks the types, but not whether a name is still used. Returns the compiler's first complaint. */
export function checkTypes(copy: string, file: string): Noticed {
  const project = file.startsWith('src/browser/') ? 'src/browser' : '.';
  const options = ['-p', project, '--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];
  const { status, stdout } = spawnSync('npx', ['tsc', ...options], { cwd: copy, encoding: 'utf8' });
  return status === 0 ? undefined : `${refused}${stdout.trim().split('\n')[0]}`;
}

/** Runs the test files, or all if none are given. Returns the first test that failed, or how else the run ended. */
export function runTests(copy: string, files: readonly string[], limitMilliseconds: number): Noticed {
  const report = join(copy, '.mutation-report.tmp');
  rmSync(report, { force: true });
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const reporter = ['--bail', '1', '--reporter', 'json', '--outputFile', report];
  const { status, error, stderr } = spawnSync(process.execPath, [vitest, 'run', ...reporter, ...files], {
    cwd: copy,
    encoding: 'utf8',
    timeout: limitMilliseconds,
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return undefined;
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return 'tests that do not end';
  return existsSync(report) ? firstFailure(copy, readFileSync(report, 'utf8')) : (stderr.trim().split('\n')[0] ?? '?');
}

interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function firstFailure(copy: string, text: string): string {
  const { testResults } = JSON.parse(text) as TestReport;
  for (const { name, status, assertionResults } of testResults) {
    const failed = assertionResults.find((result) => result.status === 'failed');
    if (failed || status === 'failed') return `${name.slice(copy.length + 1)}: ${failed?.fullName ?? 'does not load'}`;
  }
  return 'an error outside of any test';
}
