// tjcc record: every field of an update is recorded as it was given, or refused.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/evaluate/snapshot/item';
import type { Update } from '../../../src/schema/generated/types';
import { evidence, lineOf, lines, namesWhatIsMissing, recordedBy, recordsAsGiven, refuses, today } from './recording';

describe('what is written is what was given', () => {
  it.each<[name: string, more: string[], update: Partial<Update>]>([
    ['as little as can be', [], {}],
    ['the id in small letters', ['record', 't08.1'], { item: 'T08.1' }],
    ['one year of an obligation', ['record', 'R01.2019'], { item: 'R01.2019' }],
    ['an office by its full name', ['--by', '天津市合作交流办'], { by: 'O-tj-office' }],
    ['an office by its English name', ['--by', 'changchun new area'], { by: 'O-cc-new-area' }],
    ['an office with blanks around', ['--by', ' O-tj-office '], { by: 'O-tj-office' }],
    ['a day', ['--on', '2019-02-28'], { on: '2019-02-28', id: 'U20190228-01t000' }],
    ['the day judged', ['--as-of', '2019-05'], { on: '2019-05-31', id: 'U20190531-01t000' }],
    ['a status', ['--status', 'blocked'], { status: 'blocked' }],
    ['a status in Chinese', ['--status', '推进中'], { status: 'active' }],
    ['a status in English words', ['--status', 'Not started', '--lang', 'en'], { status: 'not-started' }],
    [
      'a stage in Chinese, asked in English',
      ['record', 'J01', '--stage', '落位', '--lang', 'en'],
      { item: 'J01', stage: 'sited' },
    ],
    ['a stage of a project', ['record', 'J01', '--stage', '落位'], { item: 'J01', stage: 'sited' }],
    ['a percentage', ['--percent', '0'], { percent: 0 }],
    ['a percentage in wide digits', ['--percent', '４０％'], { percent: 40 }],
    ['a day in wide digits', ['--on', '２０１９－０２－２８'], { on: '2019-02-28', id: 'U20190228-01t000' }],
    ['a status in Chinese, asked in English', ['--status', '推进中', '--lang', 'en'], { status: 'active' }],
    ['a status in English words, asked in Chinese', ['--status', 'Not started'], { status: 'not-started' }],
    ['a percentage with its sign', ['--percent', '40％'], { percent: 40 }],
    ['a percentage with its sign behind a blank', ['--percent', ' 100 %'], { percent: 100 }],
    ['what else it concerns', ['--also', 't01，T10、T16', '--also', 'P02;T01'], { also: ['T01', 'T10', 'T16', 'P02'] }],
    ['itself besides is nothing besides', ['--also', 'T08'], {}],
    ['the last of several notes', ['--note', '前一句。', '--note', '后一句。'], { note: '后一句。' }],
    ['a note with blanks around', ['--note', ' 示例。\t'], {}],
    ['a note that begins with a dash', ['--note', '-5 度开工'], { note: '-5 度开工' }],
    ['a note that begins with two', ['--note=--后补'], { note: '--后补' }],
    [
      'a light set by hand up to today',
      ['--light', '黄', '--light-reason', '示例', '--light-until', today],
      { override: { light: 'yellow', reason: '示例', until: today } },
    ],
  ])('record: %s', (_name, more, changes) => recordsAsGiven(more, changes));

  it('TJCC_BY stands for --by, and --by stands before it', async () => {
    const argv = ['record', 'T08', '--note', '示例。'];
    const environment = { TJCC_BY: '天津市合作交流办' };
    expect((await recordedBy(argv, { environment })).update.by).toBe('O-tj-office');
    expect((await recordedBy([...argv, '--by', 'O-cc-office'], { environment })).update.by).toBe('O-cc-office');
    await refuses(argv, /--by/, 2, { environment: { TJCC_BY: '' } });
    await refuses(argv, /TJCC_BY：没有“O-tj-ofice”.*是不是想写：O-tj-office/s, 2, {
      environment: { TJCC_BY: 'O-tj-ofice' },
    });
  });
});

describe('the state afterwards', () => {
  it.each<[name: string, argv: string[], item: string, state: Partial<Item>]>([
    ['a status', [...lines.record, '--status', 'blocked'], 'T08', { status: 'blocked', light: 'red' }],
    [
      'a note alone',
      [...lines.record],
      'T08',
      { status: 'unstated', light: 'grey', lastReport: today, verification: 'reported' },
    ],
    [
      'what it concerns besides',
      [...lines.record, '--status', 'done', '--also', 'T09', ...evidence, '--url', 'https://example.cn'],
      'T09',
      { status: 'unstated' },
    ],
    ['a stage', ['record', 'J03', ...lines.record.slice(2), '--stage', 'started'], 'J03', { stage: 'started' }],
  ])('%s', async (_name, argv, wanted, state) => {
    const { item } = await recordedBy(argv);
    expect(item(wanted)).toMatchObject(state);
  });
});

describe('refused, and nothing written', () => {
  it.each<[more: string[], said: RegExp]>([
    // Which record.
    [['record', 'T99'], /没有编号为 T99.*是不是想写：T/s],
    [['record', 'U20181225-aa01'], /U20181225-aa01 是进展报告/],
    [['record', 'A2'], /A2 是任务分组/],
    [['record', 'O-tj-binhai'], /O-tj-binhai 是单位/],
    [['record', 'R01'], /R01 每年都要办.*R01\.2019/s],
    [['record', 'R01', '--as-of', '2018-05-01'], /R01\.2018/],
    [['record', 'J03', '--as-of', '2019-01-31'], /J03 在 2019-01-31 还没有/],
    [['--also', 'T99'], /没有编号为 T99/],
    [['--also', 'T01,R01'], /R01\.2019/],
    // Who.
    [['--by', 'O-cc-ofice'], /--by：没有“O-cc-ofice”.*是不是想写：O-cc-office/s],
    [['--by', '滨海新'], /没有“滨海新”/],
    [['--by', ''], /没有“”/],
    // When.
    [['--on', '2019-02-29'], /--on 的日期“2019-02-29”.*2019-02-28/s],
    [['--on', '2019-06'], /--on 要写到某一天，如 2019-06-30；“2019-06”不是一天/s],
    [['--on', '2019年6月3日'], /是不是想写：2019-06-03/],
    [['--on', '2019-07-01'], /2019-07-01 晚于 2019-06-30/],
    [['--on', '2019-06-02', '--as-of', '2019-06-01'], /2019-06-02 晚于 2019-06-01/],
    [['--as-of', '2019-07-01'], /--as-of 的日期 2019-07-01 晚于 2019-06-30/],
    [['--on', '2019-07-01', '--as-of', '2020'], /--on 的日期 2019-07-01 晚于 2019-06-30/],
    // What.
    [['--status', '进行中'], /--status 不能是“进行中”.*active 推进中/s],
    [['--status', 'no-report'], /--status 不能是/],
    [['--status', 'done', '--percent', '60'], /--status done 与 --percent 60 不能一起用/],
    [['--status', '已销号', '--percent', '99%'], /--status 已销号 与 --percent 99% 不能一起用/],
    [['--stage', 'started'], /T08 不是项目/],
    [['--stage', '完工'], /--stage 不能是/],
    [['record', 'J01.1', '--stage', 'started'], /J01\.1 不是项目/],
    ...['101', '-1', '4.5', '1e2', '0x10', '%', '', '四十', '１０１', '1000'].map((percent): [string[], RegExp] => [
      [`--percent=${percent}`],
      /--percent 不能是.*0–100/s,
    ]),
    [['--note', ''], /--note 要写成一行/],
    [['--note', ' \u3000'], /--note 要写成一行/],
    [['--note', '一\n二'], /--note 要写成一行/],
    [['--note', '一\r二'], /--note 要写成一行/],
    [['--note', '一\u200b二'], /--note 里有一个看不见的字符 U\+200B/],
    [['--note', '一\u001b[31m二'], /U\+001B/],
    // A light set by hand.
    [['--light', 'yellow'], /还缺 --light-reason/],
    [['--light-reason', '示例'], /还缺 --light/],
    [['--light-until', '2019-12-31'], /还缺 --light。/],
    [['--light', 'yellow', '--light-reason', '示例'], /还缺 --light-until/],
    [['--light', 'done', '--light-reason', '示例', '--light-until', '2019-12-31'], /--light 不能是“done”/],
    [['--light', 'red', '--light-reason', '', '--light-until', '2019-12-31'], /--light-reason 要写成一行/],
    [
      ['--light', 'red', '--light-reason', '示例', '--light-until', '2019'],
      /--light-until 要写到某一天，如 2019-12-31/,
    ],
    [['--light', 'red', '--light-reason', '示例', '--light-until', '2019-06-29'], /2019-06-29 早于 2019-06-30/],
    // The rest.
    [['--notes', '示例'], /没有 --notes 这个选项.*--note/s],
    [['T09'], /参数太多/],
    [['--note', '--dry-run'], /选项 --note 后面要写值/],
    [['--format', 'yaml'], /没有 yaml 格式/],
  ])('record %j', async (more, said) => {
    const { stderr } = await refuses(lineOf('record', more), said, 2);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b]/);
  });

  it('what only the whole can tell is told with the line that would be wrong', async () => {
    const { stderr } = await refuses([...lines.record, '--status', 'closed'], /\[progress\/evidence\]/, 3);
    expect(stderr).toContain('status: closed');
    expect(stderr).toContain('没有写入任何文件');
  });

  it.each<[argv: string[], said: RegExp]>([
    [['record'], /缺少参数 <ID>/],
    [['record', 'T08'], /还缺 --note、--by。/],
  ])('record without what it needs: %j', (argv, said) => namesWhatIsMissing(argv, said));
});
