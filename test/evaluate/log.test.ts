// The event log has every entry, newest first: about a record and the records under it, or about what a query finds.
import { describe, expect, it } from 'vitest';
import { expectValid } from '../output/schemas';
import { ownPlan, runTool } from '../run-tool';
import { decidedPlan } from '../transcripts/overlay';

// biome-ignore lint/suspicious/noExplicitAny: what its shape is, the schema says
async function ask(words: readonly string[], plan = decidedPlan, today = '2019-06-30'): Promise<any> {
  const { stdout } = await runTool(['log', ...words, '--json'], { plan, today });
  const answer = JSON.parse(stdout);
  expectValid('log', answer);
  return answer.data;
}

const idsOf = async (...words: readonly string[]): Promise<string[]> =>
  (await ask(words)).entries.map(({ id }: { id: string }) => id.replace(/^U\d+-/, ''));

describe('which entries', () => {
  it.each<[words: string, ids: readonly string[]]>([
    ['T07.1', ['bb03', 'bb02', 'bb01']],
    ['t07.1', ['bb03', 'bb02', 'bb01']],
    // A task's measures; an area's tasks.
    ['T07', ['bb06', 'bb05', 'bb04', 'bb03', 'bb02', 'bb01']],
    // T11 is named only in `also`.
    ['T11', ['bb01']],
    ['A3', ['bb01']],
    ['R01', ['bb09', 'bb08']],
    ['M2018.1 R01.2018', ['bb09', 'bb07', 'bb08'].sort().reverse()],
    // A report and its confirmations.
    ['U20190315-bb02', ['bb03', 'bb02']],
    // A meeting, also through its actions.
    ['G20190227', ['G20190227']],
    ['G20190227.1', ['G20190227']],
    // What an organization reported, approved or owns.
    ['O-tj-office is:missed', ['bb08']],
    ['O-cc-office kind:milestone', ['bb10', 'bb07']],
    ['T07 status:blocked', ['bb06', 'bb05', 'bb04']],
    ['kind:instance', ['bb09', 'bb08']],
    ['kind:meeting', ['G20190227']],
    ['is:rescheduled', ['bb11', 'bb10']],
    ['-area:A2 -is:done kind:milestone', ['bb11', 'bb10', 'bb07']],
    // Words may occur in the report or in the record.
    ['备用地块', ['bb06']],
    ['示例简报 签约', ['bb01']],
    ['产业对接会', ['G20190227']],
    ['用地没有落实', ['bb04']],
    ['产业集群 用地没', ['bb04']],
    ['area:A3', ['bb01']],
  ])('%s', async (words, ids) => {
    expect([...(await idsOf(...words.split(' ')))].sort()).toEqual([...ids].sort());
  });

  it('org: finds what is about an organization, and what it reports', async () => {
    const about = await ask(['org:朝阳区'], ownPlan, '2021-01-31');
    expect(about.entries.map(({ item }: { item: string }) => item)).toContain('P06');
    const reports = await ask(['org:国家发展改革委'], ownPlan, '2021-01-31');
    expect(reports.count).toBeGreaterThan(3);
  });

  it('leaves out later entries, and says how many they are', async () => {
    const all = await ask([]);
    expect(all.total).toBe(all.count);
    expect(all.later).toEqual({ total: 1, matching: 1 });
    expect((await ask(['T07'])).later).toEqual({ total: 1, matching: 1 });
    expect((await ask(['M2018.1'])).later).toEqual({ total: 1, matching: 0 });
    const before = await ask(['G20190227'], decidedPlan, '2019-03-01');
    expect(before.later.total).toBeGreaterThan(5);
  });

  it('year: means the entry’s year; due: means the item’s deadline', async () => {
    const of = async (word: string) => (await ask([word], ownPlan, '2021-01-31')).entries;
    const all = await of('');
    expect(await of('year:2019')).toEqual(all.filter(({ on }: { on: string }) => on.startsWith('2019')));
    expect((await of('year:2019')).length).toBeGreaterThan(1);
    expect(await idsOf('year:2018')).toEqual(['bb01']);
    expect(await idsOf('-year:2019')).toEqual(['bb01']);
    // R01.2018 and M2018.1 were due in 2018, and reported on in 2019.
    expect((await idsOf('due:2018')).sort()).toEqual(['bb07', 'bb08', 'bb09']);
  });

  it('a record that appears only later is not unknown', async () => {
    for (const command of ['show', 'why', 'log', 'record --note 甲 --by O-tj-office --status active']) {
      const { stderr, exitCode } = await runTool(`${command} --as-of 2018-01-31 g20190227`, { plan: decidedPlan });
      expect([exitCode, stderr], command).toEqual([
        2,
        expect.stringContaining('G20190227 在 2018-01-31 还没有（2019-02-27 才有）'),
      ]);
    }
    // An action appears with its meeting, a later project with the first report that names it.
    const action = await runTool('why G20190227.1 --as-of 2019-02-26 --lang en', { plan: decidedPlan });
    expect(action.stderr).toContain('G20190227.1 does not exist yet on 2019-02-26; it exists from 2019-02-27 on.');
    const [project] = (await ask(['J05'], ownPlan, '2021-01-31')).entries.slice(-1);
    const later = await runTool('show J05 --as-of 2017-12-31', { plan: ownPlan });
    expect(later.stderr).toContain(`${project.on} 才有`);
  });

  it('a word that looks like an id is taken for a misspelt id, not for text', async () => {
    const { stderr, exitCode } = await runTool('log T99 --lang en', { plan: decidedPlan });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('there is no record with the id T99')]);
    expect((await runTool('log iss:done', { plan: decidedPlan })).exitCode).toBe(2);
  });
});

describe('each entry', () => {
  it('is sorted newest first, and on one day by id, the later first', async () => {
    const { entries, total } = await ask([], ownPlan, '2021-01-31');
    const keys = entries.map(({ on, id }: { on: string; id: string }) => `${on} ${id}`);
    expect(keys).toEqual([...keys].sort().reverse());
    const files = Object.entries(ownPlan).filter(([name]) => /^(progress|meetings)\//.test(name));
    const held = files.flatMap(([, text]) => text.match(/^(?: {2}- )?id: [UG]\d{8}[-\w]*$/gm) ?? []);
    expect(total).toBe(held.length);
  });

  it('names its line in the file', async () => {
    for (const { id, file, line } of (await ask([], ownPlan, '2021-01-31')).entries)
      expect(ownPlan[file.replace('plan/', '')]?.split('\n')[line - 1]).toContain(`id: ${id}`);
  });

  it('names the record that it is recorded on, if another was asked for', async () => {
    const told = async (words: string) => (await runTool(`log ${words}`, { plan: decidedPlan })).stdout;
    expect(await told('T11')).toMatch(/涉及 +T11，这条记在 T07\.1\n变化 +T07\.1 状态：推进中/);
    expect(await told('T11')).toContain('其中 1 条记在别的记录上');
    for (const words of ['T07', 'U20180911-bb01', 'area:A3']) expect(await told(words)).not.toContain('这条记在');
  });

  it('breaks no URL that fits on a line', async () => {
    const { stdout } = await runTool('log', { plan: ownPlan, today: '2021-01-31', columns: 100 });
    const addresses = Object.values(ownPlan).flatMap((text) => text.match(/https?:\/\/\S+/g) ?? []);
    const lines = stdout.split('\n');
    for (const address of addresses.filter(({ length }) => length <= 100)) expect(lines).toContain(address);
  });

  it('says from which day to which something was moved', async () => {
    const moves = (await ask(['M2019.2'])).entries.map(
      ({ update }: { update: { reschedule: object } }) => update.reschedule,
    );
    expect(moves).toMatchObject([
      { from: '2020-03-31', to: '2020-06-30', approvedBy: 'O-tj-office', approvedOn: '2019-06-19' },
      { from: '2019-12-31', to: '2020-03-31', approvedBy: 'O-cc-office', approvedOn: '2019-04-28' },
    ]);
  });

  it('distinguishes confirmed, stale and reported', async () => {
    const { entries } = await ask(['T07']);
    const states = Object.fromEntries(
      entries.map(({ id, update }: { id: string; update: { verification: string } }) => [
        id.slice(-4),
        update.verification,
      ]),
    );
    expect(states).toEqual({
      bb01: 'reported',
      bb02: 'verified',
      bb03: null,
      bb04: 'stale',
      bb05: null,
      bb06: 'reported',
    });
  });

  it.each([60, 80, 120])('is complete at %i columns', async (columns) => {
    const bare = (text: string): string => text.replace(/\s/g, '');
    const { stdout } = await runTool('log', {
      plan: ownPlan,
      today: '2021-01-31',
      columns,
      environment: { NO_COLOR: '1' },
    });
    for (const { id, note, evidence, file, line } of (await ask([], ownPlan, '2021-01-31')).entries) {
      expect(bare(stdout)).toContain(bare(`${id} ${file}:${line}`));
      expect(bare(stdout)).toContain(bare(note ?? ''));
      for (const { title, publisher, url } of evidence)
        for (const text of [title, publisher, url]) expect(bare(stdout)).toContain(bare(text ?? ''));
    }
  });
});
