import { z } from 'zod';
import { type Database, openInMemory } from '../database/open.ts';
import type { Finding } from './verify.ts';

const Schema = z.array(z.object({ name: z.string(), sql: z.string() }));

const schemaOf = (database: Database): Map<string, string> =>
  new Map(
    Schema.parse(
      database
        .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
        .all(),
    ).map(({ name, sql }) => [name, sql]),
  );

/** Tables and triggers that differ from what the program makes: a guard that was taken away shows here. */
export function* findSchemaChanges(database: Database): Generator<Finding> {
  const fresh = openInMemory();
  const [expected, actual] = [schemaOf(fresh), schemaOf(database)];
  fresh.close();
  for (const [name, sql] of expected)
    if (actual.get(name) !== sql)
      yield { table: 'sqlite_schema', row: name, problem: actual.has(name) ? 'was changed' : 'is missing' };
  for (const name of actual.keys())
    if (!expected.has(name))
      yield { table: 'sqlite_schema', row: name, problem: 'does not belong to the book' };
}
