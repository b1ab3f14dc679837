// npm run new command|rule|format NAME: writes the skeleton of a command, a rule or a format, which passes the tests as it is.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandSkeleton } from './new/command';
import { formatSkeleton } from './new/format';
import { ruleSkeleton } from './new/rule';
import { Refusal, textsOf } from './new/scaffold';

const skeletons = { command: commandSkeleton, rule: ruleSkeleton, format: formatSkeleton };
const usage = `Usage: npm run new command|rule|format NAME
  npm run new command demo
  npm run new rule progress/draft
  npm run new format rtf`;

const root = fileURLToPath(new URL('..', import.meta.url));
const readFile = (path: string): string | undefined =>
  existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined;

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A program of node_modules, started without a shell. */
const runModule = (path: string, ...args: readonly string[]): string =>
  run(process.execPath, `${root}node_modules/${path}`, ...args);

function make(kind: keyof typeof skeletons, name: string): void {
  const scaffold = skeletons[kind](name);
  const texts = textsOf(scaffold, readFile);
  // Recorded outputs are written anew below. Only in a clean folder can everybody see what that changed, and undo it.
  if (run('git', 'status', '--porcelain') !== '')
    throw new Refusal('There are changes that are not committed (git status). Commit them first; nothing was written.');
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
  const sources = Object.keys(texts).filter((path) => path.endsWith('.ts'));
  runModule('@biomejs/biome/bin/biome', 'check', '--write', ...sources);
  console.log('Files are written; now those that are generated from them, and the recorded outputs (half a minute) …');
  runModule('tsx/dist/cli.mjs', 'scripts/generate.ts');
  const recorded = ['test/transcripts', ...(kind === 'rule' ? ['test/problems/gallery.test.ts'] : [])];
  // The option stands last: it would take the name of a file for its value.
  runModule('vitest/vitest.mjs', 'run', '--project', 'tool', ...recorded, '-u');
  console.log(`The ${kind} ${name} is there. Written or changed:\n`);
  console.log(run('git', 'status', '--short', '--untracked-files=all'));
  console.log(['Next:', ...scaffold.next.map((sentence, index) => `${index + 1}. ${sentence}`)].join('\n'));
}

const [kind = '', name = '', ...others] = process.argv.slice(2);
try {
  if (!Object.hasOwn(skeletons, kind) || name === '' || others.length > 0) throw new Refusal(usage);
  make(kind as keyof typeof skeletons, name);
} catch (error) {
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  console.error(error instanceof Refusal ? error.message : `${stdout}${stderr}${error}`);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
