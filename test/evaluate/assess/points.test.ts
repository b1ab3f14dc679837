// Scorecards: points, their cap, floor and ceiling, and the grade.
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../src/model/content-hash';
import { approvedPlan, planWith, runTool } from '../../run-tool';
import { update } from '../pull-requests';
import { assessed, cardOf, cc, done, government, heard, planOf, tj, told } from './assessed';

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
