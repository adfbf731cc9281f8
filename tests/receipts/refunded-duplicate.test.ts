import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ofKind, rememberingMaker } from '../print/remembering-maker.ts';
import { openWorld } from '../world.ts';
import { billAndSupervisor, partOf } from './reversing.ts';

test('a duplicate says what was given back of its receipt until then; the first paper and earlier duplicates do not', async () => {
  const papers = rememberingMaker();
  await using world = await openWorld({ papers });
  const { receipt, approval } = await billAndSupervisor(world);
  const { sequence } = receipt;
  const reprint = () =>
    world.call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'asked' });
  await reprint();
  const order = partOf(receipt, 1, [{ head: 'centre_charge', amount: 500 }]);
  const { number, day, total } = await world.call('receipts.reverse', { ...order, approval });
  await reprint();
  await world.call('receipts.reverse', { ...order, requestId: randomUUID(), approval });

  await expect.poll(() => ofKind(papers, 'receipt').length).toBe(3);
  expect(ofKind(papers, 'receipt').map(({ duplicate, refunds }) => [duplicate, refunds])).toEqual([
    [0, undefined],
    [1, []],
    [2, [{ number, day, total }]],
  ]);
});
