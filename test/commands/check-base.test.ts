// tjcc check --base: a table of pull requests, innocent, slipping, cheating and broken, each with its exact verdict on
// every day: the exit status, what is laid to the change, what it settles, which guards it breaks.
import { describe, expect, it } from 'vitest';
import { type FailLevel, failLevels } from '../../src/evaluate/gate';
import { takeSnapshot } from '../../src/evaluate/snapshot';
import { loadSources } from '../../src/load';
import { en as enMessages } from '../../src/messages/en/index';
import { zh as zhMessages } from '../../src/messages/zh/index';
import { isError } from '../../src/problem';
import { checkDeadlines } from '../../src/report/check';
import { checkChange, fails } from '../../src/report/check-change';
import { checkDiagnostics } from '../../src/report/check-diagnostics';
import { problemDiagnostics } from '../../src/report/diagnostics';
import type { Say } from '../../src/report/say';
import {
  base,
  changed,
  days,
  evidence,
  type Files,
  forecast,
  milestoneDue,
  progress,
  reported,
  reporting,
  rewritten,
  update,
  waiver,
  withFiles,
} from '../evaluate/pull-requests';
import { runTool, sourcesOf } from '../run-tool';

const check = async (head: Files, from: Files, asOf: string, ...more: readonly string[]) =>
  runTool(['check', '--base', 'main', '--as-of', asOf, ...more], { plan: head, revisions: { HEAD: head, main: from } });

async function verdict(head: Files, from: Files, asOf: string, ...more: readonly string[]): Promise<string> {
  const { stdout, exitCode } = await check(head, from, asOf, '--json', ...more);
  const { data } = JSON.parse(stdout);
  const caused = data.blamed.filter(({ blame }: { blame: string }) => blame !== 'came-due');
  return [
    String(exitCode),
    ...caused.map(({ id, blame }: { id: string; blame: string }) => `${id} ${blame}`),
    ...data.guards.map(({ code, id }: { code: string; id: string | null }) => `${code.slice(6)} ${id ?? 'plan'}`),
    ...data.settled.map((id: string) => `settled ${id}`),
  ].join(', ');
}

const text = (name: string): string => String(base[name]);
const milestone = (id: string): string =>
  new RegExp(`  - id: ${id}\\n(?:    .*\\n)+\\n?`).exec(text('timeline.yaml'))?.[0] ?? '';
const active = (words: string, fields = {}) => update(words, { status: 'active', ...fields });

const pulls: Readonly<
  Record<string, { readonly head: Files; readonly from?: Files; readonly says: string | readonly string[] }>
> = {
  // Innocent.
  'nothing at all': { head: base, says: '0' },
  'a comment': { head: changed(['timeline.yaml', 'milestones:', '# 说明\nmilestones:']), says: '0' },
  'another layout': {
    head: withFiles({ 'progress/2018.yaml': JSON.stringify({ updates: [...reported].reverse() }) }),
    says: '0',
  },
  'a file with another name': {
    head: withFiles({ 'progress/2018.yaml': undefined, 'progress/2018/all.yaml': text('progress/2018.yaml') }),
    says: '0',
  },
  'an English gloss of what is overdue': {
    head: changed(['timeline.yaml', 'Mechanism of paired cooperation further improved', 'A better mechanism']),
    says: '0',
  },
  'a report on something else': { head: reporting(active('2018-12-15 T07.1 b1')), says: '0' },
  'a new meeting with an action that is not due': {
    head: withFiles({
      'meetings/G20181220.yaml': text('meetings/G20190227.yaml')
        .replaceAll('G20190227', 'G20181220')
        .replace('2019-02-27', '2018-12-20')
        .replace('due: 2019-06', 'due: 2021-06'),
    }),
    says: '0',
  },
  // What is decided.
  'done, with evidence': {
    head: reporting(update('2018-12-18 M2018.1 b1', { status: 'done', evidence })),
    says: ['0', '0', '0, settled M2018.1', '0, settled M2018.1', '0, settled M2018.1'],
  },
  'a waiver': {
    head: reporting(update('2018-12-18 M2018.1 b1', { waiver: waiver('2019-06-30') })),
    says: ['0', '0', '0, settled M2018.1', '0, settled M2018.1', '1, M2018.1 touched'],
  },
  'a report along with a reschedule': {
    head: reporting(active('2018-12-18 M2018.1 b1', { forecast: forecast('2019-06', '2018-12-17') })),
    says: ['0', '0', '0', '0', '1, M2018.1 touched'],
  },
  'a report on what was rescheduled before': { head: reporting(active('2018-12-18 M2018.4 b1')), says: '0' },
  'the day moved along with a reschedule to it': {
    head: withFiles(
      {
        'progress/new.yaml': progress([
          update('2019-06-01 G20190227.1 b1', { forecast: forecast('2019-09', '2019-05-31') }),
        ]),
      },
      changed(['meetings/G20190227.yaml', 'due: 2019-06', 'due: 2019-09-30']),
    ),
    says: [
      '1, planned-date G20190227.1',
      '1, planned-date G20190227.1',
      '1, planned-date G20190227.1',
      '0',
      '1, G20190227.1 touched',
    ],
  },
  // Slipping.
  'a report on what is overdue': {
    head: reporting(active('2018-12-18 M2018.1 b1')),
    says: ['0', '0', '1, M2018.1 touched', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'a report that names it along with something else': {
    head: reporting(active('2018-12-18 T07.1 b1', { also: ['M2018.1'] })),
    says: ['0', '0', '1, M2018.1 touched', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'a report of a later day': {
    head: reporting(active('2019-05-01 M2018.1 b1')),
    says: ['0', '0', '0', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'other owners of what is overdue': {
    head: changed([
      'timeline.yaml',
      '    quote: 进一步完善对口合作机制\n',
      '    quote: 进一步完善对口合作机制\n    owners: [O-tj-office]\n',
    ]),
    says: ['0', '0', '1, M2018.1 touched', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'other owners of an obligation': {
    head: withFiles({ 'timeline.yaml': `${text('timeline.yaml').trimEnd()}\n    owners: [O-tj-office]\n` }),
    says: ['0', '0', '1, R02.2018 touched', '1, R02.2018 touched', '1, R02.2018 touched'],
  },
  'done withdrawn by another report': {
    head: reporting(active('2018-12-18 R01.2018 b1')),
    says: ['0', '0', '1, R01.2018 introduced', '1, R01.2018 introduced', '1, R01.2018 introduced'],
  },
  'a waiver shortened by another': {
    head: reporting(update('2018-12-18 M2018.2 b1', { waiver: waiver('2019-03-31') })),
    says: ['0', '0', '0', '1, M2018.2 introduced', '1, M2018.2 touched'],
  },
  'a reschedule that is over': {
    head: reporting(active('2018-12-18 M2018.1 b1', { forecast: forecast('2019-03', '2018-12-17') })),
    says: ['0', '0', '0', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'a new meeting with an action that is overdue at once': {
    head: withFiles({
      'meetings/G20181210.yaml': text('meetings/G20190227.yaml')
        .replaceAll('G20190227', 'G20181210')
        .replace('2019-02-27', '2018-12-10')
        .replace('due: 2019-06', 'due: 2018-12'),
    }),
    says: ['0', '0', '1, G20181210.1 introduced', '1, G20181210.1 introduced', '1, G20181210.1 introduced'],
  },
  // Cheating.
  'the day moved later': { head: milestoneDue('M2018.1', '2019'), says: '1, planned-date M2018.1' },
  'the day of an action moved later': {
    head: changed(['meetings/G20190227.yaml', 'due: 2019-06', 'due: 2020-06']),
    says: '1, planned-date G20190227.1',
  },
  'the day moved earlier': {
    head: milestoneDue('M2019.1', '2018-12-25'),
    says: [
      '1, planned-date M2019.1',
      '1, M2019.1 introduced, planned-date M2019.1',
      '1, M2019.1 introduced, planned-date M2019.1',
      '1, M2019.1 introduced, planned-date M2019.1',
      '1, M2019.1 introduced, planned-date M2019.1',
    ],
  },
  'the day of what is overdue moved earlier': {
    head: milestoneDue('M2018.1', '2018-11'),
    says: [
      '1, M2018.1 introduced, planned-date M2018.1',
      '1, M2018.1 introduced, planned-date M2018.1',
      '1, M2018.1 worsened, planned-date M2018.1',
      '1, M2018.1 worsened, planned-date M2018.1',
      '1, M2018.1 worsened, planned-date M2018.1',
    ],
  },
  'the same day written otherwise': {
    head: milestoneDue('M2018.1', '2018-12'),
    says: ['0', '0', '1, M2018.1 touched', '1, M2018.1 touched', '1, M2018.1 touched'],
  },
  'the day moved, and rescheduled to another': {
    head: withFiles(
      {
        'progress/new.yaml': progress([
          update('2018-12-18 M2018.1 b1', { forecast: forecast('2019-06', '2018-12-17') }),
        ]),
      },
      milestoneDue('M2018.1', '2019-09-30'),
    ),
    says: [
      '1, planned-date M2018.1',
      '1, planned-date M2018.1',
      '1, planned-date M2018.1',
      '1, planned-date M2018.1',
      '1, M2018.1 touched, planned-date M2018.1',
    ],
  },
  'a day taken out, so that it is inherited': {
    head: changed(['projects.yaml', '    due: 2019-09\n', '']),
    says: '1, planned-date J03',
  },
  'a day put in where it was inherited': {
    head: changed(['tasks/T01.yaml', 'title: 协同推进', 'due: 2018-12-25\ntitle: 协同推进']),
    says: [
      '1, planned-date T01',
      '1, T01 introduced, planned-date T01',
      '1, T01 introduced, planned-date T01',
      '1, T01 introduced, planned-date T01',
      '1, T01 introduced, planned-date T01',
    ],
  },
  'the plan’s years longer': { head: changed(['plan.yaml', 'to: 2020', 'to: 2022']), says: '1, planned-date plan' },
  'the plan’s years shorter': { head: changed(['plan.yaml', 'to: 2020', 'to: 2019']), says: '1, planned-date plan' },
  'the plan’s years begin later': {
    head: changed(['plan.yaml', 'from: 2018', 'from: 2019']),
    says: '1, planned-date plan',
  },
  'done without evidence': {
    head: reporting(update('2018-12-18 M2018.1 b1', { status: 'done' })),
    says: '1, evidence U20181218-b1',
  },
  'done with a title for evidence': {
    head: reporting(
      update('2018-12-18 M2018.1 b1', { status: 'done', evidence: [{ title: '纪要', publisher: '单位' }] }),
    ),
    says: '1, evidence U20181218-b1',
  },
  'closed without a confirmed done': {
    head: reporting(update('2018-12-18 R01.2018 b1', { status: 'closed' })),
    says: '1, evidence U20181218-b1',
  },
  'a note edited': {
    head: rewritten((all) => all.map((one) => (one.item === 'M2018.3' ? { ...one, note: '改过' } : one))),
    says: [
      '1, update-changed U20181105-a3',
      '1, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
    ],
  },
  'a report backdated': {
    head: rewritten((all) => all.map((one) => (one.item === 'R01.2018' ? { ...one, on: '2018-10-01' } : one))),
    says: '1, update-changed U20181110-a1',
  },
  'a report turned into done': {
    head: rewritten((all) => all.map((one) => (one.item === 'M2018.3' ? { ...one, status: 'done', evidence } : one))),
    says: '1, update-changed U20181105-a3',
  },
  'evidence taken out of an old report': {
    head: rewritten((all) => all.map(({ evidence: _, ...one }) => one)),
    says: '1, evidence U20181110-a1, update-changed U20181110-a1',
  },
  'a waiver edited to hold longer': {
    head: rewritten((all) =>
      all.map((one) => (one.waiver ? { ...one, waiver: { ...one.waiver, until: '2020-12-31' } } : one)),
    ),
    says: '1, update-changed U20181201-a2',
  },
  'a waiver deleted': {
    head: rewritten((all) => all.filter((one) => !one.waiver)),
    says: [
      '1, update-changed U20181201-a2',
      '1, update-changed U20181201-a2',
      '1, M2018.2 introduced, update-changed U20181201-a2',
      '1, M2018.2 introduced, update-changed U20181201-a2',
      '1, M2018.2 touched, update-changed U20181201-a2',
    ],
  },
  'a bad report deleted': {
    head: rewritten((all) => all.filter(({ item }) => item !== 'M2018.3')),
    says: [
      '1, update-changed U20181105-a3',
      '1, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
      '1, M2018.3 touched, update-changed U20181105-a3',
    ],
  },
  'a file of reports deleted': {
    head: withFiles({ 'progress/2018.yaml': undefined }),
    says: [
      '1, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
      '1, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
      '1, M2018.2 introduced, M2018.3 touched, M2018.4 touched, R01.2018 introduced, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
      '1, M2018.2 introduced, M2018.3 touched, M2018.4 touched, R01.2018 introduced, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
      '1, M2018.2 touched, M2018.3 touched, M2018.4 touched, R01.2018 introduced, J03 touched, update-changed U20181105-a3, update-changed U20181110-a1, update-changed U20181120-a4, update-changed U20181201-a2, update-changed U20190301-a5',
    ],
  },
  'a milestone removed and the number lowered': {
    head: changed(['timeline.yaml', milestone('M2018.4'), ''], ['plan.yaml', 'milestone: 11', 'milestone: 10']),
    says: '1, record-removed plan, record-removed M2018.4',
  },
  'a milestone with another id': {
    head: changed(['timeline.yaml', 'id: M2018.4', 'id: M2018.5']),
    says: [
      '1, record-removed M2018.4',
      '1, record-removed M2018.4',
      '1, M2018.5 introduced, record-removed M2018.4',
      '1, M2018.5 introduced, record-removed M2018.4',
      '1, M2018.5 introduced, record-removed M2018.4',
    ],
  },
  'an obligation removed and the number lowered': {
    head: withFiles(
      { 'timeline.yaml': text('timeline.yaml').replace(/ {2}- id: R02[\s\S]*$/, '') },
      changed(['plan.yaml', 'obligation: 2', 'obligation: 1']),
    ),
    says: '1, record-removed plan, record-removed R02',
  },
  'an action removed': {
    head: changed([
      'meetings/G20190227.yaml',
      / {2}- id: G20190227\.1\n(?: {4}.*\n)+\n/.exec(text('meetings/G20190227.yaml'))?.[0] ?? '',
      '',
    ]),
    says: '1, record-removed G20190227.1',
  },
  'a meeting removed': {
    head: withFiles({ 'meetings/G20190227.yaml': undefined }),
    says: '1, record-removed G20190227',
  },
  'a meeting held later, so that its actions are not known': {
    head: changed(['meetings/G20190227.yaml', 'on: 2019-02-27', 'on: 2020-02-27']),
    says: '1, text-altered G20190227',
  },
  'what a meeting decided, reworded': {
    head: changed(['meetings/G20190227.yaml', 'text: 办一件事', 'text: 研究一件事']),
    says: [
      '1, text-altered G20190227.1',
      '1, text-altered G20190227.1',
      '1, text-altered G20190227.1',
      '1, text-altered G20190227.1',
      '1, G20190227.1 touched, text-altered G20190227.1',
    ],
  },
  'a quotation shortened': {
    head: changed(['timeline.yaml', 'quote: 对口合作取得重大突破', 'quote: 对口合作取得']),
    says: '1, text-altered M2018.4',
  },
  'the text altered, the fingerprint along with it': {
    head: changed(
      ['tasks/T01.yaml', '加快政务服务改革', '研究政务服务改革'],
      ['fingerprint.yaml', 'whole: 7a0c', 'whole: 7a0d'],
      ['fingerprint.yaml', `T01.1: ${/T01\.1: (.*)/.exec(text('fingerprint.yaml'))?.[1]}`, 'T01.1: 0123456789abcdef'],
    ),
    says: '1, text-altered T01.1, text-altered plan',
  },
  'an erratum more': {
    head: changed(['plan.yaml', 'printed: 思想 and 党的十九大', 'printed: 思想与党的十九大']),
    says: '1, text-altered plan',
  },
  'a later project removed': {
    head: withFiles({
      'projects.yaml': text('projects.yaml').replace(/ {2}- id: J03[\s\S]*$/, ''),
      'progress/2018.yaml': progress(reported.slice(0, 4)),
    }),
    says: '1, update-changed U20190301-a5, record-removed J03',
  },
  // Broken.
  'a file with conflict markers': {
    head: changed(['progress/2018.yaml', 'updates:\n', 'updates:\n<<<<<<< HEAD\n=======\n>>>>>>> b\n']),
    says: '1',
  },
  'a mistake in timeline.yaml': { head: changed(['timeline.yaml', 'milestones:', 'milestones: [']), says: '1' },
  'a mistake in timeline.yaml mended': {
    head: base,
    from: changed(['timeline.yaml', 'milestones:', 'milestones: [']),
    says: '0',
  },
  'a broken file of reports mended': {
    head: base,
    from: changed(['progress/2018.yaml', 'updates:\n', 'updates: [\n']),
    says: '0',
  },
  'plan.yaml broken in the base': {
    head: reporting(active('2018-12-18 M2018.1 b1')),
    from: changed(['plan.yaml', 'years:', 'years: [']),
    says: '0',
  },
};
describe('every pull request, on every day', () => {
  it.each(Object.entries(pulls))('%s', async (_name, { head, from = base, says }) => {
    for (const [index, day] of days.entries())
      expect(await verdict(head, from, day), day).toBe(typeof says === 'string' ? says : says[index]);
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
    for (const { head, from = base } of Object.values(pulls)) {
      const { data } = JSON.parse((await check(head, from, '2019-10-01', '--json')).stdout);
      const named = [...data.blamed, ...data.guards].map(({ id }: { id: string | null }) => id ?? 'yaml');
      for (const words of ['--lang zh --format text', '--lang en --format markdown']) {
        const { stdout } = await check(head, from, '2019-10-01', ...words.split(' '));
        for (const id of [...named, ...data.settled]) expect(stdout).toContain(id);
      }
    }
  });
});

describe('as other tools take it', () => {
  const [zh, en] = [
    { messages: zhMessages, language: 'zh' as const },
    { messages: enMessages, language: 'en' as const },
  ];

  const known = new Map<Files, ReturnType<typeof loadSources>>();
  const load = (files: Files): ReturnType<typeof loadSources> => {
    const loaded = known.get(files) ?? loadSources(sourcesOf(files));
    known.set(files, loaded);
    return loaded;
  };

  async function diagnose(head: Files, from: Files | undefined, day: string, failOn: FailLevel, say: Say = zh) {
    const loaded = await load(head);
    const plan = from && (await load(from)).plan;
    if (!loaded.plan) throw new Error('no plan');
    const options = { withInherited: false, failOn };
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
    for (const [name, { head, from = base }] of Object.entries(pulls)) {
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
    const { diagnostics } = await diagnose(pulls['done without evidence']?.head ?? base, base, '2019-06-30', 'overdue');
    expect(diagnostics.map(({ code }) => code).filter((code) => code.endsWith('/evidence'))).toEqual([
      'guard/evidence',
    ]);
    const alone = await diagnose(pulls['done without evidence']?.head ?? base, undefined, '2019-06-30', 'overdue');
    expect(alone.diagnostics.map(({ code }) => code)).toContain('progress/evidence');
  });
});
