import { z } from 'zod';
import { type BookSequence, PersonId } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';

/** Which records are of one person. */
export function mergesRepo(database: Database) {
  const insert = database.prepare('INSERT INTO person_merge (sequence, person_id, into_id) VALUES (?, ?, ?)');
  const into = database
    .prepare('SELECT into_id FROM person_merge WHERE person_id = ? ORDER BY sequence DESC LIMIT 1')
    .pluck();
  const merged = database
    .prepare(`
      SELECT person_id FROM person_merge AS one
      WHERE into_id = ? AND sequence = (SELECT max(sequence) FROM person_merge WHERE person_id = one.person_id)
      ORDER BY sequence`)
    .pluck();

  const findInto = (personId: PersonId): PersonId | undefined =>
    PersonId.nullish().parse(into.get(personId)) ?? undefined;
  const mergedInto = (personId: PersonId): PersonId[] => z.array(PersonId).parse(merged.all(personId));

  return {
    findInto,
    mergedInto,
    /** The record under which a person is found: itself, when it is merged into no other. */
    standingFor(personId: PersonId): PersonId {
      let found = personId;
      for (let next = findInto(found); next !== undefined; next = findInto(found)) found = next;
      return found;
    },
    /** A record and all that are merged into it, one through another too. */
    allOf(personId: PersonId): PersonId[] {
      const all = [personId];
      // The list grows while it is walked.
      for (const one of all) all.push(...mergedInto(one));
      return all;
    },
    insert(sequence: BookSequence, personId: PersonId, other: PersonId | undefined): void {
      insert.run(sequence, personId, other ?? null);
    },
  };
}
