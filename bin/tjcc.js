#!/usr/bin/env node
// Hands the real world to run(). The tool itself is built into dist/ by `npm run build` (and by `npm ci`).
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../dist/tjcc.cjs', import.meta.url));
if (existsSync(bundle)) {
  const { main } = createRequire(import.meta.url)(bundle);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    'tjcc: dist/tjcc.cjs 不存在，请先运行 npm run build。dist/tjcc.cjs is missing: run npm run build first.\n',
  );
  process.exitCode = 3;
}
