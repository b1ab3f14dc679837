// `npm run build`, and so `npm ci`, where packages were left out of the installation: it says which, and what to type.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { root } from '../run-tool';

const folder = mkdtempSync(join(tmpdir(), 'tjcc-build-'));
beforeAll(() => {
  for (const name of ['bin', 'scripts', 'src', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
});
beforeEach(() => rmSync(join(folder, 'node_modules'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build() {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder },
    encoding: 'utf8',
  });
  expect(existsSync(join(folder, 'dist'))).toBe(false);
  return { status, stderr };
}

const remedy = '\n\n  npm ci --include=dev\n';

test('without any package it says so in both languages, and gives the command', () => {
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain('没有构建：缺少构建要用的包（esbuild）。');
  expect(stderr).toContain('Not built: packages that the build needs are missing (esbuild).');
  expect(stderr.endsWith(remedy)).toBe(true);
  expect(stderr).not.toContain('ERR_MODULE_NOT_FOUND');
});

test('with esbuild alone it names those that are bundled', () => {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['esbuild', '@esbuild'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toMatch(/packages that the build needs are missing \(.*chalk, .*commander, .*sql\.js, .*yaml\)/);
  expect(stderr.endsWith(remedy)).toBe(true);
});

test('nothing is left out by npm: its settings for this project say so', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^include=dev$/m);
});
