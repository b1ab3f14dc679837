// tjcc reschedule: the new day, its reason and who approved it; the planned deadline still counts.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/evaluate/snapshot/item';
import type { Update } from '../../src/schema/generated/types';
import { base, lineOf, lines, namesWhatIsMissing, recordedBy, refuses, today } from './record/recording';
import { ask, asks, asksAgain, askWrite } from './record/terminal';

describe('what is written is what was given', () => {
  it.each<[name: string, more: string[], update: Partial<Update>]>([
    [
      'moves a day',
      [],
      {
        item: 'M2019.2',
        note: '改期至 2020-06-30',
        forecast: {
          due: '2020-06',
          reason: '示例理由。',
          approved_by: 'O-cc-leading-group',
          approved_on: today,
        },
      },
    ],
    [
      'moves a day, approved before, in words of its own',
      ['--to', '2020', '--approved-on', '2019-06-01', '--on', '2019-06-01', '--note', '议定。'],
      {
        id: 'U20190601-01t000',
        on: '2019-06-01',
        item: 'M2019.2',
        note: '议定。',
        forecast: {
          due: '2020',
          reason: '示例理由。',
          approved_by: 'O-cc-leading-group',
          approved_on: '2019-06-01',
        },
      },
    ],
    [
      'moves a day to the day of the report',
      ['--to', today],
      {
        item: 'M2019.2',
        note: `改期至 ${today}`,
        forecast: { due: today, reason: '示例理由。', approved_by: 'O-cc-leading-group', approved_on: today },
      },
    ],
  ])('%s', async (_name, more, changes) => {
    const { update } = await recordedBy([...lines.reschedule, ...more]);
    expect(update).toEqual({ ...base, ...changes });
  });
});

describe('the state afterwards', () => {
  it.each<[name: string, argv: string[], item: string, state: Partial<Item>]>([
    ['a moved day stays due', [...lines.reschedule], 'M2019.2', { light: 'yellow', daysLeft: 184 }],
    [
      'a moved day stays missed',
      ['reschedule', 'M2018.2', ...lines.reschedule.slice(2)],
      'M2018.2',
      { light: 'red', overdueDays: 181 },
    ],
  ])('%s', async (_name, argv, wanted, state) => {
    const { item } = await recordedBy(argv);
    expect(item(wanted)).toMatchObject(state);
  });
});

describe('refused, and nothing written', () => {
  it.each<[more: string[], said: RegExp]>([
    [['reschedule', 'T99'], /没有编号为 T99/],
    [['reschedule', 'P02'], /P02 没有期限，无从改期/],
    [['reschedule', 'S03'], /S03 没有期限/],
    [['reschedule', 'A1'], /A1 是任务分组/],
    [['reschedule', 'R02'], /R02\.2019/],
    [['reschedule', 'O-tj-binhai'], /是单位/],
    [['--to', '明年'], /--to 的日期“明年”/],
    [['--to', '2020-13'], /--to 的日期/],
    [['--to', '2019-06-29'], /2019-06-29 早于 2019-06-30/],
    [['--reason', ''], /--reason 要写成一行/],
    [['--approved-by', 'O-cc-nobody-at-all'], /--approved-by：没有/],
    [['--approved-on', '2019-07-01'], /--approved-on 的日期 2019-07-01 晚于/],
    [['--approved-on', '2019-06-03', '--on', '2019-06-02'], /2019-06-03 晚于 2019-06-02/],
    [['--approved-on', '昨天'], /--approved-on 的日期“昨天”/],
    [['--status', 'active'], /没有 --status 这个选项/],
  ])('reschedule %j', async (more, said) => {
    await refuses(lineOf('reschedule', more), said, 2);
  });

  it.each<[argv: string[], said: RegExp]>([
    [['reschedule'], /缺少参数 <ID>/],
    [['reschedule', 'M2019.2', '--to', '2020'], /还缺 --reason、--approved-by、--by。/],
  ])('reschedule without what it needs: %j', (argv, said) => namesWhatIsMissing(argv, said));
});

describe('at a terminal', () => {
  it.each<[name: string, argv: string[], answers: string[], questions: string[], update: Partial<Update>]>([
    [
      'reschedule',
      ['reschedule'],
      ['M2019.2', '2019-06-15', '2020-06', '示例理由。', 'O-cc-leading-group', 'O-cc-office', '2019-06-01', 'y'],
      [ask.reschedule, ask.decidedOn, ask.to, ask.reason, ask.approvedBy, ask.by, ask.approvedOn, askWrite],
      {
        on: '2019-06-15',
        forecast: {
          due: '2020-06',
          reason: '示例理由。',
          approved_by: 'O-cc-leading-group',
          approved_on: '2019-06-01',
        },
      },
    ],
    [
      'reschedule, with most of it given',
      lines.reschedule.slice(0, 6),
      [today, 'O-cc-leading-group', 'O-cc-office', today, 'y'],
      [ask.decidedOn, ask.approvedBy, ask.by, ask.approvedOn, askWrite],
      {},
    ],
  ])('%s', (_name, argv, answers, questions, expected) => asks(argv, answers, questions, expected));

  it.each<[name: string, argv: string[], answers: string[], complaint: RegExp]>([
    [
      'a day gone by',
      ['reschedule', 'M2019.2'],
      [today, '2019-05', '2020', '示例', 'O-cc-office', 'O-cc-office', today, 'y'],
      /^2019-05-31 早于 2019-06-30/,
    ],
    [
      'approved tomorrow',
      ['reschedule', 'M2019.2'],
      [today, '2020', '示例', 'O-cc-office', 'O-cc-office', '2019-07-01', today, 'y'],
      /^2019-07-01 晚于 2019-06-30/,
    ],
    [
      'moved to a day before that of the decision',
      ['reschedule', 'M2019.2', '--to', '2019-06-20'],
      [today, '2019-06-15', '示例', 'O-cc-office', 'O-cc-office', '2019-06-15', 'y'],
      /^2019-06-20 早于 2019-06-30/,
    ],
  ])('%s is asked again', (_name, argv, answers, complaint) => asksAgain(argv, answers, complaint));
});
