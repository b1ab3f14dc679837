// Where the plan is looked for, how its files are named to people, and in which order they are read.
import { createHash } from 'node:crypto';
import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { belowRepository, findPlan, readPlan, shownFrom } from '../../src/io/plan-files';

const top = mkdtempSync(join(tmpdir(), 'tjcc-find-'));
const at = (name: string): string => join(top, name);
const put = (name: string, text: string): void => {
  mkdirSync(join(at(name), '..'), { recursive: true });
  writeFileSync(at(name), text);
};
afterAll(() => rmSync(top, { recursive: true, force: true }));

beforeAll(() => {
  put('one/plan/plan.yaml', 'one');
  put('one/inner/deep/x', '');
  put('one/empty/plan/x', '');
  put('bare/plan.yaml', 'bare');
  mkdirSync(at('one/.git'));
  put('linked/.git', 'gitdir: elsewhere');
  mkdirSync(at('linked/plan'));
});

describe('the plan is found', () => {
  it.each<[from: string, asked: string | undefined, found: string | undefined]>([
    ['one', undefined, 'one/plan'],
    ['one/inner/deep', undefined, 'one/plan'],
    // From inside it as well.
    ['one/plan', undefined, 'one/plan'],
    // A folder of that name without a plan.yaml is none.
    ['one/empty', undefined, 'one/plan'],
    ['bare', undefined, undefined],
    ['one/inner', '..', 'one/plan'],
    ['', 'one/plan', 'one/plan'],
    ['', 'one', 'one/plan'],
    ['', 'bare', 'bare'],
    // Where it was asked for, and not further up.
    ['one', 'inner', undefined],
    ['one', 'nowhere', undefined],
  ])('from %j, asked for %j', (from, asked, found) => {
    expect(findPlan(at(from), asked)).toBe(found === undefined ? undefined : at(found));
  });
});

it('its place in the repository is that below the nearest folder with .git', () => {
  expect(belowRepository(at('one/plan'))).toBe('plan');
  expect(belowRepository(at('one/inner/deep'))).toBe('inner/deep');
  expect(belowRepository(at('one'))).toBe('');
  expect(belowRepository(at('linked/plan'))).toBe('plan');
  expect(belowRepository(at('bare'))).toBeUndefined();
});

it.each([
  ['one', 'plan/tasks/T01.yaml'],
  ['', 'one/plan/tasks/T01.yaml'],
  ['one/plan', 'tasks/T01.yaml'],
  ['one/plan/tasks', 'T01.yaml'],
  ['one/inner', '../plan/tasks/T01.yaml'],
])('a file is named as seen from %j', (cwd, shown) => {
  expect(shownFrom(at(cwd), at('one/plan'))('tasks/T01.yaml')).toBe(shown);
});

describe('the files', () => {
  const names = ['evidence/a.pdf', 'evidence/b/c.pdf', 'plan.yaml', 'tasks/T01.yaml', 'z.txt'];
  beforeAll(() => {
    for (const name of names) put(`read/${name}`, name);
    put('read/.hidden/x.yaml', '');
    put('read/tasks/.T01.yaml', '');
    mkdirSync(at('read/tasks/T02.yaml'));
    put('read/tasks/T02.yaml/inside', '');
  });

  it('are all read but the hidden ones; papers are hashed when asked for; a folder named like a file is none', () => {
    const sources = readPlan(top, at('read'));
    expect(sources.map(({ name, trouble }) => (trouble ? `${name}: ${trouble}` : name))).toEqual([
      ...names.slice(0, 4),
      'tasks/T02.yaml: not a file',
      'z.txt',
    ]);
    for (const { file, name, bytes, hash, trouble } of sources) {
      expect(file).toBe(`read/${name}`);
      if (trouble) continue;
      expect([name, bytes && new TextDecoder().decode(bytes)]).toEqual([name, hash ? undefined : name]);
      expect([name, hash?.()]).toEqual([name, hash && createHash('sha256').update(name).digest('hex')]);
    }
    expect(sources.filter(({ hash }) => hash)).toHaveLength(2);
  });

  it('a large paper is hashed to its end', () => {
    const content = Buffer.alloc((1 << 20) + 3, 'x');
    writeFileSync(at('read/evidence/a.pdf'), content);
    const [paper] = readPlan(top, at('read'));
    expect(paper?.hash?.()).toBe(createHash('sha256').update(content).digest('hex'));
    rmSync(at('read/evidence/a.pdf'));
    expect(paper?.hash?.()).toBeUndefined();
  });

  it('of evidence are listed last, so that a report never names one that was not there yet', () => {
    const real = fs.readdirSync;
    const read: string[] = [];
    const listed = (path: fs.PathLike, options: object): unknown => {
      read.push(String(path));
      return real(path, options as never);
    };
    Object.assign(fs, { readdirSync: listed });
    syncBuiltinESMExports();
    try {
      readPlan(top, at('read'));
    } finally {
      Object.assign(fs, { readdirSync: real });
      syncBuiltinESMExports();
    }
    expect(read).toEqual(['', 'tasks', 'evidence', 'evidence/b'].map((name) => join(at('read'), name)));
  });

  it('that cannot be listed are told with the reason', () => {
    expect(readPlan(top, at('absent'))).toEqual([{ file: 'absent/', name: '', trouble: 'ENOENT' }]);
  });
});
