import { z } from 'zod';
import { ConsentWay, Purpose, ReadLanguage } from '../../contract/consents.ts';
import { BookSequence, PersonId } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';

/** What somebody agreed to: all of a consent that is told outside the book. */
export const ConsentContent = z.strictObject({
  notice: z.int().min(1),
  language: ReadLanguage,
  way: ConsentWay,
  witness: z.string(),
  purposes: z.array(Purpose),
});
export type ConsentContent = z.output<typeof ConsentContent>;

const ConsentRow = z.object({
  sequence: BookSequence,
  personId: PersonId,
  content: z.string().transform((text) => ConsentContent.parse(JSON.parse(text))),
  withdrawn: BookSequence.nullable(),
});
export type ConsentRow = z.output<typeof ConsentRow>;

const SELECT = `
  SELECT consent.sequence, person_id AS personId, content, withdrawn.sequence AS withdrawn
  FROM consent LEFT JOIN consent_withdrawn AS withdrawn ON consent = consent.sequence`;

export function consentsRepo(database: Database) {
  const one = database.prepare(`${SELECT} WHERE consent.sequence = ?`);
  const ofPeople = database.prepare(
    `${SELECT} WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY consent.sequence DESC`,
  );
  const insert = database.prepare('INSERT INTO consent VALUES (?, ?, ?, ?)');
  const withdraw = database.prepare('INSERT INTO consent_withdrawn (consent, sequence) VALUES (?, ?)');

  return {
    find: (sequence: BookSequence): ConsentRow | undefined => ConsentRow.optional().parse(one.get(sequence)),
    /** All consents of some records, the latest first. */
    of: (people: readonly PersonId[]): ConsentRow[] =>
      z.array(ConsentRow).parse(ofPeople.all(JSON.stringify(people))),
    insert: (sequence: BookSequence, personId: PersonId, content: string, salt: string): void =>
      void insert.run(sequence, personId, content, salt),
    withdraw: (consent: BookSequence, sequence: BookSequence): void => void withdraw.run(consent, sequence),
  };
}
