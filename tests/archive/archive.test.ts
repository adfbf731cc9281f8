import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  BILL,
  ELECTRICITY,
  accept,
  halfToTheOperator,
  oneRupeeABill,
  rowOf,
  sell as sellService,
  table,
} from '../commissions/commission-room.ts';
import { verifyArchive } from '../../tools/verifier/verify.mjs';
import { addSomebody, allOf, sell as sellOne, withSupervisor } from '../receipts/reversing.ts';
import { closeDay, nextMorning, openWorld, somebody } from '../world.ts';
import { sell, reprintRefund, archive, twoDays, filesAt, fingerprintIn } from './archive-room.ts';

describe('an archive for the auditor', () => {
  test('is sound, and says all that was done in its days', async () => {
    await using world = await openWorld();
    const { first, second } = await twoDays(world);
    const { path } = await archive(world, first.day, second.day);
    expect(path.endsWith(`ARCHIVE_T1_${first.day}_${second.day}.zip`)).toBe(true);
    const verdict = verifyArchive(filesAt(path), {
      fingerprints: [await fingerprintIn(world)],
      witnesses: [first.code, second.code],
    });
    expect(verdict.findings).toEqual([]);
    expect(verdict.counts.receipts).toBe(first.total + second.total);
    const receipts = String(filesAt(path).get('receipts.csv'));
    expect(receipts).toContain(first.number);
    expect(receipts.startsWith('\ufeffseq,')).toBe(true);
  });

  test('is sound with refunds and with payments that a portal held up, also from an earlier period', async () => {
    await using world = await openWorld();
    const personId = await addSomebody(world);
    const approval = await withSupervisor(world);
    const bill = { bill_amount: 85_000, centre_charge: 1500 };
    const [first, other] = [
      await sellOne(world, 'electricity-bill-sbpdcl', bill, personId),
      await sellOne(world, 'photocopy', { centre_charge: 2000 }),
    ];
    const order = { requestId: randomUUID(), receipt: first.sequence, line: 1 };
    const { sequence: suspense } = await world.call('suspense.open', {
      ...order,
      portalReference: '77',
      note: '',
    });
    await nextMorning(world);
    const settled = { requestId: randomUUID(), suspense, outcome: 'refunded', reference: '9912' } as const;
    await world.call('suspense.settle', settled);
    await sellOne(world, 'photocopy', { centre_charge: 90_000 });
    for (const receipt of [first, other]) {
      const { sequence } = await world.call('receipts.reverse', {
        ...(await allOf(world, receipt)),
        approval,
      });
      await reprintRefund(world, sequence);
    }
    await nextMorning(world);
    for (const from of [first.day, '2026-11-22']) {
      const { path } = await archive(world, from, '2026-11-22');
      expect(verifyArchive(filesAt(path), { witnesses: [] }).findings, from).toEqual([]);
    }
  });

  test('is sound with copies of refund slips and vouchers from before its days', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const sold = await sell(world);
    const { sequence } = await world.call('receipts.reverse', { ...(await allOf(world, sold)), approval });
    const cash = { purpose: 'from-safe', amount: 500, payee: '', note: '' } as const;
    const moved = await world.call('till.moveCash', { requestId: randomUUID(), ...cash });
    await nextMorning(world);
    const second = await sell(world);
    await reprintRefund(world, sequence);
    const order = { requestId: randomUUID(), sequence: moved.sequence, reason: 'lost' } as const;
    await world.call('till.reprintVoucher', order);
    await nextMorning(world);
    const { path } = await archive(world, second.day, second.day);
    expect(verifyArchive(filesAt(path), { witnesses: [] }).findings).toEqual([]);
    expect(String(filesAt(path).get('print_copies.csv'))).toContain(`,${sequence},1,lost`);
  });

  test('of a later period can be checked alone, also a copy of a receipt from before', async () => {
    await using world = await openWorld();
    const { first, second } = await twoDays(world);
    const { path } = await archive(world, second.day, second.day);
    const verdict = verifyArchive(filesAt(path), { witnesses: [second.code] });
    expect(verdict.findings).toEqual([]);
    expect(verdict.counts.context).toBeGreaterThan(1);
    expect(String(filesAt(path).get('receipts.csv'))).not.toContain(first.number);
  });

  test('of the next day begins with what was noted after the closing, which its own closing covers', async () => {
    await using world = await openWorld();
    const { day } = await sell(world);
    await closeDay(world);
    await world.call('people.add', somebody());
    await nextMorning(world);
    await sell(world);
    await nextMorning(world);
    const counts = [];
    for (const [from, to] of [
      [day, day],
      ['2026-11-22', '2026-11-22'],
      [day, '2026-11-22'],
    ] as const) {
      const { path } = await archive(world, from, to);
      const verdict = verifyArchive(filesAt(path));
      expect(verdict.findings, `${from} ${to}`).toEqual([]);
      counts.push(verdict.counts.events);
    }
    const [first = 0, second = 0, both] = counts;
    expect(both).toBe(first + second);
  });

  test('periods one after another leave no event out and none twice', async () => {
    await using world = await openWorld();
    const { first, second } = await twoDays(world);
    const [one, other] = [
      await archive(world, first.day, first.day),
      await archive(world, second.day, second.day),
    ];
    const [before, after] = [one, other].map(({ path }) =>
      JSON.parse(String(filesAt(path).get('index.json'))),
    );
    expect(after.first).toEqual({ seq: before.last.seq + 1, before: before.last.hash });
  });

  test('is sound with commission earned, taken back and stated', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    await halfToTheOperator(world);
    const approval = await withSupervisor(world);
    const bills = await sellService(world, ELECTRICITY, BILL, 4);
    const given = await sellService(world, ELECTRICITY, BILL);
    await accept(world, table(rowOf(bills.number, '3.50', '0.07', '3400.00')), 'csc-wallet');
    await world.call('receipts.reverse', { ...(await allOf(world, given)), approval });
    await nextMorning(world);
    const { path } = await archive(world, bills.day, bills.day);
    const files = filesAt(path);
    expect(String(files.get('events.jsonl'))).toContain('commission.confirmed');
    const verdict = verifyArchive(files, { fingerprints: [await fingerprintIn(world)], witnesses: [] });
    expect(verdict.findings).toEqual([]);
  });

  test('names nobody', async () => {
    await using world = await openWorld();
    const { first, second } = await twoDays(world);
    const { path } = await archive(world, first.day, second.day);
    const all = [...filesAt(path).values()].join('');
    for (const personal of ['सुनीता', 'रमेश', '9876543210', 'संगीता', 'akhlaspur.pacs@'])
      expect(all, personal).not.toContain(personal);
  });

  test('is an event of the book, once for a request', async () => {
    await using world = await openWorld();
    const { first, second } = await twoDays(world);
    const requestId = randomUUID();
    const made = await archive(world, first.day, second.day, requestId);
    const before = (await world.call('society.status', {})).bookSequence;
    expect(await archive(world, first.day, second.day, requestId)).toEqual(made);
    expect((await world.call('society.status', {})).bookSequence).toBe(before);
    await nextMorning(world);
    const next = await archive(world, first.day, '2026-11-23');
    expect(verifyArchive(filesAt(next.path)).findings).toEqual([]);
    expect(String(filesAt(next.path).get('log.csv'))).toContain('archive.made');
    const sums = filesAt(made.path).get('SHA256SUMS') ?? Buffer.alloc(0);
    const hash = createHash('sha256').update(sums).digest('hex');
    expect(String(filesAt(next.path).get('events.jsonl'))).toContain(hash);
  });

  test('leaves nothing half written behind', async () => {
    await using world = await openWorld();
    const { first, second } = await twoDays(world);
    const { path } = await archive(world, first.day, second.day);
    expect(readdirSync(dirname(path))).toEqual([`ARCHIVE_T1_${first.day}_${second.day}.zip`]);
  });

  test('is refused for a day that is not over, more than a year, days the wrong way round, and days without work', async () => {
    await using world = await openWorld();
    const { first } = await twoDays(world);
    await expect(archive(world, first.day, '2026-11-23')).rejects.toMatchObject({ code: 'archive.dayOpen' });
    await expect(archive(world, '2025-11-20', '2026-11-20')).rejects.toMatchObject({
      code: 'archive.wrongPeriod',
    });
    await expect(archive(world, '2026-11-22', '2026-11-21')).rejects.toMatchObject({
      code: 'archive.wrongPeriod',
    });
    await expect(archive(world, '2026-11-01', '2026-11-20')).rejects.toMatchObject({ code: 'archive.empty' });
  });
});
