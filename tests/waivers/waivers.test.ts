import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { allOf, balances, partOf, withSupervisor } from '../receipts/reversing.ts';
import { expectVerified } from '../receipts/verified.ts';
import { PIN, WRONG, addUser, faultOf, firstUser } from '../users/staff.ts';
import { closeDay, openWorld, payExactly } from '../world.ts';
import { BILL, COPIES, mistake, poor, student, ticketOf } from './waiving.ts';

const postings = (receipt: { postings: readonly { account: string; amount: number }[] }) =>
  Object.fromEntries(receipt.postings.map(({ account, amount }) => [account, amount]));

describe('a waiver', () => {
  test('takes off the centre’s charge alone, and the books show charge and waiver in full', async () => {
    await using world = await openWorld();
    const ticket = await ticketOf(world, [BILL(poor({ by: 'percent', percent: 50 }))]);
    expect(ticket).toMatchObject({ total: 85_750, waived: 750, waiverNeedsApproval: false });

    const receipt = await payExactly(world, ticket);
    expect(receipt).toMatchObject({ total: 85_750, payment: { cash: 85_750 } });
    expect(receipt.lines).toEqual([
      expect.objectContaining({
        amount: 85_750,
        heads: [
          expect.objectContaining({ head: 'bill_amount', amount: 85_000 }),
          expect.objectContaining({ head: 'centre_charge', amount: 750 }),
        ],
        waiver: {
          kind: 'below-poverty-line',
          name: { hi: 'गरीबी रेखा (बीपीएल) कार्ड', en: 'Below-poverty-line card' },
          amount: 750,
          tax: 0,
        },
      }),
    ]);
    expect(postings(receipt)).toMatchObject({
      'cash-drawer': 85_750,
      'csc-wallet': -85_000,
      'counter-service-charge': -1500,
      'waivers-given': 750,
    });
    expectVerified(world);
  });

  test('of all that there is still makes a receipt, of nothing', async () => {
    await using world = await openWorld();
    const receipt = await payExactly(world, await ticketOf(world, [COPIES(700, poor())]));
    expect(receipt).toMatchObject({ number: 'T1/2026-27/000001', total: 0, payment: { cash: 0, upi: 0 } });
    expect(postings(receipt)).toEqual({ 'counter-service-charge': -700, 'waivers-given': 700 });
    const closing = await closeDay(world);
    expect(closing.turnover.waivers).toEqual([
      { waiver: 'below-poverty-line', count: 1, given: 700, takenBack: 0 },
    ]);
    expect(closing.proofs).toContainEqual({ name: 'waivers', left: 700, right: 700, holds: true });
    expectVerified(world);
  });

  test('is never more than the charge, and follows it when the quantity changes', async () => {
    await using world = await openWorld();
    const line = { ...COPIES(300, mistake(1000)), quantity: 2 };
    expect(await ticketOf(world, [line])).toMatchObject({ total: 0, waived: 600 });
    expect(await ticketOf(world, [{ ...line, quantity: 5 }])).toMatchObject({ total: 500, waived: 1000 });
  });

  test('of a line without a charge of the centre changes nothing', async () => {
    await using world = await openWorld();
    const line = { service: 'electricity-bill-sbpdcl', entered: { bill_amount: 5000, centre_charge: 0 } };
    const ticket = await ticketOf(world, [{ ...line, waiver: poor() }]);
    expect(ticket).toMatchObject({ total: 5000, waived: 0 });
    expect((await payExactly(world, ticket)).lines[0]).not.toHaveProperty('waiver');
  });

  test('lessens the tax as it lessens the price that is taxed', async () => {
    await using world = await openWorld();
    const person = await world.call('people.add', {
      requestId: randomUUID(),
      name: 'सुनीता देवी',
      relation: 'husband',
      guardian: 'रमेश पासवान',
      village: 'अखलासपुर',
      mobile: '',
      birthYear: '',
    });
    // Notified: 40 rupees and GST of 18 per cent on them.
    const line = { service: 'land-mutation', entered: { government_fee: 0, tax: 720 } };
    const half = poor({ by: 'percent', percent: 50 });
    const ticket = await ticketOf(world, [{ ...line, waiver: half }], person.personId);
    expect(ticket).toMatchObject({ total: 2360, waived: 2360 });
    const receipt = await payExactly(world, ticket);
    expect(receipt.lines[0]?.waiver).toMatchObject({ amount: 2000, tax: 360 });
    expect(postings(receipt)).toEqual({
      'cash-drawer': 2360,
      'counter-service-charge': -4000,
      'waivers-given': 2000,
      'gst-payable': -360,
    });
    expectVerified(world);
  });

  test('earns no commission on what was not charged', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const rule = {
      from: '2026-11-21',
      verified: true,
      percent: '10',
      of: ['centre_charge' as const],
      source: 'बोर्ड बैठक',
    };
    await world.call('commissions.setRule', {
      requestId: randomUUID(),
      service: 'photocopy',
      rule,
      approval,
    });
    const receipt = await payExactly(
      world,
      await ticketOf(world, [COPIES(1000, poor({ by: 'percent', percent: 30 }))]),
    );
    expect(postings(receipt)['commission-receivable']).toBe(70);
  });

  test.each([
    ['waiver.reasonMissing', mistake(500, '')],
    ['waiver.proofMissing', { ...poor(), proof: '' }],
    ['waiver.unknownKind', { ...poor(), kind: 'festival' }],
  ])('is refused with %s', async (code, waiver) => {
    await using world = await openWorld();
    expect(await faultOf(ticketOf(world, [COPIES(1000, waiver)]))).toMatchObject({ code });
  });

  test('keeps of a card no more than four characters, and what was written outside the book', async () => {
    await using world = await openWorld();
    expect(await faultOf(ticketOf(world, [COPIES(1000, { ...poor(), proof: '12345' })]))).toMatchObject({
      code: 'app.invalidInput',
    });
    const receipt = await payExactly(
      world,
      await ticketOf(world, [COPIES(1000, mistake(500, 'रामू का फ़ॉर्म'))]),
    );
    expect(JSON.stringify(receipt)).not.toContain('रामू');
    expectVerified(world);
  });
});

describe('a waiver above what the operator may give alone', () => {
  const payment = { cashTendered: 0, upi: 0, upiReference: '' };

  test.each([
    ['above the rupees', [COPIES(10_100, poor())]],
    ['above the share', [COPIES(1000, student(51))]],
    ['spread over lines', [COPIES(6000, poor()), COPIES(6000, poor())]],
  ])('wants a second person: %s', async (_, lines) => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const { ticketId, total, waiverNeedsApproval } = await ticketOf(world, lines);
    expect(waiverNeedsApproval).toBe(true);
    const order = { ticketId, payment: { ...payment, cashTendered: total } };
    expect(await faultOf(world.call('tickets.finish', order))).toMatchObject({
      code: 'waiver.approvalNeeded',
    });
    const receipt = await world.call('tickets.finish', { ...order, approval });
    expect(receipt.lines[0]?.waiver).toBeDefined();
    expectVerified(world);
  });

  test('is not agreed to by who gives it, by an operator, or with a wrong PIN', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const rakesh = await addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);
    const sangita = await firstUser(world);
    const { ticketId } = await ticketOf(world, [COPIES(10_100, poor())]);
    const by = (operatorId: string, pin: string) =>
      faultOf(world.call('tickets.finish', { ticketId, payment, approval: { operatorId, pin } }));
    expect(await by(sangita.operatorId, PIN.sangita)).toMatchObject({
      code: expect.stringMatching(/^users\.(?:samePerson|notSupervisor|noPin)$/u),
    });
    expect(await by(rakesh.operatorId, PIN.rakesh)).toMatchObject({ code: 'users.notSupervisor' });
    expect(await by(approval.operatorId, WRONG)).toMatchObject({ code: 'users.wrongPin' });
    expect(await world.call('tickets.open', {})).toHaveLength(1);
  });

  test('is not needed at the limit itself', async () => {
    await using world = await openWorld();
    expect(await ticketOf(world, [COPIES(10_000, poor())])).toMatchObject({ waiverNeedsApproval: false });
    expect(await ticketOf(world, [COPIES(10_000, student(50))])).toMatchObject({
      waiverNeedsApproval: false,
    });
  });
});

describe('giving back a line with a waiver', () => {
  test('gives at most what was paid, and takes the waiver back in proportion, to the last paisa', async () => {
    await using world = await openWorld();
    // Of 10.00 the third part is waived: 6.67 were paid.
    const receipt = await payExactly(
      world,
      await ticketOf(world, [COPIES(1000, poor({ by: 'amount', paise: 333 }))]),
    );
    expect(receipt.total).toBe(667);
    const tooMuch = partOf(receipt, 1, [{ head: 'centre_charge', amount: 668 }]);
    expect(await faultOf(world.call('receipts.reverse', tooMuch))).toMatchObject({
      code: 'reversal.tooMuch',
    });

    const back = async (amount: number) =>
      (await world.call('receipts.reverse', partOf(receipt, 1, [{ head: 'centre_charge', amount }])))
        .lines[0];
    expect(await back(200)).toMatchObject({ waiver: 100 });
    expect(await back(2)).toMatchObject({ waiver: 1 });
    expect(balances(world)['waivers-given']).toBe(232);
    expect(await back(465)).toMatchObject({ waiver: 232 });
    expect(balances(world)).not.toHaveProperty('waivers-given');
    expect(balances(world)).not.toHaveProperty('counter-service-charge');
    expectVerified(world);
  });

  test('leaves the waiver while only another’s fee goes back, and takes it with the last of the line', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const receipt = await payExactly(world, await ticketOf(world, [BILL(poor())]));
    const fee = (amount: number) => ({
      ...partOf(receipt, 1, [{ head: 'bill_amount', amount }]),
      approval,
    });
    await world.call('receipts.reverse', fee(80_000));
    expect(balances(world)['waivers-given']).toBe(1500);
    await world.call('receipts.reverse', fee(5000));
    expect(balances(world)).not.toHaveProperty('waivers-given');
    const closing = await closeDay(world);
    expect(closing.turnover.waivers).toEqual([
      { waiver: 'below-poverty-line', count: 1, given: 1500, takenBack: 1500 },
    ]);
    expectVerified(world);
  });

  test('works where the portal failed', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const person = await world.call('people.add', {
      requestId: randomUUID(),
      name: 'सुनीता देवी',
      relation: 'husband',
      guardian: 'रमेश पासवान',
      village: 'अखलासपुर',
      mobile: '',
      birthYear: '',
    });
    const receipt = await payExactly(world, await ticketOf(world, [BILL(poor())], person.personId));
    const item = await world.call('suspense.open', {
      requestId: randomUUID(),
      receipt: receipt.sequence,
      line: 1,
      portalReference: '',
      note: '',
    });
    // The same bill without a waiver is the same bill.
    const again = await ticketOf(world, [BILL()], person.personId);
    expect(await faultOf(payExactly(world, again))).toMatchObject({ code: 'suspense.pending' });
    await world.call('suspense.settle', {
      requestId: randomUUID(),
      suspense: item.sequence,
      outcome: 'refunded',
      reference: 'UTR 77',
    });
    await world.call('receipts.reverse', {
      ...(await allOf(world, receipt)),
      reason: 'portal-failed',
      approval,
    });
    expect(balances(world)).not.toHaveProperty('waivers-given');
    expectVerified(world);
  });
});
