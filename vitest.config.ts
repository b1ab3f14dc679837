import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** These start git, the built tool and others: from a process that holds many modules every start takes longer. */
const processes = ['test/{browser,built,ci,commands/serve,editor,git,io,zones}/**/*.test.ts'];

/** Long enough for a machine that is busy with much else: it ends what hangs, and says nothing of how long a test takes. */
const untilItHangs = 180_000;

export default defineConfig(({ mode }) => {
  const shared = {
    // `vitest run --mode all` runs all of what `vitest run` takes a sample of (test/size.ts).
    env: { TEST_SIZE: mode === 'all' ? 'all' : 'sample' },
    setupFiles: ['test/setup.ts'],
    testTimeout: untilItHangs,
    hookTimeout: untilItHangs,
    expect: { poll: { timeout: untilItHangs / 2 } },
    // Modules are loaded once for all files of a worker: none keeps anything that another file could see.
    isolate: false,
  };
  // These tests make much that lives for a moment: with more room for it, it is tidied up less often.
  const execArgv = ['--max-semi-space-size=64'];
  return {
    test: {
      // Many tests wait for git, the built tool, the disk or a browser: others can run meanwhile.
      maxWorkers: Math.ceil(availableParallelism() * 1.5),
      projects: [
        { test: { ...shared, name: 'processes', include: processes, globalSetup: ['test/build-tool.ts'] } },
        { test: { ...shared, execArgv, name: 'tool', include: ['test/**/*.test.ts'], exclude: processes } },
      ],
    },
  };
});
