import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import type { Input, Output } from '../../contract/contract.ts';
import { type World, payExactly, readyTicket, somebody } from '../world.ts';
import { PIN, addUser, secondPerson } from '../users/staff.ts';

export type Receipt = Output<'tickets.finish'>;
export type Order = Input<'receipts.reverse'>;
export type Approval = NonNullable<Order['approval']>;

/** What is left of a receipt, as an order that gives all of it back. */
export async function allOf({ call }: World, { sequence }: Pick<Receipt, 'sequence'>): Promise<Order> {
  const { remaining } = await call('receipts.get', { sequence });
  const lines = remaining
    .filter(({ heads }) => heads.length > 0)
    .map(({ line, heads }) => ({ line, heads: heads.map(({ head, amount }) => ({ head, amount })) }));
  return { requestId: randomUUID(), sequence, lines, pay: 'cash', reason: 'wrong-entry' };
}

/** An order for some heads of one line. */
export const partOf = (
  { sequence }: Pick<Receipt, 'sequence'>,
  line: number,
  heads: Order['lines'][number]['heads'],
): Order => ({
  requestId: randomUUID(),
  sequence,
  lines: [{ line, heads }],
  pay: 'cash',
  reason: 'service-not-done',
});

/** Sangita has the counter; Meena, a supervisor, is near and agrees with her own PIN. */
export const withSupervisor = (world: World): Promise<Approval> => secondPerson(world);

/** Another operator, who is no supervisor. */
export const addRakesh = (world: World, approval: Approval) =>
  addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);

/** A receipt for one service, paid in cash to the paisa. */
export async function sell(
  world: World,
  service: string,
  entered: Record<string, number>,
  personId?: string,
): Promise<Receipt> {
  return payExactly(world, await readyTicket(world, service, entered, { ...(personId && { personId }) }));
}

export const addSomebody = async ({ call }: World): Promise<string> =>
  (await call('people.add', somebody())).personId;

/** What stands on each account now, debit positive; accounts at 0 are left out. */
export function balances({ databaseFile }: World): Record<string, number> {
  const database = new Sqlite(databaseFile, { readonly: true });
  const rows = database
    .prepare(
      `SELECT key, sum(debit - credit) AS amount FROM balance JOIN account ON account_id = account
       GROUP BY key HAVING amount <> 0`,
    )
    .all();
  database.close();
  const parsed = z.array(z.object({ key: z.string(), amount: z.int() })).parse(rows);
  return Object.fromEntries(parsed.map(({ key, amount }) => [key, amount]));
}

/** A bill of 850 rupees, for which the centre takes 15. */
export const BILL = { bill_amount: 85_000, centre_charge: 1500 };

export const sellBill = (world: World): Promise<Receipt> => sell(world, 'electricity-bill-sbpdcl', BILL);

export async function billAndSupervisor(world: World): Promise<{ receipt: Receipt; approval: Approval }> {
  return { approval: await withSupervisor(world), receipt: await sellBill(world) };
}
