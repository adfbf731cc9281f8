import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { pdfOf, pdfText } from '../flows/papers.ts';
import { type World, openWorld } from '../world.ts';

const move = (world: World, part: object = {}) =>
  world.call('till.moveCash', {
    requestId: randomUUID(),
    purpose: 'from-safe',
    amount: 60_000,
    payee: '',
    note: '',
    ...part,
  });

const reprint = (world: World, sequence: number) =>
  world.call('till.reprintVoucher', { requestId: randomUUID(), sequence, reason: 'paper-fault' });

/** What the papers of a number say, once the program has made and kept them. */
async function papersOf(world: World, number: string, duplicate = 0): Promise<string> {
  const live = `${world.home}/books/live`;
  await world.close();
  return pdfText(pdfOf(live, number, duplicate)).replace(/\s+/gu, ' ');
}

/** The numbers of the papers, once nothing is left to print. */
const printed = ({ call }: World): Promise<string[]> =>
  vi.waitFor(async () => {
    const { jobs } = await call('printing.status', {});
    expect(jobs.map(({ state }) => state)).not.toContain('queued');
    return jobs.map(({ title }) => title);
  }, 10_000);

const findingsOf = ({ databaseFile }: World) => {
  const database = openForReading(databaseFile);
  try {
    return verifyBook(database).findings;
  } finally {
    database.close();
  }
};

describe('what moves the drawer', () => {
  test('has a voucher on paper, with the payee that the book does not know', async () => {
    await using world = await openWorld();
    await move(world);
    const paid = await move(world, {
      purpose: 'paper',
      amount: 12_050,
      payee: 'रमेश पासवान',
      note: 'दो बोतल स्याही',
    });
    await printed(world);
    const text = await papersOf(world, paid.number);
    for (const said of [
      paid.number,
      'रमेश पासवान',
      'दो बोतल स्याही',
      'कागज़ और स्याही',
      '120.50',
      'एक सौ बीस रुपये',
    ])
      expect(text).toContain(said);
    expect(findingsOf(world)).toEqual([]);
  });

  test('has one when it goes to the bank; its arrival there has the slip of the bank', async () => {
    await using world = await openWorld();
    await move(world);
    const { sequence: deposit, number } = await world.call('till.sendDeposit', {
      requestId: randomUUID(),
      amount: 50_000,
    });
    const arrived = await world.call('till.confirmDeposit', {
      requestId: randomUUID(),
      deposit,
      slipNumber: 'SB-1',
    });
    const titles = await printed(world);
    expect(titles).toContain(number);
    expect(titles).not.toContain(arrived.number);
    await expect(reprint(world, arrived.sequence)).rejects.toMatchObject({ code: 'till.voucherNotFound' });
    await expect(reprint(world, 1)).rejects.toMatchObject({ code: 'till.voucherNotFound' });
  });

  test('is printed again as a numbered duplicate that the closing counts', async () => {
    await using world = await openWorld();
    const { sequence, number } = await move(world);
    expect(await reprint(world, sequence)).toMatchObject({ duplicates: 1 });
    const order = { requestId: randomUUID(), sequence, reason: 'lost' } as const;
    expect(await world.call('till.reprintVoucher', order)).toMatchObject({ duplicates: 2 });
    expect(await world.call('till.reprintVoucher', order)).toMatchObject({ duplicates: 2 });
    expect(await world.call('till.movements', {})).toMatchObject([{ duplicates: 2 }]);
    expect(await world.call('till.xRead', { requestId: randomUUID() })).toMatchObject({ copies: 2 });
    await printed(world);
    expect(await papersOf(world, number, 2)).toContain('DUPLICATE 2');
    expect(findingsOf(world)).toEqual([]);
  });
});
