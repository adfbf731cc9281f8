import { defineConfig } from '@playwright/test';
import { SCREENS } from './tests/flows/screens.ts';

export default defineConfig({
  testDir: 'tests/flows',
  testMatch: '**/*.test.ts',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: SCREENS.length,
  // On a machine that is busy with other work a window may take its time; a flow that fails twice has failed.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'out/test-report/playwright.json' }]],
  outputDir: 'out/test-report/flows',
});
