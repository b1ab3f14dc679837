// The base that pull requests are merged into, and ways to change it. The base has something of every sort: done, waived,
// rescheduled, reported on, nothing reported, a meeting, a later project.
import { stringify } from 'yaml';
import type { Update } from '../../src/schema/generated/types';
import { approvedPlan, planWith } from '../run-tool';

export type Files = Readonly<Record<string, string | Uint8Array | { readonly trouble: string }>>;

/** Days before the first deadlines, on them, the day after, and months later. */
export const days = ['2018-12-20', '2018-12-31', '2019-01-01', '2019-06-30', '2019-10-01'] as const;

export const evidence: Update['evidence'] = [{ title: '纪要', publisher: '某单位', url: 'https://example.cn/a.html' }];
export const forecast = (due: string, on: string): Update['forecast'] => ({
  due,
  reason: '用地未定',
  approved_by: 'O-tj-office',
  approved_on: on,
});
export const waiver = (until: string): Update['waiver'] => ({ owner: 'O-tj-office', reason: '文件在会签', until });

/** One update from day, item and the end of its id: `update('2019-01-05 M2018.1 a1', …)`. */
export function update(words: string, fields: Partial<Update> = {}): Update {
  const [on = '', item = '', sign = ''] = words.split(' ');
  return { id: `U${on.replaceAll('-', '')}-${sign}`, on, item, by: 'O-tj-office', note: '情况', ...fields };
}

/** A progress file as people write it, without anchors and folded lines, so that the quick reader can read it. */
export const progress = (updates: readonly Update[]): string =>
  stringify({ updates }, { aliasDuplicateObjects: false, lineWidth: 0 });

export const reported: readonly Update[] = [
  update('2018-11-05 M2018.3 a3', { status: 'active' }),
  update('2018-11-10 R01.2018 a1', { status: 'done', evidence }),
  update('2018-11-20 M2018.4 a4', { forecast: forecast('2019-12', '2018-11-19') }),
  update('2018-12-01 M2018.2 a2', { waiver: waiver('2019-06-30') }),
  update('2019-03-01 J03 a5', { stage: 'planned' }),
];

const meeting = `id: G20190227
type: exchange
title: 会商
title_en: Talks
on: 2019-02-27
evidence:
  - { title: 报道, publisher: 日报, url: "https://example.cn/b.html" }
actions:
  - id: G20190227.1
    text: 办一件事
    title_en: Do a thing
    due: 2019-06

  - id: G20190227.2
    text: 再办一件
    title_en: Do another
    due: 2021-03
`;

export const base: Files = planWith({
  'progress/2018.yaml': progress(reported),
  'meetings/G20190227.yaml': meeting,
  'projects.yaml': `${approvedPlan['projects.yaml']}
  - id: J03
    origin: pipeline
    title: 后来的项目
    title_en: A later project
    summary: 简介
    due: 2019-09
`,
});

/** The base with passages of its files replaced; each must occur exactly as given. */
export function changed(...edits: readonly (readonly [name: string, from: string, to: string])[]): Files {
  const files: Record<string, Files[string]> = { ...base };
  for (const [name, from, to] of edits) {
    const text = files[name];
    if (typeof text !== 'string' || !text.includes(from))
      throw new Error(`${name} does not hold ${JSON.stringify(from)}`);
    files[name] = text.replace(from, () => to);
  }
  return files;
}

export const withFiles = (over: Readonly<Record<string, Files[string] | undefined>>, from: Files = base): Files =>
  Object.fromEntries(
    Object.entries({ ...from, ...over }).filter((entry): entry is [string, Files[string]] => entry[1] !== undefined),
  );

/** The base with one more file, which holds these updates. */
export const reporting = (...updates: readonly Update[]): Files =>
  withFiles({ 'progress/new.yaml': progress(updates) });

/** The base with the updates of its only progress file changed. */
export const rewritten = (how: (updates: readonly Update[]) => readonly Update[]): Files =>
  withFiles({ 'progress/2018.yaml': progress(how(reported)) });

export const milestoneDue = (id: string, to: string): Files => {
  const text = String(base['timeline.yaml']);
  const at = text.indexOf('    due: ', text.indexOf(`  - id: ${id}\n`));
  const end = text.indexOf('\n', at);
  return withFiles({ 'timeline.yaml': `${text.slice(0, at)}    due: ${to}${text.slice(end)}` });
};

/** A file of the base. */
export const text = (name: string): string => String(base[name]);
/** The passage of a milestone in the base. */
export const milestone = (id: string): string =>
  new RegExp(`  - id: ${id}\\n(?:    .*\\n)+\\n?`).exec(text('timeline.yaml'))?.[0] ?? '';
/** An update with the status `active`. */
export const active = (words: string, fields: Partial<Update> = {}): Update =>
  update(words, { status: 'active', ...fields });

export interface PullRequest {
  readonly head: Files;
  /** The files that it is merged into; by default the base. */
  readonly from?: Files;
  /** The verdict on each of `days`, or the one on all of them. */
  readonly says: string | readonly string[];
}
export type PullRequests = Readonly<Record<string, PullRequest>>;
