// Ledgers as plain tables: which row holds the headings, which columns they name, what is said of every row and cell,
// and the marks on the hidden sheet.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/evaluate/snapshot/item';
import type { LedgerColumn } from '../../src/ledger/columns';
import { cellPlace } from '../../src/ledger/findings';
import { columnsByHeading } from '../../src/ledger/headers';
import { marksHead, parseMarks, serializeMarks } from '../../src/ledger/marks';
import { notImportedColumns, notImportedInRow } from '../../src/ledger/not-imported';
import { readRow } from '../../src/ledger/row';
import { findTables, headingsLanguage, type LedgerTable } from '../../src/ledger/table';
import { mergedCells } from '../../src/ledger/which-record';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import type { Merge, WorkbookRow, WorkbookSheet } from '../../src/parse/workbook/workbook';

const labels = [zh.ledger.columns, en.ledger.columns];
const columnOf = columnsByHeading(labels);
const rowOf = (number: number, ...texts: readonly string[]): WorkbookRow => ({
  number,
  isHidden: false,
  cells: new Map(texts.flatMap((text, column) => (text === '' ? [] : [[column, { sort: 'text' as const, text }]]))),
});
const sheetOf = (rows: readonly WorkbookRow[], more: Partial<WorkbookSheet> = {}): WorkbookSheet => ({
  ...{ name: '台账', isHidden: false, rows, merges: [] },
  ...more,
});
const look = (sheet: WorkbookSheet, sent: readonly string[] = ['台账']) =>
  findTables([sheet], sent, columnOf, zh.ledger.columns);
const tableOf = (heads: readonly string[], ...rows: readonly (readonly string[])[]): LedgerTable => {
  const sheet = sheetOf([rowOf(1, ...heads), ...rows.map((row, index) => rowOf(index + 2, ...row))]);
  const [table] = look(sheet).tables;
  if (!table) throw new Error('no table');
  return table;
};

describe('the row of headings', () => {
  it('has at least three that are known, and at best the most', () => {
    expect(look(sheetOf([rowOf(1, '编号', '本次进展')])).tables).toEqual([]);
    expect(look(sheetOf([rowOf(1, '编号', '本次进展', '备注')])).tables).toMatchObject([{ head: 1 }]);
    const two = [rowOf(3, '编号', '本次进展', '备注'), rowOf(7, '编号', '本次进展', '备注', '状态')];
    expect(look(sheetOf(two)).tables).toMatchObject([{ head: 7 }]);
    const same = [rowOf(3, '编号', '本次进展', '备注'), rowOf(7, '编号', '本次进展', '备注')];
    expect(look(sheetOf(same)).tables).toMatchObject([{ head: 3 }]);
  });

  it('is looked for down to row 40', () => {
    const heads = ['编号', '本次进展', '备注'];
    expect(look(sheetOf([rowOf(40, ...heads)])).tables).toMatchObject([{ head: 40 }]);
    expect(look(sheetOf([rowOf(41, ...heads)])).tables).toEqual([]);
  });

  it('is missed only on a sheet that somebody added and wrote on', () => {
    const place = { sheet: '说明', row: 0, column: undefined, read: '' };
    const added = { name: '说明' };
    expect(look(sheetOf([rowOf(1, '一段话')], added)).remarks).toMatchObject([{ code: 'no-table', ...place }]);
    expect(look(sheetOf([], added)).remarks).toEqual([]);
    expect(look(sheetOf([rowOf(1, '一段话')], added), ['说明']).remarks).toEqual([]);
  });

  it('tells what is missing, double or hidden, and where', () => {
    const twice = look(sheetOf([rowOf(2, '编号', '本次进展', '进展', '意见 ')], { isHidden: true }));
    expect(twice.tables[0]?.strange).toEqual([{ column: 3, label: '意见' }]);
    expect(twice.tables[0]?.columns).toEqual(
      new Map([
        ['id', 0],
        ['note', 1],
      ]),
    );
    expect(twice.mistakes).toEqual([
      { code: 'double-column', sheet: '台账', row: 2, column: 2, read: '进展', params: {} },
    ]);
    const { columns } = zh.ledger;
    const others = (['status', 'stage', 'percent', 'on', 'difficulty', 'next_step', 'evidence'] as const).concat();
    const missing = [...others, 'publisher' as const, 'source' as const].map((name) => columns[name]);
    expect(twice.remarks.map(({ code, row, params }) => [code, row, params])).toEqual([
      ['hidden-sheet', 0, {}],
      ['missing-columns', 0, { missing }],
    ]);
    const nothing = look(sheetOf([rowOf(2, '状态', '责任单位', '备注')]));
    expect(nothing.tables).toEqual([]);
    expect(nothing.mistakes).toMatchObject([
      { code: 'no-id-column', row: 2, column: undefined, read: '' },
      { code: 'no-note-column', row: 2, column: undefined },
    ]);
    expect(nothing.remarks).toEqual([]);
  });

  it('is English if more than half of it is', () => {
    const { id, note, status } = en.ledger.columns;
    expect(headingsLanguage(tableOf([id, note, '备注']), en.ledger.columns)).toBe('en');
    expect(headingsLanguage(tableOf([id, note, '备注', '序号']), en.ledger.columns)).toBe('zh');
    expect(headingsLanguage(tableOf([id, note, status, '备注', '序号']), en.ledger.columns)).toBe('en');
  });
});

it('headings of other offices are known, whatever their width, stars and case', () => {
  const others: Readonly<Partial<Record<LedgerColumn, string>>> = {
    number: '序 # No',
    id: '事项编号 任务编号 IDs',
    kind: '类型 事项类别',
    title: '任务 举措 任务举措 任务/举措 主要工作举措 工作任务 任务内容 重点任务 事项',
    tianjin: '津方牵头单位 天津牵头 天津牵头单位 天津市牵头单位',
    changchun: '长方牵头单位 长春牵头 长春牵头单位 长春市牵头单位',
    named: '文中提及 配合单位 责任单位 协办单位 参与单位',
    leader: '责任领导 联系人 责任领导/联系人 责任领导及联系人 责任人 分管领导',
    due: '完成时间 截止时间 截止日期 时限 期限 完成期限 Deadline',
    within: '所属 年度节点 目标 目标/年度节点 所属/年度节点 目标、年度节点',
    latest: '最近报告 上次进展 最新进展',
    light: '灯 红黄绿灯 亮灯情况',
    state: '现状 目前状态 情况',
    status: '完成状态 进展状态 目前状态（填报） 办理状态*',
    stage: '项目阶段 所处阶段',
    percent: '完成率 完成率（％） 完成比例 完成进度 进度 Percent ShareDone',
    note: '进展情况 进展＊ 工作进展 本期进展 办理情况 Note',
    on: '填报日期 截至日期 进展日期 日期 Date',
    difficulty: '存在的问题 存在困难 问题 困难 困难问题 Difficulty',
    next_step: '下一步计划 下一步工作 下一步工作打算 下步打算 下步计划 NextSteps',
    evidence: '佐证 证明材料 佐证材料标题 佐证材料名称',
    publisher: '出处 材料出处 发布单位 佐证材料出处 出具单位',
    source: '佐证网址 佐证文件 佐证网址或文件 网址或文件 网址 文件名 Address FileName',
    signed_off: '销号 是否销号',
    remarks: '备注说明 说明 Remark',
  };
  for (const [column, words = ''] of Object.entries(others)) {
    const heads = words.split(' ');
    const sheet = sheetOf([rowOf(1, ...heads)]);
    const found = [...(sheet.rows[0]?.cells.values() ?? [])].map(({ text }) => {
      const [table] = look(sheetOf([rowOf(1, text, '编号', '本次进展', '备注', '事项')])).tables;
      return table?.columns.get(column as LedgerColumn) ?? text;
    });
    expect(found, column).toEqual(heads.map(() => 0));
  }
});

describe('a place', () => {
  const finding = { code: 'no-id' as const, sheet: '台账', read: '', params: {} };
  it.each([
    [12, 13, '台账!N12'],
    [12, undefined, '台账!12'],
    [0, 13, '台账!N'],
    [0, undefined, '台账'],
    [1, 0, '台账!A1'],
    [1, 25, '台账!Z1'],
    [1, 26, '台账!AA1'],
    [1, 701, '台账!ZZ1'],
    [1, 702, '台账!AAA1'],
  ])('row %s, column %s is %s', (row, column, place) => expect(cellPlace({ ...finding, row, column })).toBe(place));
});

describe('the marks', () => {
  const cells = Object.fromEntries(Object.keys(zh.ledger.columns).map((column) => [column, `${column}!`]));
  const marks = {
    ...{ plan: '〔2018〕437号', day: '2019-06-30', language: 'en' as const },
    rows: [
      {
        id: 'T01',
        hashes: { record: 'a', updates: 'b', ids: ['U1', 'U2'] },
        cells: cells as Record<LedgerColumn, string>,
      },
    ],
  };
  const lines = serializeMarks(marks);
  const [head = [], ...rest] = lines;

  it('are read as they were written, also with their lines in another order', () => {
    expect(parseMarks(lines)).toEqual({ ...marks, sheets: [] });
    expect(parseMarks([...lines, ['sheets', '一', '二']])).toEqual({ ...marks, sheets: ['一', '二'] });
    expect(parseMarks([...lines, [marksHead, '1', '2020-01-01', 'zh', '另一个']])).toEqual({ ...marks, sheets: [] });
  });

  it('are none of another version, day or sort', () => {
    expect(parseMarks(rest)).toBeUndefined();
    expect(parseMarks([[marksHead, '2', ...head.slice(2)], ...rest])).toBeUndefined();
    expect(parseMarks([[marksHead, '1', '2019-02-30', 'en', ''], ...rest])).toBeUndefined();
    expect(parseMarks([...lines, ['other']])).toBeUndefined();
    expect(parseMarks([[marksHead, '1', '2019-06-30', 'fr']])).toEqual({
      ...{ plan: '', day: '2019-06-30', language: 'zh', rows: [], sheets: [] },
    });
  });

  it('lack only the cells of columns that they do not have', () => {
    const [, , id = '', record = '', updates = ''] = ['', '', 'T01', 'a', 'b'];
    const old = [head, ['columns', 'id', 'title'], ['row', id, record, updates, '', 'T01', '某事']];
    const [row] = parseMarks(old)?.rows ?? [];
    expect(row?.hashes.ids).toEqual([]);
    expect(row?.cells).toMatchObject({ id: 'T01', title: '某事', note: '' });
  });
});

describe('what is not imported', () => {
  const heads = ['序号', '编号', '事项', '完成时限', '责任领导/联系人', '本次进展'];
  const mark = {
    id: 'T01',
    hashes: { record: '', updates: '', ids: [] },
    cells: { id: 'T01', number: '1', title: '某事', due: '2020', leader: '', note: '' } as unknown as Record<
      LedgerColumn,
      string
    >,
  };
  const told = (...cells: readonly string[]) => {
    const table = tableOf(heads, cells);
    const [, row] = table.sheet.rows;
    return row ? notImportedInRow(table, row, mark) : [];
  };

  it('is told once for a row, at its first changed cell; names by hand apart', () => {
    expect(told('1', 'T01', '某事', '2020')).toEqual([]);
    expect(told('9', 't01', ' 某事 ', '2020', '', '有进展')).toEqual([]);
    expect(told('1', 'T01', '他事', '2021', '张某')).toMatchObject([
      { code: 'by-hand', column: 4, row: 2, read: '张某', params: { id: 'T01' } },
      { code: 'read-only', column: 2, read: '他事', params: { id: 'T01', before: '某事', cells: ['D2'] } },
    ]);
    expect(told('1', 'T01', '某事', '', '张某')).toMatchObject([
      { code: 'by-hand' },
      { code: 'read-only', column: 3, read: '', params: { before: '2020', cells: [] } },
    ]);
  });

  it('of a row that was added is its first text, but not its number', () => {
    const loose = (...cells: readonly string[]) => {
      const table = tableOf(heads, cells);
      const [, row] = table.sheet.rows;
      return row ? notImportedInRow(table, row, undefined) : [];
    };
    expect(loose('1')).toEqual([]);
    expect(loose('1', '', '', '填表人')).toMatchObject([{ code: 'loose-text', row: 2, column: 3, read: '填表人' }]);
    expect(loose('1', '', '合计', '', '', '有进展')).toEqual([]);
  });

  it('in columns that were added is told below the headings, column by column', () => {
    const table = tableOf(
      [...heads, '意见', '', '空'],
      ['1', 'T01', '', '', '', '', '', '旁注'],
      ['2', 'T02', '', '', '', '', '同意', '另注'],
    );
    expect(notImportedColumns(table)).toEqual([
      { code: 'unknown-column', sheet: '台账', row: 0, column: 6, read: '同意', params: { label: '意见', count: 1 } },
      { code: 'unknown-column', sheet: '台账', row: 0, column: 7, read: '旁注', params: { label: '', count: 2 } },
    ]);
  });
});

describe('cells run together', () => {
  const merged = (merge: Merge, at: number) => {
    const table = tableOf(['编号', '本次进展', '事项'], ['T01'], ['T02'], ['T03']);
    const row = table.sheet.rows.find(({ number }) => number === at);
    const merges = { ...table, sheet: { ...table.sheet, merges: [merge] } };
    return row ? mergedCells(merges, row).map(({ row, column, params }) => [row, column, params]) : undefined;
  };
  const notes = { fromRow: 2, toRow: 3, fromColumn: 1, toColumn: 2 };
  const ids = { fromRow: 2, toRow: 3, fromColumn: 0, toColumn: 0 };
  const params = { from: '2', to: '3' };
  it.each<[what: string, merge: Merge, row: number, said: unknown[]]>([
    ['entries, at the first', notes, 2, [[2, 1, params]]],
    ['but not again', notes, 3, []],
    ['nor below', notes, 4, []],
    ['entries merged from the left are no first', { ...notes, fromColumn: 0 }, 2, [[2, 0, params]]],
    ['what comes from the plan', { ...notes, fromColumn: 2 }, 2, []],
    ['ids, at the first', ids, 2, [[2, 0, params]]],
    ['ids, at the last', ids, 3, [[3, 0, params]]],
    ['ids, above and below', ids, 4, []],
  ])('%s', (_what, merge, row, said) => expect(merged(merge, row)).toEqual(said));
});

describe('a row', () => {
  const heads = (['id', 'status', 'percent', 'note', 'evidence', 'publisher', 'source'] as const).map(
    (name) => zh.ledger.columns[name],
  );
  const terms = {
    statusWords: [zh.labels.status, en.labels.status],
    stageWords: [zh.labels.stage, en.labels.stage],
    ...{ last: '2019-06-30', is1904: false, evidenceComplaint: () => undefined },
  } as unknown as Parameters<typeof readRow>[3];
  const read = (cells: readonly string[], percent?: number) => {
    const table = tableOf(heads, cells);
    const [, row] = table.sheet.rows;
    const item = { record: { kind: 'task', id: 'T01' }, percent } as unknown as Item;
    if (!row) throw new Error('no row');
    const { filled, mistakes, remarks } = readRow(table, row, item, terms);
    return { filled, said: [...mistakes, ...remarks].map(({ code, column }) => `${code} ${column}`) };
  };
  const paper = ['纪要', '某单位', 'https://a.cn'];
  it.each<[what: string, cells: string[], before: number | undefined, said: string[]]>([
    ['done, with all of it', ['T01', 'done', '100', '好', ...paper], undefined, []],
    ['done, with 99 per cent', ['T01', 'done', '99', '好', ...paper], undefined, ['not-finished 2']],
    ['closed, with 99 per cent', ['T01', 'closed', '99', '好', ...paper], undefined, ['not-finished 2']],
    ['under way, with 99 per cent', ['T01', 'active', '99', '好'], undefined, []],
    ['done, with nothing to look up', ['T01', 'done', '', '好', '纪要', '某单位'], undefined, ['evidence-needed 6']],
    ['closed, with nothing to look up', ['T01', 'closed', '', '好'], undefined, []],
    ['evidence without its publisher', ['T01', '', '', '好', '纪要'], undefined, ['publisher-needed 5']],
    ['evidence without its title', ['T01', '', '', '好', '', '某单位'], undefined, ['title-needed 4']],
    ['as much as before', ['T01', '', '40', '好'], 40, []],
    ['less than before', ['T01', '', '39', '好'], 40, ['less-than-before 2']],
    ['nothing said', ['T01', '', '40'], undefined, ['note-needed 3']],
  ])('%s', (_what, cells, before, said) => {
    const reading = read(cells, before);
    expect(reading.said).toEqual(said);
    const isRemark = said.every((one) => one.startsWith('less'));
    expect(reading.filled === undefined).toBe(!isRemark);
  });
});
