import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { nextMorning, openWorld, readyTicket, somebody } from '../world.ts';

const sale = fc.record({
  act: fc.constant('sale' as const),
  service: fc.constantFrom(
    'photocopy',
    'rtps-caste-certificate',
    'electricity-bill-sbpdcl',
    'pan-new-individual',
  ),
  amount: fc.integer({ min: 0, max: 1_000_000 }),
  quantity: fc.integer({ min: 1, max: 99 }),
  upiShare: fc.constantFrom(0, 0.3, 1),
  over: fc.integer({ min: 0, max: 50_000 }),
  twice: fc.boolean(),
});
const other = fc.record({ act: fc.constantFrom('reprint' as const, 'drop' as const, 'night' as const) });

test('every sequence of sales balances and verifies', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 4, arbitrary: sale }, other), { maxLength: 12 }),
      async (acts) => {
        await using world = await openWorld();
        const { personId } = await world.call('people.add', somebody());
        let last: Parameters<typeof world.call<'receipts.reprint'>>[1]['sequence'] | undefined;
        let taken = 0;
        let sold = 0;
        for (const act of acts) {
          world.clock.forward(60_000);
          if (act.act === 'night') {
            await nextMorning(world);
            taken = sold = 0;
          }
          if (act.act === 'drop') {
            const { ticketId } = await readyTicket(world, 'photocopy', { centre_charge: 100 });
            await world.call('tickets.drop', { ticketId });
          }
          if (act.act === 'reprint' && last !== undefined)
            await world.call('receipts.reprint', {
              requestId: randomUUID(),
              sequence: last,
              reason: 'asked',
            });
          if (act.act !== 'sale') continue;

          const { service, amount, quantity, upiShare, over, twice } = act;
          const open = {
            centre_charge: amount,
            bill_amount: amount,
            government_fee: amount,
            portal_charge: amount,
          };
          const { ticketId, total } = await readyTicket(world, service, open, { personId, quantity });
          const upi = Math.floor(total * upiShare);
          const payment = { cashTendered: total - upi + over, upi, upiReference: upi > 0 ? '4321' : '' };
          const order = { ticketId, payment };
          const receipt = await world.call('tickets.finish', order);
          if (twice) expect(await world.call('tickets.finish', order)).toEqual(receipt);
          expect(receipt.postings.reduce((sum, posting) => sum + posting.amount, 0)).toBe(0);
          expect(receipt.payment.cash + receipt.payment.upi).toBe(receipt.total);
          last = receipt.sequence;
          taken += receipt.total;
          sold += 1;
        }
        const dayBook = await world.call('reports.dayBook', {});
        expect(dayBook).toMatchObject({ balanced: true, total: taken });
        expect(dayBook.receipts).toHaveLength(sold);
        await world.close();
        const database = openForReading(world.databaseFile);
        expect(verifyBook(database).findings).toEqual([]);
        database.close();
        expect(world.defects).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 300_000);
