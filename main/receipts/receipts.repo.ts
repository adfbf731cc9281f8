import { z } from 'zod';
import { ServiceCode } from '../../contract/catalogue.ts';
import { BookSequence, type PersonId } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';
import type { ReceiptBody } from './receipt-body.ts';

/** How far back what a counter sells most is counted: about a month of events. */
const RECENT_EVENTS = 5000;

/** As many receipts of one person as a page shows. */
const MOST_OF_PERSON = 50;

/** T1/2026-27/000123: till or X, financial year, number in its series. */
const NUMBER = /^[A-Z0-9]+\/(\d{4}-\d\d)\/(\d+)$/u;

export function receiptsRepo(database: Database) {
  const insert = database.prepare(`
    INSERT INTO receipt (sequence, number, day, person_id, person_version, total, cash, upi)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertLine = database.prepare('INSERT INTO receipt_line VALUES (?, ?, ?, ?)');
  const insertHead = database.prepare('INSERT INTO receipt_head VALUES (?, ?, ?, ?)');
  const byNumber = database
    .prepare(
      `SELECT receipt.sequence FROM book_event JOIN receipt USING (sequence)
       WHERE kind IN ('T', 'X') AND year = @year AND book_event.number = @place AND receipt.number = @number`,
    )
    .pluck();
  const insertHandWritten = database.prepare(
    'INSERT INTO hand_written VALUES (@sequence, @bookNumber, @day, @time)',
  );
  const byPaperNumber = database.prepare('SELECT 1 FROM hand_written WHERE book_number = ?').pluck();
  const frequent = database
    .prepare(
      `SELECT service FROM receipt_line WHERE receipt > (SELECT max(sequence) FROM receipt) - ${RECENT_EVENTS}
       GROUP BY service ORDER BY count(*) DESC, service LIMIT 12`,
    )
    .pluck();

  const ofPerson = database
    .prepare(
      `SELECT sequence FROM receipt WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC LIMIT ${MOST_OF_PERSON}`,
    )
    .pluck();

  return {
    ofPeople: (ids: readonly PersonId[]): BookSequence[] =>
      z.array(BookSequence).parse(ofPerson.all(JSON.stringify(ids))),
    frequentServices: (): ServiceCode[] => z.array(ServiceCode).parse(frequent.all()),
    insert(sequence: BookSequence, body: ReceiptBody): void {
      const { number, day, person, total, payment, lines, handWritten } = body;
      insert.run(
        sequence,
        number,
        day,
        person?.id ?? null,
        person?.version ?? null,
        total,
        payment.cash,
        payment.upi,
      );
      for (const [index, line] of lines.entries()) {
        insertLine.run(sequence, index + 1, line.service, line.quantity);
        for (const { head, amount } of line.heads) insertHead.run(sequence, index + 1, head, amount);
      }
      if (handWritten) insertHandWritten.run({ time: null, ...handWritten, sequence });
    },
    isPaperNumberTaken: (bookNumber: string): boolean => byPaperNumber.get(bookNumber) !== undefined,
    findByNumber(number: string): BookSequence | undefined {
      const [, year = '', place = ''] = NUMBER.exec(number) ?? [];
      return BookSequence.optional().parse(byNumber.get({ number, year, place: Number(place) }));
    },
  };
}
