import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ServiceCode } from '../../contract/catalogue.ts';
import { instant } from '../../contract/day.ts';
import { bandOf, favouritesAmong } from '../../main/favourites/favourites.rules.ts';
import { allOf, sell, withSupervisor } from '../receipts/reversing.ts';
import { PIN, firstUser, switchTo } from '../users/staff.ts';
import { type World, nextMorning, openWorld, payExactly, readyTicket } from '../world.ts';

const COPY = 'photocopy';
const FORM = 'online-form-other';
const at = (time: string) => instant(Date.parse(`2026-11-21T${time}:00.000+05:30`));
const sold = (service: string, time: string) => ({
  service: ServiceCode.parse(service),
  band: bandOf(at(time)),
});
const codesOf = async (world: World): Promise<string[]> =>
  (await world.call('favourites.list', {})).map(({ service }) => service);
const sellCopy = (world: World) => sell(world, COPY, { centre_charge: 500 });
const sellForm = (world: World) => sell(world, FORM, { centre_charge: 5000 });

describe('the favourites among some sales', () => {
  test('a day has eight bands of three hours, by the clock in India', () => {
    expect(['00:00', '02:59', '03:00', '11:59', '23:59'].map((time) => bandOf(at(time)))).toEqual([
      0, 0, 1, 3, 7,
    ]);
  });

  test('a sale at this time of the day counts twice, and equal counts stand by their codes', () => {
    const sales = [
      ...['09:10', '16:00', '16:30'].map((time) => sold('xerox-a', time)),
      ...['09:00', '11:59'].map((time) => sold('bill-b', time)),
      sold('card-d', '12:00'),
      sold('card-c', '08:59'),
    ];
    expect(favouritesAmong(sales, bandOf(at('10:00')))).toEqual([
      { service: 'bill-b', times: 2, atThisHour: 2 },
      { service: 'xerox-a', times: 3, atThisHour: 1 },
      { service: 'card-c', times: 1, atThisHour: 0 },
      { service: 'card-d', times: 1, atThisHour: 0 },
    ]);
  });

  test('are the same in whatever order the sales come, and at most twelve', () => {
    const sale = fc.record({
      service: fc.integer({ min: 10, max: 40 }).map((number) => ServiceCode.parse(`service-${number}`)),
      band: fc.integer({ min: 0, max: 7 }),
    });
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 80 }), sale, (sales, { band: now }) => {
        const favourites = favouritesAmong(sales, now);
        expect(favouritesAmong(sales.toReversed(), now)).toEqual(favourites);
        expect(favourites.length).toBe(Math.min(12, new Set(sales.map(({ service }) => service)).size));
        for (const { service, times, atThisHour } of favourites) {
          const own = sales.filter((one) => one.service === service);
          expect(times).toBe(own.length);
          expect(atThisHour).toBe(own.filter(({ band }) => band === now).length);
        }
      }),
    );
  });
});

describe('the favourites of an operator', () => {
  test('come from her own receipts as they are sold, and stand first while nothing is typed', async () => {
    await using world = await openWorld();
    expect(await codesOf(world)).toEqual([]);
    await sellForm(world);
    await sellCopy(world);
    await sellForm(world);
    expect(await world.call('favourites.list', {})).toEqual([
      { service: FORM, times: 2, atThisHour: 2 },
      { service: COPY, times: 1, atThisHour: 1 },
    ]);
    const { services } = await world.call('counter.find', { text: '', of: 'all' });
    expect(services.slice(0, 2).map(({ code }) => code)).toEqual([FORM, COPY]);
    const found = await world.call('catalogue.find', { text: '' });
    expect(found[0]?.code).toBe(FORM);
  });

  test('are not those of another operator, and follow the time of the day', async () => {
    await using world = await openWorld();
    await sellCopy(world);
    await sellCopy(world);
    await sellForm(world);
    world.clock.forward(6 * 3_600_000);
    await sellForm(world);
    expect(await codesOf(world)).toEqual([FORM, COPY]);
    const sangita = await firstUser(world);
    const { operatorId } = await withSupervisor(world);
    await switchTo(world, operatorId, PIN.meena);
    expect(await codesOf(world)).toEqual([]);
    await switchTo(world, sangita.operatorId);
    expect(await codesOf(world)).toEqual([FORM, COPY]);
  });

  test('begin anew at a reset, also after the program was closed', async () => {
    await using world = await openWorld();
    await sellCopy(world);
    await world.call('favourites.reset', {});
    expect(await codesOf(world)).toEqual([]);
    await sellForm(world);
    expect(await codesOf(world)).toEqual([FORM]);
    await world.close();
    await using again = await openWorld({ folder: world.home, clock: world.clock });
    expect(await codesOf(again)).toEqual([FORM]);
    const file = join(again.home, 'books', 'live', 'favourites.json');
    expect(readFileSync(file, 'utf8')).not.toContain('संगीता');
    await again.close();
    writeFileSync(file, '{"half');
    await using unread = await openWorld({ folder: world.home, clock: world.clock });
    expect(await codesOf(unread)).toEqual([FORM, COPY].toSorted());
  });

  test('forget what was sold more than sixty business days ago', async () => {
    await using world = await openWorld();
    await sellCopy(world);
    for (let day = 1; day < 60; day += 1) {
      await nextMorning(world); // oxlint-disable-line no-await-in-loop -- one day after the other
      await sellForm(world); // oxlint-disable-line no-await-in-loop
    }
    expect(await codesOf(world)).toEqual([FORM, COPY]);
    await nextMorning(world);
    await sellForm(world);
    expect(await world.call('favourites.list', {})).toEqual([{ service: FORM, times: 60, atThisHour: 60 }]);
  });

  test('count a sale that was given back, which was asked for all the same', async () => {
    await using world = await openWorld();
    const receipt = await payExactly(world, await readyTicket(world, COPY, { centre_charge: 500 }));
    const approval = await withSupervisor(world);
    await world.call('receipts.reverse', { ...(await allOf(world, receipt)), approval });
    expect(await codesOf(world)).toEqual([COPY]);
  });
});
