// A plan exported as SQLite without the command line, and read back.
import type { Database, SqlValue } from 'sql.js';
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';
import { buildCorpus } from '../../src/evaluate/query/corpus';
import type { Item } from '../../src/evaluate/snapshot/item';
import { type Snapshot, takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { exportSqlite } from '../../src/export/sqlite/index';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import type { Plan } from '../../src/model/plan';
import { isComplete } from '../../src/problem';
import type { Day } from '../../src/util/day';
import { approvedPlan, loadOnce, ownPlan, sourcesOf, type World } from '../run-tool';
import { decidedPlan } from '../transcripts/overlay';

export type PlanFiles = NonNullable<World['plan']>;

export const plans = { own: ownPlan, approved: approvedPlan, decided: decidedPlan } satisfies Record<string, PlanFiles>;

export interface Exported {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly plan: Plan;
}

interface Asking {
  readonly language?: 'zh' | 'en';
  readonly pick?: (item: Item) => boolean;
}

const made = new WeakMap<PlanFiles, Map<string, Promise<Exported>>>();

/** Exports the plan; the same export again is returned from memory. */
export function exported(files: PlanFiles, asOf: Day, asking: Asking = {}): Promise<Exported> {
  if (asking.pick) return exportedAnew(files, asOf, asking);
  const known = made.get(files) ?? new Map<string, Promise<Exported>>();
  made.set(files, known);
  const key = `${asOf} ${asking.language ?? 'zh'}`;
  const file = known.get(key) ?? exportedAnew(files, asOf, asking);
  known.set(key, file);
  return file;
}

export async function exportedAnew(
  files: PlanFiles,
  asOf: Day,
  { language = 'zh', pick }: Asking = {},
): Promise<Exported> {
  const { plan, problems } = await loadOnce(sourcesOf(files), 'plan');
  if (!plan) throw new Error('no plan');
  const snapshot = takeSnapshot(plan, asOf);
  const bytes = await exportSqlite({
    snapshot,
    corpus: buildCorpus(snapshot, () => []),
    items: pick ? snapshot.items.filter(pick) : snapshot.items,
    say: { messages: language === 'en' ? en : zh, language },
    isIncomplete: !isComplete(problems),
  });
  if (typeof bytes === 'string') throw new Error('not bytes');
  return { bytes, snapshot, plan };
}

export type Asked = (sql: string) => Record<string, SqlValue>[];

const { Database: Opened } = await initSqlJs();

export const opened = (bytes: Uint8Array): Database => new Opened(bytes);

/** Opens the file for queries, and closes it afterwards. */
export function reading<T>(bytes: Uint8Array, ask: (rows: Asked, database: Database) => T): T {
  const database = opened(bytes);
  const rows: Asked = (sql) => {
    const statement = database.prepare(sql);
    const found: Record<string, SqlValue>[] = [];
    while (statement.step()) found.push(statement.getAsObject());
    statement.free();
    return found;
  };
  try {
    return ask(rows, database);
  } finally {
    database.close();
  }
}
