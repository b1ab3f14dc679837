// Files that are not ledgers, or are made to do harm, are refused, with advice on what to do instead.
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { readWorkbook } from '../../src/parse/workbook/index';
import { isRefused } from '../../src/parse/workbook/workbook';
import { once } from '../../src/util/once';
import { runTool } from '../run-tool';
import { ledgerWith, withPart } from './ledgers';

const refusalOf = async (ledger: Uint8Array): Promise<string> => {
  const read = await readWorkbook(ledger);
  return isRefused(read) ? read.refused : 'read';
};

/** The message that the user gets. */
const told = async (ledger: Uint8Array): Promise<string> => {
  const run = await runTool('import l.xlsx --by O-cc-office --yes', { papers: { 'l.xlsx': ledger } });
  expect(run).toMatchObject({ stdout: '', recorded: {}, exitCode: 3 });
  return run.stderr.replaceAll('\n', '');
};

const whole = once(() => ledgerWith([['T01', 'note', '有进展']], {}, 'kind:task'));
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
const bytes = (...parts: number[][]): Uint8Array => Uint8Array.from([...parts.flat(), ...Array(600).fill(0)]);
const zipped = (parts: Zippable): Uint8Array => zipSync(parts);
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 2 ** 20);
const sheet = 'xl/worksheets/sheet1.xml';

describe('refused', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => strToU8(''), 'empty'],
    ['old .xls', () => bytes(ole), 'old-xls'],
    ['a password', () => bytes(ole, utf16('EncryptedPackage')), 'encrypted'],
    ['CSV by another name', () => strToU8('编号,本次进展\r\nT01,有\r\n'), 'text'],
    ['HTML by another name', () => strToU8('<html><table><tr><td>T01</td></tr></table></html>'), 'text'],
    ['a picture', () => bytes([0x89, 0x50, 0x4e, 0x47]), 'not-a-workbook'],
    ['.ods', () => zipped({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), 'ods'],
    ['.docx', () => zipped({ 'word/document.xml': strToU8('<w/>') }), 'not-a-workbook'],
    ['half a file', async () => (await whole()).slice(0, (await whole()).length / 2), 'damaged'],
    ['a file with a changed byte', async () => changed(await whole()), 'damaged'],
    [
      'entities',
      async () => withPart(await whole(), sheet, (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      'entities',
    ],
    [
      'a million rows',
      async () => withPart(await whole(), sheet, (xml) => xml.replace('</sheetData>', `${manyRows}</sheetData>`)),
      'too-long',
    ],
    [
      'a cell at the far end',
      async () => withPart(await whole(), sheet, (xml) => xml.replace('</sheetData>', `${farCell}</sheetData>`)),
      'too-long',
    ],
    [
      'a cell far right',
      async () => withPart(await whole(), sheet, (xml) => xml.replace('<row r="5"', `${rightCell}<row r="5"`)),
      'too-long',
    ],
    [
      'rows that never end',
      async () =>
        withPart(
          await whole(),
          sheet,
          () => `<worksheet><sheetData>${'<row r="1">'.repeat(200_000)}</sheetData></worksheet>`,
        ),
      'damaged',
    ],
    [
      'a sheet named twice',
      async () => withPart(await whole(), 'xl/workbook.xml', (xml) => xml.replace(/(<sheet [^>]*>)/, '$1$1')),
      'damaged',
    ],
    [
      'much to read',
      async () => withPart(await whole(), 'xl/sharedStrings.xml', (xml) => `${xml}${' '.repeat(13 * 2 ** 20)}`),
      'too-long',
    ],
    ['a large file', () => zeros(11).fill(0x50), 'too-large'],
    [
      'a zip bomb that states its size',
      async () => zipSync({ ...unzipSync(await whole()), 'xl/worksheets/sheet2.xml': zeros(50) }, { level: 1 }),
      'too-large',
    ],
    [
      'a zip bomb that states a smaller size',
      async () => lying(zipSync({ ...unzipSync(await whole()), [sheet]: zeros(20) }, { level: 1 })),
      'damaged',
    ],
  ])('%s', async (_name, make, refusal) => expect(await refusalOf(await make())).toBe(refusal));

  it('with the reason, and advice on what to do', async () => {
    expect(await told(strToU8(''))).toContain('0 字节');
    expect(await told(withoutMarks(await whole()))).toContain('没有本工具导出时留下的记号');
    const other = withPart(await whole(), 'xl/sharedStrings.xml', (xml) => xml.replace('<t>1</t>', '<t>9</t>'));
    expect(await told(other)).toContain('另一版本');
    for (const { failures } of [zh, en])
      for (const reason of [
        'old-xls',
        'encrypted',
        'text',
        'not-a-workbook',
        'ods',
        'damaged',
        'entities',
        'too-long',
        'too-large',
        'no-table',
      ])
        expect(failures['ledger-unreadable']({ path: 'l.xlsx', reason, detail: '' })).toMatch(
          / l\.xlsx：.{12}|^l\.xlsx was not read: .{12}/,
        );
  });

  it('a file name that would lead out of the folder of papers', async () => {
    const run = await runTool('import l.xlsx --by O-cc-office --papers 材料 --yes', {
      papers: {
        'l.xlsx': await ledgerWith([
          ['T01', 'note', '有进展'],
          ['T01', 'evidence', '题'],
          ['T01', 'publisher', '社'],
          ['T01', 'source', '..'],
        ]),
      },
    });
    expect(run).toMatchObject({ recorded: {}, exitCode: 1 });
  });
});

const manyRows = Array.from(
  { length: 5200 },
  (_, index) => `<row r="${index + 300}"><c r="A${index + 300}"><v>1</v></c></row>`,
).join('');
const farCell = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
const rightCell = '<row r="4"><c r="XFD4"><v>1</v></c></row>';

/** Changes one byte of the compressed content, far from the zip directory. */
function changed(ledger: Uint8Array): Uint8Array {
  const copy = ledger.slice();
  copy[8000] = (copy[8000] ?? 0) ^ 0xff;
  return copy;
}

function withoutMarks(ledger: Uint8Array): Uint8Array {
  return withPart(ledger, 'xl/sharedStrings.xml', (xml) => xml.replace('tjcc-ledger', 'something'));
}

/** A zip whose directory gives wrong, small sizes. */
function lying(archive: Uint8Array): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 2 ** 20)
      view.setUint32(at + 24, 1000, true);
  return copy;
}

it('cells that are only formatted, down to the last row, do no harm', async () => {
  const styled = '<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>';
  const ledger = withPart(await whole(), sheet, (xml) => xml.replace('</sheetData>', `${styled}</sheetData>`));
  const run = await runTool('import l.xlsx --by O-cc-office --yes', { papers: { 'l.xlsx': ledger } });
  expect(Object.keys(run.recorded)).toHaveLength(1);
});
