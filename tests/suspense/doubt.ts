import { randomUUID } from 'node:crypto';
import {
  type Approval,
  BILL,
  type Receipt,
  addSomebody,
  sell,
  withSupervisor,
} from '../receipts/reversing.ts';
import type { World } from '../world.ts';

export const SERVICE = 'electricity-bill-sbpdcl';

type Shop = { readonly receipt: Receipt; readonly approval: Approval; readonly personId: string };

/** A bill of 850 rupees sold to Sunita, the portal then silent. */
export async function sellBill(world: World): Promise<Shop> {
  const approval = await withSupervisor(world);
  const personId = await addSomebody(world);
  return { approval, personId, receipt: await sell(world, SERVICE, BILL, personId) };
}

export const failure = ({ sequence }: Pick<Receipt, 'sequence'>) => ({
  requestId: randomUUID(),
  receipt: sequence,
  line: 1,
  portalReference: 'TXN 4478 2291',
  note: 'पोर्टल घूमता रहा, पावती नहीं आई',
});

export async function inDoubt(world: World) {
  const shop = await sellBill(world);
  return { ...shop, item: await world.call('suspense.open', failure(shop.receipt)) };
}

export const settle = (
  { call }: World,
  { sequence }: { sequence: number },
  outcome: 'success' | 'refunded' | 'retried',
) =>
  call('suspense.settle', {
    requestId: randomUUID(),
    suspense: sequence,
    outcome,
    reference: 'वॉलेट प्रविष्टि 9912',
  });
