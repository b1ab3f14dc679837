// tjcc waive: what a waiver records; the check no longer fails, and the item stays red.
import { describe, expect, it } from 'vitest';
import type { Update } from '../../src/schema/generated/types';
import { runTool } from '../run-tool';
import { base, evidence, lineOf, lines, namesWhatIsMissing, recordedBy, refuses, today } from './record/recording';
import { ask, asks, asksAgain, askWrite } from './record/terminal';

describe('what is written is what was given', () => {
  it.each<[name: string, more: string[], update: Partial<Update>]>([
    [
      'waives, with a paper',
      evidence,
      {
        item: 'R02.2018',
        by: 'O-tj-office',
        note: '豁免至 2019-12-31',
        waiver: { owner: 'O-tj-office', reason: '示例理由。', until: '2019-12-31' },
        evidence: [{ title: '纪要', publisher: '某单位' }],
      },
    ],
    [
      'waives for today alone',
      ['--until', today],
      {
        item: 'R02.2018',
        by: 'O-tj-office',
        note: `豁免至 ${today}`,
        waiver: { owner: 'O-tj-office', reason: '示例理由。', until: today },
      },
    ],
  ])('%s', async (_name, more, changes) => {
    const { update } = await recordedBy([...lines.waive, ...more]);
    expect(update).toEqual({ ...base, ...changes });
  });
});

describe('the state afterwards', () => {
  it('a waiver leaves it red', async () => {
    const { item } = await recordedBy(lines.waive);
    expect(item('R02.2018')).toMatchObject({ light: 'red', overdueDays: 181, outcome: 'missed' });
  });

  it('the check passes up to and including the last day of the waiver, and fails on the next day', async () => {
    const { files } = await recordedBy([...lines.waive, '--until', '2019-07-15']);
    const overdueOn = async (day: string): Promise<string[]> => {
      const { stdout } = await runTool(`check --json --as-of ${day}`, { plan: files });
      const { data } = JSON.parse(stdout);
      return data.overdue.map((item: { id: string }) => item.id);
    };
    expect(await overdueOn('2019-06-29')).toContain('R02.2018');
    expect(await overdueOn('2019-06-30')).not.toContain('R02.2018');
    expect(await overdueOn('2019-07-15')).not.toContain('R02.2018');
    expect(await overdueOn('2019-07-16')).toContain('R02.2018');
  });
});

describe('refused, and nothing written', () => {
  it.each<[more: string[], said: RegExp]>([
    [['waive', 'P02'], /P02 没有期限，不会逾期/],
    [['waive', 'R02'], /R02\.2019/],
    [['waive', 'O-tj-binhai'], /是单位/],
    [['--until', '2019-06-29'], /2019-06-29 早于 2019-06-30/],
    [['--until', '2019-12'], /如 2019-12-31/],
    [['--owner', '没有的单位'], /--owner：没有/],
    [['--reason', '\n'], /--reason 要写成一行/],
  ])('waive %j', async (more, said) => {
    await refuses(lineOf('waive', more), said, 2);
  });

  it.each<[argv: string[], said: RegExp]>([
    [['waive', 'R02.2018', '--owner', 'O-tj-office'], /还缺 --until、--reason、--by。/],
  ])('waive without what it needs: %j', (argv, said) => namesWhatIsMissing(argv, said));
});

describe('at a terminal', () => {
  it('waive', async () => {
    const answers = ['R02.2018', '2019-06-15', '2019-12-31', '示例理由。', 'O-tj-office', 'O-cc-office', 'y'];
    const questions = [ask.waive, ask.decidedOn, ask.until, ask.reason, ask.owner, ask.by, askWrite];
    await asks(['waive'], answers, questions, {
      on: '2019-06-15',
      waiver: { owner: 'O-tj-office', reason: '示例理由。', until: '2019-12-31' },
    });
  });

  it.each<[name: string, argv: string[], answers: string[], complaint: RegExp]>([
    [
      'waived until yesterday',
      ['waive', 'R02.2018'],
      [today, '2019-06-29', today, '示例', 'O-cc-office', 'O-cc-office', 'y'],
      /^2019-06-29 早于 2019-06-30/,
    ],
    [
      'waived until some month',
      ['waive', 'R02.2018'],
      [today, '2019-12', today, '示例', 'O-cc-office', 'O-cc-office', 'y'],
      /^要写到某一天，如 2019-12-31/,
    ],
  ])('%s is asked again', (_name, argv, answers, complaint) => asksAgain(argv, answers, complaint));
});
