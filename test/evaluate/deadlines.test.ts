// The days on which a judgement turns: the last day, the day after it, the edges of every window, and what was
// reported when. Each table row is a day and what must be said on it.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/evaluate/snapshot/item';
import { type Snapshot, takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { byDeadline, inheritedDeadlines, ownDeadlines, totalsOf } from '../../src/evaluate/snapshot/totals';
import { contentHash } from '../../src/model/content-hash';
import type { Plan } from '../../src/model/plan';
import type { Update } from '../../src/schema/generated/types';
import { addDays, lastDayOfMonth, periodDays } from '../../src/util/day';
import { approvedPlan, edited, loadOnce, planWith, runTool, sourcesOf } from '../run-tool';

/** The plan as approved: what has been reported since must not move these days. */
const approved = approvedPlan;

async function planOf(changes: Readonly<Record<string, string>> = {}): Promise<Plan> {
  const { plan, problems } = await loadOnce(sourcesOf(planWith(changes)));
  expect(problems.map(({ code, file, params }) => ({ code, file, params }))).toEqual([]);
  if (!plan) throw new Error('no plan');
  return plan;
}

/** `confirms` is the number in the list of the report that the Changchun office confirms. */
type Fields = Pick<Update, 'status' | 'percent'> & { readonly confirms?: number };
type Report = readonly [on: string, item: string, fields?: Fields];

/** A progress file; done and dropped come with the evidence that they need. */
function progress(reports: readonly Report[]): Record<string, string> {
  const updates: Update[] = [];
  for (const [index, [on, item, { confirms, ...fields } = {}]] of reports.entries()) {
    const target = confirms === undefined ? undefined : updates[confirms];
    updates.push({
      id: `U${on.replaceAll('-', '')}-${String(index).padStart(2, '0')}t`,
      on,
      item,
      by: target ? 'O-cc-office' : 'O-tj-office',
      note: '测试',
      ...fields,
      ...(fields.status === 'done' || fields.status === 'dropped'
        ? { evidence: [{ title: '佐证', publisher: '某单位', url: 'https://example.cn/a.html' }] }
        : {}),
      ...(target ? { confirms: { update: target.id, content: contentHash(target) } } : {}),
    });
  }
  return { 'progress/test.yaml': `updates:\n${updates.map((update) => `  - ${JSON.stringify(update)}\n`).join('')}` };
}

function itemOf(snapshot: Snapshot, id: string): Item {
  const item = snapshot.find(id);
  if (!item) throw new Error(`no ${id}`);
  return item;
}

const codes = ({ reasons }: Item): string[] =>
  reasons.map(({ code, days, points }) => [code, days ?? points].filter((part) => part !== undefined).join(' '));

/** What one day says: light and reasons in one line, `red: overdue 1, no-report`. */
const said = (item: Item): string => `${item.light}: ${codes(item).join(', ')}`;

const see = async (reports: readonly Report[], item: string, asOf: string): Promise<Item> =>
  itemOf(takeSnapshot(await planOf(progress(reports)), asOf), item);

describe('a deadline without a report (M2018.1, due 2018)', () => {
  it.each([
    ['2017-12-31', 'grey: no-report', 365],
    ['2018-11-30', 'grey: no-report', 31],
    ['2018-12-01', 'yellow: due-soon 30, no-report', 30],
    ['2018-12-30', 'yellow: due-soon 1, no-report', 1],
    ['2018-12-31', 'yellow: due-soon 0, no-report', 0],
    ['2019-01-01', 'red: overdue 1, no-report', undefined],
    ['2019-12-31', 'red: overdue 365, no-report', undefined],
    ['2020-02-29', 'red: overdue 425, no-report', undefined],
    ['2020-03-01', 'red: overdue 426, no-report', undefined],
  ])('%s: %s', async (asOf, words, daysLeft) => {
    const item = await see([['2030-01-01', 'T01']], 'M2018.1', asOf);
    expect(said(item)).toBe(words);
    expect(item.daysLeft).toBe(daysLeft);
    expect(item.status).toBe('no-report');
  });
});

describe('what was reported', () => {
  const done = { status: 'done' } as const;
  it.each<[name: string, reports: Report[], asOf: string, words: string, late: number]>([
    ['done before the day', [['2018-12-01', 'M2018.1', done]], '2026-11-24', 'done: done', 0],
    ['done on the day', [['2018-12-31', 'M2018.1', done]], '2026-11-24', 'done: done', 0],
    ['done the day after', [['2019-01-01', 'M2018.1', done]], '2026-11-24', 'done: done, met-late 1', 1],
    ['done across a leap day', [['2020-03-01', 'M2018.1', done]], '2020-03-01', 'done: done, met-late 426', 426],
    [
      'done, confirmed and closed on the day',
      [
        ['2018-12-31', 'M2018.1', done],
        ['2018-12-31', 'M2018.1', { confirms: 0 }],
        ['2018-12-31', 'M2018.1', { status: 'closed' }],
      ],
      '2019-06-30',
      'done: done',
      0,
    ],
    [
      'done, then closed late: the first day counts',
      [
        ['2018-12-20', 'M2018.1', done],
        ['2019-04-30', 'M2018.1', { confirms: 0 }],
        ['2019-05-01', 'M2018.1', { status: 'closed' }],
      ],
      '2019-06-30',
      'done: done',
      0,
    ],
    [
      'reopened before the day and not done again',
      [
        ['2018-06-01', 'M2018.1', done],
        ['2018-09-01', 'M2018.1', { status: 'active' }],
      ],
      '2019-01-01',
      'red: overdue 1',
      0,
    ],
    [
      'reopened and done again after the day: the second day counts',
      [
        ['2018-06-01', 'M2018.1', done],
        ['2018-09-01', 'M2018.1', { status: 'active' }],
        ['2019-01-10', 'M2018.1', done],
      ],
      '2019-02-01',
      'done: done, met-late 10',
      10,
    ],
    [
      'a note after done changes nothing',
      [
        ['2018-06-01', 'M2018.1', done],
        ['2019-03-01', 'M2018.1'],
      ],
      '2019-06-30',
      'done: done',
      0,
    ],
    [
      'dropped is neither overdue nor done',
      [['2018-06-01', 'M2018.1', { status: 'dropped' }]],
      '2026-01-01',
      'grey: dropped',
      0,
    ],
    [
      'blocked is red before its day',
      [['2018-06-01', 'M2018.1', { status: 'blocked' }]],
      '2018-06-02',
      'red: blocked',
      0,
    ],
    [
      'blocked and overdue',
      [['2018-12-01', 'M2018.1', { status: 'blocked' }]],
      '2019-01-01',
      'red: overdue 1, blocked',
      0,
    ],
    ['a report without a status is no start', [['2018-06-01', 'M2018.1']], '2018-06-30', 'grey: unstated', 0],
    [
      'nor does it take back the last status',
      [
        ['2018-05-01', 'M2018.1', { status: 'active' }],
        ['2018-06-01', 'M2018.1'],
      ],
      '2018-06-30',
      'green: on-track',
      0,
    ],
    [
      'not started, in time',
      [['2018-06-01', 'M2018.1', { status: 'not-started' }]],
      '2018-06-30',
      'green: on-track',
      0,
    ],
    ['due soon though reported', [['2018-11-30', 'M2018.1']], '2018-12-01', 'yellow: due-soon 30', 0],
    ['silent for 92 days', [['2018-03-01', 'M2018.1', { status: 'active' }]], '2018-06-01', 'green: on-track', 0],
    ['silent for 93 days', [['2018-03-01', 'M2018.1', { status: 'active' }]], '2018-06-02', 'yellow: stale 93', 0],
    [
      'what is not started has to be reported on too',
      [['2018-03-01', 'M2018.1', { status: 'not-started' }]],
      '2018-11-30',
      'yellow: stale 274',
      0,
    ],
    ['overdue says nothing of silence', [['2018-03-01', 'M2018.1']], '2019-01-01', 'red: overdue 1', 0],
  ])('%s', async (_name, reports, asOf, words, late) => {
    const item = await see(reports, 'M2018.1', asOf);
    expect(said(item)).toBe(words);
    expect(item.lateDays).toBe(late);
    if (item.light === 'done' || item.status === 'dropped') expect(item.overdueDays).toBe(0);
  });

  // 2018-01-01 to 2018-12-31 has 365 days; on 2018-07-02, the 183rd, 50 of 100 are gone.
  it.each([
    [41, 'green: on-track'],
    [40, 'yellow: lagging 10'],
    [39, 'yellow: lagging 11'],
    [100, 'green: on-track'],
  ])('lagging at %i percent on half the way', async (percent, words) => {
    expect(said(await see([['2018-07-02', 'M2018.1', { status: 'active', percent }]], 'M2018.1', '2018-07-02'))).toBe(
      words,
    );
  });

  it('takes of two updates for one day the later id', async () => {
    const item = await see(
      [
        ['2018-05-01', 'M2018.1', { status: 'blocked' }],
        ['2018-05-01', 'M2018.1', { status: 'active' }],
      ],
      'M2018.1',
      '2018-05-01',
    );
    expect(item.status).toBe('active');
  });

  it('counts an update from its day on and not before', async () => {
    const plan = await planOf(progress([['2019-01-10', 'M2018.1', done]]));
    const on = (asOf: string) => said(itemOf(takeSnapshot(plan, asOf), 'M2018.1'));
    expect(on('2019-01-09')).toBe('red: overdue 9, no-report');
    expect(on('2019-01-10')).toBe('done: done, met-late 10');
    expect((await check('2019-01-09', progress([['2019-01-10', 'M2018.1', done]]))).overdue).toContain('M2018.1');
    expect((await check('2019-01-10', progress([['2019-01-10', 'M2018.1', done]]))).overdue).not.toContain('M2018.1');
  });
});

describe('periods', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-Q1', '2018-01-01', '2018-03-31'],
    ['2018-Q2', '2018-04-01', '2018-06-30'],
    ['2018-Q3', '2018-07-01', '2018-09-30'],
    ['2018-Q4', '2018-10-01', '2018-12-31'],
    ['2018-06', '2018-06-01', '2018-06-30'],
    ['2018-02', '2018-02-01', '2018-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2018-06-30', '2018-01-01', '2018-06-30'],
    ['2020-02-29', '2018-01-01', '2020-02-29'],
  ])('due: %s is due on its last day, not overdue on it, overdue by 1 on the next', async (due, begins, last) => {
    const year = due.slice(0, 4);
    const files = edited('timeline.yaml', `    due: ${year}\n`, `    due: ${due}\n`);
    const plan = await planOf(files);
    const at = (asOf: string): Item => itemOf(takeSnapshot(plan, asOf), `M${year}.1`);
    expect(at(last).deadline).toEqual({ day: last, begins, inherited: false });
    expect(at(last).overdueDays).toBe(0);
    expect(at(last).daysLeft).toBe(0);
    expect(at(addDays(last, 1)).overdueDays).toBe(1);
    expect(at(addDays(last, -1)).daysLeft).toBe(1);
    expect((await check(last, files)).overdue).not.toContain(`M${year}.1`);
  });
});

describe('obligations', () => {
  it('have one instance a year, each due on its 31 December', async () => {
    const snapshot = takeSnapshot(await planOf(), '2019-06-30');
    expect(snapshot.ofKind('instance').map(({ record, deadline }) => [record.id, deadline?.day])).toEqual(
      ['R01', 'R02'].flatMap((id) => [2018, 2019, 2020].map((year) => [`${id}.${year}`, `${year}-12-31`])),
    );
  });

  it('stay missed: the next year being held does not mend the last', async () => {
    const plan = await planOf(progress([['2019-05-01', 'R01.2019', { status: 'done' }]]));
    const snapshot = takeSnapshot(plan, '2019-06-30');
    expect(said(itemOf(snapshot, 'R01.2018'))).toBe('red: overdue 181, no-report');
    expect(said(itemOf(snapshot, 'R01.2019'))).toBe('done: done');
    expect(itemOf(snapshot, 'R01').light).toBe('red');
    expect(itemOf(snapshot, 'R01').reasons).toEqual([{ code: 'worst-child', item: 'R01.2018' }]);
  });

  it('held late are late for good, and is:missed finds them', async () => {
    const files = progress([['2019-02-01', 'R01.2018', { status: 'done' }]]);
    const item = itemOf(takeSnapshot(await planOf(files), '2026-01-01'), 'R01.2018');
    expect(said(item)).toBe('done: done, met-late 32');
    const { stdout } = await runTool('list instances is:missed --json', {
      plan: { ...approved, ...files },
      today: '2019-06-30',
    });
    const ids = JSON.parse(stdout).data.items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['R01.2018', 'R02.2018']);
  });
});

describe('inherited days', () => {
  it('count apart, and gate only when asked', async () => {
    expect(await check('2020-12-31', {})).toMatchObject({ exitCode: 1, checked: 17 });
    const quiet = await check('2018-12-31', {});
    expect(quiet).toMatchObject({ exitCode: 0, overdue: [] });
    const held = progress(
      ownDeadlines(takeSnapshot(await planOf(), '2021-01-01')).map(
        ({ record }): Report => ['2018-06-01', record.id, { status: 'done' }],
      ),
    );
    expect(await check('2021-01-01', held)).toMatchObject({ exitCode: 0, overdue: [] });
    const asked = await check('2021-01-01', held, '--inherited');
    expect(asked.exitCode).toBe(1);
    expect(asked.overdue).toContain('T01');
    const onLastDay = await check('2020-12-31', held, '--inherited');
    expect(onLastDay).toMatchObject({ exitCode: 0, overdue: [] });
  });

  it('are shown as inherited for tasks, measures, projects and components, and for nothing else', async () => {
    const snapshot = takeSnapshot(await planOf(), '2019-06-30');
    const kinds = new Set(inheritedDeadlines(snapshot).map(({ record }) => record.kind));
    expect([...kinds].sort()).toEqual(['component', 'measure', 'project', 'task']);
    for (const kind of ['pairing', 'safeguard', 'area', 'organization'] as const)
      for (const item of snapshot.ofKind(kind)) expect(item.deadline).toBeUndefined();
  });
});

describe('every month end from 2017-12 to 2021-01, nothing reported', async () => {
  const plan = await planOf();
  const ends = Array.from({ length: 38 }, (_, index) =>
    lastDayOfMonth(2017 + Math.floor((index + 11) / 12), ((index + 11) % 12) + 1),
  );
  const kinds = ['task', 'measure', 'pairing', 'project', 'component', 'safeguard', 'milestone', 'instance'] as const;

  it('begins and ends where it says', () => expect([ends[0], ends.at(-1)]).toEqual(['2017-12-31', '2021-01-31']));

  it.each(ends)('%s: totals add up', (asOf) => {
    const snapshot = takeSnapshot(plan, asOf);
    for (const kind of kinds) {
      const totals = totalsOf(snapshot, kind);
      expect(totals.read).toBe(totals.expected);
      expect(totals.red + totals.yellow + totals.green + totals.grey + totals.done).toBe(totals.read);
      expect(totals.reported + totals.done + totals.blocked).toBe(0);
    }
    const own = ownDeadlines(snapshot);
    expect(
      own.filter(({ overdueDays }) => overdueDays > 0).length +
        own.filter((item) => item.daysLeft !== undefined).length,
    ).toBe(own.length);
    for (const { deadline, overdueDays } of own) expect(overdueDays > 0).toBe((deadline?.day ?? '') < asOf);
  });

  it('overdue never shrinks', () => {
    const counts = ends.map(
      (asOf) => takeSnapshot(plan, asOf).items.filter(({ overdueDays }) => overdueDays > 0).length,
    );
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(counts[0]).toBe(0);
    expect([...ownDeadlines(takeSnapshot(plan, '2020-12-31'))].sort(byDeadline)).toHaveLength(17);
  });
});

describe('--as-of', () => {
  it.each(['2018', '2018-Q2', '2018-06', '2020-02', '2018-06-30'])(
    '%s is the last day of the period',
    async (period) => {
      const { stdout } = await runTool(`check --as-of ${period} --json`, { plan: approved, today: '2030-01-01' });
      expect(JSON.parse(stdout).asOf).toBe(periodDays(period).last);
    },
  );
});

interface Checked {
  readonly exitCode: number;
  readonly checked: number;
  readonly overdue: readonly string[];
}

async function check(asOf: string, changes: Readonly<Record<string, string>>, option = ''): Promise<Checked> {
  const { stdout, exitCode } = await runTool(`check --as-of ${asOf} --json ${option}`, {
    plan: { ...approved, ...changes },
  });
  const { data } = JSON.parse(stdout);
  return { exitCode, checked: data.checked, overdue: data.overdue.map(({ id }: { id: string }) => id) };
}
