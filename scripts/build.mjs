// npm run build: the tool as one CommonJS file. Unbundled, its packages alone cost ten times a bare start of Node.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: ['src/bundle.ts'],
  outfile: 'dist/tjcc.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  // Chinese stays Chinese: escaped, every character would take six bytes.
  charset: 'utf8',
  legalComments: 'linked',
});
