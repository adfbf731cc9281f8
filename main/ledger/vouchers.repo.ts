import { z } from 'zod';
import { type BusinessDay } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

const HandRow = z.object({
  number: z.string(),
  reverses: BookSequence.nullable(),
  year: z.string().nullable(),
  opening: z.int().nullable(),
});

export type HandVoucherRow = {
  readonly sequence: BookSequence;
  readonly number: string;
  readonly reverses: BookSequence | undefined;
  readonly year: string | undefined;
  readonly opening: boolean;
};

export function vouchersRepo(database: Database) {
  const insert = database.prepare('INSERT INTO hand_voucher VALUES (?, ?, ?, ?, ?)');
  const insertNarration = database.prepare('INSERT INTO narration VALUES (?, ?, ?)');
  const find = database.prepare(
    'SELECT number, reverses, year, opening FROM hand_voucher WHERE sequence = ?',
  );
  const narration = database.prepare('SELECT text FROM narration WHERE sequence = ?').pluck();
  const reversal = database.prepare('SELECT sequence FROM hand_voucher WHERE reverses = ?').pluck();
  const hasOpening = database.prepare('SELECT 1 FROM hand_voucher WHERE opening = 1').pluck();
  const closedUntil = database.prepare("SELECT max(last_day) FROM closing WHERE period = 'day'").pluck();

  return {
    insert({ sequence, number, reverses, year, opening }: HandVoucherRow): void {
      insert.run(sequence, number, reverses ?? null, year ?? null, opening ? 1 : null);
    },
    insertNarration: (sequence: BookSequence, text: string, salt: string): void =>
      void insertNarration.run(sequence, text, salt),
    find: (sequence: BookSequence) => HandRow.optional().parse(find.get(sequence)),
    narrationOf: (sequence: BookSequence): string => z.string().default('').parse(narration.get(sequence)),
    findReversal: (sequence: BookSequence): BookSequence | undefined =>
      BookSequence.optional().parse(reversal.get(sequence)),
    hasOpening: (): boolean => hasOpening.get() !== undefined,
    /** The last day that is closed. */
    closedUntil: (): BusinessDay | undefined =>
      BusinessDaySchema.nullable().parse(closedUntil.get()) ?? undefined,
  };
}
