import type { BookSequence } from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { People } from '../people/people.service.ts';
import type { SuspensePaper } from '../printing/papers.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { PortalSlipBody } from './suspense-body.ts';

export type SuspensePapersRoom = LetterheadRoom & { readonly book: Book; readonly people: People };

/** The customer's slip of a payment in doubt, as its event holds it. */
export function suspensePaper(room: SuspensePapersRoom, sequence: BookSequence): SuspensePaper {
  const { book, people, settings } = room;
  const event = book.findEvent(sequence)?.event;
  if (!event) throw new Error(`no event ${sequence}`);
  const { number, day, person, receiptNumber, receiptDay, name, amount, promised, language } =
    PortalSlipBody.parse(event.body);
  return {
    kind: 'suspense',
    ...letterheadOf(room, sequence, language),
    number,
    day,
    issuedAt: event.t_wall,
    personName: person && people.get(person.id, person.version).name,
    receiptNumber,
    receiptDay,
    service: name,
    amount,
    promised,
    operator: settings.getOperator(event.user).name,
  };
}
