import { z } from 'zod';
import { BookSequence, type PersonId } from '../../contract/ids.ts';
import { Person } from '../../contract/people.ts';
import type { Database } from '../database/open.ts';

/** A version of a person as it is in the file, right or tampered with, and what ties it to the book. */
const VersionRow = z.object({
  personId: z.string(),
  version: z.int(),
  name: z.string(),
  relation: z.string(),
  guardian: z.string(),
  village: z.string(),
  mobile: z.string(),
  birthYear: z.string(),
  salt: z.string(),
  sequence: z.int(),
  reason: z.string(),
  /** Her number in the search tables: the sequence of her first version; nothing when that row is gone. */
  number: z.int().nullable(),
  newest: z.int().transform((flag) => flag === 1),
});
export type VersionRow = z.output<typeof VersionRow>;

/** A version with the event that wrote it, and why. */
const WrittenVersion = Person.extend({ sequence: BookSequence, reason: z.string() });
export type WrittenVersion = z.output<typeof WrittenVersion>;

const COLUMNS = `person_id AS personId, version, name, relation, guardian, village, mobile, birth_year AS birthYear`;

export function peopleRepo(database: Database) {
  const newest = database.prepare(
    `SELECT ${COLUMNS} FROM person_version WHERE person_id = ? ORDER BY version DESC LIMIT 1`,
  );
  const one = database.prepare(`SELECT ${COLUMNS} FROM person_version WHERE person_id = ? AND version = ?`);
  const found = database.prepare(`
    SELECT ${COLUMNS} FROM person_version
    WHERE (person_id, version) = (SELECT person_id, version FROM person_search WHERE person = ?)`);
  const texts = database.prepare(
    "SELECT DISTINCT name || ' ' || guardian || ' ' || village FROM person_version",
  );
  const number = database
    .prepare('SELECT sequence FROM person_version WHERE person_id = ? AND version = 1')
    .pluck();
  const insert = database.prepare(`
    INSERT INTO person_version (person_id, version, name, relation, guardian, village, mobile, birth_year, salt, sequence,
      reason)
    VALUES (@personId, @version, @name, @relation, @guardian, @village, @mobile, @birthYear, @salt, @sequence,
      @reason)`);
  const all = database.prepare(
    `SELECT ${COLUMNS}, sequence, reason FROM person_version WHERE person_id = ? ORDER BY version DESC`,
  );
  const insertServed = database.prepare('INSERT INTO person_served (sequence, person) VALUES (?, ?)');
  const page = database.prepare(`
    SELECT ${COLUMNS}, salt, sequence, reason,
      (SELECT sequence FROM person_version WHERE person_id = this.person_id AND version = 1) AS number,
      version = (SELECT max(version) FROM person_version WHERE person_id = this.person_id) AS newest
    FROM person_version AS this
    WHERE (person_id, version) > (@personId, @version) ORDER BY person_id, version LIMIT 1000`);

  return {
    findNewest: (personId: PersonId): Person | undefined => Person.optional().parse(newest.get(personId)),
    findVersion: (personId: PersonId, version: number): Person | undefined =>
      Person.optional().parse(one.get(personId, version)),
    /** The newest version of the person whom the search tables know by a number. */
    getByNumber: (person: number): Person => Person.parse(found.get(person)),
    findNumber: (personId: PersonId): number | undefined => z.int().optional().parse(number.get(personId)),
    versionsOf: (personId: PersonId): WrittenVersion[] => z.array(WrittenVersion).parse(all.all(personId)),
    insert(person: Person, salt: string, sequence: BookSequence, reason: string): void {
      insert.run({ ...person, salt, sequence, reason });
    },
    insertServed: (sequence: BookSequence, person: number): void => void insertServed.run(sequence, person),
    /** The names, guardians and villages that are written down. */
    texts: (): string[] => z.array(z.string()).parse(texts.pluck().all()),
    /** Every version of everybody. Rows may be written while this goes on. */
    *versions(): Generator<VersionRow> {
      let rows: VersionRow[];
      let { personId, version } = { personId: '', version: 0 };
      do {
        rows = z.array(VersionRow).parse(page.all({ personId, version }));
        yield* rows;
        ({ personId, version } = rows.at(-1) ?? { personId, version });
      } while (rows.length > 0);
    },
  };
}
