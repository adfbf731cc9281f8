import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openWorld, payExactly, readyTicket } from '../world.ts';

test('a paper that waits when a book is opened is printed without any command', async () => {
  await using world = await openWorld();
  const { number } = await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
  await world.close();
  // As a power cut right after the sale leaves it.
  const database = new Sqlite(world.databaseFile);
  database.exec("UPDATE print_job SET state = 'queued'");
  database.close();
  const papers = join(world.home, 'books', 'live', 'papers');
  rmSync(papers, { recursive: true, force: true });

  await using again = await openWorld({ folder: world.home, clock: world.clock, setUp: false });
  await expect
    .poll(
      async () => (await again.call('printing.status', {})).jobs.map(({ title, state }) => [title, state]),
      { timeout: 30_000 },
    )
    .toEqual([[number, 'printed']]);
  expect(existsSync(papers) && readdirSync(papers, { recursive: true })).toContain(
    join('2026-27', `${number.replaceAll('/', '-')}.pdf`),
  );
});
