// The names that tjcc diff takes for revisions, and those that it refuses, whatever signs they hold.
import { beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../../size';
import { git, start } from '../scratch';
import { at, diff, expected, told, twoHundredCommits } from './two-hundred-commits';

const { repository } = twoHundredCommits();

describe('names', () => {
  beforeAll(() => {
    const head = git(repository, 'rev-parse', 'main');
    for (const name of [
      'heads/feature/改期',
      'tags/v1.0',
      'heads/-x',
      'heads/--output=x',
      'heads/HEAD.d',
      'tags/a-b_c@d',
    ])
      git(repository, 'update-ref', `refs/${name}`, head);
    git(repository, 'tag', '-a', 'annotated', '-m', '说明', at(150));
  });

  it.each<[name: string, from: number]>(
    sample(
      [
        ['feature/改期', 200],
        ['v1.0', 200],
        ['refs/heads/-x', 200],
        ['a-b_c@d', 200],
        ['annotated', 150],
        ['annotated^{}', 150],
        ['@', 200],
        ['HEAD~3', 197],
        ['HEAD^{/^commit 100$}', 100],
      ],
      3,
    ),
  )('%s is a revision', async (name, from) => {
    const data = await diff(repository, '--', name);
    expect(told(data)).toEqual(expected(from, 200));
    expect(data.from.revision).toBe(name);
  });

  it('a commit’s id, whole or short', async () => {
    const commit = git(repository, 'rev-parse', at(180));
    for (const name of [commit, commit.slice(0, 9)])
      expect(told(await diff(repository, `${name}..`))).toEqual(expected(180, 200));
    const { stdout } = await start(repository, ['diff', commit]);
    expect(stdout.split('\n')[0]).toBe(`改动  ${commit.slice(0, 10)} → 现在的文件，截至 2019-06-30`);
  });

  it.each(
    sample(
      [
        '-x',
        '--output=x',
        '--upload-pack=touch x',
        'HEAD --',
        'HEAD\nmain',
        'HEAD:plan',
        'HEAD:plan/plan.yaml',
        'main^{tree}',
        '$(touch x)',
        'a..b..c',
        'HEAD..-x',
        '^main',
        'main~900',
        'nosuch\u001b[31m',
      ],
      4,
    ),
  )('%j is none', async (name) => {
    const run = await start(repository, ['diff', '--', name]);
    expect(run).toMatchObject({ stdout: '', exitCode: 3 });
    expect(run.stderr).toMatch(/没有“|git 没有给出答案/);
    expect(run.stderr).not.toContain('\u001b');
    expect(git(repository, 'status', '--porcelain')).toBe('');
  });

  it('a name of a branch and of a tag is refused: git would take the tag', async () => {
    git(repository, 'update-ref', 'refs/tags/main', git(repository, 'rev-parse', at(150)));
    try {
      for (const args of [
        ['diff', 'main'],
        ['diff', 'HEAD..main'],
        ['check', '--base', 'main'],
        ['status', '--at', 'main'],
      ]) {
        const run = await start(repository, args);
        expect(run, args.join(' ')).toMatchObject({ stdout: '', exitCode: 3 });
        expect(run.stderr).toContain('refs/heads/main 是分支');
      }
      expect(told(await diff(repository, 'refs/tags/main'))).toEqual(expected(150, 200));
      expect(told(await diff(repository, 'refs/heads/main'))).toEqual([]);
    } finally {
      git(repository, 'update-ref', '-d', 'refs/tags/main');
    }
  });

  it('a name that is nearly one is offered', async () => {
    expect((await start(repository, ['diff', 'feature/改'])).stderr).toContain('feature/改期');
  });
});
