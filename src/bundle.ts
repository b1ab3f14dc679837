// Entry point of dist/tjcc.cjs, called by bin/tjcc.js.
import { version } from '../package.json';
import { realWorld } from './io/world';
import { run } from './main';

export const main = (argv: readonly string[]): Promise<number> => run(argv, version, realWorld());
