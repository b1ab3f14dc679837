import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // The tests hold in any zone; three of them set their own (test/zones).
    testTimeout: 30_000,
  },
});
