// tjcc diff where there is nothing to compare with: no plan yet, no repository, no commit, no git, a history cut off.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { approvedPlan } from '../../run-tool';
import { git, put, start } from '../scratch';
import { at, diff, expected, idOf, report, told, twoHundredCommits } from './two-hundred-commits';

const { temporary, repository } = twoHundredCommits();

describe('where there is nothing to compare with', () => {
  const refused = async (folder: string, said: RegExp, ...args: readonly string[]): Promise<void> => {
    const run = await start(folder, ['diff', ...args]);
    expect(run).toMatchObject({ stdout: '', exitCode: 3 });
    expect(run.stderr).toMatch(said);
  };
  const planFolder = (name: string): string => {
    const folder = join(temporary, name);
    put(join(folder, 'plan'), approvedPlan);
    return folder;
  };

  it('the plan was not there yet', async () => {
    await refused(repository, /版本 main~200 里没有 plan\/plan\.yaml/, at(0));
    await refused(repository, /没有 plan\/plan\.yaml/, `${at(0)}..`);
  });

  it('no repository', () => refused(planFolder('无库'), /不在 git 版本库里/));

  it('no commit', async () => {
    const folder = planFolder('empty');
    git(folder, 'init', '--quiet', '-b', 'main');
    await refused(folder, /没有“HEAD”这个版本/);
  });

  it('no git', async () => {
    vi.stubEnv('PATH', join(temporary, 'nowhere'));
    await refused(repository, /没有找到 git/);
  });

  it('nothing in common', async () => {
    const tree = git(repository, 'rev-parse', 'main^{tree}');
    git(repository, 'branch', '--force', 'alone', git(repository, 'commit-tree', tree, '-m', 'alone'));
    await refused(repository, /没有共同的提交/, 'main...alone');
    expect(told(await diff(repository, 'main..alone'))).toEqual([]);
  });

  it('a history that is cut off: only HEAD is there', async () => {
    const shallow = join(temporary, 'shallow');
    git(temporary, 'clone', '--quiet', '--depth', '1', pathToFileURL(repository).href, shallow);
    put(shallow, { 'plan/progress/new.yaml': report(1) });
    expect(told(await diff(shallow))).toEqual([`+${idOf(1)}`]);
    for (const args of ['HEAD', 'HEAD~1', 'HEAD~1..HEAD', 'main...HEAD']) await refused(shallow, /浅克隆/, args);
  });
});

it('a hook’s variables, which bind git to another repository, change nothing', async () => {
  const other = join(temporary, 'other');
  put(other, { 'a.txt': 'a' });
  git(other, 'init', '--quiet', '-b', 'main');
  put(repository, { 'plan/progress/new.yaml': report(1) });
  const bound = {
    GIT_DIR: join(other, '.git'),
    GIT_WORK_TREE: other,
    GIT_INDEX_FILE: join(other, '.git/nosuch'),
    GIT_PREFIX: 'plan/',
    GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
    GIT_LITERAL_PATHSPECS: '1',
  };
  for (const [name, value] of Object.entries(bound)) vi.stubEnv(name, value);
  const data = await diff(repository, at(100));
  vi.unstubAllEnvs();
  expect(told(data)).toEqual([...expected(100, 200), `+${idOf(1)}`].sort());
});
