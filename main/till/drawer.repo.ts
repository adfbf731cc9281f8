import { z } from 'zod';
import { BookSequence, OperatorId } from '../../contract/ids.ts';
import type { Paise } from '../../contract/money.ts';
import { Denominations } from '../../contract/till.ts';
import { SignedAmount, Total } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import { DRAWER } from './till.rules.ts';

const jsonText = <T>(form: z.ZodType<T>) => z.string().transform((text) => form.parse(JSON.parse(text)));

const CountRow = z.object({
  sequence: BookSequence,
  attempt: z.int().min(1),
  counted: Total,
  denominations: jsonText(Denominations),
});
export type CountRow = z.output<typeof CountRow>;

const COUNT = `
  SELECT sequence, attempt, counted, bytes -> '$.body.denominations' AS denominations
  FROM drawer_count JOIN book_event USING (sequence)`;

const ACCOUNT = '(SELECT account_id FROM account WHERE key = ?)';

/** What the ledger says is in the drawer, and what was counted in it. */
export function drawerRepo(database: Database) {
  const balance = database
    .prepare(`SELECT coalesce(sum(debit - credit), 0) FROM balance WHERE account = ${ACCOUNT}`)
    .pluck();
  const since = database.prepare(`
    SELECT coalesce(sum(amount), 0) AS amount, count(*) AS postings
    FROM posting WHERE voucher > ? AND account = ${ACCOUNT}`);
  const newestCount = database.prepare(`${COUNT} ORDER BY sequence DESC LIMIT 1`);
  const countBySequence = database.prepare(`${COUNT} WHERE sequence = ?`);
  const attempts = database.prepare('SELECT count(*) FROM drawer_count WHERE sequence > ?').pluck();
  const lastHandOver = database.prepare('SELECT max(sequence) FROM hand_over').pluck();
  const insertCount = database.prepare('INSERT INTO drawer_count VALUES (?, ?, ?)');
  const insertHandOver = database.prepare('INSERT INTO hand_over VALUES (?, ?)');
  const handled = database
    .prepare(
      `SELECT bytes ->> '$.user' FROM book_event
       WHERE sequence >= @from AND (kind IN ('T', 'R', 'D', 'X') OR bytes ->> '$.what' = 'drawer.counted')
       UNION SELECT bytes ->> '$.body.to' FROM book_event
       WHERE sequence >= @from AND bytes ->> '$.what' = 'till.handed-over'`,
    )
    .pluck();

  const movedSince = (sequence: BookSequence) =>
    z.object({ amount: SignedAmount, postings: z.int() }).parse(since.get(sequence, DRAWER));

  return {
    /** Debit less credit of an account over all days. */
    balanceOf: (account: string): Paise => SignedAmount.parse(balance.get(account)),
    /** What postings of events after one did to the drawer, and how many there were. */
    movedSince,
    newestCount: (): CountRow | undefined => CountRow.optional().parse(newestCount.get()),
    findCount: (sequence: BookSequence): CountRow | undefined =>
      CountRow.optional().parse(countBySequence.get(sequence)),
    countsSince: (sequence: BookSequence): number => z.int().parse(attempts.get(sequence)),
    lastHandOver: () => BookSequence.nullable().parse(lastHandOver.get()),
    insertCount: (sequence: BookSequence, attempt: number, counted: Paise): void =>
      void insertCount.run(sequence, attempt, counted),
    insertHandOver: (sequence: BookSequence, number: string): void =>
      void insertHandOver.run(sequence, number),
    /** Who opened, sold, moved money, counted, handed over or took over since an event. */
    handledSince: (from: BookSequence): OperatorId[] => z.array(OperatorId).parse(handled.all({ from })),
  };
}
