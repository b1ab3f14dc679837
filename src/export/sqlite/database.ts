// Opens sql.js databases in memory and inserts rows; values from a plan are always bound as parameters.
import type { Database, SqlJsStatic } from 'sql.js';
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';

export type Row = Readonly<Record<string, string | number | boolean | null | undefined>>;

let loading: Promise<SqlJsStatic> | undefined;

/** Opens an empty database; the WebAssembly is compiled only once. */
export async function openDatabase(): Promise<Database> {
  const { Database } = await (loading ??= initSqlJs());
  return new Database();
}

/** Inserts rows, which must all have the same columns. */
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

/** Lone surrogates are not valid UTF-8, and most SQLite readers end a text at NUL (https://sqlite.org/nulinstr.html). */
const unfit = /[\0\p{Surrogate}]/gu;

function bound(value: Row[string]): string | number | null {
  if (typeof value === 'string') return value.replace(unfit, '\ufffd');
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}
