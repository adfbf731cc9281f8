import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** What is no record: drafts, the state of print jobs, and what is made anew from records. */
const CHANGEABLE = new Set([
  'account',
  'household_member',
  'print_job',
  'ticket',
  'person_index',
  'person_key_slip',
  'person_search',
  'person_search_fold',
]);

test('no statement of the program deletes or changes a receipt, a posting or any other record', () => {
  const found = globSync('main/**/*.ts', { cwd: ROOT })
    .filter((file) => !file.includes('migrations'))
    .flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return Array.from(text.matchAll(/\b(?:DELETE FROM|UPDATE|REPLACE INTO) (\w+)/gu), ([, table = '']) => ({
        file,
        table,
      }));
    });
  expect(found.length).toBeGreaterThan(4);
  expect(found.filter(({ table }) => table !== 'SET' && !CHANGEABLE.has(table))).toEqual([]);
});
