import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import type { Paise } from '../../contract/money.ts';
import { Movement, Wallet, WalletState } from '../../contract/movements.ts';
import { Amount, BusinessDaySchema, Total } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

export type MovementRow = Pick<
  Movement,
  'sequence' | 'what' | 'number' | 'day' | 'detail' | 'amount' | 'drawer' | 'reference'
> & { readonly deposit: BookSequence | undefined };

export type NoteRow = {
  readonly sequence: BookSequence;
  readonly payee: string;
  readonly note: string;
  readonly salt: string;
};

const PendingDeposit = z.object({
  sequence: BookSequence,
  number: z.string(),
  day: BusinessDaySchema,
  amount: Amount,
});
const Compared = WalletState.pick({ wallet: true, comparedAt: true }).extend({
  wallet: Wallet,
  portal: Total,
});

const MOVEMENT = `
  SELECT sequence, money_movement.number, money_movement.day, bytes ->> '$.t_wall' AS at, what, detail, amount, drawer,
         coalesce(payee, '') AS payee, coalesce(note, '') AS note, reference,
         (SELECT count(*) FROM paper_copy WHERE paper = money_movement.sequence) AS duplicates
  FROM money_movement JOIN book_event USING (sequence) LEFT JOIN private_note USING (sequence)`;

const PENDING = `
  SELECT sequence, number, day, amount FROM money_movement AS sent
  WHERE what = 'deposit-sent' AND NOT EXISTS (SELECT 1 FROM money_movement WHERE deposit = sent.sequence)`;

/** What moved other than by receipts. */
export function movementsRepo(database: Database) {
  const bySequence = database.prepare(`${MOVEMENT} WHERE sequence = ?`);
  const since = database.prepare(`${MOVEMENT} WHERE sequence > ? ORDER BY sequence DESC`);
  const pending = database.prepare(`${PENDING} ORDER BY sequence`);
  const pendingBySequence = database.prepare(`${PENDING} AND sequence = ?`);
  const compared = database.prepare(`
    SELECT wallet, portal, bytes ->> '$.t_wall' AS comparedAt FROM wallet_comparison JOIN book_event USING (sequence)
    WHERE sequence IN (SELECT max(sequence) FROM wallet_comparison GROUP BY wallet)`);
  const insert = database.prepare(`
    INSERT INTO money_movement
    VALUES (@sequence, @what, @number, @day, @detail, @amount, @drawer, @reference, @deposit)`);
  const insertNote = database.prepare('INSERT INTO private_note VALUES (@sequence, @payee, @note, @salt)');
  const insertComparison = database.prepare('INSERT INTO wallet_comparison VALUES (?, ?, ?, ?)');

  return {
    get: (sequence: BookSequence): Movement => Movement.parse(bySequence.get(sequence)),
    find: (sequence: BookSequence) => Movement.optional().parse(bySequence.get(sequence)),
    /** The movements of events after one, the newest first. */
    since: (sequence: BookSequence): Movement[] => z.array(Movement).parse(since.all(sequence)),
    pendingDeposits: () => z.array(PendingDeposit).parse(pending.all()),
    findPendingDeposit: (sequence: BookSequence) =>
      PendingDeposit.optional().parse(pendingBySequence.get(sequence)),
    /** What each portal showed when it was last asked. */
    compared: () => z.array(Compared).parse(compared.all()),
    insert: (row: MovementRow): void => void insert.run({ ...row, deposit: row.deposit ?? null }),
    insertNote: (row: NoteRow): void => void insertNote.run(row),
    insertComparison: (sequence: BookSequence, wallet: Wallet, book: Paise, portal: Paise): void =>
      void insertComparison.run(sequence, wallet, book, portal),
  };
}
