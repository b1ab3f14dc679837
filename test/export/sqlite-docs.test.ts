// Runs the queries in docs/data.md against the SQLite file and compares their results with the page.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../run-tool';
import { blocksOf, sqliteAnswer } from './data-page';

describe.each([
  ['docs/data.md', 'zh'],
  ['docs/data.en.md', 'en'],
] as const)('%s', (name, language) => {
  const blocks = blocksOf(readFileSync(`${root}${name}`, 'utf8'));

  it('holds queries for three engines, and what they gave', () => {
    const count = (engine: string): number => blocks.filter((block) => block.engine === engine).length;
    expect([count('sqlite'), count('duckdb'), count('clickhouse')]).toEqual([6, 6, 7]);
    for (const { sql, shown } of blocks) expect(shown !== '', sql).toBe(!sql.includes('CREATE TABLE'));
  });

  it.each(
    blocks.filter(({ engine }) => engine === 'sqlite').map((block) => [block.sql.split('\n')[0], block] as const),
  )('%s', async (_line, block) => {
    expect(block.shown).toBe(await sqliteAnswer(block, language));
  });
});

it('the two pages ask the same', () => {
  const [zh, en] = ['docs/data.md', 'docs/data.en.md'].map((name) =>
    blocksOf(readFileSync(`${root}${name}`, 'utf8')).map(({ engine, sql }) => engine + columnsInChinese(sql)),
  );
  expect(en).toEqual(zh);
});

/** The English page asks for the English titles and names. */
const columnsInChinese = (sql: string): string =>
  sql.replace(/\b(title|name|owners)_en\b/g, '$1').replaceAll('u.titleEn AS unit', 'u.title AS unit');
