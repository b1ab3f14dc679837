// Compares two plans record by record: each sort of change alone, and differences that are no change.

import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compareSnapshots } from '../../src/evaluate/compare/compare';
import { differenceOf } from '../../src/evaluate/compare/difference';
import { fieldChanges } from '../../src/evaluate/compare/field-changes';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { approvedPlan, loadOnce, sourcesOf } from '../run-tool';
import { decidedPlan } from '../transcripts/overlay';

type Files = Readonly<Record<string, string | undefined>>;

async function snapshotOf(files: Files, asOf: string) {
  const there = Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const { plan, problems } = await loadOnce(sourcesOf(there));
  if (!plan) throw new Error(JSON.stringify(problems));
  return takeSnapshot(plan, asOf);
}

async function compare(before: Files, after: Files, asOf = '2019-06-30') {
  const comparison = compareSnapshots(await snapshotOf(before, asOf), await snapshotOf(after, asOf));
  const { records, charter, clauses, items } = comparison;
  const difference = differenceOf(comparison);
  return {
    difference,
    records: records.map(({ id, before: one, after: other, fields }) =>
      [id, one ? (other ? '~' : '-') : '+', ...fields.map(({ path }) => path.join('.'))].join(' '),
    ),
    charter: charter.map(({ path }) => path.join('.')),
    clauses: clauses.map(({ key }) => key),
    items: items.filter(({ after: { record } }) => record.kind !== 'update').map(({ after: { record } }) => record.id),
  };
}

/** `decidedPlan` with one passage of one file replaced. */
function decided(name: string, from: string | RegExp, to: string): Files {
  const text = decidedPlan[name] ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${name} does not hold ${from}`);
  return { ...decidedPlan, [name]: changed };
}

type Found = Readonly<Record<'records' | 'charter' | 'clauses' | 'items', readonly string[]>>;
const nothing: Found = { records: [], charter: [], clauses: [], items: [] };
const progress = 'progress/2019.yaml';

/** A file read and rewritten by a library: other quotes, other line breaks, no comments. */
const rewritten = (text: string, change = (value: unknown): unknown => value): string =>
  stringify(change(parse(text)), { lineWidth: 40, defaultStringType: 'QUOTE_DOUBLE' });

/** The value with every mapping and every list reversed. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, reversed(part)] as const)
      .reverse(),
  );
}

/** Files in which order matters, because it is the order of the document. */
const isOrdered = (name: string): boolean => /^(plan|fingerprint)\.yaml$/.test(name);

describe('no change is', () => {
  const { updates } = parse(decidedPlan[progress] ?? '') as { updates: unknown[] };
  it.each<[what: string, files: Files]>([
    ['the same files', decidedPlan],
    ['a file renamed', { ...decidedPlan, [progress]: undefined, 'progress/2019/all.yaml': decidedPlan[progress] }],
    [
      'a file split into one for each report',
      {
        ...decidedPlan,
        [progress]: undefined,
        ...Object.fromEntries(
          updates.map((update, index) => [`progress/${index}.yaml`, stringify({ updates: [update] })]),
        ),
      },
    ],
    ['comments and blank lines', decided(progress, /^updates:/m, '# 说明\n\nupdates: # 报告\n')],
    ['quotes', decided(progress, /on: (2019-05-01)/, 'on: "2019-05-01"')],
    ['a number in quotes', decided('timeline.yaml', /due: 2018\n/, 'due: "2018"\n')],
    ['a list on lines', decided('pairings.yaml', '[O-cc-new-area]', '\n      - O-cc-new-area')],
    [
      'Windows line ends',
      Object.fromEntries(Object.entries(decidedPlan).map(([name, text]) => [name, text.replace(/\n/g, '\r\n')])),
    ],
    [
      'all files rewritten',
      Object.fromEntries(Object.entries(decidedPlan).map(([name, text]) => [name, rewritten(text)])),
    ],
    [
      'all lists and fields reversed',
      Object.fromEntries(
        Object.entries(decidedPlan).map(([name, text]) => [
          name,
          rewritten(text, isOrdered(name) ? undefined : reversed),
        ]),
      ),
    ],
    ['a note beside the records', { ...decidedPlan, 'notes.md': '# 说明' }],
  ])('%s', async (_what, files) => {
    const { difference, ...found } = await compare(decidedPlan, files);
    expect(found).toEqual(nothing);
    expect(difference.fingerprint).toEqual([]);
    expect(difference.evidence).toEqual({ added: [], lost: [], changed: [], papers: [] });
  });
});

describe('one change alone', () => {
  it.each<[what: string, files: Files, found: Partial<Found>]>([
    [
      'approved words',
      decided('tasks/T07.yaml', '光电信息', '光电子信息'),
      { records: ['T07.1 ~ text'], clauses: ['T07.1'] },
    ],
    [
      'a goal of the plan',
      decided('plan.yaml', '互利双赢。', '互利共赢。'),
      { charter: ['sections.goals.text'], clauses: ['goals'] },
    ],
    [
      'a quotation',
      decided('timeline.yaml', 'quote: 对口合作取得重大突破', 'quote: 对口合作'),
      { records: ['M2018.4 ~ quote'] },
    ],
    ['English', decided('tasks/T07.yaml', 'title_en: Strengthen', 'title_en: Deepen'), { records: ['T07 ~ title_en'] }],
    [
      'a deadline',
      decided('timeline.yaml', 'due: 2018\n', 'due: 2019-03\n'),
      { records: ['M2018.1 ~ due'], items: ['M2018.1'] },
    ],
    [
      'a deadline written in another form',
      decided('timeline.yaml', 'due: 2018\n', 'due: 2018-12\n'),
      { records: ['M2018.1 ~ due'] },
    ],
    ['owners', decided('pairings.yaml', '[O-tj-binhai]', '[O-tj-binhai, O-tj-wuqing]'), { records: ['P01 ~ tianjin'] }],
    ['a note', decided(progress, '企业等着', '企业在等'), { records: ['U20190401-bb04 ~ note'] }],
    [
      'a status',
      decided(progress, 'status: blocked', 'status: active'),
      { records: ['U20190401-bb04 ~ status'], items: ['A2', 'T07', 'T07.2'] },
    ],
    [
      'a reason',
      decided(progress, 'reason: 示例：道路推后', 'reason: 示例：道路'),
      { records: ['U20190501-bb10 ~ forecast.reason'] },
    ],
    [
      'evidence',
      decided(progress, 'publisher: 另一示例单位', 'publisher: 第三家'),
      { records: ['U20180911-bb01 ~ evidence evidence'] },
    ],
    [
      'an action',
      decided('meetings/G20190227.yaml', /\n {2}- id: G20190227\.2[\s\S]*/, '\n'),
      { records: ['G20190227.2 -'] },
    ],
    [
      'a window',
      decided('plan.yaml', /due_soon_days: \d+/, 'due_soon_days: 7'),
      { charter: ['windows.due_soon_days'] },
    ],
  ])('%s', async (_what, files, found) => {
    const { difference, ...compared } = await compare(decidedPlan, files, '2019-04-15');
    expect(difference.states.map(({ after: { record } }) => record.kind)).not.toContain('update');
    expect(compared).toMatchObject({ ...nothing, ...found, items: found.items ?? [] });
    // What is added in one direction is removed in the other.
    const { difference: __, ...back } = await compare(files, decidedPlan, '2019-04-15');
    expect(back.records).toEqual(
      compared.records.map((text) => text.replace(/ ([-+])/, (_all, sign) => ` ${sign === '-' ? '+' : '-'}`)),
    );
  });

  it('of an update shows in every record whose state it changes', async () => {
    const { difference, items } = await compare(approvedPlan, decidedPlan);
    expect(items).toEqual(['A2', 'A3', 'T07', 'T11', 'T07.1', 'T07.2', 'M2018.1', 'M2019.2', 'R01', 'R01.2018']);
    expect(difference.deadlines).toMatchObject([
      { planned: undefined, forecast: { before: undefined, after: '2020-06-30', days: 182 } },
    ]);
    // Records decided by their parts come last.
    expect(difference.lights.map(({ after: { record } }) => record.id)).toEqual([
      'T07.1',
      'T07.2',
      'M2019.2',
      'R01.2018',
      'A2',
      'A3',
      'T07',
      'T11',
      'R01',
    ]);
    expect(difference.states.find(({ after: { record } }) => record.id === 'R01.2018')).toMatchObject({
      fields: ['status', 'waiver'],
      updates: [{ id: 'U20190118-bb08' }, { id: 'U20190228-bb09' }],
    });
  });

  it('of a later update changes records, but no states', async () => {
    const { records, items } = await compare(approvedPlan, decidedPlan, '2018-06-30');
    expect(records).toHaveLength(15);
    expect(items).toEqual([]);
  });

  it('of the years moves every inherited deadline, and adds a year to each obligation', async () => {
    const { difference, records } = await compare(approvedPlan, {
      ...approvedPlan,
      'plan.yaml': (approvedPlan['plan.yaml'] ?? '').replace('to: 2020', 'to: 2021'),
    });
    expect(records.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(['R01.2021 +', 'R02.2021 +']);
    expect(new Set(difference.deadlines.map(({ planned }) => planned?.days))).toEqual(new Set([365]));
    expect(difference.deadlines).toHaveLength(18 + 58 + 2 + 10);
  });
});

describe('what could not be read', () => {
  it('is neither added nor removed', async () => {
    const broken = decided(progress, 'item: T07.1', 'itme: T07.1');
    for (const [before, after, change] of [
      [decidedPlan, broken, 'removed'],
      [broken, decidedPlan, 'added'],
    ] as const) {
      const { difference } = await compare(before, after);
      expect(difference.records).toHaveLength(12);
      for (const record of difference.records) expect(record).toMatchObject({ change, isUnread: true });
      expect(difference.evidence).toMatchObject({ added: [], lost: [] });
    }
  });

  it('does not hide changes in other files', async () => {
    const { difference } = await compare(decidedPlan, {
      ...decided(progress, 'item: T07.1', 'itme: T07.1'),
      'timeline.yaml': (decidedPlan['timeline.yaml'] ?? '').replace('due: 2018\n', 'due: 2019\n'),
    });
    const read = difference.records.filter(({ isUnread }) => !isUnread);
    expect(read.map(({ id, change }) => [id, change])).toEqual([['M2018.1', 'changed']]);
  });
});

describe('fields', () => {
  it.each<[before: unknown, after: unknown, found: readonly unknown[]]>([
    [{ a: 1 }, { a: '1' }, []],
    [{ a: [] }, {}, []],
    [{}, { a: [] }, []],
    [{ a: ['x', 'y'] }, { a: ['y', 'x'] }, []],
    [{ a: ['x'] }, { a: [] }, [{ path: ['a'], before: ['x'], after: undefined }]],
    [{ a: ['x'] }, { a: ['x', 'x'] }, [{ path: ['a'], before: ['x'], after: ['x', 'x'] }]],
    [{ a: true }, {}, [{ path: ['a'], before: true, after: undefined }]],
    [{ a: { b: 1, c: 2 } }, { a: { c: 3, b: 1 } }, [{ path: ['a', 'c'], before: 2, after: 3 }]],
    [
      { a: [{ id: 'x', b: 1 }, { id: 'y' }] },
      { a: [{ id: 'y' }, { id: 'x', b: 2 }] },
      [{ path: ['a', 'x', 'b'], before: 1, after: 2 }],
    ],
    [
      { a: [{ b: 1 }, { b: 1 }] },
      { a: [{ b: 1 }, { b: 2 }] },
      [
        { path: ['a'], before: { b: 1 }, after: undefined },
        { path: ['a'], before: undefined, after: { b: 2 } },
      ],
    ],
  ])('%j → %j', (before, after, found) => expect(fieldChanges(before, after)).toEqual(found));
});
