import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/flows/**'],
    testTimeout: 60_000,
    // Left to itself the runner keeps one core free; a machine with two would work with half of them.
    maxWorkers: '100%',
  },
});
