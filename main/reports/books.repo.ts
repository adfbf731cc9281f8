import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import { VoucherKind } from '../../contract/ledger.ts';
import type { Paise } from '../../contract/money.ts';
import { BothLanguages, BusinessDaySchema, SignedAmount, Total } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

export type Days = { readonly first: BusinessDay; readonly last: BusinessDay };

/** A voucher that is no receipt of the counter. */
export type OtherVoucher = {
  readonly sequence: BookSequence;
  readonly kind: VoucherKind;
  readonly day: BusinessDay;
  readonly number: string;
  readonly narration: string;
  readonly postings: readonly { readonly account: string; readonly amount: Paise }[];
};

const VoucherRow = z.object({
  sequence: BookSequence,
  kind: VoucherKind,
  day: BusinessDaySchema,
  number: z.string(),
  narration: z.string(),
  account: z.string(),
  amount: SignedAmount,
});

const DayMovement = z.object({ day: BusinessDaySchema, account: z.string(), debit: Total, credit: Total });
export type DayMovement = z.output<typeof DayMovement>;

const ReceiptPosting = z.object({ sequence: BookSequence, number: z.string(), amount: SignedAmount });
export type ReceiptPosting = z.output<typeof ReceiptPosting>;

const ServiceRow = z.object({
  service: z.string(),
  name: z.string().transform((json) => BothLanguages.parse(JSON.parse(json))),
  count: z.int(),
  sold: Total,
  refunded: Total,
  charge: SignedAmount,
});
export type ServiceRow = z.output<typeof ServiceRow>;

const MonthRow = z.object({ month: z.string(), amount: SignedAmount });

/**
 * Where the vouchers of some days can stand: not before the first of their first day, nor after the closing of their last,
 * since a closed day takes none. Open days have no such end.
 */
const IN_PLACE = `
  BETWEEN (SELECT first_sequence FROM business_day WHERE day >= @first ORDER BY day LIMIT 1)
  AND coalesce((SELECT sequence FROM closing WHERE period = 'day' AND last_day >= @last ORDER BY last_day LIMIT 1), ${Number.MAX_SAFE_INTEGER})`;

export function booksRepo(database: Database) {
  const others = database.prepare(`
    SELECT voucher.sequence, voucher.kind, voucher.day, number, coalesce(text, '') AS narration, account.key AS account, amount
    FROM (
      SELECT sequence, voucher.kind AS kind, day, bytes ->> '$.body.number' AS number
      FROM voucher JOIN book_event USING (sequence)
      WHERE sequence ${IN_PLACE} AND day BETWEEN @first AND @last
        AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.sequence = voucher.sequence)
    ) AS voucher
    JOIN posting ON posting.voucher = voucher.sequence
    JOIN account ON account_id = posting.account
    LEFT JOIN narration ON narration.sequence = voucher.sequence
    ORDER BY voucher.sequence, place`);
  const movements = database.prepare(`
    SELECT day, key AS account, debit, credit FROM balance JOIN account ON account_id = account
    WHERE day BETWEEN @first AND @last AND key IN (SELECT value FROM json_each(@accounts)) ORDER BY day`);
  const receipts = database.prepare(`
    SELECT receipt.sequence, number, amount
    FROM receipt JOIN posting ON voucher = receipt.sequence JOIN account ON account_id = account
    WHERE receipt.sequence ${IN_PLACE} AND receipt.day = @first AND key = @account ORDER BY receipt.sequence`);
  const services = database.prepare(`
    WITH part AS (
      SELECT service, receipt_line.receipt AS receipt, receipt_line.place AS place, quantity,
             (SELECT coalesce(sum(amount), 0) FROM receipt_head
              WHERE receipt_head.receipt = receipt_line.receipt AND receipt_head.place = receipt_line.place) AS sold,
             0 AS refunded,
             (SELECT coalesce(sum(amount), 0) FROM receipt_head
              WHERE receipt_head.receipt = receipt_line.receipt AND receipt_head.place = receipt_line.place
                AND head = 'centre_charge') AS charge
      FROM receipt JOIN receipt_line ON receipt_line.receipt = receipt.sequence
      WHERE receipt.sequence ${IN_PLACE} AND day BETWEEN @first AND @last
      UNION ALL
      -- What is given back counts on its own day, whenever it was sold.
      SELECT service, part.receipt, part.place, 0, 0, amount, iif(head = 'centre_charge', -amount, 0)
      FROM reversal JOIN reversal_head AS part ON part.receipt = reversal.receipt AND part.reversal = reversal.sequence
      JOIN receipt_line AS line ON line.receipt = part.receipt AND line.place = part.place
      WHERE reversal.sequence ${IN_PLACE} AND day BETWEEN @first AND @last
    ), total AS (
      -- The place beside the newest receipt: its name is the one that the service had last.
      SELECT service, max(receipt) AS receipt, place, sum(quantity) AS count, sum(sold) AS sold, sum(refunded) AS refunded,
             sum(charge) AS charge
      FROM part GROUP BY service
    )
    SELECT service, bytes -> ('$.body.lines[' || (place - 1) || '].name') AS name, count, sold, refunded, charge
    FROM total JOIN book_event ON sequence = receipt ORDER BY charge DESC, sold DESC, sequence`);
  const totalOf = (table: 'receipt' | 'reversal') =>
    database
      .prepare(
        `SELECT coalesce(sum(total), 0) FROM ${table} WHERE sequence ${IN_PLACE} AND day BETWEEN @first AND @last`,
      )
      .pluck();
  const [received, refunded] = [totalOf('receipt'), totalOf('reversal')];
  const months = database.prepare(`
    SELECT substr(day, 1, @length) AS month, sum(credit) - sum(debit) AS amount
    FROM balance JOIN account ON account_id = account
    WHERE kind = 'income' AND day BETWEEN @first AND @last GROUP BY 1`);
  const monthEntries = database.prepare(`
    SELECT substr(day, 1, @length) AS month, -sum(amount) AS amount
    FROM hand_voucher JOIN voucher USING (sequence) JOIN posting ON voucher = sequence
    JOIN account ON account_id = account
    WHERE year IS NOT NULL AND account.kind = 'income' AND day BETWEEN @first AND @last GROUP BY 1`);

  return {
    /** Vouchers of some days, receipts of the counter left out, in the order of the book. */
    othersIn(days: Days): OtherVoucher[] {
      const rows = z.array(VoucherRow).parse(others.all(days));
      return [...Map.groupBy(rows, ({ sequence }) => sequence).values()].flatMap(([first, ...more]) => {
        if (!first) return [];
        const { account: _account, amount: _amount, ...voucher } = first;
        const postings = [first, ...more].map(({ account, amount }) => ({ account, amount }));
        return [{ ...voucher, postings }];
      });
    },
    /** What moved on accounts, by day. */
    movementsOf: (accounts: readonly string[], days: Days) =>
      z.array(DayMovement).parse(movements.all({ ...days, accounts: JSON.stringify(accounts) })),
    /** The receipts of a day that touch an account. */
    receiptsOn: (account: string, first: BusinessDay) =>
      z.array(ReceiptPosting).parse(receipts.all({ account, first, last: first })),
    /** The totals of all receipts of some days, and of all that was given back on them. */
    receivedIn: (days: Days): Paise => Total.parse(received.get(days)),
    refundedIn: (days: Days): Paise => Total.parse(refunded.get(days)),
    /** What services came to: sold and given back on the days asked for; the charge is what is left of it. */
    servicesIn: (days: Days) => z.array(ServiceRow).parse(services.all(days)),
    /** Income by month (2026-11) or by day (2026-11-21); without the entries that end a year. */
    incomeBy(part: 'month' | 'day', span: Days): { month: string; amount: number }[] {
      const days = { ...span, length: part === 'month' ? 7 : 10 };
      const entries = new Map(
        z
          .array(MonthRow)
          .parse(monthEntries.all(days))
          .map(({ month, amount }) => [month, amount]),
      );
      return z
        .array(MonthRow)
        .parse(months.all(days))
        .map(({ month, amount }) => ({ month, amount: amount - (entries.get(month) ?? 0) }));
    },
  };
}
