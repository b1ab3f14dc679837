// The approved plan with reports and decisions, seen on a day: what is said of an item.
import { expect } from 'vitest';
import type { Item } from '../../src/evaluate/snapshot/item';
import { type Snapshot, takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { isError } from '../../src/problem';
import type { Update } from '../../src/schema/generated/types';
import { approvedPlan, loadOnce, planWith, sourcesOf } from '../run-tool';

export type Files = Parameters<typeof planWith>[0];
export type Given = Partial<Update> & Pick<Update, 'on' | 'item'>;

export const evidence: Update['evidence'] = [{ title: '纪要', publisher: '某单位', url: 'https://example.cn/a.html' }];

/** An update of the Tianjin office, with what is not given filled in; done comes with evidence. */
export const updateOf = (given: Given, index: number): Update => ({
  id: `U${given.on.replaceAll('-', '')}-t${String(index).padStart(3, '0')}`,
  by: 'O-tj-office',
  note: '示例。',
  ...(given.status === 'done' ? { evidence } : {}),
  ...given,
});

/** The plan with these updates and files, seen on a day. */
export async function see(updates: readonly Given[], asOf: string, files: Files = {}): Promise<Snapshot> {
  const list = updates.map((given, index) => `  - ${JSON.stringify(updateOf(given, index))}\n`).join('');
  const changes = list === '' ? files : { ...files, 'progress/test.yaml': `updates:\n${list}` };
  const { plan, problems } = await loadOnce(sourcesOf(planWith(changes)));
  expect(problems.filter(isError)).toEqual([]);
  if (!plan) throw new Error('no plan');
  return takeSnapshot(plan, asOf);
}

/** The item; fails where the snapshot has none of this id. */
export function find(snapshot: Snapshot, id: string): Item {
  const item = snapshot.find(id);
  if (!item) throw new Error(`no ${id} on ${snapshot.asOf}`);
  return item;
}

/** One item of the plan with these updates, seen on a day. */
export const look = async (updates: readonly Given[], id: string, asOf: string, files: Files = {}): Promise<Item> =>
  find(await see(updates, asOf, files), id);

/** Light and reasons in one line: `red: overdue 1, no-report`. */
export const said = ({ light, reasons }: Item): string =>
  `${light}: ${reasons
    .map(({ code, days, points, item }) =>
      [code, days ?? points ?? item].filter((part) => part !== undefined).join(' '),
    )
    .join(', ')}`;

export const active = { status: 'active' } as const;
export const done = { status: 'done' } as const;
export const forecast = (due: string, approvedOn = '2018-06-01'): Update['forecast'] => ({
  due,
  reason: '用地',
  approved_by: 'O-tj-office',
  approved_on: approvedOn,
});
export const waiver = (until: string): Update['waiver'] => ({ owner: 'O-tj-office', reason: '疫情', until });
export const override = (light: 'red' | 'yellow' | 'green' | 'grey', until: string): Update['override'] => ({
  light,
  reason: '复核',
  until,
});

/** A meeting on 2019-02-27 that decided one thing, due at the end of June. */
export const meeting: Files = {
  'meetings/G20190227.yaml': `id: G20190227
type: exchange
title: 会商
title_en: Talks
on: 2019-02-27
evidence: [{ title: 报道, publisher: 日报, url: "https://example.cn/a.html" }]
actions:
  - { id: G20190227.1, text: 办一件事, title_en: Do a thing, due: 2019-06 }
`,
};
/** A project that is not in the approved plan. */
export const later: Files = {
  'projects.yaml': `${approvedPlan['projects.yaml']}
  - { id: J03, origin: pipeline, title: 后来的项目, title_en: A later project, summary: 简介 }
`,
};
