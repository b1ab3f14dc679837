// One row that was filled in, as what `tjcc record` would be told; all mistakes in it are found at once.
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
  /** Undefined where the row names no day. */
  readonly on: Day | undefined;
  readonly difficulty: string | undefined;
  readonly nextStep: string | undefined;
  readonly evidence: NamedEvidence | undefined;
}

/** What has to be known to read a row, besides the ledger itself. */
export interface ReadingTerms {
  /** The words of the reader's language first, then those of the other. */
  readonly statusWords: readonly [Readonly<Record<StatedStatus, string>>, Readonly<Record<StatedStatus, string>>];
  readonly stageWords: readonly [Readonly<Record<Stage, string>>, Readonly<Record<Stage, string>>];
  /** The last day that a report may be of. */
  readonly last: Day;
  /** Whether the workbook counts its days from 1904. */
  readonly is1904: boolean;
  /** Why the file of that name, handed in with the ledger, cannot be kept; undefined where it can. */
  paperComplaint(name: string): Complaint | undefined;
}

export interface RowReading extends Findings {
  /** Undefined where there is a mistake in the row. */
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
  /** Undefined where the cell is blank or wrong. */
  readonly value: Value | undefined;
}

/** The cell's value; its complaint and oddities as a mistake and remarks at its place. */
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
function readKeptSource(cell: WorkbookCell, { paperComplaint }: ReadingTerms): CellReading<EvidenceSource> {
  const source = readSource(cell);
  const complaint = 'value' in source && 'name' in source.value ? paperComplaint(source.value.name) : undefined;
  return complaint ? { complaint, oddities: source.oddities } : source;
}

const namedEvidence = (
  title: string | undefined,
  publisher: string | undefined,
  source: EvidenceSource | undefined,
): NamedEvidence | undefined =>
  title === undefined || publisher === undefined ? undefined : { title, publisher, ...source };

/** Cells that must not be empty because of what others say, and cells that contradict each other. */
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
