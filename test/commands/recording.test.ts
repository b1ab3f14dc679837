// record, reschedule, waive, confirm: what they write, what they refuse, and what they ask. A refusal writes nothing;
// what is written makes a sound plan, says exactly what was given, and moves the state as it should.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSuffix } from '../../src/commands/shared/recording/id';
import type { Item } from '../../src/evaluate/snapshot/item';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { contentHash } from '../../src/model/content-hash';
import type { Update } from '../../src/schema/generated/types';
import { approvedPlan, edited, loadOnce, planWith, type Run, runTool, sourcesOf, type World } from '../run-tool';
import { times } from '../size';

const today = '2019-06-30';
const id = 'U20190630-01t000';
const file = `progress/2019/${id}.yaml`;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whole command lines; a case replaces or adds options. The last of several counts. */
const lines = {
  record: ['record', 'T08', '--by', 'O-cc-office', '--note', '示例。'],
  reschedule: [
    ...['reschedule', 'M2019.2', '--to', '2020-06', '--reason', '示例理由。'],
    ...['--approved-by', 'O-cc-leading-group', '--by', 'O-cc-office'],
  ],
  waive: [
    ...['waive', 'R02.2018', '--until', '2019-12-31', '--reason', '示例理由。'],
    ...['--owner', 'O-tj-office', '--by', 'O-tj-office'],
  ],
  confirm: ['confirm', 'U20181225-aa01', '--by', 'O-cc-office'],
} as const;
type Command = keyof typeof lines;
const commands = Object.keys(lines) as Command[];

/** A report by the Tianjin office on what both offices answer for, a decision, and a later project. */
const reported: NonNullable<World['plan']> = planWith({
  'projects.yaml': `${approvedPlan['projects.yaml']}
  - { id: J03, origin: pipeline, title: 后来的项目, title_en: A later project, summary: 简介 }
`,
  'progress/2018.yaml': `# 示例
updates:
  - id: U20181225-aa01
    on: 2018-12-25
    item: M2018.1
    by: O-tj-office
    note: 示例：机制已经建立。 # 核对过
    status: done
    evidence:
      - { title: 纪要, publisher: 某单位, url: 'https://example.cn/a' }

  - id: U20190101-aa02
    on: 2019-01-01
    item: M2018.2
    by: O-tj-office
    note: 示例：豁免。
    waiver: { owner: O-tj-office, reason: 示例, until: 2019-03-31 }
  - { id: U20190201-aa03, on: 2019-02-01, item: J03, by: O-cc-office, note: 已谋划, stage: planned }
`,
});

type Files = NonNullable<World['plan']>;

/** What stands in the plan afterwards, which is sound. */
async function after(
  run: Run,
  before: Files,
): Promise<{ updates: Update[]; item: (id: string) => Item; files: Files }> {
  const files = { ...before, ...run.recorded };
  const { plan, problems } = await loadOnce(sourcesOf(files));
  expect(problems).toEqual([]);
  if (!plan) throw new Error('no plan');
  const known = new Set((await loadOnce(sourcesOf(before))).plan?.ofKind('update').map((update) => update.id));
  const snapshot = takeSnapshot(plan, today);
  return {
    files,
    updates: plan.ofKind('update').flatMap((update) => (known.has(update.id) ? [] : [update.data])),
    item(wanted) {
      const found = snapshot.find(wanted);
      if (!found) throw new Error(`no ${wanted}`);
      return found;
    },
  };
}

/** Runs, holds that it was recorded, and gives the one update that came. */
async function recordedBy(argv: readonly string[], world: World = {}) {
  const plan = world.plan ?? reported;
  const run = await runTool(argv, { ...world, plan });
  expect(run.stderr.replace(/\u001b\[\d+m/g, '')).not.toContain('错误');
  expect(run.exitCode).toBe(0);
  const result = await after(run, plan);
  const [update, ...others] = result.updates;
  expect(others).toEqual([]);
  if (!update) throw new Error('nothing was recorded');
  return { ...result, run, update };
}

/** Runs, and holds that nothing was written and why. */
async function refuses(argv: readonly string[], said: RegExp, code: 2 | 3, world: World = {}): Promise<Run> {
  const run = await runTool(argv, { plan: reported, ...world });
  expect(run.stderr).toMatch(said);
  expect(run).toMatchObject({ recorded: {}, written: {}, stdout: '', exitCode: code });
  return run;
}

describe('what is written is what was given', () => {
  const base: Update = { id, on: today, item: 'T08', by: 'O-cc-office', note: '示例。' };
  const paper = 'evidence/2019/纪要.pdf';
  const withPaper: World = { plan: { ...reported, [paper]: '%PDF' } };
  const papers = { '现场/验收 纪要.pdf': '%PDF', '其他/验收 纪要.pdf': '%PDG', '其他/副本/验收 纪要.pdf': '%PDF' };
  const evidence = ['--title', '纪要', '--publisher', '某单位'];
  const copied = `evidence/${id}/验收 纪要.pdf`;

  it.each<[name: string, more: string[], update: Partial<Update>, world?: World]>([
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
    [
      'done, all of it',
      ['--status', 'done', '--percent', '100', ...evidence, '--url', 'https://example.cn'],
      { status: 'done', percent: 100, evidence: [{ title: '纪要', publisher: '某单位', url: 'https://example.cn' }] },
    ],
    [
      'done with one of two pieces that can be looked up',
      ['--status', 'done', '--title', '甲', '--publisher', '某单位', ...evidence, '--url', 'https://example.cn'],
      {
        status: 'done',
        evidence: [
          { title: '甲', publisher: '某单位' },
          { title: '纪要', publisher: '某单位', url: 'https://example.cn' },
        ],
      },
    ],
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
    [
      'done with an address',
      ['--status', 'done', ...evidence, '--url', 'https://example.cn/a?b=1#c', '--published', '2019-Q2'],
      {
        status: 'done',
        evidence: [{ title: '纪要', publisher: '某单位', url: 'https://example.cn/a?b=1#c', published: '2019-Q2' }],
      },
    ],
    [
      'three pieces of evidence, each with its own',
      [
        ...['--title', '甲', '--publisher', '某单位', '--published', '2019'],
        ...['--title', '乙', '--url', 'http://example.cn', '--publisher', '另一单位'],
        ...['--title', '丙', '--publisher', '某单位'],
      ],
      {
        evidence: [
          { title: '甲', publisher: '某单位', published: '2019' },
          { title: '乙', publisher: '另一单位', url: 'http://example.cn' },
          { title: '丙', publisher: '某单位' },
        ],
      },
    ],
    [
      'a file from outside',
      [...evidence, '--file', '现场/验收 纪要.pdf'],
      { evidence: [{ title: '纪要', publisher: '某单位', path: copied, sha256: sha256('%PDF') }] },
      { papers },
    ],
    [
      'a file in the plan, where it lies',
      [...evidence, '--file', `plan/${paper}`],
      { evidence: [{ title: '纪要', publisher: '某单位', path: paper, sha256: sha256('%PDF') }] },
      withPaper,
    ],
    [
      'files of one name',
      [
        ...[...evidence, '--file', '现场/验收 纪要.pdf', ...evidence, '--file', '其他/验收 纪要.pdf'],
        ...[...evidence, '--file', '其他/副本/验收 纪要.pdf'],
      ],
      {
        evidence: [
          { title: '纪要', publisher: '某单位', path: copied, sha256: sha256('%PDF') },
          { title: '纪要', publisher: '某单位', path: `evidence/${id}/验收 纪要-2.pdf`, sha256: sha256('%PDG') },
          { title: '纪要', publisher: '某单位', path: copied, sha256: sha256('%PDF') },
        ],
      },
      { papers },
    ],
  ])('record: %s', async (_name, more, changes, world = {}) => {
    const own = more[0] === 'record' ? more.slice(0, 2) : lines.record.slice(0, 2);
    const rest = more[0] === 'record' ? more.slice(2) : more;
    const { update, run } = await recordedBy([...own, ...lines.record.slice(2), ...rest], { plan: reported, ...world });
    const expected = { ...base, ...changes };
    expect(update).toEqual(expected);
    const places = Object.keys(run.recorded).filter((name) => name.startsWith('evidence/'));
    const copies = expected.evidence?.map(({ path }) => path).filter((path) => path?.includes(expected.id)) ?? [];
    expect(new Set(places)).toEqual(new Set(copies));
    expect(Object.keys(run.recorded)).toContain(`progress/${expected.on.slice(0, 4)}/${expected.id}.yaml`);
  });

  it.each<[name: string, command: Command, more: string[], update: Partial<Update>]>([
    [
      'moves a day',
      'reschedule',
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
      'reschedule',
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
      'reschedule',
      ['--to', today],
      {
        item: 'M2019.2',
        note: `改期至 ${today}`,
        forecast: { due: today, reason: '示例理由。', approved_by: 'O-cc-leading-group', approved_on: today },
      },
    ],
    [
      'waives, with a paper',
      'waive',
      ['--title', '纪要', '--publisher', '某单位'],
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
      'waive',
      ['--until', today],
      {
        item: 'R02.2018',
        by: 'O-tj-office',
        note: `豁免至 ${today}`,
        waiver: { owner: 'O-tj-office', reason: '示例理由。', until: today },
      },
    ],
  ])('%s', async (_name, command, more, changes) => {
    const { update } = await recordedBy([...lines[command], ...more]);
    expect(update).toEqual({ ...base, ...changes });
  });

  it('confirm binds to the content as it reads', async () => {
    const { update } = await recordedBy(lines.confirm);
    const report: Update = {
      id: 'U20181225-aa01',
      on: '2018-12-25',
      item: 'M2018.1',
      by: 'O-tj-office',
      note: '示例：机制已经建立。',
      status: 'done',
      evidence: [{ title: '纪要', publisher: '某单位', url: 'https://example.cn/a' }],
    };
    expect(update).toEqual({
      ...base,
      item: 'M2018.1',
      note: '确认 U20181225-aa01',
      confirms: { update: report.id, content: contentHash(report) },
    });
  });

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

  it('a name that a macOS disk has taken apart is put together', async () => {
    const apart = 'Lumière.pdf'.normalize('NFD');
    const argv = [...lines.record, '--title', '甲', '--publisher', '乙', '--file', apart];
    const { update, run } = await recordedBy(argv, { papers: { [apart]: '%PDF' } });
    expect(update.evidence?.[0]?.path).toBe(`evidence/${id}/${'Lumière.pdf'.normalize('NFC')}`);
    expect(Object.keys(run.recorded)).toContain(update.evidence?.[0]?.path);
  });
});

describe('the state afterwards', () => {
  const evidence = ['--title', '纪要', '--publisher', '某单位', '--url', 'https://example.cn'];
  it.each<[name: string, argv: string[], item: string, state: Partial<Item>]>([
    ['a status', [...lines.record, '--status', 'blocked'], 'T08', { status: 'blocked', light: 'red' }],
    [
      'done',
      [...lines.record, '--status', 'done', ...evidence],
      'T08',
      { status: 'done', light: 'done', actual: today },
    ],
    [
      'done on an earlier day',
      ['record', 'R02.2018', ...lines.record.slice(2), '--status', 'done', '--on', '2018-12-31', ...evidence],
      'R02.2018',
      { status: 'done', lateDays: 0, outcome: 'done' },
    ],
    [
      'a note alone',
      [...lines.record],
      'T08',
      { status: 'unstated', light: 'grey', lastReport: today, verification: 'reported' },
    ],
    [
      'what it concerns besides',
      [...lines.record, '--status', 'done', '--also', 'T09', ...evidence],
      'T09',
      { status: 'unstated' },
    ],
    ['a stage', ['record', 'J03', ...lines.record.slice(2), '--stage', 'started'], 'J03', { stage: 'started' }],
    ['a moved day stays due', [...lines.reschedule], 'M2019.2', { light: 'yellow', daysLeft: 184 }],
    [
      'a moved day stays missed',
      ['reschedule', 'M2018.2', ...lines.reschedule.slice(2)],
      'M2018.2',
      { light: 'red', overdueDays: 181 },
    ],
    ['a waiver leaves it red', [...lines.waive], 'R02.2018', { light: 'red', overdueDays: 181, outcome: 'missed' }],
    ['a confirmation', [...lines.confirm], 'M2018.1', { verification: 'verified', status: 'done' }],
  ])('%s', async (_name, argv, wanted, state) => {
    const { item } = await recordedBy(argv);
    expect(item(wanted)).toMatchObject(state);
  });

  it('a waiver keeps the check quiet up to its last day, and not a day longer', async () => {
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
  const evidence = ['--title', '纪要', '--publisher', '某单位'];
  const papers = {
    '.隐藏.pdf': '',
    'a:b.pdf': '',
    'a\\b.pdf': '',
    'a\u200bb.pdf': '',
    'dir/.b': '',
    'a\nb.pdf': '',
    'empty.pdf': '',
  };
  const inPlan = { ...reported, 'evidence/.a/b.pdf': '' };

  it.each<[more: string[], said: RegExp, world?: World]>([
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
    [['--status', 'done'], /须有查得到的佐证.*没有写入/s],
    [['--status', 'done', ...evidence], /须有查得到的佐证.*没有写入/s],
    [['--status', 'done', ...evidence, '--published', '2019'], /须有查得到的佐证/],
    [['--status', 'done', '--percent', '60'], /--status done 与 --percent 60 不能一起用/],
    [['--status', '已销号', '--percent', '99%'], /--status 已销号 与 --percent 99% 不能一起用/],
    [[...evidence, '--file', '空.pdf'], /空\.pdf 是空的（0 字节）/, { papers: { '空.pdf': '' } }],
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
    // Evidence.
    [['--publisher', '某单位', '--title', '纪要'], /--publisher 属于哪份材料/],
    [['--url', 'https://example.cn'], /--url 属于哪份材料/],
    [[...evidence, '--publisher', '另一单位'], /--publisher 属于哪份材料/],
    [['--title', '甲', '--title', '乙', '--publisher', '某单位'], /还缺 --publisher/],
    [['--title', '', '--publisher', '某单位'], /--title 要写成一行/],
    [[...evidence, '--url', 'example.cn'], /--url 不能是“example\.cn”/],
    [[...evidence, '--url', 'ftp://example.cn'], /--url 不能是/],
    [[...evidence, '--url', 'https://例子 .cn'], /--url 不能是/],
    [[...evidence, '--url', 'https://example.cn/\u200b'], /U\+200B/],
    [[...evidence, '--published', '去年'], /--published 的日期“去年”/],
    [[...evidence, '--file', '没有.pdf'], /读不到材料 没有\.pdf（ENOENT）/],
    [[...evidence, '--file', ''], /读不到材料/],
    ...Object.keys(papers)
      .filter((name) => name !== 'empty.pdf')
      .map((name): [string[], RegExp, World] => [[...evidence, '--file', name], /不能收进方案/, { papers }]),
    [[...evidence, '--file', 'plan/evidence/.a/b.pdf'], /不能收进方案/, { plan: inPlan }],
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
    // Where.
    [['--append-to', 'plan/progress/2019.yaml'], /--append-to 不能是.*plan\/progress\/2018\.yaml/s],
    [['--append-to', 'plan/timeline.yaml'], /--append-to 不能是.*是不是想写：plan\/progress\/2018\.yaml/s],
    [['--append-to', '2018.yml'], /是不是想写：plan\/progress\/2018\.yaml/],
    [['--append-to', '/elsewhere/progress/2018.yaml'], /是不是想写：plan\/progress\/2018\.yaml/],
    [['--append-to', '../plan/progress/2018.yaml'], /--append-to 不能是/],
    [['--append-to', ''], /--append-to 不能是/],
    // The rest.
    [['--notes', '示例'], /没有 --notes 这个选项.*--note/s],
    [['T09'], /参数太多/],
    [['--note', '--dry-run'], /选项 --note 后面要写值/],
    [['--format', 'yaml'], /没有 yaml 格式/],
  ])('record %j', async (more, said, world) => {
    const argv =
      more[0] === 'record'
        ? [...more.slice(0, 2), ...lines.record.slice(2), ...more.slice(2)]
        : [...lines.record, ...more];
    const { stderr } = await refuses(argv, said, 2, world);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b]/);
  });

  it.each<[command: Command, more: string[], said: RegExp]>([
    ['reschedule', ['reschedule', 'T99'], /没有编号为 T99/],
    ['reschedule', ['reschedule', 'P02'], /P02 没有期限，无从改期/],
    ['reschedule', ['reschedule', 'S03'], /S03 没有期限/],
    ['reschedule', ['reschedule', 'A1'], /A1 是任务分组/],
    ['reschedule', ['reschedule', 'R02'], /R02\.2019/],
    ['reschedule', ['reschedule', 'O-tj-binhai'], /是单位/],
    ['reschedule', ['--to', '明年'], /--to 的日期“明年”/],
    ['reschedule', ['--to', '2020-13'], /--to 的日期/],
    ['reschedule', ['--to', '2019-06-29'], /2019-06-29 早于 2019-06-30/],
    ['reschedule', ['--reason', ''], /--reason 要写成一行/],
    ['reschedule', ['--approved-by', 'O-cc-nobody-at-all'], /--approved-by：没有/],
    ['reschedule', ['--approved-on', '2019-07-01'], /--approved-on 的日期 2019-07-01 晚于/],
    ['reschedule', ['--approved-on', '2019-06-03', '--on', '2019-06-02'], /2019-06-03 晚于 2019-06-02/],
    ['reschedule', ['--approved-on', '昨天'], /--approved-on 的日期“昨天”/],
    ['reschedule', ['--status', 'active'], /没有 --status 这个选项/],
    ['waive', ['waive', 'P02'], /P02 没有期限，不会逾期/],
    ['waive', ['waive', 'R02'], /R02\.2019/],
    ['waive', ['waive', 'O-tj-binhai'], /是单位/],
    ['waive', ['--until', '2019-06-29'], /2019-06-29 早于 2019-06-30/],
    ['waive', ['--until', '2019-12'], /如 2019-12-31/],
    ['waive', ['--owner', '没有的单位'], /--owner：没有/],
    ['waive', ['--reason', '\n'], /--reason 要写成一行/],
    ['confirm', ['confirm', 'U20181225-aa09'], /没有编号.*是不是想写：U20181225-aa01/s],
    ['confirm', ['confirm', 'M2018.1'], /M2018\.1 是年度节点，不是进展报告/],
    ['confirm', ['confirm', 'U20190101-aa02'], /U20190101-aa02 没有报告情况/],
    ['confirm', ['--by', 'O-tj-office'], /O-tj-office 自己报的.*O-cc-office/s],
    ['confirm', ['--by', 'O-cc-new-area'], /要由 O-cc-office 确认，O-cc-new-area 不在其中/],
    ['confirm', ['--on', '2018-12-24'], /不能早于/],
    ['confirm', ['--as-of', '2018-12-24'], /还没有/],
  ])('%s %j', async (command, more, said) => {
    const [first, second, ...rest] = more;
    const argv =
      first === command ? [command, second ?? '', ...lines[command].slice(2), ...rest] : [...lines[command], ...more];
    await refuses(argv, said, 2);
  });

  // Whatever is missing is named, all of it at once.
  it.each<[command: Command, argv: string[], said: RegExp]>([
    ['record', ['record'], /缺少参数 <ID>/],
    ['record', ['record', 'T08'], /还缺 --note、--by。/],
    ['reschedule', ['reschedule'], /缺少参数 <ID>/],
    ['reschedule', ['reschedule', 'M2019.2', '--to', '2020'], /还缺 --reason、--approved-by、--by。/],
    ['waive', ['waive', 'R02.2018', '--owner', 'O-tj-office'], /还缺 --until、--reason、--by。/],
    ['confirm', ['confirm'], /缺少参数 <UPDATE>/],
    ['confirm', ['confirm', 'U20181225-aa01'], /还缺 --by。/],
  ])('%s without what it needs: %j', async (_command, argv, said) => {
    await refuses(argv, said, 2);
    // Who reads JSON, or wants no notes, is asked nothing, also at a terminal.
    for (const option of [['--json'], ['--quiet'], ['--format', 'markdown']])
      expect((await refuses([...argv, ...option], said, 2, { answers: ['T08'], columns: 80 })).asked).toEqual([]);
  });

  it('what only the whole can tell is told with the line that would be wrong', async () => {
    const { stderr } = await refuses([...lines.record, '--status', 'closed'], /\[progress\/evidence\]/, 3);
    expect(stderr).toContain('status: closed');
    expect(stderr).toContain('没有写入任何文件');
  });

  it.each(commands)('%s in a plan with errors names them all', async (command) => {
    const changes = {
      ...edited('tasks/T07.yaml', 'area: A2', 'area：A2'),
      ...edited('timeline.yaml', 'due: 2018', 'due: 2018年'),
    };
    const { stderr } = await refuses(lines[command], /方案文件现有错误，没有写入任何文件/, 3, {
      plan: { ...reported, ...changes },
    });
    expect(stderr).toContain('[yaml/full-width]');
    expect(stderr).toContain('[schema/day]');
  });

  it('a plan with nothing but warnings is written to', async () => {
    const plan = { ...reported, 'stray.txt': '' };
    const run = await runTool(lines.record, { plan });
    expect(run.exitCode).toBe(0);
    expect(Object.keys(run.recorded)).toEqual([file]);
  });

  it('every refusal in English too', async () => {
    for (const argv of [
      [...lines.record, '--status', 'done'],
      [...lines.record, '--note', 'a\u200bb'],
      [...lines.record, '--stage', 'sited'],
      [...lines.record, '--on', '2019-07-01'],
      [...lines.waive, '--until', '2019-01-01'],
      ['waive', 'P02', ...lines.waive.slice(2)],
      ['record', 'R01', ...lines.record.slice(2)],
      [...lines.confirm, '--by', 'O-tj-office'],
      [...lines.confirm, '--by', 'O-cc-new-area'],
      [...lines.record, '--on', '2019-06'],
      [...lines.record, '--status', 'done', '--percent', '60'],
      [...lines.record, ...evidence, '--file', 'empty.pdf'],
      [...lines.record, ...evidence, '--file', 'a:b.pdf'],
    ]) {
      const { stderr } = await refuses([...argv, '--lang', 'en'], /^error: /, 2, { papers });
      expect(stderr).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('at the end of a file', () => {
  const name = 'progress/2018.yaml';
  const old = String(reported[name]);

  it.each([`plan/${name}`, `./plan/${name}`, name])('named as %s', async (appendTo) => {
    const { update, run } = await recordedBy([...lines.record, '--append-to', appendTo]);
    expect(update).toMatchObject({ item: 'T08', note: '示例。' });
    expect(Object.keys(run.recorded)).toEqual([name]);
    expect(run.recorded[name]?.startsWith(old)).toBe(true);
    expect(run.stdout).toContain(`plan/${name}`);
  });

  it.each<[name: string, text: string]>([
    ['line ends of Windows', old.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${old}`],
    ['no last line end', old.trimEnd()],
    ['a comment at its end', `${old}# 以上已核对\n`],
    ['odd columns', old.replace(/^ {2}/gm, '      ')],
    ['its list at the margin', old.replace(/^ {2}/gm, '')],
  ])('with %s, every byte stays', async (_name, text) => {
    const { update, run } = await recordedBy([...lines.record, '--append-to', name], {
      plan: { ...reported, [name]: text },
    });
    expect(update.note).toBe('示例。');
    expect(run.recorded[name]?.startsWith(text)).toBe(true);
  });

  it('together with its evidence', async () => {
    const argv = [
      ...lines.waive,
      '--title',
      '纪要',
      '--publisher',
      '某单位',
      '--file',
      '纪要.pdf',
      '--append-to',
      name,
    ];
    const { run } = await recordedBy(argv, { papers: { '纪要.pdf': '%PDF' } });
    expect(Object.keys(run.recorded)).toEqual([`evidence/${id}/纪要.pdf`, name]);
  });

  it('whose list stands in brackets: refused, with a way out', async () => {
    const flow = `updates: [{ id: U20190101-aa09, on: 2019-01-01, item: T08, by: O-tj-office, note: 示例 }]\n`;
    const plan = { ...reported, 'progress/flow.yaml': flow };
    const { stderr } = await refuses([...lines.record, '--append-to', 'progress/flow.yaml'], /列表写在方括号里/, 3, {
      plan,
    });
    expect(stderr).toContain('不写 --append-to');
  });

  it('that is not UTF-8: the plan is told as broken', async () => {
    const gbk = new Uint8Array([...new TextEncoder().encode('updates:\n  - note: '), 0xca, 0xbe, 0xc0, 0xfd, 0x0a]);
    const plan = { ...reported, 'progress/gbk.yaml': gbk };
    await refuses([...lines.record, '--append-to', 'progress/gbk.yaml'], /\[file\/encoding\]/, 3, { plan });
  });
});

describe('somebody else at the same time', () => {
  const change = (files: Record<string, unknown>): void => {
    files['progress/2018.yaml'] = `${reported['progress/2018.yaml']}# 别人加的\n`;
  };
  const answers = ['active', '示例。', 'O-cc-office', today, 'n', 'y'];

  it('changed the file that is added to', async () => {
    const argv = [...lines.record, '--append-to', 'progress/2018.yaml'];
    const world: World = { beforeWrite: change };
    const { stderr } = await refuses(argv, /plan\/progress\/2018\.yaml 在这期间被别人改动了/, 3, world);
    expect(stderr).toContain('没有写入任何文件');
    expect((await recordedBy(lines.record, world)).update.item).toBe('T08');
  });

  it('changed it while the person was thinking', async () => {
    const argv = ['record', 'T08', '--append-to', 'progress/2018.yaml'];
    const { asked } = await refuses(argv, /在这期间被别人改动了/, 3, { answers, columns: 80, whileAsked: change });
    expect(asked).toHaveLength(6);
    expect((await recordedBy(['record', 'T08'], { answers, columns: 80, whileAsked: change })).update.item).toBe('T08');
  });

  it('has taken the very name', async () => {
    const beforeWrite = (files: Record<string, unknown>): void => void (files[file] = '别人的');
    await refuses(lines.record, /在这期间被别人改动了/, 3, { beforeWrite });
  });

  it('broke the plan meanwhile: what is wrong is told', async () => {
    const whileAsked = (files: Record<string, unknown>): void => void (files['tasks/T07.yaml'] = 'id: [');
    const { stderr } = await refuses(['record', 'T08'], /方案文件现有错误/, 3, { answers, columns: 80, whileAsked });
    expect(stderr).toContain('plan/tasks/T07.yaml');
  });

  it('took the item away meanwhile', async () => {
    const whileAsked = (files: Record<string, unknown>): void => {
      files['projects.yaml'] = approvedPlan['projects.yaml'];
      files['progress/2018.yaml'] = String(reported['progress/2018.yaml']).replace(/ {2}- \{ id: U20190201.*\n/, '');
    };
    await refuses(['record', 'J03'], /\[reference\/unknown\]/, 3, { answers, columns: 80, whileAsked });
  });
});

describe('what comes out', () => {
  it.each(commands)('%s --dry-run writes nothing, and says so', async (command) => {
    const argv = [...lines[command], '--dry-run'];
    const run = await runTool(argv, { plan: reported });
    expect(run).toMatchObject({ exitCode: 0, recorded: {}, stderr: '' });
    expect(run.stdout).toContain('没有写入');
    expect(run.stdout).not.toContain('git add');
    expect((await runTool([...argv, '--lang', 'en'], { plan: reported })).stdout).toContain('nothing written');
    // What is shown is what would be written.
    const { recorded } = await runTool(lines[command], { plan: reported });
    const shown = run.stdout.match(/^ {2}\+ ?(.*)$/gm)?.map((line) => line.slice(4));
    expect(shown).toEqual((recorded[file] ?? '').replace(/\n$/, '').split('\n'));
  });

  it.each(commands)('%s --json says whether it was written', async (command) => {
    for (const isDry of [false, true]) {
      const argv = [...lines[command], '--json', ...(isDry ? ['--dry-run'] : [])];
      const run = await runTool(argv, { plan: reported });
      const { kind, data } = JSON.parse(run.stdout);
      expect(kind).toBe(command);
      expect(data).toMatchObject({ id, file: `plan/${file}`, written: !isDry, papers: [] });
      expect(Object.keys(run.recorded)).toEqual(isDry ? [] : [file]);
      const text = isDry ? data.added.join('\n') : (run.recorded[file] ?? '').replace(/\n$/, '');
      expect(data.added.join('\n')).toBe(text);
      expect(data.after.id).toBe(data.update.item);
      expect(data.after.updates).toEqual([...data.before.updates, id]);
    }
  });

  it('--quiet still answers, and --output writes the answer elsewhere', async () => {
    const quiet = await runTool([...lines.record, '--quiet'], { plan: reported });
    expect(quiet.stdout).toContain(`已记录 ${id}`);
    const run = await runTool([...lines.record, '--output', '答复.txt'], { plan: reported });
    expect(run).toMatchObject({ stdout: '', stderr: '', exitCode: 0 });
    expect(run.written['答复.txt']).toContain(`已记录 ${id}`);
    expect(Object.keys(run.recorded)).toEqual([file]);
    const dashed = await runTool([...lines.record, '--output', '-答复.txt'], { plan: reported });
    expect(Object.keys(dashed.written)).toEqual(['-答复.txt']);
  });

  it('names of files are fit to be copied into a shell', async () => {
    const name = "某 某's (1) $HOME.pdf";
    const argv = [...lines.record, '--title', '纪要', '--publisher', '某单位', '--file', name];
    const { stdout } = await runTool(argv, { plan: reported, papers: { [name]: '%PDF' } });
    expect(stdout).toContain(`git add 'plan/evidence/${id}/某 某'\\''s (1) $HOME.pdf' plan/${file} && git commit`);
  });

  it('says who still has to confirm: the other office, each office of a central report, nobody of a decision', async () => {
    const confirming = async (argv: readonly string[]): Promise<string[]> =>
      (await runTool(argv, { plan: reported })).stdout.match(/tjcc confirm .*/g) ?? [];
    expect(await confirming(lines.record)).toEqual([`tjcc confirm ${id} --by O-tj-office`]);
    expect(await confirming([...lines.record, '--by', 'O-tj-binhai'])).toEqual([`tjcc confirm ${id} --by O-cc-office`]);
    expect(await confirming([...lines.record, '--by', 'O-central-ndrc'])).toEqual([
      `tjcc confirm ${id} --by O-tj-office`,
      `tjcc confirm ${id} --by O-cc-office`,
    ]);
    expect(await confirming(lines.reschedule)).toEqual([]);
    expect(await confirming(['waive', 'M2018.1', ...lines.waive.slice(2)])).toEqual([]);
    expect(await confirming(lines.confirm)).toEqual([]);
  });
});

describe('ids', () => {
  const name = 'progress/old.yaml';
  const existing = (ids: readonly string[], on = today): Files =>
    planWith({
      [name]: `updates:\n${ids
        .map((one, index) => `  - { id: ${one}, on: ${on}, item: T08, by: O-tj-office, note: 第 ${index} 条 }\n`)
        .join('')}`,
    });

  it.each<[taken: string[], next: string]>([
    [[], 'U20190630-01t000'],
    [['U20190629-zz00', 'U20190701-zz00'], 'U20190630-01t000'],
    [['U20190630-01t000'], 'U20190630-02t000'],
    [['U20190630-z6t2', 'U20190630-7kq2'], 'U20190630-z7t000'],
    [['U20190630-09aaaa'], 'U20190630-0at000'],
    [['U20190630-0zaaaa'], 'U20190630-10t000'],
    [['U20190630-zy'], 'U20190630-zzt000'],
    [['U20190630-zz'], 'U20190630-zz01t000'],
    [['U20190630-zzab'], 'U20190630-zzact000'],
    [['U20190630-zzzzzzzza1'], 'U20190630-zzzzzzzza2t0'],
    [['U20190630-zzzzzzzzzza1'], 'U20190630-zzzzzzzzzza2'],
  ])('behind %j comes %s', async (taken, next) => {
    // Of other days, where the id says so.
    const days = taken.map((one) => `${one.slice(1, 5)}-${one.slice(5, 7)}-${one.slice(7, 9)}`);
    const plan = taken.length === 0 ? reported : existing(taken, days[0] ?? today);
    expect((await recordedBy(lines.record, { plan })).update.id).toBe(next);
  });

  it('where the last of all is taken, it says so', async () => {
    const plan = existing(['U20190630-zzzzzzzzzzzz']);
    await refuses(lines.record, /U20190630-zzzzzzzzzzzz.*没有写入/s, 3, { plan });
    await refuses([...lines.record, '--lang', 'en'], /used up/, 3, { plan });
  });

  it('whatever stands there, the new one is later, and has the form that the schema wants', () => {
    const sign = fc.constantFrom(...'019azz');
    const suffix = fc.string({ unit: sign, minLength: 2, maxLength: 12 }).filter((one) => one !== 'z'.repeat(12));
    const chance = fc.string({ unit: sign, minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(suffix, { maxLength: 8 }), chance, (taken, random) => {
        const next = nextSuffix(taken, random) ?? '';
        expect(`U20190630-${next}`).toMatch(/^U\d{8}-[0-9a-z]{2,12}$/);
        for (const one of taken) expect(one < next).toBe(true);
      }),
      { numRuns: times(300, 60) },
    );
  });

  it('what is recorded later for the same day counts, whatever chance gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 36 ** 4 - 1 }), { minLength: 3, maxLength: 3 }),
        async (all) => {
          let plan = existing(['U20190630-z6t2']);
          let last = '';
          for (const [index, number] of all.entries()) {
            const chance = number.toString(36).padStart(4, '0');
            const status = index % 2 === 0 ? 'active' : 'blocked';
            const argv = [...lines.record, '--status', status, '--note', `第 ${index} 次。`];
            const result = await recordedBy(argv, { plan, token: () => chance });
            expect(result.item('T08').status).toBe(status);
            expect(result.update.id > last).toBe(true);
            last = result.update.id;
            plan = result.files;
          }
        },
      ),
      { numRuns: times(15, 5) },
    );
  });

  it('also behind one whose day was written anew by hand, and its id was not', async () => {
    const plan = existing(['U20190715-aa'], today);
    const { update, item } = await recordedBy([...lines.record, '--status', 'blocked'], { plan });
    expect(update).toMatchObject({ id: 'U20190715-abt000', on: today });
    expect(item('T08').status).toBe('blocked');
  });
});

describe('a confirmation', () => {
  it('that has been given is not given again, until the report changes', async () => {
    const { files } = await recordedBy(lines.confirm);
    await refuses(lines.confirm, /O-cc-office 已于 2019-06-30 确认 U20181225-aa01.*没有写入/s, 2, { plan: files });
    const { asked } = await refuses(['confirm', 'U20181225-aa01'], /都已确认/, 2, {
      plan: files,
      columns: 80,
      answers: ['O-cc-office'],
    });
    expect(asked).toEqual([]);
    const name = 'progress/2018.yaml';
    const changed = { ...files, [name]: String(files[name]).replace('机制已经建立', '机制建立') };
    const run = await runTool(lines.confirm, { plan: changed });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('at a terminal', () => {
  const { ask, askWrite } = zh.record;
  const at = (answers: readonly string[], more: World = {}): World => ({
    plan: reported,
    columns: 80,
    answers,
    ...more,
  });
  const evidence = ['y', '纪要', '某单位', 'https://example.cn/a', '', '2019-05', 'n'];

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
    [
      'evidence, piece by piece',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, ...evidence.slice(0, -1), 'y', '照片', '某单位', '', '照片.jpg', '', 'n', 'y'],
      [
        ...[ask.status, ask.note, ask.on],
        ...[ask.evidence, ask.titleOrNone, ask.publisher, ask.url, ask.file, ask.published],
        ...[ask.moreEvidence, ask.titleOrNone, ask.publisher, ask.url, ask.file, ask.published],
        ...[ask.moreEvidence, askWrite],
      ],
      {
        evidence: [
          { title: '纪要', publisher: '某单位', url: 'https://example.cn/a', published: '2019-05' },
          { title: '照片', publisher: '某单位', path: `evidence/${id}/照片.jpg`, sha256: sha256('JPG') },
        ],
      },
    ],
    [
      'done asks for evidence and takes no for no answer',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['done', '示例。', today, ...evidence.slice(1), 'y'],
      [
        ask.status,
        ask.note,
        ask.on,
        ask.title,
        ask.publisher,
        ask.url,
        ask.file,
        ask.published,
        ask.moreEvidence,
        askWrite,
      ],
      { status: 'done' },
    ],
    [
      'a whole command line that only lacks the evidence for done',
      [...lines.record, '--status', 'done'],
      [...evidence.slice(1), 'y'],
      [ask.title, ask.publisher, ask.url, ask.file, ask.published, ask.moreEvidence, askWrite],
      { status: 'done' },
    ],
    ['a whole command line: nothing is asked', [...lines.record], [], [], {}],
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
    [
      'waive',
      ['waive'],
      ['R02.2018', '2019-06-15', '2019-12-31', '示例理由。', 'O-tj-office', 'O-cc-office', 'y'],
      [ask.waive, ask.decidedOn, ask.until, ask.reason, ask.owner, ask.by, askWrite],
      { on: '2019-06-15', waiver: { owner: 'O-tj-office', reason: '示例理由。', until: '2019-12-31' } },
    ],
    [
      'confirm',
      ['confirm', 'U20181225-aa01'],
      ['O-cc-office', '2019-01-31', 'y'],
      [ask.confirmedBy, ask.confirmedOn, askWrite],
      { item: 'M2018.1', on: '2019-01-31' },
    ],
  ])('%s', async (_name, argv, answers, questions, expected) => {
    const { update, run } = await recordedBy(argv, at(answers, { papers: { '照片.jpg': 'JPG' } }));
    expect(run.asked).toEqual(questions);
    expect(update).toMatchObject(expected);
    // Before the last question the whole is shown; nothing is shown where nothing was asked.
    expect(run.stderr.includes('将记录')).toBe(questions.length > 0);
    expect(run.stdout).toContain(`已记录 ${update.id}`);
  });

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
    [
      'an address that is none',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', 'example.cn', '', '', '', 'n', 'y'],
      /http:\/\//,
    ],
    [
      'a file that is not there',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', '', '没有.pdf', '', '', 'n', 'y'],
      /读不到这个文件/,
    ],
    [
      'a file with a name that cannot be kept',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', '', 'a:b.pdf', '', '', 'n', 'y'],
      /不能收进方案/,
    ],
    [
      'a day of publication that is none',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', '', '', '去年', '', 'n', 'y'],
      /2019-06-30，/,
    ],
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
    [
      'moved to a day before that of the decision',
      ['reschedule', 'M2019.2', '--to', '2019-06-20'],
      [today, '2019-06-15', '示例', 'O-cc-office', 'O-cc-office', '2019-06-15', 'y'],
      /^2019-06-20 早于 2019-06-30/,
    ],
    [
      'confirmed before it was reported',
      ['confirm', 'U20181225-aa01'],
      ['O-cc-office', '2018-12-24', '2018-12-25', 'y'],
      /不能早于/,
    ],
    [
      'done without an address or a file',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['done', '示例。', today, '纪要', '某单位', '', '', '', '照片.jpg', '', 'n', 'y'],
      /^已完成须有查得到的佐证/,
    ],
    [
      'an empty file',
      ['record', 'T08', '--by', 'O-cc-office'],
      ['active', '示例。', today, 'y', '纪要', '某单位', '', '空.pdf', '', '', 'n', 'y'],
      /空\.pdf 是空的/,
    ],
  ])('%s is asked again', async (_name, argv, answers, complaint) => {
    const { run } = await recordedBy(
      argv,
      at(answers, { papers: { 'a:b.pdf': '%PDF', '空.pdf': '', '照片.jpg': 'JPG' } }),
    );
    const complaints = run.asked.filter((said) => complaint.test(said));
    expect(complaints).toHaveLength(1);
    // Nobody has typed an option.
    expect(run.asked.filter((said) => said.startsWith('--'))).toEqual([]);
    const isQuestion = Object.values<string>(ask).includes(complaints[0] ?? '');
    expect(run.asked).toHaveLength(answers.length + (isQuestion ? 0 : 1));
  });

  it.each<[typed: string]>([
    ["'现场/验收 纪要.pdf'"],
    ['"现场/验收 纪要.pdf" '],
    ['“现场/验收 纪要.pdf”'],
    ['现场/验收\\ 纪要.pdf '],
    ['现场/验收 纪要.pdf'],
    ['~/验收 纪要.pdf'],
    ["'~/验收 纪要.pdf'"],
  ])('a path typed as %s', async (typed) => {
    const papers = { '现场/验收 纪要.pdf': '%PDF', '/home/某/验收 纪要.pdf': '%PDF' };
    const answers = ['active', '示例。', today, 'y', '纪要', '某单位', '', typed, '', 'n', 'y'];
    const { update } = await recordedBy(
      ['record', 'T08', '--by', 'O-cc-office'],
      at(answers, { papers, environment: { HOME: '/home/某' } }),
    );
    expect(update.evidence?.[0]?.path).toBe(`evidence/${id}/验收 纪要.pdf`);
  });

  it('an empty title ends the evidence, unless some is needed', async () => {
    const argv = ['record', 'T08', '--by', 'O-cc-office'];
    expect((await recordedBy(argv, at(['active', '示例。', today, 'y', '', 'y']))).update.evidence).toBeUndefined();
    const piece = ['纪要', '某单位', 'https://example.cn', '', ''];
    const more = await recordedBy(argv, at(['done', '示例。', today, '', ...piece, 'y', '', 'y']));
    expect(more.update.evidence).toHaveLength(1);
  });

  it('where the evidence given cannot be looked up, done asks for more', async () => {
    const argv = [...lines.record, '--status', 'done', '--title', '甲', '--publisher', '乙'];
    const { update } = await recordedBy(argv, at(['纪要', '某单位', 'https://example.cn', '', '', 'n', 'y']));
    expect(update.evidence?.map(({ title }) => title)).toEqual(['甲', '纪要']);
  });

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
    const words = en.record;
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
      // The prompter of the tests names the options where the answer is none of them.
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

describe('whatever is typed', () => {
  const pieces = [
    ...['：', '，', '。', '“', '”', '、', '；', '！', '《', '》', '［', '］', '＃', '％', '—', '…', '\u3000'],
    ...[
      ':',
      ': ',
      ' #',
      '#',
      '- ',
      '-',
      '--',
      '? ',
      '"',
      "'",
      '\\',
      '\\n',
      '%',
      '@',
      '`',
      '!',
      '&',
      '*',
      '|',
      '>',
      '{',
      '}',
    ],
    ...['[', ']', ',', '~', 'null', 'true', 'no', '1', '0x1', '1e3', '2019-01-01', '.5', '<<', '---', '...', '\t'],
    ...[
      '津长',
      '产业园',
      '\u{1f389}',
      'e\u0301',
      '\u{20bb7}',
      '\u00a0',
      '\u0085',
      '\u2028',
      '\u200b',
      '\u202e',
      '\ufeff',
    ],
    ...['\u001b[31m', '\u001b]0;x\u0007', '\u009b2J', '\n', '\r', '\u007f', '\ud800', '\u00ad', 'x'.repeat(300)],
  ];
  const wild = fc.oneof(
    {
      arbitrary: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
      weight: 4,
    },
    { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), weight: 2 },
    { arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), weight: 1 },
  );
  const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

  /** Gives the update where it was recorded and the plan is sound; undefined where it was refused. */
  async function attempt(argv: readonly string[], world: World = {}): Promise<Update | undefined> {
    const plan = world.plan ?? reported;
    const run = await runTool(argv, { columns: 60, environment: { NO_COLOR: '1' }, ...world, plan });
    expect(run.stdout).not.toMatch(raw);
    expect(run.stderr).not.toMatch(raw);
    if (run.exitCode !== 0) {
      expect(run.exitCode).toBe(2);
      expect(run).toMatchObject({ recorded: {}, stdout: '' });
      return undefined;
    }
    const { updates } = await after(run, plan);
    expect(updates).toHaveLength(1);
    return updates[0];
  }

  /** One line without hidden signs is taken; anything else is not. */
  const isLine = (text: string): boolean =>
    text.trim() !== '' &&
    !/[\r\n]/.test(text.trim()) &&
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(
      text.trim(),
    );

  it('a note is recorded as it is, or refused', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(wild, async (note) => {
        const update = await attempt(['record', 'T08', '--by', 'O-cc-office', `--note=${note}`]);
        expect(update?.note).toBe(isLine(note) ? note.trim() : undefined);
        if (update) taken += 1;
      }),
      { numRuns: times(40, 13) },
    );
    expect(taken).toBeGreaterThan(times(25, 7));
  });

  it('so is it behind what stands in a file', async () => {
    const name = 'progress/2018.yaml';
    const old = String(reported[name]);
    const forms = [
      old,
      old.replaceAll('\n', '\r\n'),
      `\ufeff${old}`,
      old.trimEnd(),
      `${old}# 末尾\n`,
      old.replace(/^ {2}/gm, ''),
    ];
    await fc.assert(
      fc.asyncProperty(wild, fc.constantFrom(...forms), async (note, text) => {
        const plan = { ...reported, [name]: text };
        const argv = ['record', 'T08', '--by', 'O-cc-office', `--note=${note}`, '--append-to', name];
        expect((await attempt(argv, { plan }))?.note).toBe(isLine(note) ? note.trim() : undefined);
      }),
      { numRuns: times(20, 7) },
    );
  });

  it('and all the texts of all commands', async () => {
    await fc.assert(
      fc.asyncProperty(wild, wild, fc.boolean(), async (one, other, isWaiver) => {
        const argv = isWaiver
          ? [...lines.waive, `--reason=${one}`, `--note=${other}`]
          : [
              ...lines.record,
              `--title=${one}`,
              `--publisher=${other}`,
              '--light=red',
              `--light-reason=${one}`,
              '--light-until',
              today,
            ];
        const update = await attempt(argv);
        const isFine = isLine(one) && isLine(other);
        expect(update !== undefined).toBe(isFine);
        if (!update) return;
        const [first, second] = isWaiver
          ? [update.waiver?.reason, update.note]
          : [update.evidence?.[0]?.title, update.evidence?.[0]?.publisher];
        expect([first, second]).toEqual([one.trim(), other.trim()]);
        if (!isWaiver) expect(update.override?.reason).toBe(one.trim());
      }),
      { numRuns: times(25, 8) },
    );
  });

  it('a file is kept under its name, or refused before anything is written', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(wild, async (text) => {
        const name = `${text}.pdf`;
        const argv = [...lines.record, '--title', '甲', '--publisher', '乙', `--file=${name}`];
        const update = await attempt(argv, { papers: { [name]: '%PDF' } });
        if (!update) return;
        taken += 1;
        const own = (name.split('/').at(-1) ?? '').normalize('NFC');
        expect(update.evidence?.[0]).toMatchObject({ path: `evidence/${id}/${own}`, sha256: sha256('%PDF') });
      }),
      { numRuns: times(25, 8) },
    );
    expect(taken).toBeGreaterThan(times(10, 3));
  });

  it('names of organizations, days and ids never crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        wild,
        fc.constantFrom('by', 'on', 'status', 'percent', 'also', 'url', 'append-to'),
        async (text, option) => {
          const evidence = option === 'url' ? ['--title', '甲', '--publisher', '乙'] : [];
          await attempt([...lines.record, ...evidence, `--${option}=${text}`]);
        },
      ),
      { numRuns: times(40, 13) },
    );
  });
});
