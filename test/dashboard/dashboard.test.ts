// The dashboard before rendering: the numbers equal those of the status, every record occurs once, pairings have their
// sides as in the plan, and every count has its total.
import { expect, it } from 'vitest';
import { codeWords } from '../../src/cli/code-words';
import { dashboardOf } from '../../src/dashboard/index';
import type { Dashboard, DashboardBlock } from '../../src/dashboard/shape';
import { buildCorpus } from '../../src/evaluate/query/corpus';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { zh } from '../../src/messages/zh/index';
import { edited, loadOnce, ownPlan, runTool, sourcesOf, type World } from '../run-tool';

const lossy = {
  ...ownPlan,
  ...edited('tasks/T07.yaml', 'area: A2', 'area：A2'),
  'projects.yaml': 'projects: [',
};
const plans = { own: ownPlan, lossy } satisfies Record<string, World['plan']>;
const say = { messages: zh, language: 'zh' } as const;

async function made(files: NonNullable<World['plan']>, day: string): Promise<Dashboard> {
  const { plan, problems } = await loadOnce(sourcesOf(files));
  if (!plan) throw new Error('no plan');
  const snapshot = takeSnapshot(plan, day);
  const corpus = buildCorpus(snapshot, codeWords(zh));
  return dashboardOf({ snapshot, corpus, say, lineOf: () => 1, problems, origin: { title: '', blocks: [] } });
}

function blockOf<T extends DashboardBlock['type']>({ sections }: Dashboard, type: T) {
  const found = sections.flatMap(({ blocks }) => blocks).find((block) => block.type === type);
  return found as Extract<DashboardBlock, { type: T }>;
}

async function asked(command: string, plan: NonNullable<World['plan']>, day: string) {
  const { stdout } = await runTool(`${command} --as-of ${day} --json`, { plan });
  return JSON.parse(stdout).data;
}

it.each([
  ['own', '2018-12-15'],
  ['own', '2019-06-30'],
  ['own', '2021-03-01'],
  ['lossy', '2019-06-30'],
] as const)('%s on %s: numbers, wholes and records are those of the terminal', async (name, day) => {
  const plan = plans[name];
  const dashboard = await made(plan, day);
  const status = await asked('status', plan, day);
  const { totals } = status;
  const dated = [totals.milestone, totals.instance, totals.action, status.stated];
  const sum = (field: string): number => dated.reduce((all, total) => all + total[field], 0);
  const everything = Object.values<{ expected: number; blocked: number }>(totals);
  const figures = blockOf(dashboard, 'figures').figures.map(({ value, of }) => [value, of]);
  expect(figures).toEqual([
    [sum('overdue'), sum('expected')],
    [sum('dueSoon'), sum('expected')],
    [sum('done'), sum('expected')],
    [
      everything.reduce((all, { blocked }) => all + blocked, 0),
      everything.reduce((all, { expected }) => all + expected, 0),
    ],
    ...['task', 'measure', 'pairing', 'project'].map((kind) => [totals[kind].reported, totals[kind].expected]),
  ]);

  const { stdout } = await runTool(`export ndjson --as-of ${day}`, { plan });
  const ids = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  const entries = dashboard.records.groups.flatMap((group) => group.entries.map(({ id }) => id));
  expect([...entries].sort()).toEqual(ids.sort());
  expect(new Set(entries).size).toBe(entries.length);
  for (const { id, whole, count, entries: own } of dashboard.records.groups) {
    const total = totals[id.replace('kind-', '')];
    if (total) expect([id, whole, own.length]).toEqual([id, total.expected, total.read]);
    expect(count).toBe(own.length === whole ? `${whole}` : `${own.length}/${whole}`);
  }

  const { stages } = blockOf(dashboard, 'stages');
  const counts = Object.values<number>(status.stages);
  expect(stages.map(({ projects }) => projects.length)).toEqual(counts);
  expect(stages.map(({ count }) => count)).toEqual(counts.map((count) => `${count}/${totals.project.expected}`));
});

it('says how many records are missing, and hides none', async () => {
  const { records, notices, sections } = await made(lossy, '2019-06-30');
  const project = records.groups.find(({ id }) => id === 'kind-project');
  expect(project).toMatchObject({ whole: 2, count: '0/2', entries: [] });
  expect(records.lead).toMatch(/^应有 \d+ 条，只读到 \d+ 条，不完整。/);
  expect(JSON.stringify(notices)).toContain('不完整');
  expect(sections.map(({ id }) => id)).toContain('pipeline');
  // The terminal says the same.
  expect((await runTool('pipeline', { plan: lossy })).stdout).toContain('谋划  0/2');
});

it('has the sides of a pairing in the order of the plan’s words', async () => {
  const { left, right, pairs } = blockOf(await made(ownPlan, '2019-06-30'), 'pairs');
  expect([left, right]).toEqual(['长春', '天津']);
  expect(pairs).toHaveLength(16);
  expect(pairs.find(({ id }) => id === 'P03')).toMatchObject({
    left: ['长春净月高新技术产业开发区'],
    right: ['天津南开区', '滨海新区中心商务区'],
  });
});

it('explains the light of every record that has one, and the effect of every report', async () => {
  const { records } = await made(ownPlan, '2019-06-30');
  const without = records.groups.filter(({ entries }) => entries.some(({ why }) => why === undefined));
  expect(without.map(({ id }) => id)).toEqual(['kind-organization']);
});

it('a record without a light shows a fact instead of a state: its day, or its city', async () => {
  const { records } = await made(ownPlan, '2019-06-30');
  const entries = records.groups.flatMap((group) => group.entries);
  const shown = (id: string) => {
    const { light, state } = entries.find((entry) => entry.id === id) ?? {};
    return [light === undefined, state];
  };
  const update = entries.find(({ id }) => id.startsWith('U'))?.id ?? '';
  expect(['O-tj-office', 'O-cc-office', update].map(shown)).toEqual([
    [true, '天津'],
    [true, '长春'],
    [true, update.replace(/^U(\d{4})(\d\d)(\d\d)-.*/, '$1-$2-$3')],
  ]);
  expect(shown('T07')[0]).toBe(false);
});
