// A repository of two hundred commits, each a known change, and what happened between any two of them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { approvedPlan } from '../../run-tool';
import { git, settle, start } from '../scratch';

const commits = 200;

// biome-ignore lint/suspicious/noExplicitAny: what its shape is, test/output says
export type Json = any;

/** The data of `tjcc diff`, which must succeed. */
export async function diff(folder: string, ...args: readonly string[]): Promise<Json> {
  const { stdout, stderr, exitCode } = await start(folder, ['diff', '--json', ...args]);
  expect({ stderr, exitCode }, args.join(' ')).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout).data;
}

/** The records that changed, and how: `+U…` added, `-U…` removed, `~T01.1` changed. */
export const told = ({ records }: Json): string[] =>
  records.map(({ id, change }: Json) => `${{ added: '+', removed: '-', changed: '~' }[change as 'added']}${id}`).sort();

const measures = ['T01.1', 'T01.2', 'T02.1', 'T03.1', 'T07.1', 'T07.2', 'T07.3'];
export const idOf = (index: number): string => `U20190301-${String(index).padStart(4, '0')}`;
export const report = (index: number): string =>
  `updates:\n  - id: ${idOf(index)}\n    on: 2019-03-01\n    item: ${measures[index % measures.length]}\n    by: O-tj-office\n    note: 第 ${index} 次\n`;
const english = (index: number): string => `Title of commit ${index}`;

/** Sets the English title of a measure in the files. */
function titled(name: string, id: string, title: string, files: Record<string, string>): void {
  const text = files[name] ?? '';
  files[name] = text.replace(new RegExp(`(id: ${id.replace('.', '\\.')}\\n[\\s\\S]*?title_en: )[^\\n]*`), `$1${title}`);
}

/**
 * Commit 0 has no plan, commit 1 the approved one. From then on in turn: a report; another English title; a file
 * renamed; a comment. The last two change nothing.
 */
function history(): { stream: string; titles: Map<number, [id: string, title: string]> } {
  const files: Record<string, string> = Object.fromEntries(
    Object.entries(approvedPlan).map(([name, text]) => [`plan/${name}`, text]),
  );
  const titles = new Map<number, [string, string]>();
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const file = (name: string): string => `M 100644 inline ${name}\n${data(files[name] ?? '')}`;
  let stream = '';
  for (let index = 0; index <= commits; index += 1) {
    const when = `Somebody <somebody@example.cn> ${1_546_300_800 + index * 3600} +0800`;
    stream += `commit refs/heads/main\nmark :${index + 1}\ncommitter ${when}\n${data(`commit ${index}`)}`;
    if (index === 0) stream += `M 100644 inline README.md\n${data('# 说明')}`;
    else if (index === 1) stream += Object.keys(files).map(file).join('');
    else if (index % 4 === 0) {
      const name = `plan/progress/${index}.yaml`;
      files[name] = report(index);
      stream += file(name);
    } else if (index % 4 === 1) {
      const id = measures[index % measures.length] ?? '';
      const name = `plan/tasks/${id.slice(0, 3)}.yaml`;
      titled(name, id, english(index), files);
      titles.set(index, [id, english(index)]);
      stream += file(name);
    } else if (index % 4 === 2 && index > 4)
      stream += `R plan/progress/${index - 2}.yaml plan/progress/late/${index}.yaml\n`;
    else {
      files['plan/organizations.yaml'] += `# ${index}\n`;
      stream += file('plan/organizations.yaml');
    }
    stream += '\n';
  }
  return { stream, titles };
}

const { stream, titles } = history();

/** Id to English title of the measures that were retitled in the first commits, up to this one. */
export const titlesAt = (index: number): Map<string, string> =>
  new Map([...titles].filter(([at]) => at <= index).map(([, title]) => title));
/** What happened between two commits, written as `told` writes it. */
export function expected(from: number, to: number): string[] {
  if (from > to)
    return expected(to, from)
      .map((text) => text.replace(/^[-+]/, (sign) => (sign === '+' ? '-' : '+')))
      .sort();
  const reports = Array.from({ length: commits + 1 }, (_, index) => index).filter(
    (index) => index > from && index <= to && index > 1 && index % 4 === 0,
  );
  const [earlier, later] = [titlesAt(from), titlesAt(to)];
  const changed = [...later.keys()].filter((id) => earlier.get(id) !== later.get(id));
  return [...reports.map((index) => `+${idOf(index)}`), ...changed.map((id) => `~${id}`)].sort();
}
/** The name of a commit, counted from the first. */
export const at = (index: number): string => `main~${commits - index}`;

/** Makes the repository before the tests of a file, restores it after each and removes it at the end; returns folders. */
export function twoHundredCommits(): { temporary: string; repository: string } {
  const temporary = mkdtempSync(join(tmpdir(), 'tjcc-diff-'));
  // The name holds a blank and Chinese, which git must be able to cope with.
  const repository = join(temporary, '对口 合作');
  beforeAll(() => {
    settle(temporary);
    mkdirSync(repository);
    git(repository, 'init', '--quiet', '-b', 'main');
    execFileSync('git', ['-C', repository, 'fast-import', '--quiet'], { input: stream });
    git(repository, 'reset', '--quiet', '--hard');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    settle(temporary);
    git(repository, 'checkout', '--quiet', '--force', 'main');
    git(repository, 'clean', '--quiet', '-fd');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true, force: true });
  });
  return { temporary, repository };
}
