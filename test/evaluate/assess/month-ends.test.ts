// Scorecards on every month end: every point of every score can be followed to a record.
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/evaluate/assess/assess';
import { groupings } from '../../../src/evaluate/assess/groups';
import { takeSnapshot } from '../../../src/evaluate/snapshot/snapshot';
import { contentHash } from '../../../src/model/content-hash';
import { monthEnds } from '../month-end-days';
import { base, evidence, progress, reported, update } from '../pull-requests';
import { assessedOn, cc, done, type Files, load } from './assessed';

/** Plan files with updates of every sort: done, late, waived, rescheduled, dropped, blocked, confirmed, claimed without evidence. */
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

const months = monthEnds.map((day) => [day.slice(0, 7), day] as const);

describe('on every month end from 2017-12 to 2021-01', async () => {
  const plan = await load(rich);
  it('there are 38', () => expect([months[0]?.[0], months.at(-1)?.[0]]).toEqual(['2017-12', '2021-01']));

  it.each(months)('%s: every point stands in a line, every line names a record; all groupings agree', (month, day) => {
    const snapshot = takeSnapshot(plan, day);
    const assessments = groupings.map((grouping) => assessedOn(snapshot, month, grouping));
    for (const all of assessments) {
      for (const card of all.scorecards) {
        let balance = 10000;
        const wrong = card.lines.filter(({ fact, points, balance: told }) => {
          balance += points;
          const isKnown =
            plan.find(fact.item.record.id) === fact.item.record &&
            (fact.rule !== 'unshown' || plan.find(fact.update.id) === fact.update);
          return told !== balance || !isKnown || points < 0 !== (points !== 0 && fact.rule !== 'verified');
        });
        expect(wrong).toEqual([]);
        expect(card.score).toBe(balance);
        expect(card.score).toBeGreaterThanOrEqual(0);
        expect(card.items.length).toBeGreaterThan(0);
        const own = new Set(card.items);
        expect(card.lines.filter(({ fact }) => fact.rule !== 'unshown' && !own.has(fact.item))).toEqual([]);
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
    // No item belongs to two areas.
    for (const { shared } of areas.scorecards) expect(shared).toBe(0);
    const overdue = (all: Assessment) =>
      new Set(
        all.scorecards.flatMap(({ lines }) =>
          lines.filter(({ fact }) => fact.rule === 'overdue').map(({ fact }) => fact.item.record.id),
        ),
      );
    expect(overdue(cities)).toEqual(overdue(units));
    if (month < '2018-03') expect(units.scorecards).toEqual([]);
  });
});
