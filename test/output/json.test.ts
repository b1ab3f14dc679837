// Holds what `--json` gives to schemas/output/, on many days and in both languages, and its numbers to each other.
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { shells } from '../../src/commands/completion/run';
import { commandTable } from '../../src/commands/index';
import { listNames } from '../../src/commands/shared/list-names';
import { gateCodes } from '../../src/evaluate/guards/codes';
import { blames, failLevels } from '../../src/evaluate/guards/gate';
import { guardCodes } from '../../src/evaluate/guards/guard';
import { lights, outcomes, type Reason, stages, statuses } from '../../src/evaluate/snapshot/item';
import { drawings, exportFormats } from '../../src/export/format';
import { languages } from '../../src/messages/index';
import { contentHash } from '../../src/model/content-hash';
import { problemCodes } from '../../src/problem';
import { documentFormats } from '../../src/render/formats';
import { formats as inputFormats } from '../../src/schema/formats';
import type { Update } from '../../src/schema/generated/types';
import { type Kind, kinds } from '../../src/schema/kinds';
import { isDay, lastDayOfMonth } from '../../src/util/day';
import { escapedInJson } from '../../src/util/printable';
import { progress } from '../evaluate/pull-requests';
import { filled, ledgerWith } from '../ledger/ledgers';
import { approvedPlan, edited, ownPlan, planWith, root, runTool, type World } from '../run-tool';
import { isWhole, sample } from '../size';

/** Before, on and after the plan's years, the last and first day of a year, and long after all is over. */
const days = ['2017-12-31', '2018-12-31', '2019-01-01', '2019-06-30', '2020-12-31', '2021-01-01', '2026-11-24'];

/** What each command is asked. A command that offers JSON and has no row here fails the first test. */
const asked: Readonly<Record<string, readonly string[]>> = {
  status: ['status'],
  list: [
    ...[...Object.values(listNames), 'deadlines'].map((name) => `list ${name}`),
    'tasks area:A2',
    'list deadlines is:overdue',
    'list deadlines is:inherited',
    'list pairings org:滨海新区',
    'list tasks id:T99',
  ],
  show: ['show T07 P02.1 R01.2018 O-tj-binhai', 'show t07.2', 'show A1 T15 J01 J01.2 S04 M2019.1 R02'],
  why: ['why', 'why T07 T07.1 T07.3 M2018.1 R01 R01.2018', 'why A1 J01 P02.1 O-tj-binhai'],
  log: ['log', 'log T07 R01.2018', 'log org:滨海新区', 'log is:done -area:A1', 'log O-tj-office 受阻'],
  diff: ['diff', 'diff reported'],
  search: ['search 产业园', 'search 对口合作', 'search R01.2019', 'search nothing-like-it', 'search INDUSTRIAL park'],
  timeline: ['timeline', 'timeline year:2018', 'timeline kind:obligation'],
  pipeline: ['pipeline', 'pipeline origin:plan', 'pipeline stage:operating'],
  validate: ['validate'],
  fmt: ['fmt', 'fmt --check'],
  check: ['check', 'check --inherited'],
  assess: ['assess', 'assess O-tj-office 长春新区 O-central-ndrc', 'assess --group area A2', 'assess --group party'],
  report: [
    'report plan',
    'report plan --original',
    'report status',
    'report meeting',
    'report unit O-tj-office',
    'report ledger is:overdue',
    'report annual-plan',
    'report annual-summary',
    'report quarterly',
    'report monthly --by O-cc-office --number 长发改〔2019〕5号 --dated 2019-07-05 --signer 某某',
  ],
  export: [
    'export ics',
    'export csv tasks area:A2',
    'export ndjson deadlines is:overdue --unit O-tj-office',
    'export mermaid pairings',
  ],
  record: [
    'record T08 --by O-cc-office --note 示例 --status active --dry-run',
    'record S03 --by O-tj-office --note 示例 --dry-run',
  ],
  reschedule: ['reschedule M2019.2 --to 2030 --reason 示例 --approved-by O-tj-office --by O-cc-office --dry-run'],
  waive: ['waive R01.2019 --until 2030-12-31 --reason 示例 --owner O-tj-office --by O-tj-office --dry-run'],
  confirm: ['confirm U20161128-3w8k --by O-tj-office --dry-run'],
  import: ['empty', 'filled', 'mistaken'].map((name) => `import ${name}.xlsx --by O-cc-office --on 2017-12-01`),
  explain: ['explain', ...[...Object.keys(problemCodes), ...gateCodes].map((code) => `explain ${code}`)],
  completion: shells.map((shell) => `completion ${shell}`),
};

const evidence: Update['evidence'] = [
  { title: '报道', publisher: '日报', url: 'https://example.cn/a.html', published: '2019-02' },
];
const forecast = (due: string): Update['forecast'] => ({
  due,
  reason: '用地未定',
  approved_by: 'O-tj-office',
  approved_on: '2018-06-01',
});
const waiver = (until: string): Update['waiver'] => ({ owner: 'O-tj-office', reason: '办法未定', until });
const [tj, cc] = ['O-tj-office', 'O-cc-office'] as const;
const reported: readonly Update[] = [
  { id: 'U20161128-3w8k', on: '2016-11-28', item: 'S05', by: cc, note: '议定' },
  { id: 'U20180601-a1', on: '2018-06-01', item: 'T07.1', by: tj, note: '已开始', status: 'active', percent: 10 },
  { id: 'U20180601-a2', on: '2018-06-01', item: 'T07.2', by: tj, note: '未启动', status: 'not-started' },
  { id: 'U20180601-a3', on: '2018-06-01', item: 'T07.3', by: cc, note: '受阻', status: 'blocked' },
  { id: 'U20180601-a4', on: '2018-06-01', item: 'T08.1', by: cc, note: '终止', status: 'dropped' },
  { id: 'U20180601-a5', on: '2018-06-01', item: 'J01', by: cc, note: '已谋划', stage: 'planned', status: 'active' },
  { id: 'U20190110-b1', on: '2019-01-10', item: 'J01', by: cc, note: '已落位', stage: 'sited', also: ['J01.1'] },
  { id: 'U20190210-b2', on: '2019-02-10', item: 'M2018.1', by: tj, note: '办结', status: 'done', evidence },
  { id: 'U20181110-b3', on: '2018-11-10', item: 'R01.2018', by: tj, note: '办结', status: 'done', evidence },
  { id: 'U20190620-b4', on: '2019-06-20', item: 'T01.1', by: tj, note: '推进中', status: 'active' },
  { id: 'U20190601-c1', on: '2019-06-01', item: 'S01', by: 'O-central-ndrc', note: '只报情况', also: ['S02'] },
  { id: 'U20180601-c2', on: '2018-06-01', item: 'T11', by: cc, note: '推进中', status: 'active' },
  { id: 'U20190601-c3', on: '2019-06-01', item: 'T11', by: cc, note: '又有一次会商' },
  { id: 'U20190301-d1', on: '2019-03-01', item: 'J03', by: cc, note: '进入项目库', stage: 'started' },
  { id: 'U20190401-d2', on: '2019-04-01', item: 'J02', by: cc, note: '投产', stage: 'operating', status: 'active' },
  // All parts of a task, one after the other.
  ...['T17.1', 'T17.2', 'T17.3'].map(
    (item, index): Update => ({
      ...{ id: `U2019050${index + 1}-e1`, on: `2019-05-0${index + 1}`, item, by: tj },
      ...{ note: '办结', status: 'done', evidence },
    }),
  ),
];
const confirming = (id: string, by: string, on: string, change: Partial<Update> = {}): Update => {
  const report = reported.find((update) => update.id === id);
  if (!report) throw new Error(`no ${id}`);
  const content = contentHash({ ...report, ...change });
  const own = `U${on.replaceAll('-', '')}-z${id.slice(-2)}`;
  return { id: own, on, item: report.item, by, note: '确认', confirms: { update: id, content } };
};
const decided: readonly Update[] = [
  { id: 'U20180601-f1', on: '2018-06-01', item: 'M2018.2', by: tj, note: '改期', forecast: forecast('2019-06') },
  { id: 'U20180701-f2', on: '2018-07-01', item: 'M2018.2', by: tj, note: '再改期', forecast: forecast('2019') },
  { id: 'U20180601-f3', on: '2018-06-01', item: 'M2020.1', by: tj, note: '改期', forecast: forecast('2021-06') },
  { id: 'U20181201-g1', on: '2018-12-01', item: 'R02.2018', by: tj, note: '豁免', waiver: waiver('2019-06-30') },
  { id: 'U20190105-g2', on: '2019-01-05', item: 'M2018.3', by: tj, note: '豁免', waiver: waiver('2019-03-31') },
  {
    ...{ id: 'U20190601-h1', on: '2019-06-01', item: 'T09', by: tj, note: '改灯' },
    override: { light: 'yellow', reason: '复核', until: '2019-06-30' },
  },
  confirming('U20181110-b3', cc, '2018-11-20'),
  { id: 'U20181121-b9', on: '2018-11-21', item: 'R01.2018', by: cc, note: '销号', status: 'closed' },
  // Before that report was edited.
  confirming('U20190210-b2', cc, '2019-02-20', { note: '基本办结' }),
];

/** What the own plan has none of: updates of every sort, a later project, a meeting with actions. */
const additions: Readonly<Record<string, string>> = {
  'progress/2019.yaml': progress([...reported, ...decided]),
  'meetings/G20190227.yaml': `id: G20190227
type: joint-conference
title: 联席会议
title_en: Joint conference
on: 2019-02-27
attendees: [O-tj-office, O-cc-office]
evidence: [{ title: 报道, publisher: 日报, url: "https://example.cn/b.html" }]
actions:
  - { id: G20190227.1, text: 办一件事, title_en: Do a thing, due: 2019-Q2, items: [T07.1] }
  - { id: G20190227.2, text: 再办一件, title_en: Do another, due: 2021-03, owners: [O-tj-binhai] }
`,
  'projects.yaml': `${approvedPlan['projects.yaml']}
  - { id: J03, origin: pipeline, title: 后来的项目, title_en: A later project, summary: 简介, due: 2019-09 }
`,
};
const richPlan = planWith(additions);
/** What diff compares with. */
const revisions = { HEAD: approvedPlan, reported: richPlan };

// biome-ignore lint/suspicious/noExplicitAny: what its shape is, is the very thing that is tested here
type Json = any;

const outputFolder = `${root}schemas/output/`;
const schemas: readonly Json[] = readdirSync(outputFolder).map((name) =>
  JSON.parse(readFileSync(outputFolder + name, 'utf8')),
);
const schemaOf = (name: string): Json => {
  const found = schemas.find(({ $id }) => $id === `${name}.schema.json`);
  if (!found) throw new Error(`schemas/output/ has no ${name}.schema.json`);
  return found;
};
const ajv = new Ajv2020({ schemas: [...schemas], strict: true, allErrors: true, formats: { date: isDay } });

function expectValid(schema: string, value: unknown): void {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  validate?.(value);
  expect(validate?.errors, schema).toBeNull();
}

/** What import is handed: a ledger as it went out, one that was filled in, and one with mistakes and odd things in it. */
async function makeLedgers() {
  const early = '--as-of 2017-12-01';
  const done = {
    status: '推进中',
    percent: 40,
    note: '开了会',
    evidence: '报道',
    publisher: '日报',
    source: 'https://a.cn/b',
  };
  const wrong = { status: '进行中', on: '2018年底', leader: '某人' };
  const cellsOf = (cells: object) => Object.entries(cells).map(([column, put]) => ['T18.1', column, put] as never);
  return {
    'empty.xlsx': await ledgerWith([], {}, early),
    'filled.xlsx': await ledgerWith(cellsOf(done), {}, early),
    'mistaken.xlsx': await filled(await ledgerWith([...cellsOf(wrong), ['T18.2', 'id', 'T99']], {}, early), {
      AC6: '旁注',
    }),
  };
}
const ledgers = makeLedgers();

/** Runs with `--json` and holds what comes to the form that every answer has. */
async function ask(command: string, world: World = {}, more: readonly string[] = []) {
  const handed = command.startsWith('import ') ? { papers: await ledgers } : {};
  const { stdout, stderr, exitCode } = await runTool([...command.split(' '), '--json', ...more], {
    ...handed,
    ...world,
  });
  const answer: Json = JSON.parse(stdout);
  // One document and a newline, with nothing before, between or behind.
  expect(stdout).toBe(`${escapedInJson(JSON.stringify(answer, null, 2))}\n`);
  expect(stdout).not.toContain('\u001b');
  expectValid(answer.kind, answer);
  expectValid('envelope', answer);
  return { answer, data: answer.data, stderr, exitCode };
}

const answers = new Map<World['plan'], Map<string, ReturnType<typeof ask>>>();

/** The same question again is answered from memory. */
function askOn(day: string, command: string, plan?: World['plan']): ReturnType<typeof ask> {
  const known = answers.get(plan) ?? new Map<string, ReturnType<typeof ask>>();
  answers.set(plan, known);
  const answer = known.get(`${day} ${command}`) ?? ask(command, { plan }, ['--as-of', day]);
  known.set(`${day} ${command}`, answer);
  return answer;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Without the sentences that are meant to follow `--lang`. */
const sentences = ['message', 'fix', 'name', 'why', 'output', 'content', 'command'];
const wordless = ({ kind, data }: Json): unknown =>
  ['validate', 'explain', 'report', 'import'].includes(kind)
    ? JSON.parse(JSON.stringify(data, (key, value) => (sentences.includes(key) ? '…' : value)))
    : data;

/** Every reason there is, in the order of the schema. */
const reasons: Readonly<Record<Reason['code'], true>> = {
  overdue: true,
  'due-soon': true,
  rescheduled: true,
  stale: true,
  'status-old': true,
  'met-late': true,
  lagging: true,
  'worst-child': true,
  blocked: true,
  'on-track': true,
  unstated: true,
  'no-report': true,
  done: true,
  'parts-done': true,
  dropped: true,
};

describe('the schemas', () => {
  it('are there for every command that offers JSON, and every such command is asked below', () => {
    const offering = commandTable.filter(({ formats }) => formats.includes('json')).map(({ name }) => name);
    expect(Object.keys(asked).sort()).toEqual([...offering].sort());
    const names = schemas.map(({ $id }) => $id.replace('.schema.json', ''));
    expect([...names].sort()).toEqual([...offering, 'envelope', 'item', 'ledger', 'recorded'].sort());
    expect(readdirSync(outputFolder)).toEqual([...schemas.map(({ $id }) => $id as string)]);
    expect(schemaOf('envelope').properties.kind.enum).toEqual(offering);
  });

  it('describe every field in Chinese and in English', () => {
    let fields = 0;
    const visit = (schema: Json, place: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      for (const [key, part] of Object.entries(schema as Record<string, Json>)) {
        if (key === 'properties' || (key === '$defs' && part)) {
          for (const [name, field] of Object.entries(part as Record<string, Json>)) {
            fields += 1;
            expect(field.description, `${place}/${name}`).toMatch(/^.*\p{Script=Han}.* \/ [^\p{Script=Han}]*[A-Za-z]/u);
          }
        }
        visit(part, `${place}/${key}`);
      }
    };
    for (const schema of schemas) {
      expect(schema.description, schema.$id).toMatch(/\p{Script=Han}.* \/ /u);
      visit(schema, schema.$id);
    }
    expect(fields).toBeGreaterThan(150);
  });

  it('close every object, but for the two that others build upon', () => {
    const open: string[] = [];
    const visit = (schema: Json, place: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      if (schema.properties && schema.additionalProperties !== false && schema.unevaluatedProperties !== false) {
        open.push(place);
      }
      for (const [key, part] of Object.entries(schema as Record<string, Json>)) visit(part, `${place}/${key}`);
    };
    for (const schema of schemas) visit(schema, schema.$id);
    expect(open).toEqual(['item.schema.json/$defs/fields', 'item.schema.json/$defs/record']);
  });

  it('list what the source lists', () => {
    const { $defs } = schemaOf('item');
    expect($defs.kind.enum).toEqual(kinds);
    expect($defs.status.enum).toEqual([...statuses, 'unstated', 'no-report']);
    expect($defs.outcome.enum).toEqual(outcomes);
    expect($defs.stage.enum).toEqual(stages);
    expect($defs.light.enum).toEqual(lights);
    expect($defs.reason.anyOf.flatMap(({ properties }: Json) => properties.code.enum)).toEqual(Object.keys(reasons));
    expect(schemaOf('validate').$defs.code.enum).toEqual(Object.keys(problemCodes));
    expect(schemaOf('check').$defs.code.enum).toEqual(gateCodes);
    expect(schemaOf('check').$defs.guard.properties.code.enum).toEqual(guardCodes);
    expect(schemaOf('check').$defs.blamed.properties.blame.enum).toEqual(blames);
    expect(schemaOf('check').$defs.failOn.enum).toEqual(failLevels);
    expect(schemaOf('list').properties.data.properties.kind.enum).toEqual([...kinds, 'deadline']);
    expect(schemaOf('search').properties.data.properties.hits.items.properties.kind.enum).toEqual([...kinds, 'plan']);
    expect(schemaOf('completion').properties.data.properties.shell.enum).toEqual(shells);
    const { format, drawing, kind } = schemaOf('export').properties.data.properties;
    expect(format.enum).toEqual(exportFormats);
    expect(drawing.enum).toEqual([...drawings, null]);
    expect(kind.enum).toEqual([...kinds, 'deadline', null]);
  });

  it('refuse what is not promised', async () => {
    const { answer } = await askOn('2019-06-30', 'check');
    const validate = ajv.getSchema('check.schema.json');
    const first = answer.data.overdue[0] as Json;
    const withFirst = (changes: object) => ({
      ...answer,
      data: { ...answer.data, overdue: [{ ...first, ...changes }] },
    });
    expect(validate?.(withFirst({}))).toBe(true);
    for (const wrong of [
      { extra: 1 },
      { status: 'gone' },
      { light: 'blue' },
      { overdueDays: -1 },
      { due: { day: '2018-02-30', inherited: false } },
      { reasons: [{ code: 'overdue' }] },
      { reasons: [{ code: 'blocked', days: 3 }] },
      { forecast: { day: '2019-06', daysLeft: 1 } },
      { waiver: { until: '2019-06-30' } },
      { override: { light: 'done', until: '2019-06-30' } },
      { outcome: 'late' },
      { verification: 'unverified' },
      { silence: { since: '2018-03-17', days: -1, limit: 92, stale: false } },
      { rollUp: { total: 1 } },
      { lastReport: '去年' },
    ]) {
      expect(validate?.(withFirst(wrong)), JSON.stringify(wrong)).toBe(false);
    }
    expect(validate?.({ ...answer, schemaVersion: 2 })).toBe(false);
    expect(validate?.({ ...answer, extra: 1 })).toBe(false);
    expect(validate?.({ ...answer, plan: null })).toBe(false);
  });
});

/** What these say is the same on every day: once for each plan is enough. */
const timeless = ['validate', 'fmt', 'explain', 'completion'];

describe.each([
  ['the own plan', ownPlan, ['2026-11-24']],
  ['a plan with reports, a meeting and a later project', richPlan, ['2017-12-31', '2019-06-30', '2021-01-01']],
])('every command, on %s', (_name, plan, when) => {
  describe.each(when.slice(isWhole ? 0 : -1))('as of %s', (day) => {
    const names = Object.keys(asked).filter((name) => day === when[0] || !timeless.includes(name));
    it.each(names)('%s keeps its schema', async (name) => {
      // Every list is asked on many days below.
      const few = { list: -5, report: -3, assess: -2, import: -1 }[name] ?? 0;
      const commands = sample((asked[name] ?? []).slice(day === when.at(-1) ? 0 : few), 3);
      for (const command of commands) {
        const answers = [];
        // By the day a language differs in nothing: the last is asked in both.
        for (const language of day === when.at(-1) || timeless.includes(name) ? languages : (['zh'] as const)) {
          // The recording commands take no day that has not come.
          const today = '2027-01-01';
          const environment = { FORCE_COLOR: '1', TJCC_LANG: language };
          const world: World = { plan, today, columns: 80, environment, revisions };
          const { answer, stderr, exitCode } = await ask(command, world, ['--as-of', day, '--color', 'always']);
          expect(stderr, command).toBe('');
          const isFound =
            (name === 'check' && answer.data.overdue.length > 0) ||
            (name === 'import' && answer.data.mistakes.length > 0) ||
            (command === 'fmt --check' && answer.data.formatted.length > 0);
          expect(exitCode, command).toBe(isFound ? 1 : 0);
          const isFree = ['explain', 'completion'].includes(name);
          expect(answer).toMatchObject({ kind: name, asOf: day, at: null, complete: true });
          expect(answer.plan === null, command).toBe(isFree);
          answers.push(answer);
        }
        const [chinese, english] = answers as [Json, Json?];
        if (english) expect(wordless(english), command).toEqual(wordless(chinese));
      }
    });
  });
});

it('fmt keeps its schema where files are left alone, for every reason', async () => {
  const plan = planWith({
    'tasks/T01.yaml': 'id: "T01\n',
    'tasks/T02.yaml': new Uint8Array([...new TextEncoder().encode('note: '), 0xb8, 0x41, 10]),
    'tasks/T07.yaml': (approvedPlan['tasks/T07.yaml'] ?? '').replace('    text', '\t\ttext'),
    'tasks/T08.yaml': 'id: T\u200b08\n',
    'tasks/T09.yaml': '? id\n: T09\n',
  });
  const { data, exitCode } = await ask('fmt', { plan });
  const { reason } = schemaOf('fmt').properties.data.properties.left.items.properties;
  expect(data.left.map((file: Json) => file.reason).sort()).toEqual([...reason.enum].sort());
  expect(exitCode).toBe(1);
});

it.each(sample(['2017-12-31', '2019-01-01', '2021-01-01'], 1))(
  'check against a base keeps its schema as of %s, and says the same in both languages',
  async (day) => {
    const moved = { ...richPlan, ...edited('timeline.yaml', 'due: 2020', 'due: 2021') };
    const revisions = {
      HEAD: moved,
      main: richPlan,
      approved: approvedPlan,
      broken: planWith({ 'plan.yaml': 'a: [' }),
    };
    for (const name of ['main', 'approved', 'broken', 'HEAD']) {
      const command = `check --base ${name} --fail-on due-soon`;
      const answers = await Promise.all(
        languages.map(async (language) => {
          const world = { plan: moved, revisions, environment: { TJCC_LANG: language } };
          return (await ask(command, world, ['--as-of', day])).data;
        }),
      );
      const [chinese, english] = answers.map((data) => wordless({ kind: 'validate', data }));
      expect(english).toEqual(chinese);
      expect(answers[0].guards.length > 0, name).toBe(name === 'main' || name === 'approved');
      // The day that was moved is out of order, also where the moved plan is its own base.
      expect(answers[0].base.errors > 0).toBe(name === 'broken' || name === 'HEAD');
    }
  },
);

it('the plan used above is sound and brings out every status, light, stage and reason', async () => {
  const { data } = await ask('validate', { plan: richPlan });
  expect(data.problems.map(({ code }: Json) => code)).toEqual(['confirmation/stale']);
  const seen = { status: new Set(), light: new Set(), stage: new Set(), reason: new Set() };
  const fields = new Set<string>();
  for (const day of days) {
    for (const kind of kinds) {
      for (const item of (await askOn(day, `list ${listNames[kind]}`, richPlan)).data.items) {
        seen.status.add(item.status);
        seen.light.add(item.light);
        if (item.stage) seen.stage.add(item.stage);
        for (const { code } of item.reasons) seen.reason.add(code);
        for (const field of ['outcome', 'verification', 'forecast', 'override', 'rollUp', 'lastReport'] as const)
          if (item[field])
            fields.add(typeof item[field] === 'string' && field !== 'lastReport' ? `${field} ${item[field]}` : field);
        if (item.waiver) fields.add(`waiver ${item.waiver.holds}`);
        if (item.silence) fields.add(`silence ${item.silence.stale}`);
        expect(item.waiver === null || item.waiver.holds === day <= item.waiver.until, item.id).toBe(true);
        expect(item.override === null || day <= item.override.until, item.id).toBe(true);
        expect(item.outcome !== null, item.id).toBe(kind === 'instance');
        expect(item.lastReport === null || item.lastReport <= day, item.id).toBe(true);
        const { silence } = item;
        if (silence) expect(silence.stale, item.id).toBe(silence.days > silence.limit);
        if (item.rollUp) {
          const { total, worst, light, reported, ...rest } = item.rollUp;
          expect(sum(Object.values(rest)), item.id).toBe(total);
          expect(reported).toBeLessThanOrEqual(total);
        }
      }
    }
  }
  expect(seen.status).toEqual(new Set([...statuses, 'unstated', 'no-report']));
  expect(seen.light).toEqual(new Set(lights));
  expect(seen.stage).toEqual(new Set(stages));
  expect([...seen.reason].sort()).toEqual(Object.keys(reasons).sort());
  expect([...fields].sort()).toEqual(
    [
      ...outcomes.map((outcome) => `outcome ${outcome}`),
      ...['verification reported', 'verification verified', 'verification stale', 'waiver true', 'waiver false'],
      ...['silence true', 'silence false', 'forecast', 'override', 'rollUp', 'lastReport'],
    ].sort(),
  );
});

describe('what the recording commands write', () => {
  const command = (name: string): string[] => (asked[name]?.[0] ?? '').split(' ');
  it.each(['record', 'reschedule', 'waive', 'confirm'])('%s: for real as with --dry-run', async (name) => {
    for (const plan of [ownPlan, richPlan]) {
      const world: World = { plan, today: '2021-01-01' };
      const dry = JSON.parse((await runTool([...command(name), '--json'], world)).stdout);
      const run = await runTool([...command(name).filter((word) => word !== '--dry-run'), '--json'], world);
      const real = JSON.parse(run.stdout);
      expectValid(name, real);
      expect(run).toMatchObject({ exitCode: 0, stderr: '' });
      expect(real.data).toEqual({ ...dry.data, written: true });
      expect([dry.data.written, Object.keys(run.recorded)]).toEqual([false, [real.data.file.replace('plan/', '')]]);
      // What is said to be afterwards is what any other command then says.
      const after = { ...plan, ...run.recorded };
      const { data } = await ask(`show ${real.data.after.id} ${real.data.id}`, { plan: after, today: '2021-01-01' });
      expect(data.items[0]).toMatchObject(real.data.after);
      expect(data.items[1].record).toEqual(real.data.update);
      expect((await ask('validate', { plan: after })).data.errors).toBe(0);
    }
  });
});

it('a record in list and show is the record of its file, by the schema of the plan’s files', async () => {
  const folder = `${root}schemas/`;
  const inputs = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  const inputAjv = new Ajv2020({
    schemas: inputs.map((name) => JSON.parse(readFileSync(folder + name, 'utf8'))),
    formats: inputFormats,
    allowUnionTypes: true,
  });
  const places: Readonly<Record<Exclude<Kind, 'instance'>, string>> = {
    area: 'plan.schema.json#/$defs/area',
    task: 'task.schema.json',
    measure: 'task.schema.json#/$defs/measure',
    pairing: 'pairings.schema.json#/$defs/pairing',
    project: 'projects.schema.json#/$defs/project',
    component: 'projects.schema.json#/$defs/component',
    safeguard: 'safeguards.schema.json#/$defs/safeguard',
    milestone: 'timeline.schema.json#/$defs/milestone',
    obligation: 'timeline.schema.json#/$defs/obligation',
    meeting: 'meeting.schema.json',
    action: 'meeting.schema.json#/$defs/action',
    organization: 'organizations.schema.json#/$defs/organization',
    update: 'progress.schema.json#/$defs/update',
  };
  for (const [kind, place] of Object.entries(places)) {
    const { items, count } = (await askOn('2020-12-31', `list ${listNames[kind as Kind]}`, richPlan)).data;
    expect(count, kind).toBeGreaterThan(0);
    const shown = (await ask(`show ${items.map(({ id }: Json) => id).join(' ')}`, { plan: richPlan })).data.items;
    const validate = inputAjv.getSchema(place);
    for (const [index, { id, record, file }] of items.entries()) {
      validate?.(record);
      expect(validate?.errors, id).toBeNull();
      expect(shown[index].record).toEqual(record);
      const line = String(richPlan[file.replace('plan/', '')]).split('\n')[shown[index].line - 1];
      expect(line, `${file}:${shown[index].line}`).toContain(id);
    }
  }
});

/** How many there are of each kind that is reported on; the plan's own text fixes the numbers. */
const expectedCounts = {
  task: 18,
  measure: 58,
  pairing: 16,
  project: 2,
  component: 10,
  safeguard: 6,
  milestone: 11,
  instance: 6,
  action: 0,
} as const;

const monthEnds = Array.from({ length: 38 }, (_, index) =>
  lastDayOfMonth(2017 + Math.floor((index + 11) / 12), ((index + 11) % 12) + 1),
);

/** The days of all updates in the files. */
const firstDays = (plan: typeof richPlan): string[] =>
  Object.entries(plan)
    .filter(([name]) => name.startsWith('progress/'))
    .flatMap(([, text]) =>
      [...String(text).matchAll(/^ +(?:- \{.*?)?"?on"?: ?"?(\d{4}-\d{2}-\d{2})/gm)].map(([, on]) => on ?? ''),
    );

/** What a meeting decides is not known before it is held, nor a later project before the first report that names it. */
function countsOfOwn(day: string): Readonly<Record<keyof typeof expectedCounts, number>> {
  const later = ['2018-03-15', '2018-12-20', '2019-04-30'].filter((first) => first <= day).length;
  return { ...expectedCounts, project: 2 + later, action: day < '2019-02-27' ? 0 : 8 };
}
function countsOfRich(day: string): Readonly<Record<keyof typeof expectedCounts, number>> {
  return { ...expectedCounts, project: day < '2019-03-01' ? 2 : 3, action: day < '2019-02-27' ? 0 : 2 };
}

describe.each([
  ['the own plan', ownPlan, countsOfOwn, ['2018-12-31', '2026-11-24']],
  ['a plan with reports', richPlan, countsOfRich, days],
] as const)('the numbers of %s', (_name, plan, countsOn, when) => {
  it.each(when)('add up as of %s', async (day) => {
    const counts = countsOn(day);
    const { data: status } = await askOn(day, 'status', plan);
    expect(Object.keys(status.totals)).toEqual(Object.keys(counts));
    const all = [
      ...Object.values(status.totals),
      ...status.areas.flatMap(({ tasks, measures }: Json) => [tasks, measures]),
    ];
    for (const one of [...all, status.stated, status.inherited] as Json[]) {
      expect(one.read).toBe(one.red + one.yellow + one.green + one.grey + one.done);
      expect(one.read).toBe(one.expected);
      expect(one.metLate).toBeLessThanOrEqual(one.done);
      expect(one.overdue + one.blocked).toBeLessThanOrEqual(one.read + one.red);
      expect(one.overdue).toBeLessThanOrEqual(one.red);
    }
    for (const [kind, count] of Object.entries(counts)) {
      const { data: list } = await askOn(day, `list ${listNames[kind as Kind]}`, plan);
      expect(list).toMatchObject({ kind, expected: count, count });
      expect(list.items).toHaveLength(count);
      const total = status.totals[kind] as Json;
      expect(total.expected, kind).toBe(count);
      for (const light of lights) {
        expect(list.items.filter((item: Json) => item.light === light).length, `${kind} ${light}`).toBe(total[light]);
      }
      expect(list.items.filter((item: Json) => item.status !== 'no-report').length).toBe(total.reported);
      expect(list.items.filter((item: Json) => item.overdueDays > 0).length).toBe(total.overdue);
      const { data: overdue } = await askOn(day, `list ${listNames[kind as Kind]} is:overdue`, plan);
      expect(overdue).toMatchObject({ expected: count, count: total.overdue });
    }
    for (const field of Object.keys(status.totals.task)) {
      expect(sum(status.areas.map(({ tasks }: Json) => tasks[field])), field).toBe(status.totals.task[field]);
      expect(sum(status.areas.map(({ measures }: Json) => measures[field])), field).toBe(status.totals.measure[field]);
    }
    const whole = sum(Object.values(counts));
    expect(sum(Object.values(status.lights))).toBe(whole);
    for (const light of lights) {
      expect(status.lights[light]).toBe(sum(Object.values(status.totals).map((one) => (one as Json)[light])));
    }
    expect(sum(Object.values(status.stages))).toBe(counts.project);
  });

  it.each(sample(monthEnds, 4))('add up on every month end, %s', async (day) => {
    const counts = countsOn(day);
    const [{ data: status }, { data: check }, { data: updates }] = [
      await askOn(day, 'status', plan),
      await askOn(day, 'check', plan),
      await askOn(day, 'list updates', plan),
    ] as const;
    for (const [kind, count] of Object.entries(counts)) {
      const { expected, read, red, yellow, green, grey, done, reported, dropped, stale, overdue, waived, verified } =
        status.totals[kind];
      expect([expected, read], kind).toEqual([count, count]);
      expect(red + yellow + green + grey + done, kind).toBe(read);
      for (const part of [reported, dropped, stale, overdue, verified]) expect(part).toBeLessThanOrEqual(read);
      expect(waived).toBeLessThanOrEqual(overdue);
      expect(overdue).toBeLessThanOrEqual(red);
      expect(done).toBeLessThanOrEqual(reported);
    }
    expect(sum(Object.values(status.lights))).toBe(sum(Object.values(counts)));
    const gating = ['milestone', 'instance', 'action'].map((kind) => status.totals[kind]);
    for (const field of ['overdue', 'waived'] as const)
      expect(sum([...gating, status.stated].map((one: Json) => one[field])), field).toBe(
        field === 'waived' ? check.waived.length : check.overdue.length + check.waived.length,
      );
    expect(updates.items.map(({ record }: Json) => record.on).every((on: string) => on <= day)).toBe(true);
    expect(updates.count).toBe(firstDays(plan).filter((on) => on <= day).length);
  });

  it.each(when)('are the same in status, list, check, pipeline and timeline as of %s', async (day) => {
    const counts = countsOn(day);
    const [{ data: status }, { data: check, exitCode }, { data: wide, exitCode: wideCode }] = [
      await askOn(day, 'status', plan),
      await askOn(day, 'check', plan),
      await askOn(day, 'check --inherited', plan),
    ] as const;
    const own = counts.milestone + counts.instance + counts.action + status.stated.read;
    expect(check.checked).toBe(own);
    const gone = new Map([...check.overdue, ...check.waived].map((item: Json) => [item.id, item]));
    expect(status.overdue).toEqual(status.overdue.map(({ id }: Json) => gone.get(id)));
    expect(gone.size).toBe(status.overdue.length);
    expect(check.waived.filter(({ waiver }: Json) => !waiver?.holds || waiver.until < day)).toEqual([]);
    expect(check.overdue.filter(({ waiver }: Json) => waiver?.holds)).toEqual([]);
    expect(check.dueSoon).toEqual(status.dueSoon);
    expect(check.inherited).toEqual({
      counted: false,
      total: status.inherited.read,
      overdue: status.inherited.overdue,
    });
    expect(wide.checked).toBe(own + status.inherited.read);
    expect(wide.overdue.length).toBe(check.overdue.length + status.inherited.overdue);
    expect([exitCode, wideCode]).toEqual([Number(check.overdue.length > 0), Number(wide.overdue.length > 0)]);

    const { data: overdue } = await askOn(day, 'list deadlines is:overdue', plan);
    expect(overdue).toMatchObject({ expected: own, count: status.overdue.length });
    expect(overdue.items.map(({ id }: Json) => id)).toEqual(status.overdue.map(({ id }: Json) => id));
    const { data: deadlines } = await askOn(day, 'list deadlines', plan);
    expect(deadlines.count).toBe(own);
    const sorted = deadlines.items.map(({ due }: Json) => due.day as string);
    expect(sorted).toEqual([...sorted].sort());
    for (const item of deadlines.items) {
      const finished = ['done', 'closed'].includes(item.status);
      expect(item.overdueDays > 0, item.id).toBe(!finished && item.due.day < day);
      expect(item.daysLeft !== null, item.id).toBe(!finished && item.due.day >= day);
      expect(item.actual !== null, item.id).toBe(finished);
      expect(item.lateDays > 0, item.id).toBe(finished && item.actual > item.due.day);
    }

    const { data: pipeline } = await askOn(day, 'pipeline', plan);
    expect(pipeline.count).toBe(counts.project);
    for (const { stage, items } of pipeline.stages) {
      expect(items.length, stage).toBe(status.stages[stage ?? 'not-reported']);
      for (const { since } of items) expect(since === null).toBe(stage === null);
    }
    const { data: timeline } = await askOn(day, 'timeline', plan);
    const marks = timeline.items.flatMap((item: Json) => item.marks);
    expect(marks.length).toBe(counts.milestone + counts.instance + counts.action + counts.project);
    const { data: instances } = await askOn(day, 'list instances', plan);
    for (const { id, due, light } of instances.items) expect(marks).toContainEqual({ id, day: due.day, light });
  });

  it('count inherited deadlines only where they are asked for, in every spelling', async () => {
    const { data: status } = await askOn('2021-01-01', 'status', plan);
    const own = (await askOn('2021-01-01', 'list deadlines', plan)).data.count;
    const inherited = status.inherited.read;
    const counted = async (query: string, language = 'zh') =>
      (await ask(`list deadlines ${query}`, { plan, environment: { TJCC_LANG: language } }, ['--as-of', '2021-01-01']))
        .data;
    for (const [query, language] of [['is:inherited'], ['is:inherited', 'en'], ['is：沿用期末'], ['is:"沿用期末"']]) {
      expect(await counted(query ?? '', language), query).toMatchObject({
        expected: own + inherited,
        count: inherited,
      });
    }
    expect((await counted('is:inherited,dated')).count).toBe(own + inherited);
    expect(await counted('-is:inherited')).toMatchObject({ expected: own, count: own });
  });
});

describe('a plan with a file that cannot be used', () => {
  const brokenTask = planWith(edited('tasks/T07.yaml', 'area: A2', 'area: 第二组'));

  it('is not complete: exit status 1, 18 expected, 17 read', async () => {
    const { answer, data, exitCode, stderr } = await ask('status', { plan: brokenTask });
    expect(answer.complete).toBe(false);
    expect(exitCode).toBe(1);
    expect(stderr).not.toBe('');
    expect(data.totals.task).toMatchObject({ expected: 18, read: 17 });
    expect(data.totals.measure).toMatchObject({ expected: 58, read: 55 });
    expect((await ask('status', { plan: brokenTask }, ['--quiet'])).stderr).toBe('');
    const { answer: list } = await ask('list tasks', { plan: brokenTask });
    expect(list).toMatchObject({ complete: false, data: { expected: 18, count: 17 } });
  });

  it.each(['list deadlines', 'list instances', 'list meetings', 'list milestones', 'list tasks'])(
    'says in “%s” how many there should be, or that it cannot know',
    async (command) => {
      const files = { 'timeline.yaml': 'milestones: [', 'meetings/G20190227.yaml': 'id: [', 'tasks/T07.yaml': 'id: [' };
      const { answer, data, exitCode } = await ask(command, { plan: planWith({ ...additions, ...files }) });
      expect(answer.complete).toBe(false);
      expect(exitCode).toBe(1);
      const known: Readonly<Record<string, number>> = { 'list milestones': 11, 'list tasks': 18 };
      expect(data.expected).toBe(known[command] ?? null);
    },
  );

  it('misses a file that is gone', async () => {
    const { answer, exitCode } = await ask('list tasks', { plan: planWith({ 'tasks/T07.yaml': undefined }) });
    expect(answer).toMatchObject({ complete: false, data: { expected: 18, count: 17 } });
    expect(exitCode).toBe(1);
  });

  it('exits with 3 where a file cannot be read', async () => {
    const plan = planWith({ 'tasks/T07.yaml': { trouble: 'EACCES' } });
    for (const command of ['status', 'check', 'validate', 'list tasks', 'report plan']) {
      const { answer, exitCode } = await ask(command, { plan });
      expect(answer.complete).toBe(false);
      expect(exitCode).toBe(3);
    }
    const { data } = await ask('validate', { plan });
    expect(data.problems).toMatchObject([{ code: 'file/unreadable', file: 'plan/tasks/T07.yaml', line: null }]);
  });

  it('stays complete where a mistake takes nothing away', async () => {
    const plan = planWith(edited('pairings.yaml', 'changchun: [O-cc-new-area]', 'changchun: [O-tj-office]'));
    for (const command of ['status', 'validate', 'show T07']) {
      const { answer, exitCode } = await ask(command, { plan });
      expect(answer.complete, command).toBe(true);
      expect(exitCode).toBe(1);
    }
  });

  it('has its problems in validate, at the same place in both languages', async () => {
    const [chinese, english] = await Promise.all(
      languages.map((language) => ask('validate', { plan: brokenTask, environment: { TJCC_LANG: language } })),
    );
    expect(chinese?.exitCode).toBe(1);
    expect(chinese?.stderr).toBe('');
    expect(chinese?.answer.complete).toBe(false);
    expect(chinese?.data.errors + chinese?.data.warnings).toBe(chinese?.data.problems.length);
    expect(chinese?.data.problems[0]).toMatchObject({ code: 'schema/form', line: 5, column: 7 });
    expect(wordless(english?.answer as Json)).toEqual(wordless(chinese?.answer as Json));
    expect(english?.data.problems[0].message).not.toBe(chinese?.data.problems[0].message);
  });

  it('without a plan.yaml of use: only validate answers', async () => {
    const plan = planWith({ 'plan.yaml': 'title: [' });
    const { answer, exitCode } = await ask('validate', { plan });
    expect(answer).toMatchObject({ plan: null, complete: false });
    expect(exitCode).toBe(1);
    for (const command of ['status', 'check', 'list tasks']) {
      const run = await runTool(`${command} --json`, { plan });
      expect(run).toMatchObject({ stdout: '', exitCode: 3 });
      expect(run.stderr).not.toBe('');
    }
    expect(await runTool('validate --json', { plan: {} })).toMatchObject({ stdout: '', exitCode: 3 });
  });
});

it.each([
  'stauts --json',
  'list --json',
  'list taks --json',
  'list tasks colour:red --json',
  'list tasks is:late --json',
  'list tasks --unknown --json',
  'show --json',
  'show T07 T99 --json',
  'status extra --json',
  'report yearly --json',
  'export --json',
  'export icz --json',
  'export csv taks --json',
  'export ics --unit 南海 --json',
  'explain yaml/nothing --json',
  'completion csh --json',
  'check --as-of 2018-02-30 --json',
  'check --as-of --json',
  'status --json --format markdown',
  'status --format xml',
  'completion bash --format markdown',
])('“tjcc %s” is a usage error and leaves stdout empty', async (command) => {
  const run = await runTool(command);
  expect(run).toMatchObject({ stdout: '', exitCode: 2, written: {} });
  expect(run.stderr).not.toBe('');
});

describe('formats and files', () => {
  const firstOf = (name: string): string => asked[name]?.[0] ?? name;
  const rows = commandTable.flatMap(({ name, formats }) => formats.map((format) => [name, format] as const));

  const isDocument = ([, format]: (typeof rows)[number]): boolean => format in documentFormats;

  it.each(sample(rows.filter(isDocument), 4))(
    '%s writes %s to --output as bytes, the same each time',
    async (name, format) => {
      const argv = [...firstOf(name).split(' '), '--format', format, '--as-of', '2019-06-30', '--output', 'out/file'];
      const saved = await runTool(argv, { plan: ownPlan, revisions });
      expect(saved).toMatchObject({ stdout: '', stderr: '', written: {} });
      expect(saved.documents['out/file']?.length).toBeGreaterThan(500);
      expect((await runTool(argv, { plan: ownPlan, revisions })).documents).toEqual(saved.documents);
    },
  );

  // What serves a page writes none into a file: test/transcripts/serve.txt.
  it.each(
    sample(
      rows.filter((row) => !isDocument(row) && row[0] !== 'serve'),
      12,
    ),
  )('%s writes %s to --output, the same bytes, and prints nothing', async (name, format) => {
    const argv = [...firstOf(name).split(' '), '--format', format, '--as-of', '2019-06-30'];
    const world = { plan: ownPlan, revisions, papers: await ledgers };
    const printed = await runTool(argv, world);
    expect(printed.stdout).toMatch(/[^\n]\n$/);
    expect(printed.stdout).not.toContain('\u001b');
    expect(printed.stderr).toBe('');
    const saved = await runTool([...argv, '--output', 'out/文件.txt'], world);
    expect(saved).toEqual({ ...printed, stdout: '', written: { 'out/文件.txt': printed.stdout } });
  });

  it.each(commandTable.map(({ name }) => name))('%s refuses a format that it does not offer', async (name) => {
    const offered: readonly string[] = commandTable.find((row) => row.name === name)?.formats ?? [];
    const refused = ['text', 'markdown', 'json', 'html', 'csv', 'sarif'].filter((format) => !offered.includes(format));
    expect(refused.length).toBeGreaterThan(0);
    for (const format of refused) {
      expect(await runTool(`${firstOf(name)} --format ${format}`)).toMatchObject({ stdout: '', exitCode: 2 });
    }
  });

  it('--format json is --json', async () => {
    expect((await runTool('status --format json')).stdout).toBe((await runTool('status --json')).stdout);
  });
});

it('the example in docs/reference/json.md is what the tool says, but for what is marked as left out', async () => {
  const page = readFileSync(`${root}docs/reference/json.md`, 'utf8');
  const command = /`tjcc ([^`]+ --json)`，/.exec(page)?.[1] ?? '';
  const parts = (/```json\n([^`]*)```/.exec(page)?.[1] ?? '').split(/^ *…\n/m);
  expect(parts.length).toBeGreaterThan(3);
  const { stdout, exitCode } = await runTool(command);
  let rest = stdout;
  for (const [index, part] of parts.entries()) {
    const at = rest.indexOf(part);
    expect(at, part).toBeGreaterThanOrEqual(0);
    if (index === 0) expect(at).toBe(0);
    rest = rest.slice(at + part.length);
  }
  expect(rest).toBe('');
  expect(exitCode).toBe(1);
});
