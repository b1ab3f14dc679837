// The ledger, the status report and the plan itself: their numbers are those counted from the plan's files.
import { describe, expect, it } from 'vitest';
import { approvedPlan, runTool } from '../../../run-tool';
import { isDone, isOpen, plan, recordsOn, reportsWithin, statusOn } from './known-plan';

const today = '2019-01-31';
const dataOf = async (command: string) => JSON.parse((await runTool(`${command} --json`, { plan, today })).stdout).data;
const wordsOf = async (command: string) => (await runTool(`${command} --format markdown`, { plan, today })).stdout;
const records = recordsOn(today);

describe('report ledger', () => {
  it('has a row for everything that somebody reports on, each once', async () => {
    const { content } = await dataOf('report ledger');
    const { columns, rows } = content.find(({ type }: { type: string }) => type === 'table');
    const [number, id, due, latest] = ['序号', '编号', '时限', '最近'].map((word) =>
      columns.findIndex((label: string) => label.includes(word)),
    );
    expect(rows.map((row: string[]) => row[id]).sort()).toEqual(records.map((record) => record.id).sort());
    expect(rows.map((row: string[]) => row[number])).toEqual(rows.map((_: unknown, at: number) => String(at + 1)));
    for (const record of records) {
      const row = rows.find((one: string[]) => one[id] === record.id);
      if (record.due) expect(row[due], record.id).toBe(record.due);
      const last = reportsWithin('', today)
        .filter(({ item }) => item === record.id)
        .at(-1);
      if (last) expect(row[latest], record.id).toContain(last.note);
    }
  });

  it('says how many rows it has, of how many', async () => {
    const milestones = records.filter(({ kind }) => kind === 'milestone').length;
    const said = `共 ${milestones} 项，方案须报告的共 ${records.length} 项`;
    const { figures } = await dataOf('report ledger kind:milestone');
    expect(figures).toMatchObject({ count: milestones, expected: records.length });
    expect(await wordsOf('report ledger kind:milestone')).toContain(said);
  });

  it('by unit has a sheet for each unit that owns items, with its items', async () => {
    const { content } = await dataOf('report ledger --by-unit');
    const tables = content.filter(({ type }: { type: string }) => type === 'table');
    const rowsOf = (name: string): number => {
      const at = content.findIndex(
        ({ type, lines }: { type: string; lines?: string[] }) => type === 'heading' && lines?.[0]?.includes(name),
      );
      return content.slice(at).find(({ type }: { type: string }) => type === 'table').rows.length;
    };
    const byDefault = records.filter(({ kind, owners }) => kind !== 'pairing' && !owners).length;
    expect([rowsOf('天津市合作交流办'), rowsOf('长春市发展改革委')]).toEqual([byDefault, byDefault]);
    expect([rowsOf('天津市政府'), rowsOf('天津滨海新区')]).toEqual([3, 1]);
    expect(tables).toHaveLength(42);
  });
});

describe('report status', () => {
  it('counts of each kind what was read, reported, done, blocked, given up, overdue', async () => {
    const { figures } = await dataOf('report status');
    for (const kind of [...new Set(records.map((record) => record.kind))]) {
      const own = records.filter((record) => record.kind === kind);
      const count = (test: (id: string, due: string) => boolean): number =>
        own.filter(({ id, due = '9999' }) => test(id, due)).length;
      expect(figures.totals[kind], kind).toMatchObject({
        ...{ expected: own.length, read: own.length },
        reported: count((id) => statusOn(id, today) !== 'no-report'),
        done: count((id) => isDone(id, today)),
        blocked: count((id) => statusOn(id, today) === 'blocked'),
        dropped: count((id) => statusOn(id, today) === 'dropped'),
        overdue: count((id, due) => due < today && isOpen(id, today)),
      });
    }
    expect(figures.totals.milestone).toMatchObject({ metLate: 1, waived: 1, rescheduled: 1, verified: 1, overdue: 2 });
    expect(figures.totals.action).toMatchObject({ metLate: 1, dropped: 1, done: 2, overdue: 1 });
  });

  it('counts area by area', async () => {
    const { figures } = await dataOf('report status');
    const [first, second] = figures.areas;
    expect(first.tasks).toMatchObject({ read: 5, reported: 1, green: 1, grey: 4 });
    expect(second.tasks).toMatchObject({ read: 5, reported: 2, red: 1, grey: 4 });
    expect(second.measures).toMatchObject({ read: 20, reported: 2, blocked: 1, red: 1, yellow: 1, grey: 18 });
    expect(figures.areas.map(({ light }: { light: string }) => light)).toEqual(['grey', 'red', 'grey', 'grey', 'grey']);
  });
});

describe('report plan', () => {
  it('has every sentence that was approved, once', async () => {
    const { stdout } = await runTool('report plan --format markdown', { plan, today });
    const measures = Object.entries(approvedPlan)
      .filter(([name]) => name.startsWith('tasks/'))
      .flatMap(([, text]) => [...text.matchAll(/^ {4}text: (.*)$/gm)].map(([, words = '']) => words));
    expect(measures).toHaveLength(records.filter(({ kind }) => kind === 'measure').length);
    const said = stdout.replace(/\\/g, '');
    for (const words of measures) expect(said.split(words), words).toHaveLength(2);
  });

  it('says nothing of what was reported since', async () => {
    const { stdout } = await runTool('report plan --format markdown', { plan, today });
    expect(stdout).not.toMatch(/U20\d{6}|当天办结|两区会面|G20180601/);
  });
});
