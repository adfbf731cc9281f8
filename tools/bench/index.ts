import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBooks } from './books.ts';
import { benchArchive } from './archive.ts';
import { benchCommissions } from './commissions.ts';
import type { Row } from './measure.ts';
import { benchPeopleSearch } from './people-search.ts';
import { benchSales } from './sales.ts';
import { benchServiceSearch } from './service-search.ts';

function print(rows: readonly Row[]): void {
  for (const { what, value, unit, bar } of rows)
    console.log(
      `${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${what}${bar === undefined ? '' : ` (bar: ${bar})`}`,
    );
}

const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-bench-'));
try {
  print(benchSales(folder));
  print(benchCommissions(folder));
  print(benchBooks(folder));
  print(await benchArchive(folder));
  print(benchServiceSearch());
  print(await benchPeopleSearch());
} finally {
  rmSync(folder, { recursive: true });
}
