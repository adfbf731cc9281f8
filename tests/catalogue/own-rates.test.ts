import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { PIN, addUser, faultOf, firstUser, secondPerson, switchTo } from '../users/staff.ts';
import { type World, nextMorning, openWorld, payExactly, readyTicket } from '../world.ts';
import { TODAY, TOMORROW, setOffer, setRate } from './rate-changes.ts';

/** What a copy costs now; the ticket is dropped again. */
async function totalOf(world: World, entered = {}): Promise<number> {
  const { ticketId, total } = await readyTicket(world, 'photocopy', entered);
  await world.call('tickets.drop', { ticketId, reason: 'by-mistake' });
  return total;
}

describe('a rate of the society', () => {
  test('is entered today for tomorrow, and counts from its first day through its last', async () => {
    await using world = await openWorld();
    const made = await setRate(world, { paise: 300, to: '2026-11-23' });
    expect(made.rates[0]).toMatchObject({ isOwn: true, standing: 'coming' });
    expect(await totalOf(world, { centre_charge: 500 })).toBe(500);

    for (const expected of [300, 300, 500]) {
      await nextMorning(world);
      expect(await totalOf(world, expected === 500 ? { centre_charge: 500 } : {})).toBe(expected);
    }
  });

  test('stands fast at the counter and is not passed off as notified on the receipt', async () => {
    await using world = await openWorld();
    await setRate(world, { paise: 300, from: TODAY });
    const ticket = await readyTicket(world, 'photocopy', {}, { quantity: 4 });
    expect(ticket.lines[0]?.heads[0]).toMatchObject({ amount: 300, fixed: true, verified: false });
    const { lines } = await payExactly(world, ticket);
    expect(lines[0]?.heads).toEqual([{ head: 'centre_charge', amount: 1200, verified: false }]);
  });

  test('is notified where a notification is its source, and its receipts say so', async () => {
    await using world = await openWorld();
    await setRate(world, { paise: 300, from: TODAY, reason: 'notification' });
    const { lines } = await payExactly(world, await readyTicket(world, 'photocopy'));
    expect(lines[0]?.heads[0]).toMatchObject({ verified: true });
  });

  test('goes before an older one from its day on, and the older comes back when it ends', async () => {
    await using world = await openWorld();
    await setRate(world, { paise: 300, from: TODAY });
    await setRate(world, { paise: 200, from: TOMORROW, to: TOMORROW });
    const totals = [await totalOf(world)];
    for (let day = 0; day < 2; day++) {
      await nextMorning(world);
      totals.push(await totalOf(world));
    }
    expect(totals).toEqual([300, 200, 300]);
  });

  test('may be limits between which the operator asks', async () => {
    await using world = await openWorld();
    await setRate(world, { minimum: 100, maximum: 500, from: TODAY });
    expect(await totalOf(world, { centre_charge: 500 })).toBe(500);
    expect(await faultOf(totalOf(world, { centre_charge: 501 }))).toMatchObject({
      code: 'ticket.amountOutOfRange',
    });
  });

  test('changes the price of a ticket that is open, and nobody pays what was not shown', async () => {
    await using world = await openWorld();
    const ticket = await readyTicket(world, 'photocopy', { centre_charge: 500 });
    await setRate(world, { paise: 300, from: TODAY });
    expect(await faultOf(payExactly(world, ticket))).toEqual({
      code: 'ticket.priceChanged',
      params: { before: 500, now: 300 },
    });
  });

  test.each([
    ['a day that is past', { paise: 300, from: '2026-11-20' }, 'catalogue.dayPast'],
    ['an end before its start', { paise: 300, to: TODAY }, 'catalogue.rateWrong'],
    ['a price together with limits', { paise: 300, maximum: 400 }, 'catalogue.rateWrong'],
    ['a least above the most', { minimum: 500, maximum: 400 }, 'catalogue.rateWrong'],
    ['no figure', {}, 'catalogue.rateWrong'],
    ['a service that is not there', { service: 'no-such', paise: 300 }, 'catalogue.unknownService'],
    ['nobody who agrees', { paise: 300, approval: undefined }, 'users.approvalNeeded'],
  ])('is refused with %s', async (_, part, code) => {
    await using world = await openWorld();
    expect(await faultOf(setRate(world, part))).toMatchObject({ code });
    expect((await world.call('catalogue.rates', { service: 'photocopy' })).history).toEqual([]);
  });

  test('is written down once, however often it is sent, with who made it and who agreed', async () => {
    await using world = await openWorld();
    const requestId = randomUUID();
    await setRate(world, { requestId, paise: 300 });
    const { history } = await setRate(world, { requestId, paise: 300, approval: undefined });
    expect(history).toHaveLength(1);
    expect(history[0]).toMatchObject({
      operator: 'संगीता कुमारी',
      approver: 'मीना सिंह',
      change: { reason: 'board', source: 'प्रबंध समिति की बैठक, प्रस्ताव 7' },
    });
  });

  test('is not agreed to by whoever enters it, and is not entered by an auditor', async () => {
    await using world = await openWorld();
    const approval = await secondPerson(world);
    await addUser(world, 'अनिल राय', 'auditor', PIN.anil, approval);
    const { users } = await world.call('users.list', {});
    await switchTo(world, approval.operatorId, PIN.meena);
    expect(await faultOf(setRate(world, { paise: 300, approval }))).toMatchObject({
      code: 'users.samePerson',
    });
    await switchTo(world, users.find(({ role }) => role === 'auditor')?.operatorId ?? '', PIN.anil);
    expect(await faultOf(setRate(world, { paise: 300, approval }))).toMatchObject({ code: 'app.forbidden' });
    expect(await firstUser(world)).toBeDefined();
  });

  test('lasts over a restart, and verify rebuilds it from the events', async () => {
    await using world = await openWorld();
    await setRate(world, { paise: 300, from: TODAY });
    await setOffer(world, {});
    await world.close();
    const database = openForReading(world.databaseFile);
    expect(verifyBook(database).findings).toEqual([]);
    database.close();
    await using again = await openWorld({ folder: world.home, clock: world.clock });
    expect(await totalOf(again)).toBe(300);
  });
});

describe('what is notified', () => {
  const LAND = { service: 'land-register2-view', from: TODAY } as const;

  test.each([
    ['a price above it', { ...LAND, paise: 1001 }],
    ['limits above it', { ...LAND, minimum: 0, maximum: 1001 }],
    ['limits that leave the most open', { ...LAND, minimum: 500 }],
    ['a price above the notified most', { service: 'passport-fresh-36', paise: 10_001 }],
  ])('is not exceeded by the society: %s', async (_, part) => {
    await using world = await openWorld();
    expect(await faultOf(setRate(world, part))).toMatchObject({
      code: 'catalogue.aboveNotified',
      params: { notified: 'paise' in part && part.paise > 2000 ? 10_000 : 1000 },
    });
  });

  test('may be undercut, and is raised by a new notification alone', async () => {
    await using world = await openWorld();
    const price = async () => {
      const { prices } = await world.call('catalogue.rates', { service: LAND.service });
      return prices.find(({ head }) => head === 'centre_charge')?.paise;
    };
    await setRate(world, { ...LAND, paise: 800 });
    expect(await price()).toBe(800);
    await setRate(world, { ...LAND, paise: 1200, reason: 'notification', source: 'अधिसूचना 41' });
    expect(await price()).toBe(1200);
    await setRate(world, { ...LAND, paise: 1100 });
    expect(await price()).toBe(1100);
  });

  test('takes the place of a higher rate of the society from its day on', async () => {
    await using world = await openWorld();
    await setRate(world, { paise: 500, from: TODAY });
    await setRate(world, { paise: 400, from: TOMORROW, reason: 'notification', source: 'अधिसूचना 42' });
    expect(await faultOf(setRate(world, { paise: 500, from: TODAY }))).toMatchObject({
      code: 'catalogue.aboveNotified',
    });
    expect(await totalOf(world)).toBe(500);
    await nextMorning(world);
    expect(await totalOf(world)).toBe(400);
  });
});

describe('charging above what is set', () => {
  test.each([
    ['a notified price', 'land-register2-view', { government_fee: 0, tax: 0, centre_charge: 1001 }, 1000],
    ['the notified most', 'passport-fresh-36', { centre_charge: 10_001 }, 10_000],
    ['the price of the society', 'photocopy', { centre_charge: 25_000 }, 300],
  ])('is refused: %s is named, with its source', async (_, service, entered, notified) => {
    await using world = await openWorld();
    await setRate(world, { paise: 300, from: TODAY });
    const { prices } = await world.call('catalogue.rates', { service });
    const source = prices.find(({ head }) => head === 'centre_charge')?.source;
    expect(source).toMatch(/./u);
    expect(await faultOf(readyTicket(world, service, entered))).toEqual({
      code: 'ticket.aboveNotified',
      params: { service, head: 'centre_charge', notified, source },
    });
  });

  test('is possible through no ticket kept before the rate was set', async () => {
    await using world = await openWorld();
    await readyTicket(world, 'photocopy', { centre_charge: 25_000 });
    await setRate(world, { paise: 300, from: TODAY });
    expect(await world.call('tickets.open', {})).toMatchObject([{ total: 300 }]);
  });
});

describe('a service that the society stops', () => {
  test('is not sold from its day through its last, is shown as stopped, and comes back by itself', async () => {
    await using world = await openWorld();
    await setRate(world, { paise: 300, from: TODAY });
    await setOffer(world, { from: TOMORROW, to: TOMORROW });
    expect(await totalOf(world)).toBe(300);

    await nextMorning(world);
    expect(await faultOf(totalOf(world))).toMatchObject({ code: 'catalogue.stopped' });
    const found = await world.call('catalogue.find', { text: 'photocopy' });
    expect(found.find(({ code }) => code === 'photocopy')).toMatchObject({ stopped: true });
    await nextMorning(world);
    expect(await totalOf(world)).toBe(300);
  });

  test('is offered again by a later word', async () => {
    await using world = await openWorld();
    expect(await setOffer(world, { from: TODAY })).toMatchObject({ isOffered: false });
    expect(await setOffer(world, { from: TODAY, offered: true })).toMatchObject({ isOffered: true });
  });

  test('leaves an open ticket, which opens again without it', async () => {
    await using world = await openWorld();
    await readyTicket(world, 'photocopy', { centre_charge: 500 });
    await setOffer(world, { from: TODAY });
    expect(await world.call('tickets.open', {})).toMatchObject([{ lines: [], blockedBy: ['empty'] }]);
  });

  test('can not be one that is not in force anyway', async () => {
    await using world = await openWorld();
    expect(await faultOf(setOffer(world, { service: 'pmfby-crop-insurance', offered: true }))).toMatchObject({
      code: 'catalogue.withheld',
    });
  });
});
