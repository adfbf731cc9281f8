import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import { LinePlace, PortalStanding } from '../../contract/reversals.ts';
import { type SuspenseOutcome, SuspenseState } from '../../contract/suspense.ts';
import { Amount, BusinessDaySchema } from '../../contract/values.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { Database } from '../database/open.ts';

const OpenRow = z.object({
  sequence: BookSequence,
  number: z.string(),
  day: BusinessDaySchema,
  receipt: BookSequence,
  line: LinePlace,
  amount: Amount,
  state: SuspenseState,
  value: z.string(),
  lookedAt: BusinessDaySchema.nullable(),
});
export type OpenRow = z.output<typeof OpenRow>;

const PendingRow = z.object({ number: z.string(), receipt: BookSequence, line: LinePlace });

export type NewSuspense = Pick<OpenRow, 'number' | 'day' | 'receipt' | 'line' | 'amount'>;

/** What is typed about a payment, apart from the book. */
export type SuspenseNote = { readonly value: string; readonly salt: string };

const OPEN = `
  SELECT sequence FROM (
    SELECT suspense AS sequence FROM suspense_pending
    UNION ALL
    SELECT suspense FROM suspense_settlement AS refunded WHERE outcome = 'refunded'
      AND NOT EXISTS (SELECT 1 FROM suspense_settlement AS later
        WHERE later.suspense = refunded.suspense AND later.outcome = 'retried'))`;

const COLUMNS = `
  item.sequence, number, day, receipt, place AS line, amount, value,
  CASE WHEN EXISTS (SELECT 1 FROM suspense_pending WHERE suspense = item.sequence)
    THEN 'pending' ELSE 'refunded' END AS state,
  (SELECT max(day) FROM suspense_check WHERE suspense = item.sequence) AS lookedAt`;

export function suspenseRepo(database: Database) {
  const insert = database.prepare('INSERT INTO suspense VALUES (?, ?, ?, ?, ?, ?)');
  const insertNote = database.prepare('INSERT INTO suspense_note VALUES (?, ?, ?)');
  const insertSettlement = database.prepare('INSERT INTO suspense_settlement VALUES (?, ?, ?)');
  const insertCheck = database.prepare('INSERT INTO suspense_check VALUES (?, ?, ?)');
  const open = database.prepare(
    `SELECT ${COLUMNS} FROM suspense AS item JOIN suspense_note USING (sequence)
     WHERE item.sequence IN (${OPEN}) ORDER BY item.sequence`,
  );
  const openOne = database.prepare(
    `SELECT ${COLUMNS} FROM suspense AS item JOIN suspense_note USING (sequence)
     WHERE item.sequence IN (${OPEN}) AND item.sequence = ?`,
  );
  const pending = database.prepare(
    `SELECT number, suspense.receipt, suspense.place AS line
     FROM suspense_pending JOIN suspense ON sequence = suspense_pending.suspense ORDER BY sequence`,
  );
  const standing = database
    .prepare(
      `SELECT CASE
         WHEN EXISTS (SELECT 1 FROM suspense_pending WHERE suspense = item.sequence) THEN 'pending'
         WHEN item.sequence IN (${OPEN}) THEN 'held'
         ELSE 'none' END
       FROM suspense AS item WHERE receipt = ? AND place = ? ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck();

  return {
    insert(sequence: BookSequence, { number, day, receipt, line, amount }: NewSuspense): void {
      insert.run(sequence, number, day, receipt, line, amount);
    },
    insertNote: (sequence: BookSequence, { value, salt }: SuspenseNote): void =>
      void insertNote.run(sequence, value, salt),
    insertSettlement: (suspense: BookSequence, outcome: SuspenseOutcome, sequence: BookSequence): void =>
      void insertSettlement.run(suspense, outcome, sequence),
    insertCheck: (suspense: BookSequence, sequence: BookSequence, day: BusinessDay): void =>
      void insertCheck.run(suspense, sequence, day),
    /** What is in doubt, and what came back to the wallet and was not used for a second attempt. */
    open: () => z.array(OpenRow).parse(open.all()),
    findOpen: (suspense: BookSequence) => OpenRow.optional().parse(openOne.get(suspense)),
    pending: () => z.array(PendingRow).parse(pending.all()),
    standingOf: (receipt: BookSequence, line: number): PortalStanding =>
      PortalStanding.parse(standing.get(receipt, line) ?? 'none'),
  };
}
