// Each guard on small changes: the code, the record, the place, the side, the parameters, and what was and is there.
import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../src/evaluate/compare/compare';
import { deadlineCodes, gateCodes } from '../../src/evaluate/guards/codes';
import { guardCodes } from '../../src/evaluate/guards/guard';
import { askGuards } from '../../src/evaluate/guards/index';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { loadOnce, sourcesOf } from '../run-tool';
import {
  base,
  changed,
  type Files,
  forecast,
  milestone,
  progress,
  reported,
  reporting,
  rewritten,
  text,
  update,
  withFiles,
} from './pull-requests';

async function snapshotOf(files: Files, day: string) {
  const { plan } = await loadOnce(sourcesOf(files));
  if (!plan) throw new Error('no plan');
  return takeSnapshot(plan, day);
}

async function told(head: Files, from: Files = base, day = '2018-12-20') {
  const comparison = compareSnapshots(await snapshotOf(from, day), await snapshotOf(head, day));
  return askGuards(comparison).map(({ code, id, place, isInBase, baseFile, params, before, after }) => ({
    at: `${code.replace('guard/', '')} ${id} ${place.file.replace('plan/', '')} ${place.path.join('.')}${isInBase ? ' in the base' : ''}`,
    ...{ baseFile, params, before, after },
  }));
}

it('every code is one of deadlines or of guards', () => {
  expect(gateCodes).toEqual([...deadlineCodes, ...guardCodes]);
  expect(new Set(gateCodes).size).toBe(8);
});

describe('planned-date', () => {
  const due = (from: string, to: string): Files =>
    changed(['timeline.yaml', `取得重大突破\n    due: ${from}`, `取得重大突破\n    due: ${to}`]);
  const day = (reason: string, from: string, to: string) => ({
    at: 'planned-date M2018.4 timeline.yaml milestones.3.due',
    params: { reason, id: 'M2018.4', from, to },
    before: from,
    after: to,
  });

  it('moved, earlier or later; but not written otherwise', async () => {
    expect(await told(due('2018', '2019-06'))).toEqual([day('moved', '2018-12-31', '2019-06-30')]);
    expect(await told(due('2018', '2018-06'))).toEqual([day('moved', '2018-12-31', '2018-06-30')]);
    expect(await told(due('2018', '2018-12-31'))).toEqual([]);
  });

  it('rescheduled to that day, by the day judged', async () => {
    const moved = due('2018', '2019-06');
    const record = (on: string, to: string): Files =>
      withFiles(
        { 'progress/new.yaml': progress([update(`${on} M2018.4 n1`, { forecast: forecast(to, '2018-12-01') })]) },
        moved,
      );
    const said = day('moved', '2018-12-31', '2019-06-30');
    expect(await told(record('2018-12-20', '2019-06'))).toEqual([]);
    expect(await told(record('2018-12-21', '2019-06'))).toEqual([said]);
    expect(await told(record('2018-12-20', '2019-05'))).toEqual([said]);
  });

  it('rescheduled, but only once it had passed', async () => {
    const head = withFiles(
      {
        'progress/new.yaml': progress([
          update('2018-12-20 M2018.4 n1', { forecast: forecast('2019-06', '2018-12-01') }),
        ]),
      },
      due('2018', '2019-06'),
    );
    const said = day('passed', '2018-12-31', '2019-06-30');
    expect(await told(head, base, '2018-12-31')).toEqual([]);
    expect(await told(head, base, '2019-01-01')).toEqual([said]);
  });

  it('set, or taken away where a later one is inherited', async () => {
    const task = 'tasks/T07.yaml';
    const own = changed([task, 'area: A2\n', 'area: A2\ndue: 2019-06\n']);
    expect(await told(own)).toEqual([
      {
        at: `planned-date T07 ${task} due`,
        params: { reason: 'set', id: 'T07', from: '2020-12-31', to: '2019-06-30' },
        before: '2020-12-31',
        after: '2019-06-30',
      },
    ]);
    expect(await told(base, own)).toMatchObject([
      { at: `planned-date T07 ${task} id`, params: { reason: 'inherited', from: '2019-06-30', to: '2020-12-31' } },
    ]);
    const last = changed([task, 'area: A2\n', 'area: A2\ndue: 2020\n']);
    expect(await told(last)).toEqual([]);
    expect(await told(base, last)).toMatchObject([
      { params: { reason: 'inherited', from: '2020-12-31', to: '2020-12-31' } },
    ]);
  });

  it('the plan’s years, told once', async () => {
    expect(await told(changed(['plan.yaml', '  to: 2020', '  to: 2021']))).toEqual([
      {
        at: 'planned-date undefined plan.yaml years',
        params: { reason: 'years', from: '2018–2020', to: '2018–2021' },
        before: '2018–2020',
        after: '2018–2021',
      },
    ]);
  });
});

it('evidence: only what the change reports as done', async () => {
  const bare = reporting(update('2018-12-05 M2018.1 n1', { status: 'done' }));
  expect(await told(bare)).toMatchObject([
    {
      at: 'evidence U20181205-n1 new.yaml updates.0.status'.replace('new', 'progress/new'),
      params: { id: 'U20181205-n1' },
      before: undefined,
      after: 'done',
    },
  ]);
  expect(await told(bare, bare)).toEqual([]);
});

describe('update-changed', () => {
  const edit = (fields: object): Files =>
    rewritten((all) => all.map((one) => (one.item === 'M2018.3' ? { ...one, ...fields } : one)));
  const at = 'update-changed U20181105-a3 progress/2018.yaml updates.0';
  const params = { id: 'U20181105-a3', item: 'M2018.3', on: '2018-11-05' };

  it('one field, several, and one that is gone', async () => {
    const rest = { baseFile: 'plan/progress/2018.yaml', params: { ...params, reason: 'changed' } };
    expect(await told(edit({ note: '改过' }))).toEqual([{ at: `${at}.note`, ...rest, before: '情况', after: '改过' }]);
    expect(await told(edit({ status: undefined }))).toEqual([{ at, ...rest, before: 'active', after: '–' }]);
    expect(await told(edit({ note: '改过', percent: 40 }))).toMatchObject([
      {
        before: expect.stringMatching(/^(?=.*note: 情况)(?=.*percent: –).*; /),
        after: expect.stringMatching(/^(?=.*note: 改过)(?=.*percent: 40).*; /),
      },
    ]);
  });

  it('removed, unless it may be in a file that is lost', async () => {
    expect(await told(rewritten((all) => all.filter(({ item }) => item !== 'M2018.3')))).toEqual([
      { at: `${at} in the base`, params: { ...params, reason: 'removed' }, before: '情况', after: undefined },
    ]);
    expect(await told(withFiles({ 'progress/2018.yaml': 'updates: [' }))).toEqual([]);
  });
});

describe('record-removed', () => {
  it('a record, how many were and are there, and a number lowered', async () => {
    const gone = changed(['timeline.yaml', milestone('M2018.4'), '']);
    const said = {
      at: 'record-removed M2018.4 timeline.yaml milestones.3 in the base',
      params: { reason: 'record', id: 'M2018.4', kind: 'milestone', from: 11, to: 10 },
      before: '对口合作取得重大突破',
      after: undefined,
    };
    expect(await told(gone)).toEqual([said]);
    const lowered = withFiles(
      { 'timeline.yaml': gone['timeline.yaml'] },
      changed(['plan.yaml', 'milestone: 11', 'milestone: 10']),
    );
    expect(await told(lowered)).toEqual([
      {
        at: 'record-removed undefined plan.yaml counts.milestone',
        params: { reason: 'count', kind: 'milestone', from: 11, to: 10 },
        before: '11',
        after: '10',
      },
      said,
    ]);
    expect(await told(changed(['plan.yaml', 'milestone: 11', 'milestone: 12']))).toEqual([]);
  });

  it('parts go with what they belong to, and are told alone where it stays', async () => {
    const ids = (found: Awaited<ReturnType<typeof told>>) => found.map(({ at }) => at.split(' ').slice(0, 2).join(' '));
    expect(ids(await told(withFiles({ 'tasks/T18.yaml': undefined })))).toEqual([]);
    expect(ids(await told(withFiles({ 'meetings/G20190227.yaml': undefined })))).toEqual(['record-removed G20190227']);
    const park = withFiles({ 'projects.yaml': text('projects.yaml').replace(/ {6}- id: J01\.4\n(?: {8}.*\n)+/, '') });
    expect(ids(await told(park))).toEqual(['record-removed J01.4']);
    const project = withFiles({
      'projects.yaml': text('projects.yaml').replace(/ {2}- id: J01\n[\s\S]*?(?= {2}- id: J02\n)/, ''),
    });
    expect(ids(await told(project))).toEqual(['record-removed J01']);
    const pair = withFiles({
      'pairings.yaml': text('pairings.yaml').replace(/ {2}- id: P02(?:\.1)?\n(?: {4}.*\n)+\n/g, ''),
    });
    expect(ids(await told(pair))).toEqual(['record-removed P02', 'record-removed P02.1']);
  });
});

type Edit = readonly [name: string, from: string, to: string];

describe('text-altered', () => {
  const alone = async (head: Files) =>
    (await told(head)).map(({ at, params, before, after }) => [at, params, before, after]);
  it.each<[what: string, edit: Edit[], at: string, params: object]>([
    [
      'a title of an obligation',
      [['timeline.yaml', 'title: 召开联席会议', 'title: 开联席会议']],
      'R01 timeline.yaml obligations.0.title',
      { reason: 'record', what: 'R01 title' },
    ],
    [
      'its quotation',
      [['timeline.yaml', 'quote: 联席会议由两市', 'quote: 会议由两市']],
      'R01 timeline.yaml obligations.0.quote',
      { reason: 'record', what: 'R01 quote' },
    ],
    [
      'of a pairing',
      [['pairings.yaml', 'quote: 长春新区与', 'quote: 长春新区和']],
      'P01 pairings.yaml pairings.0.quote',
      { reason: 'record', what: 'P01 quote' },
    ],
    [
      'a title of a component',
      [['projects.yaml', 'title: 大数据产业园', 'title: 数据产业园']],
      'J01.4 projects.yaml projects.0.components.3.title',
      { reason: 'record', what: 'J01.4 title' },
    ],
    [
      'its quotation',
      [['projects.yaml', 'quote: 大数据产业园', 'quote: 数据产业园']],
      'J01.4 projects.yaml projects.0.components.3.quote',
      { reason: 'record', what: 'J01.4 quote' },
    ],
    [
      'a title of a meeting',
      [['meetings/G20190227.yaml', 'title: 会商', 'title: 商谈']],
      'G20190227 meetings/G20190227.yaml title',
      { reason: 'record', what: 'G20190227 title' },
    ],
    [
      'its day',
      [['meetings/G20190227.yaml', 'on: 2019-02-27', 'on: 2019-02-28']],
      'G20190227 meetings/G20190227.yaml on',
      { reason: 'record', what: 'G20190227 on' },
    ],
    [
      'a measure',
      [['tasks/T01.yaml', '加快政务服务改革', '研究政务服务改革']],
      'T01.1 tasks/T01.yaml measures.0.text',
      { reason: 'clause', what: 'T01.1' },
    ],
    [
      'a title of a safeguard',
      [['safeguards.yaml', 'title: 强化组织领导', 'title: 加强组织领导']],
      'S01 safeguards.yaml safeguards.0.title',
      { reason: 'clause', what: 'S01.title' },
    ],
    [
      'a chapter',
      [['plan.yaml', '互利双赢。', '互利共赢。']],
      'undefined plan.yaml sections.1.text',
      { reason: 'clause', what: 'goals' },
    ],
    [
      'the number',
      [['plan.yaml', 'number: 发改', 'number: 改发']],
      'undefined plan.yaml number',
      { reason: 'charter', what: 'number' },
    ],
    [
      'the day of issue',
      [['plan.yaml', 'issued_on: 2018-03-17', 'issued_on: 2018-03-18']],
      'undefined plan.yaml issued_on',
      { reason: 'charter', what: 'issued_on' },
    ],
    [
      'a position',
      [['plan.yaml', 'quote: 企业转型升级的拓展区', 'quote: 企业升级的拓展区']],
      'undefined plan.yaml positions',
      { reason: 'charter', what: 'positions' },
    ],
    [
      'a principle',
      [['plan.yaml', 'quote: 互利共赢、', 'quote: 共赢、']],
      'undefined plan.yaml principles',
      { reason: 'charter', what: 'principles' },
    ],
    [
      'an erratum',
      [['plan.yaml', 'printed: 思想 and', 'printed: 思想与']],
      'undefined plan.yaml errata',
      { reason: 'charter', what: 'errata' },
    ],
    [
      'a hash',
      [['fingerprint.yaml', '  S06: 0b18', '  S06: 0b19']],
      'undefined fingerprint.yaml clauses.S06',
      { reason: 'fingerprint', what: ['S06'] },
    ],
  ])('%s', async (_what, edits, at, params) => {
    const found = await alone(changed(...edits));
    expect(found.map(([where, more]) => [where, more])).toEqual([[`text-altered ${at}`, params]]);
    expect(found[0]?.[2]).not.toBe(found[0]?.[3]);
  });

  it('the order of what plan.yaml lists is none of its words', async () => {
    const [one, other] = [
      '  - quote: 市际统筹、协同联动\n    title_en: Coordination between the cities, joint action\n',
      '  - quote: 政府引导、市场运作\n    title_en: Government guidance, market operation\n',
    ];
    expect(await alone(changed(['plan.yaml', `${one}\n${other}`, `${other}\n${one}`]))).toEqual([]);
  });

  it('a hash that is gone is told where it stood', async () => {
    const head = withFiles({ 'fingerprint.yaml': text('fingerprint.yaml').replace(/ {2}S06: .*\n/, '') });
    expect(await alone(head)).toEqual([
      [
        'text-altered undefined fingerprint.yaml clauses',
        { reason: 'fingerprint', what: ['S06'] },
        '0b18b82699bbf475',
        '',
      ],
    ]);
  });

  it('English is not approved', async () => {
    expect(await alone(changed(['timeline.yaml', 'title_en: Hold the joint', 'title_en: Hold a joint']))).toEqual([]);
  });
});

it('a change of nothing breaks no guard', async () => {
  expect(await told(rewritten(() => reported))).toEqual([]);
});
