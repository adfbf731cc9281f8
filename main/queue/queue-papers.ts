import type { BookSequence } from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { TokenPaper } from '../printing/papers.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { TokenBody } from './token-body.ts';

/** The slip of a token, as its event holds it. Neither who waits nor why she has priority stands on it. */
export function tokenPaper(
  room: LetterheadRoom & { readonly book: Book },
  sequence: BookSequence,
): TokenPaper {
  const event = room.book.findEvent(sequence)?.event;
  if (!event) throw new Error(`no event ${sequence}`);
  const { number, day, series, count, name, ahead, minutes, language } = TokenBody.parse(event.body);
  return {
    kind: 'token',
    ...letterheadOf(room, sequence, language),
    number,
    day,
    issuedAt: event.t_wall,
    token: `${series}-${count}`,
    service: name,
    ahead,
    minutes,
  };
}
