// Merge conflicts made by real git in each of its three styles: what the tool says the two sides mean, and that
// following its remedy loses nothing. Also why git's own `union` is no way to merge two reports in one file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownPlan } from '../run-tool';
import { sample } from '../size';
import { begin, commit, git, settle, start, tryGit } from './scratch';

const temporary = mkdtempSync(join(tmpdir(), 'tjcc-conflicts-'));
const repository = join(temporary, '对口 合作');
const styles = ['merge', 'diff3', 'zdiff3'] as const;

/** In the file, `from` is replaced by `to`; if `from` is empty, `to` is appended. */
type Edit = readonly [file: string, from: string, to: string];

interface Conflict {
  readonly name: string;
  readonly ours: Edit;
  readonly theirs: Edit;
  /** Expected text `[zh, en]`, without and with the common base known. */
  readonly told: readonly [string, string];
  readonly toldWithBase: readonly [string, string];
  /** Matches the remedy in Chinese. */
  readonly fix: RegExp;
}

const forum = 'progress/2019/2019-04-30-forum.yaml';
const report = (id: string, item: string, rest: string): string =>
  `\n  - id: ${id}\n    on: 2019-06-01\n    item: ${item}\n    by: O-tj-office\n    note: ${item} 的情况\n${rest}`;
const added = (id: string, item: string, rest: string): Edit => [forum, '', report(id, item, rest)];
const park = 'Push ahead with building the Tianjin–Changchun Industrial Cooperation Park\n    due: 2019';
const p03 = `  - id: P03
    changchun: [O-cc-jingyue]
    tianjin: [O-tj-nankai, O-tj-binhai-cbd]
    clause: T15.2
    quote: 长春净月高新技术产业开发区与天津南开区和滨海新区中心商务区

`;
const organization = (id: string, name: string, party: string): string =>
  `\n  - id: ${id}\n    name: ${name}\n    name_en: ${id}\n    party: ${party}\n    type: park\n    named_as: []\n`;
const same = (zh: string, en: string): Pick<Conflict, 'told' | 'toldWithBase'> => ({
  told: [zh, en],
  toldWithBase: [zh, en],
});

const conflicts: readonly Conflict[] = [
  {
    name: 'a milestone’s deadline',
    ours: ['timeline.yaml', '合作机制\n    due: 2018', '合作机制\n    due: 2018-06'],
    theirs: ['timeline.yaml', '合作机制\n    due: 2018', '合作机制\n    due: 2018-09'],
    told: [
      'M2018.1 的期限：“HEAD”定为 2018-06，“office-b”定为 2018-09',
      'due of M2018.1: “HEAD” sets 2018-06, “office-b” sets 2018-09',
    ],
    toldWithBase: [
      'M2018.1 的期限：“HEAD”定为 2018-06，“office-b”定为 2018-09（原为 2018）',
      'due of M2018.1: “HEAD” sets 2018-06, “office-b” sets 2018-09 (before: 2018)',
    ],
    fix: /^定下以哪边为准，只留一份/,
  },
  {
    name: 'an English title',
    ours: ['tasks/T07.yaml', 'Strengthen cooperation in emerging', 'Deepen ties in emerging'],
    theirs: ['tasks/T07.yaml', 'Strengthen cooperation in emerging', 'Foster ties in emerging'],
    ...same(
      'T07 的英文标题：“HEAD”写“Deepen ties in emerging industries”，“office-b”写“Foster ties in emerging industries”',
      'English title of T07: “HEAD” writes “Deepen ties in emerging industries”, “office-b” writes “Foster ties in emerging industries”',
    ),
    fix: /^定下以哪边为准，只留一份/,
  },
  {
    name: 'a pairing deleted on one side and changed on the other',
    ours: ['pairings.yaml', p03, ''],
    theirs: ['pairings.yaml', 'O-tj-nankai, O-tj-binhai-cbd', 'O-tj-nankai'],
    told: [
      '只有“office-b”有 P03（长春净月高新技术产业开发区与天津南开区和滨海新区中心商务区），“HEAD”没有（或已删去）',
      'only “office-b” has P03 (长春净月高新技术产业开发区与天津南开区和滨海新区中心商务区); “HEAD” lacks it (or deleted it)',
    ],
    toldWithBase: [
      '“HEAD”删去了 P03，“office-b”改了它：天津方由 O-tj-nankai、O-tj-binhai-cbd 改为 O-tj-nankai',
      '“HEAD” deletes P03; “office-b” changes it: Tianjin side from O-tj-nankai, O-tj-binhai-cbd to O-tj-nankai',
    ],
    fix: /^定下以哪边为准，只留一份/,
  },
  {
    name: 'a safeguard’s words, with only white space changed on one side',
    ours: ['safeguards.yaml', '加大对口合作工作的宣传力度', '加强对口合作工作的宣传力度'],
    theirs: ['safeguards.yaml', '加大对口合作工作的宣传力度，', '加大对口合作工作的宣传力度， '],
    ...same(
      'S05 的文字：“HEAD”写“…宣传部门加强统筹，加强对口合作工作的宣传力度，充分发挥报刊、广播、…”，“office-b”写“…宣传部门加强统筹，加大对口合作工作的宣传力度， 充分发挥报刊、广播、…”（“office-b”的与指纹相符）',
      'words of S05: “HEAD” writes “…宣传部门加强统筹，加强对口合作工作的宣传力度，充分发挥报刊、广播、…”, “office-b” writes “…宣传部门加强统筹，加大对口合作工作的宣传力度， 充分发挥报刊、广播、…” (those of “office-b” fit the fingerprint)',
    ),
    fix: /^批准的原文一字不能改：留“office-b”的一份/,
  },
  {
    name: 'an action’s deadline',
    ours: ['meetings/G20190227.yaml', park, `${park}-09`],
    theirs: ['meetings/G20190227.yaml', park, `${park}-12-15`],
    told: [
      'G20190227.1 的期限：“HEAD”定为 2019-09，“office-b”定为 2019-12-15',
      'due of G20190227.1: “HEAD” sets 2019-09, “office-b” sets 2019-12-15',
    ],
    toldWithBase: [
      'G20190227.1 的期限：“HEAD”定为 2019-09，“office-b”定为 2019-12-15（原为 2019）',
      'due of G20190227.1: “HEAD” sets 2019-09, “office-b” sets 2019-12-15 (before: 2019)',
    ],
    fix: /^定下以哪边为准，只留一份/,
  },
  {
    name: 'two reports at the end of one file',
    ours: added('U20190601-01aaaa', 'T07.1', '    status: active\n'),
    theirs: added('U20190601-01bbbb', 'T07.2', '    percent: 30\n'),
    told: [
      '“HEAD”有 U20190601-01aaaa（T07.1，2019-06-01，T07.1 的情况）；“office-b”有 U20190601-01bbbb（T07.2，2019-06-01，T07.2 的情况）',
      '“HEAD” has U20190601-01aaaa (T07.1, 2019-06-01, T07.1 的情况); “office-b” has U20190601-01bbbb (T07.2, 2019-06-01, T07.2 的情况)',
    ],
    toldWithBase: [
      '“HEAD”新增 U20190601-01aaaa（T07.1，2019-06-01，T07.1 的情况）；“office-b”新增 U20190601-01bbbb（T07.2，2019-06-01，T07.2 的情况）',
      '“HEAD” adds U20190601-01aaaa (T07.1, 2019-06-01, T07.1 的情况); “office-b” adds U20190601-01bbbb (T07.2, 2019-06-01, T07.2 的情况)',
    ],
    fix: /^两边的报告都要留：两份都不动/,
  },
  {
    name: 'two organizations at the end of the list',
    ours: [
      'organizations.yaml',
      '',
      organization('O-tj-new', '天津新园', 'TJ').replace('named_as: []', 'named_as: [津]'),
    ],
    theirs: ['organizations.yaml', '', organization('O-cc-new', '长春新园', 'CC')],
    told: [
      '“HEAD”有 O-tj-new（天津新园）；“office-b”有 O-cc-new（长春新园）',
      '“HEAD” has O-tj-new (天津新园); “office-b” has O-cc-new (长春新园)',
    ],
    toldWithBase: [
      '“HEAD”新增 O-tj-new（天津新园）；“office-b”新增 O-cc-new（长春新园）',
      '“HEAD” adds O-tj-new (天津新园); “office-b” adds O-cc-new (长春新园)',
    ],
    fix: /^各是各的记录，都要的，两份都不动/,
  },
];

beforeAll(() => {
  settle(temporary);
  begin(repository, ownPlan);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

const pathOf = (file: string): string => join(repository, 'plan', file);
const textOf = (file: string): string => readFileSync(pathOf(file), 'utf8');

function branch(name: string, [file, from, to]: Edit): void {
  git(repository, 'checkout', '--quiet', '--force', '-B', name, 'main');
  const text = textOf(file);
  expect(text).toContain(from);
  writeFileSync(pathOf(file), from === '' ? text + to : text.replace(from, () => to));
  commit(repository, name);
}

/** Merges `office-b` into `office-a`, and leaves the conflict in the files. */
function conflicting(style: string): void {
  git(repository, 'checkout', '--quiet', '--force', 'office-a');
  expect(tryGit(repository, '-c', `merge.conflictStyle=${style}`, 'merge', 'office-b').exitCode).toBe(1);
}

type Told = { readonly code: string; readonly message: string; readonly fix: string };

async function problems(language: 'zh' | 'en' = 'zh'): Promise<Told[]> {
  const { stdout } = await start(repository, ['validate', '--json', '--lang', language]);
  return JSON.parse(stdout).data.problems;
}

describe('what the tool says about a merge conflict', () => {
  it.each(sample(conflicts, 3))('$name', async ({ ours, theirs, told, toldWithBase, fix }) => {
    branch('office-a', ours);
    branch('office-b', theirs);
    for (const style of sample(styles, 2)) {
      conflicting(style);
      const [zh, en] = style === 'merge' ? told : toldWithBase;
      const [problem, ...others] = await problems();
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ code: 'file/conflict', message: `合并有冲突：${zh}` });
      expect(problem?.fix).toMatch(fix);
      expect(await problems('en')).toMatchObject([{ message: `merge conflict: ${en}` }]);
    }
  });

  it('a file deleted on one side and changed on the other has no marks: git itself reports it', async () => {
    branch('office-a', ['tasks/T07.yaml', 'Strengthen cooperation in emerging', 'Deepen ties in emerging']);
    git(repository, 'checkout', '--quiet', '-B', 'office-b', 'main');
    git(repository, 'rm', '--quiet', 'plan/tasks/T07.yaml');
    commit(repository, 'office-b');
    conflicting('merge');
    expect(await problems()).toEqual([]);
    expect(tryGit(repository, 'commit', '--no-edit').exitCode).toBe(128);
  });
});

const withoutMarks = (text: string): string =>
  text.replace(/^\|{7}.*\n(?:(?!={7}\n).*\n)*(?=={7}\n)/gm, '').replace(/^(?:<{7} .*|={7}|>{7} .*)\n/gm, '');

describe('following the remedy', () => {
  it.each(sample(styles, 1))('keeps both reports whole (%s)', async (style) => {
    const ours = added('U20190601-01aaaa', 'T07.1', '    status: active\n');
    const theirs = added('U20190601-01bbbb', 'T07.2', '    percent: 30\n');
    branch('office-a', ours);
    branch('office-b', theirs);
    conflicting(style);
    writeFileSync(pathOf(forum), withoutMarks(textOf(forum)));
    expect(await problems()).toEqual([]);
    for (const edit of [ours, theirs]) expect(textOf(forum)).toContain(edit[2].trim());
  });

  it.each(sample(['zdiff3', 'merge'], 1))(
    'copies lines that git kept only once into both reports (%s)',
    async (style) => {
      branch('office-a', added('U20190601-01aaaa', 'T07.1', '    status: active\n'));
      branch('office-b', added('U20190601-01bbbb', 'T07.2', '    status: active\n'));
      conflicting(style);
      const [problem] = await problems();
      const lines = textOf(forum).split('\n');
      const [, line] = /^两边的报告都要留，并且各自写全：第 (\d+) 行/.exec(problem?.fix ?? '') ?? [];
      expect(lines[Number(line) - 1]).toBe('    status: active');
      // Deleting only the marks would remove the status from the first report without any problem in the file.
      writeFileSync(pathOf(forum), withoutMarks(lines.join('\n')));
      expect(await problems()).toEqual([]);
      expect(textOf(forum).match(/status: active/g)).toHaveLength(2);
      writeFileSync(pathOf(forum), withoutMarks(lines.join('\n').replace(/^(\|{7}|={7}$)/m, '    status: active\n$1')));
      expect(await problems()).toEqual([]);
      expect(textOf(forum).match(/status: active/g)).toHaveLength(3);
    },
  );
});

describe('git’s own way to keep both sides, `merge=union`', () => {
  it.each([
    ['drops a line that both reports end with', '    status: active\n', '    status: active\n', 2],
    ['keeps both if no line is the same', '    status: active\n', '    percent: 30\n', 2],
  ])('%s, and calls the merge clean', async (_name, ours, theirs, found) => {
    branch('office-a', added('U20190601-01aaaa', 'T07.1', ours));
    branch('office-b', added('U20190601-01bbbb', 'T07.2', theirs));
    git(repository, 'checkout', '--quiet', '--force', 'office-a');
    writeFileSync(join(repository, '.git/info/attributes'), 'plan/progress/** merge=union\n');
    const { exitCode } = tryGit(repository, 'merge', '--no-edit', 'office-b');
    rmSync(join(repository, '.git/info/attributes'));
    expect(exitCode).toBe(0);
    // One is from the base; of two equal new lines one is lost.
    expect(textOf(forum).match(/status: active/g)).toHaveLength(found);
  });

  it('so the repository’s attributes do not use it', () => {
    expect(readFileSync(join(repository, '.gitattributes'), 'utf8')).not.toMatch(/merge/);
  });
});
