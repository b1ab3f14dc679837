// The queries of docs/data.md: fenced blocks of SQL that name the engine, each followed by its result as a table.
import { samplePlans } from './sample-plans';
import { exported, opened } from './sqlite-file';

export interface QueryBlock {
  readonly engine: string;
  /** The name of the database file that is queried, such as `a`. */
  readonly file: string;
  readonly sql: string;
  /** The table below the query; empty if it returns nothing. */
  readonly shown: string;
}

const block = /^```sql (\w+)(?: (\w+))?\n([\s\S]*?)^```\n(?:\n((?:\|.*\n)+))?/gm;

export const blocksOf = (page: string): QueryBlock[] =>
  [...page.matchAll(block)].map(([, engine = '', file = '', sql = '', shown = '']) => ({ engine, file, sql, shown }));

/** The page with every table replaced by the result of `answer`. */
export async function answeredPage(page: string, answer: (query: QueryBlock) => Promise<string>): Promise<string> {
  let answered = '';
  let end = 0;
  for (const match of page.matchAll(block)) {
    const [whole, engine = '', file = '', sql = '', shown = ''] = match;
    const code = whole.slice(0, whole.length - shown.length).trimEnd();
    const given = await answer({ engine, file, sql, shown });
    answered += `${page.slice(end, match.index)}${code}\n${given === '' ? '' : `\n${given}`}`;
    end = match.index + whole.length;
  }
  return answered + page.slice(end);
}

export const markdownTable = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  columns.length === 0
    ? ''
    : [columns, columns.map(() => '---'), ...rows.map((row) => row.map((value) => String(value ?? '')))]
        .map((cells) => `| ${cells.join(' | ')} |\n`)
        .join('');

/** The as-of day of the page. */
const asOf = '2019-06-30';

/** Runs all statements and returns the result of the last one. */
export async function sqliteAnswer({ file, sql }: QueryBlock, language: 'zh' | 'en'): Promise<string> {
  const database = opened((await exported(samplePlans[file] ?? {}, asOf, { language })).bytes);
  const others = [...sql.matchAll(/ATTACH '(\w+)\.sqlite'/g)].map(async ([, name = '']) => {
    const other = opened((await exported(samplePlans[name] ?? {}, asOf, { language: 'zh' })).bytes);
    return { name, other };
  });
  const attached = await Promise.all(others);
  try {
    // The files are in sql.js's own memory, under names that it chooses.
    const local = attached.reduce(
      (text, { name, other }) =>
        text.replace(`'${name}.sqlite'`, `'${(other as unknown as { filename: string }).filename}'`),
      sql,
    );
    const { columns = [], values = [] } = database.exec(local).at(-1) ?? {};
    return markdownTable(columns, values);
  } finally {
    for (const { other } of attached) other.close();
    database.close();
  }
}
