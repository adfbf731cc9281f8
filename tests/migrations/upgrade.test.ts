import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { negative } from '../../contract/money.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { ofKind, rememberingMaker } from '../print/remembering-maker.ts';
import { allOf, balances, withSupervisor } from '../receipts/reversing.ts';
import { nextMorning, openWorld, payExactly, readyTicket, testClock } from '../world.ts';

const BOOKS = join(import.meta.dirname, 'books');

/** A home whose live book was written by an earlier version of the program, on 20 and 21 November 2026. */
function homeOf(book: string): string {
  const home = mkdtempSync(join(tmpdir(), 'seva-bahi-'));
  const live = join(home, 'books', 'live');
  mkdirSync(live, { recursive: true });
  writeFileSync(join(live, 'counter.db'), gunzipSync(readFileSync(join(BOOKS, `${book}.db.gz`))));
  copyFileSync(join(BOOKS, `${book}.key`), join(live, 'counter.key'));
  return home;
}

/** `schema-5`: two receipts, one of them reprinted, a person with a correction, a parked ticket. */
test.each(['schema-5'])('a book of %s opens with all it has, sells on and verifies', async (book) => {
  const folder = homeOf(book);
  const world = await openWorld({ folder, clock: testClock('2026-11-21T06:00:00.000Z') });
  const { receipt } = await world.call('receipts.find', { number: 'T1/2026-27/000001' });
  expect(await world.call('receipts.get', { sequence: receipt })).toMatchObject({ duplicates: 1 });
  const [parked] = await world.call('tickets.open', {});
  expect(parked).toMatchObject({ total: 200 });
  await world.call('tickets.drop', { ticketId: parked?.ticketId ?? '', reason: 'gone' });

  await nextMorning(world);
  const sold = await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
  expect(sold.number).toBe('T1/2026-27/000003');
  expect(sold.code).toMatch(/\|[\w-]{86}$/u);
  expect(await world.call('society.status', {})).toMatchObject({ keyKept: 'file', unsignedEvents: 0 });
  // Its receipts do not say yet whose money their fees were; they can be given back all the same.
  const approval = await withSupervisor(world);
  const old = await world.call('receipts.get', { sequence: receipt });
  const { postings } = old;
  const before = balances(world);
  await world.call('receipts.reverse', { ...(await allOf(world, old)), approval, pay: 'upi' });
  const changes = Object.entries(balances(world)).map(([account, amount]) => [
    account,
    amount - (before[account] ?? 0),
  ]);
  const credits = postings
    .filter(({ amount }) => amount < 0)
    .map(({ account, amount }) => [account, negative(amount)]);
  expect(changes).toEqual(expect.arrayContaining([...credits, ['upi-in-transit', negative(old.total)]]));
  await world.close();
  const database = openForReading(world.databaseFile);
  expect(verifyBook(database).findings).toEqual([]);
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a receipt from before papers said their language is printed again in that of its day', async () => {
  const folder = homeOf('schema-5');
  const papers = rememberingMaker();
  const world = await openWorld({ folder, clock: testClock('2026-11-21T06:00:00.000Z'), papers });
  await world.call('printing.setPaperLanguage', { language: 'en' });
  const number = 'T1/2026-27/000002';
  const { receipt: sequence } = await world.call('receipts.find', { number });
  await world.call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'lost' });
  await expect
    .poll(() => ofKind(papers, 'receipt').findLast((paper) => paper.number === number))
    .toMatchObject({ duplicate: 1, language: 'hi' });
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});
