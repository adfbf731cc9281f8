import { z } from 'zod';
import type { BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import { type ReadDay, Turnover } from '../../contract/till.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Book, NewEvent } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { Database } from '../database/open.ts';
import type { XReadPaper } from '../printing/papers.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { closingRepo } from './closing.repo.ts';
import { namedFigures } from './closing-papers.ts';
import type { DayFigures } from './day-figures.ts';

export type XReadRoom = LetterheadRoom & {
  readonly database: Database;
  readonly book: Book;
  readonly figures: DayFigures;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  /** The till's name, or X while training. */
  readonly prefix: string;
};

/** What an X-read that was printed says beside its figures. */
const Printed = z.object({ number: z.string(), first: z.int(), day: BusinessDaySchema });

/** X-reads: what was done since the last closing, as an event, and on paper where that is wanted. */
export function createXRead(room: XReadRoom) {
  const { database, book, figures, printing, prefix, settings } = room;
  const repo = closingRepo(database);

  function note(request: RequestId, user: OperatorId, body: NewEvent['body']): BookSequence {
    return book.append({ kind: 'L', what: 'x-read', user, request, body }).sequence;
  }

  function printed(request: RequestId, user: OperatorId): BookSequence {
    let number = '';
    const sequence = note(request, user, (place) => ({
      number: (number = eventNumber(prefix, 'L', place)),
      first: figures.span().first,
      day: book.today(),
      ...figures.turnover(),
    }));
    printing.enqueue({ sequence, kind: 'x-read', title: number, duplicate: 0 });
    return sequence;
  }

  function read({ requestId, print = false }: ReadDay, user: OperatorId): Turnover {
    const sequence =
      book.findRequest(requestId) ??
      (print
        ? printed(requestId, user)
        : note(requestId, user, () => ({ day: book.today(), ...figures.turnover() })));
    return Turnover.parse(book.findEvent(sequence)?.event.body);
  }

  return {
    /** Reads the day so far. The same request again answers the same, and prints nothing more. */
    read: database.transaction(read).immediate,
    /** An X-read that was printed, as its event says it. */
    paper(sequence: BookSequence): XReadPaper {
      const event = book.findEvent(sequence)?.event;
      if (event?.what !== 'x-read') throw new Error(`event ${sequence} is no x-read`);
      const { number, first, day } = Printed.parse(event.body);
      const turnover = Turnover.parse(event.body);
      const names = {
        services: repo.serviceNamesIn({ first, last: sequence }),
        waivers: repo.waiverNamesUntil(sequence),
      };
      return {
        kind: 'x-read',
        ...letterheadOf(room, sequence),
        number,
        day,
        issuedAt: event.t_wall,
        operator: settings.getOperator(event.user).name,
        turnover,
        ...namedFigures(turnover, names, settings),
      };
    },
  };
}
