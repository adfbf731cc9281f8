import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { pdfOf, pdfText } from '../flows/papers.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';

/** The papers of X-reads that were made, once nothing is left to print. */
const printed = ({ call }: World): Promise<string[]> =>
  vi.waitFor(async () => {
    const { jobs } = await call('printing.status', {});
    expect(jobs.map(({ state }) => state)).not.toContain('queued');
    return jobs.map(({ title }) => title).filter((title) => title.includes('/L/'));
  }, 10_000);

test('an X-read is printed when that is asked, once for a request, and not otherwise', async () => {
  await using world = await openWorld();
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 12_300 }));
  await world.call('till.xRead', { requestId: randomUUID() });
  expect(await printed(world)).toEqual([]);
  const order = { requestId: randomUUID(), print: true };
  const read = await world.call('till.xRead', order);
  expect(await world.call('till.xRead', order)).toEqual(read);
  expect(await printed(world)).toHaveLength(1);
});

test('its paper has the takings and not what the drawer should hold, and is a paper of the book', async () => {
  await using world = await openWorld();
  await world.call('till.moveCash', {
    requestId: randomUUID(),
    purpose: 'from-safe',
    amount: 77_700,
    payee: '',
    note: '',
  });
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 12_300 }));
  await world.call('till.xRead', { requestId: randomUUID(), print: true });
  const [number = ''] = await printed(world);
  await world.close();
  const text = pdfText(pdfOf(`${world.home}/books/live`, number)).replace(/\s+/gu, ' ');
  expect(text).toContain('123.00');
  expect(text).toContain('अब तक का हिसाब (X)');
  // Neither what came from the safe nor the sum of both.
  for (const hidden of ['777.00', '900.00', 'होनी चाहिए']) expect(text).not.toContain(hidden);
  const database = openForReading(world.databaseFile);
  expect(verifyBook(database).findings).toEqual([]);
  database.close();
});
