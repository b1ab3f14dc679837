// How a column is written in SQL: its type, what it may hold, and a remark in both languages that stays in the file.
import { type CodeField, sqlCodes } from './codes';

/** One of a closed list of codes. */
export const codeType = (column: string, field: CodeField): string => oneOfType(column, sqlCodes[field]);

export const oneOfType = (column: string, list: readonly string[]): string =>
  `TEXT CHECK (${column} IN (${list.map((code) => `'${code}'`).join(', ')}))`;

/** YYYY-MM-DD, and a day that there is. */
export const dayType = (column: string): string => `TEXT CHECK (${column} = date(${column}))`;

/** 0 or 1. */
export const flagType = (column: string): string => `INTEGER CHECK (${column} IN (0, 1))`;

/** A whole number from 0 on. SQLite orders every text behind all numbers, so that the type has to be asked for. */
export const countType = (column: string): string =>
  `INTEGER CHECK (typeof(${column}) IN ('integer', 'null') AND ${column} >= 0)`;

export const integerType = (column: string): string => `INTEGER CHECK (typeof(${column}) IN ('integer', 'null'))`;

export const referenceType = (table: string): string => `TEXT REFERENCES ${table} (id)`;

/** Has to be there. */
export const notNull = (definition: string): string => definition.replace(/^(TEXT|INTEGER)/, '$1 NOT NULL');

export type SqlColumn = readonly [name: string, definition: string, remark: string];

/** A CREATE TABLE; SQLite keeps the text as it stands, remarks included. */
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
