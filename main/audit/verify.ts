import { z } from 'zod';
import { findOddPacks } from '../catalogue/verify-packs.ts';
import { findOddCommissions, findOddGst } from '../commissions/verify-commissions.ts';
import type { Database } from '../database/open.ts';
import { findOddPictures } from '../documents/verify-documents.ts';
import { findOddHouseholds } from '../households/verify-households.ts';
import { findTamperedPeople } from '../people/verify-people.ts';
import { bookRepo } from '../book/book.repo.ts';
import { checkBook } from './check-book.ts';
import { findOddJobs } from './compare-papers.ts';
import { findDamage, findOddRows } from './compare-rows.ts';
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

const NamedKey = z.object({ since: z.int(), publicKey: z.string() });
type NamedKey = z.output<typeof NamedKey>;

/** The public keys that the signed events name, oldest first. */
export function keysOf(database: Database): NamedKey[] {
  const keys = database.prepare(`
    SELECT sequence AS since, bytes ->> '$.body.public_key' AS publicKey FROM book_event
    WHERE kind = 'L' AND bytes ->> '$.what' IN ('till.started', 'key.rolled')
      AND bytes ->> '$.body.public_key' IS NOT NULL
    ORDER BY sequence`);
  return NamedKey.array().parse(keys.all());
}

export type Verdict = {
  readonly events: number;
  readonly head: string;
  /** The public keys that the book names, each from its event on. */
  readonly keys: readonly NamedKey[];
  /** Events at the end of the book that wait for their signature. */
  readonly unsigned: number;
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
    findOddCommissions,
    findOddGst,
    findOddPacks,
    findTamperedPeople,
    findOddHouseholds,
    findTamperedDigests,
    findOddPictures,
    findSchemaChanges,
    findDamage,
  ];
  for (const check of all)
    for (const finding of attempt(check, database)) if (findings.push(finding) >= MOST_FINDINGS) break;

  const facts = database.prepare(`
    SELECT count(*) AS events,
           (SELECT lower(hex(hash)) FROM book_event ORDER BY sequence DESC LIMIT 1) AS head
    FROM book_event`);
  const { events, head } = z.object({ events: z.int(), head: z.string().nullable() }).parse(facts.get());
  const unsigned = bookRepo(database).findUnsigned().length;
  return { events, head: head ?? '', keys: keysOf(database), unsigned, findings };
}
