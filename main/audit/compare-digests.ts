import { z } from 'zod';
import { type Content, digestOf } from '../book/book-event.ts';
import type { Database } from '../database/open.ts';
import type { Finding } from './verify.ts';

/** A table of personal data, the digests that the book took of its rows, and what a digest is made of. */
type Digested = {
  readonly table: string;
  readonly rows: string;
  readonly recorded: string;
  readonly content: (value: string) => Content;
};

const Note = z.object({ payee: z.string(), note: z.string() });

/** A table with one row for an event (named by its column `sequence`), whose body has the digest of one column. */
const ofItsEvent = (
  table: string,
  column: string,
  kinds: readonly string[],
  sequence = 'sequence',
): Digested => ({
  table,
  rows: `SELECT CAST(${sequence} AS TEXT) AS id, ${column} AS value, salt, ${sequence} AS since FROM ${table}`,
  recorded: `
    SELECT sequence, CAST(sequence AS TEXT) AS id, bytes ->> '$.body.digest' AS digest
    FROM book_event
    WHERE bytes ->> '$.what' IN (${kinds.map((kind) => `'${kind}'`).join(', ')})
      AND bytes ->> '$.body.digest' IS NOT NULL`,
  content: (value) => ({ [column]: value }),
});

const DIGESTED: readonly Digested[] = [
  {
    table: 'operator',
    rows: 'SELECT operator_id AS id, name AS value, salt, since FROM operator',
    recorded: `
      SELECT sequence, bytes ->> '$.body.operator.id' AS id, bytes ->> '$.body.operator.digest' AS digest
      FROM book_event WHERE bytes ->> '$.body.operator.digest' IS NOT NULL`,
    content: (name) => ({ name }),
  },
  {
    table: 'private_setting',
    rows: "SELECT name || ' ' || since AS id, value, salt, since FROM private_setting",
    recorded: `
      SELECT sequence, bytes ->> '$.body.name' || ' ' || sequence AS id, bytes ->> '$.body.digest' AS digest
      FROM book_event WHERE bytes ->> '$.what' = 'private-setting'`,
    content: (value) => ({ value }),
  },
  {
    table: 'private_note',
    rows: `
      SELECT CAST(sequence AS TEXT) AS id, json_object('payee', payee, 'note', note) AS value, salt, sequence AS since
      FROM private_note`,
    recorded: `
      SELECT sequence, CAST(sequence AS TEXT) AS id, bytes ->> '$.body.digest' AS digest
      FROM book_event WHERE bytes ->> '$.what' IN ('cash.moved', 'wallet.compared')`,
    content: (value) => Note.parse(JSON.parse(value)),
  },
  ofItsEvent('suspense_note', 'value', ['portal.failed', 'portal.settled']),
  ofItsEvent('token_reason', 'reason', ['token'], 'token'),
  ofItsEvent('application_reference', 'reference', ['application.referenced']),
  ofItsEvent('application_note', 'value', ['application.moved', 'application.delivered']),
  ofItsEvent('consent', 'content', ['consent.given']),
  {
    table: 'operator_pin',
    rows: "SELECT operator_id || ' ' || since AS id, hash AS value, salt, since FROM operator_pin",
    recorded: `
      SELECT sequence, bytes ->> '$.body.operator' || ' ' || sequence AS id, bytes ->> '$.body.digest' AS digest
      FROM book_event WHERE bytes ->> '$.what' = 'pin.set'`,
    content: (hash) => ({ hash }),
  },
  {
    table: 'narration',
    rows: 'SELECT CAST(sequence AS TEXT) AS id, text AS value, salt, sequence AS since FROM narration',
    recorded: `
      SELECT sequence, CAST(sequence AS TEXT) AS id, bytes ->> '$.body.narration' AS digest
      FROM book_event WHERE bytes ->> '$.what' = 'voucher' AND bytes ->> '$.body.narration' IS NOT NULL`,
    content: (narration) => ({ narration }),
  },
];

const Rows = z.array(z.object({ id: z.string(), value: z.string(), salt: z.string(), since: z.int() }));
const Recorded = z.array(z.object({ sequence: z.int(), id: z.string(), digest: z.string() }));

/** Rows of operators, PINs, private settings, narrations and notes that are not those which the book took note of. */
export function* findTamperedDigests(database: Database): Generator<Finding> {
  for (const { table, rows, recorded, content } of DIGESTED) {
    const noted = Recorded.parse(database.prepare(recorded).all());
    const digests = new Map(noted.map((entry) => [entry.id, entry]));
    for (const { id, value, salt, since } of Rows.parse(database.prepare(rows).all())) {
      const entry = digests.get(id);
      if (entry?.digest !== digestOf(salt, content(value)) || entry.sequence !== since)
        yield { table, row: id, problem: 'is not what was signed' };
      digests.delete(id);
    }
    for (const id of digests.keys()) yield { table, row: id, problem: 'was signed and is missing' };
  }
}
