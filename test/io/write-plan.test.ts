// Writing on a real disk: failures and the lock. Several writers at once and killed writers are in writers.test.ts.
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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileEdit } from '../../src/context';
import { lockPlan } from '../../src/io/plan-lock';
import { writePlan } from '../../src/io/write-plan';
import { Failure } from '../../src/problem';

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

/** The code of the failure and its params but the file. */
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

/** Ids that no process has: Linux counts to 2 ** 22. */
const [deadPid, otherDeadPid] = [2 ** 22 + 1, 2 ** 22 + 2];

describe('one writer', () => {
  it('writes new files, and the folders they need', () => {
    writePlan(folder, [edit('tasks/T01.yaml', undefined, '甲'), edit('evidence/2019/a..b.pdf', undefined, '')]);
    expect(names()).toEqual(['evidence', 'evidence/2019', 'evidence/2019/a..b.pdf', 'tasks', 'tasks/T01.yaml']);
    expect(read('tasks/T01.yaml')).toBe('甲');
  });

  it('has room for the longest name there can be', () => {
    const name = `${'据'.repeat(83)}.pdf`;
    writePlan(folder, [edit(name, undefined, '1')]);
    writePlan(folder, [edit(name, '1', '2')]);
    expect(names()).toEqual([name]);
  });

  it('changes a file and keeps its rights', () => {
    put('a.yaml', 'old');
    chmodSync(join(folder, 'a.yaml'), 0o646);
    writePlan(folder, [edit('a.yaml', 'old', 'new')]);
    expect(read('a.yaml')).toBe('new');
    if (process.platform !== 'win32') expect(statSync(join(folder, 'a.yaml')).mode & 0o7777).toBe(0o646);
    expect(names()).toEqual(['a.yaml']);
  });

  it.each<[string, FileEdit]>([
    ['a file has changed', edit('a.yaml', 'before', 'new')],
    ['a file is gone', edit('gone.yaml', 'old', 'new')],
    ['a file has come', edit('a.yaml', undefined, 'new')],
    ['a folder has come', edit('sub', undefined, 'new')],
    ['a file has become a folder', edit('sub', 'old', 'new')],
  ])('writes nothing where %s', (_name, bad) => {
    put('a.yaml', 'old');
    put('b.yaml', 'old');
    mkdirSync(join(folder, 'sub'));
    const found = failure([edit('new/n.yaml', undefined, 'n'), edit('b.yaml', 'old', 'new'), bad]);
    expect(found).toEqual(['plan-changed']);
    expect(names()).toEqual(['a.yaml', 'b.yaml', 'sub']);
    expect([read('a.yaml'), read('b.yaml')]).toEqual(['old', 'old']);
  });

  it.each<[string, string, FileEdit]>([
    ['the same new file comes twice', 'plan-changed', edit('new/n.yaml', undefined, 'm')],
    ['the same file is changed twice', 'plan-changed', edit('b.yaml', 'old', 'newer')],
    ['a folder is wanted where a new file is', 'plan-unwritable', edit('new/n.yaml/deep/x', undefined, 'x')],
  ])('takes back what it wrote where %s', (_name, code, bad) => {
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

  it('says why the disk refused', () => {
    put('plain', '');
    expect(failure([edit('plain/deep/x', undefined, '')])).toEqual(['plan-unwritable', 'ENOTDIR']);
    expect(failure([edit('x', undefined, '')], join(folder, 'absent'))).toEqual(['plan-unwritable', 'ENOENT']);
  });

  it.skipIf(process.platform === 'win32')('writes through a link, and never over one', () => {
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

  it('clears away what the dead left, and only that', () => {
    const dead = `.a.yaml.${deadPid}.0123456789ab.tmp`;
    const others = [`.a.yaml.${process.ppid}.0123456789ab.tmp`, `.a.${deadPid}.tmp`, `a.${deadPid}.0123456789ab.tmp`];
    for (const name of [dead, ...others]) put(name, '');
    // Also where nothing is written now.
    mkdirSync(join(folder, 'evidence/U1'), { recursive: true });
    put(`evidence/U1/${dead}`, '');
    writePlan(folder, [edit('a.yaml', undefined, '')]);
    expect(names()).toEqual([...others, 'a.yaml', 'evidence', 'evidence/U1'].sort());
  });
});

describe('the lock', () => {
  /** Sets the file's time to this many seconds before this process began, from which the age of a lock is judged. */
  const lock = (text: string, secondsBefore: number): void => {
    put('.tjcc.lock', text);
    const then = performance.timeOrigin / 1000 - secondsBefore;
    utimesSync(join(folder, '.tjcc.lock'), then, then);
  };
  /** A time in the future, so that the lock does not become too old however long the test waits. */
  const freshLock = (text: string): void => lock(text, -86_400);
  const token = '0123456789ab';

  it.each<[string, () => void]>([
    ['of a dead process', () => freshLock(`${deadPid} ${token}`)],
    ['of a former process with our number', () => lock(`${process.pid} ${token}`, 1)],
    ['of a number given away again since', () => lock(`${process.ppid} ${token}`, 3600)],
    ['that names nobody for a while', () => lock('', 60)],
    [
      'that somebody died over while taking it',
      () => {
        freshLock(`${deadPid} ${token}`);
        put(`.tjcc.lock.claim.${deadPid}.${token}.tmp`, `${otherDeadPid} ba9876543210`);
      },
    ],
  ])('%s is taken over at once', (_name, prepare) => {
    prepare();
    expect(failure([edit('a.yaml', undefined, '')])).toBe(undefined);
    expect(names()).toEqual(['a.yaml']);
  });

  it.each<[string, string, () => void]>([
    ['of a living process', String(process.ppid), () => freshLock(`${process.ppid} ${token}`)],
    ['that names nobody yet', '?', () => freshLock('')],
  ])('%s is respected', (_name, holder, prepare) => {
    prepare();
    expect(failure([edit('a.yaml', undefined, '')])).toEqual(['plan-busy', holder]);
    expect(names()).toEqual(['.tjcc.lock']);
  });

  it('that was taken away is noticed, and what has come in its place stays', () => {
    const ours = lockPlan(folder, 0);
    ours.check();
    freshLock(`${process.ppid} ${token}`);
    expect(() => ours.check()).toThrow('plan-busy');
    ours.release();
    expect(names()).toEqual(['.tjcc.lock']);
  });
});
