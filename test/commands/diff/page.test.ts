// The page of tjcc diff: what it tells of each change, and that no text of a record acts as markup.
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index';
import { zh } from '../../../src/messages/zh/index';
import { fields } from '../../../src/schema/generated/fields';
import { approvedPlan, runTool, type World } from '../../run-tool';
import { decidedPlan } from '../../transcripts/overlay';
import { decided, type Files, progress, tell } from './plans';

describe('the page', () => {
  it('says calmly that nothing changed', async () => {
    expect(await tell(decidedPlan, decidedPlan)).toContain(zh.diff.same);
    expect(await tell(decidedPlan, decidedPlan, '--lang en')).toContain(en.diff.same);
  });

  it.each<[what: string, files: Files, said: readonly (string | RegExp)[]]>([
    [
      'approved words',
      decided('tasks/T07.yaml', '光电信息', '光电子信息'),
      [
        '批准的原文（1 处）',
        '原文经批准，不应改动',
        /T07\.1 文字 +….*光电\{\+子\+\}信息.*…/,
        '记录新增 0 条，去掉 0 条，改动 1 条；',
      ],
    ],
    [
      'a chapter',
      decided('plan.yaml', '互利双赢。', '互利共赢。'),
      [/二、工作目标 文字 +….*互利\[-双-\]\{\+共\+\}赢。/],
    ],
    [
      'a quotation',
      decided('timeline.yaml', 'quote: 对口合作取得重大突破', 'quote: 合作取得重大突破'),
      [/M2018\.4 引文 +\[-对口-\]合作/],
    ],
    [
      'a planned day',
      decided('timeline.yaml', 'due: 2018\n', 'due: 2019-03\n'),
      ['期限（1 项）\n原定期限', /M2018\.1 .* 2018-12-31 +2019-03-31 +推后 90 天/],
    ],
    [
      'a planned day, earlier',
      decided('timeline.yaml', 'due: 2020\n', 'due: 2020-11\n'),
      [/M2020\.1 .* 2020-12-31 +2020-11-30 +提前 31 天/],
    ],
    [
      'a day taken away',
      decided('tasks/T08.yaml', 'measures:', 'due: 2019-12\nmeasures:'),
      [/T08 .* 2020-12-31 +2019-12-31 +提前 366 天/, /T08\.1 .* 2020-12-31 +2019-12-31 +提前 366 天/],
    ],
    [
      'a day written otherwise',
      decided('timeline.yaml', 'due: 2018\n', 'due: 2018-12\n'),
      [/改动 {2}年度节点 {2}M2018\.1[^\n]*\n期限 +\[-2018-\]\{\+2018-12\+\}/],
    ],
    [
      'a reschedule taken back',
      decided(progress, /\n {2}- id: U20190620-bb11\n(?: {4}[^\n]*\n)*/, '\n'),
      [
        /2020-06-30 +2020-03-31 +提前 91 天 +U20190501-bb10（示例：道路推后；长春市发展改革委于 2019-04-28 批准）/,
        '报告不应事后修改',
      ],
    ],
    [
      'a report',
      decided(progress, '企业等着', '企业在等'),
      [
        /改动 {2}U20190401-bb04 {2}2019-04-01 {2}T07\.2 [^\n]*\n情况 +.*企业\[-等着-\]\{\+在等\+\}。\n文件 +plan\/progress\/2019\.yaml/,
      ],
    ],
    [
      'a status',
      decided(progress, 'status: blocked', 'status: active'),
      [
        /状态 +\[-受阻-\]\{\+推进中\+\}/,
        /T07\.2 .*状态 受阻 → 推进中 +U20190401-bb04/,
        /T07\.2 .*● 红 +○ 绿/,
        /T07 .*● 红/,
      ],
    ],
    [
      'evidence lost',
      decided(progress, /\n {6}- title: 示例纪要\n {8}publisher: 另一示例单位/, ''),
      ['新增 0 份，减少 1 份。', /减少 {2}U20180911-bb01\n佐证 {2}示例纪要，另一示例单位/],
    ],
    [
      'a report that changes nothing',
      decided(
        progress,
        /^updates:\n/m,
        `updates:\n  - { id: U20190401-zz01, on: 2019-04-01, item: T10, by: O-tj-office, note: 开了会 }\n`,
      ),
      [/U20190401-zz01[\s\S]*变化 +只说情况，没有改变状态\n/],
    ],
    [
      'owners',
      decided('pairings.yaml', '[O-tj-binhai]', '[O-tj-binhai, O-tj-wuqing]'),
      [/天津方 +\[-.*（O-tj-binhai）-\]\{\+.*（O-tj-binhai）、.*（O-tj-wuqing）\+\}/],
    ],
    [
      'a window',
      decided('plan.yaml', /due_soon_days: \d+/, 'due_soon_days: 7'),
      ['设置（plan.yaml 等）改动 1 处', /阈值 · 临期天数 +\[-30-\]\{\+7\+\}/],
    ],
    [
      'what a point costs, and a font',
      {
        ...decided('assessment.yaml', /points: 10/, 'points: 2'),
        'reports.yaml': 'fonts:\n  body: 楷体\n',
      },
      [/督查考核 · 扣分 · 逾期 · 分值 +\[-10-\]\{\+2\+\}/, /报告版式 · 字体 · 正文 +.*楷体/],
    ],
    [
      'the fingerprint',
      decided('fingerprint.yaml', /T07\.1: .*/, 'T07.1: 0123456789abcdef'),
      ['原文指纹改动 1 处', /原文指纹 · 各段指纹 · T07\.1 +\[-[0-9a-f]{16}-\]\{\+0123456789abcdef\+\}/],
    ],
    [
      'a meeting',
      Object.fromEntries(Object.entries(decidedPlan).filter(([name]) => !name.startsWith('meetings/'))),
      ['去掉 3 条', /去掉 {2}会议 {2}G20190227/, /去掉 {2}议定事项 {2}G20190227\.2[\s\S]*期限 +2019-07-15/],
    ],
  ])('tells %s', async (_what, files, said) => {
    const page = await tell(decidedPlan, files);
    for (const text of said) expect(page).toMatch(text);
    expect(page).not.toContain(zh.diff.same);
  });

  it.each(['text', 'markdown'])(
    'lets no text of a record act as markup or control the terminal: %s',
    async (format) => {
      const [red, mark] = ['\u001b[31m', '\u202e'];
      const hostile = `<img src=x>${mark} [a](javascript:b) -] +} |`;
      const files = decided(progress, 'note: 示例：用地没有落实，企业等着。', `note: ${JSON.stringify(hostile + red)}`);
      const other = decided(
        progress,
        'note: 示例：用地没有落实，企业等着。',
        `note: ${JSON.stringify(`${red}旧${hostile}`)}`,
      );
      for (const [before, after] of [
        [decidedPlan, files],
        [files, other],
        [files, approvedPlan],
        [approvedPlan, files],
      ] as const) {
        const page = await tell(before, after, `--format ${format} --color always`);
        expect(page.replaceAll(/\u001b\[\d+m/g, '')).not.toMatch(/[\u001b\u202e]/);
        if (format === 'markdown') {
          expect(page).not.toMatch(/<(?!\/?(?:del|ins)>)/);
          expect(page).not.toMatch(/[^\\]\[a[^\\]\]/);
        }
      }
    },
  );

  it('marks words in Markdown beside any sign', async () => {
    const page = await tell(decidedPlan, decided(progress, '企业等着。', '企业“等着”。'), '--format markdown');
    expect(page).toContain('企业<del>等着</del><ins>“等着”</ins>。');
  });

  it('is the same without colour, but for the colour', async () => {
    const world: World = { plan: decidedPlan, revisions: { HEAD: approvedPlan }, columns: 80 };
    const bare = (await runTool('diff --color never', world)).stdout;
    const painted = (await runTool('diff --color always', world)).stdout;
    expect(painted).toContain('\u001b');
    expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(bare);
  });
});

it('every field of the plan’s files has a name in both languages', () => {
  const names = new Set([...Object.values(fields).flat(), 'year', 'fingerprint', 'assessment', 'reports']);
  for (const { fields: known } of [zh, en]) expect(Object.keys(known).sort()).toEqual([...names].sort());
});
