import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/demo',
  testMatch: '**/*.demo.ts',
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: [['list']],
  outputDir: 'out/demo/failed',
});
