// The door to sql.js: a database in memory. Names of tables and columns are ours; whatever comes from a plan is bound.
import type { Database, SqlJsStatic } from 'sql.js';
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';

export type Row = Readonly<Record<string, string | number | boolean | null | undefined>>;

let loading: Promise<SqlJsStatic> | undefined;

/** WebAssembly is compiled once, however many databases are made. */
export async function openDatabase(): Promise<Database> {
  const { Database } = await (loading ??= initSqlJs());
  return new Database();
}

/** All rows have the same columns. */
export function insert(database: Database, table: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const statement = database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) statement.run(columns.map((column) => bound(row[column])));
  statement.free();
}

/** Half a pair is no UTF-8, and at a NUL most readers of SQLite end a text (https://sqlite.org/nulinstr.html). */
const unfit = /[\0\p{Surrogate}]/gu;

function bound(value: Row[string]): string | number | null {
  if (typeof value === 'string') return value.replace(unfit, '\ufffd');
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}
