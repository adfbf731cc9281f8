import { expect, test } from 'vitest';
import { closingLine, countPlaywright, countVitest } from '../../tools/set-up/test-report.mjs';

const withStatus = (status: string) => ({ status });

test('the tests of all files are counted, those not run as skipped', () => {
  const testResults = [
    { status: 'passed', assertionResults: ['passed', 'passed', 'skipped', 'todo'].map(withStatus) },
    { status: 'failed', assertionResults: ['passed', 'failed', 'failed'].map(withStatus) },
  ];
  expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('a file that does not load is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest({ testResults })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a flow that passed at a second try has passed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 6, failed: 1, skipped: 2 });
});

test('an error outside of the flows is a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line names skipped tests only where there are any', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
});
