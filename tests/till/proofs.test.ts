import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { countExactly, openWorld, payExactly, readyTicket } from '../world.ts';

/** One paisa put where only somebody with the file in hand could put it, the proof that finds it, and by how much. */
const TAMPERINGS = [
  ['UPDATE receipt_head SET amount = amount + 1 WHERE receipt = @receipt', 'modes-heads', -1],
  ['UPDATE receipt SET cash = cash + 1, total = total + 1 WHERE sequence = @receipt', 'modes-heads', 1],
  ['UPDATE posting SET amount = amount + 1 WHERE voucher = @receipt AND amount > 0', 'receipts-ledger', -1],
  [
    `UPDATE balance SET debit = debit + 1 WHERE account = (SELECT account_id FROM account WHERE key = 'cash-drawer')`,
    'drawer',
    -1,
  ],
] as const;

test.each(TAMPERINGS)('a day is not closed after %s', async (statement, name, difference) => {
  await using world = await openWorld();
  const ticket = await readyTicket(world, 'photocopy', { centre_charge: 12_300 });
  const { sequence: receipt } = await payExactly(world, ticket);
  await world.close();
  const database = new Sqlite(world.databaseFile);
  database.pragma('ignore_check_constraints = ON');
  for (const trigger of database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all())
    database.exec(`DROP TRIGGER "${String(trigger)}"`);
  expect(database.prepare(statement).run(statement.includes('@') ? { receipt } : {}).changes).toBe(1);
  database.close();

  await using again = await openWorld({ folder: world.home, clock: world.clock });
  const { sequence: count, variance } = await countExactly(again);
  const reason = variance === 0 ? {} : { reason: 'unknown' as const };
  const closing = again.call('till.close', { requestId: randomUUID(), count, ...reason });
  await expect(closing).rejects.toMatchObject({ code: 'till.proofFails', params: { name, difference } });
  expect((await again.call('till.state', {})).phase).toBe('open');
  expect(await again.call('till.closings', {})).toEqual([]);
});
