import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './commands.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */

/** Where the runners leave their reports; Playwright's is named in its configuration as well. */
export const REPORTS = {
  vitest: join(root, 'out/test-report/vitest.json'),
  playwright: join(root, 'out/test-report/playwright.json'),
};

/** @returns {Totals} of the runners that came to their turn. */
export function readTotals() {
  const vitest = read(REPORTS.vitest);
  const playwright = read(REPORTS.playwright);
  return add(vitest ? countVitest(vitest) : NONE, playwright ? countPlaywright(playwright) : NONE);
}

/**
 * A file that failed as a whole, say because it does not load, counts as one failed test.
 * @param {{ testResults: VitestFile[] }} report
 * @returns {Totals}
 */
export function countVitest({ testResults }) {
  return testResults.map(countFile).reduce(add, NONE);
}

/**
 * A test that passed at a second try has passed; an error outside of any test counts as a failed one.
 * @param {PlaywrightReport} report
 * @returns {Totals}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** @param {Totals} totals */
export function closingLine({ passed, failed, skipped }) {
  const counts = [`${passed} passed`, `${failed} failed`];
  return (skipped > 0 ? [...counts, `${skipped} skipped`] : counts).join(', ');
}

/** @type {Totals} */
const NONE = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {VitestFile} file
 * @returns {Totals}
 */
function countFile({ status, assertionResults: tests }) {
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  const skipped = tests.length - passed - failed;
  return { passed, failed: status === 'failed' ? Math.max(failed, 1) : failed, skipped };
}

/**
 * @param {Totals} one
 * @param {Totals} other
 * @returns {Totals}
 */
function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** @param {string} report */
function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}
