// The derivation of a light is consistent: what `why` says at its end is what every other command says, the tests lead
// there, and every place that it names is the line of the field.
import { describe, expect, it } from 'vitest';
import { listNames } from '../../src/commands/shared/list-names';
import { whyData } from '../../src/commands/why/data';
import { wholeOf } from '../../src/commands/why/plan';
import type { Item } from '../../src/evaluate/snapshot/item';
import { type Snapshot, takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { derive } from '../../src/evaluate/why/derivation';
import { createLoader } from '../../src/load/load';
import type { Plan } from '../../src/model/plan';
import { kinds } from '../../src/schema/kinds';
import { lastDayOfMonth } from '../../src/util/day';
import { expectValid } from '../output/schemas';
import { approvedPlan, ownPlan, runTool } from '../run-tool';
import { sample } from '../size';
import { decidedPlan, planNamed } from '../transcripts/overlay';

/** The approved plan with these reports. */
const reporting = (...updates: readonly string[]): Readonly<Record<string, string>> => ({
  ...approvedPlan,
  'progress/2019.yaml': `updates:\n${updates.map((update) => `  - ${update}\n`).join('')}`,
});

async function planOf(files: Readonly<Record<string, string>>): Promise<Plan> {
  const sources = Object.keys(files)
    .sort()
    .map((name) => ({ file: `plan/${name}`, name, bytes: new TextEncoder().encode(files[name]) }));
  const { plan } = await createLoader()(sources);
  if (!plan) throw new Error('no plan');
  return plan;
}

const quarterEnds = Array.from({ length: 13 }, (_, index) =>
  lastDayOfMonth(2017 + Math.floor((index + 3) / 4), (((index + 3) % 4) + 1) * 3),
);

/** The light that follows from the steps alone. */
function concluded({ decision, tests, parts, rollUp }: ReturnType<typeof whyData>): string | undefined {
  const first = tests.find(({ holds }) => holds);
  switch (decision.by) {
    case 'test':
      return first?.light;
    case 'parts':
      return parts.find(({ id }) => id === decision.part && id === rollUp?.worst)?.light;
    case 'no-report':
    case 'unstated':
      return first ? undefined : 'grey';
    case 'on-track':
      return first ? undefined : 'green';
  }
}

function expectConsistent(snapshot: Snapshot, item: Item): void {
  const data = whyData(snapshot, item, () => 1);
  const { decision, tests, parts, rollUp } = data;
  const place = `${item.record.id} ${snapshot.asOf}`;
  expect(decision.light, place).toBe(item.light);
  expect(concluded(data), place).toBe(item.light);
  expect(decision.ownLight, place).toBe(tests.find(({ holds }) => holds)?.light ?? decision.ownLight);
  expect(parts.length, place).toBe(rollUp?.total ?? 0);
  for (const { code, holds, measured, limit } of tests) {
    if (!holds || measured === null) continue;
    if (code === 'overdue' || code === 'rescheduled') expect(measured, place).toBeGreaterThan(0);
    if (code === 'due-soon') expect(measured, place).toBeLessThanOrEqual(limit ?? -1);
    if (code === 'lagging') expect(measured, place).toBeGreaterThanOrEqual(limit ?? Infinity);
    if (code === 'stale' || code === 'status-old') expect(measured, place).toBeGreaterThan(limit ?? Infinity);
  }
  const { forecast, moves, lastReport } = { ...derive(snapshot, item), forecast: item.forecast };
  expect(moves.at(-1)?.to, place).toBe(forecast?.day);
  expect(lastReport?.data.on, place).toBe(item.lastReport);
}

describe.each([
  ['the own plan', ownPlan],
  ['a plan with decisions', decidedPlan],
])('%s', async (_name, files) => {
  const plan = await planOf(files);

  it.each(sample(quarterEnds, 4))('%s: the steps of every item lead to its light', (asOf) => {
    const snapshot = takeSnapshot(plan, asOf);
    for (const item of snapshot.items) expectConsistent(snapshot, item);
    const whole = wholeOf(snapshot);
    expect(whole?.light).toBe(snapshot.find(whole?.worst ?? '')?.light);
  });

  it.each(sample(['2018-12-31', '2021-01-31'], 1))('%s: why, list and show name the same light', async (asOf) => {
    const ids = takeSnapshot(plan, asOf).items.map(({ record }) => record.id);
    const items = async (command: string) => {
      const { stdout } = await runTool(`${command} --json --as-of ${asOf}`, { plan: files });
      const answer = JSON.parse(stdout);
      expectValid(answer.kind, answer);
      return answer.data.items as { id: string; light: string; decision: { light: string } }[];
    };
    const lightsOf = (all: readonly { id: string; light: string }[]) =>
      all.map(({ id, light }) => `${id} ${light}`).sort();
    const why = await items(`why ${ids.join(' ')}`);
    const listed = await Promise.all(kinds.map((kind) => items(`list ${listNames[kind]}`)));
    const wanted = lightsOf(listed.flat());
    expect(lightsOf(why)).toEqual(wanted);
    expect(lightsOf(why.map(({ id, decision }) => ({ id, light: decision.light })))).toEqual(wanted);
    expect(lightsOf(await items(`show ${ids.join(' ')}`))).toEqual(wanted);
  });

  it('names the line of the field', async () => {
    const ids = takeSnapshot(plan, '2019-06-30').items.map(({ record }) => record.id);
    const { stdout } = await runTool(`why ${ids.join(' ')} --json`, { plan: files, today: '2019-06-30' });
    let places = 0;
    const lineAt = ({ file, line }: { file: string; line: number }): string => {
      places += 1;
      return (files[file.replace('plan/', '')] ?? '').split('\n')[line - 1]?.trim() ?? '';
    };
    for (const item of JSON.parse(stdout).data.items) {
      expect(lineAt(item)).toContain(item.kind === 'instance' ? item.parent : item.id);
      if (item.dueFrom) {
        const { by } = item.dueFrom;
        const year = `to: ${item.due.day.slice(0, 4)}`;
        expect(lineAt(item.dueFrom)).toMatch(by === 'years' ? year : by === 'year' ? 'every: year' : /^due: /);
      }
      for (const move of item.moves) expect(lineAt(move)).toMatch(/^due: /);
      for (const report of item.reports) expect(lineAt(report)).toContain(report.update);
      for (const part of item.parts) expect(lineAt(part)).toContain(part.id.replace(/^(R\d+)\.\d{4}$/, '$1'));
      if (item.statusFrom) expect(lineAt(item.statusFrom)).toBe(`status: ${item.status}`);
      if (item.stageFrom) expect(lineAt(item.stageFrom)).toBe(`stage: ${item.stage}`);
      if (item.percentFrom) expect(lineAt(item.percentFrom)).toBe(`percent: ${item.percent}`);
      if (item.overrideFrom) expect(lineAt(item.overrideFrom)).toBe(`light: ${item.overrideFrom.light}`);
      for (const one of item.confirmation?.given ?? []) expect(lineAt(one)).toBe(`content: ${one.content}`);
      for (const { code, limit, measured, places: found } of item.tests) {
        const lines: string[] = found.map(lineAt);
        const field = {
          'due-soon': 'due_soon_days',
          lagging: 'lag_points',
          stale: 'stale_days',
          'status-old': 'stale_days',
        }[code as string];
        if (!field || measured === null) continue;
        expect(
          lines.some((line) => line === `${field}: ${limit}` || /^(every|report_every): /.test(line)),
          item.id,
        ).toBe(true);
      }
    }
    expect(places).toBeGreaterThan(500);
  });
});

describe('the whole', () => {
  it('is rolled up from all areas, with the number without a report', async () => {
    const { stdout } = await runTool('why --json --as-of 2019-06-30', { plan: ownPlan });
    const answer = JSON.parse(stdout);
    expectValid(answer.kind, answer);
    const { whole, items } = answer.data;
    expect(whole.tasks).toMatchObject({ expected: 18, read: 18 });
    expect(whole.measures).toMatchObject({ expected: 58, read: 58 });
    expect(items.map(({ id }: { id: string }) => id)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    const reported = items.reduce(
      (sum: number, { rollUp }: { rollUp: { reported: number } }) => sum + rollUp.reported,
      0,
    );
    expect(reported).toBe(whole.tasks.reported);
  });
});

describe('the evidence of a status', () => {
  const files = planNamed('papers');

  it('is listed with its place, and whether its file is still as recorded', async () => {
    const { stdout } = await runTool('why T08.1 T08.2 --json', { plan: files });
    const answer = JSON.parse(stdout);
    expectValid(answer.kind, answer);
    const [first, second] = answer.data.items;
    expect(first.statusFrom.evidence).toMatchObject([
      { title: '示例纪要', published: '2019-05-30', path: 'evidence/minutes.txt', paper: 'intact' },
      { title: '示例签约书', path: 'evidence/signed.txt', paper: 'changed' },
    ]);
    expect(second.statusFrom.evidence).toMatchObject([{ title: '示例照片', paper: 'missing' }]);
    for (const item of [first, second])
      for (const { title, file, line } of [...item.statusFrom.evidence, ...item.reports[0].evidence])
        expect(files[file.replace('plan/', '')]?.split('\n')[line - 1]).toContain(`- title: ${title}`);
  });

  it('is listed first if missing or changed', async () => {
    const { stdout } = await runTool('why T08.1', { plan: files });
    const [top = '', reports = ''] = stdout.split('\n1. ');
    expect(top).toContain('▌ U20190601-cc01 所附佐证 evidence/signed.txt：文件已改动，指纹不符');
    expect(top).not.toContain('minutes');
    expect(reports).toContain('佐证：示例纪要、示例签约书〔文件已改动，指纹不符〕');
    expect((await runTool('why T08.2', { plan: files })).stdout).toContain('evidence/photo.jpg：找不到文件');
  });

  it('is reported as missing if a report states a status without any', async () => {
    const told = (await runTool('why T07.2', { plan: decidedPlan })).stdout;
    expect(told).toContain('写明状态的报告没有附佐证');
  });
});

describe('what is said', () => {
  const why = async (id: string, plan = decidedPlan, today = '2019-06-30') =>
    (await runTool(`why ${id}`, { plan, today })).stdout;

  it('names the part that the last report is about, even if only in `also`', async () => {
    const told = await why('A1', ownPlan);
    expect(told).toMatch(/最近一次报告涉及分项 T01：2019-04-30，见 U20190430-\w+，记在 P06/);
    expect(await why('T07')).toContain('最近一次报告在分项 T07.2：2019-04-10，见 U20190410-bb06');
  });

  it('for silence since a day names the field of that day', async () => {
    const timeline = (approvedPlan['timeline.yaml'] ?? '').split('\n');
    const silent = (await why('M2019.2', approvedPlan)).split('报告中断').at(1);
    expect(silent).toMatch(/自 2019-01-01 起/);
    const named = Number(/plan\/timeline\.yaml:(\d+)/.exec(silent ?? '')?.[1]);
    expect(timeline[named - 1]).toMatch(/^ +due: 2019$/);
    expect(timeline.slice(0, named).findLast((line) => line.includes('id: '))).toContain('M2019.2');
    const issued = (await why('T07.3', approvedPlan)).split('报告中断').at(1);
    const charter = (approvedPlan['plan.yaml'] ?? '').split('\n');
    expect(issued).toContain(`plan/plan.yaml:${charter.findIndex((line) => line.startsWith('issued_on:')) + 1} `);
  });

  it('skips the remaining tests for items done or dropped', async () => {
    const told = await why(
      'M2019.2',
      reporting(
        '{ id: U20190501-dd01, on: 2019-05-01, item: M2019.2, by: O-tj-office, note: 推后, percent: 1, forecast: { due: 2020-06, reason: 推后, approved_by: O-tj-office, approved_on: 2019-05-01 } }',
        '{ id: U20190601-dd02, on: 2019-06-01, item: M2019.2, by: O-tj-office, note: 办完, status: done, evidence: [{ title: 纪要, publisher: 甲, url: "https://example.cn" }] }',
      ),
    );
    expect(told).toMatch(/已完成 +✓ 是 → ✓ 完成/);
    for (const test of ['已终止', '逾期', '受阻', '临期', '滞后', '改期', '报告中断', '状态过时'])
      expect(told).toMatch(new RegExp(`^${test} +– 不再看$`, 'm'));
  });

  it('distinguishes an old status from missing reports', async () => {
    const told = await why(
      'T07.1',
      reporting(
        '{ id: U20180911-dd01, on: 2018-09-11, item: T07.1, by: O-tj-office, note: 开工, status: active }',
        '{ id: U20190601-dd02, on: 2019-06-01, item: T07.1, by: O-tj-office, note: 又去看过 }',
      ),
    );
    expect(told).toMatch(/状态过时 +✓ 是 → ◐ 黄 +状态、阶段、完成率自 2018-09-11 起 292 天没有再报/);
    expect(told).toContain('最先成立的是“状态过时”');
  });
});

it('an unknown id is a usage error that names the nearest', async () => {
  const { stderr, exitCode } = await runTool('why T99 --lang en');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('there is no record with the id T99')]);
});
