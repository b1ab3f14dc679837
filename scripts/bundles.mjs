// What dist/ holds: which bundles there are, what each is made from, and how esbuild makes them.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
};

/** Modules that few starts need: each is bundled into a separate file, loaded when first imported. */
const apart = {
  prompter: 'src/io/prompter.ts',
  docx: 'src/render/docx/index.ts',
  html: 'src/render/html/index.ts',
  workbook: 'src/parse/workbook/index.ts',
  xlsx: 'src/render/xlsx/index.ts',
  // Contains SQLite's WebAssembly.
  sqlite: 'src/export/sqlite/index.ts',
  'document-text': 'src/parse/office/document-text.ts',
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

const tool = {
  entryPoints: ['src/bundle.ts'],
  alias: {
    'string-width': './scripts/bundled-string-width.cjs',
    'node:child_process': './scripts/bundled-nothing.cjs',
    'node:tty': './scripts/bundled-nothing.cjs',
  },
  plugins: [keptApart],
  // The wrapper that Node puts around a CommonJS file, so that bin/tjcc.js need not build a new string.
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

/**
 * Every bundle, made but not written: its file's name, its text, and the inputs whose code is in it (paths from the
 * repository's root). `options` go to esbuild as well; with a source map its text is `map`. Fails with all that esbuild found
 * wrong, as an AggregateError.
 */
export async function makeBundles(options = {}) {
  const all = { tjcc: tool };
  for (const [name, file] of Object.entries(apart)) all[name] = { entryPoints: [file] };
  const made = await Promise.allSettled(
    Object.entries(all).map(([name, own]) => makeBundle(name, { ...own, ...options })),
  );
  // Waits for all of them, so that everything missing in any of them is reported together.
  const errors = made.flatMap(({ reason }) => reason ?? []);
  if (errors.length > 0) throw new AggregateError(errors, errors[0].message);
  return made.map(({ value }) => value);
}

async function makeBundle(name, options) {
  const { outputFiles, metafile } = await build({ ...shared, outfile: `dist/${name}.cjs`, ...options });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const { inputs } = metafile.outputs[`dist/${name}.cjs`];
  const used = Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0);
  return { file: `${name}.cjs`, text: textOf('.cjs'), map: textOf('.map'), inputs: used };
}
