// Reads one filled-in row as the values that `tjcc record` would be given, and finds all mistakes in it.
import { type Item, isFinished, type Stage, type StatedStatus, stages, statuses } from '../evaluate/snapshot/item';
import type { WorkbookCell, WorkbookRow } from '../parse/workbook/workbook';
import type { Day } from '../util/day';
import { cellAt, filledEntries, isBlank, mistakeAt, remarkAt } from './cell';
import type { EntryColumn } from './columns';
import { type Complaint, type Findings, joinFindings, type Mistake, type Remark } from './findings';
import type { LedgerTable } from './table';
import {
  type CellReading,
  complained,
  type EvidenceSource,
  readCode,
  readDay,
  readLine,
  readPercent,
  readSource,
} from './values';

/** A piece of evidence as the row names it. */
export interface NamedEvidence {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  /** The name of a file that was handed in with the ledger. */
  readonly name?: string;
}

export interface FilledRow {
  readonly table: LedgerTable;
  readonly row: WorkbookRow;
  readonly item: Item;
  readonly status: StatedStatus | undefined;
  readonly stage: Stage | undefined;
  readonly percent: number | undefined;
  readonly note: string;
  /** Undefined if the row names no day. */
  readonly on: Day | undefined;
  readonly difficulty: string | undefined;
  readonly nextStep: string | undefined;
  readonly evidence: NamedEvidence | undefined;
}

/** What is needed to read a row, besides the ledger itself. */
export interface ReadingTerms {
  /** Words for each status, in the reader's language and then in the other. */
  readonly statusWords: readonly [Readonly<Record<StatedStatus, string>>, Readonly<Record<StatedStatus, string>>];
  readonly stageWords: readonly [Readonly<Record<Stage, string>>, Readonly<Record<Stage, string>>];
  /** The last day allowed for a report. */
  readonly last: Day;
  /** Whether the workbook counts its dates from 1904. */
  readonly is1904: boolean;
  /** Why the named file, handed in with the ledger, cannot be kept; undefined if it can. */
  evidenceComplaint(name: string): Complaint | undefined;
}

export interface RowReading extends Findings {
  /** Undefined if there is a mistake in the row. */
  readonly filled: FilledRow | undefined;
}

export function readRow(table: LedgerTable, row: WorkbookRow, item: Item, terms: ReadingTerms): RowReading {
  const isProject = item.record.kind === 'project';
  const read = <Value>(name: EntryColumn, readValue: (cell: WorkbookCell) => CellReading<Value>) =>
    readEntry(table, row, name, readValue);
  const status = read('status', (cell) => readCode(cell, terms.statusWords, statuses));
  const stage = read('stage', (cell) =>
    isProject ? readCode(cell, terms.stageWords, stages) : complained('no-stages'),
  );
  const percent = read('percent', readPercent);
  const note = read('note', readLine);
  const on = read('on', (cell) => readDay(cell, terms));
  const difficulty = read('difficulty', readLine);
  const nextStep = read('next_step', readLine);
  const title = read('evidence', readLine);
  const publisher = read('publisher', readLine);
  const source = read('source', (cell) => readKeptSource(cell, terms));
  const cells = [status, stage, percent, note, on, difficulty, nextStep, title, publisher, source];
  const findings = joinFindings([
    ...cells,
    { mistakes: acrossCells(table, row, status.value, percent.value) },
    { remarks: lessThanBefore(table, row, percent.value, item.percent) },
  ]);
  if (findings.mistakes.length > 0 || note.value === undefined) return { ...findings, filled: undefined };
  const filled: FilledRow = {
    ...{ table, row, item, status: status.value, stage: stage.value, percent: percent.value, note: note.value },
    ...{ on: on.value, difficulty: difficulty.value, nextStep: nextStep.value },
    evidence: namedEvidence(title.value, publisher.value, source.value),
  };
  return { ...findings, filled };
}

interface EntryReading<Value> extends Findings {
  /** Undefined if the cell is blank or wrong. */
  readonly value: Value | undefined;
}

/** The cell's value, with its complaint as a mistake and its oddities as remarks at the cell's place. */
function readEntry<Value>(
  table: LedgerTable,
  row: WorkbookRow,
  name: EntryColumn,
  readValue: (cell: WorkbookCell) => CellReading<Value>,
): EntryReading<Value> {
  const cell = cellAt(table, row, name);
  if (!cell.content || isBlank(cell.content)) return { value: undefined, mistakes: [], remarks: [] };
  const reading = readValue(cell.content);
  const remarks = reading.oddities.map((code) => remarkAt(cell, code));
  if ('value' in reading) return { value: reading.value, mistakes: [], remarks };
  const { code, params } = reading.complaint;
  return { value: undefined, mistakes: [mistakeAt(cell, code, params)], remarks };
}

/** An address, or a file that can be kept. */
function readKeptSource(cell: WorkbookCell, { evidenceComplaint }: ReadingTerms): CellReading<EvidenceSource> {
  const source = readSource(cell);
  const complaint = 'value' in source && 'name' in source.value ? evidenceComplaint(source.value.name) : undefined;
  return complaint ? { complaint, oddities: source.oddities } : source;
}

const namedEvidence = (
  title: string | undefined,
  publisher: string | undefined,
  source: EvidenceSource | undefined,
): NamedEvidence | undefined =>
  title === undefined || publisher === undefined ? undefined : { title, publisher, ...source };

/** Mistakes in cells that must be filled because others are, and in cells that contradict each other. */
function acrossCells(
  table: LedgerTable,
  row: WorkbookRow,
  status: StatedStatus | undefined,
  percent: number | undefined,
): Mistake[] {
  const entries = filledEntries(table, row);
  const hasEvidence = (['evidence', 'publisher', 'source'] as const).some((name) => entries.has(name));
  const mistakes: Mistake[] = [];
  if (hasEvidence && !entries.has('evidence')) mistakes.push(mistakeAt(cellAt(table, row, 'evidence'), 'title-needed'));
  if (hasEvidence && !entries.has('publisher'))
    mistakes.push(mistakeAt(cellAt(table, row, 'publisher'), 'publisher-needed'));
  if (!entries.has('note')) mistakes.push(mistakeAt(cellAt(table, row, 'note'), 'note-needed'));
  if (status && isFinished(status) && percent !== undefined && percent < 100)
    mistakes.push(mistakeAt(cellAt(table, row, 'percent'), 'not-finished', { percent }));
  if (status === 'done' && !entries.has('source'))
    mistakes.push(mistakeAt(cellAt(table, row, 'source'), 'evidence-needed'));
  return mistakes;
}

const lessThanBefore = (
  table: LedgerTable,
  row: WorkbookRow,
  percent: number | undefined,
  before: number | undefined,
): Remark[] =>
  percent !== undefined && before !== undefined && percent < before
    ? [remarkAt(cellAt(table, row, 'percent'), 'less-than-before', { before })]
    : [];
