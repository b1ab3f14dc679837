// Entry point of dist/tjcc.cjs: bin/tjcc.js calls `main` with argv, and gets the exit status.
import { version } from '../package.json';
import { realWorld } from './io/world';
import { run } from './main';

export const main = (argv: readonly string[]): Promise<number> => run(argv, version, realWorld());
