import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Of two cores vitest would leave one to itself, and it has little to do.
    maxWorkers: '100%',
    isolate: false,
    // The tests hold in any zone; three of them set their own (test/zones).
    testTimeout: 30_000,
  },
});
