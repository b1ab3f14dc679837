// npm run build: bundles the tool as one CommonJS file, with V8's code cache, and rarely needed parts as separate
// files. Unbundled, loading packages takes ten times as long as a bare start of Node; without the cache, a start takes
// twice as long as with it. Writes to dist/, or to the folder given as argument.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(root, process.argv[2] ?? 'dist');

let bundles;
try {
  // Loaded here, so that a missing package, even esbuild itself, is reported in our words.
  bundles = await (await import('./bundles.mjs')).makeBundles();
} catch (error) {
  const missing = missingPackages(error);
  if (missing.length === 0) throw error;
  process.stderr.write(missingMessage(missing));
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
for (const { file, text } of bundles) {
  // Plain ASCII is read and kept at one byte per character, which makes the start faster. (esbuild's own `charset:
  // 'ascii'` leaves regular expressions unchanged.) An escape means the same in strings, templates and patterns.
  const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(join(folder, file), escaped);
}

// The cache contains only functions that have run, so run the most used commands, and discard their output.
const { load } = createRequire(import.meta.url)('../bin/tjcc.js');
const bundle = join(folder, 'tjcc.cjs');
rmSync(`${bundle}.cache`, { force: true });
const { main, script } = load(bundle);
const output = join(folder, 'trial.txt');
for (const command of [['status'], ['check']]) {
  const exitCode = await main([...command, '--plan', root, '--output', output, '--quiet']);
  if (exitCode > 1) throw new Error(`tjcc ${command.join(' ')} ended with ${exitCode}`);
}
rmSync(output, { force: true });
writeFileSync(`${bundle}.cache`, script.createCachedData());

/** The packages that Node or esbuild did not find; empty if the error is another one. */
function missingPackages(error) {
  const causes = [error, ...(error.errors ?? [])];
  const texts = causes.flatMap(({ message, errors = [] }) => [message, ...errors.map(({ text }) => text ?? '')]);
  const found = texts.flatMap(
    (text) => /(?:Cannot find package|Could not resolve) ["']([^."'/][^"']*)["']/.exec(text)?.[1] ?? [],
  );
  return [...new Set(found.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')))].sort();
}

function missingMessage(names) {
  return [
    `tjcc: 没有构建：缺少构建要用的包（${names.join('、')}）。它们列在 devDependencies 里，请先装齐：`,
    `Not built: packages that the build needs are missing (${names.join(', ')}). They are devDependencies. Install them first:`,
    '',
    '  npm ci --include=dev',
    '',
  ].join('\n');
}
