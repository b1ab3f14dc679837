// Builds the tool once for all tests that start it, in a temporary folder, so that dist/ stays as it was.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built tool, with all that its package and its action need; nobody writes into it. */
    tool: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

export default function buildTool({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-tool-'));
  for (const name of ['action.yml', 'package.json', 'THIRD-PARTY-NOTICES', 'bin', 'scripts/ci', 'schemas'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  // Nothing of the machine's own settings: no zone, no locale, no home.
  const env = { PATH: process.env.PATH ?? '', HOME: folder };
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), join(folder, 'dist')], { cwd: root, env });
  provide('tool', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
