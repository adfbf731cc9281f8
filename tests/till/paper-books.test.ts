import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allNumbers, isIn, numbersBetween } from '../../main/receipts/paper-books.rules.ts';
import { findingsIn } from '../book/read-book.ts';
import { type World, openWorld, readyTicket } from '../world.ts';

const register = ({ call }: World, first: string, last: string, requestId = randomUUID()) =>
  call('receipts.registerPaperBook', { requestId, first, last });
const cancel = ({ call }: World, number: string) =>
  call('receipts.cancelPaperNumber', { requestId: randomUUID(), number, reason: 'spoiled' });

async function enter(world: World, bookNumber: string): Promise<void> {
  const { ticketId } = await readyTicket(world, 'photocopy', { centre_charge: 500 });
  const payment = { cashTendered: 500, upi: 0, upiReference: '' };
  try {
    await world.call('tickets.finish', {
      ticketId,
      payment,
      handWritten: { bookNumber, day: '2026-11-20' },
    });
  } finally {
    await world.call('tickets.drop', { ticketId, reason: 'by-mistake' });
  }
}

describe('the register of receipt books', () => {
  test('ties out: every number is used, cancelled or unused, and what was skipped is named', async () => {
    await using world = await openWorld();
    expect(await register(world, 'b7/001', 'B7/०२०')).toMatchObject([
      { first: 'B7/001', last: 'B7/020', count: 20, used: 0, cancelled: 0, unused: 20, skipped: [] },
    ]);
    for (const number of ['B7/001', 'B7/002', 'B7/005']) await enter(world, number);
    await cancel(world, 'B7/003');
    expect(await world.call('receipts.paperBooks', {})).toMatchObject([
      { count: 20, used: 3, cancelled: 1, unused: 16, skipped: ['B7/004'] },
    ]);
    await world.close();
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });

  test('lets no number be entered that is in no book or was cancelled; without a book any is taken', async () => {
    await using world = await openWorld();
    await enter(world, 'A1/77');
    await register(world, 'B7/001', 'B7/020');
    await cancel(world, 'B7/003');
    for (const number of ['B7/021', 'B7/01', 'B8/001', 'B7/0001', '7'])
      await expect(enter(world, number)).rejects.toMatchObject({
        code: 'receipt.paperNumberUnknown',
        params: { number },
      });
    await expect(enter(world, 'B7/003')).rejects.toMatchObject({ code: 'receipt.paperNumberCancelled' });
  });

  test('takes each number once: none in two books, none cancelled that is used, none cancelled twice', async () => {
    await using world = await openWorld();
    await register(world, 'B7/001', 'B7/020');
    await enter(world, 'B7/001');
    await cancel(world, 'B7/002');
    await expect(register(world, 'B7/020', 'B7/040')).rejects.toMatchObject({
      code: 'receipt.paperBookOverlaps',
      params: { first: 'B7/001', last: 'B7/020' },
    });
    await expect(cancel(world, 'B7/001')).rejects.toMatchObject({ code: 'receipt.paperNumberTaken' });
    await expect(cancel(world, 'B7/002')).rejects.toMatchObject({ code: 'receipt.paperNumberCancelled' });
    await expect(cancel(world, 'C9/001')).rejects.toMatchObject({ code: 'receipt.paperNumberUnknown' });
    expect(await register(world, 'B7/021', 'B7/040')).toHaveLength(2);
  });

  test('has a book once, however often its request is sent, and none whose numbers are not of one book', async () => {
    await using world = await openWorld();
    const request = randomUUID();
    await register(world, '1', '100', request);
    expect(await register(world, '1', '100', request)).toHaveLength(1);
    for (const [first, last] of [
      ['B7/020', 'B7/001'],
      ['B7/001', 'B8/020'],
      ['B7/001', 'B7/2000'],
      ['B7/01', 'B7/100'],
      ['B', 'B7'],
    ] as const)
      await expect(register(world, first, last)).rejects.toMatchObject({
        code: 'app.invalidInput',
        fields: [{ field: 'last' }],
      });
  });
});

test('a number is of a book exactly when it is one of those between its first and its last', () => {
  const books = fc.record({
    prefix: fc.constantFrom('', 'B7/', 'अ-', 'R2-0X'),
    first: fc.integer({ min: 0, max: 1200 }),
    count: fc.integer({ min: 1, max: 60 }),
    width: fc.integer({ min: 0, max: 6 }),
    asked: fc.nat(1400),
    askedWidth: fc.nat(6),
  });
  fc.assert(
    fc.property(books, ({ prefix, first, count, width, asked, askedWidth }) => {
      const print = (serial: number): string => prefix + String(serial).padStart(width, '0');
      const numbers = numbersBetween(print(first), print(first + count - 1));
      fc.pre(numbers !== undefined);
      const all = allNumbers(numbers);
      expect(all).toEqual(Array.from({ length: count }, (_, at) => print(first + at)));
      const number = prefix + String(asked).padStart(askedWidth, '0');
      expect(isIn(numbers, number)).toBe(all.includes(number));
    }),
  );
});
