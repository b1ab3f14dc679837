// The plan at other commits: which commit is meant, whether the files differ from it, and what cannot be answered.
import { describe, expect, it } from 'vitest';
import type { Context, Repository, Revision, SourceFile } from '../../src/context';
import type { Load } from '../../src/load/load';
import { openRevisions, type Revisions } from '../../src/load/revisions';
import { Failure } from '../../src/problem';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const revision = (name: string): Revision => ({ name, commit: `commit of ${name}`, committedOn: '2019-03-02' });
const source = (name: string, text: string): SourceFile => ({ file: name, name, bytes: bytes(text) });
const paper = (name: string, hash: string | undefined): SourceFile => ({ file: name, name, hash: () => hash });
const load: Load = async (sources, folder = '', at) => ({
  ...{ folder, sources, revision: at, plan: undefined, documents: [], problems: [] },
});

function open(changes: Partial<Repository> = {}): Revisions & { readonly opened: () => readonly string[] } {
  const opened: string[] = [];
  const repository: Repository = {
    isShallow: false,
    resolve: revision,
    mergeBase: (one) => one,
    lastChange: () => revision('last'),
    readPlan: ({ name }) => [source('plan.yaml', name)],
    ...changes,
  };
  const openRepository = (folder: string): Repository => {
    opened.push(folder);
    return repository;
  };
  return { ...openRevisions({ openRepository } as unknown as Context, 'here', load), opened: () => opened };
}

it('the repository is opened when first asked, and once', async () => {
  const revisions = open();
  expect(revisions.opened()).toEqual([]);
  expect(await revisions.load('v1')).toMatchObject({ folder: 'here', revision: revision('v1') });
  await revisions.load('v2');
  expect(revisions.opened()).toEqual(['here']);
});

describe('the files as they are', () => {
  const committed = [source('plan.yaml', 'a\nb\n'), paper('evidence/a.pdf', 'hash')];
  const isChanged = (now: readonly SourceFile[]): boolean | undefined =>
    open({ readPlan: () => committed }).present(now)?.isChanged;

  it.each<[what: string, now: readonly SourceFile[], changed: boolean]>([
    ['the same', committed, false],
    ['in another order', [...committed].reverse(), false],
    ['with other line ends', [source('plan.yaml', 'a\r\nb\r\n'), paper('evidence/a.pdf', 'hash')], false],
    ['with another text', [source('plan.yaml', 'a\nc\n'), paper('evidence/a.pdf', 'hash')], true],
    ['with another paper', [source('plan.yaml', 'a\nb\n'), paper('evidence/a.pdf', 'other')], true],
    ['under another name', [source('plan.yaml', 'a\nb\n'), paper('evidence/b.pdf', 'hash')], true],
    ['with one more', [...committed, paper('evidence/b.pdf', undefined)], true],
    ['with one less', committed.slice(0, 1), true],
  ])('%s: changed?', (_what, now, changed) => {
    expect(isChanged(now)).toBe(changed);
  });

  it('are compared with the last commit that changed the plan', () => {
    expect(open().present([source('plan.yaml', 'last')])).toEqual({ revision: revision('last'), isChanged: false });
  });

  it('have no commit to be named where there is none, or no git; a bug is none of these', () => {
    expect(open({ lastChange: () => undefined }).present([])).toBeUndefined();
    const failing = (error: Error): Revisions =>
      open({
        lastChange() {
          throw error;
        },
      });
    expect(failing(new Failure('git-missing')).present([])).toBeUndefined();
    expect(() => failing(new TypeError('a bug')).present([])).toThrow(new TypeError('a bug'));
  });
});

describe('two commits', () => {
  const [one, other, base] = [revision('one'), revision('other'), revision('base')];
  it.each<[base: Revision | undefined, parted: boolean, holds: boolean]>([
    [base, true, false],
    [one, false, true],
    [other, false, false],
    [undefined, false, false],
  ])('with the merge base %j', (mergeBase, parted, holds) => {
    const revisions = open({ mergeBase: () => mergeBase, resolve: () => other });
    expect(revisions.hasParted(one, other)).toBe(parted);
    expect(revisions.hasParted(one)).toBe(parted);
    expect(revisions.holds(one)).toBe(holds);
  });

  it('are compared from their merge base', async () => {
    const asked: string[][] = [];
    const mergeBase = (...both: readonly Revision[]): Revision => {
      asked.push(both.map(({ name }) => name));
      return base;
    };
    expect((await open({ mergeBase }).loadBase('main')).revision).toEqual(base);
    await open({ mergeBase }).loadBase('main', 'office');
    expect(asked).toEqual([
      ['main', 'HEAD'],
      ['main', 'office'],
    ]);
  });

  it('without one cannot be', async () => {
    await expect(open({ mergeBase: () => undefined }).loadBase('main')).rejects.toMatchObject({
      code: 'no-common-commit',
      params: { one: 'main', other: 'HEAD' },
    });
  });

  it('cannot be where the history is cut off', async () => {
    const refused = { code: 'history-shallow', params: { revision: '' } };
    await expect(open({ isShallow: true }).loadBase('main')).rejects.toMatchObject(refused);
    expect(() => open({ isShallow: true }).needWhole()).toThrow(expect.objectContaining(refused));
    expect(() => open().needWhole()).not.toThrow();
  });
});
