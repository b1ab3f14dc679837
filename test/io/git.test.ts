// The requests that the tool makes to git, and how it reads the answers: an error is never taken for an answer.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Repository, Revision } from '../../src/context';
import { openRepository } from '../../src/io/git';
import { Failure } from '../../src/problem';
import { git, put, settle } from '../git/scratch';

let folder: string;
let plan: string;
const commits: Record<string, string> = {};
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const open = (at = plan): Repository => openRepository(at, (name) => `shown/${name}`);

function commit(name: string, files: Readonly<Record<string, string>>, on: string): void {
  put(folder, files);
  git(folder, 'add', '--all');
  vi.stubEnv('GIT_COMMITTER_DATE', `${on}T23:30:00+08:00`);
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', name);
  commits[name] = git(folder, 'rev-parse', 'HEAD');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tjcc-git-'));
  plan = join(folder, '方案 一');
  settle(folder);
  mkdirSync(plan);
  git(folder, 'init', '--quiet', '-b', 'main');
  commit(
    'first',
    { '方案 一/plan.yaml': 'a: 1\n', '方案 一/tasks/T01.yaml': 'id: T01\n', 'README.md': '1' },
    '2019-03-01',
  );
  git(folder, 'branch', 'office');
  symlinkSync('plan.yaml', join(plan, 'link.yaml'));
  const more = { '方案 一/plan.yaml': 'a: 2\n', '方案 一/evidence/a.pdf': 'paper', '方案 一/.hidden/x.yaml': 'x' };
  commit('second', { ...more, '方案 一/tasks/空 格.yaml': '' }, '2019-03-02');
  git(folder, 'tag', 'v1');
  commit('third', { 'README.md': '2' }, '2019-03-03');
  git(folder, 'checkout', '--quiet', 'office');
  commit('aside', { '方案 一/plan.yaml': 'a: 3\n' }, '2019-03-04');
  git(folder, 'checkout', '--quiet', '--orphan', 'apart');
  commit('apart', {}, '2019-03-05');
  git(folder, 'rm', '--quiet', '-r', '--force', '方案 一');
  commit('empty', {}, '2019-03-06');
  git(folder, 'checkout', '--quiet', 'main');
});
afterEach(() => {
  vi.unstubAllEnvs();
  settle(folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function failure(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, ...Object.values(error.params)];
  }
}

describe('a revision', () => {
  it.each<[name: string, commit: string, on: string]>([
    ['HEAD', 'third', '2019-03-03'],
    ['v1', 'second', '2019-03-02'],
    ['office', 'aside', '2019-03-04'],
    ['HEAD~2', 'first', '2019-03-01'],
  ])('%s is a commit and its day', (name, known, committedOn) => {
    expect(open().resolve(name)).toEqual({ name, commit: commits[known], committedOn });
  });

  it.each(['offices', '', '-v1', '^main', 'a\nb', 'v1:README.md'])('%j is no revision', (name) => {
    expect(failure(() => open().resolve(name))).toEqual([
      'revision-unknown',
      name,
      name === 'offices' ? 'office' : expect.any(String),
    ]);
  });

  it('the one on a remote is named where there is no other', () => {
    git(folder, 'update-ref', 'refs/remotes/origin/reviewed', 'HEAD');
    expect(failure(() => open().resolve('reviewed'))).toEqual(['revision-unknown', 'reviewed', 'origin/reviewed']);
    git(folder, 'update-ref', '-d', 'refs/remotes/origin/reviewed');
  });

  it('that a tag and a branch are both named after is refused', () => {
    git(folder, 'tag', 'office', 'v1');
    expect(failure(() => open().resolve('office'))).toEqual(['revision-ambiguous', 'office']);
    git(folder, 'tag', '-d', 'office');
  });
});

describe('the merge base of two revisions', () => {
  const at = (name: string): Revision => open().resolve(name);

  it('is their last common commit, under the first one’s name', () => {
    expect(open().mergeBase(at('main'), at('office'))).toEqual({
      ...{ name: 'main', commit: commits.first, committedOn: '2019-03-01' },
    });
  });

  it('is nowhere without one', () => {
    expect(open().mergeBase(at('main'), at('apart'))).toBeUndefined();
  });
});

describe('the last change of the plan', () => {
  it('is the last commit that touched its folder, not the last one', () => {
    expect(open().lastChange()).toEqual({ name: 'HEAD', commit: commits.second, committedOn: '2019-03-02' });
  });

  it('is none where nothing of it was ever committed', () => {
    mkdirSync(join(folder, 'new'));
    expect(open(join(folder, 'new')).lastChange()).toBeUndefined();
  });
});

describe('the files of a revision', () => {
  const read = (name: string) => {
    const repository = open();
    return repository.readPlan(repository.resolve(name));
  };

  it('are those below the plan’s folder, in order of their names, as they were', () => {
    expect(read('v1').map(({ file, name, bytes }) => [file, name, bytes && text(bytes)])).toEqual([
      ['shown/evidence/a.pdf', 'evidence/a.pdf', undefined],
      ['shown/link.yaml', 'link.yaml', undefined],
      ['shown/plan.yaml', 'plan.yaml', 'a: 2\n'],
      ['shown/tasks/T01.yaml', 'tasks/T01.yaml', 'id: T01\n'],
      ['shown/tasks/空 格.yaml', 'tasks/空 格.yaml', ''],
    ]);
    expect(read('HEAD~2').map(({ name, bytes }) => [name, text(bytes)])).toEqual([
      ['plan.yaml', 'a: 1\n'],
      ['tasks/T01.yaml', 'id: T01\n'],
    ]);
  });

  it('that two revisions share are the same objects, and a file under two names is none of them', () => {
    const repository = open();
    const [first, second] = ['HEAD~2', 'v1'].map((name) => repository.readPlan(repository.resolve(name)));
    const named = (sources: typeof first, wanted: string) => sources?.find(({ name }) => name === wanted);
    expect(named(second, 'tasks/T01.yaml')).toBe(named(first, 'tasks/T01.yaml'));
    expect(named(second, 'plan.yaml')).not.toBe(named(first, 'plan.yaml'));
  });

  it('evidence is hashed only when asked for; a link is not followed', () => {
    const [evidence, link] = read('v1');
    expect(evidence?.hash?.()).toBe(createHash('sha256').update('paper').digest('hex'));
    expect(link).toMatchObject({ trouble: 'not a file' });
    expect(read('v1').filter(({ trouble }) => trouble)).toHaveLength(1);
  });

  it('without a plan in them are told so', () => {
    expect(failure(() => read('apart'))).toEqual(['plan-not-in-revision', 'apart', '方案 一']);
    const above = open(folder);
    expect(failure(() => above.readPlan(above.resolve('v1')))).toEqual(['plan-not-in-revision', 'v1', '.']);
  });
});

describe('where git will not answer', () => {
  const real = process.env.PATH ?? '';

  /** A fake git that refuses one request with this message, and passes all others to the real git. */
  function refusing(request: string, words: string, status = 128): void {
    const bin = join(folder, '.git', 'refusing');
    mkdirSync(bin, { recursive: true });
    const script = `#!/bin/sh\ncase "$*" in *${request}*) printf '%s\\n' "${words}" >&2; cat >/dev/null; exit ${status};; esac\nPATH='${real}' exec git "$@"\n`;
    writeFileSync(join(bin, 'git'), script);
    chmodSync(join(bin, 'git'), 0o755);
    vi.stubEnv('PATH', `${bin}:${real}`);
  }

  it.each<[request: string, words: string, code: readonly string[]]>([
    ['ls-tree', 'fatal: unable to read tree', ['git-failed', 'fatal: unable to read tree']],
    ['cat-file\\ --batch', 'error: object file is empty', ['git-failed', 'error: object file is empty']],
    ['ls-tree', 'fatal: Not a valid object name v1:x', ['plan-not-in-revision', 'v1', '方案 一']],
  ])('to %s: %s', (request, words, code) => {
    const repository = open();
    const revision = repository.resolve('v1');
    refusing(request, words);
    expect(failure(() => repository.readPlan(revision))).toEqual(code);
  });

  it.each<[words: string, code: string, detail: string | undefined]>([
    ['fatal: detected dubious ownership in repository', 'repository-foreign', undefined],
    ['fatal: not a git repository (or any of the parent directories)', 'not-a-repository', undefined],
    ['fatal: this operation must be run in a work tree', 'not-a-repository', undefined],
    ['fatal: bad config line 1', 'git-failed', 'fatal: bad config line 1'],
  ])('to open the repository: %s', (words, code, detail) => {
    refusing('show-prefix', words);
    expect(failure(() => open())).toEqual([code, detail ?? plan]);
  });

  it('no commit is read from a refused answer', () => {
    const repository = open();
    const [main, office] = [repository.resolve('main'), repository.resolve('office')];
    refusing('merge-base', 'fatal: bad object');
    expect(failure(() => repository.mergeBase(main, office))).toEqual(['git-failed', 'fatal: bad object']);
    refusing('merge-base', '', 1);
    expect(repository.mergeBase(main, office)).toBeUndefined();
    refusing('--format=%cs', 'fatal: bad object');
    expect(failure(() => repository.resolve('main'))).toEqual(['git-failed', 'fatal: bad object']);
    refusing('log', 'fatal: bad object');
    expect(repository.lastChange()).toBeUndefined();
    refusing('rev-parse', 'fatal: bad object');
    expect(failure(() => repository.resolve('main'))).toMatchObject(['revision-unknown', 'main', 'main']);
  });

  it('what cannot be read is no evidence with a hash', () => {
    const repository = open();
    const [evidence] = repository.readPlan(repository.resolve('v1'));
    refusing('cat-file\\ blob', 'fatal: bad object');
    expect(evidence?.hash?.()).toBeUndefined();
  });

  it('no git is told from one that cannot be started', () => {
    vi.stubEnv('PATH', join(folder, 'nowhere'));
    expect(failure(() => open())).toEqual(['git-missing']);
    refusing('nothing', '');
    chmodSync(join(folder, '.git', 'refusing', 'git'), 0o644);
    vi.stubEnv('PATH', join(folder, '.git', 'refusing'));
    expect(failure(() => open())).toEqual(['git-failed', expect.stringContaining('EACCES')]);
  });

  it('papers and links are not read along with the plan', () => {
    const repository = open();
    const revision = repository.resolve('v1');
    // It says no more than how many files it was asked for: plan.yaml and two tasks.
    refusing('cat-file\\ --batch', '$(wc -l)');
    expect(failure(() => repository.readPlan(revision))).toEqual(['git-failed', '3']);
  });
});

describe('a history that was cut off', () => {
  it('says so where a revision is missing', () => {
    const shallow = join(folder, '.git', 'shallow-copy');
    git(folder, 'clone', '--quiet', '--depth', '1', '--branch', 'main', `file://${folder}`, shallow);
    const repository = open(join(shallow, '方案 一'));
    expect(repository.isShallow).toBe(true);
    expect(failure(() => repository.resolve('office'))).toEqual(['history-shallow', 'office']);
    expect(open().isShallow).toBe(false);
  });
});

it('variables of a hook do not lead to another repository', () => {
  vi.stubEnv('GIT_DIR', join(folder, 'elsewhere'));
  vi.stubEnv('GIT_INDEX_FILE', join(folder, 'elsewhere'));
  vi.stubEnv('GIT_PREFIX', 'elsewhere/');
  expect(open().resolve('v1').commit).toBe(commits.second);
});
