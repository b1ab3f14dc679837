// A plan with known reports, decisions and meetings: tests count here, from its files alone, the numbers that reports
// must give.
import { parse, stringify } from 'yaml';
import { contentHash } from '../../../../src/model/content-hash';
import type { Update } from '../../../../src/schema/generated/types';
import { approvedPlan, planWith, runTool } from '../../../run-tool';

export const [tj, cc] = ['O-tj-office', 'O-cc-office'] as const;
const evidence: Update['evidence'] = [{ title: '报道', publisher: '日报', url: 'https://example.cn/a.html' }];
const titleOnly: Update['evidence'] = [{ title: '口头说明', publisher: '某单位' }];

const finished: Update = {
  ...{ id: 'U20181231-0006', on: '2018-12-31', item: 'M2018.1', by: tj, note: '当天办结', status: 'done', evidence },
};

export const updates: readonly Update[] = [
  {
    ...{ id: 'U20180430-0001', on: '2018-04-30', item: 'T07.1', also: ['T07', 'P01'], by: tj, note: '月末一天' },
    ...{ status: 'active', difficulty: '资金未到位' },
  },
  { id: 'U20180501-0002', on: '2018-05-01', item: 'T07.2', by: cc, note: '停工', status: 'blocked', next_step: '复工' },
  { id: 'U20181008-0003', on: '2018-10-08', item: 'P02', by: cc, note: '两区会面', evidence },
  { id: 'U20181020-0017', on: '2018-10-20', item: 'G20180910.2', by: tj, note: '迟五天', status: 'done', evidence },
  { id: 'U20181110-0018', on: '2018-11-10', item: 'G20180910.3', by: tj, note: '取消', status: 'dropped', evidence },
  { id: 'U20181130-0004', on: '2018-11-30', item: 'R01.2018', by: tj, note: '已召开', status: 'done', evidence },
  { id: 'U20181210-0005', on: '2018-12-10', item: 'G20180601.1', by: cc, note: '印发', status: 'done', evidence },
  {
    ...{ id: 'U20181220-0010', on: '2018-12-20', item: 'M2018.4', by: tj, note: '改期' },
    forecast: { due: '2019-06', reason: '用地未定', approved_by: tj, approved_on: '2018-12-19' },
  },
  {
    ...{ id: 'U20181221-0011', on: '2018-12-21', item: 'M2018.3', by: tj, note: '豁免' },
    waiver: { owner: cc, reason: '办法会签中', until: '2019-02-15' },
  },
  {
    ...{ id: 'U20181228-0012', on: '2018-12-28', item: 'T08', by: tj, note: '人看了', difficulty: '缺人' },
    override: { light: 'red', reason: '现场看过', until: '2019-03-31' },
  },
  finished,
  { id: 'U20190101-0007', on: '2019-01-01', item: 'M2018.2', by: tj, note: '迟一天', status: 'done', evidence },
  {
    ...{ id: 'U20190105-0008', on: '2019-01-05', item: 'J01', by: cc, note: '选址', status: 'active', stage: 'sited' },
    ...{ difficulty: '用地未批', next_step: '三月报批' },
  },
  { id: 'U20190107-0009', on: '2019-01-07', item: 'J01.1', by: cc, note: '不办了', status: 'dropped' },
  {
    ...{ id: 'U20190115-0013', on: '2019-01-15', item: 'P02', by: cc, note: '再看' },
    override: { light: 'yellow', reason: '进度不明', until: '2019-01-20' },
  },
  {
    ...{ id: 'U20190120-0014', on: '2019-01-20', item: 'M2018.1', by: cc, note: '已核对' },
    confirms: { update: finished.id, content: contentHash(finished) },
  },
  { id: 'U20190131-0015', on: '2019-01-31', item: 'T01', by: tj, note: '在办', status: 'active', evidence: titleOnly },
  { id: 'U20190210-0016', on: '2019-02-10', item: 'T02', by: tj, note: '以后的', status: 'active', evidence },
];

interface Meeting {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly title_en: string;
  readonly on: string;
  readonly host?: string;
  readonly evidence: Update['evidence'];
  readonly actions?: readonly {
    readonly id: string;
    readonly text: string;
    readonly title_en: string;
    readonly due: string;
  }[];
}

const meeting = (id: string, type: string, ...dues: readonly string[]): Meeting => ({
  ...{ id, type, title: `会议${id}`, title_en: 'Meeting', on: id.replace(/^G(....)(..)(..)$/, '$1-$2-$3') },
  ...(type === 'joint-conference' ? { host: 'TJ' } : {}),
  evidence,
  ...(dues.length === 0
    ? {}
    : { actions: dues.map((due, at) => ({ id: `${id}.${at + 1}`, text: `事项${at + 1}`, title_en: 'Action', due })) }),
});

export const meetings: readonly Meeting[] = [
  meeting('G20180601', 'joint-conference', '2018-12-15', '2019-03'),
  meeting('G20180910', 'exchange', '2019-01-20', '2018-10-15', '2018-11-15'),
  meeting('G20190110', 'exchange'),
  meeting('G20190301', 'exchange', '2019-12'),
];

const yaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
export const plan = planWith({
  'progress/all.yaml': yaml({ updates }),
  ...Object.fromEntries(meetings.map((one) => [`meetings/${one.id}.yaml`, yaml(one)])),
});

export interface Known {
  readonly id: string;
  readonly kind: string;
  /** Its own deadline; undefined if it inherits the end of the plan's years. */
  readonly due?: string;
  /** Named by the plan itself. */
  readonly owners?: readonly string[];
}

const read = (name: string) => parse(approvedPlan[name] ?? '');
const inFiles = (pattern: RegExp) =>
  Object.keys(approvedPlan)
    .filter((name) => pattern.test(name))
    .map(read);
const lastDay = (given: string | number): string => {
  const due = String(given);
  const [year = 0, month = 12] = due.split('-').map(Number);
  return due.length === 10 ? due : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
type Entry = { readonly id: string; readonly due?: string | number; readonly owners?: string[] };
const of = (kind: string, list: readonly Entry[]): Known[] =>
  list.map(({ id, due, owners }) => ({
    ...{ id, kind },
    ...(due === undefined ? {} : { due: lastDay(due) }),
    ...(owners ? { owners } : {}),
  }));

const tasks = inFiles(/^tasks\//);
const { projects } = read('projects.yaml');
const { milestones, obligations } = read('timeline.yaml');

/** All items that must be reported on and are known on the day: actions of later meetings are not. */
export const recordsOn = (day: string): Known[] => [
  ...of('task', tasks),
  ...of(
    'measure',
    tasks.flatMap(({ measures }) => measures),
  ),
  ...of('pairing', read('pairings.yaml').pairings),
  ...of('project', projects),
  ...of(
    'component',
    projects.flatMap(({ components }: { components: Entry[] }) => components),
  ),
  ...of('safeguard', read('safeguards.yaml').safeguards),
  ...of('milestone', milestones),
  ...obligations.flatMap(({ id, owners }: Entry) =>
    of(
      'instance',
      [2018, 2019, 2020].map((year) => ({ id: `${id}.${year}`, due: String(year), ...(owners && { owners }) })),
    ),
  ),
  ...of(
    'action',
    meetings.filter(({ on }) => on <= day).flatMap(({ actions = [] }) => actions),
  ),
];

export const isDecisionAlone = ({ forecast, waiver, confirms, status, stage }: Update): boolean =>
  Boolean(forecast || waiver || confirms) && !status && !stage;
export const isDecision = ({ forecast, waiver, override }: Update): boolean => Boolean(forecast || waiver || override);
const named = ({ item, also }: Update): string[] => [item, ...(also ?? [])];
export const within = (from: string, to: string): Update[] => updates.filter(({ on }) => on >= from && on <= to);
export const reportsWithin = (from: string, to: string): Update[] =>
  within(from, to).filter((one) => !isDecisionAlone(one));
export const namedIn = (list: readonly Update[]): Set<string> => new Set(list.flatMap(named));

/** The status in the last report up to the day that states one; `unstated` if none does, `no-report` without reports. */
export function statusOn(id: string, day: string): string {
  const own = reportsWithin('', day).filter((one) => named(one).includes(id));
  const said = own.filter(({ item, status }) => item === id && status).at(-1);
  return said?.status ?? (own.length > 0 ? 'unstated' : 'no-report');
}
export const isDone = (id: string, day: string): boolean => statusOn(id, day) === 'done';
export const isOpen = (id: string, day: string): boolean => !['done', 'dropped'].includes(statusOn(id, day));

export interface MadeReport {
  // biome-ignore lint/suspicious/noExplicitAny: each report has its own.
  readonly figures: any;
  /** What its data says, one line a block. */
  readonly text: string;
  /** As Markdown. */
  readonly markdown: string;
}

const made = new Map<string, Promise<MadeReport>>();

/** The report on the known plan as data and in words. Each is made once for all tests of a file. */
export function madeReport(command: string, today = '2019-06-30'): Promise<MadeReport> {
  const key = `${today} ${command}`;
  const known = made.get(key) ?? reportOf(plan, command, today);
  made.set(key, known);
  return known;
}

export async function reportOf(files: typeof plan, command: string, today: string): Promise<MadeReport> {
  const [data, words] = await Promise.all([
    runTool(`report ${command} --json`, { plan: files, today }),
    runTool(`report ${command} --format markdown`, { plan: files, today }),
  ]);
  if (data.exitCode !== 0) throw new Error(data.stderr || data.stdout);
  const { figures, content } = JSON.parse(data.stdout).data;
  const text = content
    .flatMap(({ lines, rows }: Content) => lines ?? rows?.map((row) => row.join(' ')) ?? [])
    .join('\n');
  return { figures, text, markdown: words.stdout };
}

interface Content {
  readonly lines?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
}
