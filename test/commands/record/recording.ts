// A plan that has been reported on, whole command lines for record, reschedule, waive and confirm, and what every run of
// them must hold.
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Item } from '../../../src/evaluate/snapshot/item';
import { takeSnapshot } from '../../../src/evaluate/snapshot/snapshot';
import type { Update } from '../../../src/schema/generated/types';
import { approvedPlan, loadOnce, planWith, type Run, runTool, sourcesOf, type World } from '../../run-tool';

export const today = '2019-06-30';
export const id = 'U20190630-01t000';
export const file = `progress/2019/${id}.yaml`;
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A whole command line for each command. Of an option given several times the last counts, so a test appends its own. */
export const lines = {
  record: ['record', 'T08', '--by', 'O-cc-office', '--note', '示例。'],
  reschedule: [
    ...['reschedule', 'M2019.2', '--to', '2020-06', '--reason', '示例理由。'],
    ...['--approved-by', 'O-cc-leading-group', '--by', 'O-cc-office'],
  ],
  waive: [
    ...['waive', 'R02.2018', '--until', '2019-12-31', '--reason', '示例理由。'],
    ...['--owner', 'O-tj-office', '--by', 'O-tj-office'],
  ],
  confirm: ['confirm', 'U20181225-aa01', '--by', 'O-cc-office'],
} as const;
export type Command = keyof typeof lines;
export const commands = Object.keys(lines) as Command[];

/** The whole command line followed by more options; `[command, ID, …]` also replaces the item. */
export function lineOf(command: Command, more: readonly string[]): string[] {
  const [first, item = '', ...rest] = more;
  return first === command ? [command, item, ...lines[command].slice(2), ...rest] : [...lines[command], ...more];
}

/** The update that `lines.record` writes. */
export const base: Update = { id, on: today, item: 'T08', by: 'O-cc-office', note: '示例。' };

/** Names a piece of evidence, without saying where it can be looked up. */
export const evidence = ['--title', '纪要', '--publisher', '某单位'];

/** The approved plan with a report by the Tianjin office on what both offices are responsible for, a decision, and a later project. */
export const reported: NonNullable<World['plan']> = planWith({
  'projects.yaml': `${approvedPlan['projects.yaml']}
  - { id: J03, origin: pipeline, title: 后来的项目, title_en: A later project, summary: 简介 }
`,
  'progress/2018.yaml': `# 示例
updates:
  - id: U20181225-aa01
    on: 2018-12-25
    item: M2018.1
    by: O-tj-office
    note: 示例：机制已经建立。 # 核对过
    status: done
    evidence:
      - { title: 纪要, publisher: 某单位, url: 'https://example.cn/a' }

  - id: U20190101-aa02
    on: 2019-01-01
    item: M2018.2
    by: O-tj-office
    note: 示例：豁免。
    waiver: { owner: O-tj-office, reason: 示例, until: 2019-03-31 }
  - { id: U20190201-aa03, on: 2019-02-01, item: J03, by: O-cc-office, note: 已谋划, stage: planned }
`,
});

export type Files = NonNullable<World['plan']>;

/** Loads the plan after the run and checks that it has no problem. Returns its files, its new updates and its items. */
export async function after(
  run: Run,
  before: Files,
): Promise<{ updates: Update[]; item: (id: string) => Item; files: Files }> {
  const files = { ...before, ...run.recorded };
  const { plan, problems } = await loadOnce(sourcesOf(files));
  expect(problems).toEqual([]);
  if (!plan) throw new Error('no plan');
  const known = new Set((await loadOnce(sourcesOf(before))).plan?.ofKind('update').map((update) => update.id));
  const snapshot = takeSnapshot(plan, today);
  return {
    files,
    updates: plan.ofKind('update').flatMap((update) => (known.has(update.id) ? [] : [update.data])),
    item(wanted) {
      const found = snapshot.find(wanted);
      if (!found) throw new Error(`no ${wanted}`);
      return found;
    },
  };
}

/** Runs the tool and returns the one update that it recorded. */
export async function recordedBy(argv: readonly string[], world: World = {}) {
  const plan = world.plan ?? reported;
  const run = await runTool(argv, { ...world, plan });
  expect(run.stderr.replace(/\u001b\[\d+m/g, '')).not.toContain('错误');
  expect(run.exitCode).toBe(0);
  const result = await after(run, plan);
  const [update, ...others] = result.updates;
  expect(others).toEqual([]);
  if (!update) throw new Error('nothing was recorded');
  return { ...result, run, update };
}

/** Runs `record` and checks that the update has exactly the given fields, and that only its own file was written. */
export async function recordsAsGiven(more: readonly string[], changes: Partial<Update>, world: World = {}) {
  const { update, run } = await recordedBy(lineOf('record', more), world);
  const expected = { ...base, ...changes };
  expect(update).toEqual(expected);
  const places = Object.keys(run.recorded).filter((name) => name.startsWith('evidence/'));
  const copies = expected.evidence?.map(({ path }) => path).filter((path) => path?.includes(expected.id)) ?? [];
  expect(new Set(places)).toEqual(new Set(copies));
  expect(Object.keys(run.recorded)).toContain(`progress/${expected.on.slice(0, 4)}/${expected.id}.yaml`);
}

/** Runs the tool and checks that it wrote nothing, with the expected reason. */
export async function refuses(argv: readonly string[], said: RegExp, code: 2 | 3, world: World = {}): Promise<Run> {
  const run = await runTool(argv, { plan: reported, ...world });
  expect(run.stderr).toMatch(said);
  expect(run).toMatchObject({ recorded: {}, written: {}, stdout: '', exitCode: code });
  return run;
}

/** Checks that an incomplete command line is refused, and that nothing is asked if nobody can read the questions. */
export async function namesWhatIsMissing(argv: readonly string[], said: RegExp): Promise<void> {
  await refuses(argv, said, 2);
  // JSON is for programs, and --quiet wants no notes: both ask nothing, also at a terminal.
  for (const option of [['--json'], ['--quiet'], ['--format', 'markdown']])
    expect((await refuses([...argv, ...option], said, 2, { answers: ['T08'], columns: 80 })).asked).toEqual([]);
}
