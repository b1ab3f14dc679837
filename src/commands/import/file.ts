// The file that `tjcc import` is given, as far as its tables: read, or refused with what to do instead.
import { entryColumns, type LedgerColumn } from '../../ledger/columns';
import { headerIndex } from '../../ledger/headers';
import { type Marks, marksHead, readMarks } from '../../ledger/marks';
import type { Reading } from '../../ledger/row';
import { findTable, type LedgerTable, languageOf } from '../../ledger/table';
import { isRefused, type WorkbookSheet } from '../../parse/workbook/workbook';
import { Failure, troubleOf, UsageError } from '../../problem';
import type { PlanRequest } from '../shared/command';
import { optionValue } from '../shared/options';
import { checkedPaper } from '../shared/recording/evidence';

export interface Ledger {
  readonly path: string;
  readonly marks: Marks;
  readonly language: 'zh' | 'en';
  readonly tables: readonly LedgerTable[];
  readonly reading: Reading;
}

export async function readLedger(request: PlanRequest): Promise<Ledger> {
  const [path = ''] = request.args;
  // The library behind it is large, and a bundle of its own.
  const { readWorkbook } = await import('../../parse/workbook/index');
  const workbook = await readWorkbook(bytesOf(request, path));
  if (isRefused(workbook))
    throw new Failure('ledger-unreadable', { path, reason: workbook.refused, detail: workbook.detail });
  const hidden = workbook.sheets.find(isMarks);
  if (!hidden) throw new Failure('ledger-unreadable', { path, reason: 'no-marks', detail: '' });
  const marks = readMarks(linesOf(hidden));
  if (!marks) throw new Failure('ledger-unreadable', { path, reason: 'other-version', detail: '' });
  const { number } = request.snapshot.plan.charter;
  if (marks.plan !== number) throw new Failure('ledger-unreadable', { path, reason: 'other-plan', detail: marks.plan });
  const own = request.say.messages;
  const other = await request.otherMessages();
  const reading: Reading = {
    statusWords: [own.labels.status, other.labels.status],
    stageWords: [own.labels.stage, other.labels.stage],
    // No day is reported on before it has come, and none later than the day judged.
    last: request.asOf < request.today ? request.asOf : request.today,
    is1904: workbook.is1904,
    paper: (name) => wrongPaper(request, name),
    mistakes: [],
    remarks: [],
  };
  const tables = findTables(
    workbook.sheets.filter((sheet) => sheet !== hidden),
    marks,
    headerIndex([own.ledger.columns, other.ledger.columns]),
    reading,
    (column) => own.ledger.columns[column],
  );
  const [first] = tables;
  if (!first && reading.mistakes.length === 0)
    throw new Failure('ledger-unreadable', { path, reason: 'no-table', detail: '' });
  const english = request.say.language === 'en' ? own : other;
  const language = first ? languageOf(first, english.ledger.columns) : marks.language;
  return { path, marks, language, tables, reading };
}

function bytesOf({ readPaper }: PlanRequest, path: string): Uint8Array {
  try {
    return readPaper(path).bytes;
  } catch (error) {
    throw new Failure('ledger-unreadable', { path, reason: 'unreadable', detail: troubleOf(error) });
  }
}

/** Whether the file that a row names can be kept, before anything else is done with the row. */
function wrongPaper(request: PlanRequest, name: string): ReturnType<Reading['paper']> {
  const folder = optionValue(request, 'papers');
  if (folder === undefined) return { code: 'papers-needed', params: { name } };
  try {
    const { isLink } = checkedPaper(request, paperPath(folder, name));
    return isLink ? { code: 'linked-paper', params: { name } } : undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 'bad-paper', params: { what: request.say.messages.usage[error.code](error.params) } };
  }
}

/** Of a file that was handed in with the ledger. */
export const paperPath = (folder: string, name: string): string => `${folder.replace(/[\\/]+$/, '')}/${name}`;

/** Whoever saved it may have given it another name, or made a hidden sheet of one that no list shows. */
const isMarks = ({ rows }: WorkbookSheet): boolean => rows[0]?.number === 1 && rows[0].cells.get(0)?.text === marksHead;

function linesOf({ rows }: WorkbookSheet): string[][] {
  return rows.map(({ cells }) =>
    Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, column) => cells.get(column)?.text ?? ''),
  );
}

function findTables(
  sheets: readonly WorkbookSheet[],
  { sheets: sent = [] }: Marks,
  index: ReturnType<typeof headerIndex>,
  { mistakes, remarks }: Reading,
  label: (column: LedgerColumn) => string,
): LedgerTable[] {
  return sheets.flatMap((sheet): LedgerTable[] => {
    const found = findTable(sheet, index);
    const place = { sheet: sheet.name, row: 0, column: undefined, read: '', params: {} };
    if (!found) {
      // The ledger's own notes are nobody's reports.
      if (sheet.rows.length > 0 && !sent.includes(sheet.name)) remarks.push({ code: 'no-table', ...place });
      return [];
    }
    if (sheet.isHidden) remarks.push({ code: 'hidden-sheet', ...place });
    mistakes.push(...found.mistakes);
    const { columns, head } = found.table;
    const missing = entryColumns.filter((name) => !columns.has(name));
    if (!columns.has('note')) mistakes.push({ code: 'no-note-column', ...place, row: head });
    else if (missing.length > 0)
      remarks.push({ code: 'missing-columns', ...place, params: { missing: missing.map(label) } });
    return columns.has('id') && columns.has('note') ? [found.table] : [];
  });
}
