import type { BookSequence } from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { People } from '../people/people.service.ts';
import type { ConsentPaper } from '../printing/papers.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { ConsentCopyBody } from './consent-body.ts';
import type { Consents } from './consents.service.ts';

export type ConsentPapersRoom = LetterheadRoom & {
  readonly book: Book;
  readonly people: Pick<People, 'get'>;
  readonly consents: Pick<Consents, 'get' | 'noticeOf'>;
};

/** What somebody agreed to, with the notice that was read out to her. */
export function consentPaper(room: ConsentPapersRoom, sequence: BookSequence): ConsentPaper {
  const { book, people, consents, settings } = room;
  const event = book.findEvent(sequence)?.event;
  if (!event) throw new Error(`no event ${sequence}`);
  const { number, day, person, consent, language } = ConsentCopyBody.parse(event.body);
  const { name, relation, guardian, village } = people.get(person.id, person.version);
  const given = consents.get(consent);
  return {
    kind: 'consent',
    ...letterheadOf(room, sequence, language),
    number,
    day,
    issuedAt: event.t_wall,
    person: { name, relation, guardian, village },
    given,
    notice: consents.noticeOf(given.notice),
    operator: settings.getOperator(event.user).name,
  };
}
