import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { findTamperedPeople } from '../people/verify-people.ts';
import { checkBook } from './check-book.ts';
import { findDamage, findOddJobs, findOddRows } from './compare-rows.ts';
import { findSchemaChanges } from './compare-schema.ts';
import { findTamperedDigests } from './compare-digests.ts';

/** One thing that is not as it was signed. Names rows by numbers and random ids only. */
export type Finding = { readonly table: string; readonly row: string; readonly problem: string };

const firstLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');

/** A check that can not be carried out, because what it reads is no longer readable, is a finding itself. */
function* attempt(check: (database: Database) => Iterable<Finding>, database: Database): Generator<Finding> {
  try {
    yield* check(database);
  } catch (error) {
    yield { table: check.name, row: '', problem: `could not be carried out: ${firstLineOf(error)}` };
  }
}

export type Verdict = {
  readonly events: number;
  readonly head: string;
  readonly publicKey: string;
  readonly findings: readonly Finding[];
};

const MOST_FINDINGS = 100;

/**
 * Reads a whole book and compares every row with what was signed: the chain itself, the tables that repeat it, people
 * and operators against their digests, the schema with its triggers, and the ledger's balance. A book whose newest
 * events were cut off, or which was rolled back as a whole, is whole in itself: only a head that left the building
 * (a receipt's QR code, the witness) shows that.
 */
export function verifyBook(database: Database): Verdict {
  const findings: Finding[] = [];
  const all = [
    checkBook,
    findOddRows,
    findOddJobs,
    findTamperedPeople,
    findTamperedDigests,
    findSchemaChanges,
    findDamage,
  ];
  for (const check of all)
    for (const finding of attempt(check, database)) if (findings.push(finding) >= MOST_FINDINGS) break;

  const head = database.prepare('SELECT count(*) AS events, max(sequence) AS last FROM book_event').get();
  const { events, last } = z.object({ events: z.int(), last: z.int().nullable() }).parse(head);
  const facts = database.prepare(`
    SELECT (SELECT lower(hex(hash)) FROM book_event WHERE sequence = ?) AS head,
           (SELECT bytes ->> '$.body.public_key' FROM book_event WHERE sequence = 1) AS publicKey`);
  const { head: hash, publicKey } = z
    .object({ head: z.string().nullable(), publicKey: z.string().nullable() })
    .parse(facts.get(last));
  return { events, head: hash ?? '', publicKey: publicKey ?? '', findings };
}
