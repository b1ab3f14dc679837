// The query grammar: what queries find, and the error for a query that is not understood.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/evaluate/query/corpus';
import { parseQuery, queryKeys } from '../../src/evaluate/query/query';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { createLoader } from '../../src/load/load';
import { UsageError } from '../../src/problem';
import { approvedPlan, runTool } from '../run-tool';
import { times } from '../size';

/** The plan as approved, with a few reports made up. */
const plan = {
  ...approvedPlan,
  'progress/test.yaml': `updates:
  - { id: U20181225-aa01, on: 2018-12-25, item: M2018.1, by: O-tj-office, note: 办成了, status: done, evidence: [{ title: 纪要, publisher: 某单位, url: "https://example.cn/a.html" }] }
  - { id: U20190110-aa02, on: 2019-01-10, item: R01.2018, by: O-cc-office, note: 补办了, status: done, evidence: [{ title: 纪要, publisher: 某单位, url: "https://example.cn/a.html" }] }
  - { id: U20190401-aa03, on: 2019-04-01, item: T15.1, by: O-tj-office, note: 用地未落实, status: blocked }
  - { id: U20190301-aa04, on: 2019-03-01, item: T07, by: O-tj-office, note: 起步, status: active, percent: 80 }
  - { id: U20190601-aa05, on: 2019-06-01, item: J01, by: O-tj-office, note: 主园开工, stage: started }
  - { id: U20190602-aa06, on: 2019-06-02, item: M2020.1, by: O-tj-office, note: 改期, forecast: { due: 2021-06, reason: 用地, approved_by: O-tj-office, approved_on: 2019-06-02 } }
  - { id: U20190602-aa07, on: 2019-06-02, item: M2018.2, by: O-tj-office, note: 豁免, waiver: { owner: O-tj-office, reason: 用地, until: 2019-06-30 } }
  - { id: U20190602-aa08, on: 2019-06-02, item: M2018.3, by: O-tj-office, note: 豁免, waiver: { owner: O-tj-office, reason: 用地, until: 2019-06-29 } }
  - { id: U20190602-aa09, on: 2019-06-02, item: T18, by: O-tj-office, note: 改灯, override: { light: yellow, reason: 师资, until: 2019-06-30 } }
  - { id: U20190603-aa10, on: 2019-06-03, item: M2018.1, by: O-cc-office, note: 确认, confirms: { update: U20181225-aa01, content: 5f2ab5bd9c3d7a6a3b36f3f4b0e1ecfbc1e7f4a9f0d6b8c7e5a4d3c2b1a09f8e } }
`,
};

async function ids(kind: string, words: readonly string[]): Promise<string[]> {
  const { stdout, stderr, exitCode } = await runTool(['list', kind, ...words, '--json'], { plan, today: '2019-06-30' });
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout).data.items.map(({ id }: { id: string }) => id);
}

const milestones = ['M2018.1', 'M2018.2', 'M2018.3', 'M2018.4', 'M2019.1', 'M2019.2', 'M2019.3', 'M2019.4'];
const late = ['M2018.2', 'M2018.3', 'M2018.4'];
const in2019 = ['M2019.1', 'M2019.2', 'M2019.3', 'M2019.4'];
const in2020 = ['M2020.1', 'M2020.2', 'M2020.3'];

describe('finds', () => {
  it.each<[kind: string, query: string[], found: string[]]>([
    ['milestones', [], [...milestones, ...in2020]],
    // States, in codes and in words of either language.
    ['milestones', ['is:overdue'], late],
    ['milestones', ['is:逾期'], late],
    ['milestones', ['is：逾期'], late],
    ['milestones', ['is:OVERDUE'], late],
    ['milestones', ['is:done'], ['M2018.1']],
    ['milestones', ['is:已完成'], ['M2018.1']],
    ['milestones', ['status:done'], ['M2018.1']],
    ['milestones', ['-is:open'], ['M2018.1']],
    ['milestones', ['is:done,overdue'], ['M2018.1', ...late]],
    ['milestones', ['is:逾期，已完成'], ['M2018.1', ...late]],
    ['milestones', ['-is:done,overdue', 'due:2018'], []],
    ['milestones', ['-is:done', 'due:2018'], late],
    ['milestones', ['-is：已完成', 'due：2018'], late],
    ['milestones', ['light:red'], late],
    ['milestones', ['light:红,完成'], ['M2018.1', ...late]],
    ['milestones', ['light:grey', 'year:2019'], in2019],
    ['milestones', ['has:report'], ['M2018.1']],
    ['milestones', ['-has:report', 'due:2018'], late],
    ['milestones', ['has:evidence'], ['M2018.1']],
    ['milestones', ['is:no-report', 'due:2018'], late],
    ['instances', ['is:missed'], ['R01.2018', 'R02.2018']],
    ['instances', ['is:met-late'], ['R01.2018']],
    ['instances', ['is:迟办结'], ['R01.2018']],
    // An item can be stale even without any report; T15 has a report on one of its parts.
    ['tasks', ['-is:stale'], ['T15', 'T18']],
    ['tasks', ['is:fresh'], ['T15', 'T18']],
    ['tasks', ['is:stale', 'has:report'], ['T07']],
    ['milestones', ['is:rescheduled'], ['M2020.1']],
    ['milestones', ['is:改期'], ['M2020.1']],
    ['milestones', ['is:waived'], ['M2018.2']],
    ['tasks', ['is:overridden'], ['T18']],
    ['milestones', ['is:confirmation-stale'], ['M2018.1']],
    ['milestones', ['is:unverified'], ['M2018.1']],
    ['milestones', ['is:verified'], []],
    ['projects', ['is:unverified'], ['J01']],
    ['tasks', ['status:unstated'], ['T15', 'T18']],
    ['measures', ['is:blocked'], ['T15.1']],
    ['measures', ['status:受阻'], ['T15.1']],
    ['projects', ['stage:started'], ['J01']],
    ['projects', ['stage:开工'], ['J01']],
    ['projects', ['origin:plan'], ['J01', 'J02']],
    ['projects', ['origin:pipeline'], []],
    // Days.
    ['milestones', ['due:2018'], ['M2018.1', ...late]],
    ['milestones', ['due:2018-Q4'], ['M2018.1', ...late]],
    ['milestones', ['due:2018-Q3'], []],
    ['milestones', ['due:2018-12'], ['M2018.1', ...late]],
    ['milestones', ['due:2018-12-31'], ['M2018.1', ...late]],
    ['milestones', ['due:<2018-12-31'], []],
    ['milestones', ['due:<=2018-12-31'], ['M2018.1', ...late]],
    ['milestones', ['due:<2019-07'], ['M2018.1', ...late]],
    ['milestones', ['due:<2019'], ['M2018.1', ...late]],
    ['milestones', ['due:<=2019'], milestones],
    ['milestones', ['due:>2018'], [...in2019, ...in2020]],
    ['milestones', ['due:>=2019-12-31'], [...in2019, ...in2020]],
    ['milestones', ['due:>2019-12-31'], in2020],
    ['milestones', ['due:=2019'], in2019],
    ['milestones', ['due:2018..2019'], milestones],
    ['milestones', ['due:2019..'], [...in2019, ...in2020]],
    ['milestones', ['due:..2018'], ['M2018.1', ...late]],
    ['milestones', ['due:2018,2020'], ['M2018.1', ...late, ...in2020]],
    ['milestones', ['year:2019..2020'], [...in2019, ...in2020]],
    ['milestones', ['-due:2018..2019'], in2020],
    ['pairings', ['has:deadline'], []],
    // Areas and tasks.
    ['tasks', ['area:A3'], ['T11', 'T12', 'T13']],
    ['tasks', ['area:a3'], ['T11', 'T12', 'T13']],
    ['tasks', ['-area:A1,A2,A4,A5'], ['T11', 'T12', 'T13']],
    ['measures', ['task:T15'], ['T15.1', 'T15.2']],
    ['pairings', ['id:P02'], ['P02', 'P02.1']],
    ['pairings', ['id:p02.1'], ['P02.1']],
    ['updates', ['task:T15'], ['U20190401-aa03']],
    // Organizations and parties.
    ['pairings', ['org:滨海新区'], ['P01', 'P03', 'P04']],
    ['pairings', ['org:O-tj-wuqing'], ['P02']],
    ['pairings', ['-org:天津', 'id:P01'], []],
    ['projects', ['-origin:plan'], []],
    ['pairings', ['-org：津', 'id:P01'], []],
    ['pairings', ['org:"Binhai New Area"', 'id:P01,P05'], ['P01']],
    ['tasks', ['org:滨海新区'], ['T01', 'T15']],
    ['obligations', ['org:天津市政府'], ['R01']],
    ['obligations', ['has:owner'], ['R01']],
    [
      'organizations',
      ['party:central'],
      ['O-central-party', 'O-central-state-council', 'O-central-state-council-office', 'O-central-ndrc'],
    ],
    // Words, alone and together; quoted; in either language.
    ['tasks', ['国有企业改革'], ['T02']],
    ['tasks', ['国有企业'], ['T02', 'T17']],
    ['milestones', ['园区'], ['M2018.2', 'M2019.2']],
    ['milestones', ['-园区', 'due:2018'], ['M2018.1', 'M2018.3', 'M2018.4']],
    ['milestones', ['园区 全面'], ['M2018.2']],
    ['milestones', ['"园区全面"'], ['M2018.2']],
    ['milestones', ['“园区全面”'], ['M2018.2']],
    ['milestones', ['"cooperation parks"'], ['M2018.2', 'M2019.2']],
    ['milestones', ['COOPERATION', 'PARKS'], ['M2018.2', 'M2019.2']],
    ['milestones', ['is:overdue 园区'], ['M2018.2']],
    ['milestones', ['没有这样的话'], []],
  ])('%s %j', async (kind, query, found) => {
    expect(await ids(kind, query)).toEqual(found);
  });

  it('the same by every state’s Chinese and English word as by its code', async () => {
    const { labels } = (await import('../../src/messages/zh/index')).zh;
    for (const [code, word] of Object.entries(labels.state))
      expect(await ids('milestones', [`is:${word}`]), code).toEqual(await ids('milestones', [`is:${code}`]));
  });

  it('a negation is the complement, and or is the union', async () => {
    for (const term of ['is:overdue', 'due:2019', 'light:grey', 'org:天津', '园区', 'party:TJ']) {
      const [all, those, others] = [
        await ids('tasks', []),
        await ids('tasks', [term]),
        await ids('tasks', [`-${term}`]),
      ];
      expect([...those, ...others].sort()).toEqual([...all].sort());
    }
  });
});

describe('refuses', () => {
  it.each<[query: string[], said: RegExp]>([
    [['iss:overdue'], /没有“iss:”.*是不是想写：is:$/s],
    [['is:overdu'], /不认得“overdu”.*是不是想写：is:overdue$/s],
    [['is:'], /is: 不认得“”/],
    [['is:,，'], /is: 不认得/],
    [['is:done,overdu'], /不认得“overdu”.*is:overdue$/s],
    [['status:finished'], /status: 不认得“finished”.*推|not-started.*done/s],
    [['light:blue'], /可用 red、yellow、green、grey、done/],
    [['stage:begun'], /可用 planned、sited、started、operating/],
    [['party:BJ'], /可用 TJ、CC、joint、central/],
    [['area:A9'], /可用 A1、A2、A3、A4、A5。$/m],
    [['due:2019年'], /不认得“2019年”.*2019-Q2/s],
    [['due:<'], /due: 不认得/],
    [['due:2019-02-30'], /不认得“2019-02-30”/],
    [['due:2019..x'], /due: 不认得“2019\.\.x”/],
    [['has:nothing'], /可用 evidence、report、deadline、owner/],
    [['--is:overdue'], /没有 --is:overdue 这个选项/],
    [['--overdue'], /没有 --overdue 这个选项/],
  ])('%j', async (query, said) => {
    const { stdout, stderr, exitCode } = await runTool(['list', 'tasks', ...query], { plan });
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(said);
    expect(exitCode).toBe(2);
  });
});

it('arbitrary words give an answer or a usage error', async () => {
  const sources = Object.entries(plan).map(([name, text]) => ({
    file: name,
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const loaded = (await createLoader()(sources)).plan;
  if (!loaded) throw new Error('no plan');
  const snapshot = takeSnapshot(loaded, '2019-06-30');
  const corpus = buildCorpus(snapshot, () => []);
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      ...queryKeys,
      ':',
      '：',
      ',',
      '，',
      '"',
      '“',
      '”',
      '-',
      '<',
      '>=',
      '..',
      ' ',
      '2018',
      'overdue',
      'A1',
      '逾期',
      '__proto__',
      'constructor',
      'toString',
    ),
  );
  const word = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3 }), (words) => {
      try {
        const test = parseQuery(words, corpus);
        for (const item of snapshot.items.slice(0, 40)) expect(typeof test(item)).toBe('boolean');
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
      }
    }),
    {
      numRuns: times(800, 160),
      examples: [
        [['is:constructor']],
        [['status:__proto__']],
        [['"']],
        [['-']],
        [['']],
        [[' ']],
        [['due:..']],
        [['-:']],
        [['is:"']],
      ],
    },
  );
});
