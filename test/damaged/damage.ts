// The ways in which the tables damage our own plan.
import { loadCases } from '../problems/gallery';
import { approvedPlan } from '../run-tool';

export type Files = Readonly<Record<string, string | Uint8Array | { trouble: string } | undefined>>;

/**
 * What was done to the plan, and all the problems that the tool must then find, as `code file:line:column`. Where there
 * are too many, the first few and `… 14 in all`.
 */
export type Row = readonly [name: string, files: Files, problems: readonly string[]];

/** The text of a file of the approved plan. */
export const text = (name: string): string => {
  const found = approvedPlan[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

/** Replaces passages of a file; fails unless each of them occurs exactly once. */
export function edit(name: string, ...changes: readonly (readonly [from: string, to: string])[]): Files {
  let changed = text(name);
  for (const [from, to] of changes) {
    const parts = changed.split(from);
    if (parts.length !== 2) throw new Error(`${name} holds ${parts.length - 1} times ${JSON.stringify(from)}`);
    changed = parts.join(to);
  }
  return { [name]: changed };
}

export const change = (name: string, how: (content: string) => string): Files => ({ [name]: how(text(name)) });
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
export const picture = bytes(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
);
export const utf16 = (content: string, mark: boolean, big: boolean): Uint8Array => {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + content, 'utf16le');
  return new Uint8Array(big ? buffer.swap16() : buffer);
};
/** Removes the lines `from` to `to`, counted from 1. */
export const without = (name: string, from: number, to: number): Files =>
  change(name, (content) => {
    const lines = content.split('\n');
    lines.splice(from - 1, to - from + 1);
    return lines.join('\n');
  });
export const update = (fields: string): Files => ({
  'progress/2019.yaml': `updates:\n  - id: U20190430-7kq2\n    on: 2019-04-30\n    item: T07.2\n    by: O-tj-office\n${fields}`,
});
/** A file of several updates, each on one line; the first is on line 2. */
export const updates = (...lines: readonly string[]): Files => ({
  'progress/2019.yaml': `updates:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`,
});
export const report = (rest: string): string =>
  `id: U20190430-a1, on: 2019-04-30, item: T07.2, by: O-tj-office, ${rest}`;
export const meeting = (id: string, source = 'url: https://example.cn/a'): string =>
  `id: ${id}\ntype: exchange\ntitle: 会谈\ntitle_en: Talks\non: ${id.replace(/^G(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')}\nevidence:\n  - title: 纪要\n    publisher: 天津市对口合作办公室\n    ${source}\n`;
/** A file with one report that names all of these items. */
export const reported = (...ids: readonly string[]): Files =>
  updates(
    `id: U20190430-a1, on: 2019-04-30, also: [${ids.slice(1).join(', ')}], item: ${ids[0]}, by: O-tj-office, note: 已开会。`.replace(
      'also: [], ',
      '',
    ),
  );
export const confirms = (id: string, content = '0'.repeat(64)): string =>
  `confirms: { update: ${id}, content: "${content}" }`;
export const paper = (rest: string): string => `evidence: [{ title: 纪要, publisher: 天津市对口合作办公室, ${rest} }]`;
export const minutes = 'evidence/2019-04-纪要.pdf';
/** SHA-256 of an empty file. */
export const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
export const T07 = 'tasks/T07.yaml';
export const title = '加强新兴产业合作';
export const english = 'Strengthen cooperation in emerging industries';
/** A task file in GBK, taken from the gallery because Node cannot write GBK. */
export const gbk = loadCases().find(({ code }) => code === 'file/encoding')?.damage ?? {};

/** The timeline with the deadline of the first milestone written in this way. */
export function due(written: string): Files {
  return edit('timeline.yaml', ['合作机制\n    due: 2018', `合作机制\n    due: ${written}`]);
}

/** The number, counted from 1, of the line that begins with this. */
export function lineOf(name: string, start: string): number {
  return (
    text(name)
      .split('\n')
      .findIndex((line) => line.trim().startsWith(start)) + 1
  );
}
