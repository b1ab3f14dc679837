import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** These start git, the built tool and others: from a process that holds many modules every start takes longer. */
const processes = ['test/{built,ci,docs,editor,git,io,page,serve,zones}/**/*.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    // Many tests wait for git, the built tool, the disk or a browser: others can run meanwhile.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // The tests hold in any zone; three of them set their own (test/zones).
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Modules are loaded once for all files of a worker: none keeps anything that another file could see.
    isolate: false,
    // The tests make much that lives for a moment: with more room for it, it is tidied up less often.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      { extends: true, test: { name: 'processes', include: processes } },
      { extends: true, test: { name: 'tool', include: ['test/**/*.test.ts'], exclude: processes } },
    ],
  },
});
