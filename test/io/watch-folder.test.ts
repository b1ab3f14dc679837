// Changes in a folder are noticed, also those made just before watching begins, and with unreadable files in it.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { watchFolder } from '../../src/io/watch-folder';

it.each<[what: string, change: (path: (name: string) => string) => void]>([
  ['a new file', (path) => writeFileSync(path('b.yaml'), '')],
  ['a file in a folder', (path) => writeFileSync(path('tasks/a.yaml'), 'changed')],
  ['a deleted file', (path) => rmSync(path('a.yaml'))],
  ['another time, the same size', (path) => utimesSync(path('a.yaml'), 1, 1)],
  ['a file without read permission', (path) => chmodSync(path('a.yaml'), 0)],
  ['a file beside a dangling link', (path) => writeFileSync(path('zz.yaml'), '')],
])('%s', async (_what, change) => {
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-watch-'));
  const path = (name: string): string => join(folder, name);
  mkdirSync(path('tasks'));
  for (const name of ['a.yaml', 'tasks/a.yaml']) writeFileSync(path(name), 'text');
  symlinkSync('loop', path('loop'));
  const watch = watchFolder(folder, () => '');
  change(path);
  await new Promise<void>((resolve) => {
    watch.begin(async () => resolve());
  });
  watch.end();
  rmSync(folder, { recursive: true });
});

it('reports each change once, and a new key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-watch-'));
  let day = '2019-06-30';
  let [told, looks] = [0, 0];
  const watch = watchFolder(folder, () => {
    looks += 1;
    return day;
  });
  watch.begin(async () => {
    told += 1;
  });
  day = '2019-07-01';
  await expect.poll(() => told).toBe(1);
  // It goes on looking, and finds nothing new.
  const before = looks;
  await expect.poll(() => looks).toBeGreaterThan(before + 2);
  expect(told).toBe(1);
  watch.end();
  rmSync(folder, { recursive: true });
});
