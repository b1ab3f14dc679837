// Two branches on which progress was recorded independently merge without conflict, in real git: nothing is lost, the
// result has no problems, and it does not matter which is merged into which.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compareSnapshots } from '../../src/evaluate/compare/compare';
import { askGuards } from '../../src/evaluate/guards/index';
import { type Snapshot, takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { readPlan } from '../../src/io/plan-files';
import { createLoader } from '../../src/load/load';
import { ownPlan } from '../run-tool';
import { sample } from '../size';
import { begin, commit, git, put, seededToken, settle, start, tryGit } from './scratch';

const temporary = mkdtempSync(join(tmpdir(), 'tjcc-merges-'));
const repository = join(temporary, '对口 合作');
const today = '2021-03-31';
const token = seededToken(437);

/** Command lines, one for each step. Words are separated by spaces; `_` stands for a space within a word. */
type Branch = readonly string[];
interface Pair {
  readonly name: string;
  readonly left: Branch;
  readonly right: Branch;
  /** Codes of the problems in the merged files; none by default. */
  readonly tells?: readonly string[];
}

const TJ = '--by O-tj-office';
const CC = '--by O-cc-office';
const paper = (file = '纪要.pdf'): string => `--title 会议纪要 --publisher 某单位 --file ${file}`;
const page = '--title 报道 --publisher 某日报 --url https://example.cn/a.html';
const moved = (to: string, by: string): string =>
  `--to ${to} --reason 用地手续未完 --approved-by O-cc-leading-group --approved-on 2021-03-01 ${by}`;
const kept = (until: string, by: string): string => `--until ${until} --reason 正在办理 --owner O-tj-office ${by}`;

/** Ids of updates in the base; set when it is created. */
const known = { done: '', open: '', other: '' };
let base: Snapshot;

const named: readonly Pair[] = [
  {
    name: 'one item, one day, two offices',
    left: [`record T07.1 --on 2019-06-30 ${TJ} --note 一`],
    right: [`record T07.1 --on 2019-06-30 ${CC} --note 二`],
  },
  {
    name: 'one item, one day, one office, two statuses',
    left: [`record T07.1 --on 2019-06-30 ${TJ} --note 一 --status active`],
    right: [`record T07.1 --on 2019-06-30 ${TJ} --note 二 --status blocked`],
    tells: ['progress/contradiction'],
  },
  {
    name: 'different items, one day',
    left: [`record T07.1 --on 2019-06-30 ${TJ} --note 一`],
    right: [`record P02 --on 2019-06-30 ${CC} --note 二`],
  },
  {
    name: 'different items, different days',
    left: [`record T01.1 --on 2019-05-30 ${TJ} --note 一 --percent 30`],
    right: [`record J03 --on 2019-06-30 ${CC} --note 二 --stage started`],
  },
  {
    name: 'the first reports of a new year on both sides',
    left: [`record T01.1 --on 2021-01-05 ${TJ} --note 新年第一条`],
    right: [`record T01.2 --on 2021-01-05 ${CC} --note 新年第一条`],
  },
  {
    name: 'the first reports of two years before all others',
    left: [`record T01.1 --on 2015-01-05 ${TJ} --note 早年`],
    right: [`record T01.1 --on 2014-01-05 ${CC} --note 早年`],
  },
  {
    name: 'the same evidence file, for one item',
    left: [`record T09.1 --on 2020-05-01 ${TJ} --note 天津报 --status done ${paper()}`],
    right: [`record T09.1 --on 2020-05-01 ${CC} --note 长春报 --status done ${paper()}`],
  },
  {
    name: 'the same evidence file and the same note',
    left: [`record T09.1 --on 2020-05-01 ${TJ} --note 开会 --status done ${paper()}`],
    right: [`record T09.1 --on 2020-05-01 ${TJ} --note 开会 --status done ${paper()}`],
  },
  {
    name: 'two evidence files with the same name and different content',
    left: [`record T09.2 --on 2020-05-01 ${TJ} --note 天津稿 ${paper('天津/纪要.pdf')}`],
    right: [`record T09.2 --on 2020-05-01 ${CC} --note 长春稿 ${paper('长春/纪要.pdf')}`],
  },
  {
    name: 'evidence files whose names differ in case, one with Windows line ends',
    left: [`record T09.2 --on 2020-05-01 ${TJ} --note 一 ${paper('天津/Note.txt')}`],
    right: [`record T09.2 --on 2020-05-01 ${CC} --note 二 ${paper('长春/note.txt')}`],
  },
  {
    name: 'several evidence files for each report, the first evidence on the other side',
    left: [`record T09.3 --on 2020-05-01 ${TJ} --note 一 ${paper()} ${paper('天津/纪要.pdf')}`],
    right: [`record T09.3 --on 2020-05-01 ${CC} --note 二 ${page}`],
  },
  {
    name: 'two reschedules of one milestone, to different days',
    left: [`reschedule M2020.1 ${moved('2021-06', TJ)} --on 2021-03-02`],
    right: [`reschedule M2020.1 ${moved('2021-09', CC)} --on 2021-03-02`],
  },
  {
    name: 'a reschedule and a waiver of one milestone',
    left: [`reschedule M2020.1 ${moved('2021-06', TJ)} --on 2021-03-02`],
    right: [`waive M2020.1 ${kept('2021-06-30', CC)} --on 2021-03-02`],
  },
  {
    name: 'two waivers of one obligation’s year',
    left: [`waive R01.2020 ${kept('2021-06-30', TJ)} --on 2020-12-30`],
    right: [`waive R01.2020 ${kept('2021-05-31', CC)} --on 2020-12-30`],
  },
  {
    name: 'a confirmation, and another report on what is confirmed',
    left: [`confirm DONE ${CC} --on 2020-07-01`],
    right: [`record T08.1 --on 2020-07-01 ${TJ} --note 又一阶段`],
  },
  {
    name: 'one report confirmed on both sides on different days',
    left: [`confirm DONE ${CC} --on 2020-07-01`],
    right: [`confirm DONE ${CC} --on 2020-07-02`],
  },
  {
    name: 'two reports confirmed',
    left: [`confirm DONE ${CC} --on 2020-07-01`],
    right: [`confirm OTHER ${TJ} --on 2020-07-01`],
  },
  {
    name: 'closed on one side, and reopened on the other on the same day',
    left: [`confirm DONE ${CC} --on 2020-07-01`, `record T08.1 --on 2020-07-02 ${TJ} --note 销号 --status closed`],
    right: [`record T08.1 --on 2020-07-02 ${CC} --note 又推进 --status active`],
    tells: ['progress/contradiction'],
  },
  {
    name: 'closed on both sides',
    left: [`confirm DONE ${CC} --on 2020-07-01`, `record T08.1 --on 2020-07-02 ${TJ} --note 销号 --status closed`],
    right: [`confirm DONE ${CC} --on 2020-07-02`, `record T08.1 --on 2020-07-02 ${CC} --note 核销 --status closed`],
  },
  {
    name: 'also: one event for many records, on both sides',
    left: [`record P02 --also T07.1,T07.2 --on 2019-04-30 ${TJ} --note 论坛`],
    right: [`record T07.1 --also P02 --also T07.3 --on 2019-04-30 ${CC} --note 洽谈会`],
  },
  {
    name: 'a light set by hand on both sides',
    left: [`record T02.1 ${TJ} --note 一 --light green --light-reason 已到位 --light-until 2021-06-30`],
    right: [`record T02.1 ${CC} --note 二 --light red --light-reason 未到位 --light-until 2021-06-30`],
  },
  {
    name: 'two reports on each branch, on one item and one day',
    left: [1, 2].map((number) => `record T03.1 --on 2020-03-03 ${TJ} --note 天津第${number}次`),
    right: [1, 2].map((number) => `record T03.1 --on 2020-03-03 ${CC} --note 长春第${number}次`),
  },
  {
    name: 'one report against three',
    left: [`record T03.1 --on 2020-03-03 ${TJ} --note 天津`],
    right: [1, 2, 3].map(
      (number) => `record T03.${(number % 2) + 1} --on 2020-03-0${number} ${CC} --note 第${number}次`,
    ),
  },
  {
    name: 'a file of the base extended on one side, a new one on the other',
    left: [`record P06 --on 2019-05-30 ${TJ} --note 一 --append-to plan/progress/2019/2019-04-30-forum.yaml`],
    right: [`record P06 --on 2019-05-30 ${CC} --note 二`],
  },
  {
    name: 'two files of the base extended, one on each side',
    left: [`record P06 --on 2019-05-30 ${TJ} --note 一 --append-to plan/progress/2019/2019-04-30-forum.yaml`],
    right: [`record T16 --on 2019-05-30 ${CC} --note 二 --append-to plan/progress/2019/2019-02-27-visit.yaml`],
  },
];

/** Steps of the remaining pairs, chosen at random from a fixed seed. */
const steps: readonly ((by: string, day: string, number: number) => string)[] = [
  (by, day, number) => `record T07.1 --on ${day} ${by} --note 第${number}次 --status active`,
  (by, day, number) => `record T10 --on ${day} ${by} --note 第${number}次 --percent ${number % 100}`,
  (by, day, number) => `record J03 --on ${day} ${by} --note 第${number}次 --stage sited --also P02`,
  (by, day, number) => `record M2020.1 --on ${day} ${by} --note 第${number}次 --status done ${paper()}`,
  (by, day, number) => `record G20190227.1 --on ${day} ${by} --note 第${number}次 ${page}`,
  (by, _day, number) => `reschedule M2020.2 ${moved('2021-12', by)} --on 2021-03-02 --note 第${number}次`,
  (by, day, number) => `waive M2019.1 ${kept('2021-06-30', by)} --on ${day} --note 第${number}次`,
  (_by, _day, number) => `confirm OPEN ${CC} --on 2020-07-02 --note 第${number}次`,
];

/** Pairs of each of five branches of one side with each of five of the other. */
function drawn(): Pair[] {
  const draw = seededToken(2018);
  const number = (below: number): number => Number.parseInt(draw(), 36) % below;
  let written = 0;
  const branch = (by: string): Branch => {
    const chosen = new Set(Array.from({ length: 2 }, () => number(steps.length)));
    return [...chosen].map((step) => steps[step]?.(by, `2020-0${1 + number(2)}-1${number(2)}`, (written += 1)) ?? '');
  };
  const lefts = Array.from({ length: 5 }, () => branch(TJ));
  const rights = Array.from({ length: 5 }, () => branch(CC));
  return lefts.flatMap((left, one) =>
    rights.map((right, other) => ({ name: `drawn ${one + 1} and ${other + 1}`, left, right })),
  );
}

const pairs = [...named, ...drawn()];

beforeAll(async () => {
  settle(temporary);
  begin(repository, ownPlan);
  put(temporary, {
    '纪要.pdf': '%PDF-1.4\n1',
    '天津/纪要.pdf': '%PDF-1.4\n天津',
    '长春/纪要.pdf': '%PDF-1.4\n长春',
    '天津/Note.txt': 'one\r\ntwo\r\n',
    '长春/note.txt': 'one\ntwo\n',
  });
  known.done = await report(`record T08.1 --on 2020-06-30 ${TJ} --note 办成 --status done ${page}`);
  known.open = await report(`record T10 --on 2020-06-30 ${TJ} --note 在办 --status active`);
  known.other = await report(`record T11.1 --on 2020-06-30 ${CC} --note 办成 --status done ${paper()}`);
  commit(repository, 'reports');
  base = await seen();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

/** Runs one step; returns the id of the new update. */
async function report(step: string): Promise<string> {
  const ids: Readonly<Record<string, string>> = { DONE: known.done, OPEN: known.open, OTHER: known.other };
  const args = step.split(' ').map((word) => ids[word] ?? (/\.(pdf|txt)$/.test(word) ? join(temporary, word) : word));
  const { stdout, stderr, exitCode } = await start(repository, [...args, '--json'], { today, token });
  expect({ stderr, exitCode }, step).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout).data.id;
}

type Files = ReadonlyMap<string, string>;

function files(): Files {
  const folder = join(repository, 'plan');
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }): [string, string] => {
      const path = join(parentPath, name);
      return [relative(folder, path), readFileSync(path, 'latin1')];
    }),
  );
}

interface Made {
  readonly name: string;
  /** Files that it added or changed. */
  readonly changed: Files;
  readonly ids: readonly string[];
}
const made = new Map<string, Made>();

/** Makes a branch with the tool, only once for each side, even if several pairs have it. */
async function branch(side: 'left' | 'right', steps: Branch): Promise<Made> {
  const key = [side, ...steps].join('\n');
  const already = made.get(key);
  if (already) return already;
  const name = `branch-${made.size + 1}`;
  git(repository, 'checkout', '--quiet', '-b', name, 'main');
  const before = files();
  const ids: string[] = [];
  for (const step of steps) ids.push(await report(step));
  commit(repository, name);
  const branch = { name, ids, changed: new Map([...files()].filter(([file, text]) => before.get(file) !== text)) };
  made.set(key, branch);
  return branch;
}

function merge(into: Made, { name }: Made): string {
  git(repository, 'checkout', '--quiet', '--detach', into.name);
  expect(tryGit(repository, 'merge', '--quiet', '--no-edit', name)).toEqual({ exitCode: 0, stdout: '' });
  return git(repository, 'rev-parse', 'HEAD^{tree}');
}

/** Snapshot of the files in the working tree; they must have exactly these problems. */
async function seen(tells: readonly string[] = []): Promise<Snapshot> {
  const { plan, problems } = await createLoader()(readPlan(repository, join(repository, 'plan')));
  expect(problems.map(({ code }) => code)).toEqual(tells);
  if (!plan) throw new Error('no plan');
  return takeSnapshot(plan, today);
}

/** State of every record, and the updates that it follows from. */
const state = ({ items }: Snapshot): unknown =>
  items.map(({ record, updates, ...item }) => [record.id, updates.map(({ id }) => id), JSON.stringify(item)]);

describe('two branches on which progress was recorded', () => {
  it('are fifty pairs', () => expect(pairs).toHaveLength(50));

  it.each(
    sample(
      pairs.map((pair, index) => ({ ...pair, index })),
      5,
    ),
  )('$index: $name', async ({ index, left, right, tells }) => {
    const [one, other] = [await branch('left', left), await branch('right', right)];
    expect(new Set([...one.ids, ...other.ids]).size).toBe(left.length + right.length);
    const tree = merge(one, other);
    // Every report and every evidence file of both sides, byte for byte.
    const merged = files();
    for (const [file, text] of [...one.changed, ...other.changed]) expect(merged.get(file), file).toBe(text);
    const found = await seen(tells);
    expect(askGuards(compareSnapshots(base, found))).toEqual([]);
    // Merged the other way round: the same files, and so the same state.
    expect(git(repository, 'merge-tree', '--write-tree', other.name, one.name)).toBe(tree);
    // Checkouts and commands follow from the same files; as they start many processes, only every sixth pair is tried.
    if (index % 6 > 0) return;
    expect(merge(other, one)).toBe(tree);
    expect(state(await seen(tells))).toEqual(state(found));
    const validate = await start(repository, ['validate', '--json'], { today });
    expect(JSON.parse(validate.stdout)).toMatchObject({
      complete: true,
      data: { errors: 0, warnings: tells?.length ?? 0 },
    });
    const check = await start(repository, ['check', '--base', 'main', '--json'], { today });
    expect(JSON.parse(check.stdout)).toMatchObject({ complete: true, data: { guards: [] } });
  });
});
