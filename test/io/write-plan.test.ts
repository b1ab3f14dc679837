// Writing to a real disk: errors, several writers at once, and writers killed while writing.
// For a long run: TJCC_KILLS=1000 npx vitest run test/io/write-plan.test.ts
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileEdit } from '../../src/context';
import { lockPlan } from '../../src/io/plan-lock';
import { writePlan } from '../../src/io/write-plan';
import { Failure } from '../../src/problem';
import { root } from '../run-tool';

const KILLS = Number(process.env.TJCC_KILLS ?? 16);
const LIMIT = 30_000 + KILLS * 1_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tjcc-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const edit = (name: string, before: string | undefined, after: string): FileEdit => ({
  name,
  before: before === undefined ? undefined : bytes(before),
  after: bytes(after),
});
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Code and parameters, except the file, of the failure. */
function failure(edits: readonly FileEdit[], into = folder): unknown {
  try {
    writePlan(into, edits, { waitMilliseconds: 0 });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { file, ...rest } = error.params;
    expect(file).toBeTypeOf('string');
    return [error.code, ...Object.values(rest)];
  }
  return undefined;
}

/** Id of a process that has ended. */
const deadPid = (): number =>
  Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8', env: {} }));

describe('one writer', () => {
  it('writes new files, and the folders that they need', () => {
    writePlan(folder, [edit('tasks/T01.yaml', undefined, '甲'), edit('evidence/2019/a..b.pdf', undefined, '')]);
    expect(names()).toEqual(['evidence', 'evidence/2019', 'evidence/2019/a..b.pdf', 'tasks', 'tasks/T01.yaml']);
    expect(read('tasks/T01.yaml')).toBe('甲');
  });

  it('writes a file with the longest possible name', () => {
    const name = `${'据'.repeat(83)}.pdf`;
    writePlan(folder, [edit(name, undefined, '1')]);
    writePlan(folder, [edit(name, '1', '2')]);
    expect(names()).toEqual([name]);
  });

  it('changes a file and keeps its permissions', () => {
    put('a.yaml', 'old');
    chmodSync(join(folder, 'a.yaml'), 0o646);
    writePlan(folder, [edit('a.yaml', 'old', 'new')]);
    expect(read('a.yaml')).toBe('new');
    if (process.platform !== 'win32') expect(statSync(join(folder, 'a.yaml')).mode & 0o7777).toBe(0o646);
    expect(names()).toEqual(['a.yaml']);
  });

  it.each<[string, FileEdit]>([
    ['a file has changed', edit('a.yaml', 'before', 'new')],
    ['a file has been deleted', edit('gone.yaml', 'old', 'new')],
    ['a file has been created', edit('a.yaml', undefined, 'new')],
    ['a folder has been created', edit('sub', undefined, 'new')],
    ['a file has become a folder', edit('sub', 'old', 'new')],
  ])('writes nothing if %s', (_name, bad) => {
    put('a.yaml', 'old');
    put('b.yaml', 'old');
    mkdirSync(join(folder, 'sub'));
    const found = failure([edit('new/n.yaml', undefined, 'n'), edit('b.yaml', 'old', 'new'), bad]);
    expect(found).toEqual(['plan-changed']);
    expect(names()).toEqual(['a.yaml', 'b.yaml', 'sub']);
    expect([read('a.yaml'), read('b.yaml')]).toEqual(['old', 'old']);
  });

  it.each<[string, string, FileEdit]>([
    ['the same new file is written twice', 'plan-changed', edit('new/n.yaml', undefined, 'm')],
    ['the same file is changed twice', 'plan-changed', edit('b.yaml', 'old', 'newer')],
    ['a folder is needed where a new file is', 'plan-unwritable', edit('new/n.yaml/deep/x', undefined, 'x')],
  ])('undoes what it wrote if %s', (_name, code, bad) => {
    put('b.yaml', 'old');
    const found = failure([edit('new/n.yaml', undefined, 'n'), edit('b.yaml', 'old', 'new'), bad]);
    expect(found).toContain(code);
    expect(names()).toEqual(['b.yaml']);
    expect(read('b.yaml')).toBe('old');
  });

  it.each(['/etc/tjcc', '../a', 'a/../../b', 'a/..', '', 'a//b', './a', '.tjcc.lock', 'a\\b', 'a\0b'])(
    'refuses the name %j',
    (name) => {
      expect(failure([edit('fine', undefined, ''), edit(name, undefined, '')])).toEqual(['plan-unwritable', 'path']);
      expect(names()).toEqual([]);
    },
  );

  it('reports why the disk refused', () => {
    put('plain', '');
    expect(failure([edit('plain/deep/x', undefined, '')])).toEqual(['plan-unwritable', 'ENOTDIR']);
    expect(failure([edit('x', undefined, '')], join(folder, 'absent'))).toEqual(['plan-unwritable', 'ENOENT']);
  });

  it.skipIf(process.getuid?.() === 0)('does not replace a write-protected file', () => {
    put('a.yaml', 'old');
    chmodSync(join(folder, 'a.yaml'), 0o444);
    expect(failure([edit('a.yaml', 'old', 'new')])).toEqual(['plan-unwritable', 'EACCES']);
    chmodSync(folder, 0o555);
    expect(failure([edit('b.yaml', undefined, 'new')])).toEqual(['plan-unwritable', 'EACCES']);
    chmodSync(folder, 0o755);
  });

  it.skipIf(process.platform === 'win32')('writes to the target of a link, and never replaces the link', () => {
    mkdirSync(join(folder, 'elsewhere'));
    put('elsewhere/a.yaml', 'old');
    symlinkSync('elsewhere/a.yaml', join(folder, 'a.yaml'));
    symlinkSync('nowhere', join(folder, 'b.yaml'));
    writePlan(folder, [edit('a.yaml', 'old', 'new')]);
    expect(read('elsewhere/a.yaml')).toBe('new');
    expect(lstatSync(join(folder, 'a.yaml')).isSymbolicLink()).toBe(true);
    expect(failure([edit('b.yaml', undefined, 'new')])).toEqual(['plan-changed']);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('removes temporary files of dead processes, and no others', () => {
    const pid = deadPid();
    const dead = `.a.yaml.${pid}.0123456789ab.tmp`;
    const others = [`.a.yaml.${process.ppid}.0123456789ab.tmp`, `.a.${pid}.tmp`, `a.${pid}.0123456789ab.tmp`];
    for (const name of [dead, ...others]) put(name, '');
    // Also in folders to which nothing is written.
    mkdirSync(join(folder, 'evidence/U1'), { recursive: true });
    put(`evidence/U1/${dead}`, '');
    writePlan(folder, [edit('a.yaml', undefined, '')]);
    expect(names()).toEqual([...others, 'a.yaml', 'evidence', 'evidence/U1'].sort());
  });
});

describe('the lock', () => {
  const lock = (text: string, agedSeconds = 0): void => {
    put('.tjcc.lock', text);
    const then = Date.now() / 1000 - agedSeconds;
    utimesSync(join(folder, '.tjcc.lock'), then, then);
  };
  const token = '0123456789ab';

  it.each<[string, () => void]>([
    ['of a dead process', () => lock(`${deadPid()} ${token}`)],
    ['of a former process with our id', () => lock(`${process.pid} ${token}`, 300)],
    ['of an id that another process has now', () => lock(`${process.ppid} ${token}`, 3600)],
    ['that has been empty for a while', () => lock('', 60)],
    [
      'of a process killed while taking it over',
      () => {
        const pid = deadPid();
        lock(`${pid} ${token}`);
        put(`.tjcc.lock.claim.${pid}.${token}.tmp`, `${deadPid()} ba9876543210`);
      },
    ],
  ])('%s is taken over at once', (_name, prepare) => {
    prepare();
    expect(failure([edit('a.yaml', undefined, '')])).toBe(undefined);
    expect(names()).toEqual(['a.yaml']);
  });

  it.each<[string, string, () => void]>([
    ['of a living process', String(process.ppid), () => lock(`${process.ppid} ${token}`)],
    ['that is still empty', '?', () => lock('')],
  ])('%s is respected', (_name, holder, prepare) => {
    prepare();
    expect(failure([edit('a.yaml', undefined, '')])).toEqual(['plan-busy', holder]);
    expect(names()).toEqual(['.tjcc.lock']);
  });

  it('replaced by another is noticed, and the other one stays', () => {
    const ours = lockPlan(folder, 0);
    ours.check();
    lock(`${process.ppid} ${token}`);
    expect(() => ours.check()).toThrow('plan-busy');
    ours.release();
    expect(names()).toEqual(['.tjcc.lock']);
  });
});

// Children run from one bundle, which starts faster than tsx.
const workshop = mkdtempSync(join(tmpdir(), 'tjcc-writers-'));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));
const program = join(workshop, 'child.mjs');
buildSync({
  stdin: {
    contents: `
      import { createHash } from 'node:crypto';
      import { readFileSync, writeSync } from 'node:fs';
      import { writePlan } from './src/io/write-plan';

      const [, , job, folder, id] = process.argv;
      const common = () => readFileSync(folder + '/common.txt');
      const whole = (version, length) => {
        const body = String.fromCharCode(97 + version % 26).repeat(length);
        return Buffer.from(version + ' ' + createHash('sha256').update(body).digest('hex') + '\\n' + body);
      };
      // Adds a line to the common file, and a new file, in one write, retrying while others write first; then tells the
      // parent.
      const append = (line) => {
        for (;;) {
          const before = common();
          const after = Buffer.concat([before, Buffer.from(line + '\\n')]);
          try {
            writePlan(folder, [
              { name: 'new/' + line, before: undefined, after: Buffer.from(line.repeat(1000)) },
              { name: 'common.txt', before, after },
            ], { waitMilliseconds: 60_000 });
            return writeSync(1, line + '\\n');
          } catch (error) {
            if (error.code !== 'plan-changed') throw error;
          }
        }
      };
      if (job === 'append') for (let count = 0; count < 25; count++) append(id + '-' + count);
      if (job === 'append-on') for (let count = 0; ; count++) append(id + '-' + count);
      if (job === 'versions') {
        writeSync(1, 'started');
        for (let version = parseInt(common().toString('latin1')) + 1; ; version++)
          writePlan(folder, [
            { name: 'new/' + id + '-' + version, before: undefined, after: whole(version, 20_000) },
            { name: 'common.txt', before: common(), after: whole(version, 200_000) },
          ]);
      }
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
  /** What it wrote to stdout and stderr. */
  readonly said: () => string;
  readonly ended: Promise<unknown>;
}
function start(job: string, id: number): Child {
  const child = spawn(process.execPath, [program, job, folder, String(id)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return { process: child, said: () => said, ended: once(child, 'close') };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const hidden = (): string[] => names().filter((name) => /(^|[/\\])\./.test(name));

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('several writers', () => {
  it('lose nothing', { timeout: LIMIT }, async () => {
    put('common.txt', '');
    const children = [1, 2, 3, 4].map((id) => start('append', id));
    await Promise.all(children.map(({ ended }) => ended));
    const expected = [1, 2, 3, 4].flatMap((id) => Array.from({ length: 25 }, (_, count) => `${id}-${count}`)).sort();
    expect(children.flatMap(({ said }) => said().split('\n').filter(Boolean)).sort()).toEqual(expected);
    expect(read('common.txt').split('\n').filter(Boolean).sort()).toEqual(expected);
    expect(readdirSync(join(folder, 'new')).sort()).toEqual(expected);
    for (const line of expected) expect(read(`new/${line}`)).toBe(line.repeat(1000));
    expect(hidden()).toEqual([]);
  });

  it('lose nothing that was confirmed, even if some are killed', { timeout: LIMIT }, async () => {
    put('common.txt', '');
    const roll = dice(20180317);
    let id = 0;
    const everyone = [1, 2, 3].map(() => start('append-on', ++id));
    const living = [...everyone];
    // On a busy machine starting a process takes longer than the pauses below.
    while (everyone.every(({ said }) => said() === '')) await pause(10);
    for (let kill = 0; kill < Math.ceil(KILLS / 2); kill++) {
      await pause(40 + roll() * 60);
      const [victim] = living.splice(Math.floor(roll() * living.length), 1);
      victim?.process.kill('SIGKILL');
      await victim?.ended;
      const next = start('append-on', ++id);
      everyone.push(next);
      living.push(next);
    }
    for (const child of living) child.process.kill('SIGKILL');
    await Promise.all(living.map(({ ended }) => ended));
    const lines = read('common.txt').split('\n').filter(Boolean);
    const confirmed = everyone.flatMap(({ said }) => said().split('\n').filter(Boolean));
    expect(confirmed.filter((line) => !/^\d+-\d+$/.test(line))).toEqual([]);
    expect(confirmed.filter((line) => !lines.includes(line))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
    for (const name of readdirSync(join(folder, 'new')).filter((name) => !name.startsWith('.')))
      expect(read(`new/${name}`)).toBe(name.repeat(1000));
    expect(confirmed.length).toBeGreaterThan(KILLS / 4);
    if (process.env.TJCC_KILLS) console.log({ writers: id, confirmed: confirmed.length, lines: lines.length });
  });
});

describe('a writer killed at any moment', () => {
  const whole = (version: number, length: number): string => {
    const body = String.fromCharCode(97 + (version % 26)).repeat(length);
    return `${version} ${createHash('sha256').update(body).digest('hex')}\n${body}`;
  };

  it('leaves every file whole, and the next one free to write', { timeout: LIMIT }, async () => {
    put('common.txt', whole(0, 200_000));
    const roll = dice(2018);
    const seen = { rounds: 0, versions: 0, checked: 0, broken: 0, temporary: 0, locks: 0, half: 0 };
    for (; seen.rounds < KILLS; seen.rounds++) {
      const child = start('versions', seen.rounds);
      await once(child.process.stdout ?? child.process, 'data');
      await pause(roll() * 40);
      child.process.kill('SIGKILL');
      await child.ended;
      expect(child.said()).toBe('started');

      const before = read('common.txt');
      const version = Number.parseInt(before, 10);
      const left = hidden();
      seen.temporary += left.filter((name) => name.endsWith('.tmp')).length;
      seen.locks += left.filter((name) => name.endsWith('.tjcc.lock')).length;
      if (before !== whole(version, 200_000)) seen.broken++;
      seen.checked++;
      const news = existsSync(join(folder, 'new')) ? readdirSync(join(folder, 'new')) : [];
      for (const name of news.filter((name) => !name.startsWith('.'))) {
        const own = Number(name.split('-')[1]);
        if (read(`new/${name}`) !== whole(own, 20_000)) seen.broken++;
        // Evidence without the report that names it: the only incomplete state that can occur.
        if (own === version + 1) seen.half++;
        else expect(own).toBeLessThanOrEqual(version);
        seen.checked++;
        rmSync(join(folder, 'new', name));
      }
      seen.versions = version + 1;
      const last = [edit('common.txt', before, whole(version + 1, 200_000)), edit('new/last', undefined, '')];
      writePlan(folder, last, { waitMilliseconds: 0 });
      rmSync(join(folder, 'new', 'last'));
      expect(hidden()).toEqual([]);
    }
    if (process.env.TJCC_KILLS) console.log(seen);
    expect(seen.broken).toBe(0);
    // The parent writes one version in each round; the others are from the children, some of which were killed.
    expect(seen.versions).toBeGreaterThan(KILLS);
    expect(seen.locks).toBeGreaterThan(0);
    expect(seen.temporary).toBeGreaterThan(0);
  });
});
