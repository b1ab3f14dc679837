// What a ledger keeps out of sight, so that it can be told later what was filled in, and whether the plan has changed
// meanwhile: for every row a fingerprint of what its record and its reports said, and all that stood in its cells.
import { canonicalJson } from '../model/content-hash';
import type { Plan, PlanRecord, RecordOf } from '../model/plan';
import { compare } from '../util/compare';
import { isDay } from '../util/day';
import { sha256 } from '../util/sha256';
import { type LedgerColumn, ledgerColumns } from './columns';

/** Raised when a ledger of before can no longer be read. */
export const ledgerVersion = '1';
/** What the first cell of the hidden sheet says; its name may be taken. */
export const marksHead = 'tjcc-ledger';

export interface Fingerprint {
  /** Of what the plan says of the record, 16 hex digits of its SHA-256. */
  readonly record: string;
  /** The same of every report and decision that names it, whatever its day: what was added later is no longer the same. */
  readonly updates: string;
  /** The ids of those, so that it can be said which is new. */
  readonly ids: readonly string[];
}

export interface MarkedRow {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly cells: Readonly<Record<LedgerColumn, string>>;
}

export interface Marks {
  /** The number of the plan that it is about. */
  readonly plan: string;
  readonly day: string;
  readonly language: 'zh' | 'en';
  readonly rows: readonly MarkedRow[];
  /** The sheets that went out with it, by name. */
  readonly sheets?: readonly string[];
}

export function fingerprintOf(plan: Plan, { id, kind, data }: PlanRecord): Fingerprint {
  const updates = updatesOn(plan, id);
  return {
    record: short(canonicalJson({ kind, data })),
    updates: short(canonicalJson(updates.map((update) => update.data))),
    ids: updates.map((update) => update.id),
  };
}

export const updatesOn = (plan: Plan, id: string): RecordOf<'update'>[] =>
  plan
    .ofKind('update')
    .filter(({ data }) => data.item === id || data.also?.includes(id))
    .sort((one, other) => compare(one.id, other.id));

const short = (text: string): string => sha256(text).slice(0, 16);

/** As lines of cells, all of them text; `readMarks` reads them back. */
export const marksLines = ({ plan, day, language, rows }: Marks): string[][] => [
  [marksHead, ledgerVersion, day, language, plan],
  ['columns', ...ledgerColumns],
  ...rows.map(({ id, fingerprint: { record, updates, ids }, cells }) => [
    'row',
    ...[id, record, updates, ids.join(' ')],
    ...ledgerColumns.map((column) => cells[column]),
  ]),
];

/** What `marksLines` wrote; undefined where it is not that, or of another version. Of two rows of one id both say the same. */
export function readMarks(lines: readonly (readonly string[])[]): Marks | undefined {
  const rows = new Map<string, MarkedRow>();
  let head: Pick<Marks, 'plan' | 'day' | 'language'> | undefined;
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
        fingerprint: { record, updates, ids: ids.split(' ').filter(Boolean) },
        cells: Object.fromEntries(known) as MarkedRow['cells'],
      });
    } else return undefined;
  }
  return head && { ...head, rows: [...rows.values()], sheets };
}
