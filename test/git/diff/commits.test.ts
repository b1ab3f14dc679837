// tjcc diff in a real repository: between commits, branches, checkouts and the files as they lie there.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWhole, sample } from '../../size';
import { git, put, start } from '../scratch';
import { at, diff, expected, idOf, type Json, report, titlesAt, told, twoHundredCommits } from './two-hundred-commits';

const { temporary, repository } = twoHundredCommits();

describe('between two of two hundred commits', () => {
  it.each(
    sample(
      [
        [1, 200],
        [1, 2],
        [4, 5],
        [5, 6],
        [6, 8],
        [50, 150],
        [99, 104],
        [199, 200],
        [150, 50],
        [200, 1],
        [77, 77],
      ],
      2,
    ),
  )('%i and %i is exactly what was committed', async (from, to) => {
    const data = await diff(repository, `${at(from)}..${at(to)}`);
    expect(told(data)).toEqual(expected(from, to));
    expect([data.clauses, data.charter, data.fingerprint]).toEqual([[], [], []]);
    for (const { id, change, fields } of data.records)
      if (change === 'changed')
        expect(fields).toMatchObject([{ path: ['title_en'], after: titlesAt(to).get(id) ?? expect.any(String) }]);
  });

  it.runIf(isWhole)('the steps add up', async () => {
    const stops = [1, 40, 90, 91, 140, 200];
    const steps = stops.slice(1).map((to, index) => [stops[index] ?? 0, to] as const);
    let added = 0;
    for (const [from, to] of steps) added += (await diff(repository, `${at(from)}..${at(to)}`)).counts.added;
    expect(added).toBe((await diff(repository, `${at(1)}..main`)).counts.added);
    expect(added).toBe(50);
  });

  it('where two branches parted, what the other has since is left out', async () => {
    git(repository, 'branch', '--force', 'side', at(100));
    git(repository, 'checkout', '--quiet', 'side');
    put(repository, { 'plan/progress/side.yaml': report(3) });
    git(repository, 'add', '.');
    git(repository, 'commit', '--quiet', '-m', 'side');
    const data = await diff(repository, 'main...side');
    expect(told(data)).toEqual([`+${idOf(3)}`]);
    expect(data.from).toMatchObject({
      revision: 'main',
      partedFrom: 'side',
      commit: git(repository, 'rev-parse', at(100)),
    });
    expect(told(await diff(repository, 'main..side'))).toEqual([...expected(200, 100), `+${idOf(3)}`].sort());
    expect(told(await diff(repository, 'side...main'))).toEqual(expected(100, 200));
  });

  it.runIf(isWhole)('of a branch that is behind, says that the other has moved on', async () => {
    git(repository, 'branch', '--force', 'behind', at(100));
    git(repository, 'checkout', '--quiet', 'behind');
    expect((await diff(repository, 'main')).from.ahead).toBe(false);
    put(repository, { 'plan/progress/behind.yaml': report(3) });
    git(repository, 'add', '.');
    git(repository, 'commit', '--quiet', '-m', 'behind');
    expect((await diff(repository, 'main')).from.ahead).toBe(true);
    expect((await diff(repository, 'main..behind')).from.ahead).toBe(true);
    for (const words of ['main...behind', 'HEAD', 'behind~3', 'main~150..behind'])
      expect((await diff(repository, words)).from.ahead, words).toBe(false);
    const { stdout } = await start(repository, ['diff', 'main']);
    expect(stdout).toContain('main 上另有改动');
    expect(stdout).toContain('tjcc diff main...HEAD');
    expect((await start(repository, ['diff', 'main..behind'])).stdout).toContain('tjcc diff main...behind');
  });
});

describe('a revision reads as its checkout does', () => {
  it.each(sample([1, 137], 1))('commit %i', async (index) => {
    const there = join(temporary, `checkout-${index}`);
    git(repository, 'worktree', 'add', '--quiet', '--detach', there, at(index));
    for (const words of sample(
      ['status', 'list measures', 'list updates', 'show T07 T07.1', 'log', 'check', 'validate', 'report plan'],
      3,
    )) {
      const args = [...words.split(' '), '--json'];
      const old = await start(repository, [...args, '--at', at(index)]);
      const now = await start(there, args);
      const commit = JSON.stringify(git(there, 'rev-parse', 'HEAD'));
      expect({ ...old, stdout: old.stdout.replace(`"at": ${commit}`, '"at": null') }, words).toEqual(now);
    }
    const text = await start(repository, ['report', 'plan', '--at', at(index)]);
    // A note on stderr names the revision that the text was read from.
    expect(text.stderr).toMatch(/^文件取自 .*\n$/);
    expect({ ...text, stderr: '' }).toEqual(await start(there, ['report', 'plan']));
    // A linked worktree has a HEAD of its own.
    expect(told(await diff(there))).toEqual([]);
    expect(told(await diff(there, 'main'))).toEqual(expected(200, index));
    git(repository, 'worktree', 'remove', '--force', there);
  });
});

describe('the files as they lie there', () => {
  it.runIf(isWhole)('count whether they were added to the index or not, and those that git does not know', async () => {
    expect(told(await diff(repository))).toEqual([]);
    put(repository, { 'plan/progress/untracked.yaml': report(1), 'plan/progress/staged.yaml': report(2) });
    git(repository, 'add', 'plan/progress/staged.yaml');
    rmSync(join(repository, 'plan/progress/200.yaml'));
    renameSync(join(repository, 'plan/progress/late/198.yaml'), join(repository, 'plan/progress/elsewhere.yaml'));
    expect(told(await diff(repository))).toEqual([`+${idOf(1)}`, `+${idOf(2)}`, `-${idOf(200)}`]);
    expect(told(await diff(repository, 'HEAD'))).toEqual(told(await diff(repository)));
    expect(told(await diff(repository, 'HEAD..main'))).toEqual([]);
    // The index is as it was.
    expect(git(repository, 'status', '--porcelain', '--', 'plan/progress/staged.yaml')).toMatch(/^A {2}/);
  });

  it('are the same from inside the plan, and by --plan', async () => {
    put(repository, { 'plan/progress/new.yaml': report(1) });
    const [whole, inside, below, named] = [
      await diff(repository, at(9)),
      await diff(join(repository, 'plan'), at(9)),
      await diff(join(repository, 'plan/progress/late'), at(9)),
      await diff(temporary, at(9), '--plan', join(repository, 'plan')),
    ];
    const bare = ({ records, ...data }: Json) => ({
      ...data,
      records: records.map(({ file: _, ...record }: Json) => record),
    });
    for (const data of [inside, below, named]) expect(bare(data)).toEqual(bare(whole));
    expect(whole.counts.added).toBeGreaterThan(40);
  });
});
