import type { PersonId } from '../../contract/ids.ts';
import type { PaperLanguage } from '../../contract/printing.ts';
import type { Database } from '../database/open.ts';
import { paperLanguagesRepo } from './paper-languages.repo.ts';

export type PaperLanguagesRoom = {
  readonly database: Database;
  /** All records that are of one person. */
  readonly recordsOf: (personId: PersonId) => PersonId[];
  /** Everybody of a person's household, herself too; nobody where she belongs to none. */
  readonly householdOf: (personId: PersonId) => PersonId[];
  /** The language of all papers of the centre. */
  readonly standard: () => PaperLanguage;
};

export type PaperLanguages = ReturnType<typeof createPaperLanguages>;

/**
 * In which language somebody gets her papers. What she said herself counts; else what somebody of her household said
 * last; else what is set for the centre. It stands beside the book, which knows of no household who belongs to it.
 */
export function createPaperLanguages(room: PaperLanguagesRoom) {
  const repo = paperLanguagesRepo(room.database);
  const { recordsOf, householdOf, standard } = room;

  /** What is remembered of a person or her household. */
  const find = (personId: PersonId): PaperLanguage | undefined =>
    repo.findLatest(recordsOf(personId)) ?? repo.findLatest(householdOf(personId).flatMap(recordsOf));

  return {
    /** The language for a person; `otherwise`, or that of the centre, while nothing is remembered or nobody is named. */
    of: (personId: PersonId | undefined, otherwise?: PaperLanguage): PaperLanguage =>
      (personId && find(personId)) ?? otherwise ?? standard(),
    /** Remembers what a person said with an event. Belongs into the transaction of that event. */
    remember: repo.put,
  };
}
