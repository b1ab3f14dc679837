// A write that fails half way: what it undoes, and what it leaves because somebody else has written meanwhile.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileEdit } from '../../src/context';
import { writePlan } from '../../src/io/write-plan';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tjcc-undo-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const edit = (name: string, before: string | undefined, after: string): FileEdit => ({
  name,
  before: before === undefined ? undefined : bytes(before),
  after: bytes(after),
});

/** An edit of last.yaml that fails, because somebody else writes last.yaml during it. */
const interrupted = (meanwhile: () => void): FileEdit => ({
  name: 'last.yaml',
  before: bytes('last'),
  get after() {
    meanwhile();
    put('last.yaml', 'theirs');
    return bytes('ours');
  },
});

/** Writes these and then the edit that fails. */
function fail(edits: readonly FileEdit[], meanwhile: () => void = () => {}): void {
  put('last.yaml', 'last');
  expect(() => writePlan(folder, [...edits, interrupted(meanwhile)], { waitMilliseconds: 0 })).toThrow('plan-changed');
  expect(read('last.yaml')).toBe('theirs');
}

describe('a write that fails at its last file', () => {
  it('puts back what it had changed, with the rights that it had', () => {
    writeFileSync(join(folder, 'a.yaml'), 'old', { mode: 0o640 });
    fail([edit('a.yaml', 'old', 'new')], () => expect(read('a.yaml')).toBe('new'));
    expect(read('a.yaml')).toBe('old');
    expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(0o640);
    expect(names()).toEqual(['a.yaml', 'last.yaml']);
  });

  it('takes away what it had added, and the folders that it had made for it', () => {
    mkdirSync(join(folder, 'kept'));
    const added = [edit('new/deep/n.yaml', undefined, 'n'), edit('kept/k.yaml', undefined, 'k')];
    fail(added, () => expect(read('new/deep/n.yaml')).toBe('n'));
    expect(names()).toEqual(['kept', 'last.yaml']);
  });
});

describe('what somebody else wrote meanwhile stays', () => {
  it('in a file that it had changed', () => {
    put('a.yaml', 'old');
    put('b.yaml', 'old b');
    fail([edit('a.yaml', 'old', 'new'), edit('b.yaml', 'old b', 'new b')], () => put('a.yaml', 'somebody’s'));
    expect(read('a.yaml')).toBe('somebody’s');
    expect(read('b.yaml')).toBe('old b');
  });

  it('in a file that it had added, and so does the folder', () => {
    fail([edit('new/n.yaml', undefined, 'n')], () => put('new/n.yaml', 'somebody’s'));
    expect(read('new/n.yaml')).toBe('somebody’s');
  });

  it('beside a file that it had added', () => {
    fail([edit('new/n.yaml', undefined, 'n')], () => put('new/other.yaml', 'somebody’s'));
    expect(names()).toEqual(['last.yaml', 'new', 'new/other.yaml']);
  });

  it('where they took the file away', () => {
    put('a.yaml', 'old');
    fail([edit('a.yaml', 'old', 'new')], () => rmSync(join(folder, 'a.yaml')));
    expect(names()).toEqual(['last.yaml']);
  });

  it.each<[what: string, first: FileEdit, left: string]>([
    ['put back over what they may be writing', edit('a.yaml', 'old', 'new'), 'new'],
    ['taken away that they may be reading', edit('n.yaml', undefined, 'n'), 'n'],
  ])('and where they took the lock, nothing is %s', (_what, first, left) => {
    put('a.yaml', 'old');
    put('last.yaml', 'last');
    const lost: FileEdit = {
      name: 'last.yaml',
      before: bytes('last'),
      get after() {
        put('.tjcc.lock', `${process.ppid} 0123456789ab`);
        return bytes('ours');
      },
    };
    const write = (): void => writePlan(folder, [first, lost], { waitMilliseconds: 0 });
    expect(write).toThrow('plan-busy');
    expect([read(first.name), read('last.yaml')]).toEqual([left, 'last']);
    expect(read('.tjcc.lock')).toBe(`${process.ppid} 0123456789ab`);
  });
});
