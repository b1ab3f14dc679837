// Before every test file.
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { textWidth } from '../src/util/text-width';

// Properties draw the same examples in every run. A property may name another seed.
fc.configureGlobal({ seed: 20180317 });

// cli-table3 measures by our own width, as in what is built (scripts/bundled-string-width.cjs); its own is slow.
const require = createRequire(createRequire(import.meta.url).resolve('cli-table3'));
const id = require.resolve('string-width');
require.cache[id] = Object.assign(new (require('node:module').Module)(id), { exports: textWidth, loaded: true });
