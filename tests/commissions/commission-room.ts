import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../contract/contract.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { secondPerson } from '../users/staff.ts';
import { type World, closeDay, openDay, payExactly, readyTicket } from '../world.ts';

export const MEDICINE = 'jan-aushadhi-sale'; // 20 percent, verified
export const ELECTRICITY = 'electricity-bill-sbpdcl'; // another network's figure
export const BILL = { bill_amount: 85_000, centre_charge: 0 };

type Receipt = Output<'tickets.finish'>;

export async function sell(
  world: World,
  service: string,
  entered: Record<string, number>,
  quantity = 1,
): Promise<Receipt> {
  return payExactly(world, await readyTicket(world, service, entered, { quantity }));
}

/** Ends the day that is open and opens a later one in its morning. */
export async function morningOf(world: World, day: string): Promise<void> {
  await closeDay(world);
  world.clock.forward(Date.parse(`${day}T05:00:00.000Z`) - Date.parse(world.clock.now()));
  await openDay(world);
}

/** Writes down that electricity pays 1.00 a bill, as on the society's own chart. */
export const oneRupeeABill = async (world: World) =>
  world.call('commissions.setRule', {
    requestId: randomUUID(),
    approval: await secondPerson(world),
    service: ELECTRICITY,
    rule: { from: '2026-01-01', flatMinimum: 100, flatMaximum: 100, source: 'चार्ट', verified: true },
  });

export const halfToTheOperator = async (world: World, from = '2026-01-01') =>
  world.call('commissions.setShares', {
    requestId: randomUUID(),
    approval: await secondPerson(world),
    term: { from, society: 4000, operator: 5000, csc: 1000 },
  });

export const TITLES = 'Date\tRef\tService\tName\tAmount\tCommission\tTDS';
export const table = (...rows: string[]): Input<'commissions.readStatement'>['source'] => ({
  kind: 'pasted',
  text: [TITLES, ...rows].join('\n'),
});
export const rowOf = (number: string, commission: string, tds = '0.00', amount = '850.00'): string =>
  `21-11-2026\t${number}\tBijli bill SBPDCL\tराम प्रसाद यादव\t${amount}\t${commission}\t${tds}`;

export async function accept(
  { call }: World,
  source: Input<'commissions.readStatement'>['source'],
  paidInto?: 'csc-wallet' | 'bank',
): Promise<Output<'commissions.acceptStatement'>> {
  const { mapping } = await call('commissions.readStatement', { source });
  return call('commissions.acceptStatement', {
    requestId: randomUUID(),
    source,
    mapping,
    ...(paidInto && { paidInto }),
  });
}

/** What all postings so far came to on each account, and what verify says of the book. */
export async function closeAndRead(world: World) {
  await world.close();
  const database = openForReading(world.databaseFile);
  const rows = database
    .prepare('SELECT key, sum(amount) FROM posting JOIN account ON account_id = account GROUP BY key')
    .raw()
    .all() as [string, number][];
  const { findings } = verifyBook(database);
  const bodies = database.prepare('SELECT group_concat(bytes) FROM book_event').pluck().get();
  const numbers = database
    .prepare(
      "SELECT bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' LIKE 'commission.%' AND bytes ->> '$.kind' = 'D' ORDER BY sequence",
    )
    .pluck()
    .all();
  database.close();
  return { accounts: Object.fromEntries(rows), findings, bodies: String(bodies), numbers };
}
