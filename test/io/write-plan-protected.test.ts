// Write-protected files stay unchanged. Root may write to every file, so as root the tests write as the user nobody.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { root } from '../run-tool';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
let workshop: string;
let folder: string;

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'tjcc-protected-'));
  buildSync({
    stdin: {
      contents: `
        import { writePlan } from './src/io/write-plan';
        const [, , folder, name, before, after] = process.argv;
        // Only after everything is loaded, because the user nobody may be unable to read it.
        if (process.getuid() === 0) {
          process.setgroups([]);
          process.setgid(${nobody});
          process.setuid(${nobody});
        }
        try {
          const bytes = before === '' ? undefined : Buffer.from(before);
          writePlan(folder, [{ name, before: bytes, after: Buffer.from(after) }], { waitMilliseconds: 0 });
          process.stdout.write('written');
        } catch ({ code, params }) {
          process.stdout.write(code + ' ' + params.trouble);
        }
      `,
      resolveDir: root,
    },
    outfile: join(workshop, 'write.cjs'),
    bundle: true,
    platform: 'node',
  });
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tjcc-protected-plan-'));
  if (isRoot) chownSync(folder, nobody, nobody);
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, text: string, mode: number): void {
  const path = join(folder, name);
  writeFileSync(path, text);
  if (isRoot) chownSync(path, nobody, nobody);
  chmodSync(path, mode);
}

/** The result of the write; `before` is '' for a new file. */
function write(name: string, before: string, after: string): string {
  const program = join(workshop, 'write.cjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program, folder, name, before, after], { encoding: 'utf8' });
  return stdout || stderr;
}

it('a file that the user may write is replaced', () => {
  put('a.yaml', 'old', 0o644);
  expect(write('a.yaml', 'old', 'new')).toBe('written');
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('new');
});

it('a read-only file is not replaced', () => {
  put('a.yaml', 'old', 0o444);
  expect(write('a.yaml', 'old', 'new')).toBe('plan-unwritable EACCES');
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});

it('nothing is added to a folder that may only be read', () => {
  chmodSync(folder, 0o555);
  expect(write('b.yaml', '', 'new')).toBe('plan-unwritable EACCES');
  expect(readdirSync(folder)).toEqual([]);
});
