// The marks that a ledger carries on a hidden sheet: for every row, hashes of its record and of the reports on it, and the
// texts of its cells. They show an import what was filled in, and whether the plan has changed since the export.
import { canonicalJson } from '../model/content-hash';
import type { Plan, PlanRecord, UpdateRecord } from '../model/plan';
import { compare } from '../util/compare-texts';
import { isDay } from '../util/day';
import { sha256 } from '../util/sha256';
import { type LedgerColumn, ledgerColumns } from './columns';

/** Version of the marks, to be raised when ledgers exported earlier can no longer be read. */
const ledgerVersion = '1';
/** The text of the first cell of the hidden sheet. The sheet is found by it, because its name may have been changed. */
export const marksHead = 'tjcc-ledger';

/** Hashes of a record and of its reports at the export, each the first 16 hex digits of a SHA-256. */
export interface RecordHashes {
  /** Hash of the record's own fields. */
  readonly record: string;
  /** Hash of all reports and decisions that name the record, whatever their day. */
  readonly updates: string;
  /** Ids of those reports and decisions, so that an import can say which are new. */
  readonly ids: readonly string[];
}

export interface MarkedRow {
  readonly id: string;
  readonly hashes: RecordHashes;
  readonly cells: Readonly<Record<LedgerColumn, string>>;
}

export interface LedgerMarks {
  /** The number of the plan (发改振兴…号) that the ledger is about. */
  readonly plan: string;
  /** The day as of which the ledger was exported. */
  readonly day: string;
  readonly language: 'zh' | 'en';
  readonly rows: readonly MarkedRow[];
  /** Names of the sheets that were exported. */
  readonly sheets?: readonly string[];
}

export function recordHashes(plan: Plan, { id, kind, data }: PlanRecord): RecordHashes {
  const updates = updatesNaming(plan, id);
  return {
    record: shortHash(canonicalJson({ kind, data })),
    updates: shortHash(canonicalJson(updates.map((update) => update.data))),
    ids: updates.map((update) => update.id),
  };
}

const updatesNaming = (plan: Plan, id: string): UpdateRecord[] =>
  plan
    .ofKind('update')
    .filter(({ data }) => data.item === id || data.also?.includes(id))
    .sort((one, other) => compare(one.id, other.id));

const shortHash = (text: string): string => sha256(text).slice(0, 16);

/** Rows of cells for the hidden sheet, all of them text; `parseMarks` reads them back. */
export const serializeMarks = ({ plan, day, language, rows }: LedgerMarks): string[][] => [
  [marksHead, ledgerVersion, day, language, plan],
  ['columns', ...ledgerColumns],
  ...rows.map(({ id, hashes: { record, updates, ids }, cells }) => [
    'row',
    ...[id, record, updates, ids.join(' ')],
    ...ledgerColumns.map((column) => cells[column]),
  ]),
];

/** Reads what `serializeMarks` wrote; undefined for other cells or another version. All rows with one id are the same. */
export function parseMarks(lines: readonly (readonly string[])[]): LedgerMarks | undefined {
  const rows = new Map<string, MarkedRow>();
  let head: Pick<LedgerMarks, 'plan' | 'day' | 'language'> | undefined;
  let columns: readonly string[] = [];
  let sheets: readonly string[] = [];
  for (const [sort = '', ...rest] of lines) {
    if (sort === marksHead) {
      const [version, day = '', language, plan = ''] = rest;
      if (version !== ledgerVersion || !isDay(day)) return undefined;
      head ??= { plan, day, language: language === 'en' ? 'en' : 'zh' };
    } else if (sort === 'columns') columns = rest;
    else if (sort === 'sheets') sheets = rest;
    else if (sort === 'row') {
      const [id = '', record = '', updates = '', ids = '', ...cells] = rest;
      const known = ledgerColumns.map((column) => [column, cells[columns.indexOf(column)] ?? ''] as const);
      rows.set(id, {
        id,
        hashes: { record, updates, ids: ids.split(' ').filter(Boolean) },
        cells: Object.fromEntries(known) as MarkedRow['cells'],
      });
    } else return undefined;
  }
  return head && { ...head, rows: [...rows.values()], sheets };
}
