// npm run build: bundles the tool as one CommonJS file, with V8's code cache, and rarely needed parts as separate
// files. Unbundled, loading packages takes ten times as long as a bare start of Node; without the cache, a start takes
// twice as long as with it. Writes to dist/, or to the folder given as argument.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(root, process.argv[2] ?? 'dist');

const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
};

/** Modules that nearly every start does without: each is bundled into a file of its own, loaded when first imported. */
const apart = {
  prompter: 'src/io/prompter.ts',
  docx: 'src/render/docx/index.ts',
  html: 'src/render/html/index.ts',
  workbook: 'src/parse/workbook/index.ts',
  xlsx: 'src/render/xlsx/index.ts',
  // Contains SQLite's WebAssembly.
  sqlite: 'src/export/sqlite/index.ts',
  'document-text': 'src/parse/yaml/document-text.ts',
};

const keptApart = {
  name: 'kept-apart',
  setup({ onResolve, onLoad }) {
    const names = new Map(Object.entries(apart).map(([name, file]) => [join(root, file), name]));
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const name = names.get(`${join(resolveDir, path)}.ts`);
      return name === undefined ? undefined : { path: name, namespace: 'apart' };
    });
    // An absolute path, because the `require` passed in by bin/tjcc.js resolves relative paths from bin/.
    onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({
      contents: `module.exports = require(__dirname + '/${path}.cjs')`,
    }));
  },
};

await bundled({
  entryPoints: ['src/bundle.ts'],
  outfile: join(folder, 'tjcc.cjs'),
  alias: {
    'string-width': './scripts/bundled-string-width.cjs',
    'node:child_process': './scripts/bundled-nothing.cjs',
    'node:tty': './scripts/bundled-nothing.cjs',
  },
  plugins: [keptApart],
  // The wrapper that Node puts around a CommonJS file, so that bin/tjcc.js need not build a new string.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
});
for (const [name, file] of Object.entries(apart))
  await bundled({ entryPoints: [file], outfile: join(folder, `${name}.cjs`) });

async function bundled(options) {
  const { outputFiles } = await build({ ...shared, ...options });
  // Plain ASCII is read and kept at one byte per character, which makes the start faster. (esbuild's own `charset:
  // 'ascii'` leaves regular expressions unchanged.) An escape means the same in strings, templates and patterns.
  const escaped = outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  mkdirSync(dirname(outputFiles[0].path), { recursive: true });
  writeFileSync(outputFiles[0].path, escaped);
}

// The cache contains only functions that have run, so run the most used commands, and discard their output.
const { load } = createRequire(import.meta.url)('../bin/tjcc.js');
const bundle = join(folder, 'tjcc.cjs');
rmSync(`${bundle}.cache`, { force: true });
const { main, script } = load(bundle);
const output = `${bundle}.trial`;
for (const command of [['status'], ['check']]) {
  await main([...command, '--plan', root, '--output', output, '--quiet']);
}
rmSync(output, { force: true });
writeFileSync(`${bundle}.cache`, script.createCachedData());
