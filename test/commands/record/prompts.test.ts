// tjcc record at a terminal: what is missing is asked, a wrong answer is asked again, and breaking off writes nothing.
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index';
import type { Update } from '../../../src/schema/generated/types';
import { runTool } from '../../run-tool';
import { lines, recordedBy, refuses, today } from './recording';
import { ask, asks, asksAgain, askWrite, at } from './terminal';

describe('at a terminal', () => {
  it.each<[name: string, argv: string[], answers: string[], questions: string[], update: Partial<Update>]>([
    [
      'nothing given: all is asked',
      ['record'],
      ['T08', 'active', '示例。', 'O-cc-office', today, 'n', 'y'],
      [ask.item, ask.status, ask.note, ask.by, ask.on, ask.evidence, askWrite],
      { item: 'T08', status: 'active', note: '示例。', by: 'O-cc-office', on: today },
    ],
    [
      'some given: the rest is asked',
      ['record', 'T08', '--note', '示例。', '--on', '2019-06-01', '--status', 'active'],
      ['O-cc-office', 'n', 'y'],
      [ask.by, ask.evidence, askWrite],
      { status: 'active', on: '2019-06-01' },
    ],
    [
      'no status',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['', '示例。', today, 'n', 'y'],
      [ask.status, ask.note, ask.on, ask.evidence, askWrite],
      { note: '示例。' },
    ],
    [
      'blanks around the answers',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', ' 示例。 ', ' 2019-06-01 ', 'n', 'y'],
      [ask.status, ask.note, ask.on, ask.evidence, askWrite],
      { note: '示例。', on: '2019-06-01' },
    ],
    ['a whole command line: nothing is asked', [...lines.record], [], [], {}],
  ])('%s', (_name, argv, answers, questions, expected) => asks(argv, answers, questions, expected));

  it.each<[name: string, argv: string[], answers: string[], complaint: RegExp]>([
    [
      'an empty note',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', ' ', '示例。', today, 'n', 'y'],
      /^写成一行/,
    ],
    [
      'a hidden sign',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '一\u200b二', '示例。', today, 'n', 'y'],
      /U\+200B/,
    ],
    [
      'a day that is none',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', '昨天', today, 'n', 'y'],
      /^日期“昨天”/,
    ],
    [
      'a day to come',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', '2019-07-01', today, 'n', 'y'],
      /^2019-07-01 晚于 2019-06-30，还没有到/,
    ],
  ])('%s is asked again', (_name, argv, answers, complaint) => asksAgain(argv, answers, complaint));

  it('“no” at the end writes nothing', async () => {
    const answers = ['T08', 'active', '示例。', 'O-cc-office', today, 'n', 'n'];
    const { exitCode, recorded, stdout, stderr } = await runTool('record', at(answers));
    expect({ exitCode, recorded, stdout }).toEqual({ exitCode: 3, recorded: {}, stdout: '' });
    expect(stderr).toContain('已取消，没有写入任何文件');
  });

  it('breaking off at any question writes nothing', async () => {
    const answers = [
      'T08',
      'done',
      '示例。',
      'O-cc-office',
      today,
      '纪要',
      '某单位',
      'https://example.cn',
      '',
      '',
      'n',
      'y',
    ];
    for (let count = 0; count < answers.length; count++) {
      const run = await runTool('record', at(answers.slice(0, count)));
      expect(run).toMatchObject({ exitCode: 3, recorded: {}, stdout: '' });
      expect(run.asked).toHaveLength(count + 1);
      expect(run.stderr).toContain('已取消');
    }
    expect((await recordedBy(['record'], at(answers))).update.status).toBe('done');
  });

  it('what is given wrong is told before anything is asked', async () => {
    for (const more of [
      ['--percent', '101'],
      ['--status', '进行中'],
      ['--stage', 'sited'],
      ['--on', '2019-13-01'],
      ['--also', 'T99'],
      ['--by', '没有的单位'],
      ['--title', '纪要'],
      ['--title', '纪要', '--publisher', '某单位', '--file', '没有.pdf'],
      ['--light', 'red'],
      ['--append-to', 'nowhere.yaml'],
    ]) {
      const { asked } = await refuses(['record', 'T08', ...more], /./, 2, at(['active', '示例。']));
      expect(asked, more.join(' ')).toEqual([]);
    }
    for (const argv of [
      ['reschedule', 'P02'],
      ['reschedule', 'M2019.2', '--to', '2018年'],
      ['waive', 'R02'],
      ['confirm', 'M2018.1'],
    ])
      expect((await refuses(argv, /./, 2, at(['x']))).asked).toEqual([]);
  });

  it('--dry-run asks, and writes nothing', async () => {
    const run = await runTool('record T08 --dry-run', at(['active', '示例。', 'O-cc-office', today, 'n']));
    expect(run).toMatchObject({ exitCode: 0, recorded: {} });
    expect(run.stdout).toContain('没有写入');
  });

  it('asks in the reader’s language', async () => {
    const answers = ['T08', 'active', 'Example.', 'O-cc-office', today, 'n', 'y'];
    const run = await runTool('record --lang en', at(answers));
    const words = en.recording;
    expect(run.asked).toEqual([
      ...[words.ask.item, words.ask.status, words.ask.note, words.ask.by, words.ask.on, words.ask.evidence],
      words.askWrite,
    ]);
    expect(run.stderr).toContain('would be recorded');
    const again = await runTool(
      'record T08 --by O-cc-office --lang en',
      at(['active', '', 'Example.', '昨天', today, 'n', 'y']),
    );
    expect(again.asked.filter((said) => /\p{Script=Han}/u.test(said))).toEqual([
      '“昨天” is not a date like 2019-06-30',
    ]);
  });

  it('offers what fits, and nothing else', async () => {
    const offered = async (argv: string[], question: string): Promise<string[]> => {
      // The tests' prompter throws an error that lists all options if the answer is none of them.
      const { stderr } = await runTool(argv, at(['nothing'], { columns: undefined }));
      expect(stderr, question).toContain('nothing is none of');
      return /none of (.*)$/m.exec(stderr)?.[1]?.split(', ') ?? [];
    };
    const reportable = await offered(['record'], ask.item);
    expect(reportable).toContain('R01.2019');
    expect(reportable.filter((one) => /^(O-|U|A\d|R0\d$|G\d{8}$)/.test(one))).toEqual([]);
    expect(await offered(['record', '--stage', 'sited'], ask.item)).toEqual(['J01', 'J02', 'J03']);
    const movable = await offered(['reschedule'], ask.item);
    expect(movable).toContain('M2018.1');
    expect(movable.filter((one) => /^(O-|U|A\d|R0\d$|P|S)/.test(one))).toEqual([]);
    expect(await offered(['confirm', 'U20181225-aa01'], ask.confirmedBy)).toEqual(['O-cc-office']);
    const unfinished = await offered(['record', 'T08', '--percent', '60'], ask.status);
    expect(unfinished).toContain('blocked');
    expect(unfinished.filter((one) => one === 'done' || one === 'closed')).toEqual([]);
  });
});
