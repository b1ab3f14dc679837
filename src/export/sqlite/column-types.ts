// SQL for columns and tables: type, CHECK constraint, and a comment in both languages that stays in the file.
import { type CodeField, sqlCodes } from './sql-codes';

/** A column that holds one of a fixed list of codes. */
export const codeType = (column: string, field: CodeField): string => oneOfType(column, sqlCodes[field]);

export const oneOfType = (column: string, list: readonly string[]): string =>
  `TEXT CHECK (${column} IN (${list.map((code) => `'${code}'`).join(', ')}))`;

/** A column that holds a valid day as YYYY-MM-DD. */
export const dayType = (column: string): string => `TEXT CHECK (${column} = date(${column}))`;

/** A column that holds 0 or 1. */
export const flagType = (column: string): string => `INTEGER CHECK (${column} IN (0, 1))`;

/** A whole number from 0. The type is checked too, since in SQLite every text is greater than any number. */
export const countType = (column: string): string =>
  `INTEGER CHECK (typeof(${column}) IN ('integer', 'null') AND ${column} >= 0)`;

export const integerType = (column: string): string => `INTEGER CHECK (typeof(${column}) IN ('integer', 'null'))`;

export const referenceType = (table: string): string => `TEXT REFERENCES ${table} (id)`;

/** Adds NOT NULL to a column definition. */
export const notNull = (definition: string): string => definition.replace(/^(TEXT|INTEGER)/, '$1 NOT NULL');

export type SqlColumn = readonly [name: string, definition: string, remark: string];

/** A CREATE TABLE statement; SQLite stores its text including comments. */
export function createTable(
  name: string,
  remark: string,
  columns: readonly SqlColumn[],
  keys: readonly string[] = [],
): string {
  const parts = [
    ...columns.map(([column, definition, text]) => `${text === '' ? '' : `  -- ${text}\n`}  ${column} ${definition}`),
    ...keys.map((key) => `  ${key}`),
  ];
  return `CREATE TABLE ${name} (\n  -- ${remark}\n${parts.join(',\n')}\n)`;
}
