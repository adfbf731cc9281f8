import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import type { BookSequence } from '../../contract/ids.ts';
import { AccountKind, type VoucherKind } from '../../contract/ledger.ts';
import { BothLanguages, SignedAmount, Total } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import type { Posting } from './ledger.rules.ts';

export const AccountRow = z.object({
  key: z.string(),
  code: z.string(),
  kind: AccountKind,
  name: BothLanguages,
});
export type AccountRow = z.output<typeof AccountRow>;

const BalanceRow = z
  .object({
    key: z.string(),
    code: z.string(),
    hi: z.string(),
    en: z.string(),
    debit: Total,
    credit: Total,
  })
  .transform(({ hi, en, ...row }) => ({ ...row, name: { hi, en } }));

const TurnoverRow = z
  .object({
    key: z.string(),
    code: z.string(),
    kind: AccountKind,
    hi: z.string(),
    en: z.string(),
    debit: Total,
    credit: Total,
  })
  .transform(({ hi, en, ...row }) => ({ ...row, name: { hi, en } }));
export type Turnover = z.output<typeof TurnoverRow>;

const EntryRow = z.object({ key: z.string(), debit: Total, credit: Total });

export function ledgerRepo(database: Database) {
  const insertAccount = database.prepare(
    'INSERT INTO account (key, code, kind, name_hi, name_en) VALUES (?, ?, ?, ?, ?)',
  );
  const openDay = database.prepare('INSERT INTO business_day VALUES (?, ?) ON CONFLICT DO NOTHING');
  const insertVoucher = database.prepare('INSERT INTO voucher (sequence, kind, day) VALUES (?, ?, ?)');
  const insertPosting = database.prepare(
    'INSERT INTO posting SELECT ?, ?, account_id, ? FROM account WHERE key = ?',
  );
  const balances = database.prepare(`
    SELECT key, code, name_hi AS hi, name_en AS en, debit, credit
    FROM balance JOIN account ON account_id = account WHERE day = ? ORDER BY code`);
  const turnover = database.prepare(`
    SELECT key, code, kind, name_hi AS hi, name_en AS en, debit, credit
    FROM account JOIN (
      SELECT account, sum(debit) AS debit, sum(credit) AS credit
      FROM balance WHERE day BETWEEN @first AND @last GROUP BY account
    ) ON account = account_id ORDER BY code`);
  const yearEntries = database.prepare(`
    SELECT key, sum(max(amount, 0)) AS debit, sum(max(-amount, 0)) AS credit
    FROM hand_voucher JOIN voucher USING (sequence) JOIN posting ON voucher = sequence JOIN account ON account_id = account
    WHERE year IS NOT NULL AND day BETWEEN @first AND @last GROUP BY key`);
  const balance = database
    .prepare(
      `SELECT coalesce(sum(debit - credit), 0) FROM balance
       WHERE account = (SELECT account_id FROM account WHERE key = ?)`,
    )
    .pluck();
  const accountNames = database.prepare('SELECT key, name_hi AS hi, name_en AS en FROM account');

  return {
    insertAccount({ key, code, kind, name }: AccountRow): void {
      insertAccount.run(key, code, kind, name.hi, name.en);
    },
    openDay: (day: BusinessDay, first: BookSequence): void => void openDay.run(day, first),
    insertVoucher: (sequence: BookSequence, kind: VoucherKind, day: BusinessDay): void =>
      void insertVoucher.run(sequence, kind, day),
    insertPosting(sequence: BookSequence, place: number, { account, amount }: Posting): void {
      const { changes } = insertPosting.run(sequence, place, amount, account);
      if (changes !== 1) throw new Error(`no account ${account}`);
    },
    balancesOf: (day: BusinessDay) => z.array(BalanceRow).parse(balances.all(day)),
    /** Debits and credits of each account from one day to another, both counted, in the order of their codes. */
    turnoverOf: (first: BusinessDay, last: BusinessDay) =>
      z.array(TurnoverRow).parse(turnover.all({ first, last })),
    /** What of a turnover the closing entries of years are. */
    yearEntriesOf: (first: BusinessDay, last: BusinessDay) =>
      z.array(EntryRow).parse(yearEntries.all({ first, last })),
    balanceOf: (account: string) => SignedAmount.parse(balance.get(account)),
    accountNames: (): Map<string, BothLanguages> =>
      new Map(
        z
          .array(BothLanguages.extend({ key: z.string() }))
          .parse(accountNames.all())
          .map(({ key, hi, en }) => [key, { hi, en }]),
      ),
  };
}
