// Several writers at once on a real disk, and writers that are ended with SIGKILL at every step of their work.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePlan } from '../../src/io/write-plan';
import { root } from '../run-tool';
import { times } from '../size';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tjcc-write-'));
});
/** Killed after each test, since a process that still runs would never end. */
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const hidden = (): string[] => names().filter((name) => /(^|[/\\])\./.test(name));

/** The old and the new text of common.txt, and the text of the file that the killed writer adds. */
const [before, after, paper] = ['旧'.repeat(60_000), '新'.repeat(70_000), '据'.repeat(6_000)];

// Children run from one bundle, which starts quicker than tsx.
const workshop = mkdtempSync(join(tmpdir(), 'tjcc-writers-'));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));
const program = join(workshop, 'child.mjs');
buildSync({
  stdin: {
    contents: `
      import { readFileSync, writeSync } from 'node:fs';
      import { writePlan } from './src/io/write-plan';

      const [, , job, folder, id, count] = process.argv;
      const common = () => readFileSync(folder + '/common.txt');
      // Adds a line and a new file together, again if another writer was first; then prints the line.
      const append = (line) => {
        for (;;) {
          const before = common();
          const after = Buffer.concat([before, Buffer.from(line + '\\n')]);
          try {
            writePlan(folder, [
              { name: 'new/' + line, before: undefined, after: Buffer.from(line.repeat(1000)) },
              { name: 'common.txt', before, after },
            ], { waitMilliseconds: 100_000 });
            return writeSync(1, line + '\\n');
          } catch (error) {
            if (error.code !== 'plan-changed') throw error;
          }
        }
      };
      if (job === 'append') for (let line = 0; line < count; line++) append(id + '-' + line);
      if (job === 'replace')
        writePlan(folder, [
          { name: 'new/paper', before: undefined, after: Buffer.from(${JSON.stringify(paper)}) },
          { name: 'common.txt', before: common(), after: Buffer.from(${JSON.stringify(after)}) },
        ]);
    `,
    resolveDir: root,
  },
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
});

interface Child {
  readonly process: ChildProcess;
  /** Its output so far, stdout and stderr. */
  readonly said: () => string;
  readonly ended: Promise<unknown>;
}

/** Starts a writer as a separate process, which kills itself at this step of its work; with 0 it lives. */
function start(step: number, ...args: readonly (string | number)[]): Child {
  const child = spawn(
    process.execPath,
    ['--require', join(root, 'test/io/die-at-step.cjs'), program, ...args.map(String)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { DIE_AT_STEP: String(step) },
    },
  );
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return { process: child, said: () => said, ended: once(child, 'close') };
}

describe('several writers', () => {
  const count = times(25, 6);
  const linesOf = (id: number): string[] => Array.from({ length: count }, (_, line) => `${id}-${line}`);
  const confirmedBy = (children: readonly Child[]): string[] =>
    children.flatMap(({ said }) => said().split('\n').filter(Boolean));
  const kept = (): string[] => read('common.txt').split('\n').filter(Boolean);

  it('lose nothing', async () => {
    writeFileSync(join(folder, 'common.txt'), '');
    const ids = [1, 2, 3, 4];
    const children = ids.map((id) => start(0, 'append', folder, id, count));
    await Promise.all(children.map(({ ended }) => ended));
    const expected = ids.flatMap(linesOf).sort();
    expect(confirmedBy(children).sort()).toEqual(expected);
    expect(kept().sort()).toEqual(expected);
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(expected);
    for (const line of expected) expect(read(`new/${line}`)).toBe(line.repeat(1000));
    expect(hidden()).toEqual([]);
  });

  it('lose no confirmed line when some of them are killed', async () => {
    writeFileSync(join(folder, 'common.txt'), '');
    const living = [1, 2].map((id) => start(0, 'append', folder, id, count));
    // Waiting for the lock takes steps too, so where each of these dies is not fixed; but it is before its last line.
    const victims = [3, 14, 23, 37, 61].map((step, index) => start(step, 'append', folder, 3 + index, count));
    await Promise.all([...living, ...victims].map(({ ended }) => ended));
    expect(victims.map(({ process: { signalCode } }) => signalCode)).toEqual(victims.map(() => 'SIGKILL'));
    expect(confirmedBy(living).sort()).toEqual([1, 2].flatMap(linesOf).sort());
    const confirmed = confirmedBy([...living, ...victims]);
    expect(confirmed.filter((line) => !/^\d+-\d+$/.test(line))).toEqual([]);
    expect(confirmed.filter((line) => !kept().includes(line))).toEqual([]);
    expect(new Set(kept()).size).toBe(kept().length);
    for (const name of readdirSync(join(folder, 'new')).filter((name) => !name.startsWith('.')))
      expect(read(`new/${name}`)).toBe(name.repeat(1000));
  });
});

describe('a writer killed at any step', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const commonState = (text: string): string => (text === before ? 'old' : text === after ? 'new' : 'torn');
  const paperState = (): string => {
    if (!existsSync(join(folder, 'new/paper'))) return 'no paper';
    return read('new/paper') === paper ? 'paper' : 'torn paper';
  };

  it('leaves every file whole, and the next one free to write', async () => {
    const states = new Set<string>();
    const left = { locks: 0, temporary: 0 };
    for (let step = 1, isOver = false; !isOver; step += 1) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      writeFileSync(join(folder, 'common.txt'), before);
      const child = start(step, 'replace', folder);
      await child.ended;
      expect(child.said()).toBe('');
      // A writer that was not killed has finished.
      isOver = child.process.exitCode === 0;
      expect(isOver || child.process.signalCode).toBe(isOver || 'SIGKILL');
      left.locks += Number(hidden().includes('.tjcc.lock'));
      left.temporary += hidden().filter((name) => name.endsWith('.tmp')).length;
      const common = read('common.txt');
      const state = `${paperState()}, ${commonState(common)}`;
      states.add(state);
      writePlan(
        folder,
        [
          { name: 'new/next', before: undefined, after: bytes('next') },
          { name: 'common.txt', before: bytes(common), after: bytes('next') },
        ],
        { waitMilliseconds: 0 },
      );
      expect(hidden()).toEqual([]);
      expect(state.startsWith(`${paperState()},`)).toBe(true);
    }
    // In this order and in no other: the evidence first, then the report that names it.
    expect([...states]).toEqual(['no paper, old', 'paper, old', 'paper, new']);
    expect(left.locks).toBeGreaterThan(0);
    expect(left.temporary).toBeGreaterThan(0);
  });
});
