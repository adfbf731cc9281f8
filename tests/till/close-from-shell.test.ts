import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read } from '../book/key-room.ts';
import { findingsIn } from '../book/read-book.ts';
import { PIN, WRONG, addMeena, firstUser, userEvents } from '../users/staff.ts';
import { type World, openWorld, payExactly, readyTicket, somebody, testClock } from '../world.ts';

const BAHI = join(import.meta.dirname, '..', '..', 'tools', 'bahi', 'index.ts');
const DAY_MS = 24 * 3_600_000;

/** The tool has the machine's own clock: the book was written some days before it. */
const daysAgo = (days: number) => testClock(new Date(Date.now() - days * DAY_MS).toISOString());

/** A book whose day was left open with 35 rupees in the drawer, of an operator with a PIN, and no program running. */
async function leftOpen(
  days = 3,
  before: (world: World) => Promise<unknown> = () => Promise.resolve(),
): Promise<World> {
  const world = await openWorld({ clock: daysAgo(days) });
  const { operatorId } = await firstUser(world);
  await world.call('users.setPin', { requestId: crypto.randomUUID(), pin: PIN.sangita });
  await addMeena(world);
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 3500 }));
  await before(world);
  expect(operatorId).not.toBe('');
  await world.close();
  return world;
}

/** What the command answers, PINs typed a line each. */
function closeDay({ databaseFile }: World, pins: readonly string[], ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BAHI, 'close-day', '--db', databaseFile, ...words],
    { encoding: 'utf8', input: pins.map((pin) => `${pin}\n`).join('') },
  );
  return { status, stdout, stderr };
}

const closingsIn = ({ databaseFile }: World): unknown =>
  read(databaseFile, (database) => database.prepare('SELECT count(*) FROM closing').pluck().get());

test('bahi close-day ends a day that was left open, and the book says from where', async () => {
  await using world = await leftOpen();
  const answer = closeDay(world, [PIN.sangita], '--count', '20x1,10x1,5x1');
  expect(answer).toMatchObject({ status: 0, stdout: expect.stringContaining('T1/Z/') });
  expect(answer.stdout).toContain('counted 35.00, expected 35.00');
  expect(answer.stdout).not.toContain('signature pending');
  expect(userEvents(world, 'support.command', 'drawer.counted', 'closing')).toMatchObject([
    { what: 'support.command', body: { command: 'close-day' } },
    { what: 'drawer.counted', body: { counted: 3500 } },
    { what: 'closing', body: { period: 'day', late: true } },
  ]);
  expect(findingsIn(world.databaseFile)).toEqual([]);
  await using later = await openWorld({ folder: world.home, clock: daysAgo(0), openTill: false });
  expect(await later.call('till.state', {})).toMatchObject({ phase: 'unopened', carried: 3500 });
});

test('it explains missing numbers and settles open tickets only with a reason for each', async () => {
  await using world = await leftOpen(3, async (open) => {
    const { personId } = await open.call('people.add', somebody());
    const charge = { centre_charge: 3000 };
    await payExactly(open, await readyTicket(open, 'rtps-caste-certificate', charge, { personId }));
    await readyTicket(open, 'photocopy', { centre_charge: 700 });
  });
  const count = ['--count', '50x1,10x1,5x1'] as const;
  const close = (...words: string[]) => closeDay(world, [PIN.sangita], ...count, ...words);
  expect(close()).toMatchObject({ status: 1, stdout: '' });
  expect(close('--explain', 'portal-down')).toMatchObject({ status: 1, stdout: '' });
  expect(close('--carry', 'papers', '--drop', 'gone')).toMatchObject({ status: 1, stdout: '' });
  expect(close('--carry', 'not a reason')).toMatchObject({ status: 1, stdout: '' });
  expect(close('--carry', 'papers')).toMatchObject({ status: 0, stdout: expect.stringContaining('T1/Z/') });
  expect(userEvents(world, 'ticket.carried', 'applications.explained', 'closing')).toMatchObject([
    { what: 'applications.explained', body: { reason: 'portal-down' } },
    { what: 'ticket.carried', body: { reason: 'papers', total: 700 } },
    { what: 'closing', body: { ticketsCarried: 1, referencesMissing: 1 } },
  ]);
  expect(findingsIn(world.databaseFile)).toEqual([]);
});

test('it drops open tickets with a reason as well', async () => {
  await using world = await leftOpen(3, (open) => readyTicket(open, 'photocopy', { centre_charge: 700 }));
  const answer = closeDay(world, [PIN.sangita], '--count', '20x1,10x1,5x1', '--drop', 'gone');
  expect(answer).toMatchObject({ status: 0 });
  expect(userEvents(world, 'ticket.dropped')).toMatchObject([{ body: { reason: 'gone', total: 700 } }]);
});

test('it takes the count from a file as well', async () => {
  await using world = await leftOpen();
  const file = join(world.home, 'count.txt');
  writeFileSync(file, '20x1\n10x1\n5x1\n');
  expect(closeDay(world, [PIN.sangita], '--count-file', file)).toMatchObject({ status: 0 });
});

test('it is refused while the program has the book open, and writes nothing', async () => {
  await using world = await leftOpen();
  const again = await openWorld({ folder: world.home, clock: world.clock });
  const { bookSequence } = await again.call('society.status', {});
  expect(closeDay(world, [PIN.sangita], '--count', '0')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Another program has the book open'),
  });
  expect(await again.call('society.status', {})).toMatchObject({ bookSequence });
  await again.close();
});

test('it wants the PIN of who is at the counter, and counts a wrong one', async () => {
  await using world = await leftOpen();
  expect(closeDay(world, [WRONG], '--count', '20x1,10x1,5x1')).toMatchObject({ status: 1, stdout: '' });
  expect(closeDay(world, [], '--count', '20x1,10x1,5x1')).toMatchObject({ status: 1, stdout: '' });
  expect(userEvents(world, 'login.failed')).toHaveLength(1);
  expect(userEvents(world, 'drawer.counted', 'closing')).toEqual([]);
});

test('it wants a reason for a difference, and a second person for a large one', async () => {
  await using world = await leftOpen();
  expect(closeDay(world, [PIN.sangita], '--count', '20x1,10x1')).toMatchObject({ status: 1 });
  const far = ['--count', '100x1', '--reason', 'found'] as const;
  expect(closeDay(world, [PIN.sangita], ...far)).toMatchObject({ status: 1 });
  expect(closeDay(world, [PIN.sangita, WRONG], ...far, '--approver', 'मीना सिंह')).toMatchObject({
    status: 1,
  });
  expect(closingsIn(world)).toBe(0);
  const agreed = closeDay(world, [PIN.sangita, PIN.meena], ...far, '--approver', 'मीना सिंह');
  expect(agreed).toMatchObject({ status: 0, stdout: expect.stringContaining('variance 65.00') });
  expect(userEvents(world, 'closing')).toMatchObject([{ approver: expect.any(String) }]);
  expect(findingsIn(world.databaseFile)).toEqual([]);
});

test('it trusts the clock no further than the window does', async () => {
  await using world = await leftOpen(40);
  expect(closeDay(world, [PIN.sangita], '--count', '0')).toMatchObject({ status: 1, stdout: '' });
  expect(userEvents(world, 'support.command', 'drawer.counted')).toEqual([]);
});

test.each(['', '3x5', '500', '500x1,500x2', '500x-1', 'x'])('it refuses the count "%s"', async (count) => {
  await using world = await leftOpen();
  expect(closeDay(world, [], '--count', count)).toMatchObject({ status: 1, stdout: '' });
  expect(userEvents(world, 'support.command')).toEqual([]);
});

test('it makes no book where there is none', async () => {
  await using world = await leftOpen();
  const elsewhere = { ...world, databaseFile: join(world.home, 'counter.db') };
  expect(closeDay(elsewhere, [], '--count', '0').stderr).toContain('there is no such file');
});
