// Helpers for tests of rules: sample reports and confirmations, and the problems that the rules find in them.
import { expect, it } from 'vitest';
import { contentHash } from '../../src/model/content-hash';
import type { Problem } from '../../src/problem';
import type { Update } from '../../src/schema/generated/types';
import { loadOnce, planWith, sourcesOf } from '../run-tool';

export type Files = Parameters<typeof planWith>[0];

/** A report of the Tianjin office on a measure that both offices own. */
export const base = {
  id: 'U20190430-a1',
  on: '2019-04-30',
  item: 'T07.2',
  by: 'O-tj-office',
  note: '首批企业入驻。',
} satisfies Update;
export const untraced = { title: '纪要', publisher: '天津市对口合作办公室' };
export const evidence: Update['evidence'] = [untraced, { ...untraced, url: 'https://example.cn/a.html' }];
export const done: Update = { ...base, status: 'done', evidence };
export const closed: Update = { ...base, id: 'U20190506-c1', on: '2019-05-06', by: 'O-cc-office', status: 'closed' };
export const confirmed = (report: Update, changes: Partial<Update> = {}): Update => ({
  ...base,
  id: 'U20190506-b1',
  on: '2019-05-06',
  item: report.item,
  by: 'O-cc-office',
  note: '属实。',
  confirms: { update: report.id, content: contentHash(report) },
  ...changes,
});

export const record = (updates: readonly Update[]): Files => ({
  'progress/2019.yaml': `updates:\n${updates.map((update) => `  - ${JSON.stringify(update)}\n`).join('')}`,
});

/** All problems of the approved plan with these files. */
export const find = async (files: Files): Promise<readonly Problem[]> =>
  (await loadOnce(sourcesOf(planWith(files)))).problems;

/** The problems of these updates, each as `code reason: id field`: `progress/decision until: U20190430-a1 waiver.until`. */
export async function told(updates: readonly Update[], files: Files = {}): Promise<string[]> {
  const problems = await find({ ...record(updates), ...files });
  return problems.map(({ code, path = [], params }) => {
    const kind = params.missing ?? params.reason;
    const [, index, ...field] = path;
    return `${code}${kind ? ` ${kind}` : ''}: ${updates[Number(index)]?.id} ${field.join('.')}`;
  });
}

type Row = readonly [name: string, updates: readonly Update[], said: readonly string[], files?: Files];
/** One test for each row: the updates and files have exactly the problems in `said`. */
export const eachRow = (table: readonly Row[]): void =>
  it.each(table.map(([name, updates, said, files]) => ({ name, updates, said, files })))(
    '$name',
    async ({ updates, said, files }) => expect(await told(updates, files)).toEqual(said),
  );
