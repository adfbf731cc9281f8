import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, credit, debit, findingsIn } from '../ledger/books.ts';
import { type World, closeDay, openDay, openWorld, payExactly, readyTicket } from '../world.ts';
import { type Report, balances, postedIn, read, rowsOf, totalsOf } from './shelf.ts';

const FIRST_DAY = '2026-11-21';
const MONEY = new Set(['cash-drawer', 'cash-safe', 'bank', 'upi-in-transit', 'bank-deposit-in-transit']);
const INCOME = new Set(['counter-service-charge', 'other-income']);

const amount = fc.integer({ min: 1, max: 9_000_000 });
const act = fc.oneof(
  fc.record({ act: fc.constant('sale' as const), amount }),
  fc.record({
    act: fc.constant('voucher' as const),
    amount,
    kind: fc.constantFrom(
      ['payment', 'internet', 'bank'] as const,
      ['payment', 'panchayat-dues', 'cash-safe'] as const,
      ['payment', 'operator-share-payable', 'bank'] as const,
      ['journal', 'operator-share', 'operator-share-payable'] as const,
      ['receipt', 'bank', 'other-income'] as const,
      ['contra', 'cash-safe', 'bank'] as const,
      ['contra', 'csc-wallet', 'bank'] as const,
      ['journal', 'stock', 'society-fund'] as const,
    ),
    back: fc.boolean(),
  }),
  fc.record({ act: fc.constant('nights' as const), nights: fc.integer({ min: 1, max: 20 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

async function play(world: World, acts: readonly Act[]): Promise<void> {
  for (const one of acts) {
    if (one.act === 'nights') {
      if ((await world.call('till.state', {})).day !== undefined) await closeDay(world);
      world.clock.forward(one.nights * 86_400_000);
      await world.call('society.confirmToday', {});
      await openDay(world);
    }
    if (one.act === 'sale')
      await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: one.amount }));
    if (one.act === 'voucher') {
      const [kind, to, from] = one.kind;
      const { sequence } = await world.call('ledger.post', {
        requestId: randomUUID(),
        kind,
        lines: [debit(to, one.amount), credit(from, one.amount)],
        narration: 'जाँच',
      });
      if (one.back) await world.call('ledger.reverse', { requestId: randomUUID(), sequence });
    }
  }
}

/** A trial balance as what each account stands at. */
async function trialBalance(world: World, last: string): Promise<Record<string, number>> {
  const report = await read(world, 'trial-balance', FIRST_DAY, last);
  expect(report.balanced).toBe(true);
  const totals = totalsOf(report);
  expect(totals['debit']).toBe(totals['credit']);
  const codes = new Map(
    (await world.call('ledger.accounts', {})).map(({ code, account }) => [code, account]),
  );
  return Object.fromEntries(
    rowsOf(report).map(({ code, debit: d, credit: c }) => [codes.get(String(code)), Number(d) - Number(c)]),
  );
}

const everything = async (world: World, first: string, last: string): Promise<Report[]> =>
  Promise.all([
    read(world, 'cash-book', first, last),
    read(world, 'ledger', first, last, 'bank'),
    read(world, 'ledger', first, last, 'counter-service-charge'),
    read(world, 'trial-balance', first, last),
    read(world, 'receipts-payments', first, last),
    read(world, 'income-expenditure', first, last),
    read(world, 'balance-sheet', first, last),
    read(world, 'services', first, last),
  ]);

test('every report of every day is what the signed events say, and stays so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 12 }),
      fc.array(act, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 60 }),
      async (acts, later, offset) => {
        await using world = await openWorld();
        await play(world, acts);
        const today = world.clock.now().slice(0, 10);
        const posted = postedIn(world);
        for (const { day } of posted)
          expect(await trialBalance(world, day)).toEqual(balances(posted, (voucher) => voucher.day <= day));

        const from = addDays(FIRST_DAY, offset);
        const first = from < today ? from : today;
        const within = posted.filter(({ day }) => day >= first);
        const until = balances(posted, () => true);
        const [cash, bank, , , money, income, sheet, services] = await everything(world, first, today);
        for (const report of [cash, bank, money, income, sheet, services])
          expect(report?.balanced).toBe(true);

        if (!cash || !bank || !money || !income || !sheet || !services)
          throw new Error('a report is missing');
        expect(rowsOf(cash, 1).at(-1)).toMatchObject({
          drawer: until['cash-drawer'] ?? 0,
          safe: until['cash-safe'] ?? 0,
          bank: until['bank'] ?? 0,
        });
        expect(rowsOf(bank).at(-1)?.['balance']).toBe(until['bank'] ?? 0);
        const debits = within
          .flatMap(({ postings }) => postings)
          .filter((one) => one.account === 'bank' && one.amount > 0);
        expect(totalsOf(bank)['debit']).toBe(debits.reduce((sum, one) => sum + one.amount, 0));

        // What cash and bank gained is what came in less what went out, balances left aside.
        const flow = (place: number): number =>
          (money.sections[place]?.rows ?? [])
            .filter(({ isBalance }) => !isBalance)
            .reduce((sum, { cells }) => sum + Number(cells.at(-1)), 0);
        const gained = within
          .flatMap(({ postings }) => postings)
          .filter(({ account }) => MONEY.has(account))
          .reduce((sum, one) => sum + one.amount, 0);
        expect(flow(0) - flow(1)).toBe(gained);

        const earned = within
          .flatMap(({ postings }) => postings)
          .filter(({ account }) => INCOME.has(account))
          .reduce((sum, one) => sum - one.amount, 0);
        const listed = rowsOf(income).filter((row) => row['code'] !== '');
        expect(listed.reduce((sum, row) => sum + Number(row['amount']), 0)).toBe(earned);
        const sold = within.filter(
          ({ voucher, postings }) =>
            voucher === 'receipt' && postings.some(({ account }) => account === 'cash-drawer'),
        );
        expect(totalsOf(services)['sold']).toBe(
          sold.flatMap(({ postings }) => postings).reduce((sum, one) => sum + Math.max(one.amount, 0), 0),
        );

        // A past day, once it is closed, stays as it was, whatever comes after.
        await closeDay(world);
        const before = await everything(world, first, today);
        await play(world, [{ act: 'nights', nights: 1 }, ...later]);
        expect(await everything(world, first, today)).toEqual(before);
        await world.close();
        expect(findingsIn(world)).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
}, 300_000);
