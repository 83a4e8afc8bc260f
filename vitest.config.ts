import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that hold whole processes and connections to the seconds that Discord gives: they run alone, one after the other. */
const AGAINST_THE_CLOCK = ['test/**/process.test.ts', 'test/discord/faults.test.ts', 'test/wire/*.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/seed.ts'],
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/**/*.test.ts'],
          exclude: AGAINST_THE_CLOCK,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: AGAINST_THE_CLOCK, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'commands/**/*.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
});
