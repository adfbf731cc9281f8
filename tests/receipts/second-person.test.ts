import { describe, expect, test } from 'vitest';
import { PIN, WRONG, addUser, faultOf, firstUser, switchTo } from '../users/staff.ts';
import { openWorld } from '../world.ts';
import {
  addRakesh,
  allOf,
  balances,
  billAndSupervisor,
  partOf,
  sell,
  sellBill,
  withSupervisor,
} from './reversing.ts';
import { expectVerified } from './verified.ts';

describe('a second person', () => {
  test('is not asked for a small slip of one’s own, soon after the sale', async () => {
    await using world = await openWorld();
    const receipt = await sell(world, 'photocopy', { centre_charge: 10_000 });
    world.clock.forward(10 * 60_000);
    expect(await world.call('receipts.reverse', await allOf(world, receipt))).not.toHaveProperty('approver');
  });

  test.each([
    ['above a hundred rupees', 10_100, 0],
    ['ten minutes after the sale', 500, 10 * 60_000 + 1],
    ['when the clock was set back before the sale', 500, -60_000],
  ])('is asked for %s', async (_, amount, later) => {
    await using world = await openWorld();
    const receipt = await sell(world, 'photocopy', { centre_charge: amount });
    world.clock.set(new Date(Date.parse(world.clock.now()) + later).toISOString());
    expect(await faultOf(world.call('receipts.reverse', await allOf(world, receipt)))).toMatchObject({
      code: 'users.approvalNeeded',
    });
    expect(balances(world)['cash-drawer']).toBe(amount);
  });

  test('is asked for when many small parts of one receipt add up to more', async () => {
    await using world = await openWorld();
    const receipt = await sell(world, 'photocopy', { centre_charge: 20_000 });
    const part = () => partOf(receipt, 1, [{ head: 'centre_charge', amount: 6000 }]);
    await world.call('receipts.reverse', part());
    expect(await faultOf(world.call('receipts.reverse', part()))).toMatchObject({
      code: 'users.approvalNeeded',
    });
  });

  test('is neither who gives the money back nor who made the sale', async () => {
    await using world = await openWorld();
    const { approval } = await billAndSupervisor(world);
    const rakesh = await addRakesh(world, approval);
    const anil = await addUser(world, 'अनिल प्रसाद', 'supervisor', PIN.anil, approval);
    await switchTo(world, anil.operatorId, PIN.anil);
    const sold = await sellBill(world);
    await switchTo(world, rakesh.operatorId, PIN.rakesh);
    const order = await allOf(world, sold);
    const by = (operatorId: string, pin: string) =>
      faultOf(world.call('receipts.reverse', { ...order, approval: { operatorId, pin } }));

    expect(await by(rakesh.operatorId, PIN.rakesh)).toMatchObject({ code: 'users.samePerson' });
    expect(await by(anil.operatorId, PIN.anil)).toMatchObject({ code: 'users.samePerson' });
    const sangita = await firstUser(world);
    expect(await by(sangita.operatorId, PIN.sangita)).toMatchObject({
      code: expect.stringMatching(/^users\.(?:notSupervisor|noPin)$/u),
    });
    expect(await by(approval.operatorId, WRONG)).toMatchObject({ code: 'users.wrongPin' });
    expect(await world.call('receipts.get', { sequence: sold.sequence })).toMatchObject({ reversals: [] });
    await world.call('receipts.reverse', { ...order, approval });
    expectVerified(world);
  });

  test('is asked for another’s sale however small', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const rakesh = await addRakesh(world, approval);
    const receipt = await sell(world, 'photocopy', { centre_charge: 500 });
    await switchTo(world, rakesh.operatorId, PIN.rakesh);
    expect(await faultOf(world.call('receipts.reverse', await allOf(world, receipt)))).toMatchObject({
      code: 'users.approvalNeeded',
    });
  });
});
