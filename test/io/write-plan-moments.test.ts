// Races just before a file is replaced: another process writes first, or the file system has no links.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileEdit } from '../../src/context';
import { writePlan } from '../../src/io/write-plan';
import { Failure } from '../../src/problem';

const real = { ...fs };
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tjcc-moments-'));
});
afterEach(() => {
  const { fsyncSync, linkSync, renameSync } = real;
  change({ fsyncSync, linkSync, renameSync });
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Replaces functions of `node:fs`. */
function change(changes: Partial<typeof fs>): void {
  Object.assign(fs, changes);
  syncBuiltinESMExports();
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const put = (name: string, text: string): void => real.writeFileSync(join(folder, name), text);
const read = (name: string): string => real.readFileSync(join(folder, name), 'utf8');
const names = (): string[] => real.readdirSync(folder).sort();
const trouble = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

function failure(...edits: readonly FileEdit[]): unknown {
  try {
    return writePlan(folder, edits, { waitMilliseconds: 0 });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, ...Object.entries(error.params).flatMap(([name, value]) => (name === 'file' ? [] : [value]))];
  }
}
const added: FileEdit = { name: 'new.yaml', before: undefined, after: bytes('ours') };
const changed: FileEdit = { name: 'a.yaml', before: bytes('old'), after: bytes('new') };

describe('somebody else is quicker', () => {
  it('by less than the last look at the disk: what they added stays, and it is said', () => {
    change({
      linkSync(from, to) {
        if (String(to).endsWith('new.yaml')) put('new.yaml', 'theirs');
        real.linkSync(from, to);
      },
    });
    expect(failure(added)).toEqual(['plan-changed']);
    expect([read('new.yaml'), ...names()]).toEqual(['theirs', 'new.yaml']);
  });

  it('while the new text is being written: what they changed stays', () => {
    put('a.yaml', 'old');
    change({
      fsyncSync(descriptor) {
        put('a.yaml', 'theirs');
        real.fsyncSync(descriptor);
      },
    });
    expect(failure(changed)).toEqual(['plan-changed']);
    expect([read('a.yaml'), ...names()]).toEqual(['theirs', 'a.yaml']);
  });
});

describe('somebody else is quicker while a failed write is undone', () => {
  it('what they changed stays', () => {
    put('a.yaml', 'old');
    put('b.yaml', 'old');
    change({
      renameSync(from, to) {
        if (String(to).endsWith('b.yaml')) throw trouble('EIO', 'rename');
        real.renameSync(from, to);
      },
      fsyncSync(descriptor) {
        // The text that is put back is written, and not yet in its place.
        if (
          !real.fstatSync(descriptor).isDirectory() &&
          real.fstatSync(descriptor).size === 3 &&
          read('a.yaml') === 'newer'
        )
          put('a.yaml', 'theirs');
        real.fsyncSync(descriptor);
      },
    });
    const edits = ['a.yaml', 'b.yaml'].map((name): FileEdit => ({ name, before: bytes('old'), after: bytes('newer') }));
    expect(failure(...edits)).toEqual(['plan-unwritable', 'EIO']);
    expect([read('a.yaml'), read('b.yaml'), ...names()]).toEqual(['theirs', 'old', 'a.yaml', 'b.yaml']);
  });
});

describe('a file system without links', () => {
  it('has the file moved into its place, and the lock as well', () => {
    change({
      linkSync() {
        throw trouble('EPERM', 'link');
      },
    });
    expect(failure(added)).toBeUndefined();
    expect([read('new.yaml'), ...names()]).toEqual(['ours', 'new.yaml']);
  });

  it('still replaces nothing that stands there', () => {
    change({
      linkSync(from, to) {
        if (!String(to).endsWith('new.yaml')) return real.linkSync(from, to);
        put('new.yaml', 'theirs');
        throw trouble('EPERM', 'link');
      },
    });
    expect(failure(added)).toEqual(['plan-unwritable', 'EPERM']);
    expect(read('new.yaml')).toBe('theirs');
  });
});

describe('the disk fails', () => {
  it('when the file is renamed: nothing is changed, no file is left, and the reason is reported', () => {
    put('a.yaml', 'old');
    change({
      renameSync() {
        throw trouble('EIO', 'rename');
      },
    });
    expect(failure(added, changed)).toEqual(['plan-unwritable', 'EIO']);
    expect([read('a.yaml'), ...names()]).toEqual(['old', 'a.yaml']);
  });

  it.each([
    ['EIO', ['plan-unwritable', 'EIO'], ['a.yaml']],
    // Many systems cannot do it: the files are written either way.
    ['EISDIR', undefined, ['a.yaml', 'new.yaml']],
  ])('at making a folder’s names last, with %s', (code, result, left) => {
    put('a.yaml', 'old');
    change({
      fsyncSync(descriptor) {
        if (real.fstatSync(descriptor).isDirectory()) throw trouble(code, 'fsync');
        real.fsyncSync(descriptor);
      },
    });
    expect(failure(added)).toEqual(result);
    expect(names()).toEqual(left);
  });

  it('in a way that is no word of the system: the error is thrown on as it is', () => {
    change({
      fsyncSync() {
        throw new TypeError('a mistake of ours');
      },
    });
    expect(() => failure(added)).toThrow(new TypeError('a mistake of ours'));
    expect(names()).toEqual([]);
  });
});

it('every file is on the disk before it is moved, and its folder’s names after', () => {
  put('a.yaml', 'old');
  const order: string[] = [];
  const at = (path: fs.PathLike): string =>
    String(path).endsWith('.yaml') ? String(path).slice(folder.length + 1) : '';
  change({
    fsyncSync(descriptor) {
      order.push(real.fstatSync(descriptor).isDirectory() ? 'folder' : 'file');
      real.fsyncSync(descriptor);
    },
    linkSync(from, to) {
      if (at(to)) order.push(at(to));
      real.linkSync(from, to);
    },
    renameSync(from, to) {
      order.push(at(to));
      real.renameSync(from, to);
    },
  });
  expect(failure(added, changed)).toBeUndefined();
  expect(order).toEqual(['file', 'new.yaml', 'folder', 'file', 'a.yaml', 'folder']);
});
