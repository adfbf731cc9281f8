import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEY_SECONDS, TASKS, THINK_SECONDS, modelSeconds } from '../keystrokes.ts';

const README = join(import.meta.dirname, '..', '..', 'README.md');

/** The cells of a table of the page below a heading, without its two first rows. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = readFileSync(README, 'utf8').split(`## ${heading}\n`);
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the table of keys and model times says what the flow test counts', () => {
  const rows = Object.values(TASKS).map((task) => {
    const effort = [`${task.keys} K`, `${task.thinks} M`, ...(task.scans > 0 ? [`${task.scans} scan`] : [])];
    const times = KEY_SECONDS.map((seconds) => `${modelSeconds(task, seconds).toFixed(2)} s`);
    return [task.what, effort.join(' + '), ...times, `${task.goal} K`];
  });
  expect(tableBelow('Keys and model times')).toEqual(rows);
});

test('a thought is counted at 1.35 seconds, a key at three speeds, a scan at two seconds', () => {
  expect([THINK_SECONDS, ...KEY_SECONDS]).toEqual([1.35, 0.2, 0.28, 1.2]);
  expect(modelSeconds({ keys: 10, thinks: 2, scans: 1 }, 0.2)).toBeCloseTo(6.7);
});
