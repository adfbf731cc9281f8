import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/flows',
  testMatch: '**/*.test.ts',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  // On a machine that is busy with other work a window may take its time; a flow that fails twice has failed.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'out/test-report/playwright.json' }]],
  outputDir: 'out/test-report/flows',
});
