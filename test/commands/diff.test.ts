// tjcc diff: which revisions, what the page and the JSON say, and that no change is left out of either.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readPlan } from '../../src/io/plan-files';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { fields } from '../../src/schema/generated/fields';
import { sha256 } from '../../src/util/sha256';
import { approvedPlan, planWith, root, runTool, type World } from '../run-tool';
import { sample } from '../size';

const overlays = `${root}test/transcripts/plans`;
const over = readPlan(overlays, `${overlays}/decided`).map(({ name, bytes }) => [
  name,
  new TextDecoder().decode(bytes),
]);
/** Reports, reschedules, waivers, a light set by hand, confirmations, a meeting. */
const decidedPlan: Readonly<Record<string, string>> = { ...approvedPlan, ...Object.fromEntries(over) };
const progress = 'progress/2019.yaml';

type Files = Readonly<Record<string, string>>;

/** The decided plan with one passage of one file replaced. */
function decided(name: string, from: string | RegExp, to: string, plan = decidedPlan): Files {
  const text = plan[name] ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${name} does not hold ${from}`);
  return { ...plan, [name]: changed };
}

// biome-ignore lint/suspicious/noExplicitAny: what its shape is, test/output/json.test.ts says
type Json = any;

async function ask(before: Files, after: Files, asOf = '2019-06-30'): Promise<Json> {
  const { stdout } = await runTool(`diff --json --as-of ${asOf}`, { plan: after, revisions: { HEAD: before } });
  return JSON.parse(stdout).data;
}

async function tell(before: Files, after: Files, more = ''): Promise<string> {
  const world: World = { plan: after, revisions: { HEAD: before }, environment: { NO_COLOR: '1' } };
  return (await runTool(`diff --as-of 2019-06-30 ${more}`, world)).stdout;
}

describe('revisions', () => {
  const revisions: World['revisions'] = {
    HEAD: decided('tasks/T07.yaml', 'title_en: Strengthen', 'title_en: One'),
    main: approvedPlan,
    'v1..x': approvedPlan,
  };
  it.each<[args: string, from: string, to: string | null, partedFrom: string | null]>([
    ['', 'HEAD', null, null],
    ['main', 'main', null, null],
    ['main..HEAD', 'main', 'HEAD', null],
    ['main..', 'main', 'HEAD', null],
    ['..main', 'HEAD', 'main', null],
    ['main...HEAD', 'main', 'HEAD', 'HEAD'],
    ['main...', 'main', 'HEAD', 'HEAD'],
    ['...main', 'HEAD', 'main', 'main'],
  ])('“%s”', async (args, from, to, partedFrom) => {
    const { stdout, stderr, exitCode } = await runTool(`diff ${args} --json`, { plan: decidedPlan, revisions });
    const { at, data } = JSON.parse(stdout);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(data.from).toMatchObject({
      revision: from,
      partedFrom,
      committedOn: '2019-03-02',
      errors: 0,
      complete: true,
    });
    expect(data.to.revision).toBe(to);
    expect(at).toBe(data.to.commit);
  });

  it.each<[args: readonly string[], exitCode: number, said: string]>([
    [['..'], 2, 'A[..B]'],
    [['...'], 2, 'A[..B]'],
    [[''], 2, 'A[..B]'],
    [['main', 'HEAD'], 2, '参数太多'],
    [['--at', 'main'], 2, '--at'],
    [['main', '--at', 'HEAD'], 2, '--at'],
    [['nosuch'], 3, '“nosuch”'],
    [['main..nosuch'], 3, '“nosuch”'],
    [['--', '-x'], 3, '“-x”'],
    [['--', '--output=x'], 3, '“--output=x”'],
    [['v1..x'], 3, '“v1”'],
  ])('%j is refused', async (args, exitCode, said) => {
    const run = await runTool(['diff', ...args], { plan: decidedPlan, revisions });
    expect(run).toMatchObject({ stdout: '', exitCode, written: {} });
    expect(run.stderr).toContain(said);
  });

  it('before a cut are not asked for; HEAD is there all the same', async () => {
    const world: World = { plan: decidedPlan, revisions, isShallow: true };
    for (const args of ['main', 'HEAD', 'main..HEAD', 'main...HEAD']) {
      const run = await runTool(`diff ${args}`, world);
      expect(run).toMatchObject({ stdout: '', exitCode: 3 });
      expect(run.stderr).toContain('浅克隆');
    }
    expect(await runTool('diff', world)).toMatchObject({ stderr: '', exitCode: 0 });
  });

  it('need a repository', async () => {
    expect(await runTool('diff', { plan: decidedPlan })).toMatchObject({ stdout: '', exitCode: 3 });
  });
});

describe('a side that cannot be read', () => {
  const flawed = decided('plan.yaml', 'title: 天津市与长春市', 'title_: 天津市与长春市');
  it('stops the work, and says which side it is', async () => {
    const there = await runTool('diff', { plan: flawed, revisions: { HEAD: decidedPlan } });
    expect(there).toMatchObject({ stdout: '', exitCode: 3 });
    expect(there.stderr).toMatch(/^错误：plan\.yaml 有错误/);
    const before = await runTool('diff main', { plan: decidedPlan, revisions: { main: flawed } });
    expect(before).toMatchObject({ stdout: '', exitCode: 3 });
    expect(before.stderr).toMatch(/^错误：版本 main 的 plan\.yaml 有错误/);
    expect(before.stderr).toContain('schema/unknown-field');
  });

  it('is named, and what it lacks is neither added nor removed', async () => {
    const broken = decided(progress, 'item: T07.1', 'itme: T07.1');
    const run = async (plan: Files, head: Files, more = '') =>
      runTool(`diff ${more}`, { plan, revisions: { HEAD: head }, environment: { NO_COLOR: '1' } });
    const lost = await run(broken, decidedPlan);
    expect(lost.exitCode).toBe(1);
    expect(lost.stdout).toContain('不完整：现在的文件有错误 2 处');
    expect(lost.stdout).toContain('tjcc validate\n');
    expect(lost.stdout).toContain('去掉 0 条');
    const found = await run(decidedPlan, broken);
    expect(found.exitCode).toBe(1);
    expect(found.stdout).toMatch(/不完整：HEAD（[0-9a-f]{10}）有错误 2 处/);
    expect(found.stdout).toMatch(/tjcc validate --at [0-9a-f]{10}\n/);
    expect(found.stdout).toContain('新增 0 条');
    const { complete, data } = JSON.parse((await run(decidedPlan, broken, '--json')).stdout);
    expect(complete).toBe(false);
    expect([data.from.complete, data.to.complete, data.from.errors]).toEqual([false, true, 2]);
    expect(data.counts).toMatchObject({ added: 0, removed: 0, changed: 0, unread: 12 });
  });

  it('and that is the same on both sides: nothing changed in what was read', async () => {
    const broken = decided(progress, 'item: T07.1', 'itme: T07.1');
    const { stdout } = await runTool('diff', { plan: broken, revisions: { HEAD: broken } });
    expect(stdout).toContain('读出来的部分没有改动。');
    expect(stdout).not.toContain(zh.diff.same);
  });
});

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

  it('tells a file of evidence that is no longer as it was recorded', async () => {
    const papers = readPlan(overlays, `${overlays}/papers`);
    const text = (name: string): string => {
      const source = papers.find((one) => one.name === name);
      return new TextDecoder().decode(source?.bytes);
    };
    const sound: Files = { ...approvedPlan, [progress]: text(progress), 'evidence/signed.txt': 'x' };
    const page = await tell({ ...sound, 'evidence/minutes.txt': 'x' }, sound);
    expect(page).toMatch(/佐证文件：U\S+ {2}evidence\/minutes\.txt {2}\S+ → 找不到文件/);
    const { evidence } = await ask({ ...sound, 'evidence/minutes.txt': 'x' }, sound);
    expect(evidence).toMatchObject({
      added: [],
      lost: [],
      papers: [{ path: 'evidence/minutes.txt', after: 'missing' }],
    });
  });

  describe('evidence of a report that is there on both sides', () => {
    const [one, other] = [sha256('x'), sha256('y')];
    const holding = (content: string, pieces: string): Files => ({
      ...approvedPlan,
      'progress/2019.yaml': `updates:
  - id: U20190601-cc01
    on: 2019-06-01
    item: T08.1
    by: O-tj-office
    note: 已经办完。
    status: done
    evidence:
${pieces}`,
      'evidence/a.txt': content,
    });
    const paper = (hash: string, title = '纪要'): string =>
      `      - title: ${title}\n        publisher: 某单位\n        path: evidence/a.txt\n        sha256: ${hash}\n`;
    const page = (url: string, title = '报道'): string =>
      `      - title: ${title}\n        publisher: 日报\n        url: https://example.cn/${url}\n`;

    it('with another file in its place', async () => {
      const [before, after] = [holding('x', paper(one)), holding('y', paper(other))];
      expect(await tell(before, after)).toMatch(
        new RegExp(
          `新增 0 份，减少 0 份，改动 1 份。\n\n改动 {2}U20190601-cc01\n佐证 {2}纪要，某单位\nevidence/a.txt {2}指纹相符\n` +
            `换了内容（文件指纹 ${one.slice(0, 8)}… → ${other.slice(0, 8)}…）\n`,
        ),
      );
      expect(await tell(before, after, '--lang en')).toContain(
        `other content (hash of the file ${one.slice(0, 8)}… → ${other.slice(0, 8)}…)`,
      );
      const { evidence } = await ask(before, after);
      expect(evidence).toMatchObject({
        added: [],
        lost: [],
        changed: [{ record: 'U20190601-cc01', before: { sha256: one }, after: { sha256: other, paper: 'intact' } }],
        papers: [],
      });
    });

    it('with a fingerprint that is not the file’s', async () => {
      const told = await tell(holding('x', paper(one)), holding('x', paper(other)));
      expect(told).toContain('文件已改动，指纹不符');
      expect(told).toMatch(new RegExp(`文件指纹 +\\[-${one.slice(0, 8)}…-\\]\\{\\+${other.slice(0, 8)}…\\+\\}`));
      expect(told).not.toContain('换了内容');
    });

    it('with another title, another address, another of two pages', async () => {
      expect(await tell(holding('x', paper(one)), holding('x', paper(one, '签约书')))).toMatch(
        /改动 1 份。[\s\S]*标题 +\[-纪要-\]\{\+签约书\+\}/,
      );
      expect(await tell(holding('x', page('a')), holding('x', page('b')))).toMatch(/改动 1 份。[\s\S]*网址 +\[-/);
      const { evidence } = await ask(
        holding('x', page('a', '甲') + page('b', '乙')),
        holding('x', page('b', '丙') + page('c', '丁')),
      );
      expect(evidence).toMatchObject({
        added: [{ evidence: { title: '丁' } }],
        lost: [{ evidence: { title: '甲' } }],
        changed: [{ before: { title: '乙' }, after: { title: '丙' } }],
      });
    });
  });

  describe('a report of done', () => {
    const reports = (...more: readonly string[]): Files => ({
      ...approvedPlan,
      [progress]: `updates:\n${more.join('')}`,
    });
    const report = (id: string, status: string, evidence = ''): string =>
      `  - id: ${id}\n    on: 2019-06-01\n    item: T08.1\n    by: O-tj-office\n    note: 办完。\n    status: ${status}\n${evidence}`;
    const page = (url = ''): string =>
      `    evidence:\n      - title: 报道\n        publisher: 日报\n${url && `        url: ${url}\n`}`;

    it.each<[lack: string | null, files: Files, zh: string, en: string]>([
      ['evidence', reports(report('U20190601-a1', 'done')), '没有佐证', 'without evidence'],
      [
        'source',
        reports(report('U20190601-a1', 'done', page())),
        '佐证查不到',
        'without evidence that can be looked up',
      ],
      ['done', reports(report('U20190601-a1', 'closed')), '此前没有报完成', 'no report of done before it'],
      [
        'confirmation',
        reports(report('U20190601-00', 'done', page('https://example.cn/a')), report('U20190601-a1', 'closed')),
        '完成未经确认',
        'done is not confirmed',
      ],
    ])('that lacks %s says so where it counts', async (lack, files, zh, en) => {
      for (const [language, words] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const text = (await tell(approvedPlan, files, `--lang ${language} --format markdown`)).replaceAll('\\', '');
        const [before = '', after = ''] = text.split(/^## (?:进展报告|Updates)/m);
        for (const part of [before, after]) expect(part).toMatch(new RegExp(`U20190601-a1[\\s\\S]*${words}`));
      }
      const { records } = await ask(approvedPlan, files);
      expect(records.find(({ id }: Json) => id === 'U20190601-a1').lack).toBe(lack);
    });

    it('that lost its evidence says so, too', async () => {
      const [before, after] = [page('https://example.cn/a'), ''].map((evidence) =>
        reports(report('U20190601-a1', 'done', evidence)),
      );
      expect(await tell(before ?? {}, after ?? {})).toMatch(/改动 {2}U20190601-a1[^\n]*\n文件 +\S+\n没有佐证\n/);
      const back = await ask(after ?? {}, before ?? {});
      expect(back.records).toMatchObject([{ lack: null }]);
      expect(await tell(after ?? {}, before ?? {})).not.toContain('没有佐证');
    });
  });

  it.each(['text', 'markdown'])('lets no text of a record become anything else: %s', async (format) => {
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
  });

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

/** What may be done to a file: the ids of the records that it changes, adds or takes away. */
type Value = { [name: string]: Json };
interface Edit {
  readonly file: string;
  /** Returns the ids; empty where it is plan.yaml's own. */
  change(value: Value, pick: (count: number) => number): readonly string[];
}

const one = (list: readonly Value[], pick: (count: number) => number): Value => list[pick(list.length)] ?? {};
const setting =
  (list: string, field: string, value: Json): Edit['change'] =>
  (file, pick) => {
    const record = one(file[list], pick);
    record[field] = value;
    return [record.id];
  };
/** A field of the record that fills its file. */
const own =
  (field: string, value: Json): Edit['change'] =>
  (file) => {
    file[field] = value;
    return [file.id];
  };
const inCharter =
  (field: string, change: (value: Json) => Json): Edit['change'] =>
  (file) => {
    file[field] = change(file[field]);
    return [];
  };
const dropping =
  (list: string): Edit['change'] =>
  (file, pick) => [file[list].splice(pick(file[list].length), 1)[0].id];
const adding =
  (list: string, id: string): Edit['change'] =>
  (file, pick) => {
    // A copy to the bottom: what is written twice over would be an anchor in YAML.
    const record = { ...structuredClone(one(file[list], pick)), id };
    file[list].push(record);
    return [id];
  };

const meeting = 'meetings/G20190227.yaml';
const edits: readonly Edit[] = [
  ...(
    [
      ['note', '换了说法'],
      ['on', '2019-05-31'],
      ['by', 'O-tj-binhai'],
      ['status', 'not-started'],
      ['percent', 7],
      ['also', ['S03']],
      ['evidence', [{ title: '新的', publisher: '某单位' }]],
      ['waiver', { owner: 'O-tj-office', reason: '未定', until: '2020-01-01' }],
    ] as const
  ).map(([field, value]) => ({ file: progress, change: setting('updates', field, value) })),
  { file: progress, change: dropping('updates') },
  { file: progress, change: adding('updates', 'U20190601-zz01') },
  { file: meeting, change: own('place', '长春') },
  { file: meeting, change: own('evidence', [{ title: '别的纪要', publisher: '某单位' }]) },
  { file: meeting, change: setting('actions', 'due', '2020-01') },
  { file: meeting, change: setting('actions', 'items', ['T07.1']) },
  { file: meeting, change: dropping('actions') },
  { file: meeting, change: adding('actions', 'G20190227.3') },
  { file: 'tasks/T07.yaml', change: setting('measures', 'text', '另一句话。') },
  { file: 'tasks/T07.yaml', change: setting('measures', 'title_en', 'Another') },
  { file: 'tasks/T07.yaml', change: setting('measures', 'report_every', 'month') },
  { file: 'tasks/T07.yaml', change: dropping('measures') },
  { file: 'tasks/T07.yaml', change: adding('measures', 'T07.4') },
  { file: 'tasks/T07.yaml', change: own('title', '别的') },
  { file: 'tasks/T07.yaml', change: own('area', 'A3') },
  { file: 'timeline.yaml', change: setting('milestones', 'due', '2019-Q3') },
  { file: 'timeline.yaml', change: setting('milestones', 'quote', '另一段') },
  { file: 'timeline.yaml', change: setting('milestones', 'clause', 'S05') },
  { file: 'timeline.yaml', change: dropping('milestones') },
  { file: 'timeline.yaml', change: setting('obligations', 'title_en', 'Another') },
  { file: 'pairings.yaml', change: setting('pairings', 'tianjin', ['O-tj-office']) },
  { file: 'pairings.yaml', change: dropping('pairings') },
  { file: 'safeguards.yaml', change: setting('safeguards', 'text', '另一段。') },
  { file: 'safeguards.yaml', change: setting('safeguards', 'owners', ['O-tj-office']) },
  { file: 'projects.yaml', change: setting('projects', 'title', '别的园') },
  { file: 'projects.yaml', change: setting('projects', 'due', '2019') },
  { file: 'organizations.yaml', change: setting('organizations', 'name_en', 'Another') },
  { file: 'organizations.yaml', change: setting('organizations', 'note', '说明') },
  { file: 'organizations.yaml', change: setting('organizations', 'named_as', []) },
  { file: 'organizations.yaml', change: adding('organizations', 'O-tj-new') },
  { file: 'plan.yaml', change: setting('areas', 'title', '别的') },
  { file: 'plan.yaml', change: inCharter('windows', (value) => ({ ...value, stale_days: 7 })) },
  { file: 'plan.yaml', change: inCharter('preamble', (value) => `${value}完。`) },
  { file: 'plan.yaml', change: inCharter('errata', ([first, ...rest]) => [{ ...first, note: '另注' }, ...rest]) },
  { file: 'plan.yaml', change: inCharter('principles', (value) => value.slice(1)) },
];

/** The same plan in other clothes: written anew, lists of records the other way round, the reports in other files. */
function dressed(files: Files): Files {
  const reports = parse(files[progress] ?? '').updates as Value[];
  const others = Object.entries(files).filter(([name]) => name !== progress);
  return {
    ...Object.fromEntries(
      others.map(([name, text]) => {
        const value = parse(text);
        // In a chapter and in plan.yaml the order is the document's.
        for (const list of ['milestones', 'pairings', 'organizations', 'actions', 'measures'])
          if (Array.isArray(value[list])) value[list].reverse();
        return [name, stringify(value, { lineWidth: 50, defaultStringType: 'QUOTE_SINGLE' })];
      }),
    ),
    ...Object.fromEntries(
      [...reports].reverse().map((report, index) => [`progress/new/${index}.yaml`, stringify({ updates: [report] })]),
    ),
  };
}

describe('whatever the change', () => {
  const before = planWith(Object.fromEntries(over)) as Files;

  const rows = edits.map((edit, index) => [index, edit.file, edit] as const);
  it.each(sample(rows, 12))('%i, in %s, is named', async (index, _file, edit) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.constantFrom('text', 'markdown', 'text --lang en'), async (chance, format) => {
        const value = parse(before[edit.file] ?? '');
        const ids = edit.change(value, (count) => chance % Math.max(1, count));
        const changed = { ...before, [edit.file]: stringify(value, { lineWidth: 0 }) };
        const after = chance % 3 === 0 ? dressed(changed) : changed;
        const data = await ask(before, after);
        expect(data.counts.unread).toBe(0);
        const isSame = stringify(parse(before[edit.file] ?? ''), { lineWidth: 0 }) === changed[edit.file];
        expect(data.records.map(({ id }: Json) => id)).toEqual(isSame ? [] : ids);
        if (ids.length === 0) expect(data.charter).toHaveLength(1);
        const page = (await tell(before, after, `--format ${format}`)).replaceAll('\\', '');
        for (const id of isSame ? [] : ids) expect(page).toContain(id);
        expect(page.includes(zh.diff.same) || page.includes(en.diff.same)).toBe(isSame);
      }),
      { numRuns: 1, seed: index },
    );
  });

  it('other clothes are no change', async () => {
    const data = await ask(before, dressed(before));
    const { from: _, to: __, counts, evidence, ...lists } = data;
    expect(Object.values(counts)).toEqual(Object.values(counts).map(() => 0));
    expect(evidence).toEqual({ added: [], lost: [], changed: [], papers: [] });
    for (const list of Object.values(lists)) expect(list).toEqual([]);
  });

  it('there and back are each other’s mirror', async () => {
    const [there, back] = [await ask(approvedPlan, decidedPlan), await ask(decidedPlan, approvedPlan)];
    expect(back.counts).toMatchObject({ added: there.counts.removed, removed: there.counts.added });
    expect(back.lights).toEqual(
      there.lights.map(({ id, before, after }: Json) => ({ id, before: after, after: before })),
    );
    expect(back.evidence.lost).toEqual(there.evidence.added);
  });
});
