import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { holdsAadhaarNumber } from '../../contract/aadhaar.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { allOf, withSupervisor } from '../receipts/reversing.ts';
import { failure } from '../suspense/doubt.ts';
import { faultOf } from '../users/staff.ts';
import {
  type World,
  closeDay,
  countExactly,
  nextMorning,
  openWorld,
  payExactly,
  readyTicket,
  somebody,
} from '../world.ts';
import { NUMBER, applied, handOver, listed, move, sellCaste, withNumber } from './application-room.ts';

/** What `bahi verify` says of a book when its program has ended. */
async function findingsOf(world: World): Promise<readonly unknown[]> {
  await world.close();
  const database = openForReading(world.databaseFile);
  const { findings } = verifyBook(database);
  database.close();
  return findings;
}

test('a line that goes on in a portal is an application from its receipt on; a photocopy is none', async () => {
  await using world = await openWorld();
  const { receipt, line, sold } = await sellCaste(world);
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
  const { items, counts } = await listed(world);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    receipt,
    line,
    code: `${sold.number}-1`,
    personName: 'सुनीता देवी',
    state: 'unreferenced',
    opened: '2026-11-21',
    // Ten working days: without the Sundays 22 and 29 November.
    promised: '2026-12-03',
    isHeldUp: false,
  });
  expect(counts).toMatchObject({ missing: 1, open: 1, overdue: 0 });
  expect(sold.lines[0]).not.toHaveProperty('application');
});

test('the number makes it applied and prints a slip; the same request does so once', async () => {
  await using world = await openWorld();
  const key = await sellCaste(world);
  const order = withNumber(key, { reference: ' bccco/2026/१३८८४३१४ ' });
  const given = await world.call('applications.setReference', order);
  await world.call('applications.setReference', order);
  expect(given).toMatchObject({ state: 'applied', reference: NUMBER, slips: 1 });
  const { jobs } = await world.call('printing.status', {});
  expect(jobs.filter(({ title }) => title.startsWith('T1/B/'))).toHaveLength(1);
  expect(await findingsOf(world)).toEqual([]);
});

test('a number of another form is refused with an example, and taken with a reason', async () => {
  await using world = await openWorld();
  const key = await sellCaste(world);
  const wrong = withNumber(key, { reference: '12345' });
  await expect(world.call('applications.setReference', wrong)).rejects.toMatchObject({
    code: 'application.referenceForm',
    params: { example: 'BICCO/2026/1234567' },
  });
  const given = await world.call('applications.setReference', { ...wrong, override: 'offline-number' });
  expect(given).toMatchObject({ state: 'applied', reference: '12345' });
});

test('a number that another application of the portal has is refused until it is said to be right for both', async () => {
  await using world = await openWorld();
  await applied(world);
  const second = await sellCaste(world);
  expect(await faultOf(world.call('applications.setReference', withNumber(second)))).toMatchObject({
    code: 'application.referenceTaken',
    params: { number: 'T1/2026-27/000001' },
  });
  await world.call('applications.setReference', withNumber(second, { isShared: true }));
  expect((await listed(world, 'all', NUMBER)).items).toHaveLength(2);
});

test('a correction is another event: both numbers stand in the history, and a number that was given up is free', async () => {
  await using world = await openWorld();
  const key = await applied(world);
  const corrected = 'BCCCO/2026/99';
  const order = withNumber(key, { reference: `${corrected}1` });
  const { history, reference, slips } = await world.call('applications.setReference', order);
  expect(reference).toBe(`${corrected}1`);
  expect(history.flatMap((step) => step.reference ?? [])).toEqual([NUMBER, `${corrected}1`]);
  expect(slips).toBe(1);
  const other = await sellCaste(world);
  await world.call('applications.setReference', withNumber(other));
  expect(await findingsOf(world)).toEqual([]);
});

test('no number that may be an Aadhaar number is taken, and a year before a number makes none', async () => {
  await using world = await openWorld();
  const key = await sellCaste(world);
  const aadhaar = withNumber(key, { reference: '2341 2341 2346', override: 'offline-number' });
  await expect(world.call('applications.setReference', aadhaar)).rejects.toMatchObject({
    code: 'app.invalidInput',
    fields: [{ field: 'reference', problem: 'aadhaar' }],
  });
  // Year and number together would pass the check of one.
  const reference = [...Array(10).keys()]
    .map((digit) => `BCCCO/2026/1388431${digit}`)
    .find((one) => holdsAadhaarNumber(one));
  expect(reference).toBeDefined();
  const given = await world.call('applications.setReference', withNumber(key, { reference }));
  expect(given).toMatchObject({ reference });
});

test('what the portal says is noted step by step to the delivery, and nothing comes after it', async () => {
  await using world = await openWorld();
  const key = await applied(world);
  await move(world, key, 'pending');
  await move(world, key, 'returned', 'खतियान साफ़ नहीं है');
  expect((await listed(world, 'returned')).items).toHaveLength(1);
  await move(world, key, 'pending');
  await move(world, key, 'ready');
  expect((await listed(world)).counts).toMatchObject({ ready: 1, missing: 0, returned: 0 });
  const done = await handOver(world, key, { collector: 'other', who: 'बेटा राजेश', proof: 'thumb' });
  expect(done).toMatchObject({ state: 'delivered', moves: [], mayDeliver: false });
  expect(done.history.at(-1)).toMatchObject({ collector: 'other', proof: 'thumb', note: 'बेटा राजेश' });
  await expect(move(world, key, 'returned')).rejects.toMatchObject({ code: 'application.wrongState' });
  expect((await listed(world)).counts.open).toBe(0);
  expect(await findingsOf(world)).toEqual([]);
});

test('somebody else who collects must be named, outside the book', async () => {
  await using world = await openWorld();
  const key = await applied(world);
  await expect(handOver(world, key, { collector: 'other' })).rejects.toMatchObject({
    fields: [{ field: 'who' }],
  });
  await handOver(world, key, { collector: 'other', who: 'पड़ोसी मोहन' });
  await world.close();
  const database = openForReading(world.databaseFile);
  const told = database.prepare('SELECT group_concat(bytes) FROM book_event').pluck().get();
  database.close();
  for (const secret of ['मोहन', NUMBER, '13884314', 'सुनीता']) expect(told).not.toContain(secret);
});

test('the whole refund of a line ends its application, a part of it does not', async () => {
  await using world = await openWorld();
  const approval = await withSupervisor(world);
  const key = await applied(world);
  const part = { line: 1, heads: [{ head: 'centre_charge' as const, amount: 1000 }] };
  const order = { sequence: key.receipt, pay: 'cash' as const, reason: 'customer-asked' as const, approval };
  await world.call('receipts.reverse', { requestId: randomUUID(), ...order, lines: [part] });
  expect(await world.call('applications.get', key)).toMatchObject({ state: 'applied' });
  await world.call('receipts.reverse', { ...(await allOf(world, { sequence: key.receipt })), approval });
  const ended = await world.call('applications.get', key);
  expect(ended).toMatchObject({ state: 'money-returned', moves: [], mayDeliver: false });
  expect((await listed(world)).counts.open).toBe(0);
  expect(await findingsOf(world)).toEqual([]);
});

test('while its payment is held up at the portal, nobody asks for the number', async () => {
  await using world = await openWorld();
  const { personId } = await world.call('people.add', somebody());
  const sold = await payExactly(
    world,
    await readyTicket(
      world,
      'pan-new-individual',
      { centre_charge: 3000, government_fee: 10_700, portal_charge: 0 },
      { personId },
    ),
  );
  await world.call('suspense.open', failure(sold));
  expect((await listed(world)).items[0]).toMatchObject({ state: 'unreferenced', isHeldUp: true });
  expect(await world.call('till.state', {})).toMatchObject({ missingReferences: 0 });
});

test('a day closes only when every missing number is there or explained, and the closing says how many are missing', async () => {
  await using world = await openWorld();
  const first = await sellCaste(world);
  const second = await sellCaste(world);
  const { sequence: count } = await countExactly(world);
  const close = () => world.call('till.close', { requestId: randomUUID(), count });
  await expect(close()).rejects.toMatchObject({ code: 'till.referencesMissing', params: { missing: 2 } });
  const { receipt, line } = first;
  const reason = 'customer-comes-back' as const;
  await world.call('applications.explain', {
    requestId: randomUUID(),
    reason,
    application: { receipt, line },
  });
  expect((await listed(world, 'missing')).items.map(({ explained }) => explained)).toEqual([
    reason,
    undefined,
  ]);
  await expect(close()).rejects.toMatchObject({ params: { missing: 1 } });
  await world.call('applications.setReference', withNumber(second));
  const closing = await closeDay(world);
  expect(closing.referencesMissing).toBe(1);
  // A new day asks again.
  await nextMorning(world);
  expect(await world.call('till.state', {})).toMatchObject({ missingReferences: 1 });
  expect(await findingsOf(world)).toEqual([]);
});

test('what is late or has not moved for thirty days is shown', async () => {
  await using world = await openWorld();
  const key = await applied(world);
  const far = 31 * 24 * 3_600_000;
  world.clock.forward(far);
  await world.call('society.confirmToday', {});
  const [item] = (await listed(world, 'overdue')).items;
  expect(item).toMatchObject({ receipt: key.receipt, isOverdue: true, isStale: true, sinceDays: 31 });
  expect((await listed(world)).counts).toMatchObject({ overdue: 1, stale: 1 });
  await move(world, key, 'ready');
  expect((await listed(world)).counts).toMatchObject({ overdue: 0, stale: 0, ready: 1 });
});

test('the day that the portal names takes the place of the promise', async () => {
  await using world = await openWorld();
  const key = await sellCaste(world);
  const given = await world.call('applications.setReference', withNumber(key, { promised: '2026-12-10' }));
  expect(given).toMatchObject({ promised: '2026-12-10' });
});

test('it is found by name in either script, by the receipt, the number and the code on the slip', async () => {
  await using world = await openWorld();
  const key = await applied(world);
  for (const text of ['sunita', 'सुनीता', '000001', 'T1/2026-27/000001-1', '13884314', 'bccco/2026'])
    expect((await listed(world, 'ready', text)).items, text).toHaveLength(1);
  expect((await listed(world, 'all', 'बबलू')).items).toEqual([]);
  expect(await world.call('applications.find', { code: 'APP/T1/2026-27/000001-1' })).toEqual(key);
  expect(await faultOf(world.call('applications.find', { code: 'APP/T2/2026-27/000001-1' }))).toMatchObject({
    code: 'application.otherTill',
    params: { till: 'T2' },
  });
  for (const code of ['T1/2026-27/000001-2', 'hello'])
    await expect(world.call('applications.find', { code })).rejects.toMatchObject({
      code: 'application.notFound',
    });
});

test('fields go to the clipboard one by one, and are gone when the program says so or ends', async () => {
  await using world = await openWorld();
  const key = await applied(world);
  const { fields } = await world.call('applications.get', key);
  expect(fields.map(({ field }) => field)).toEqual([
    'name',
    'guardian',
    'birthYear',
    'mobile',
    'village',
    'panchayat',
    'block',
    'district',
    'reference',
  ]);
  await world.call('applications.copy', { ...key, field: 'mobile' });
  expect(world.clipboard.readText()).toBe('9876543210');
  await world.call('applications.clearClipboard', {});
  expect(world.clipboard.readText()).toBe('');
  await world.call('applications.copy', { ...key, field: 'message' });
  expect(world.clipboard.readText()).toContain(NUMBER);
  await world.close();
  expect(world.clipboard.readText()).toBe('');
});
