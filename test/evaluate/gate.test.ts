// Properties of the gate on a change: what a change did not touch is not blamed on it, the layout of files is no
// change, and everything overdue is reported.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type ChangeResult, checkChange, isCaused } from '../../src/commands/check/change';
import { checkDeadlines } from '../../src/commands/check/page';
import { type Snapshot, takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import type { Plan } from '../../src/model/plan';
import type { Update } from '../../src/schema/generated/types';
import { addDays } from '../../src/util/day';
import { loadOnce, sourcesOf } from '../run-tool';
import { times } from '../size';
import {
  base,
  days,
  evidence,
  type Files,
  forecast,
  progress,
  reported,
  update,
  waiver,
  withFiles,
} from './pull-requests';

async function planOf(files: Files): Promise<Plan> {
  const { plan } = await loadOnce(sourcesOf(files));
  if (!plan) throw new Error('no plan');
  return plan;
}

async function soundPlanOf(files: Files): Promise<Plan> {
  const { problems } = await loadOnce(sourcesOf(files));
  expect(problems.map(({ code, file, span }) => `${code} ${file}:${span?.line}`)).toEqual([]);
  return planOf(files);
}

const revision = { name: 'main', commit: 'a'.repeat(40), committedOn: '2019-03-02' };

function judge(from: Plan, head: Plan, day: string, withInherited = false): { after: Snapshot; change: ChangeResult } {
  const [before, after] = [takeSnapshot(from, day), takeSnapshot(head, day)];
  const options = { withInherited, failOn: 'due-soon' as const, fileErrors: 0 };
  const result = checkDeadlines(after, withInherited);
  return { after, change: checkChange({ revision, errors: 0, snapshot: before }, after, result, options) };
}

const caused = ({ blamed, guards, settled }: ChangeResult): unknown[] => [
  ...blamed.filter(isCaused).map(({ item, blame }) => `${item.record.id} ${blame}`),
  ...guards.map(({ code, id }) => `${code} ${id}`),
  ...settled.map(({ record }) => `settled ${record.id}`),
];

/** Days from 2017 to 2026: before, within and long after the plan's years. */
const anyDay = fc.integer({ min: 0, max: 3600 }).map((count) => addDays('2017-01-01', count));

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('an empty change', () => {
  it('is not blamed for anything overdue, on any day', async () => {
    const [from, head] = [await soundPlanOf(base), await soundPlanOf(base)];
    fc.assert(
      fc.property(anyDay, fc.boolean(), (day, withInherited) => {
        const { after, change } = judge(from, head, day, withInherited);
        expect(caused(change)).toEqual([]);
        const overdue = checkDeadlines(after, withInherited).overdue.map(({ record }) => record.id);
        const told = change.blamed.filter(({ item }) => item.overdueDays > 0).map(({ item }) => item.record.id);
        expect(told).toEqual(overdue);
      }),
      { numRuns: times(50, 10) },
    );
    expect(judge(from, head, '2026-11-24', true).change.blamed.length).toBeGreaterThan(90);
  });

  it('is empty even with other files, another order and another layout', async () => {
    const from = await planOf(base);
    const layout = fc.record({
      updates: shuffled(reported),
      cut: fc.nat(reported.length),
      names: fc.constantFrom(['a', 'b'], ['2018/z', '2019/a'], ['汇总', 'x y']),
      isFlow: fc.boolean(),
      rewritten: fc.constantFrom('pairings.yaml', 'organizations.yaml', 'timeline.yaml', 'plan.yaml', 'tasks/T07.yaml'),
      rewrite: fc.constantFrom(
        (text: string) => JSON.stringify(parse(text), null, 2),
        (text: string) => stringify(parse(text), { defaultStringType: 'QUOTE_DOUBLE', indent: 4 }),
        (text: string) => stringify(parse(text), { sortMapEntries: true, lineWidth: 0 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(layout, anyDay, async ({ updates, cut, names, isFlow, rewritten, rewrite }, day) => {
        const write = (part: readonly Update[]) =>
          isFlow ? JSON.stringify({ updates: part }, null, 3) : progress(part);
        const parts = [updates.slice(0, cut), updates.slice(cut)];
        const files = names.flatMap((name, index) => {
          const part = parts[index] ?? [];
          return part.length > 0 ? [[`progress/${name}.yaml`, write(part)] as const] : [];
        });
        const text = `# 说明\n\n${rewrite(String(base[rewritten]))}`;
        const head = withFiles({ 'progress/2018.yaml': undefined, ...Object.fromEntries(files), [rewritten]: text });
        expect(caused(judge(from, await soundPlanOf(head), day).change)).toEqual([]);
      }),
      { numRuns: times(25, 8) },
    );
  });
});

describe('any change', () => {
  const fields: fc.Arbitrary<Partial<Update>> = fc.constantFrom<Partial<Update>>(
    {},
    { status: 'active' },
    { status: 'done', evidence },
    { status: 'done' },
    { waiver: waiver('2019-03-31') },
    { waiver: waiver('2021-12-31') },
    { forecast: forecast('2019-06', '2018-01-01') },
    { forecast: forecast('2020-12', '2018-01-01') },
  );
  const items = [
    'M2018.1',
    'M2018.2',
    'M2018.3',
    'M2018.4',
    'R01.2018',
    'R02.2018',
    'M2019.1',
    'J03',
    'T07.1',
  ] as const;
  const added = fc
    .tuple(fc.constantFrom('2018-12-05', '2018-12-31', '2019-01-10', '2019-06-30'), fc.constantFrom(...items), fields)
    .map(
      ([on, item, more]) =>
        (index: number) =>
          update(`${on} ${item} n${index}`, more),
    );
  const anyChange = fc.record({
    kept: fc.subarray([...reported]),
    edited: fc.subarray([0, 1, 2, 3, 4]),
    added: fc.array(added, { maxLength: 4 }),
    due: fc.constantFrom('2019-06', '2018-12', '2019-05-31', '2020'),
  });

  it('reports everything overdue; what no longer is was settled or broke a guard', async () => {
    const from = await planOf(base);
    await fc.assert(
      fc.asyncProperty(anyChange, anyDay, async ({ kept, edited, added: more, due }, day) => {
        const updates = kept.map((one, index) => (edited.includes(index) ? { ...one, note: '改过' } : one));
        const head = withFiles({
          'progress/2018.yaml': progress([...updates, ...more.map((make, index) => make(index))]),
          'meetings/G20190227.yaml': String(base['meetings/G20190227.yaml']).replace('due: 2019-06', `due: ${due}`),
        });
        if (kept.length + more.length === 0) return;
        const { after, change } = judge(from, await planOf(head), day);
        const told = change.blamed.filter(({ item }) => item.overdueDays > 0).map(({ item }) => item.record.id);
        expect(told).toEqual(checkDeadlines(after, false).overdue.map(({ record }) => record.id));
        const settled = change.settled.map(({ record }) => record.id);
        expect(settled.filter((id) => told.includes(id))).toEqual([]);
        const lost = checkDeadlines(takeSnapshot(from, day), false)
          .overdue.map(({ record }) => record.id)
          .filter((id) => !told.includes(id) && !settled.includes(id));
        if (lost.length > 0) expect(change.guards.length).toBeGreaterThan(0);
        const removed = reported.filter((one) => !updates.some((left) => left.id === one.id));
        const altered = updates.filter(({ note }) => note === '改过');
        expect(change.guards.filter(({ code }) => code === 'guard/update-changed')).toHaveLength(
          removed.length + altered.length,
        );
      }),
      { numRuns: times(50, 10) },
    );
  });

  it('compared with itself as the base has no findings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(added, { minLength: 1, maxLength: 4 }), fc.constantFrom(...days), async (more, day) => {
        const head = await planOf(withFiles({ 'progress/new.yaml': progress(more.map((make, index) => make(index))) }));
        expect(caused(judge(head, head, day).change)).toEqual([]);
      }),
      { numRuns: times(25, 8) },
    );
  });
});
