import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../contract/contract.ts';
import { type Finding, verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import type { World } from '../world.ts';

type Line = Input<'ledger.post'>['lines'][number];

export const debit = (account: string, amount: number): Line => ({ account, side: 'debit', amount });
export const credit = (account: string, amount: number): Line => ({ account, side: 'credit', amount });

/** The internet bill, paid from the bank. */
export const internetBill = (amount = 59_900): Input<'ledger.post'> => ({
  requestId: randomUUID(),
  kind: 'payment',
  lines: [debit('internet', amount), credit('bank', amount)],
  narration: 'इंटरनेट बिल, रमेश ठाकुर को दिया',
});

export const post = ({ call }: Pick<World, 'call'>, part: Partial<Input<'ledger.post'>> = {}) =>
  call('ledger.post', { ...internetBill(), ...part });

/** What each account stands at: debit positive. */
export const balancesOf = (voucher: Output<'ledger.voucher'>): Record<string, number> =>
  Object.fromEntries(voucher.postings.map(({ account, amount }) => [account, amount]));

/** What the verifier finds in the book of a program that is closed. */
export function findingsIn({ databaseFile }: Pick<World, 'databaseFile'>): readonly Finding[] {
  const database = openForReading(databaseFile);
  const { findings } = verifyBook(database);
  database.close();
  return findings;
}
