import { z } from 'zod';
import type { BookSequence } from '../../contract/ids.ts';
import type { Paise } from '../../contract/money.ts';
import type { Waiver } from '../../contract/waivers.ts';
import { Amount } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

/** What was written of a waiver, apart from the book: it may tell of a person. */
export type WaiverNote = { readonly value: string; readonly salt: string };

const TakenBack = z.object({ place: z.int(), amount: Amount });

/** Waivers of lines of receipts, and what reversals took back of them. */
export function waiversRepo(database: Database) {
  const insert = database.prepare('INSERT INTO receipt_waiver VALUES (?, ?, ?, ?, ?)');
  const insertNote = database.prepare('INSERT INTO waiver_note VALUES (?, ?, ?, ?)');
  const insertBack = database.prepare('INSERT INTO reversal_waiver VALUES (?, ?, ?, ?)');
  const takenBack = database.prepare(
    'SELECT place, sum(amount) AS amount FROM reversal_waiver WHERE receipt = ? GROUP BY place',
  );
  return {
    insert(receipt: BookSequence, place: number, { kind, amount, tax }: Omit<Waiver, 'name'>): void {
      insert.run(receipt, place, kind, amount, tax);
    },
    insertNote: (receipt: BookSequence, place: number, { value, salt }: WaiverNote): void =>
      void insertNote.run(receipt, place, value, salt),
    insertBack: (receipt: BookSequence, place: number, reversal: BookSequence, amount: Paise): void =>
      void insertBack.run(receipt, place, reversal, amount),
    /** What reversals of a receipt took back of its waivers so far, by the place of the line. */
    takenBackOf: (receipt: BookSequence): ReadonlyMap<number, Paise> =>
      new Map(
        z
          .array(TakenBack)
          .parse(takenBack.all(receipt))
          .map(({ place, amount }) => [place, amount]),
      ),
  };
}
