import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { faultOf } from '../users/staff.ts';
import { openWorld, readyTicket, nextMorning } from '../world.ts';
import { type Order, type Receipt, addSomebody, allOf, balances, withSupervisor } from './reversing.ts';

const sale = fc.record({
  act: fc.constant('sale' as const),
  service: fc.constantFrom(
    'photocopy',
    'rtps-caste-certificate',
    'electricity-bill-sbpdcl',
    'pan-new-individual',
  ),
  amount: fc.integer({ min: 0, max: 500_000 }),
  quantity: fc.integer({ min: 1, max: 9 }),
  upiShare: fc.constantFrom(0, 0.3, 1),
});
const refund = fc.record({
  act: fc.constant('refund' as const),
  which: fc.nat({ max: 20 }),
  /** The share of what is left of each head, in hundredths; above a hundred is more than is left. */
  share: fc.integer({ min: 1, max: 130 }),
  pay: fc.constantFrom('cash' as const, 'upi' as const),
});
const night = fc.record({ act: fc.constant('night' as const) });

const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** The order with each amount cut, or stretched, to a share of what is left. */
function shared(order: Order, share: number): Order {
  const lines = order.lines.map(({ line, heads }) => ({
    line,
    heads: heads.map(({ head, amount }) => ({ head, amount: Math.ceil((amount * share) / 100) })),
  }));
  return { ...order, lines };
}

const totalOf = ({ lines }: Order): number =>
  sumOf(lines.flatMap(({ heads }) => heads.map(({ amount }) => amount)));

test('however sales and refunds follow each other, no receipt gives back more than it took, and all adds up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 3, arbitrary: sale },
          { weight: 4, arbitrary: refund },
          { weight: 1, arbitrary: night },
        ),
        { maxLength: 14 },
      ),
      async (acts) => {
        await using world = await openWorld();
        const approval = await withSupervisor(world);
        const personId = await addSomebody(world);
        const receipts: Receipt[] = [];
        const given: number[] = [];
        for (const act of acts) {
          if (act.act === 'night') await nextMorning(world);
          else world.clock.forward(60_000);
          if (act.act === 'sale') {
            const { service, amount, quantity, upiShare } = act;
            const open = {
              centre_charge: amount,
              bill_amount: amount,
              government_fee: amount,
              portal_charge: amount,
            };
            const { ticketId, total } = await readyTicket(world, service, open, { personId, quantity });
            const upi = Math.floor(total * upiShare);
            const payment = { cashTendered: total - upi, upi, upiReference: upi > 0 ? '4321' : '' };
            receipts.push(await world.call('tickets.finish', { ticketId, payment }));
          }
          const receipt =
            act.act === 'refund' ? receipts[act.which % Math.max(1, receipts.length)] : undefined;
          if (act.act !== 'refund' || !receipt) continue;

          const all = await allOf(world, receipt);
          if (all.lines.length === 0) continue;
          const order = { ...shared(all, act.share), pay: act.pay, approval, requestId: randomUUID() };
          const drawer = balances(world)['cash-drawer'] ?? 0;
          const tooMuch = totalOf(order) > totalOf(all);
          const isShort = act.pay === 'cash' && totalOf(order) > drawer;
          const refused = tooMuch ? 'reversal.tooMuch' : 'reversal.drawerShort';
          const work = world.call('receipts.reverse', order);
          if (tooMuch || isShort) expect(await faultOf(work)).toMatchObject({ code: refused });
          else given.push((await work).total);
        }

        for (const { sequence, total } of receipts) {
          const { reversals, remaining } = await world.call('receipts.get', { sequence });
          const back = sumOf(reversals.map((reversal) => reversal.total));
          const left = sumOf(remaining.flatMap(({ heads }) => heads.map(({ amount }) => amount)));
          expect(back + left).toBe(total);
        }
        const taken = sumOf(receipts.map(({ total }) => total));
        const back = sumOf(given);
        const now = balances(world);
        // Paise that no coin can make are missing from every count, and stand on an account of their own.
        const money = ['cash-drawer', 'upi-in-transit', 'cash-short-and-over'];
        expect(sumOf(money.map((account) => now[account] ?? 0))).toBe(taken - back);
        expect(now['cash-drawer'] ?? 0).toBeGreaterThanOrEqual(0);
        expect(sumOf(Object.values(now))).toBe(0);
        expect(await world.call('reports.dayBook', {})).toMatchObject({ balanced: true });
        await world.close();

        const database = openForReading(world.databaseFile);
        expect(verifyBook(database).findings).toEqual([]);
        const newest = database
          .prepare('SELECT bytes FROM book_event ORDER BY sequence DESC LIMIT 1')
          .pluck();
        const { gt_net: net, gt_abs: absolute } = JSON.parse(String(newest.get()));
        expect({ net, absolute }).toEqual({ net: taken - back, absolute: taken + back });
        database.close();
      },
    ),
    { numRuns: 40 },
  );
}, 300_000);
