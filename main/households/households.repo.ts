import { z } from 'zod';
import { type FamilyMember, HouseholdAct } from '../../contract/households.ts';
import { BookSequence, HouseholdId, PersonId } from '../../contract/ids.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import { Members } from './households.rules.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const HouseholdVersion = z.object({
  householdId: HouseholdId,
  version: z.int(),
  act: HouseholdAct,
  day: BusinessDaySchema,
  reason: z.string(),
  subjects: json(z.array(PersonId)),
  ward: z.string(),
  tola: z.string(),
  village: z.string(),
  members: json(Members),
  sequence: BookSequence,
});
export type HouseholdVersion = z.output<typeof HouseholdVersion>;

/** A version before it is written, its lists as the texts of which the digest is made. */
export type NewVersion = Omit<HouseholdVersion, 'subjects' | 'members' | 'sequence'> & {
  readonly subjects: string;
  readonly members: string;
  readonly salt: string;
};

const COLUMNS = `household_id AS householdId, version, act, day, reason, subjects, ward, tola, village, members, sequence`;

export function householdsRepo(database: Database) {
  const all = database.prepare(
    `SELECT ${COLUMNS} FROM household_version WHERE household_id = ? ORDER BY version`,
  );
  const newest = database.prepare(
    `SELECT ${COLUMNS} FROM household_version WHERE household_id = ? ORDER BY version DESC LIMIT 1`,
  );
  const one = database.prepare(
    `SELECT ${COLUMNS} FROM household_version WHERE household_id = ? AND version = ?`,
  );
  const insert = database.prepare(`
    INSERT INTO household_version
      (household_id, version, act, day, reason, subjects, ward, tola, village, members, salt, sequence)
    VALUES (@householdId, @version, @act, @day, @reason, @subjects, @ward, @tola, @village, @members, @salt, @sequence)`);
  const homeOf = database.prepare('SELECT household_id FROM household_member WHERE person_id = ?').pluck();
  const empty = database.prepare('DELETE FROM household_member WHERE household_id = ?');
  const settle = database.prepare('INSERT INTO household_member (person_id, household_id) VALUES (?, ?)');
  const death = database
    .prepare("SELECT day FROM household_version WHERE act = 'death' AND subjects ->> '$[0]' = ?")
    .pluck();

  return {
    findNewest: (id: HouseholdId): HouseholdVersion | undefined =>
      HouseholdVersion.optional().parse(newest.get(id)),
    findVersion: (id: HouseholdId, version: number): HouseholdVersion | undefined =>
      HouseholdVersion.optional().parse(one.get(id, version)),
    versions: (id: HouseholdId): HouseholdVersion[] => z.array(HouseholdVersion).parse(all.all(id)),
    findHome: (personId: PersonId): HouseholdId | undefined =>
      HouseholdId.optional().parse(homeOf.get(personId)),
    findDeath: (personId: PersonId): HouseholdVersion['day'] | undefined =>
      BusinessDaySchema.optional().parse(death.get(personId)),
    insert(version: NewVersion, sequence: BookSequence): void {
      insert.run({ ...version, sequence });
    },
    /** Takes everybody out of a household; who belongs to it is then put in with `settle`. */
    empty: (id: HouseholdId): void => void empty.run(id),
    settle(id: HouseholdId, members: readonly FamilyMember[]): void {
      for (const { personId } of members) settle.run(personId, id);
    },
  };
}
