import { randomUUID } from 'node:crypto';
import type { Output } from '../../contract/contract.ts';
import { type World, payExactly, readyTicket, somebody } from '../world.ts';

export const CASTE = 'rtps-caste-certificate';
export const NUMBER = 'BCCCO/2026/13884314';

export type Key = Pick<Output<'applications.get'>, 'receipt' | 'line'>;

/** A caste certificate sold to Sunita for thirty rupees, on Saturday 21 November 2026. */
export async function sellCaste(world: World): Promise<Key & { readonly sold: Output<'tickets.finish'> }> {
  const { personId } = await world.call('people.add', somebody());
  const sold = await payExactly(
    world,
    await readyTicket(world, CASTE, { centre_charge: 3000 }, { personId }),
  );
  return { sold, receipt: sold.sequence, line: 1 };
}

export const withNumber = ({ receipt, line }: Key, part: Record<string, unknown> = {}) => ({
  requestId: randomUUID(),
  receipt,
  line,
  reference: NUMBER,
  isShared: false,
  ...part,
});

/** One whose number is known. */
export async function applied(world: World): Promise<Key> {
  const { receipt, line } = await sellCaste(world);
  await world.call('applications.setReference', withNumber({ receipt, line }));
  return { receipt, line };
}

export const move = (
  { call }: Pick<World, 'call'>,
  { receipt, line }: Key,
  state: 'pending' | 'returned' | 'ready' | 'rejected',
  note = '',
) => call('applications.move', { requestId: randomUUID(), receipt, line, state, note });

export const handOver = ({ call }: Pick<World, 'call'>, { receipt, line }: Key, part = {}) =>
  call('applications.deliver', {
    requestId: randomUUID(),
    receipt,
    line,
    collector: 'self',
    who: '',
    proof: 'signature',
    ...part,
  });

export const listed = (
  { call }: Pick<World, 'call'>,
  show: 'missing' | 'overdue' | 'ready' | 'returned' | 'stale' | 'open' | 'all' = 'all',
  text = '',
) => call('applications.list', { show, text });
