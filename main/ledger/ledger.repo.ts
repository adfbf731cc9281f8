import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import type { BookSequence } from '../../contract/ids.ts';
import type { VoucherKind } from '../../contract/ledger.ts';
import { BothLanguages, SignedAmount, Total } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import type { Posting } from './ledger.rules.ts';

export const AccountRow = z.object({
  key: z.string(),
  code: z.string(),
  kind: z.enum(['asset', 'liability', 'income', 'expense']),
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
