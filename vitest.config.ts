import { defineConfig } from 'vitest/config';

// Browser journeys have a configuration of their own (tests/browser): they need a build and a Chromium.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', '**/node_modules/**'],
    // Uploads are read by a compiled program of its own.
    globalSetup: 'tests/build-child.ts',
    // Reading the real content and its dictionary takes some seconds on a slow machine; killed processes take more.
    testTimeout: 40_000,
    hookTimeout: 60_000,
  },
});
