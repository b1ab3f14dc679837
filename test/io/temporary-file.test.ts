// Temporary files: their names, and which of them a dead process left behind.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { attempt, isDead, removeLeftovers, temporaryBeside } from '../../src/io/temporary-file';

afterEach(() => vi.restoreAllMocks());

/** Answers to the question whether a process lives: the error of `kill`, or none. */
function answering(codes: Readonly<Record<number, string | undefined>>): void {
  vi.spyOn(process, 'kill').mockImplementation((pid) => {
    const code = codes[pid];
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return true;
  });
}

it('a temporary file lies beside the file, hidden, and is named after it and the process', () => {
  expect(temporaryBeside('/plan/tasks/T01.yaml')).toMatch(
    new RegExp(`^/plan/tasks/\\.T01\\.yaml\\.${process.pid}\\.[0-9a-f]{12}\\.tmp$`),
  );
  const long = temporaryBeside(`/plan/${'据'.repeat(31)}`);
  expect(long).toMatch(new RegExp(`^/plan/\\.据{30}\\.${process.pid}\\.[0-9a-f]{12}\\.tmp$`, 'u'));
});

describe('a process', () => {
  it.each<[what: string, code: string | undefined, dead: boolean]>([
    ['that answers lives', undefined, false],
    ['of another user lives', 'EPERM', false],
    ['that is not there is dead', 'ESRCH', true],
  ])('%s', (_what, code, dead) => {
    answering({ 7: code });
    expect(isDead(7)).toBe(dead);
  });

  it('with the number 0 is none, and our own group is not asked', () => {
    answering({});
    expect(isDead(0)).toBe(true);
    expect(process.kill).not.toHaveBeenCalled();
  });

  it('is only asked, never stopped', () => {
    answering({});
    isDead(7);
    expect(process.kill).toHaveBeenCalledExactlyOnceWith(7, 0);
  });
});

it('only what a dead process left is removed, and only where it has such a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-left-'));
  const kept = [
    '.a.8.0123456789ab.tmp',
    '.a.7.0123456789a.tmp',
    '.a.7.0123456789ab',
    'a.7.0123456789ab.tmp',
    '..7.tmp',
  ];
  for (const name of [...kept, '.a.7.0123456789ab.tmp', '.b.c.7.ba9876543210.tmp'])
    writeFileSync(join(folder, name), '');
  answering({ 7: 'ESRCH' });
  removeLeftovers(folder);
  expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  rmSync(folder, { recursive: true });
  expect(() => removeLeftovers(folder)).not.toThrow();
});

it('an attempt that fails is forgotten', () => {
  const failing = vi.fn(() => {
    throw new Error('no');
  });
  attempt(failing);
  expect(failing).toHaveBeenCalledOnce();
});
