import { defineConfig } from 'vitest/config';

/** A real browser on the built program: one file after another, for they share two cores. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
