// Importing ledgers: from filled-in cells, in every way in which people type into Excel, to reports in the plan.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerColumn } from '../../src/ledger/columns';
import type { Update } from '../../src/schema/generated/types';
import { planWith, type Run, runTool, type World } from '../run-tool';
import { times } from '../size';
import {
  exported,
  filled,
  ledgerWith as ledgerOf,
  type Put,
  placeIn,
  sheetNames,
  withBuiltInFormats,
  withPart,
} from './ledgers';

type Puts = readonly (readonly [id: string, column: LedgerColumn, put: Put])[];

/** A ledger of only some kinds, to be faster. */
const ledgerWith = (puts: Puts): Promise<Uint8Array> => ledgerOf(puts, {}, 'kind:task,milestone,project');

/** Imports a ledger with `options`, reported by one office on 2019-06-30 unless these say otherwise. */
async function imported(ledger: Uint8Array, options = '--yes', world: World = {}): Promise<Run> {
  const papers = { ...world.papers, 'l.xlsx': ledger };
  return runTool(`import l.xlsx --by O-cc-office ${options}`, { ...world, papers });
}

// biome-ignore lint/suspicious/noExplicitAny: the answer's form is held to its schema in test/output
async function importedData(puts: Puts, options = '', world: World = {}): Promise<any> {
  const { stdout, stderr } = await imported(await ledgerWith(puts), `--json ${options}`, world);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout).data;
}

const updatesOf = ({ updates }: { updates: { update: Update }[] }): Update[] => updates.map(({ update }) => update);

/** The recorded files without their random ids. */
const withoutIds = ({ recorded }: Run): string[] =>
  Object.entries(recorded).map(([name, text]) => `${name}\n${text}`.replaceAll(/U\d{8}-\w+/g, 'ID'));

const papers = { '材料/验收 纪要.pdf': '%PDF 示例' };

describe('what is imported is what record would write', () => {
  const day = '--by O-cc-office --on 2019-06-20';
  it.each<[string, Puts, string[]]>([
    [
      'a state, and what comes next',
      [
        ['T08', 'status', '推进中'],
        ['T08', 'percent', { value: 0.4, format: '0%' }],
        ['T08', 'note', '起草了合作方案。'],
        ['T08', 'on', '2019-06-20'],
        ['T08', 'difficulty', '资金没有落实'],
        ['T08', 'next_step', '征求意见'],
      ],
      `record T08 --note 起草了合作方案。 --status active --percent 40 --difficulty 资金没有落实 --next-step 征求意见`.split(
        ' ',
      ),
    ],
    [
      'what is done, with a file',
      [
        ['M2019.2', 'status', '已完成'],
        ['M2019.2', 'note', '主园建成'],
        ['M2019.2', 'on', new Date('2019-06-20T00:00:00Z')],
        ['M2019.2', 'evidence', '验收纪要'],
        ['M2019.2', 'publisher', '长春市发展改革委'],
        ['M2019.2', 'source', '验收 纪要.pdf'],
      ],
      [
        ...'record M2019.2 --note 主园建成 --status done --title 验收纪要 --publisher 长春市发展改革委'.split(' '),
        ...['--file', '材料/验收 纪要.pdf'],
      ],
    ],
    [
      'a stage, and an address',
      [
        ['J01', 'stage', '开工'],
        ['J01', 'note', '举行了开工仪式'],
        ['J01', 'on', 20190620],
        ['J01', 'evidence', '报道'],
        ['J01', 'publisher', '长春日报'],
        ['J01', 'source', 'HTTPS://example.cn/a?b=1'],
      ],
      `record J01 --note 举行了开工仪式 --stage started --title 报道 --publisher 长春日报 --url https://example.cn/a?b=1`.split(
        ' ',
      ),
    ],
  ])('%s', async (_name, puts, command) => {
    const run = await imported(await ledgerWith(puts), '--papers 材料 --yes', { papers });
    const byHand = await runTool([...command, ...day.split(' ')], { papers });
    expect(run.stderr + byHand.stderr).toBe('');
    expect(withoutIds(run)).toEqual(withoutIds(byHand));
    expect(run.exitCode).toBe(0);
  });

  it('several at once: one file and one id for each, also on one day', async () => {
    const ids = ['T01', 'T02', 'T03', 'T04'];
    const run = await imported(await ledgerWith(ids.map((id) => [id, 'note', `${id} 有进展`])));
    const names = Object.keys(run.recorded);
    expect(names).toHaveLength(4);
    expect(names.map((name) => name.slice(0, 27))).toEqual([1, 2, 3, 4].map((n) => `progress/2019/U20190630-0${n}t`));
    expect(run.stdout).toContain('已导入 4 条报告');
  });
});

describe('what people type', () => {
  const records = [
    'T01',
    'T02',
    'T03',
    'T04',
    'T05',
    'T06',
    'T07',
    'T08',
    'T09',
    'T10',
    'T11',
    'T12',
    'T13',
    'T14',
    'T15',
  ];
  const inTurn = (column: LedgerColumn, puts: readonly Put[]): Puts =>
    puts.flatMap(
      (put, index): Puts => [
        [records[index] ?? '', column, put],
        [records[index] ?? '', 'note', '情况'],
      ],
    );

  it('days, by text and by number', async () => {
    const texts: Put[] = [
      '2018-12-31',
      '2018年12月31日',
      '2018.12.31',
      '2018/12/31',
      '20181231',
      '２０１８年１２月３１日',
    ];
    const others: Put[] = [' 2018 年 12 月 31 日 ', '2018-12-31 14:30:00', '2018年12月31号', 20181231, 43465];
    const data = await importedData(inTurn('on', [...texts, ...others]));
    expect(data.mistakes).toEqual([]);
    expect(updatesOf(data).map(({ on }) => on)).toEqual(Array(11).fill('2018-12-31'));
  });

  it('days in the formats of Chinese Excel, and counted from 1904', async () => {
    const formats = [
      '"14"',
      '"31"',
      '"57"',
      '"58"',
      'yyyy"年"m"月"d"日"',
      '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
      'yyyy/m/d;@',
    ];
    const puts = inTurn(
      'on',
      formats.map((format) => ({ value: 43465, format })),
    );
    const ledger = withBuiltInFormats(await ledgerWith(puts));
    const since1904 = withPart(ledger, 'xl/workbook.xml', (xml) =>
      xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
    );
    for (const [bytes, day] of [
      [ledger, '2018-12-31'],
      [since1904, '2023-01-01'],
    ] as const) {
      const { stdout } = await imported(bytes, '--json', { today: '2023-06-30' });
      expect(updatesOf(JSON.parse(stdout).data).map(({ on }) => on)).toEqual(Array(7).fill(day));
    }
  });

  it('shares, words, and texts with what came along', async () => {
    const shares = await importedData(
      inTurn('percent', [
        40,
        '40',
        '40%',
        '４０％',
        '40 %',
        { value: 0.57, format: '0%' },
        { value: 1, format: '0.00%' },
        0,
      ]),
    );
    expect(updatesOf(shares).map(({ percent }) => percent)).toEqual([40, 40, 40, 40, 40, 57, 100, 0]);
    const words = await importedData(
      inTurn('status', ['推进中', 'active', 'Active', ' 未启动　', 'not started', '受阻']),
    );
    const codes = ['active', 'active', 'active', 'not-started', 'not-started', 'blocked'];
    expect(updatesOf(words).map(({ status }) => status)).toEqual(codes);
    const texts = [
      '=1+1',
      '+86',
      '-缺资金',
      '@某单位',
      '　前后有空格 ',
      '两\r\n 行',
      '看不见\u200b的',
      '007',
      '_x005F_x0041_',
    ];
    const lines = await importedData(inTurn('difficulty', texts));
    const told = ['=1+1', '+86', '-缺资金', '@某单位', '前后有空格', '两 行', '看不见的', '007', '_x0041_'];
    expect(updatesOf(lines).map(({ difficulty }) => difficulty)).toEqual(told);
    expect(lines.remarks.map(({ code }: { code: string }) => code)).toEqual(['no-day', 'joined-lines', 'invisible']);
  });

  it('any note survives export, filling in and import', async () => {
    const note = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '' && !/[\r\n\t]/.test(text));
    const notes = fc.array(note, { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(notes, async (texts) => {
        const data = await importedData(texts.map((text, index) => [records[index] ?? '', 'note', text]));
        const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
        expect(updatesOf(data).map((update) => visible(update.note))).toEqual(texts.map(visible).filter(Boolean));
      }),
      { seed: 20190630, numRuns: times(4, 2) },
    );
  });
});

describe('rows and columns', () => {
  it('may be sorted, deleted, moved and filtered', async () => {
    const whole = await ledgerWith([['T08', 'note', '有进展']]);
    const changed = await filled(whole, {}, ([sheet]) => {
      if (!sheet) return;
      const { rows } = sheet;
      const head = rows.findIndex((cells) => cells[1] === '编号');
      const data = rows.slice(head + 1).filter((cells, index) => index % 3 === 1 || cells[1] === 'T08');
      sheet.rows = [...rows.slice(0, head), rows[head] ?? [], ...data.reverse()].map((cells) => [
        ...cells.slice(10),
        ...cells.slice(0, 10),
      ]);
      for (const part of ['cells', 'merges', 'autoFilter', 'dataValidations'] as const) delete sheet[part];
      sheet.rowDefs = new Map(sheet.rows.map((_, index) => [index, { hidden: index > head }]));
    });
    const { stdout } = await imported(changed, '--json');
    const { updates, mistakes, remarks } = JSON.parse(stdout).data;
    expect(mistakes).toEqual([]);
    expect(updates.map(({ update }: { update: Update }) => update.item)).toEqual(['T08']);
    expect(remarks.map(({ code }: { code: string }) => code)).toEqual(['no-day', 'hidden-row']);
  });

  it('by unit: the same row on two sheets is one report, and two if they differ', async () => {
    const bytes = await exported('report ledger --by-unit id:P05');
    const place = await placeIn(bytes);
    const note = place('P05', 'note');
    const [first, second] = await sheetNames(bytes);
    const alike = await filled(bytes, { [`${first}!${note}`]: '签了协议', [`${second}!${note}`]: '签了协议' });
    expect(JSON.parse((await imported(alike, '--json')).stdout).data).toMatchObject({ updates: [{}], mistakes: [] });
    const unlike = await filled(bytes, { [`${first}!${note}`]: '签了协议', [`${second}!${note}`]: '没有签' });
    const { mistakes } = JSON.parse((await imported(unlike, '--json')).stdout).data;
    expect(mistakes).toMatchObject([{ code: 'double-row', sheet: second }]);
  });

  it('an English ledger is read in Chinese, and the other way round', async () => {
    const english = await exported('report ledger --lang en');
    const place = await placeIn(english);
    const ledger = await filled(english, { [place('T08', 'status')]: 'blocked', [place('T08', 'note')]: '停工' });
    const { stdout } = await imported(ledger, '--json');
    expect(JSON.parse(stdout).data).toMatchObject({ language: 'en', updates: [{ update: { status: 'blocked' } }] });
  });
});

describe('whether it is written', () => {
  const ledger = ledgerWith([['T08', 'note', '有进展']]);

  it('only with --yes where nobody can be asked', async () => {
    const run = await imported(await ledger, '');
    expect(run).toMatchObject({ recorded: {}, exitCode: 0 });
    expect(run.stdout).toContain('tjcc import l.xlsx --by O-cc-office --yes');
  });

  it('at a terminal once somebody has said yes', async () => {
    const bytes = await ledger;
    const at = (answers: string[]) => imported(bytes, '', { columns: 100, answers });
    expect(Object.keys((await at(['y'])).recorded)).toHaveLength(1);
    expect(await at(['n'])).toMatchObject({ recorded: {}, exitCode: 3 });
    expect((await at(['y'])).stderr).toContain('将导入 1 条报告');
  });

  it('by somebody who is asked, where the command line does not say who', async () => {
    const papers = { 'l.xlsx': await ledger };
    const run = await runTool('import l.xlsx', { columns: 100, answers: ['O-tj-office', 'y'], papers });
    expect(Object.values(run.recorded).join()).toContain('by: O-tj-office');
    const broken = { 'l.xlsx': await ledgerWith([['T08', 'status', '不知道']]) };
    expect((await runTool('import l.xlsx', { columns: 100, answers: [], papers: broken })).asked).toEqual([]);
  });

  it('never with a mistake in it, though others are right', async () => {
    const run = await imported(
      await ledgerWith([
        ['T08', 'note', '有进展'],
        ['T09', 'status', '不知道'],
      ]),
    );
    expect(run).toMatchObject({ recorded: {}, exitCode: 1 });
  });

  it('not a second time, and not over what was recorded meanwhile', async () => {
    const first = await imported(await ledger);
    const again = await imported(await ledger, '--yes', { plan: planWith(first.recorded) });
    expect(again).toMatchObject({ recorded: {}, exitCode: 1 });
    expect(again.stdout).toContain('又记了 U20190630-01t000');
    const altered = planWith({
      'tasks/T08.yaml': planWith({})['tasks/T08.yaml']?.toString().replace('title_en: ', 'title_en: The '),
    });
    expect((await imported(await ledger, '--yes', { plan: altered })).stdout).toContain(
      '在导出（截至 2019-06-30）之后改过',
    );
  });
});
