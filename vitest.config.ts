import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A page of the site takes up to three seconds to check; only what takes longer is worth a line of the log.
    slowTestThreshold: 5_000,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/site.ts'],
          // The browser wants the processor for itself, and the checks over all pages hold every page in memory.
          fileParallelism: false,
          // Pages of the site loaded at the same time, each in a tab of its own.
          maxConcurrency: 4,
          testTimeout: 60_000,
          // What is waited for comes when a busy machine gets to it.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
