import type {
  Consent,
  ConsentKey,
  ConsentNotice,
  ConsentState,
  GiveConsent,
} from '../../contract/consents.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, PersonId } from '../../contract/ids.ts';
import { digestOf, newSalt } from '../book/book-event.ts';
import type { Book } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { Database } from '../database/open.ts';
import type { PaperLanguages } from '../people/paper-languages.service.ts';
import type { People } from '../people/people.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { Settings } from '../society/settings.service.ts';
import type { ConsentCopyBody } from './consent-body.ts';
import { type ConsentContent, type ConsentRow, consentsRepo } from './consents.repo.ts';

export type ConsentsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly people: Pick<People, 'get'>;
  readonly languages: Pick<PaperLanguages, 'of'>;
  readonly settings: Settings;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  /** The records that are of one person. */
  readonly recordsOf: (personId: PersonId) => PersonId[];
  /** The newest is last. */
  readonly notices: readonly ConsentNotice[];
  readonly till: string;
  readonly training: boolean;
};

export type Consents = ReturnType<typeof createConsents>;

/**
 * What people agreed to when they were written down (Digital Personal Data Protection Act 2023). The book knows that there
 * is a consent, whose by random id, and the digest of what it says; a withdrawal is as easy as the giving.
 */
export function createConsents(room: ConsentsRoom) {
  const { database, book, people, settings, printing, recordsOf, notices } = room;
  const repo = consentsRepo(database);
  const prefix = room.training ? 'X' : room.till;

  /** The notice of a version, or the newest. */
  function noticeOf(version = notices.length): ConsentNotice {
    const notice = notices[version - 1];
    if (!notice) throw new Error(`there is no notice ${version}`);
    return notice;
  }

  function toldBy(sequence: BookSequence): Pick<Consent, 'day' | 'at' | 'operator'> {
    const event = book.findEvent(sequence)?.event;
    if (!event) throw new Error(`no event ${sequence}`);
    return { day: event.day, at: event.t_wall, operator: settings.getOperator(event.user).name };
  }

  const toConsent = ({ sequence, personId, content, withdrawn }: ConsentRow): Consent => ({
    sequence,
    personId,
    ...content,
    ...toldBy(sequence),
    ...(withdrawn !== null && { withdrawn: toldBy(withdrawn) }),
  });

  /** Throws people.notFound. */
  function ofPerson(personId: PersonId): ConsentState {
    people.get(personId);
    const consents = repo.of(recordsOf(personId)).map(toConsent);
    // A later one takes the place of all before it.
    const [newest] = consents;
    return {
      notice: noticeOf(),
      ...(newest && !newest.withdrawn && { holds: newest }),
      consents,
    };
  }

  /** Throws consent.notFound. */
  function getRow(sequence: BookSequence): ConsentRow {
    const row = repo.find(sequence);
    if (!row) throw new Fault('consent.notFound');
    return row;
  }

  function give(order: GiveConsent, user: OperatorId): PersonId {
    const { requestId, personId, notice: version, language, way, witness, chosen } = order;
    if (book.findRequest(requestId) !== undefined) return personId;
    people.get(personId);
    const notice = noticeOf();
    if (version !== notice.version) throw new Fault('consent.noticeChanged');
    if (way === 'oral' && witness === '') throw new Fault('consent.witnessNeeded');
    const purposes = notice.purposes
      .filter(({ code, needed }) => needed || chosen.includes(code))
      .map(({ code }) => code);
    const said: ConsentContent = { notice: version, language, way, witness, purposes };
    const [content, salt] = [JSON.stringify(said), newSalt()];
    const body = { person: personId, digest: digestOf(salt, { content }) };
    const { sequence } = book.append({
      kind: 'L',
      what: 'consent.given',
      user,
      request: requestId,
      body: () => body,
    });
    repo.insert(sequence, personId, content, salt);
    return personId;
  }

  function withdraw({ requestId, consent }: ConsentKey, user: OperatorId): PersonId {
    const { personId, withdrawn } = getRow(consent);
    if (book.findRequest(requestId) !== undefined) return personId;
    if (withdrawn !== null) throw new Fault('consent.withdrawn');
    const { sequence } = book.append({
      kind: 'L',
      what: 'consent.withdrawn',
      user,
      request: requestId,
      body: () => ({ person: personId, consent }),
    });
    repo.withdraw(consent, sequence);
    return personId;
  }

  function print({ requestId, consent }: ConsentKey, user: OperatorId): PersonId {
    const { personId } = getRow(consent);
    if (book.findRequest(requestId) !== undefined) return personId;
    const { version } = people.get(personId);
    let number = '';
    const { sequence } = book.append({
      kind: 'B',
      what: 'consent-copy',
      user,
      request: requestId,
      body: (place): ConsentCopyBody => ({
        number: (number = eventNumber(prefix, 'B', place)),
        day: place.day,
        person: { id: personId, version },
        consent,
        language: room.languages.of(personId),
      }),
    });
    printing.enqueue({ sequence, kind: 'consent', title: number, duplicate: 0 });
    return personId;
  }

  /** A command in one transaction; the answer is what holds then. */
  const command = <Order>(act: (order: Order, user: OperatorId) => PersonId) => {
    const once = database.transaction(act).immediate;
    return (order: Order, user: OperatorId): ConsentState => ofPerson(once(order, user));
  };

  return {
    ofPerson,
    noticeOf,
    /** Throws consent.notFound. */
    get: (sequence: BookSequence): Consent => toConsent(getRow(sequence)),
    /**
     * Writes down what somebody agreed to; it takes the place of what she agreed to before. Throws people.notFound,
     * consent.noticeChanged when a newer notice is to be read out, and consent.witnessNeeded.
     */
    give: command(give),
    /** Takes a consent back. Throws consent.notFound and consent.withdrawn. */
    withdraw: command(withdraw),
    /** Prints a copy for the person. Throws consent.notFound. */
    print: command(print),
  };
}
