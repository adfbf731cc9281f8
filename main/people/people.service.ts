import { newSalt } from '../book/book-event.ts';
import { randomUUID } from 'node:crypto';
import { Fault } from '../../contract/faults.ts';
import { type BookSequence, type OperatorId, PersonId, type RequestId } from '../../contract/ids.ts';
import {
  type AddPerson,
  type CorrectPerson,
  type FindKnown,
  type Person,
  PersonFields,
  type RestorePerson,
} from '../../contract/people.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { mergesRepo } from './merges.repo.ts';
import { likelySame, questionsOf } from './known-person.rules.ts';
import { type WrittenVersion, peopleRepo } from './people.repo.ts';
import { RECORDED, RecordedBody, fieldsOf, versionDigest } from './people.rules.ts';
import { searchIndexRepo } from './search-index.repo.ts';
import { foldFingerprint, searchWords } from './search-words.rules.ts';
import { createSearch } from './search.service.ts';

/** Where random ids and salts come from. */
export type PeopleIds = { readonly uuid: () => string; readonly salt: () => string };

const randomIds: PeopleIds = { uuid: randomUUID, salt: newSalt };

export type PeopleRoom = { readonly database: Database; readonly book: Book; readonly ids?: PeopleIds };

export type People = ReturnType<typeof createPeople>;

/** The search alone; it writes nothing. */
export function createPeopleSearch(database: Database) {
  const repo = peopleRepo(database);
  const find = createSearch(database);
  const merges = mergesRepo(database);

  /** Each person once, under the record that stands for her. */
  function standing(found: readonly Person[]): Person[] {
    const people = new Map<PersonId, Person>();
    for (const person of found) {
      const personId = merges.standingFor(person.personId);
      const known = personId === person.personId ? person : repo.findNewest(personId);
      if (known && !people.has(personId)) people.set(personId, known);
    }
    return [...people.values()];
  }

  return {
    /** At most twelve people whom a text may mean, the likeliest first; for an empty text, the latest served. */
    find: (text: string): Person[] => standing(find(text).map(repo.getByNumber)),
    /** Known people who are likely the one that is being typed, at most three, the likeliest first. */
    findKnown(typed: FindKnown): Person[] {
      const texts = questionsOf(typed);
      const numbers = new Set(texts.flatMap(find));
      return standing(likelySame(typed, [...numbers].map(repo.getByNumber)));
    },
  };
}

/**
 * The people who are served. Each correction is a new version; receipts go on naming the one that held then. The book
 * notes every version by random id and salted digest, never by what it says.
 */
export function createPeople({ database, book, ids = randomIds }: PeopleRoom) {
  const repo = peopleRepo(database);
  const index = searchIndexRepo(database);
  const search = createPeopleSearch(database);

  /** Makes the search tables anew when words fold otherwise than when they were made. */
  function refreshSearch(fold: string): void {
    index.clear();
    for (const { number, newest, ...version } of repo.versions()) {
      const words = searchWords(version);
      index.addSlips(words);
      if (newest && number !== null) index.put({ ...version, number, words });
    }
    index.merge();
    index.setFold(fold);
  }

  /** A person's newest version, or an older one. Throws people.notFound. */
  function get(personId: PersonId, version?: number): Person {
    const person = version === undefined ? repo.findNewest(personId) : repo.findVersion(personId, version);
    if (!person) throw new Fault('people.notFound');
    return person;
  }

  /** What the same request has written before. */
  function findRecorded(requestId: RequestId): Person | undefined {
    const sequence = book.findRequest(requestId);
    if (sequence === undefined) return undefined;
    const { person, version } = RecordedBody.parse(book.findEvent(sequence)?.event.body);
    return get(person, version);
  }

  function record(person: Person, request: RequestId, user: OperatorId, reason = ''): Person {
    const salt = ids.salt();
    const { personId, version } = person;
    const digest = versionDigest(salt, fieldsOf(person), reason);
    const body: RecordedBody = { person: personId, version, digest };
    const { sequence } = book.append({ kind: 'L', what: RECORDED, user, request, body: () => body });
    repo.insert(person, salt, sequence, reason);

    const words = searchWords(person);
    index.addSlips(words);
    index.put({ ...person, number: repo.findNumber(personId) ?? sequence, words });
    return person;
  }

  function add(command: AddPerson, operatorId: OperatorId): Person {
    const { requestId } = command;
    return (
      findRecorded(requestId) ??
      record(
        { personId: PersonId.parse(ids.uuid()), version: 1, ...fieldsOf(command) },
        requestId,
        operatorId,
      )
    );
  }

  function correct(command: CorrectPerson, operatorId: OperatorId): Person {
    const { requestId, personId, reason } = command;
    const earlier = findRecorded(requestId);
    if (earlier) return earlier;
    const version = get(personId).version + 1;
    return record({ personId, version, ...fieldsOf(command) }, requestId, operatorId, reason);
  }

  function restore({ version, ...order }: RestorePerson, operatorId: OperatorId): Person {
    return correct(
      { ...order, ...fieldsOf(PersonFields.parse(fieldsOf(get(order.personId, version)))) },
      operatorId,
    );
  }

  const fold = foldFingerprint();
  if (index.findFold() !== fold) database.transaction(refreshSearch).immediate(fold);

  return {
    texts: repo.texts,
    ...search,
    get,
    /** Records somebody new; the same request again answers the same person. */
    add: database.transaction(add).immediate,
    /** Records a new version of a person; the same request again answers the same version. Throws people.notFound. */
    correct: database.transaction(correct).immediate,
    /** Writes an older version again, as a new one with its reason. Throws people.notFound. */
    restore: database.transaction(restore).immediate,
    /** All versions of a person, the latest first, each with the event that wrote it. Throws people.notFound. */
    history(personId: PersonId): WrittenVersion[] {
      get(personId);
      return repo.versionsOf(personId);
    },
    /** Notes that the receipt of an event names a person. Belongs into the receipt's own transaction. */
    served(personId: PersonId, sequence: BookSequence): void {
      const person = repo.findNumber(personId);
      if (person === undefined) throw new Fault('people.notFound');
      repo.insertServed(sequence, person);
    },
  };
}
