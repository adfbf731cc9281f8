import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Row } from './measure.ts';
import { benchPeopleSearch } from './people-search.ts';
import { benchSales } from './sales.ts';
import { benchServiceSearch } from './service-search.ts';
import { benchSlips } from './slips.ts';
import { benchYears } from './years.ts';

/** A book that is made in seconds; `--years 10 --per-day 150` is that of a centre after ten years. */
const SMALL = { years: '1', 'per-day': '20' } as const;

function print(rows: readonly Row[]): void {
  for (const { what, value, unit, bar } of rows)
    console.log(
      `${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${what}${bar === undefined ? '' : ` (bar: ${bar})`}`,
    );
}

/** `--db FILE` takes a book of `bahi seed`; with it or with `--years` only what years cost is measured. */
const { values } = parseArgs({
  options: { years: { type: 'string' }, 'per-day': { type: 'string' }, db: { type: 'string' } },
});
const isWhole = values.years === undefined && values.db === undefined;

const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-bench-'));
try {
  if (isWhole) {
    print(benchSales(folder));
    print(await benchSlips());
  }
  const order = {
    years: Number(values.years ?? SMALL.years),
    perDay: Number(values['per-day'] ?? (isWhole ? SMALL['per-day'] : 150)),
    ...(values.db !== undefined && { db: values.db }),
  };
  for await (const rows of benchYears(order, folder)) print(rows);
  if (isWhole) {
    print(benchServiceSearch());
    print(await benchPeopleSearch());
  }
} finally {
  rmSync(folder, { recursive: true });
}
