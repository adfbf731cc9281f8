import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import { type Person, PersonFields } from '../../contract/people.ts';
import { type Book, openBook } from '../../main/book/book.service.ts';
import { type Database, openDatabase } from '../../main/database/open.ts';
import { createTillKey } from '../../main/devices/till-key.ts';
import { fieldsOf } from '../../main/people/people.rules.ts';
import { type People, type PeopleIds, createPeople } from '../../main/people/people.service.ts';
import { testClock } from '../world.ts';

/** Why the corrections of these tests are made. */
export const REASON = 'लिखने की भूल';

export const newRequest = (): RequestId => RequestId.parse(randomUUID());

/** Somebody's fields, parsed as at the door. */
export const fields = (part: Partial<PersonFields> = {}): PersonFields =>
  PersonFields.parse({
    name: 'सुनीता देवी',
    relation: 'husband',
    guardian: 'रमेश पासवान',
    village: 'अखलासपुर',
    mobile: '9876543210',
    birthYear: '1988',
    ...part,
  });

export type PeopleRoom = Disposable & {
  readonly folder: string;
  readonly file: string;
  readonly database: Database;
  readonly book: Book;
  readonly people: People;
  readonly operatorId: OperatorId;
  /** Records somebody, or corrects her, with a request of its own. */
  readonly add: (part?: Partial<PersonFields>) => Person;
  readonly correct: (before: Person, part: Partial<PersonFields>) => Person;
  /** Writes the event that a receipt for somebody would leave, and tells the people's room of it. */
  readonly serve: (person: Person) => BookSequence;
  readonly names: (text: string) => string[];
};

/** People on a real database in a temporary folder, with a started book. */
export function openPeopleRoom(ids?: PeopleIds): PeopleRoom {
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-people-'));
  const file = join(folder, 'counter.db');
  const database = openDatabase(file);
  const clock = testClock();
  const book = openBook(database, clock, createTillKey(join(folder, 'counter.key'), undefined));
  const operatorId = OperatorId.parse(randomUUID());
  book.start('T1', operatorId, {});
  const people = createPeople({ database, book, ...(ids && { ids }) });

  return {
    folder,
    file,
    database,
    book,
    people,
    operatorId,
    add: (part = {}) => people.add({ ...fields(part), requestId: newRequest() }, operatorId),
    correct: (before, part) =>
      people.correct(
        {
          ...fieldsOf(before),
          ...part,
          personId: before.personId,
          requestId: newRequest(),
          reason: REASON,
        },
        operatorId,
      ),
    serve: ({ personId, version }) =>
      database
        .transaction(() => {
          const body = { person: { id: personId, version } };
          const { sequence } = book.append({
            kind: 'L',
            what: 'receipt',
            user: operatorId,
            body: () => body,
          });
          people.served(personId, sequence);
          return sequence;
        })
        .immediate(),
    names: (text) => people.find(text).map(({ name }) => name),
    [Symbol.dispose](): void {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
