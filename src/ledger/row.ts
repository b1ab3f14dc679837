// One row that was filled in, read as what `tjcc record` would be told; all that is wrong in it is found at once.
import { type Item, isFinished, stages, statuses } from '../evaluate/snapshot/item';
import type { WorkbookCell, WorkbookRow } from '../parse/workbook/workbook';
import type { Params } from '../problem';
import type { Day } from '../util/day';
import { type EntryColumn, entryColumns } from './columns';
import type { Mistake, MistakeCode, Remark } from './found';
import type { LedgerTable } from './table';
import { type Ear, isBlank, readCode, readDay, readLine, readPercent, readSource } from './values';

export type StatedStatus = (typeof statuses)[number];
export type StatedStage = (typeof stages)[number];

/** A piece of evidence as it was named. */
export interface NamedEvidence {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  /** Of a file that was handed in with the ledger. */
  readonly name?: string;
}

export interface FilledRow {
  readonly table: LedgerTable;
  readonly row: number;
  readonly item: Item;
  readonly status: StatedStatus | undefined;
  readonly stage: StatedStage | undefined;
  readonly percent: number | undefined;
  readonly note: string;
  /** Undefined where the row names none. */
  readonly on: Day | undefined;
  readonly difficulty: string | undefined;
  readonly nextStep: string | undefined;
  readonly evidence: NamedEvidence | undefined;
}

type Words = Readonly<Record<StatedStatus, string>>;
type StageWords = Readonly<Record<StatedStage, string>>;

export interface Reading {
  /** The words of the reader's language first, then those of the other. */
  readonly statusWords: readonly [Words, Words];
  readonly stageWords: readonly [StageWords, StageWords];
  /** No report is on a later day. */
  readonly last: Day;
  readonly is1904: boolean;
  /** What is wrong with the file of that name; undefined where it can be kept. */
  paper(name: string): { readonly code: MistakeCode; readonly params: Params } | undefined;
  readonly mistakes: Mistake[];
  readonly remarks: Remark[];
}

/** The cells to be filled in that hold something. */
export function entriesOf({ columns }: LedgerTable, { cells }: WorkbookRow): Map<EntryColumn, WorkbookCell> {
  return new Map(
    entryColumns.flatMap((name): [EntryColumn, WorkbookCell][] => {
      const cell = cells.get(columns.get(name) ?? -1);
      return cell && !isBlank(cell) ? [[name, cell]] : [];
    }),
  );
}

/** Undefined where there is a mistake in it. */
export function readRow(table: LedgerTable, row: WorkbookRow, item: Item, reading: Reading): FilledRow | undefined {
  const entries = entriesOf(table, row);
  const before = reading.mistakes.length;
  const ear = (name: EntryColumn): Ear => earAt(table, row, name, reading);
  const read = <T>(name: EntryColumn, how: (cell: WorkbookCell, ear: Ear) => T | undefined): T | undefined => {
    const cell = entries.get(name);
    return cell && how(cell, ear(name));
  };
  const status = read('status', (cell, at) => readCode(cell, reading.statusWords, statuses, at));
  const isProject = item.record.kind === 'project';
  const stage = read('stage', (cell, at) =>
    isProject ? readCode(cell, reading.stageWords, stages, at) : at.mistake('no-stages'),
  );
  const percent = read('percent', readPercent);
  const note = read('note', readLine);
  const on = read('on', (cell, at) => readDay(cell, reading, at));
  const difficulty = read('difficulty', readLine);
  const nextStep = read('next_step', readLine);
  const evidence = readEvidence(entries, read, ear, reading);
  if (!entries.has('note')) ear('note').mistake('note-needed');
  if (status && isFinished(status) && percent !== undefined && percent < 100)
    ear('percent').mistake('not-finished', { percent });
  if (status === 'done' && !entries.has('source')) ear('source').mistake('evidence-needed');
  if (percent !== undefined && item.percent !== undefined && percent < item.percent)
    ear('percent').remark('less-than-before', { before: item.percent });
  if (reading.mistakes.length > before || note === undefined) return undefined;
  return { table, row: row.number, item, status, stage, percent, note, on, difficulty, nextStep, evidence };
}

function readEvidence(
  entries: ReadonlyMap<EntryColumn, WorkbookCell>,
  read: <T>(name: EntryColumn, how: (cell: WorkbookCell, ear: Ear) => T | undefined) => T | undefined,
  ear: (name: EntryColumn) => Ear,
  { paper }: Reading,
): NamedEvidence | undefined {
  const title = read('evidence', readLine);
  const publisher = read('publisher', readLine);
  const source = read('source', readSource);
  const wrong = source && 'name' in source ? paper(source.name) : undefined;
  if (wrong) ear('source').mistake(wrong.code, wrong.params);
  const isGiven = (['evidence', 'publisher', 'source'] as const).some((name) => entries.has(name));
  if (isGiven && !entries.has('evidence')) ear('evidence').mistake('title-needed');
  if (isGiven && !entries.has('publisher')) ear('publisher').mistake('publisher-needed');
  return title === undefined || publisher === undefined ? undefined : { title, publisher, ...source };
}

/** Speaks of one cell; where the ledger has no such column any more, of the row. */
export function earAt(
  { sheet, columns }: LedgerTable,
  { number, cells }: WorkbookRow,
  name: EntryColumn | 'id',
  { mistakes, remarks }: Pick<Reading, 'mistakes' | 'remarks'>,
): Ear {
  const column = columns.get(name);
  const place = { sheet: sheet.name, row: number, column };
  const read = (column === undefined ? undefined : cells.get(column)?.text) ?? '';
  return {
    mistake: (code, params = {}) => void mistakes.push({ code, ...place, read, params: { column: name, ...params } }),
    remark: (code, params = {}) => void remarks.push({ code, ...place, read, params: { column: name, ...params } }),
  };
}
