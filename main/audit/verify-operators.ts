import { z } from 'zod';
import { digestOf } from '../book/book-event.ts';
import type { Database } from '../database/open.ts';
import type { Finding } from './verify.ts';

const Operators = z.array(z.object({ id: z.string(), name: z.string(), salt: z.string(), since: z.int() }));
const Recorded = z.array(z.object({ sequence: z.int(), id: z.string(), digest: z.string() }));

/** Operators whose row is not the one that the book took note of. */
export function* findTamperedOperators(database: Database): Generator<Finding> {
  const rows = Operators.parse(
    database.prepare('SELECT operator_id AS id, name, salt, since FROM operator').all(),
  );
  const recorded = Recorded.parse(
    database
      .prepare(
        `SELECT sequence, bytes ->> '$.body.operator.id' AS id, bytes ->> '$.body.operator.digest' AS digest
         FROM book_event WHERE bytes ->> '$.body.operator.digest' IS NOT NULL`,
      )
      .all(),
  );
  const digests = new Map(recorded.map((entry) => [entry.id, entry]));
  for (const { id, name, salt, since } of rows) {
    const entry = digests.get(id);
    if (entry?.digest !== digestOf(salt, { name }) || entry.sequence !== since)
      yield { table: 'operator', row: id, problem: 'is not what was signed' };
    digests.delete(id);
  }
  for (const id of digests.keys()) yield { table: 'operator', row: id, problem: 'was signed and is missing' };
}
