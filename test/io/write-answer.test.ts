// Writing to --output: replaces the whole file, follows links, and never writes into the plan.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeAnswerFile } from '../../src/io/write-answer-file';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tjcc-'));
  mkdirSync(join(root, 'plan'));
  writeFileSync(join(root, 'plan/plan.yaml'), 'title: 方案\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text = '答案\n'): void => writeAnswerFile(join(root, name), text, join(root, 'plan'));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

it('writes a new file, and keeps the permissions of one that it replaces', () => {
  write('out.txt');
  expect(read('out.txt')).toBe('答案\n');
  writeFileSync(join(root, 'old.txt'), '旧', { mode: 0o640 });
  write('old.txt');
  expect(read('old.txt')).toBe('答案\n');
  expect(statSync(join(root, 'old.txt')).mode & 0o777).toBe(0o640);
});

it('writes to the target of a link, and keeps the link', () => {
  writeFileSync(join(root, 'real.txt'), '旧');
  symlinkSync('real.txt', join(root, 'link.txt'));
  write('link.txt');
  expect(read('real.txt')).toBe('答案\n');
});

it.each(['plan/plan.yaml', 'plan/new.txt', 'plan/../plan/plan.yaml'])('refuses %s', (name) => {
  expect(() => write(name)).toThrow(expect.objectContaining({ code: 'output-in-plan' }));
  expect(read('plan/plan.yaml')).toBe('title: 方案\n');
});

it('refuses a link into the plan', () => {
  symlinkSync('plan', join(root, 'detour'));
  symlinkSync('plan/plan.yaml', join(root, 'link.yaml'));
  for (const name of ['detour/out.txt', 'link.yaml'])
    expect(() => write(name)).toThrow(expect.objectContaining({ code: 'output-in-plan' }));
});

it('writes into a device', () => {
  expect(() => writeAnswerFile('/dev/null', '答案\n', undefined)).not.toThrow();
});

it('throws the system’s error if it cannot write', () => {
  expect(() => write('nowhere/out.txt')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});
