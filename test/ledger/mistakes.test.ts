// Every possible mistake in a ledger: all are found in one run, each at its cell, with a remedy.
import { describe, expect, it } from 'vitest';
import type { LedgerColumn } from '../../src/ledger/columns';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { approvedPlan, planWith, runTool, type World } from '../run-tool';
import { filled, ledgerWith, type Put, placeIn } from './ledgers';

type Cells = Partial<Record<LedgerColumn, Put>>;
type Found = { code: string; cell: string | null; read: string; message: string; fix: string };

async function found(ledger: Uint8Array, options = '', world: World = {}) {
  const papers = { '材料/空.pdf': '', ...world.papers, 'l.xlsx': ledger };
  const run = await runTool(`import l.xlsx --by O-cc-office --papers 材料 --json ${options}`, { ...world, papers });
  if (run.stdout === '') throw new Error(run.stderr);
  expect(run.recorded).toEqual({});
  return { exitCode: run.exitCode, ...JSON.parse(run.stdout).data } as {
    exitCode: number;
    mistakes: Found[];
    remarks: Found[];
  };
}

const note = '有进展';
const evidence = { evidence: '纪要', publisher: '市发改委' };

type Row = readonly [id: string, cells: Cells, ...mistakes: [code: string, column: LedgerColumn][]];

/** Test rows: the record, the text of its cells, and the mistakes expected, in the order of the columns. */
const rows: readonly Row[] = [
  ['T01', { status: '进行中', note }, ['unknown-word', 'status']],
  ['T02', { status: '无报告', note }, ['unknown-word', 'status']],
  ['T03', { stage: '开工', note }, ['no-stages', 'stage']],
  ['T04', { percent: 0.4, note }, ['bad-percent', 'percent']],
  ['T05', { percent: '四十', note }, ['bad-percent', 'percent']],
  ['T06', { percent: 101, note }, ['bad-percent', 'percent']],
  ['T07', { percent: { value: 0.405, format: '0.0%' }, note }, ['bad-percent', 'percent']],
  ['T08', { percent: '-5', note }, ['bad-percent', 'percent']],
  ['T09', { status: '推进中' }, ['note-needed', 'note']],
  ['T10', { note, on: '2018-12' }, ['day-needed', 'on']],
  ['T11', { note, on: '2018年底' }, ['day-needed', 'on']],
  ['T12', { note, on: '2018年第三季度' }, ['day-needed', 'on']],
  ['T13', { note, on: 2018 }, ['day-needed', 'on']],
  ['T14', { note, on: '2018年2月30日' }, ['bad-day', 'on']],
  ['T15', { note, on: '6月20日' }, ['bad-day', 'on']],
  ['T16', { note, on: '2019年7月1日' }, ['future-day', 'on']],
  ['T17', { note, on: new Date('1905-07-11T00:00:00Z') }, ['bad-day', 'on']],
  ['T18', { note: { formula: 'A1&"好"', result: 1 } }, ['formula', 'note']],
  ['T01.1', { note: { error: '#REF!' } }, ['error-value', 'note']],
  ['T01.2', { note: true }, ['true-or-false', 'note']],
  ['T01.3', { status: 'done', note }, ['evidence-needed', 'source']],
  ['T01.4', { status: '已完成', percent: 90, note, ...evidence, source: 'https://a.cn' }, ['not-finished', 'percent']],
  ['T02.1', { note, source: 'https://a.cn' }, ['title-needed', 'evidence'], ['publisher-needed', 'publisher']],
  ['T02.2', { note, ...evidence, source: 'www.example.cn/a' }, ['bad-address', 'source']],
  ['T03.1', { note, ...evidence, source: '材料/纪要.pdf' }, ['path-given', 'source']],
  ['T03.2', { note, ...evidence, source: '没有的.pdf' }, ['bad-paper', 'source']],
  ['T03.3', { note, ...evidence, source: '空.pdf' }, ['bad-paper', 'source']],
  ['T04.1', { status: '已销号', note }, ['refused', 'status']],
  ['T04.2', { id: 'T99', note }, ['unknown-id', 'id']],
  ['T04.3', { id: null, note }, ['no-id', 'id']],
  ['T05.1', { id: 'T05.2', note }, ['other-title', 'id']],
  ['T06.1', { id: 'A1', note }, ['not-exported', 'id']],
  [
    'T06.2',
    { status: '好', percent: 'x', on: '明天' },
    ...([
      ['unknown-word', 'status'],
      ['bad-percent', 'percent'],
      ['note-needed', 'note'],
      ['bad-day', 'on'],
    ] as [string, LedgerColumn][]),
  ],
];

describe('all mistakes in one run', async () => {
  const puts = rows.flatMap(([id, cells]) =>
    Object.entries(cells).map(([column, put]) => [id, column as LedgerColumn, put] as const),
  );
  const place = await placeIn(await ledgerWith([]));
  const answer = found(await ledgerWith(puts));

  it.each(rows.map((row) => ({ name: `${row[0]} ${JSON.stringify(row[1])}`, row })))(
    '$name',
    async ({ row: [id, , ...mistakes] }) => {
      const row = place(id, 'id').slice(1);
      const here = (await answer).mistakes.filter(({ cell }) => cell?.replace(/^[A-Z]+/, '') === row);
      expect(here.map(({ code, cell }) => [code, cell])).toEqual(
        mistakes.map(([code, column]) => [code, place(id, column)]),
      );
      for (const { message, fix } of here) {
        expect(message).not.toBe('');
        expect(fix).not.toBe('');
      }
    },
  );

  it('and no other', async () => {
    const { mistakes, exitCode } = await answer;
    expect(mistakes).toHaveLength(rows.reduce((sum, [, , ...wrong]) => sum + wrong.length, 0));
    expect(exitCode).toBe(1);
  });

  it('suggests what was meant', async () => {
    const fixes = (await answer).mistakes.map(({ fix }) => fix).join('\n');
    for (const meant of [
      '推进中',
      '写 40',
      '如 2018-12-31',
      '如 2018-09-30',
      '2018-02-28',
      '2019-06-20',
      'https://www.example.cn/a',
      'T09',
    ])
      expect(fixes).toContain(meant);
  });
});

describe('what is wrong with the table itself', () => {
  it('a column twice, none with ids, cells run together', async () => {
    const double = await found(
      await ledgerWith([['T01', 'note', note]]).then((bytes) => filled(bytes, { H4: '状态' })),
    );
    expect(double.mistakes).toMatchObject([{ code: 'double-column', cell: 'N4' }]);
    const without = await found(await filled(await ledgerWith([]), { B4: '代号' }));
    expect(without.mistakes).toMatchObject([{ code: 'no-id-column' }]);
    const merged = await filled(await ledgerWith([['T01', 'note', note]]), {}, ([sheet]) =>
      sheet?.merges?.push({ startRow: 4, endRow: 6, startCol: 16, endCol: 16 }),
    );
    expect((await found(merged)).mistakes).toMatchObject([{ code: 'merged', cell: 'Q5' }]);
  });

  it('synonyms are known, columns that are missing are fine, strange ones are named', async () => {
    const heads = {
      Q4: '进展情况',
      I4: '截止时间',
      G4: '配合单位',
      R4: '某列',
      S4: null,
      AA4: '意见',
      AA5: '同意',
      AC6: '旁注',
    };
    const ledger = await filled(await ledgerWith([['T01', 'note', note]]), { ...heads, R5: '某字', S5: '没有表头' });
    const { mistakes, remarks } = await found(ledger);
    expect(mistakes).toEqual([]);
    expect(remarks).toMatchObject([
      { code: 'missing-columns', message: expect.stringContaining('报告日期') },
      { code: 'no-day' },
      ...['R', 'S', 'AA', 'AC'].map((column) => ({ code: 'unknown-column', cell: null, column, row: null })),
    ]);
  });

  it('what is not read is named: changed cells, names, loose rows, other sheets', async () => {
    const ledger = await filled(
      await ledgerWith([
        ['T01', 'title', '改了'],
        ['T01', 'due', '2021-12-31'],
        ['T01.1', 'leader', '张某'],
        ['T01.2', 'number', 99],
      ]),
      { C160: '填表人：某某' },
      (sheets) => sheets.push({ name: '说明', rows: [['一段话']] }),
    );
    const { mistakes, remarks, exitCode } = await found(ledger);
    expect([mistakes, exitCode]).toEqual([[], 0]);
    expect(remarks.map(({ code, cell }) => [code, cell])).toEqual([
      ['no-table', null],
      ['read-only', 'D5'],
      ['by-hand', 'H6'],
      ['loose-text', 'C160'],
    ]);
    expect(remarks[1]?.message).toContain('I5');
  });
});

describe('what may not be what was meant', () => {
  it('without the column of progress a sheet is not read, and that is said once', async () => {
    const without = await filled(
      await ledgerWith([
        ['T01', 'note', note],
        ['T02', 'note', note],
      ]),
      { Q4: '某列' },
    );
    expect((await found(without)).mistakes).toMatchObject([{ code: 'no-note-column' }]);
  });

  it('rows that the reporter does not answer for are named', async () => {
    const ledger = await ledgerWith([
      ['P01', 'note', note],
      ['T01', 'note', note],
    ]);
    const { remarks } = await found(ledger);
    const [own] = remarks.filter(({ code }) => code === 'not-own');
    expect(own?.message).toContain('P01 不归长春市发展改革委负责');
    expect(own?.message).not.toContain('T01');
  });

  it('a report older than what is known promises no change', async () => {
    const plan = planWith({
      'progress/2019.yaml':
        'updates:\n  - id: U20190601-0101\n    on: 2019-06-01\n    item: T01\n    by: O-cc-office\n    note: 推进\n    status: active\n',
    });
    const puts: [string, LedgerColumn, string][] = [
      ['T01', 'note', note],
      ['T01', 'status', '受阻'],
      ['T01', 'on', '2019-05-01'],
    ];
    const ledger = await ledgerWith(puts, { plan });
    const { remarks } = await found(ledger, '', { plan });
    expect(remarks).toMatchObject([{ code: 'older', message: expect.stringContaining('2019-06-01') }]);
    const papers = { 'l.xlsx': ledger };
    const { stdout } = await runTool('import l.xlsx --by O-cc-office', { plan, papers });
    expect(stdout).not.toContain('→ 受阻');
  });

  it('the ledger of another plan is refused whole', async () => {
    const charter = (approvedPlan['plan.yaml'] ?? '').replace('〔2018〕437号', '〔2021〕999号');
    const ledger = await ledgerWith([['P01', 'note', note]], { plan: planWith({ 'plan.yaml': charter }) });
    const { exitCode, stderr } = await runTool('import l.xlsx --by O-cc-office', { papers: { 'l.xlsx': ledger } });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('这是另一个方案（发改振兴〔2021〕999号）的台账');
  });
});

it('every mistake and remark has words in both languages', () => {
  expect(Object.keys(en.import.mistakes)).toEqual(Object.keys(zh.import.mistakes));
  const tested = rows.flatMap(([, , ...mistakes]) => mistakes.map(([code]) => code));
  const elsewhere = [
    'no-id-column',
    'double-column',
    'double-row',
    'changed-record',
    'changed-reports',
    'merged',
    'papers-needed',
    // Needs a real disk: test/built/recording.test.ts.
    'linked-paper',
    'no-note-column',
  ];
  expect([...new Set([...tested, ...elsewhere])].sort()).toEqual(Object.keys(zh.import.mistakes).sort());
});
