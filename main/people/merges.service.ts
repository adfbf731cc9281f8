import { Fault } from '../../contract/faults.ts';
import type { OperatorId, PersonId } from '../../contract/ids.ts';
import type { MergePeople, Person, UnmergePerson } from '../../contract/people.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { mergesRepo } from './merges.repo.ts';
import type { People } from './people.service.ts';

export type MergesRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly people: Pick<People, 'get'>;
  /** Whether somebody belongs to a household. */
  readonly isMember: (personId: PersonId) => boolean;
};

export type Merges = ReturnType<typeof createMerges>;

/**
 * Two records that turn out to be of one person. Nothing is rewritten: the record that is merged stays as it is with its
 * receipts and is found under the other one, until it is taken apart again.
 */
export function createMerges({ database, book, people, isMember }: MergesRoom) {
  const repo = mergesRepo(database);

  function merge({ requestId, personId, other }: MergePeople, user: OperatorId): Person {
    if (book.findRequest(requestId) !== undefined) return people.get(personId);
    const person = people.get(personId);
    people.get(other);
    const isMerged = [personId, other].some((one) => repo.findInto(one) !== undefined);
    if (personId === other || isMerged) throw new Fault('people.alreadyMerged');
    // Else one person would belong to two households.
    if (isMember(other)) throw new Fault('people.mergedIsMember');
    const body = { person: other, into: personId };
    const { sequence } = book.append({
      kind: 'L',
      what: 'person.merged',
      user,
      request: requestId,
      body: () => body,
    });
    repo.insert(sequence, other, personId);
    return person;
  }

  function unmerge({ requestId, personId }: UnmergePerson, user: OperatorId): Person {
    if (book.findRequest(requestId) !== undefined) return people.get(personId);
    const person = people.get(personId);
    if (repo.findInto(personId) === undefined) throw new Fault('people.notMerged');
    const body = { person: personId };
    const { sequence } = book.append({
      kind: 'L',
      what: 'person.unmerged',
      user,
      request: requestId,
      body: () => body,
    });
    repo.insert(sequence, personId, undefined);
    return person;
  }

  return {
    /**
     * Says that another record is of the same person. Throws people.notFound, people.alreadyMerged, and
     * people.mergedIsMember while that record belongs to a household.
     */
    merge: database.transaction(merge).immediate,
    /** Takes a record apart again, at any later time. Throws people.notMerged. */
    unmerge: database.transaction(unmerge).immediate,
    /** The records that were merged into one. */
    mergedInto: (personId: PersonId): Person[] => repo.mergedInto(personId).map((one) => people.get(one)),
    /** A record and all that are merged into it. */
    allOf: repo.allOf,
  };
}
