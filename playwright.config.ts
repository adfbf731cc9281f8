import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/flows',
  testMatch: '**/*.test.ts',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: [['list'], ['json', { outputFile: 'out/test-report/playwright.json' }]],
  outputDir: 'out/test-report/flows',
});
