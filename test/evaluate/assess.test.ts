// Scorecards: what counts on which day, and that every point of every score can be followed to a record.
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, type Scorecard } from '../../src/evaluate/assess/assess';
import { type Grouping, groupings } from '../../src/evaluate/assess/groups';
import { type Snapshot, takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { contentHash } from '../../src/model/content-hash';
import type { Plan } from '../../src/model/plan';
import type { Update } from '../../src/schema/generated/types';
import { lastDayOfMonth, periodDays } from '../../src/util/day';
import { approvedPlan, loadOnce, planWith, runTool, sourcesOf } from '../run-tool';
import { sample } from '../size';
import { base, evidence, forecast, progress, reported, update, waiver } from './pull-requests';

type Files = Parameters<typeof sourcesOf>[0];

async function load(files: Files): Promise<Plan> {
  const { plan } = await loadOnce(sourcesOf(files), 'plan');
  if (!plan) throw new Error('no plan');
  return plan;
}

/** The plan as approved, with these updates and no others. */
const planOf = (updates: readonly Update[], files: Record<string, string> = {}): Promise<Plan> =>
  load(planWith({ ...(updates.length > 0 ? { 'progress/2019.yaml': progress(updates) } : {}), ...files }));

/** Looked at on a day: by default long after the period. */
function assessed(plan: Plan, period: string, grouping: Grouping = 'unit', today = '2026-11-25'): Assessment {
  const isOver = today > periodDays(period).last;
  return assessedOn(takeSnapshot(plan, isOver ? periodDays(period).last : today), period, grouping, isOver);
}

function assessedOn(snapshot: Snapshot, period: string, grouping: Grouping, isOver = true): Assessment {
  const { assessment } = snapshot.plan;
  if (!assessment) throw new Error('no rules');
  return assess({ snapshot, period, span: periodDays(period), isOver, grouping }, assessment);
}

function cardOf({ scorecards }: Assessment, id: string): Scorecard {
  const card = scorecards.find((one) => one.id === id);
  if (!card) throw new Error(`${id} is not scored`);
  return card;
}

/** `overdue M2018.1 -10`, with what limits it. */
const told = ({ lines }: Scorecard): string[] =>
  lines.map(({ fact, points, limit }) =>
    [fact.rule, fact.item.record.id, points / 100, limit].filter((part) => part !== undefined).join(' '),
  );

const of = (card: Scorecard, id: string): string[] => told(card).filter((line) => line.split(' ')[1] === id);

const [tj, cc] = ['O-tj-office', 'O-cc-office'] as const;
const government = 'O-tj-government';

/** R01 is the two governments' own, and nothing else is: one item a year, reported on so that nobody is silent. */
const heard = update(`2018-12-01 R01.2018 a1`, { status: 'active' });
const done = (on: string, sign = 'a2'): Update => update(`${on} R01.2018 ${sign}`, { status: 'done', evidence });

describe('a deadline', () => {
  it.each([
    ['2018', '2018-12-31', [], 'due on the last day, looked at on it'],
    ['2018', '2019-01-01', ['overdue R01.2018 -10'], 'due on the last day, and that day is over'],
    ['2018-11', '2026-11-25', [], 'due after the period'],
    ['2018-Q4', '2026-11-25', ['overdue R01.2018 -10'], 'in a quarter'],
    ['2019-01', '2026-11-25', ['overdue R01.2018 -10'], 'still not met in the next month'],
  ])('in %s, looked at on %s: %j (%s)', async (period, today, lines) => {
    expect(of(cardOf(assessed(await planOf([heard]), period, 'unit', today), government), 'R01.2018')).toEqual(lines);
  });

  it.each([
    ['2018', '2018-12-31', [], 1],
    ['2019', '2019-01-01', ['late R01.2018 -5'], 0],
  ])('met in %s on %s', async (period, on, lines, onTime) => {
    const card = cardOf(assessed(await planOf([heard, done(on)]), period), government);
    expect(of(card, 'R01.2018')).toEqual(lines);
    expect(card.onTime).toBe(onTime);
  });

  it('met late is overdue in the period of the day, late in the period in which it was met, and gone after it', async () => {
    const plan = await planOf([heard, done('2019-02-10')]);
    const lines = (period: string) => of(cardOf(assessed(plan, period), government), 'R01.2018');
    expect(lines('2018')).toEqual(['overdue R01.2018 -10']);
    expect(lines('2019-Q1')).toEqual(['late R01.2018 -5']);
    expect(lines('2019')).toEqual(['late R01.2018 -5']);
    expect(lines('2019-Q2')).toEqual([]);
    expect(cardOf(assessed(plan, '2019-Q2'), government).items.map(({ record }) => record.id)).toEqual(['R01.2019']);
    expect(assessed(plan, '2019-Q2').leftOut.doneBefore).toBe(1);
  });

  it('that was rescheduled is judged by its planned day', async () => {
    const plan = await planOf([
      heard,
      update('2018-12-10 R01.2018 a3', { forecast: forecast('2019-12', '2018-12-09') }),
    ]);
    expect(of(cardOf(assessed(plan, '2019-Q1'), government), 'R01.2018')).toEqual(['overdue R01.2018 -10']);
  });

  it('under a waiver is told and costs nothing, until the waiver ends', async () => {
    const plan = await planOf([heard, update('2018-12-10 R01.2018 a3', { waiver: waiver('2019-03-31') })]);
    const q1 = cardOf(assessed(plan, '2019-Q1'), government);
    expect(of(q1, 'R01.2018')).toEqual(['overdue R01.2018 0 waived']);
    expect([q1.counts.overdue, q1.excused, q1.score, q1.grade]).toEqual([0, 1, 10000, 'excellent']);
    const q2 = cardOf(assessed(plan, '2019-Q2'), government);
    expect(of(q2, 'R01.2018')[0]).toBe('overdue R01.2018 -10');
  });

  it('met late on a day that a waiver covers costs nothing; one day after the waiver it does', async () => {
    const waived = update('2018-12-10 R01.2018 a3', { waiver: waiver('2019-02-10') });
    for (const [on, line] of [
      ['2019-02-10', 'late R01.2018 0 waived'],
      ['2019-02-11', 'late R01.2018 -5'],
    ] as const)
      expect(of(cardOf(assessed(await planOf([heard, waived, done(on)]), '2019'), government), 'R01.2018')).toEqual([
        line,
      ]);
  });

  it('that only inherits the end of the plan’s years counts once that day is over', async () => {
    const plan = await planOf([]);
    const overdue = (period: string, today?: string) =>
      of(cardOf(assessed(plan, period, 'area', today), 'A1'), 'T01').filter((line) => line.startsWith('overdue'));
    expect(overdue('2019')).toEqual([]);
    expect(overdue('2020', '2020-12-31')).toEqual([]);
    expect(overdue('2020')).toEqual(['overdue T01 -10']);
  });
});

describe('what counts', () => {
  it('a report made after the day judged does not', async () => {
    const plan = await planOf([heard, done('2018-12-20')]);
    expect(cardOf(assessed(plan, '2018', 'unit', '2018-12-19'), government).onTime).toBe(0);
    expect(cardOf(assessed(plan, '2018', 'unit', '2018-12-20'), government).onTime).toBe(1);
  });

  it('what was dropped is out', async () => {
    const plan = await planOf([update('2018-06-01 P01 a1', { status: 'dropped' })]);
    const all = assessed(plan, '2018');
    expect(all.items.some(({ record }) => record.id === 'P01')).toBe(false);
    expect(all.leftOut.dropped).toBe(1);
    expect(all.notAssessed).toContainEqual({ id: 'O-tj-binhai', reason: 'nothing-expected' });
  });

  it('silence counts from the plan’s issue, on the day after its limit', async () => {
    // 92 days after 2018-03-17; what was told in 2016 starts no clock.
    const plan = await planOf([update('2016-11-28 S02 a1')]);
    expect(of(cardOf(assessed(plan, '2018-06-17'), tj), 'S02')).toEqual([]);
    expect(of(cardOf(assessed(plan, '2018-06-18'), tj), 'S02')).toEqual(['silent S02 0 cap']);
    expect(cardOf(assessed(plan, '2018-06-18'), tj).counts.silent).toBeGreaterThan(20);
  });

  it('a task stands for its measures, unless one has an owner, a day or a rhythm of its own', async () => {
    expect(assessed(await planOf([]), '2018').items.filter(({ record }) => record.kind === 'measure')).toEqual([]);
    const text = approvedPlan['tasks/T07.yaml'] ?? '';
    const owned = text.replace(/( {2}- id: T07\.2\n)/, '$1    owners: [O-tj-binhai]\n');
    const card = cardOf(assessed(await planOf([], { 'tasks/T07.yaml': owned }), '2018'), 'O-tj-binhai');
    expect(card.items.map(({ record }) => record.id)).toEqual(['T07.2', 'P01']);
  });

  it('claims that nothing shows count for who filed them, and what goes on needs no paper', async () => {
    const claims: readonly [string, Partial<Update>][] = [
      ['T01', { percent: 40 }],
      ['J01', { stage: 'started' }],
      ['T02', { percent: 40, evidence: [{ title: '纪要', publisher: '某单位' }] }],
      ['T03', { percent: 40, evidence }],
      ['T04', { status: 'active' }],
      ['T05', { status: 'blocked' }],
      ['J02', { stage: 'planned' }],
      ['T06', {}],
    ];
    const plan = await planOf(
      claims.map(([item, fields], index) => update(`2018-06-0${index + 1} ${item} b${index}`, fields)),
    );
    const gaps = (id: string) =>
      told(cardOf(assessed(plan, '2018-Q2'), id)).filter((line) => line.startsWith('unshown'));
    expect(gaps(tj)).toEqual(['unshown T01 -5', 'unshown J01 -5', 'unshown T02 -5']);
    expect(gaps(cc)).toEqual([]);
    expect(assessed(plan, '2018-Q3').scorecards.every(({ counts }) => counts.unshown === 0)).toBe(true);
    const byArea = assessed(plan, '2018-Q2', 'area');
    expect(told(cardOf(byArea, 'A1')).filter((line) => line.startsWith('unshown'))).toEqual([
      'unshown T01 -5',
      'unshown T02 -5',
    ]);
    expect(byArea.leftOut.unshown).toBe(1);
  });

  it('what was met in time and confirmed by the other side is a bonus; unconfirmed it is none', async () => {
    const report = done('2018-12-20');
    const confirms = { update: report.id, content: contentHash(report) };
    const confirmed = update('2018-12-22 R01.2018 a9', { by: cc, confirms });
    const card = cardOf(assessed(await planOf([heard, report, confirmed]), '2018'), government);
    expect(told(card)).toEqual(['verified R01.2018 1']);
    expect([card.score, card.grade]).toEqual([10100, 'excellent']);
    expect(told(cardOf(assessed(await planOf([heard, report]), '2018'), government))).toEqual([]);
    // The confirmation came only in the next year.
    const later = { ...confirmed, id: 'U20190105-a9', on: '2019-01-05' };
    expect(told(cardOf(assessed(await planOf([heard, report, later]), '2018'), government))).toEqual([]);
  });
});

describe('points', () => {
  const rules = (from: string, to: string): Record<string, string> => {
    const text = approvedPlan['assessment.yaml'] ?? '';
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return { 'assessment.yaml': text.replace(from, to) };
  };
  const overdue = 'overdue:\n    points: 10\n    cap: 40';

  it('of a rule end at its cap, the last one in part', async () => {
    const plan = await planOf([], rules(overdue, 'overdue:\n    points: 10\n    cap: 12.5'));
    const lines = told(cardOf(assessed(plan, '2018'), tj)).filter((line) => line.startsWith('overdue'));
    expect(lines.slice(0, 3)).toEqual(['overdue M2018.1 -10', 'overdue M2018.2 -2.5 cap', 'overdue M2018.3 0 cap']);
  });

  it('end at the floor, and the bonus comes on top of it', async () => {
    const plan = await planOf([], rules(overdue, 'overdue:\n    points: 30.1'));
    const card = cardOf(assessed(plan, '2018'), tj);
    expect(told(card).slice(0, 4)).toEqual([
      'overdue M2018.1 -30.1',
      'overdue M2018.2 -30.1',
      'overdue M2018.3 -30.1',
      'overdue M2018.4 -9.7 floor',
    ]);
    expect([card.score, card.grade]).toEqual([0, 'fail']);
  });

  it('end at the ceiling', async () => {
    const report = done('2018-12-20');
    const confirms = { update: report.id, content: contentHash(report) };
    const updates = [heard, report, update('2018-12-22 R01.2018 a9', { by: cc, confirms })];
    const card = cardOf(assessed(await planOf(updates, rules('ceiling: 105', 'ceiling: 100')), '2018'), government);
    expect(told(card)).toEqual(['verified R01.2018 0 ceiling']);
    expect(card.score).toBe(10000);
  });

  it('halves are printed as such, in the arithmetic too', async () => {
    const plan = planWith(rules(overdue, 'overdue:\n    points: 0.5'));
    const { stdout } = await runTool('assess O-tj-government --period 2018', { plan, today: '2026-11-25' });
    expect(stdout).toContain('得分：100 − 0.5 = 99.5，良好（分数够优秀，但有逾期）');
  });

  it('give a grade only without what stands against it', async () => {
    const plan = await planOf([]);
    const card = cardOf(assessed(plan, '2018'), 'O-tj-binhai');
    expect([card.score, card.grade, card.heldBack]).toEqual([9000, 'good', { grade: 'excellent', by: ['silent'] }]);
  });
});

/** Of every sort: done, done late, waived, rescheduled, dropped, blocked, confirmed, claimed without evidence. */
const second = done('2018-11-10', 'a1');
const rich: Files = {
  ...base,
  'progress/2018.yaml': progress([
    ...reported,
    update('2018-11-20 R01.2018 c1', { by: cc, confirms: { update: second.id, content: contentHash(second) } }),
    update('2019-02-10 M2018.1 b1', { status: 'done', evidence }),
    update('2019-03-01 T07.1 b2', { percent: 30 }),
    update('2019-04-01 T15 b3', { status: 'blocked', by: cc }),
    update('2019-05-01 P02 b4', { status: 'dropped' }),
    update('2019-06-01 J01 b5', { stage: 'sited', by: 'O-cc-new-area' }),
    update('2019-07-01 P03 b6', { status: 'active', also: ['P04'] }),
  ]),
};

const monthEnds = Array.from({ length: 38 }, (_month, index) => {
  const [year, month] = [2017 + Math.floor((index + 11) / 12), ((index + 11) % 12) + 1];
  return [`${year}-${String(month).padStart(2, '0')}`, lastDayOfMonth(year, month)] as const;
});

describe('on every month end from 2017-12 to 2021-01', async () => {
  const plan = await load(rich);
  it('there are 38', () => expect([monthEnds[0]?.[0], monthEnds.at(-1)?.[0]]).toEqual(['2017-12', '2021-01']));

  it.each(sample(monthEnds, 8))(
    '%s: every point stands in a line, every line names a record; all groupings agree',
    (month, day) => {
      const snapshot = takeSnapshot(plan, day);
      const assessments = groupings.map((grouping) => assessedOn(snapshot, month, grouping));
      for (const all of assessments) {
        for (const card of all.scorecards) {
          let balance = 10000;
          for (const line of card.lines) {
            balance += line.points;
            expect(line.balance).toBe(balance);
            expect(plan.find(line.fact.item.record.id)).toBe(line.fact.item.record);
            expect(line.points < 0).toBe(line.points !== 0 && line.fact.rule !== 'verified');
            if (line.fact.rule === 'unshown') expect(plan.find(line.fact.update.id)).toBe(line.fact.update);
          }
          expect(card.score).toBe(balance);
          expect(card.score).toBeGreaterThanOrEqual(0);
          expect(card.items.length).toBeGreaterThan(0);
          const own = new Set(card.items);
          for (const { fact } of card.lines) if (fact.rule !== 'unshown') expect(own).toContain(fact.item);
        }
        const names = [...all.scorecards, ...all.notAssessed].map(({ id }) => id);
        expect(new Set(names).size).toBe(names.length);
      }
      const [units, areas, cities] = assessments as [Assessment, Assessment, Assessment];
      const ids = ({ items }: Assessment): string[] => items.map(({ record }) => record.id);
      const union = ({ scorecards }: Assessment): string[] =>
        [...new Set(scorecards.flatMap((card) => card.items.map(({ record }) => record.id)))].sort();
      expect(ids(cities)).toEqual(ids(units));
      expect(areas.items.length + areas.leftOut.outside).toBe(units.items.length);
      for (const all of [units, areas, cities]) {
        expect(union(all)).toEqual(ids(all).sort());
        expect({ ...all.leftOut, outside: 0, unshown: 0 }).toEqual({ ...units.leftOut, outside: 0, unshown: 0 });
      }
      expect(units.leftOut.outside + cities.leftOut.outside).toBe(0);
      // No area shares an item with another.
      for (const { shared } of areas.scorecards) expect(shared).toBe(0);
      const overdue = (all: Assessment) =>
        new Set(
          all.scorecards.flatMap(({ lines }) =>
            lines.filter(({ fact }) => fact.rule === 'overdue').map(({ fact }) => fact.item.record.id),
          ),
        );
      expect(overdue(cities)).toEqual(overdue(units));
      if (month < '2018-03') expect(units.scorecards).toEqual([]);
    },
  );
});

describe('the command', () => {
  it('without rules says what to do; of an earlier revision that has none, too', async () => {
    const plan = planWith({ 'assessment.yaml': undefined });
    const without = await runTool('assess', { plan });
    expect(without).toMatchObject({ stdout: '', exitCode: 3 });
    expect(without.stderr).toContain('没有 plan/assessment.yaml');
    expect((await runTool('assess --at old', { revisions: { old: plan } })).stderr).toContain('去掉 --at');
  });

  it('takes the year of the day judged, and names the period’s end as its day', async () => {
    const data = async (words: string) => {
      const { stdout } = await runTool(`assess ${words} --json`, { today: '2019-06-30' });
      const { asOf, data } = JSON.parse(stdout);
      return [asOf, data.period.name, data.period.over];
    };
    expect(await data('')).toEqual(['2019-06-30', '2019', false]);
    expect(await data('--as-of 2018-11-11')).toEqual(['2018-11-11', '2018', false]);
    expect(await data('--period 2018')).toEqual(['2018-12-31', '2018', true]);
    expect(await data('--period ２０１９-Q2')).toEqual(['2019-06-30', '2019-Q2', false]);
    expect(await data('--period 2019-05 --as-of 2019-05-31')).toEqual(['2019-05-31', '2019-05', false]);
  });

  it('finds organizations by id, name and form, areas by title, cities by code and word', async () => {
    const ids = async (...words: string[]) => {
      const { stdout } = await runTool(['assess', ...words, '--json'], { today: '2019-06-30' });
      return JSON.parse(stdout).data.scorecards.map(({ id }: { id: string }) => id);
    };
    expect(await ids('滨海新区', 'o-cc-new-area')).toEqual(['O-tj-binhai', 'O-cc-new-area']);
    expect(await ids('--group', 'area', 'a2', '共促科技成果转化，提升创业创新水平')).toEqual(['A2', 'A3']);
    expect(await ids('--group', 'party', '长春')).toEqual(['CC']);
    expect(await ids('--group', 'party', 'Tianjin', 'cc')).toEqual(['TJ', 'CC']);
  });
});
