import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openWorld } from '../world.ts';
import { PIN, WRONG, firstUser, secondPerson } from '../users/staff.ts';
import {
  BILL,
  ELECTRICITY,
  closeAndRead,
  halfToTheOperator,
  oneRupeeABill,
  sell,
} from './commission-room.ts';

test('an operator’s share is paid by a voucher that a second person agrees to, and never more than is owed', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  await halfToTheOperator(world);
  await sell(world, ELECTRICITY, BILL, 4);
  const { operatorId: payee } = await firstUser(world);
  const meena = await secondPerson(world);
  const order = {
    requestId: randomUUID(),
    payee,
    paidFrom: 'bank' as const,
    amount: 150,
    approval: meena,
  };
  const much = world.call('commissions.payOut', { ...order, amount: 201 });
  await expect(much).rejects.toMatchObject({ code: 'commission.payoutTooMuch', params: { payable: 200 } });
  const own = world.call('commissions.payOut', { ...order, approval: { operatorId: payee, pin: PIN.meena } });
  await expect(own).rejects.toMatchObject({ code: 'users.samePerson' });
  const toMeena = world.call('commissions.payOut', { ...order, payee: meena.operatorId });
  await expect(toMeena).rejects.toMatchObject({ code: 'users.samePerson' });
  const guessed = world.call('commissions.payOut', {
    ...order,
    approval: { ...order.approval, pin: WRONG },
  });
  await expect(guessed).rejects.toMatchObject({ code: 'users.wrongPin' });

  const paid = await world.call('commissions.payOut', order);
  expect(paid).toEqual({
    sequence: expect.any(Number),
    number: 'T1/D/2026-27/000002',
    amount: 150,
    payable: 50,
  });
  expect(await world.call('commissions.payOut', order)).toEqual(paid);
  const { accounts, findings, bodies } = await closeAndRead(world);
  expect(accounts).toMatchObject({ bank: -150, 'operator-share-payable': -50, 'operator-share': 200 });
  expect(bodies).toContain(`"approver":"${meena.operatorId}"`);
  expect(findings).toEqual([]);
});
