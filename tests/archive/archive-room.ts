import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readZip } from '../../tools/verifier/verify.mjs';
import { type World, nextMorning, payExactly, readyTicket, somebody } from '../world.ts';

export const sell = async (world: World, part: { personId?: string } = {}) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }, { quantity: 3, ...part }));

export const reprint = (world: World, sequence: number) =>
  world.call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'lost' });

export const reprintRefund = (world: World, sequence: number) =>
  world.call('receipts.reprintRefund', { requestId: randomUUID(), sequence, reason: 'lost' });

export const archive = (world: World, from: string, to: string, requestId = randomUUID()) =>
  world.call('archive.make', { requestId, from, to });

/** A world that has sold on two days, and the morning after. */
export async function twoDays(world: World) {
  const { personId } = await world.call('people.add', somebody());
  const first = await sell(world, { personId });
  await reprint(world, first.sequence);
  await nextMorning(world);
  const second = await sell(world, { personId });
  await reprint(world, first.sequence);
  await nextMorning(world);
  return { first, second };
}

export const filesAt = (path: string) => readZip(readFileSync(path));
export const fingerprintIn = async (world: World) => (await world.call('society.status', {})).keyFingerprint;
