// The real world: tokens of four characters, symbols that the screen can draw, papers that are read.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { realWorld, token } from '../../src/io/world';

const { platform } = process;
afterEach(() => {
  vi.unstubAllEnvs();
  Object.defineProperty(process, 'platform', { value: platform });
});

it('a token has four characters, from 0000 to zzzz', () => {
  const draws = [() => 0, () => 35, () => 36, (limit: number) => limit - 1];
  expect(draws.map(token)).toEqual(['0000', '000z', '0010', 'zzzz']);
  expect(realWorld().token()).toMatch(/^[0-9a-z]{4}$/);
});

describe('symbols beyond ASCII', () => {
  it.each<[system: string, environment: Readonly<Record<string, string>>, unicode: boolean]>([
    ['linux', { TERM: 'xterm' }, true],
    ['linux', { TERM: 'linux' }, false],
    ['darwin', { TERM: '' }, true],
    ['win32', { TERM: 'xterm' }, false],
    ['win32', { WT_SESSION: '1' }, true],
    ['win32', { TERM_PROGRAM: 'vscode' }, true],
    ['win32', { ConEmuTask: '1' }, true],
    ['linux', { TERM: 'linux', WT_SESSION: '1' }, false],
  ])('on %s with %j', (system, environment, unicode) => {
    for (const name of ['TERM', 'WT_SESSION', 'TERM_PROGRAM', 'ConEmuTask']) vi.stubEnv(name, environment[name] ?? '');
    Object.defineProperty(process, 'platform', { value: system });
    expect(realWorld().hasUnicode).toBe(unicode);
  });
});

it('nobody is asked in a pipeline, nor at a terminal that cannot be drawn on', () => {
  for (const [name, value] of [
    ['CI', 'true'],
    ['TERM', 'dumb'],
  ] as const) {
    vi.stubEnv(name, value);
    expect(realWorld().prompter).toBeUndefined();
    vi.unstubAllEnvs();
  }
});

describe('a given file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-world-'));
  const plan = join(folder, 'plan');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    mkdirSync(join(plan, 'evidence/2019'), { recursive: true });
    mkdirSync(join(plan, 'tasks'));
    for (const name of ['a.pdf', 'plan/evidence/2019/b.pdf', 'plan/tasks/c.pdf'])
      writeFileSync(join(folder, name), name);
    symlinkSync('a.pdf', join(folder, 'link.pdf'));
  });

  it.each<[path: string, content: string, name: string, isInPlan: boolean, isLink: boolean]>([
    ['a.pdf', 'a.pdf', 'a.pdf', false, false],
    ['link.pdf', 'a.pdf', 'link.pdf', false, true],
    ['plan/evidence/2019/b.pdf', 'plan/evidence/2019/b.pdf', 'evidence/2019/b.pdf', true, false],
    // Only what lies in evidence/ is a paper of the plan.
    ['plan/tasks/c.pdf', 'plan/tasks/c.pdf', 'c.pdf', false, false],
  ])('%s', (path, content, name, isInPlan, isLink) => {
    const { bytes, ...rest } = realWorld().readGivenFile(join(folder, path), plan);
    expect(new TextDecoder().decode(bytes)).toBe(content);
    expect(rest).toEqual({ name, isInPlan, isLink });
  });

  it('that is a device or a folder is not read', () => {
    const read = (path: string) => () => realWorld().readGivenFile(path, plan);
    expect(read('/dev/null')).toThrow(expect.objectContaining({ code: 'ENOTSUP' }));
    expect(read(plan)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(read(join(folder, 'nowhere'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
