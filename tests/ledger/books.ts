import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Input, Output } from '../../contract/contract.ts';
import { OperatorId } from '../../contract/ids.ts';
import { type Finding, verifyBook } from '../../main/audit/verify.ts';
import { openBook } from '../../main/book/book.service.ts';
import { openDatabase, openForReading } from '../../main/database/open.ts';
import { openTillKey } from '../../main/devices/till-key.ts';
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

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Closes days as the till does, one after the other: an event of series G and its row. The program must not be open.
 */
export function closeDays(world: World, first: string, last: string, figures: object = {}): void {
  const database = openDatabase(world.databaseFile);
  const key = openTillKey(join(world.home, 'books', 'live', 'counter.key'), undefined);
  const book = openBook(database, world.clock, key);
  const user = OperatorId.parse(database.prepare('SELECT operator_id FROM operator').pluck().get());
  for (let day = first; day <= last; day = addDays(day, 1))
    database
      .transaction(() => {
        let number = '';
        const { sequence } = book.append({
          kind: 'G',
          what: 'closing',
          user,
          body: (place) => ({
            number: (number = `T1/Z/${place.year}/${String(place.number).padStart(6, '0')}`),
            period: 'day',
            first_day: day,
            last_day: day,
            ...figures,
          }),
        });
        database.prepare("INSERT INTO closing VALUES (?, 'day', ?, ?, ?)").run(sequence, day, day, number);
      })
      .immediate();
  database.close();
}

/** What the verifier finds in the book of a program that is closed. */
export function findingsIn({ databaseFile }: Pick<World, 'databaseFile'>): readonly Finding[] {
  const database = openForReading(databaseFile);
  const { findings } = verifyBook(database);
  database.close();
  return findings;
}
