// The ledger cell by cell: who leads, who is only named, by when, within what, how far, and what people decided.
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { contentHash } from '../../../../src/model/content-hash';
import type { Update } from '../../../../src/schema/generated/types';
import { approvedPlan, edited, planWith, runTool } from '../../../run-tool';
import { cc, tj } from './known-plan';

const evidence: Update['evidence'] = [{ title: '报道', publisher: '日报', url: 'https://example.cn/a.html' }];
const done = (id: string, item: string): Update => ({
  ...{ id, on: id.replace(/^U(....)(..)(..)-.*$/, '$1-$2-$3'), item, by: tj, note: '办结', status: 'done', evidence },
});
const confirmed = (id: string, update: Update): Update => ({
  ...{ id, on: '2018-12-10', item: update.item, by: cc, note: '已核对' },
  confirms: { update: update.id, content: contentHash(update) },
});
const first = done('U20181201-0001', 'R01.2018');
const second = done('U20181202-0002', 'R02.2018');
const waived: Update = {
  ...{ id: 'U20181217-0008', on: '2018-12-17', item: 'M2018.3', by: tj, note: '豁免' },
  waiver: { owner: cc, reason: '会签中', until: '2019-01-15' },
};
const updates: readonly Update[] = [
  first,
  second,
  done('U20181203-0003', 'M2018.1'),
  confirmed('U20181210-0004', first),
  confirmed('U20181210-0005', second),
  { id: 'U20181215-0006', on: '2018-12-15', item: 'R02.2018', by: tj, note: '销号', status: 'closed', evidence },
  {
    ...{ id: 'U20181216-0007', on: '2018-12-16', item: 'M2018.4', by: tj, note: '改期' },
    forecast: { due: '2019-06', reason: '用地未定', approved_by: tj, approved_on: '2018-12-15' },
  },
  waived,
  {
    ...{ id: 'U20181218-0009', on: '2018-12-18', item: 'M2018.4', by: tj, note: '人看了' },
    override: { light: 'red', reason: '现场看过', until: '2019-03-31' },
  },
  {
    ...{ id: 'U20181219-0010', on: '2018-12-19', item: 'J01', by: cc, note: '选址', status: 'active', stage: 'sited' },
    percent: 0,
  },
];
const yaml = (value: unknown): string => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
const planOf = (all: readonly Update[], more: Record<string, string> = {}) =>
  planWith({ 'progress/all.yaml': yaml({ updates: all }), ...more });
const plan = planOf(updates);

type Rows = (id: string) => Record<string, string>;
const known = new Map<string, Promise<Rows>>();

/** The rows of the ledger by the headings of its columns. Each ledger is made once. */
function rowsOn(day: string, files: typeof plan = plan): Promise<Rows> {
  const key = files === plan ? day : `${day} ${JSON.stringify(files)}`;
  const rows = known.get(key) ?? readRows(day, files);
  known.set(key, rows);
  return rows;
}

async function readRows(day: string, files: typeof plan): Promise<Rows> {
  const command = `report ledger --as-of ${day} --json`;
  const { content } = JSON.parse((await runTool(command, { plan: files, today: '2019-06-30' })).stdout).data;
  const { columns, rows } = content.find(({ type }: { type: string }) => type === 'table');
  return (id) => {
    const row = rows.find((one: string[]) => one[1] === id);
    return Object.fromEntries(columns.map((label: string, at: number) => [label, row[at]]));
  };
}

describe('report ledger', () => {
  it.each([
    ['T01', '2020-12-31（沿用期末）', 'A1 对标先进经验做法，推进体制机制创新'],
    ['T01.1', '2020-12-31（沿用期末）', 'T01 协同推进行政管理体制改革'],
    ['J01', '2020-12-31（沿用期末）', ''],
    ['J01.1', '2020-12-31（沿用期末）', 'J01 津长产业合作园'],
    // The clause T15.1 belongs to the task T15.
    ['P01', '无', 'T15 加强重点区县和功能区合作'],
    ['S01', '无', ''],
    ['M2018.1', '2018-12-31', '2018年度节点'],
    ['R01.2018', '2018-12-31', 'R01 召开联席会议'],
  ])('%s: by when, and within what', async (id, due, within) => {
    expect((await rowsOn('2018-12-31'))(id)).toMatchObject({ 完成时限: due, '所属、年度节点': within });
  });

  it('says whether it is signed off: only what is closed is; what is done waits for a confirmation', async () => {
    const row = await rowsOn('2018-12-31');
    const said = ['R02.2018', 'R01.2018', 'M2018.1', 'M2018.2', 'J01'].map((id) => row(id).销号情况);
    expect(said).toEqual(['已销号 2018-12-15', '另一单位已确认', '已报告、未确认', '', '']);
  });

  it('says how far it is, 0 percent too', async () => {
    const row = await rowsOn('2018-12-31');
    expect(row('J01')).toMatchObject({ 最近进展: '2018-12-19 选址', 亮灯: '黄' });
    expect(row('J01').目前情况).toMatch(/^推进中，.*，落位，0%$/);
    expect(row('J01.1')).toMatchObject({ 最近进展: '', 亮灯: '灰', 目前情况: '无报告' });
  });

  it.each([
    ['2018-12-31', 'M2018.3', ['豁免至 2019-01-15（会签中）']],
    ['2019-01-15', 'M2018.3', ['豁免至 2019-01-15（会签中）']],
    ['2019-01-16', 'M2018.3', ['豁免已于 2019-01-15 到期（会签中）']],
    // From 2019-01-15 to the end of June: 16 + 28 + 31 + 30 + 31 + 30 days.
    [
      '2019-01-15',
      'M2018.4',
      ['改期至 2019-06-30，还有 166 天（用地未定）', '人工改灯：红，至 2019-03-31（现场看过）'],
    ],
    ['2018-12-31', 'M2018.1', []],
  ])('on %s the remarks on %s give each decision with its reason', async (day, id, decisions) => {
    const { 备注: remarks } = (await rowsOn(day))(id);
    expect(remarks?.split('；')).toEqual(['牵头单位未另定，依 S01', ...decisions]);
  });

  it('a waiver that ended before it was needed is no remark', async () => {
    const early = { ...waived, waiver: { ...waived.waiver, until: '2018-12-20' } } as Update;
    const row = await rowsOn('2018-12-31', planOf(updates.map((one) => (one === waived ? early : one))));
    expect(row('M2018.3').备注).toBe('牵头单位未另定，依 S01');
  });

  it('has no remark on what the plan gives to somebody', async () => {
    const row = await rowsOn('2018-12-31');
    expect(row('R01.2018')).toMatchObject({ 津方牵头: '天津市政府', 长方牵头: '长春市政府', 备注: '' });
    expect(row('P01')).toMatchObject({ 津方牵头: '天津滨海新区', 长方牵头: '长春新区', 备注: '' });
  });
});

describe('who is named and not responsible', () => {
  const districts = ['宁河', '静海', '宝坻', '东丽', '津南', '武清', '河东', '河西', '和平'];
  const names = districts.map((name) => `天津${name}区`);
  const wordsOf = (count: number): string => `请${names.slice(0, count).join('、')}去做`;
  const [none = '', one = '', eight = '', nine = ''] = [0, 1, 8, 9].map(wordsOf);
  const measures = (id: string, ...texts: readonly string[]) =>
    edited(
      `tasks/${id}.yaml`,
      /^measures:[\s\S]*/m.exec(approvedPlan[`tasks/${id}.yaml`] ?? '')?.[0] ?? '?',
      yaml({
        measures: texts.map((text, at) => ({ id: `${id}.${at + 1}`, text, title_en: 'Thing' })),
      }),
    );
  const meeting = { id: 'G20181201', type: 'exchange', title: '会商', title_en: 'Talks', on: '2018-12-01', evidence };
  const own = { id: 'G20181201.1', title_en: 'Own', due: '2019', text: '请天津武清区办', owners: ['O-tj-wuqing'] };
  const files = planOf(updates, {
    ...measures('T02', none, one),
    ...measures('T03', eight, nine),
    'meetings/G20181201.yaml': yaml({ ...meeting, actions: [own] }),
  });
  const namedIn = async (id: string) =>
    (await rowsOn('2018-12-31', files))(id)['文中提及（未定配合）']?.split(/[、等]/);

  it('is listed in full up to eight, of nine the first six and their number', async () => {
    expect(await namedIn('T02.1')).toEqual(['']);
    expect(await namedIn('T02.2')).toEqual(names.slice(0, 1));
    expect((await namedIn('T03.1'))?.sort()).toEqual(names.slice(0, 8).sort());
    const cut = (await namedIn('T03.2')) ?? [];
    expect(cut).toHaveLength(7);
    expect(cut.at(-1)).toBe(' 9 个单位');
    expect(names).toEqual(expect.arrayContaining(cut.slice(0, 6)));
  });

  it('is nobody who is responsible', async () => {
    expect((await rowsOn('2018-12-31', files))('G20181201.1')).toMatchObject({
      ...{ 津方牵头: '天津武清区', 长方牵头: '', '文中提及（未定配合）': '', 备注: '' },
      '所属、年度节点': 'G20181201 会商',
    });
  });
});
