// Plans with reports given as day, item and status, and what `check` says of them; the plan as approved, so that
// reports recorded later do not change the results.
import { expect } from 'vitest';
import type { Item } from '../../src/evaluate/snapshot/item';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { contentHash } from '../../src/model/content-hash';
import type { Plan } from '../../src/model/plan';
import type { Update } from '../../src/schema/generated/types';
import { approvedPlan, loadOnce, planWith, runTool, sourcesOf } from '../run-tool';
import { find } from './reports';

/** The plan with these files; it must have no problem at all. */
export async function planOf(changes: Readonly<Record<string, string>> = {}): Promise<Plan> {
  const { plan, problems } = await loadOnce(sourcesOf(planWith(changes)));
  expect(problems.map(({ code, file, params }) => ({ code, file, params }))).toEqual([]);
  if (!plan) throw new Error('no plan');
  return plan;
}

/** `confirms` makes it a confirmation by the Changchun office: of which report in the list, counted from 0. */
export type Fields = Pick<Update, 'status' | 'percent'> & { readonly confirms?: number };
export type Report = readonly [on: string, item: string, fields?: Fields];

/** A progress file with these reports; done and dropped come with the evidence that they need. */
export function progress(reports: readonly Report[]): Record<string, string> {
  const updates: Update[] = [];
  for (const [index, [on, item, { confirms, ...fields } = {}]] of reports.entries()) {
    const target = confirms === undefined ? undefined : updates[confirms];
    updates.push({
      id: `U${on.replaceAll('-', '')}-${String(index).padStart(2, '0')}t`,
      on,
      item,
      by: target ? 'O-cc-office' : 'O-tj-office',
      note: '测试',
      ...fields,
      ...(fields.status === 'done' || fields.status === 'dropped'
        ? { evidence: [{ title: '佐证', publisher: '某单位', url: 'https://example.cn/a.html' }] }
        : {}),
      ...(target ? { confirms: { update: target.id, content: contentHash(target) } } : {}),
    });
  }
  return { 'progress/test.yaml': `updates:\n${updates.map((update) => `  - ${JSON.stringify(update)}\n`).join('')}` };
}

/** One item of the plan with these reports, seen on a day. */
export const seeDated = async (reports: readonly Report[], item: string, asOf: string): Promise<Item> =>
  find(takeSnapshot(await planOf(progress(reports)), asOf), item);

interface Checked {
  readonly exitCode: number;
  readonly checked: number;
  readonly overdue: readonly string[];
}

/** What `check` answers as of a day: exit status, how many deadlines it checked, and the ids of those overdue. */
export async function check(asOf: string, changes: Readonly<Record<string, string>>, option = ''): Promise<Checked> {
  const { stdout, exitCode } = await runTool(`check --as-of ${asOf} --json ${option}`, {
    plan: { ...approvedPlan, ...changes },
  });
  const { data } = JSON.parse(stdout);
  return { exitCode, checked: data.checked, overdue: data.overdue.map(({ id }: { id: string }) => id) };
}
