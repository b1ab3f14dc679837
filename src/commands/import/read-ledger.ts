// Reads the workbook given to `tjcc import` as a ledger, or refuses it with advice on what to do instead.
import { type Complaint, joinFindings } from '../../ledger/findings';
import { columnsByHeading } from '../../ledger/headers';
import { type LedgerMarks, marksHead, parseMarks } from '../../ledger/marks';
import { type LedgerReading, readTables } from '../../ledger/read';
import type { ReadingTerms } from '../../ledger/row';
import { findTables, headingsLanguage, type LedgerTable } from '../../ledger/table';
import { isRefused, type Workbook, type WorkbookSheet } from '../../parse/workbook/workbook';
import { Failure, troubleOf, UsageError } from '../../problem';
import type { PlanRequest } from '../shared/command';
import { optionValue } from '../shared/options';
import { checkedEvidenceFile, handedInPath } from '../shared/recording/evidence';

/** A ledger that was read: the rows that were filled in, and the mistakes and remarks. */
export interface LedgerFile extends LedgerReading {
  readonly path: string;
  /** The day as of which it was exported. */
  readonly day: string;
  /** The language of its headings. */
  readonly language: 'zh' | 'en';
  readonly tables: readonly LedgerTable[];
}

/** Reads the ledger. Throws a Failure `ledger-unreadable` if the file is no ledger of this plan. */
export async function readLedger(request: PlanRequest): Promise<LedgerFile> {
  const [path = ''] = request.args;
  const { say, snapshot } = request;
  const workbook = await workbookAt(request, path);
  const hidden = workbook.sheets.find(holdsMarks);
  const marks = marksFrom(hidden, snapshot.plan.charter.number, path);
  const own = say.messages;
  const other = await request.otherMessages();
  const found = findTables(
    workbook.sheets.filter((sheet) => sheet !== hidden),
    marks.sheets ?? [],
    columnsByHeading([own.ledger.columns, other.ledger.columns]),
    own.ledger.columns,
  );
  const { tables } = found;
  const [first] = tables;
  if (!first && found.mistakes.length === 0)
    throw new Failure('ledger-unreadable', { path, reason: 'no-table', detail: '' });
  const english = say.language === 'en' ? own : other;
  const reading = readTables(tables, marks, snapshot, termsOf(request, workbook, other));
  return {
    ...{
      path,
      day: marks.day,
      language: first ? headingsLanguage(first, english.ledger.columns) : marks.language,
      tables,
    },
    ...joinFindings([found, reading]),
    rows: reading.rows,
  };
}

async function workbookAt({ readGivenFile }: PlanRequest, path: string): Promise<Workbook> {
  // The library that reads workbooks is large, so it is in a separate bundle.
  const { readWorkbook } = await import('../../parse/workbook/index');
  const workbook = await readWorkbook(bytesOf());
  if (!isRefused(workbook)) return workbook;
  throw new Failure('ledger-unreadable', { path, reason: workbook.refused, detail: workbook.detail });

  function bytesOf(): Uint8Array {
    try {
      return readGivenFile(path).bytes;
    } catch (error) {
      throw new Failure('ledger-unreadable', { path, reason: 'unreadable', detail: troubleOf(error) });
    }
  }
}

/** The hidden sheet, found by its first cell: somebody may have renamed it, and programs do not list it. */
const holdsMarks = ({ rows }: WorkbookSheet): boolean =>
  rows[0]?.number === 1 && rows[0].cells.get(0)?.text === marksHead;

function marksFrom(hidden: WorkbookSheet | undefined, planNumber: string, path: string): LedgerMarks {
  if (!hidden) throw new Failure('ledger-unreadable', { path, reason: 'no-marks', detail: '' });
  const marks = parseMarks(rowTexts(hidden));
  if (!marks) throw new Failure('ledger-unreadable', { path, reason: 'other-version', detail: '' });
  if (marks.plan !== planNumber)
    throw new Failure('ledger-unreadable', { path, reason: 'other-plan', detail: marks.plan });
  return marks;
}

const rowTexts = ({ rows }: WorkbookSheet): string[][] =>
  rows.map(({ cells }) =>
    Array.from({ length: Math.max(...cells.keys()) + 1 }, (_, column) => cells.get(column)?.text ?? ''),
  );

function termsOf(request: PlanRequest, { is1904 }: Workbook, other: PlanRequest['say']['messages']): ReadingTerms {
  const { asOf, today, say } = request;
  return {
    statusWords: [say.messages.labels.status, other.labels.status],
    stageWords: [say.messages.labels.stage, other.labels.stage],
    // A report may be of no day after today, nor after the day judged.
    last: asOf < today ? asOf : today,
    is1904,
    evidenceComplaint: (name) => evidenceComplaint(request, name),
  };
}

function evidenceComplaint(request: PlanRequest, name: string): Complaint | undefined {
  const folder = optionValue(request, 'papers');
  if (folder === undefined) return { code: 'papers-needed', params: { name } };
  try {
    const { isLink } = checkedEvidenceFile(request, handedInPath(folder, name));
    return isLink ? { code: 'linked-paper', params: { name } } : undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 'bad-paper', params: { what: request.say.messages.usage[error.code](error.params) } };
  }
}
