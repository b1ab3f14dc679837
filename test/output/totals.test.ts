// The numbers of `--json` add up, and are the same in every command.
import { describe, expect, it } from 'vitest';
import { listNames } from '../../src/commands/shared/list-names';
import { lights } from '../../src/evaluate/snapshot/item';
import type { Kind } from '../../src/schema/kinds';
import { monthEnds } from '../evaluate/month-end-days';
import { ownPlan } from '../run-tool';
import { sample } from '../size';
import { ask, askOn, sum } from './ask';
import { days, richPlan } from './rich-plan';
import type { Json } from './schemas';

/** How many records of each kind the text of the plan has. */
const expectedCounts = {
  task: 18,
  measure: 58,
  pairing: 16,
  project: 2,
  component: 10,
  safeguard: 6,
  milestone: 11,
  instance: 6,
  action: 0,
} as const;

/** The days of all updates in the files. */
const firstDays = (plan: typeof richPlan): string[] =>
  Object.entries(plan)
    .filter(([name]) => name.startsWith('progress/'))
    .flatMap(([, text]) =>
      [...String(text).matchAll(/^ +(?:- \{.*?)?"?on"?: ?"?(\d{4}-\d{2}-\d{2})/gm)].map(([, on]) => on ?? ''),
    );

/** The numbers known on a day: actions count once their meeting is held, later projects once a report names them. */
function countsOfOwn(day: string): Readonly<Record<keyof typeof expectedCounts, number>> {
  const later = ['2018-03-15', '2018-12-20', '2019-04-30'].filter((first) => first <= day).length;
  return { ...expectedCounts, project: 2 + later, action: day < '2019-02-27' ? 0 : 8 };
}
function countsOfRich(day: string): Readonly<Record<keyof typeof expectedCounts, number>> {
  return { ...expectedCounts, project: day < '2019-03-01' ? 2 : 3, action: day < '2019-02-27' ? 0 : 2 };
}

describe.each([
  ['the own plan', ownPlan, countsOfOwn, ['2018-12-31', '2026-11-24']],
  ['a plan with reports', richPlan, countsOfRich, days],
] as const)('the numbers of %s', (_name, plan, countsOn, when) => {
  it.each(when)('add up as of %s', async (day) => {
    const counts = countsOn(day);
    const { data: status } = await askOn(day, 'status', plan);
    expect(Object.keys(status.totals)).toEqual(Object.keys(counts));
    const all = [
      ...Object.values(status.totals),
      ...status.areas.flatMap(({ tasks, measures }: Json) => [tasks, measures]),
    ];
    for (const one of [...all, status.stated, status.inherited] as Json[]) {
      expect(one.read).toBe(one.red + one.yellow + one.green + one.grey + one.done);
      expect(one.read).toBe(one.expected);
      expect(one.metLate).toBeLessThanOrEqual(one.done);
      expect(one.overdue + one.blocked).toBeLessThanOrEqual(one.read + one.red);
      expect(one.overdue).toBeLessThanOrEqual(one.red);
    }
    for (const [kind, count] of Object.entries(counts)) {
      const { data: list } = await askOn(day, `list ${listNames[kind as Kind]}`, plan);
      expect(list).toMatchObject({ kind, expected: count, count });
      expect(list.items).toHaveLength(count);
      const total = status.totals[kind] as Json;
      expect(total.expected, kind).toBe(count);
      for (const light of lights) {
        expect(list.items.filter((item: Json) => item.light === light).length, `${kind} ${light}`).toBe(total[light]);
      }
      expect(list.items.filter((item: Json) => item.status !== 'no-report').length).toBe(total.reported);
      expect(list.items.filter((item: Json) => item.overdueDays > 0).length).toBe(total.overdue);
      const { data: overdue } = await askOn(day, `list ${listNames[kind as Kind]} is:overdue`, plan);
      expect(overdue).toMatchObject({ expected: count, count: total.overdue });
    }
    for (const field of Object.keys(status.totals.task)) {
      expect(sum(status.areas.map(({ tasks }: Json) => tasks[field])), field).toBe(status.totals.task[field]);
      expect(sum(status.areas.map(({ measures }: Json) => measures[field])), field).toBe(status.totals.measure[field]);
    }
    const whole = sum(Object.values(counts));
    expect(sum(Object.values(status.lights))).toBe(whole);
    for (const light of lights) {
      expect(status.lights[light]).toBe(sum(Object.values(status.totals).map((one) => (one as Json)[light])));
    }
    expect(sum(Object.values(status.stages))).toBe(counts.project);
  });

  it.each(sample(monthEnds, 4))('add up on every month end, %s', async (day) => {
    const counts = countsOn(day);
    const [{ data: status }, { data: check }, { data: updates }] = [
      await askOn(day, 'status', plan),
      await askOn(day, 'check', plan),
      await askOn(day, 'list updates', plan),
    ] as const;
    for (const [kind, count] of Object.entries(counts)) {
      const { expected, read, red, yellow, green, grey, done, reported, dropped, stale, overdue, waived, verified } =
        status.totals[kind];
      expect([expected, read], kind).toEqual([count, count]);
      expect(red + yellow + green + grey + done, kind).toBe(read);
      for (const part of [reported, dropped, stale, overdue, verified]) expect(part).toBeLessThanOrEqual(read);
      expect(waived).toBeLessThanOrEqual(overdue);
      expect(overdue).toBeLessThanOrEqual(red);
      expect(done).toBeLessThanOrEqual(reported);
    }
    expect(sum(Object.values(status.lights))).toBe(sum(Object.values(counts)));
    const gating = ['milestone', 'instance', 'action'].map((kind) => status.totals[kind]);
    for (const field of ['overdue', 'waived'] as const)
      expect(sum([...gating, status.stated].map((one: Json) => one[field])), field).toBe(
        field === 'waived' ? check.waived.length : check.overdue.length + check.waived.length,
      );
    expect(updates.items.map(({ record }: Json) => record.on).every((on: string) => on <= day)).toBe(true);
    expect(updates.count).toBe(firstDays(plan).filter((on) => on <= day).length);
  });

  it.each(when)('are the same in status, list, check, pipeline and timeline as of %s', async (day) => {
    const counts = countsOn(day);
    const [{ data: status }, { data: check, exitCode }, { data: wide, exitCode: wideCode }] = [
      await askOn(day, 'status', plan),
      await askOn(day, 'check', plan),
      await askOn(day, 'check --inherited', plan),
    ] as const;
    const own = counts.milestone + counts.instance + counts.action + status.stated.read;
    expect(check.checked).toBe(own);
    const gone = new Map([...check.overdue, ...check.waived].map((item: Json) => [item.id, item]));
    expect(status.overdue).toEqual(status.overdue.map(({ id }: Json) => gone.get(id)));
    expect(gone.size).toBe(status.overdue.length);
    expect(check.waived.filter(({ waiver }: Json) => !waiver?.holds || waiver.until < day)).toEqual([]);
    expect(check.overdue.filter(({ waiver }: Json) => waiver?.holds)).toEqual([]);
    expect(check.dueSoon).toEqual(status.dueSoon);
    expect(check.inherited).toEqual({
      counted: false,
      total: status.inherited.read,
      overdue: status.inherited.overdue,
    });
    expect(wide.checked).toBe(own + status.inherited.read);
    expect(wide.overdue.length).toBe(check.overdue.length + status.inherited.overdue);
    expect([exitCode, wideCode]).toEqual([Number(check.overdue.length > 0), Number(wide.overdue.length > 0)]);

    const { data: overdue } = await askOn(day, 'list deadlines is:overdue', plan);
    expect(overdue).toMatchObject({ expected: own, count: status.overdue.length });
    expect(overdue.items.map(({ id }: Json) => id)).toEqual(status.overdue.map(({ id }: Json) => id));
    const { data: deadlines } = await askOn(day, 'list deadlines', plan);
    expect(deadlines.count).toBe(own);
    const sorted = deadlines.items.map(({ due }: Json) => due.day as string);
    expect(sorted).toEqual([...sorted].sort());
    for (const item of deadlines.items) {
      const finished = ['done', 'closed'].includes(item.status);
      expect(item.overdueDays > 0, item.id).toBe(!finished && item.due.day < day);
      expect(item.daysLeft !== null, item.id).toBe(!finished && item.due.day >= day);
      expect(item.actual !== null, item.id).toBe(finished);
      expect(item.lateDays > 0, item.id).toBe(finished && item.actual > item.due.day);
    }

    const { data: pipeline } = await askOn(day, 'pipeline', plan);
    expect(pipeline.count).toBe(counts.project);
    for (const { stage, items } of pipeline.stages) {
      expect(items.length, stage).toBe(status.stages[stage ?? 'not-reported']);
      for (const { since } of items) expect(since === null).toBe(stage === null);
    }
    const { data: timeline } = await askOn(day, 'timeline', plan);
    const marks = timeline.items.flatMap((item: Json) => item.marks);
    expect(marks.length).toBe(counts.milestone + counts.instance + counts.action + counts.project);
    const { data: instances } = await askOn(day, 'list instances', plan);
    for (const { id, due, light } of instances.items) expect(marks).toContainEqual({ id, day: due.day, light });
  });

  it('count inherited deadlines only where they are asked for, in every spelling', async () => {
    const { data: status } = await askOn('2021-01-01', 'status', plan);
    const own = (await askOn('2021-01-01', 'list deadlines', plan)).data.count;
    const inherited = status.inherited.read;
    const counted = async (query: string, language = 'zh') =>
      (await ask(`list deadlines ${query}`, { plan, environment: { TJCC_LANG: language } }, ['--as-of', '2021-01-01']))
        .data;
    for (const [query, language] of [['is:inherited'], ['is:inherited', 'en'], ['is：沿用期末'], ['is:"沿用期末"']]) {
      expect(await counted(query ?? '', language), query).toMatchObject({
        expected: own + inherited,
        count: inherited,
      });
    }
    expect((await counted('is:inherited,dated')).count).toBe(own + inherited);
    expect(await counted('-is:inherited')).toMatchObject({ expected: own, count: own });
  });
});
