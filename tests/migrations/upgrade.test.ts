import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
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
  expect(await world.call('receipts.find', { number: 'T1/2026-27/000001' })).toMatchObject({ duplicates: 1 });
  const [parked] = await world.call('tickets.open', {});
  expect(parked).toMatchObject({ total: 200 });
  await world.call('tickets.drop', { ticketId: parked?.ticketId ?? '' });

  await nextMorning(world);
  const sold = await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
  expect(sold.number).toBe('T1/2026-27/000003');
  expect(sold.code).toMatch(/\|[\w-]{86}$/u);
  expect(await world.call('society.status', {})).toMatchObject({ keyKept: 'file', unsignedEvents: 0 });
  await world.close();
  const database = openForReading(world.databaseFile);
  expect(verifyBook(database).findings).toEqual([]);
  database.close();
  rmSync(folder, { recursive: true, force: true });
});
