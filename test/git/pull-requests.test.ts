// The gate on sample pull requests in a scratch repository with real git: harmless, late, cheating, broken. Each gets
// the verdict of the table, judged as on GitHub: on the merge of the branch into a main that has moved on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { base, days, type Files } from '../evaluate/pull-requests';
import { pulls, verdictOf } from '../evaluate/pulls';
import { sample } from '../size';
import { begin, commit, git, put, settle, start } from './scratch';

const temporary = mkdtempSync(join(tmpdir(), 'tjcc-pulls-'));
const repository = join(temporary, '对口合作');

beforeAll(() => {
  settle(temporary);
  begin(repository, onDisk(base));
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

/** The files that can be written to disk; unreadable files are tested elsewhere. */
const onDisk = (files: Files): Record<string, string | Uint8Array> =>
  Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string | Uint8Array] => !isTrouble(entry[1])),
  );
const isTrouble = (content: Files[string] | undefined): boolean =>
  typeof content === 'object' && !(content instanceof Uint8Array);

/** Commits the plan's folder with exactly these files. */
function holds(files: Files, message: string): void {
  rmSync(join(repository, 'plan'), { recursive: true, force: true });
  put(join(repository, 'plan'), onDisk(files));
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--allow-empty', '-m', message);
}

async function check(folder: string, base: string, day: string): Promise<string> {
  const { stdout, exitCode } = await start(folder, ['check', '--base', base, '--as-of', day, '--json']);
  return verdictOf(stdout, exitCode);
}

const real = Object.entries(pulls).filter(
  ([, { head, from = base }]) => ![...Object.values(head), ...Object.values(from)].some(isTrouble),
);

describe('every pull request of the table', () => {
  // Each on one of the days in turn; every pull request on every day is tested in memory.
  it.each(
    sample(
      real.map(([name, pull], index) => [name, days[index % days.length] ?? days[0], pull] as const),
      6,
    ),
  )('%s, on %s', async (name, day, { head, from = base, says }) => {
    git(repository, 'checkout', '--quiet', '--force', '--detach', 'main');
    if (from !== base) holds(from, 'another base');
    git(repository, 'branch', '--force', 'target');
    holds(head, name);
    expect(await check(repository, 'target', day)).toBe(typeof says === 'string' ? says : says[days.indexOf(day)]);
    expect(git(repository, 'status', '--porcelain')).toBe('');
  });
});

describe('as a host runs it', () => {
  const innocent = pulls['a report on something else']?.head ?? base;
  const cheating = pulls['done without evidence']?.head ?? base;

  /** Creates the branch, a main that has moved on meanwhile, and the host's merge of the two. */
  function merged(files: Files, meanwhile: (folder: string) => void): void {
    git(repository, 'checkout', '--quiet', '--force', '-B', 'change', 'main');
    holds(files, 'change');
    git(repository, 'checkout', '--quiet', '--force', '-B', 'target', 'main');
    meanwhile(repository);
    commit(repository, 'meanwhile');
    git(repository, 'checkout', '--quiet', '--detach');
    git(repository, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'change');
  }
  // What others report meanwhile: progress on an overdue milestone without a decision.
  const report = (folder: string): void =>
    put(join(folder, 'plan'), {
      'progress/meanwhile.yaml':
        'updates:\n  - { id: U20181210-zzzz, on: 2018-12-10, item: M2018.1, by: O-tj-office, note: 仍在推进, status: active }\n',
    });

  it('the change is not blamed for what was merged into main meanwhile', async () => {
    merged(innocent, report);
    expect(await check(repository, 'target', '2019-06-30')).toBe('0');
    // Nor if the branch itself is judged, which does not contain it.
    git(repository, 'checkout', '--quiet', 'change');
    expect(await check(repository, 'target', '2019-06-30')).toBe('0');
  });

  it('the change is blamed for what it does, whatever was merged meanwhile', async () => {
    merged(cheating, report);
    const alone = await verdictOfTable('done without evidence', '2019-06-30');
    expect(await check(repository, 'target', '2019-06-30')).toBe(alone);
  });

  it('in a shallow clone the check says so, and does not pass', async () => {
    merged(cheating, report);
    git(repository, 'branch', '--force', 'pull', 'HEAD');
    const shallow = join(temporary, 'shallow');
    const address = pathToFileURL(repository).href;
    git(temporary, 'clone', '--quiet', '--depth', '1', '--branch', 'pull', address, shallow);
    const { stdout, stderr, exitCode } = await start(shallow, [
      'check',
      '--base',
      'origin/target',
      '--as-of',
      '2019-06-30',
    ]);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
    expect(stderr).toContain('git fetch --unshallow');
    git(shallow, 'fetch', '--quiet', '--unshallow', 'origin', '+refs/heads/*:refs/remotes/origin/*');
    expect((await start(shallow, ['check', '--base', 'origin/target', '--as-of', '2019-06-30'])).exitCode).toBe(1);
  });

  const verdictOfTable = async (name: string, day: (typeof days)[number]): Promise<string> => {
    const says = pulls[name]?.says ?? '';
    return typeof says === 'string' ? says : (says[days.indexOf(day)] ?? '');
  };
});
