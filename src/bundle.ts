// What dist/tjcc.cjs offers to bin/tjcc.js.
import { version } from '../package.json';
import { realWorld } from './io/world';
import { run } from './main';

export const main = (argv: readonly string[]): Promise<number> => run(argv, version, realWorld());
