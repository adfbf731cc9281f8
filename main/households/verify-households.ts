import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { HOUSEHOLD_EVENTS, HouseholdBody, householdDigest } from './households.rules.ts';

/** One row that is not as it should be. Names rows by random ids and numbers only. */
export type OddHousehold = { readonly table: string; readonly row: string; readonly problem: string };

const Row = z.object({
  householdId: z.string(),
  version: z.int(),
  act: z.string(),
  day: z.string(),
  reason: z.string(),
  subjects: z.string(),
  ward: z.string(),
  tola: z.string(),
  village: z.string(),
  members: z.string(),
  salt: z.string(),
  sequence: z.int(),
});

const EVENTS = HOUSEHOLD_EVENTS.map((what) => `'${what}'`).join(', ');

const Body = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? undefined : HouseholdBody.safeParse(JSON.parse(text)).data));

const Missing = z.array(z.object({ household: z.string().nullable(), version: z.int().nullable() }));

/** Where everybody belongs, by the newest version of each household. */
const HOMES = `
  SELECT member.value ->> '$.personId', household_id
  FROM household_version AS newest, json_each(members) AS member
  WHERE version = (SELECT max(version) FROM household_version WHERE household_id = newest.household_id)`;

/** Versions of households that differ from what the book took note of, and members who belong elsewhere. */
export function* findOddHouseholds(database: Database): Generator<OddHousehold> {
  const table = 'household_version';
  const noted = database
    .prepare(
      `SELECT bytes -> '$.body' FROM book_event WHERE sequence = ? AND bytes ->> '$.what' IN (${EVENTS})`,
    )
    .pluck();
  const rows = database.prepare(`
    SELECT household_id AS householdId, version, act, day, reason, subjects, ward, tola, village, members, salt,
           sequence
    FROM household_version`);
  for (const { householdId, version, salt, sequence, ...content } of z.array(Row).parse(rows.all())) {
    const entry = Body.parse(noted.get(sequence))?.households.find(
      (one) => one.household === householdId && one.version === version,
    );
    if (entry?.digest !== householdDigest(salt, content))
      yield { table, row: `${householdId} ${version}`, problem: 'is not what was signed' };
  }
  const missing = database.prepare(`
    SELECT value ->> '$.household' AS household, value ->> '$.version' AS version
    FROM book_event, json_each(bytes, '$.body.households') WHERE bytes ->> '$.what' IN (${EVENTS})
    EXCEPT SELECT household_id, version FROM household_version`);
  for (const { household, version } of Missing.parse(missing.all()))
    yield { table, row: `${household} ${version}`, problem: 'was signed and is missing' };

  const actual = 'SELECT person_id, household_id FROM household_member';
  for (const query of [`${actual} EXCEPT ${HOMES}`, `SELECT * FROM (${HOMES}) EXCEPT ${actual}`])
    for (const row of database.prepare(`SELECT * FROM (${query})`).pluck().iterate())
      yield { table: 'household_member', row: String(row), problem: 'is not what the versions make it' };
}
