#!/usr/bin/env node
// Starts the tool in dist/, which `npm run build` (and so `npm ci`) writes, with V8's code cache from the same build:
// compiling half a megabyte again would double the time of a start. Another version of Node ignores the cache and
// compiles.
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

function load(bundle) {
  const cache = `${bundle}.cache`;
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(bundle, 'latin1'), { filename: bundle, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, bundle, dirname(bundle));
  return { main: module.exports.main, script };
}

const bundle = join(__dirname, '..', 'dist', 'tjcc.cjs');
if (require.main !== module) {
  // Required by the build, which needs the script to write its cache.
  module.exports = { load };
} else if (existsSync(bundle)) {
  load(bundle)
    .main(process.argv.slice(2))
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
} else {
  process.stderr.write('tjcc: 还没有构建，请先运行 npm run build。Not built yet: run npm run build first.\n');
  process.exitCode = 3;
}
