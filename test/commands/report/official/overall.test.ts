// The overview section: totals, reports, states and lights, counted from the plan's files.
import { beforeAll, describe, expect, it } from 'vitest';
import { percent } from '../../../../src/util/percent';
import {
  isDecision,
  isDone,
  type MadeReport,
  madeReport,
  meetings,
  namedIn,
  recordsOn,
  reportsWithin,
  statusOn,
  within,
} from './known-plan';

/** Lights worked out by hand by the rules in plan.yaml; all other items that are not done are grey. */
const lights: Readonly<Record<string, Readonly<Record<'red' | 'yellow' | 'green', readonly string[]>>>> = {
  // Blocked, and the task above it. Due soon; silent for more than 92 days.
  '2018-12-31': {
    red: ['T07', 'T07.2'],
    yellow: ['M2018.2', 'M2018.3', 'M2018.4', 'R02.2018', 'G20180910.1', 'P01', 'T07.1'],
    green: [],
  },
  '2019-01-31': {
    red: ['T07', 'T07.2', 'M2018.3', 'M2018.4', 'R02.2018', 'G20180910.1'],
    yellow: ['P01', 'T07.1'],
    green: ['T01', 'J01'],
  },
};

const kinds = [
  ['task', '重点任务', '项'],
  ['measure', '措施', '条'],
  ['pairing', '结对', '对'],
  ['project', '项目', '个'],
  ['component', '项目组成', '个'],
  ['safeguard', '保障措施', '条'],
  ['milestone', '年度节点', '个'],
  ['instance', '各年事项', '项'],
  ['action', '议定事项', '项'],
] as const;

/** Items without a report on them or their parts for more than 92 days (obligations: 366). */
function isStale(id: string, kind: string, day: string): boolean {
  if (['done', 'dropped'].includes(statusOn(id, day))) return false;
  const last = reportsWithin('', day)
    .filter((one) => [...namedIn([one])].some((name) => name === id || (/^[TJ]/.test(id) && name.startsWith(`${id}.`))))
    .at(-1)?.on;
  const year = /^[MR][\d.]*(20\d\d)/.exec(id)?.[1];
  const begins =
    kind === 'action' ? (meetings.find((one) => id.startsWith(one.id))?.on ?? '') : `${year ?? 2018}-01-01`;
  const since = last ?? (begins > '2018-03-17' ? begins : '2018-03-17');
  return (Date.parse(day) - Date.parse(since)) / 86_400_000 > (kind === 'instance' ? 366 : 92);
}

describe.each<[command: string, day: string]>([
  ['monthly --period 2018-12', '2018-12-31'],
  ['monthly --period 2019-01', '2019-01-31'],
  ['quarterly --period 2018-Q4', '2018-12-31'],
  ['annual-summary --period 2018', '2018-12-31'],
  ['annual-plan --period 2019', '2018-12-31'],
  ['meeting --as-of 2019-01-31', '2019-01-31'],
])('report %s', (command, day) => {
  const records = recordsOn(day);
  const whole = records.length;
  const count = (test: (id: string) => boolean): number => records.filter(({ id }) => test(id)).length;
  const share = (part: number): string => `${part}项，占${percent(part, whole)}%`;
  let made: MadeReport;
  beforeAll(async () => {
    made = await madeReport(command);
  });
  /** Checks that the sentence is in the report’s data and in its Markdown. */
  const says = (sentence: string): void => {
    expect(made.text).toContain(sentence);
    expect(made.markdown).toContain(sentence);
  };

  it('lists what there is, of every kind', () => {
    const each = kinds.map(([kind]) => records.filter((record) => record.kind === kind).length);
    expect(made.figures.kinds).toEqual(kinds.map(([kind], at) => ({ kind, expected: each[at], read: each[at] })));
    expect(made.figures).toMatchObject({ expected: whole, read: whole });
    says(`方案、会议和项目库列有：${kinds.map(([, name, sign], at) => `${name}${each[at]}${sign}`).join('、')}。`);
  });

  it('says how many were reported on', () => {
    const reported = count((id) => statusOn(id, day) !== 'no-report');
    expect(made.figures).toMatchObject({
      reported,
      stale: records.filter(({ id, kind }) => isStale(id, kind, day)).length,
    });
    says(`以上须报告的${whole}项中，有进展报告的${share(reported)}；没有报告的${share(whole - reported)}。`);
  });

  it('says in what states, those that there are', () => {
    const words = {
      ...{ 'not-started': '未启动', active: '推进中', blocked: '受阻', done: '已完成', closed: '已销号' },
      ...{ dropped: '终止', unstated: '状态未报', 'no-report': '无报告' },
    };
    const counts = Object.keys(words).map((code) => [code, count((id) => statusOn(id, day) === code)] as const);
    expect(made.figures.statuses).toEqual(Object.fromEntries(counts));
    const said = counts.filter(([, number]) => number > 0);
    expect(said.length).toBeGreaterThan(4);
    says(`按状态分：${said.map(([code, number]) => words[code as 'done'] + share(number)).join('；')}。`);
  });

  it('says under what lights', () => {
    const { red = [], yellow = [], green = [] } = lights[day] ?? {};
    const done = count((id) => isDone(id, day));
    const grey = whole - red.length - yellow.length - green.length - done;
    expect(made.figures.lights).toEqual({ red: red.length, yellow: yellow.length, green: green.length, grey, done });
    const greenPart = green.length > 0 ? `绿${share(green.length)}；` : '';
    says(
      `按亮灯分：红${share(red.length)}；黄${share(yellow.length)}；${greenPart}灰${share(grey)}；完成${share(done)}。`,
    );
  });
});

describe.each<[command: string, from: string, day: string]>([
  ['monthly --period 2018-12', '2018-12-01', '2018-12-31'],
  ['monthly --period 2019-01', '2019-01-01', '2019-01-31'],
  ['quarterly --period 2018-Q4', '2018-10-01', '2018-12-31'],
  ['annual-summary --period 2018', '2018-01-01', '2018-12-31'],
])('report %s', (command, from, day) => {
  it('says what was received in its days, and finished in them', async () => {
    const { figures, text, markdown } = await madeReport(command);
    const reports = reportsWithin(from, day);
    const held = meetings.filter(({ on }) => on >= from && on <= day).length;
    const decisions = within(from, day).filter(isDecision).length;
    const items = namedIn(reports).size;
    const finished = reports.filter(({ status }) => status === 'done').length;
    expect(figures).toMatchObject({
      received: { reports: reports.length, items, meetings: held, decisions },
      finished,
    });
    expect([reports.length, decisions, finished]).not.toContain(0);
    for (const said of [text, markdown]) {
      expect(said).toContain(
        `本期收到进展报告${reports.length}条，涉及${items}项；会议${held}次；改期、豁免、改灯的决定${decisions}项。`,
      );
      expect(said).toContain(`本期报告办结${finished}项。`);
    }
  });
});

it.each(['annual-plan --period 2019', 'meeting'])('report %s has no period of which to tell', async (command) => {
  expect((await madeReport(command)).text).not.toMatch(/本期收到|本期报告办结|本期没有报告办结/);
});
