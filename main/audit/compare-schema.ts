import { z } from 'zod';
import { type Database, openInMemory } from '../database/open.ts';
import type { Finding } from './verify.ts';

const Schema = z.array(z.object({ name: z.string(), sql: z.string() }));

const schemaOf = (database: Database): Map<string, string> =>
  new Map(
    Schema.parse(
      database
        .prepare(
          "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_'",
        )
        .all(),
    ).map(({ name, sql }) => [name, sql]),
  );

/** Tables and triggers that differ from what the program makes: a guard that was taken away shows here. */
export function* findSchemaChanges(database: Database): Generator<Finding> {
  const fresh = openInMemory();
  const [expected, actual] = [schemaOf(fresh), schemaOf(database)];
  const marks = ['user_version', 'application_id'] as const;
  for (const mark of marks)
    if (fresh.pragma(mark, { simple: true }) !== database.pragma(mark, { simple: true }))
      yield { table: 'sqlite_schema', row: mark, problem: 'was changed' };
  fresh.close();
  for (const [name, sql] of expected)
    if (actual.get(name) !== sql)
      yield { table: 'sqlite_schema', row: name, problem: actual.has(name) ? 'was changed' : 'is missing' };
  for (const name of actual.keys())
    if (!expected.has(name))
      yield { table: 'sqlite_schema', row: name, problem: 'does not belong to the book' };
}
