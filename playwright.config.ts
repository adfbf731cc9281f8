import { defineConfig } from '@playwright/test';
import { SCREENS } from './tests/flows/screens.ts';

export default defineConfig({
  testDir: 'tests/flows',
  testMatch: '**/*.test.ts',
  timeout: 180_000,
  // Of a picture one dot in a thousand may differ, for edges of letters that another machine draws otherwise.
  expect: { timeout: 30_000, toHaveScreenshot: { maxDiffPixelRatio: 0.001 } },
  workers: SCREENS.length,
  // On a machine that is busy with other work a window may take its time; a flow that fails twice has failed.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'out/test-report/playwright.json' }]],
  outputDir: 'out/test-report/flows',
  snapshotPathTemplate: 'tests/flows/pictures/{arg}{ext}',
});
