// tjcc diff in a real repository: two hundred commits, each a known change; a revision reads as its checkout does; and
// whatever a name, a folder or the environment may hold.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { approvedPlan } from '../run-tool';
import { isWhole, sample } from '../size';
import { git, put, settle, start } from './scratch';

const temporary = mkdtempSync(join(tmpdir(), 'tjcc-diff-'));
/** With a blank and Chinese in its name. */
const repository = join(temporary, '对口 合作');
const commits = 200;

// biome-ignore lint/suspicious/noExplicitAny: what its shape is, test/output/json.test.ts says
type Json = any;

async function diff(folder: string, ...args: readonly string[]): Promise<Json> {
  const { stdout, stderr, exitCode } = await start(folder, ['diff', '--json', ...args]);
  expect({ stderr, exitCode }, args.join(' ')).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout).data;
}

/** `+U…`, `-U…`, `~T01.1`: which records, and how. */
const told = ({ records }: Json): string[] =>
  records.map(({ id, change }: Json) => `${{ added: '+', removed: '-', changed: '~' }[change as 'added']}${id}`).sort();

const measures = ['T01.1', 'T01.2', 'T02.1', 'T03.1', 'T07.1', 'T07.2', 'T07.3'];
const idOf = (index: number): string => `U20190301-${String(index).padStart(4, '0')}`;
const report = (index: number): string =>
  `updates:\n  - id: ${idOf(index)}\n    on: 2019-03-01\n    item: ${measures[index % measures.length]}\n    by: O-tj-office\n    note: 第 ${index} 次\n`;
const english = (index: number): string => `Title of commit ${index}`;

/** The measure's English title, as of the commit. */
function titled(name: string, id: string, title: string, files: Record<string, string>): void {
  const text = files[name] ?? '';
  files[name] = text.replace(new RegExp(`(id: ${id.replace('.', '\\.')}\\n[\\s\\S]*?title_en: )[^\\n]*`), `$1${title}`);
}

/**
 * Commit 0 has no plan, commit 1 the approved one. From then on in turn: a report; another English title; a file
 * renamed; a comment. The last two change nothing.
 */
function history(): { stream: string; titles: Map<number, [id: string, title: string]> } {
  const files: Record<string, string> = Object.fromEntries(
    Object.entries(approvedPlan).map(([name, text]) => [`plan/${name}`, text]),
  );
  const titles = new Map<number, [string, string]>();
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const file = (name: string): string => `M 100644 inline ${name}\n${data(files[name] ?? '')}`;
  let stream = '';
  for (let index = 0; index <= commits; index += 1) {
    const when = `Somebody <somebody@example.cn> ${1_546_300_800 + index * 3600} +0800`;
    stream += `commit refs/heads/main\nmark :${index + 1}\ncommitter ${when}\n${data(`commit ${index}`)}`;
    if (index === 0) stream += `M 100644 inline README.md\n${data('# 说明')}`;
    else if (index === 1) stream += Object.keys(files).map(file).join('');
    else if (index % 4 === 0) {
      const name = `plan/progress/${index}.yaml`;
      files[name] = report(index);
      stream += file(name);
    } else if (index % 4 === 1) {
      const id = measures[index % measures.length] ?? '';
      const name = `plan/tasks/${id.slice(0, 3)}.yaml`;
      titled(name, id, english(index), files);
      titles.set(index, [id, english(index)]);
      stream += file(name);
    } else if (index % 4 === 2 && index > 4)
      stream += `R plan/progress/${index - 2}.yaml plan/progress/late/${index}.yaml\n`;
    else {
      files['plan/organizations.yaml'] += `# ${index}\n`;
      stream += file('plan/organizations.yaml');
    }
    stream += '\n';
  }
  return { stream, titles };
}

const { stream, titles } = history();
/** The measures' titles after that many commits. */
const titlesAt = (index: number): Map<string, string> =>
  new Map([...titles].filter(([at]) => at <= index).map(([, title]) => title));
/** What happened between two commits, as `told` says it. */
function expected(from: number, to: number): string[] {
  if (from > to)
    return expected(to, from)
      .map((text) => text.replace(/^[-+]/, (sign) => (sign === '+' ? '-' : '+')))
      .sort();
  const reports = Array.from({ length: commits + 1 }, (_, index) => index).filter(
    (index) => index > from && index <= to && index > 1 && index % 4 === 0,
  );
  const [earlier, later] = [titlesAt(from), titlesAt(to)];
  const changed = [...later.keys()].filter((id) => earlier.get(id) !== later.get(id));
  return [...reports.map((index) => `+${idOf(index)}`), ...changed.map((id) => `~${id}`)].sort();
}
/** The name of a commit, counted from the first. */
const at = (index: number): string => `main~${commits - index}`;

beforeAll(() => {
  settle(temporary);
  mkdirSync(repository);
  git(repository, 'init', '--quiet', '-b', 'main');
  execFileSync('git', ['-C', repository, 'fast-import', '--quiet'], { input: stream });
  git(repository, 'reset', '--quiet', '--hard');
});
afterEach(() => {
  vi.unstubAllEnvs();
  settle(temporary);
  git(repository, 'checkout', '--quiet', '--force', 'main');
  git(repository, 'clean', '--quiet', '-fd');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

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
      4,
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

  it('of a branch that is behind, says that the other has moved on', async () => {
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
    // Where the text came from is told beside it.
    expect(text.stderr).toMatch(/^文件取自 .*\n$/);
    expect({ ...text, stderr: '' }).toEqual(await start(there, ['report', 'plan']));
    // A linked worktree has a HEAD of its own.
    expect(told(await diff(there))).toEqual([]);
    expect(told(await diff(there, 'main'))).toEqual(expected(200, index));
    git(repository, 'worktree', 'remove', '--force', there);
  });
});

describe('the files as they lie there', () => {
  it('count whether they were added to the index or not, and those that git does not know', async () => {
    expect(told(await diff(repository))).toEqual([]);
    put(repository, { 'plan/progress/untracked.yaml': report(1), 'plan/progress/staged.yaml': report(2) });
    git(repository, 'add', 'plan/progress/staged.yaml');
    rmSync(join(repository, 'plan/progress/200.yaml'));
    renameSync(join(repository, 'plan/progress/late/198.yaml'), join(repository, 'plan/progress/elsewhere.yaml'));
    expect(told(await diff(repository))).toEqual([`+${idOf(1)}`, `+${idOf(2)}`, `-${idOf(200)}`]);
    expect(told(await diff(repository, 'HEAD'))).toEqual(told(await diff(repository)));
    expect(told(await diff(repository, 'HEAD..main'))).toEqual([]);
    // Nothing was touched.
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
