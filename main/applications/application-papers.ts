import type { BookSequence } from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { People } from '../people/people.service.ts';
import type { ApplicationPaper } from '../printing/papers.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { ApplicationSlipBody } from './application-body.ts';
import type { Applications } from './applications.service.ts';
import { qrText } from './tracking-code.rules.ts';

export type ApplicationPapersRoom = LetterheadRoom & {
  readonly book: Book;
  readonly people: People;
  readonly applications: Pick<Applications, 'referenceAt'>;
};

/** The slip of an application as its event holds it, with the portal's number that was known then. */
export function applicationPaper(room: ApplicationPapersRoom, sequence: BookSequence): ApplicationPaper {
  const { book, people, settings, applications } = room;
  const event = book.findEvent(sequence)?.event;
  if (!event) throw new Error(`no event ${sequence}`);
  const { person, application, name, language, ...body } = ApplicationSlipBody.parse(event.body);
  return {
    kind: 'application',
    ...letterheadOf(room, sequence, language),
    ...body,
    issuedAt: event.t_wall,
    personName: person && people.get(person.id, person.version).name,
    service: name,
    reference: applications.referenceAt(application, sequence),
    qr: qrText(body.code),
    operator: settings.getOperator(event.user).name,
  };
}
