// tjcc check --base: a table of pull requests, innocent, slipping, cheating and broken, each with its exact verdict on
// every day: the exit status, what is laid to the change, what it settles, which guards it breaks.
import { describe, expect, it } from 'vitest';
import { checkChange, fails } from '../../src/commands/check/change';
import { checkDiagnostics } from '../../src/commands/check/diagnostics';
import { checkDeadlines } from '../../src/commands/check/page';
import { type FailLevel, failLevels } from '../../src/evaluate/guards/gate';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import type { loadSources } from '../../src/load/load';
import { en as enMessages } from '../../src/messages/en/index';
import { zh as zhMessages } from '../../src/messages/zh/index';
import { problemDiagnostics } from '../../src/page/diagnostics';
import type { Say } from '../../src/page/say';
import { isError } from '../../src/problem';
import { sha256 } from '../../src/util/sha256';
import {
  base,
  changed,
  days,
  evidence,
  type Files,
  forecast,
  milestoneDue,
  reporting,
  rewritten,
  update,
  waiver,
  withFiles,
} from '../evaluate/pull-requests';
import { active, pulls, text, verdictOf } from '../evaluate/pulls';
import { loadOnce, runTool, sourcesOf } from '../run-tool';
import { sample } from '../size';

const check = async (head: Files, from: Files, asOf: string, ...more: readonly string[]) =>
  runTool(['check', '--base', 'main', '--as-of', asOf, ...more], { plan: head, revisions: { HEAD: head, main: from } });

async function verdict(head: Files, from: Files, asOf: string, ...more: readonly string[]): Promise<string> {
  const { stdout, exitCode } = await check(head, from, asOf, '--json', ...more);
  return verdictOf(stdout, exitCode);
}

describe('every pull request, on every day', () => {
  it.each(Object.entries(pulls))('%s', async (_name, { head, from = base, says }) => {
    for (const [index, day] of days.entries()) {
      // The same verdict on all days: at both ends and in the middle.
      if (typeof says === 'string' && index % 2 > 0) continue;
      expect(await verdict(head, from, day), day).toBe(typeof says === 'string' ? says : says[index]);
    }
  });
});

describe('--fail-on', () => {
  const touching = reporting(active('2018-12-18 M2018.1 b1'));
  const soon = ['--fail-on', 'due-soon'];
  const none = ['--fail-on', 'none'];

  it.each([
    ['an unchanged tree, due soon', base, '2018-12-20', soon, '0'],
    ['a report on what is due soon', touching, '2018-12-20', soon, '1, M2018.1 touched'],
    [
      'with a reschedule',
      reporting(active('2018-12-18 M2018.1 b1', { forecast: forecast('2019', '2018-12-18') })),
      '2018-12-20',
      soon,
      '0',
    ],
    [
      'what was not due soon',
      milestoneDue('M2019.1', '2018-12-31'),
      '2018-12-20',
      soon,
      '1, M2019.1 introduced, planned-date M2019.1',
    ],
    [
      'due sooner',
      milestoneDue('M2018.1', '2018-12-25'),
      '2018-12-20',
      soon,
      '1, M2018.1 worsened, planned-date M2018.1',
    ],
    ['overdue counts as well', touching, '2019-06-30', soon, '1, M2018.1 touched'],
    [
      'a waiver covers what is due soon',
      reporting(update('2018-12-18 M2018.1 b1', { waiver: waiver('2019-06-30') })),
      '2018-12-20',
      soon,
      '0',
    ],
    ['nothing fails', touching, '2019-06-30', none, '0, M2018.1 touched'],
    ['nor a guard', milestoneDue('M2018.2', '2018-12-30'), '2018-11-01', none, '0, planned-date M2018.2'],
    ['but for errors in files', changed(['timeline.yaml', 'milestones:', 'milestones: [']), '2019-06-30', none, '1'],
  ] as const)('%s', async (_name, head, day, options, says) => {
    expect(await verdict(head, base, day, ...options)).toBe(says);
  });

  it.each([
    ['2018-12-20', 'overdue', 0],
    ['2018-12-20', 'due-soon', 1],
    ['2018-11-01', 'due-soon', 0],
    ['2019-06-30', 'overdue', 1],
    ['2019-06-30', 'due-soon', 1],
    ['2019-06-30', 'none', 0],
  ])('without a base, %s %s', async (day, level, exitCode) => {
    const run = await runTool(['check', '--as-of', day, '--fail-on', level], { plan: base });
    expect(run).toMatchObject({ stderr: '', exitCode });
    const { data } = JSON.parse(
      (await runTool(['check', '--as-of', day, '--fail-on', level, '--json'], { plan: base })).stdout,
    );
    expect(data).toMatchObject({ failOn: level, base: null, blamed: [], settled: [], guards: [] });
  });
});

describe('the base', () => {
  it('is where the change parted from the revision, also with --at', async () => {
    const world = {
      plan: base,
      revisions: { HEAD: base, main: base, topic: reporting(active('2018-12-18 M2018.1 b1')) },
    };
    const { stdout, exitCode } = await runTool('check --base main --at topic --as-of 2019-06-30 --json', world);
    const { at, data } = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(data.base).toMatchObject({ revision: 'main', committedOn: '2019-03-02', errors: 0 });
    expect(at).not.toBe(data.base.commit);
    expect(data.blamed).toContainEqual({ id: 'M2018.1', state: 'overdue', blame: 'touched', beforeDays: 181 });
  });

  it('with errors says so, and does not make the answer incomplete', async () => {
    for (const [name, from] of [
      ['timeline.yaml', 'milestones:'],
      ['plan.yaml', 'years:'],
    ] as const) {
      const { stdout, stderr, exitCode } = await check(base, changed([name, from, `${from} [`]), '2019-06-30');
      expect(stdout).toContain('基准的方案文件有错误');
      expect(stdout).not.toContain('不完整');
      expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    }
  });

  it.each([
    ['nosuch', {}, 'nosuch'],
    ['main', { revisions: { HEAD: base, main: {} } }, '没有 plan/plan.yaml'],
    ['main', { revisions: { HEAD: base, main: base }, isShallow: true }, 'fetch --unshallow'],
    ['main', { revisions: undefined }, 'git'],
  ])('%s that cannot be had is exit status 3', async (name, world, says) => {
    const revisions = { HEAD: base, main: base };
    const { stdout, stderr, exitCode } = await runTool(['check', '--base', name], { plan: base, revisions, ...world });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
    expect(stderr).toContain(says);
  });

  it.each([
    [['--base'], '--base'],
    [['--base', ''], '--base'],
    [['--base', 'main', '--base', 'main'], '只能写一次'],
    [['--fail-on', 'none', '--fail-on', 'overdue'], '只能写一次'],
    [['--fail-on', 'overdu'], 'overdue、due-soon、none'],
    [['--fail-on='], '--fail-on'],
  ])('%j is a usage error', async (words, says) => {
    const run = await runTool(['check', ...words], { plan: base, revisions: { HEAD: base, main: base } });
    expect(run).toMatchObject({ stdout: '', exitCode: 2 });
    expect(run.stderr).toContain(says);
  });
});

describe('the page', () => {
  const hostile = '\u001b[31m::error::x <b>\u0007\u202e';

  it('tells errors first, then what came due, and how to decide', async () => {
    const { stdout } = await check(reporting(active('2018-12-18 M2018.1 b1')), base, '2019-06-30');
    const [caused, advice, came] = ['本次改动造成的逾期 (1)', 'tjcc waive M2018.1', '自然到期的逾期'].map((words) =>
      stdout.indexOf(words),
    );
    expect(caused).toBeGreaterThan(0);
    expect(advice).toBeGreaterThan(caused ?? 0);
    expect(came).toBeGreaterThan(advice ?? 0);
    expect(stdout).toContain('本次改动造成 1 项，违反守则 0 处');
  });

  it('says why it fails where only a file is wrong, and what counts only later', async () => {
    const wrong = { ...base, 'tasks/T03.yaml': 'id: [' };
    for (const level of ['overdue', 'none']) {
      const { stdout, exitCode } = await check(wrong, base, '2018-11-01', '--fail-on', level);
      expect(stdout).toContain('方案文件有错误 1 处，因此检查不通过，与期限无关。');
      expect(exitCode).toBe(1);
    }
    const painted = async (plan: Files) =>
      (
        await runTool('check --as-of 2019-06-30 --fail-on none', {
          plan,
          columns: 80,
          environment: { FORCE_COLOR: '1' },
        })
      ).stdout;
    expect(await painted(wrong)).toMatch(/\u001b\[31m▌ \u001b\[39m[^\n]*逾期/);
    expect(await painted(base)).toMatch(/\u001b\[33m▌ \u001b\[39m[^\n]*逾期/);
    const later = reporting(update('2019-05-01 M2018.1 b1', { status: 'done', evidence }));
    const before = await check(later, base, '2019-01-01');
    expect(before.stdout).toContain('到那天才计入：U20190501-b1');
    expect((await check(later, base, '2019-05-01')).stdout).not.toContain('到那天才计入');
  });

  it('says what is settled', async () => {
    const { stdout } = await check(pulls['done, with evidence']?.head ?? base, base, '2019-06-30');
    expect(stdout).toContain('本次改动了结的逾期：M2018.1（已完成）');
  });

  it.each(['text', 'markdown'])('lets nothing through from a plan that is up to no good: %s', async (format) => {
    const note = JSON.stringify(hostile).slice(1, -1);
    const head = rewritten((all) => all.map((one) => ({ ...one, note: 'X' })));
    const from = withFiles({ 'progress/2018.yaml': text('progress/2018.yaml').replaceAll('情况', note) });
    const { stdout } = await check(head, from, '2019-06-30', '--format', format);
    expect(stdout).toContain('guard/update-changed');
    expect(['\u001b', '\u0007', '\u202e'].filter((sign) => stdout.includes(sign))).toEqual([]);
    if (format === 'markdown') expect(stdout).not.toContain('<b>');
  });

  it('names every id that JSON names', async () => {
    for (const [index, { head, from = base }] of sample(Object.values(pulls), 6).entries()) {
      const { data } = JSON.parse((await check(head, from, '2019-10-01', '--json')).stdout);
      const named = [...data.blamed, ...data.guards].map(({ id }: { id: string | null }) => id ?? 'yaml');
      const words = index % 2 === 0 ? '--lang zh --format text' : '--lang en --format markdown';
      const { stdout } = await check(head, from, '2019-10-01', ...words.split(' '));
      for (const id of [...named, ...data.settled]) expect(stdout).toContain(id);
    }
  });
});

describe('what a guard says', () => {
  const paper = (title: string, content: string, path = 'evidence/a.txt') => ({
    ...{ title, publisher: '某单位', path, sha256: sha256(content) },
  });
  const holding = (content: string, ...pieces: readonly ReturnType<typeof paper>[]): Files =>
    withFiles({ 'evidence/a.txt': content, 'evidence/b.txt': content }, otherwise('R01.2018', { evidence: pieces }));
  const otherwise = (item: string, fields: object): Files =>
    rewritten((all) => all.map((one) => (one.item === item ? { ...one, ...fields } : one)));
  const [was, is] = [sha256('x').slice(0, 8), sha256('y').slice(0, 8)];

  it.each<[what: string, head: Files, from: Files, zh: string, en: string]>([
    [
      'a note',
      otherwise('M2018.3', { note: '改过' }),
      base,
      '（2018-11-05，M2018.3）被改动：情况，原为“情况”，现为“改过”',
      'altered: note: it was “情况”, now it is “改过”',
    ],
    [
      'a status and a day',
      otherwise('M2018.3', { status: 'blocked', on: '2018-11-06' }),
      base,
      '：日期，原为“2018-11-05”，现为“2018-11-06”；状态，原为“推进中”，现为“受阻”',
      ': day: it was “2018-11-05”, now it is “2018-11-06”; status: it was “active”, now it is “blocked”',
    ],
    [
      'who reports, and a share',
      otherwise('M2018.3', { by: 'O-cc-office', percent: 40 }),
      base,
      '：报告单位，原为“天津市合作交流办（O-tj-office）”，现为“长春市发展改革委（O-cc-office）”；完成率：现增“40%”',
      'share done: “40%” is new',
    ],
    [
      'a status taken away',
      otherwise('M2018.3', { status: undefined }),
      base,
      '：状态，原为“推进中”，现已删去',
      ': status: it was “active”, now it is gone',
    ],
    [
      'a waiver put in',
      otherwise('M2018.3', { waiver: waiver('2019-06-30') }),
      base,
      '：豁免：现增“负责单位 天津市合作交流办（O-tj-office），理由 文件在会签，最后一天 2019-06-30”',
      ': waiver: “answers for it: Tianjin Municipal Office for Cooperation and Exchange (O-tj-office), reason: 文件在会签, last day: 2019-06-30” is new',
    ],
    [
      'a paper of which the file was swapped',
      holding('y', paper('纪要', 'y')),
      holding('x', paper('纪要', 'x')),
      `被改动：佐证“纪要”（evidence/a.txt）换了内容（文件指纹 ${was}… → ${is}…）`,
      `altered: evidence “纪要” (evidence/a.txt) has other content (hash of the file ${was}… → ${is}…)`,
    ],
    [
      'a fingerprint that never was the file’s',
      holding('x', paper('纪要', 'y')),
      holding('x', paper('纪要', 'x')),
      `：佐证“纪要”（evidence/a.txt）的文件指纹，原为“${was}…”，现为“${is}…”`,
      `: evidence “纪要” (evidence/a.txt), hash of the file: it was “${was}…”, now it is “${is}…”`,
    ],
    [
      'a title of a paper',
      holding('x', paper('签约书', 'x')),
      holding('x', paper('纪要', 'x')),
      '：佐证“纪要”（evidence/a.txt）的标题，原为“纪要”，现为“签约书”',
      ': evidence “纪要” (evidence/a.txt), title: it was “纪要”, now it is “签约书”',
    ],
    [
      'a paper for another',
      holding('x', paper('签约书', 'x', 'evidence/b.txt')),
      holding('x', paper('纪要', 'x')),
      '被改动：新增佐证“签约书”（evidence/b.txt）；去掉佐证“纪要”（evidence/a.txt）',
      'evidence added: “签约书” (evidence/b.txt); evidence taken away: “纪要” (evidence/a.txt)',
    ],
    [
      'a quotation',
      changed(['timeline.yaml', 'quote: 对口合作取得重大突破', 'quote: 对口合作取得']),
      base,
      'M2018.4 被改动：引文，原为“对口合作取得重大突破”，现为“对口合作取得”',
      'M2018.4 has been altered: quote: it was “对口合作取得重大突破”, now it is “对口合作取得”',
    ],
    [
      'what is gone',
      rewritten((all) => all.filter(({ item }) => item !== 'M2018.3')),
      base,
      '（2018-11-05，M2018.3）被删去：“情况”',
      'has been deleted: “情况”',
    ],
    [
      'what was decided',
      changed(['meetings/G20190227.yaml', 'text: 办一件事', 'text: 研究一件事']),
      base,
      'G20190227.1 被改动：文字，原为“办一件事”，现为“研究一件事”',
      'G20190227.1 has been altered: words: it was “办一件事”',
    ],
    [
      'a chapter',
      changed(['plan.yaml', '互利双赢。', '互利共赢。']),
      base,
      '批准的原文被改动：二、工作目标 文字，原为“…',
      'approved words have been altered: II. Goals words: it was “…',
    ],
    [
      'plan.yaml',
      changed(['plan.yaml', 'issued_on: 2018', 'issued_on: 2017']),
      base,
      'plan.yaml 被改动：印发日期，原为“2018',
      'plan.yaml has been altered: issued on: it was “2018',
    ],
    [
      'no erratum left',
      withFiles({ 'plan.yaml': text('plan.yaml').replace(/^errata:\n(?: .*\n|\n)*/m, 'errata: []\n\n') }),
      base,
      'plan.yaml 被改动：勘误，原为“',
      '”, now it is gone',
    ],
    [
      'the fingerprint',
      changed(['fingerprint.yaml', 'whole: 7a0c', 'whole: 7a0d']),
      base,
      '原文指纹被改动（全文指纹），原为“7a0c',
      'the fingerprint has been altered (whole text): it was “7a0c',
    ],
  ])('%s', async (_what, head, from, zh, en) => {
    for (const [language, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { stdout } = await check(head, from, '2018-12-20', '--json', '--lang', language);
      const { guards } = JSON.parse(stdout).data;
      expect(guards[0].message).toContain(words);
      expect(guards[0].message).not.toMatch(/[{}]|”[：:] “|”：“/);
    }
  });

  it('leaves the data as it stands in the files', async () => {
    const { stdout } = await check(otherwise('M2018.3', { status: 'blocked' }), base, '2018-12-20', '--json');
    expect(JSON.parse(stdout).data.guards).toMatchObject([{ before: 'active', after: 'blocked' }]);
  });
});

describe('as other tools take it', () => {
  const [zh, en] = [
    { messages: zhMessages, language: 'zh' as const },
    { messages: enMessages, language: 'en' as const },
  ];

  const known = new Map<Files, ReturnType<typeof loadSources>>();
  const load = (files: Files): ReturnType<typeof loadSources> => {
    const loaded = known.get(files) ?? loadOnce(sourcesOf(files));
    known.set(files, loaded);
    return loaded;
  };

  async function diagnose(head: Files, from: Files | undefined, day: string, failOn: FailLevel, say: Say = zh) {
    const loaded = await load(head);
    const plan = from && (await load(from)).plan;
    if (!loaded.plan) throw new Error('no plan');
    const options = { withInherited: false, failOn, fileErrors: 0 };
    const snapshot = takeSnapshot(loaded.plan, day);
    const result = checkDeadlines(snapshot, false);
    const revision = { name: 'main', commit: 'a'.repeat(40), committedOn: '2019-03-02' };
    const then = { revision, errors: 0, snapshot: plan && takeSnapshot(plan, day) };
    const change = from && checkChange(then, snapshot, result, options);
    const problems = problemDiagnostics(loaded.problems, say);
    const isRed = fails(snapshot, result, change, options) || loaded.problems.some(isError);
    return { ...checkDiagnostics({ snapshot, result, change, options }, problems, () => 2, say), result, isRed };
  }

  it.each(failLevels)('every finding is there once, an error where the check fails: --fail-on %s', async (failOn) => {
    for (const [name, { head, from = base }] of sample(Object.entries(pulls), 6)) {
      for (const against of [from, undefined]) {
        const { diagnostics, cases, result, isRed } = await diagnose(head, against, '2019-10-01', failOn);
        expect(
          diagnostics.some(({ severity }) => severity === 'error'),
          name,
        ).toBe(isRed);
        const keys = diagnostics.map(({ code, file, key }) => `${code} ${file} ${key}`);
        expect(new Set(keys).size, name).toBe(keys.length);
        for (const [code, items] of [
          ['deadline/overdue', result.overdue],
          ['deadline/waived', result.waived],
          ['deadline/due-soon', result.dueSoon],
        ] as const)
          expect(diagnostics.filter((one) => one.code === code).map(({ key }) => key)).toEqual(
            items.map(({ record }) => record.id),
          );
        expect(cases.flatMap((one) => one.diagnostics)).toHaveLength(diagnostics.length);
        expect(cases.length).toBeGreaterThanOrEqual(result.gated.length);
      }
    }
  });

  it('says what, when, who and why, in both languages', async () => {
    const head = reporting(active('2018-12-18 M2018.1 b1'));
    const find = async (say: Say) =>
      (await diagnose(head, base, '2019-06-30', 'overdue', say)).diagnostics.find(({ key }) => key === 'M2018.1');
    expect(await find(zh)).toMatchObject({
      code: 'deadline/overdue',
      severity: 'error',
      title: '逾期',
      message:
        'M2018.1 进一步完善对口合作机制：期限 2018-12-31，推进中，逾期 181 天。责任单位：天津市合作交流办、长春市发展改革委。与基准相比：本次改动涉及，没有作出决定。',
      file: 'plan/timeline.yaml',
      line: 2,
    });
    expect((await find(en))?.message).toMatch(
      /^M2018\.1 .*: due 2018-12-31, active, 181 days overdue\. Responsible: .*\. Against the base: touched/,
    );
  });

  it('tells a done without evidence once', async () => {
    const { head = base } = pulls['done without evidence'] ?? {};
    const told = ({ stdout }: { readonly stdout: string }) =>
      [...stdout.matchAll(/"value": "([a-z]+\/evidence)"/g)].map(([, code]) => code);
    expect(told(await check(head, base, '2019-06-30', '--format', 'rdjson'))).toEqual(['guard/evidence']);
    const alone = await runTool('check --as-of 2019-06-30 --format rdjson', { plan: head });
    expect(told(alone)).toEqual(['progress/evidence']);
  });
});
