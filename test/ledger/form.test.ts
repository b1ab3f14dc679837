// The ledger as a form in Excel: which cells are to be filled in, and their number formats.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellName } from '../../src/util/cell-name';
import { exported } from './ledgers';

let parts: Record<string, string>;
let heads: Map<string, string>;
const cellsOf = (xml: string): [place: string, style: number][] =>
  [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map(([, place = '', style]) => [place, Number(style)]);
const sheet = (): string => parts['xl/worksheets/sheet1.xml'] ?? '';

/** The number format of a style; 49 is Excel's id for `@`, which keeps what is typed as text. */
function formatOf(style: number): string {
  const styles = parts['xl/styles.xml'] ?? '';
  const [, formats = ''] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? [];
  const id = /numFmtId="(\d+)"/.exec([...formats.matchAll(/<xf [^>]*>/g)][style]?.[0] ?? '')?.[1] ?? '0';
  return id === '49' ? '@' : (new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? id);
}

beforeAll(async () => {
  const bytes = await exported('report ledger kind:task');
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const { readXlsx } = await import('hucre/xlsx');
  const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
  const head = rows.findIndex((row) => row.includes('编号'));
  heads = new Map(rows[head]?.map((label, column) => [String(label), cellName(head + 2, column)]));
});

/** The number format of the first cell below a heading. */
function formatBelow(label: string): string {
  const place = heads.get(label);
  expect(place, `${label} of ${[...heads.keys()].join(' ')}`).toBeDefined();
  const [, style = -1] = cellsOf(sheet()).find(([name]) => name === place) ?? [];
  return formatOf(style);
}

describe('a cell to be filled in', () => {
  it.each(['本次进展', '存在问题', '下一步打算', '佐证材料', '佐证出处', '佐证网址或文件名'])(
    '%s keeps what is typed as text',
    (label) => expect(formatBelow(`${label}*`)).toBe('@'),
  );

  it('for a status, stage, percentage or day takes Excel’s own values', () => {
    const starred = [...heads.keys()].filter((label) => label.endsWith('*'));
    expect(starred).toHaveLength(10);
    expect(starred.filter((label) => formatBelow(label) !== '@')).toHaveLength(4);
  });
});
