import type { BookSequence, PersonId } from '../../contract/ids.ts';
import { PaperLanguage } from '../../contract/printing.ts';
import type { Database } from '../database/open.ts';

/** One row for each person who has said in which language she wants her papers. */
export function paperLanguagesRepo(database: Database) {
  const latest = database
    .prepare(`
      SELECT language FROM person_paper_language WHERE person_id IN (SELECT value FROM json_each(?))
      ORDER BY sequence DESC LIMIT 1`)
    .pluck();
  const put = database.prepare(`
    INSERT INTO person_paper_language VALUES (?, ?, ?)
    ON CONFLICT (person_id) DO UPDATE SET language = excluded.language, sequence = excluded.sequence`);

  return {
    /** What was said last by one of some records. */
    findLatest: (people: readonly PersonId[]): PaperLanguage | undefined =>
      PaperLanguage.optional().parse(latest.get(JSON.stringify(people))),
    put: (personId: PersonId, language: PaperLanguage, sequence: BookSequence): void =>
      void put.run(personId, language, sequence),
  };
}
