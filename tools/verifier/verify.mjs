#!/usr/bin/env node
// Checks an archive of a till book of Seva Bahi. Needs Node 18 or newer and nothing else; writes nothing, asks no network.
// It was written from the published format (docs/till-book.md) and shares no code with the program that makes archives.
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { verifyArchive } from './archive.mjs';
import { resultSheet } from './sheet.mjs';
import { sha256 } from './signatures.mjs';
import { readZip } from './zip.mjs';

export { readZip, verifyArchive };

const USAGE = `bahi-verify.mjs ARCHIVE.zip [--fingerprint "xxxx xxxx …"]… [--witness "QR text of a receipt"]… [--head NUMBER:HASH]… [--quick] [--json]`;

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      fingerprint: { type: 'string', multiple: true },
      witness: { type: 'string', multiple: true },
      head: { type: 'string', multiple: true },
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [archive] = positionals;
  if (archive === undefined || positionals.length > 1) throw new Error(USAGE);
  const own = sha256(readFileSync(fileURLToPath(import.meta.url)));
  const verdict = verifyArchive(readZip(readFileSync(archive)), {
    fingerprints: values.fingerprint ?? [],
    witnesses: values.witness ?? [],
    heads: values.head ?? [],
    quick: values.quick ?? false,
  });
  const { counts, ...facts } = verdict;
  const { first: _, closedBefore: __, ...numbers } = counts;
  const answer = { ...facts, counts: { ...numbers, series: [...counts.series.values()] }, verifier: own };
  console.log(values.json ? JSON.stringify(answer) : resultSheet(verdict, own));
  return verdict.sound ? 0 : 1;
}

// Started as a program, not taken in by a test.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
