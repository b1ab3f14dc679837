// CSV and NDJSON: every exported record equals that of `list --json`.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listNames } from '../../src/commands/shared/list-names';
import { csvColumns, csvPlaces } from '../../src/export/csv';
import { kinds } from '../../src/schema/kinds';
import { once } from '../../src/util/once';
import { approvedPlan, edited, ownPlan, planWith, root, runTool } from '../run-tool';
import { oddPlan, oddTitles } from './odd-plan';

// biome-ignore lint/suspicious/noExplicitAny: the answers of `list --json` are held to their schema elsewhere
type Json = any;

const number = '发改振兴〔2018〕437号';
const [asOf, plan] = ['2019-06-30', oddPlan];
const ask = async (command: string): Promise<Json> =>
  JSON.parse((await runTool(`${command} --json`, { plan })).stdout).data;
const lists = once(() => Promise.all(kinds.map((kind) => ask(`list ${listNames[kind]}`))));
const judged = kinds.filter((kind) => kind !== 'organization' && kind !== 'update');

/** A CSV parser by RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

const table = async (command: string): Promise<Record<string, string>[]> => {
  const { stdout } = await runTool(command, { plan });
  expect(stdout.startsWith('\ufeff')).toBe(true);
  const [head = [], ...rows] = parseCsv(stdout);
  expect(head).toEqual(csvColumns);
  expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index] ?? '', cell])));
};

describe('ndjson', () => {
  const lines = async (command: string): Promise<Json[]> => {
    const { stdout, exitCode, stderr } = await runTool(command, { plan });
    expect([exitCode, stderr]).toEqual([0, '']);
    return stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  };
  const marked = (items: Json[]): Json[] => items.map((item) => ({ plan: number, asOf, ...item }));

  it.each(kinds.map((kind, index) => [kind, index] as const))(
    'holds every %s as list gives it',
    async (kind, index) => {
      const { items, count } = (await lists())[index];
      const exported = await lines(`export ndjson ${listNames[kind]}`);
      expect(exported).toHaveLength(count);
      expect(exported).toEqual(marked(items));
    },
  );

  it('holds everything, days, queries and a unit’s part', async () => {
    const all = (await lists()).flatMap(({ items }) => items);
    expect(await lines('export ndjson')).toEqual(marked(all));
    for (const query of ['deadlines is:inherited', 'deadlines is:overdue', 'tasks area:A2 -is:done'])
      expect(await lines(`export ndjson ${query}`), query).toEqual(marked((await ask(`list ${query}`)).items));
    expect(await lines('export ndjson org:滨海新区 kind:pairing')).toEqual(
      marked((await ask('list pairings org:滨海新区')).items),
    );
    const mine = all.filter(({ owners }) => owners.includes('O-tj-binhai'));
    expect(mine.length).toBeGreaterThan(0);
    for (const unit of ['O-tj-binhai', '天津滨海新区'])
      expect(await lines(`export ndjson --unit ${unit}`)).toEqual(marked(mine));
  });

  it('escapes control characters, and reads back the same', async () => {
    const plan = planWith(
      edited('organizations.yaml', 'name: 天津滨海新区', 'name: "天津\\u202e\\u2028滨海\\u009b新区"'),
    );
    const { stdout } = await runTool('export ndjson organizations', { plan });
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
    const list = JSON.parse((await runTool('list organizations --json', { plan })).stdout);
    expect(
      stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line).record),
    ).toEqual(list.data.items.map(({ record }: Json) => record));
  });
});

describe('csv', () => {
  it('has a row for each record, of each kind and of all that have a state', async () => {
    const all = await table('export csv');
    const lists_ = await lists();
    expect(all.map(({ id }) => id)).toEqual(
      judged.flatMap((kind) => lists_[kinds.indexOf(kind)].items.map(({ id }: Json) => id)),
    );
    for (const kind of ['organization', 'update', 'pairing'] as const) {
      const { items } = lists_[kinds.indexOf(kind)];
      expect((await table(`export csv ${kind}`)).map(({ id }) => id)).toEqual(items.map(({ id }: Json) => id));
    }
  });

  it('says in each cell what the JSON says in that place', async () => {
    const rows = await table('export csv');
    const items = (await lists()).flatMap(({ items }) => items);
    const byId = new Map(items.map((item) => [item.id, item]));
    const compared = csvPlaces.filter((place) => place !== 'reasons' && place !== 'evidence');
    const other = rows.flatMap((row) => {
      const data = { plan: number, asOf, ...byId.get(row.id) };
      return compared.flatMap((place) => {
        const value = place.split('.').reduce((inner: Json, key) => inner?.[key], data);
        const text = value === undefined || value === null ? '' : [value].flat().join(';');
        const cell = row[csvColumns[csvPlaces.indexOf(place)] ?? ''];
        return cell === (/^[=@+]/.test(text) ? ` ${text}` : text) ? [] : [`${row.id} ${place}: ${cell}`];
      });
    });
    expect(other).toEqual([]);
    expect(rows.length * compared.length).toBeGreaterThan(8_000);
    expect(rows.find(({ id }) => id === 'M2018.1')?.reasons).toBe('overdue:181;no-report');
    expect(rows.find(({ id }) => id === 'J03')?.title).toBe(oddTitles.J03);
  });

  it('leaves out no field of a record except those repeated in another column', async () => {
    const told = ['id', 'title', 'title_en', 'text', 'quote', 'summary', 'name', 'name_en', 'owners', 'area', 'parent'];
    const elsewhere = [
      ...told,
      'status',
      'stage',
      'percent',
      'measures',
      'components',
      'actions',
      'evidence',
      'named_as',
      'starts_paragraph',
    ];
    const decided = ['forecast', 'waiver', 'override', 'confirms'];
    const missing = new Set<string>();
    for (const item of (await lists()).flatMap(({ items }) => items)) {
      const { record, reasons: _reasons, ...fields } = item;
      for (const [name, value] of Object.entries(fields) as [string, Json][])
        for (const place of value && typeof value === 'object' && !Array.isArray(value)
          ? Object.keys(value).map((key) => `${name}.${key}`)
          : [name])
          if (!csvPlaces.some((known) => known === place || known.startsWith(`${place}.`))) missing.add(place);
      for (const name of Object.keys(record))
        if (![...elsewhere, ...decided].includes(name) && !(csvPlaces as readonly string[]).includes(`record.${name}`))
          missing.add(`record.${name}`);
    }
    expect([...missing]).toEqual([]);
  });

  it('is no formula, and ends no line inside of a cell', async () => {
    const cell = (await table('export csv actions')).find(({ id }) => id === 'G20190227.2')?.title;
    expect(cell).toBe(` ${oddTitles['G20190227.2']}`);
  });
});

describe('what goes out, and where', () => {
  it('is told by the command, and a file’s name that says another is refused, with the right one', async () => {
    const { written } = await runTool('export csv tasks --output a.txt', { plan: approvedPlan });
    expect(written['a.txt']).toBe((await runTool('export csv tasks', { plan: approvedPlan })).stdout);
    for (const name of ['a.docx', 'a.sqlite', 'a.pdf', 'a.json', 'a.ics']) {
      const refused = await runTool(`export csv --output ${name}`);
      expect(refused).toMatchObject({ exitCode: 2, written: {} });
      expect(refused.stderr).toContain('是不是想写：a.csv');
    }
    expect((await runTool('export mermaid --output a.md')).exitCode).toBe(0);
    expect(await runTool('export sqlite --output a.xlsx')).toMatchObject({ exitCode: 2, documents: {} });
    expect(await runTool('list deadlines --output a.ics')).toMatchObject({ exitCode: 2, written: {} });
  });

  it.each([
    ['export ics --unit O-tj-binhai', /天津滨海新区负责 \d+ 项，都没有自己的期限，写出的日历是空的/],
    ['export csv tasks is:done', /没有符合的记录/],
    // The organization has items with deadlines, but the query excludes them.
    ['export ics --unit O-cc-office is:done', /没有符合的记录/],
  ])('says that it is empty: %s', async (command, said) => {
    const { exitCode, stderr } = await runTool(command, { plan: approvedPlan });
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(said)]);
  });

  it.each([
    ['export csv 任务', /没有“任务”这一类/],
    ['export ndjson taks', /是不是想写：tasks/],
    ['export mermaid gantts', /是不是想写：gantt/],
  ])('does not take a mistyped word for one to be searched: %s', async (command, said) => {
    const { exitCode, stderr } = await runTool(command, { plan: approvedPlan });
    expect([exitCode, stderr.replace(/\n/g, '')]).toEqual([2, expect.stringMatching(said)]);
  });

  it('says that it is incomplete if the files are', async () => {
    const plan = planWith(edited('tasks/T07.yaml', 'area: A2', 'area: 第二组'));
    for (const format of ['csv', 'ndjson', 'mermaid', 'ics']) {
      const run = await runTool(`export ${format} --output out`, { plan });
      expect(run.exitCode, format).toBe(1);
      expect(run.stderr, format).toContain('tjcc validate');
    }
    const { stdout } = await runTool('export csv --json', { plan });
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, data: { format: 'csv' } });
  });

  it('is counted by kind', async () => {
    const { count, kinds: counted } = JSON.parse(
      (await runTool('export ndjson --json', { plan: ownPlan })).stdout,
    ).data;
    expect(counted.map(({ kind }: Json) => kind)).toEqual(kinds);
    expect(counted.reduce((sum: number, one: Json) => sum + one.count, 0)).toBe(count);
  });

  it('offers formats, kinds, drawings and units to the shell', async () => {
    const offered = async (...words: string[]) =>
      (await runTool(['__complete', '--', ...words])).stdout.split('\n').filter(Boolean);
    expect(await offered('export', '')).toEqual(['ics', 'csv', 'ndjson', 'mermaid', 'sqlite']);
    expect(await offered('export', 'csv', 'mile')).toEqual(['milestones']);
    expect(await offered('export', 'mermaid', 'g')).toEqual(['gantt']);
    expect(await offered('export', 'ics', 'tasks', 'is:o')).toContain('is:overdue');
    expect(await offered('export', 'ics', '--unit', 'O-tj-binhai')).toContain('O-tj-binhai');
    expect(await offered('export', 'ics', '--u')).toEqual(['--unit']);
  });
});

it('the columns are documented, in their order', () => {
  const [, block = ''] = /```text\n([\s\S]*?)```/.exec(readFileSync(`${root}docs/export.md`, 'utf8')) ?? [];
  expect(block.trim().split(/\s+/)).toEqual(csvColumns);
});
