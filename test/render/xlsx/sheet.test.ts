// What a sheet is besides its cells: what stays in view, what may be filled in, how it is printed, what is kept for an import.
import { describe, expect, it } from 'vitest';
import type { Block, Column } from '../../../src/page/page';
import { table, workbookOf } from './read-xlsx';

const columns: Column[] = [
  { label: '编号' },
  { label: '内容', grows: true },
  { label: '数', align: 'right', entry: { upTo: 9, hint: '件数' } },
  { label: '说明', grows: true, entry: { hint: '写清楚' } },
  { label: '是否', entry: { choices: ['是', '否'] } },
];
const row = ['甲', '乙', '', '', ''];
const kept = [['form', '1']];
const lead: Block = { type: 'heading', level: 1, text: '题' };

describe('what stays in view', () => {
  it('in a form is all down to the head, and the columns to the first that grows', async () => {
    const { sheet, part } = await workbookOf([lead, table(columns, [row, row], kept)]);
    expect(sheet.freezePane).toEqual({ rows: 2, columns: 2 });
    expect(sheet.autoFilter?.range).toBe('A2:E4');
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'一份报告'!$2:$2</definedName>`,
    );
  });

  it('in a form where no column grows is its head only', async () => {
    const { sheet } = await workbookOf([table([{ label: '甲' }], [['乙']], kept)]);
    expect(sheet.freezePane).toEqual({ rows: 1 });
  });

  it('in another table is its head, and there is no filter', async () => {
    const { sheet } = await workbookOf([lead, table(columns, [row])]);
    expect(sheet.freezePane).toEqual({ rows: 2 });
    expect(sheet.autoFilter).toBeUndefined();
  });

  it('in a form without rows is its head, and there is no filter', async () => {
    const { sheet } = await workbookOf([lead, table(columns, [], kept)]);
    expect(sheet.freezePane).toEqual({ rows: 2, columns: 2 });
    expect(sheet.autoFilter).toBeUndefined();
    expect(sheet.dataValidations ?? []).toEqual([]);
  });

  it('with two tables, or none, is nothing', async () => {
    for (const blocks of [[table(columns, [row], kept), table(columns, [row])], [lead]]) {
      const { sheet, part } = await workbookOf(blocks);
      expect(sheet.freezePane).toBeUndefined();
      expect(sheet.autoFilter).toBeUndefined();
      expect(part('xl/workbook.xml')).not.toContain('definedName');
    }
  });
});

describe('what may be filled in', () => {
  const validations = async (...of: Column[]) =>
    (await workbookOf([lead, table([{ label: '甲' }, ...of], [row, row])])).sheet.dataValidations;

  it('is one of the choices, and nothing else', async () => {
    expect(await validations({ label: '是否', entry: { choices: ['是', '否'], hint: '选一个', upTo: 9 } })).toEqual([
      {
        ...{ type: 'list', values: ['是', '否'], range: 'B3:B4', allowBlank: true },
        ...{ showInputMessage: true, inputTitle: '是否', inputMessage: '选一个' },
        ...{ showErrorMessage: true, errorStyle: 'stop', errorTitle: '是否', errorMessage: '选一个' },
      },
    ]);
  });

  it('is a whole number up to the greatest, which may be 0; another one after a warning', async () => {
    const found = await validations({ label: '甲', entry: { upTo: 12 } }, { label: '乙', entry: { upTo: 0 } });
    expect(found).toMatchObject([
      { type: 'whole', operator: 'between', errorStyle: 'warning', formula1: '0', formula2: '12', range: 'B3:B4' },
      { type: 'whole', formula2: '0', range: 'C3:C4', allowBlank: true, showErrorMessage: true, errorTitle: '乙' },
    ]);
    expect(found?.[0]).not.toHaveProperty('showInputMessage', true);
  });

  it('is any text, with a hint, and nothing where nothing is to be filled in', async () => {
    const [text, ...others] = (await validations({ label: '说明', entry: { hint: '写' } }, { label: '丙' })) ?? [];
    expect(others).toEqual([]);
    expect(text).toMatchObject({ type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0', range: 'B3:B4' });
    expect(text).toMatchObject({ allowBlank: true, showInputMessage: true, inputTitle: '说明', inputMessage: '写' });
    expect(text).not.toHaveProperty('showErrorMessage', true);
  });

  it('has hints and titles no longer than Excel allows', async () => {
    const [text] = (await validations({ label: '题'.repeat(40), entry: { hint: '写'.repeat(300) } })) ?? [];
    expect([text?.inputTitle?.length, text?.inputMessage?.length]).toEqual([32, 255]);
    const [choice] = (await validations({ label: '题'.repeat(40), entry: { choices: ['是'] } })) ?? [];
    expect(choice?.errorTitle).toHaveLength(32);
  });
});

describe('on paper', () => {
  it.each([
    [190, 'a4'],
    [191, 'a3'],
  ])('a sheet %i wide is on %s', async (width, paperSize) => {
    const { sheet } = await workbookOf([
      table(
        [
          { label: '甲', width: width - 90 },
          { label: '乙', width: 90 },
        ],
        [],
      ),
    ]);
    expect(sheet.pageSetup).toMatchObject({
      ...{ paperSize, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    });
  });

  it('its pages are numbered in its language', async () => {
    const { sheet } = await workbookOf([lead], { language: 'en' });
    expect(sheet.headerFooter?.oddFooter).toBe('&CPage &P of &N');
  });
});

describe('the sheets', () => {
  const rowsOf = async (...blocks: Block[]) =>
    (await workbookOf(blocks)).sheets.map(({ name, rows }) => [name, ...rows.map(([first]) => first)]);

  it('begin with headings that name one, and with annexes', async () => {
    expect(
      await rowsOf(
        lead,
        { type: 'heading', level: 2, text: '二' },
        { type: 'heading', level: 2, text: '三', sheet: '第三' },
        { type: 'paragraph', text: '段' },
        { type: 'annex', label: '', title: '附表' },
      ),
    ).toEqual([
      ['一份报告', '题', '二'],
      ['第三', '三', '段'],
      ['附表', '附表'],
    ]);
  });

  it('without a block are one, without a row', async () => {
    expect(await rowsOf()).toEqual([['一份报告']]);
  });

  it('of a form have one more, that no program lists: what is kept, and the names of the others', async () => {
    const { sheets, properties } = await workbookOf([
      lead,
      table(columns, [row], [['form', '_x0041_\u0007']]),
      { type: 'annex', label: '', title: '附表' },
      table(columns, [row], [['more']]),
      table(columns, [row]),
    ]);
    expect(sheets.map(({ name, veryHidden }) => [name, veryHidden === true])).toEqual([
      ['一份报告', false],
      ['附表', false],
      ['tjcc', true],
    ]);
    const cells = sheets[2]?.rows.map((line) => line.filter((value) => value !== null));
    expect(cells).toEqual([['form', '_x0041_<U+0007>'], ['more'], ['sheets', '一份报告', '附表']]);
    expect(properties).toMatchObject({ title: '一份报告', creator: 'tjcc' });
  });

  it('called tjcc keep their name, and the hidden one gets another', async () => {
    const { sheets } = await workbookOf([table(columns, [row], kept)], { title: 'TJCC' });
    expect(sheets.map(({ name }) => name)).toEqual(['TJCC', 'tjcc(2)']);
  });
});
