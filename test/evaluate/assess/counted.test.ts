// Scorecards: which records count, and for whom.
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/model/content-hash';
import type { Update } from '../../../src/schema/generated/types';
import { approvedPlan } from '../../run-tool';
import { evidence, update } from '../pull-requests';
import { assessed, cardOf, cc, done, government, heard, of, planOf, tj, told } from './assessed';

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
    // 2018-06-17 is 92 days after the plan was issued; the report of 2016 does not count.
    const plan = await planOf([update('2016-11-28 S02 a1')]);
    expect(of(cardOf(assessed(plan, '2018-06-17'), tj), 'S02')).toEqual([]);
    expect(of(cardOf(assessed(plan, '2018-06-18'), tj), 'S02')).toEqual(['silent S02 0 cap']);
    expect(cardOf(assessed(plan, '2018-06-18'), tj).counts.silent).toBeGreaterThan(20);
  });

  it('a task stands for its measures, unless a measure has its own owner, deadline or reporting rhythm', async () => {
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

  it('a bonus is given for what was met in time and confirmed by the other side, not without the confirmation', async () => {
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
