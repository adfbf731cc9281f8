import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
import { readVerifier } from '../../main/archive/archive-fields.ts';
import { readZip, verifyArchive } from '../../tools/verifier/verify.mjs';
import { addSomebody, allOf, sell as sellOne, withSupervisor } from '../receipts/reversing.ts';
import {
  type World,
  closeDay,
  nextMorning,
  openWorld,
  payExactly,
  readyTicket,
  somebody,
  testClock,
} from '../world.ts';

const sell = async (world: World, part: { personId?: string } = {}) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }, { quantity: 3, ...part }));

const reprint = (world: World, sequence: number) =>
  world.call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'lost' });

const reprintRefund = (world: World, sequence: number) =>
  world.call('receipts.reprintRefund', { requestId: randomUUID(), sequence, reason: 'lost' });

const archive = (world: World, from: string, to: string, requestId = randomUUID()) =>
  world.call('archive.make', { requestId, from, to });

/** A world that has sold on two days, and the morning after. */
async function twoDays(world: World) {
  const { personId } = await world.call('people.add', somebody());
  const first = await sell(world, { personId });
  await reprint(world, first.sequence);
  await nextMorning(world);
  const second = await sell(world, { personId });
  await reprint(world, first.sequence);
  await nextMorning(world);
  return { first, second };
}

const filesAt = (path: string) => readZip(readFileSync(path));
const fingerprintIn = async (world: World) => (await world.call('society.status', {})).keyFingerprint;

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

describe('the stand-alone verifier', () => {
  /** Runs the single file as an auditor does: beside nothing else. */
  function run(...given: string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'auditor-'));
    const verifier = join(folder, 'bahi-verify.mjs');
    writeFileSync(verifier, readVerifier());
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, ...given], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    return { status, stdout, stderr };
  }

  test('is in the archive as one file, and prints its result with its own hash', async () => {
    await using world = await openWorld();
    const { first, second } = await twoDays(world);
    const { path } = await archive(world, first.day, second.day);
    expect(filesAt(path).get('bahi-verify.mjs')).toEqual(readVerifier());
    const { status, stdout } = run(
      path,
      '--fingerprint',
      await fingerprintIn(world),
      '--witness',
      second.code,
    );
    expect(stdout).toContain('SOUND');
    expect(stdout).toContain('only up to the last witnessed event');
    expect(stdout).toContain(createHash('sha256').update(readVerifier()).digest('hex'));
    expect(status).toBe(0);
  });

  test('says by its exit code and in both languages what is wrong', async () => {
    await using world = await openWorld();
    const { first } = await twoDays(world);
    const { path } = await archive(world, first.day, first.day);
    const forged = first.code.replace(`|${first.total}|`, '|999|');
    const { status, stdout } = run(path, '--witness', forged, '--fingerprint', '0000 1111', '--json');
    expect(status).toBe(1);
    const { findings, sound } = JSON.parse(stdout);
    expect(sound).toBe(false);
    expect(findings.map(({ code }: { code: string }) => code)).toEqual([
      'signature.fingerprint',
      'witness.forged',
    ]);
    expect(run(path, '--witness', forged).stdout).toMatch(/QR इस काउंटर का नहीं.*not of this till/u);
  });

  test('takes heads from paper too, and refuses what is no archive', async () => {
    await using world = await openWorld();
    const { first } = await twoDays(world);
    const { path } = await archive(world, first.day, first.day);
    const { last } = JSON.parse(String(filesAt(path).get('index.json')));
    const head = run(path, '--head', `${last.seq}:${last.hash.slice(0, 16)}`);
    expect(head.stdout).toContain(`Complete up to`);
    expect(head.status).toBe(0);
    expect(run(path, '--head', `${last.seq}:${'0'.repeat(16)}`).status).toBe(1);
    expect(run(world.databaseFile)).toMatchObject({ status: 1, stderr: 'this is no ZIP file\n' });
  });

  test('shares no code with the program', () => {
    const folder = join(import.meta.dirname, '..', '..', 'tools', 'verifier');
    for (const name of readdirSync(folder)) {
      const imports = [...readFileSync(join(folder, name), 'utf8').matchAll(/^import .* from '([^']+)'/gmu)];
      for (const [, target = ''] of imports) expect(target, name).toMatch(/^(node:|\.\/[a-z]+\.mjs$)/u);
    }
  });
});

describe('bahi', () => {
  const bahi = (...given: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../tools/bahi/index.ts'), ...given], {
      encoding: 'utf8',
    });

  test('writes an archive of a book and verifies both', async () => {
    // The tool has the machine's own clock, which must not stand before the book.
    const clock = testClock(new Date(Date.now() - 3 * 24 * 3_600_000).toISOString());
    await using world = await openWorld({ clock });
    const { first } = await twoDays(world);
    await world.close();
    const out = join(world.home, 'out');
    const made = bahi(
      'archive',
      '--db',
      world.databaseFile,
      '--from',
      first.day,
      '--to',
      first.day,
      '--out',
      out,
    );
    expect(made.stderr).toBe('');
    const path = made.stdout.trim();
    expect(existsSync(path)).toBe(true);
    expect(bahi('verify', path, '--receipt', first.code)).toMatchObject({ status: 0 });
    expect(bahi('verify', path, '--fingerprint', '1234')).toMatchObject({ status: 1 });
    expect(bahi('verify', world.databaseFile)).toMatchObject({ status: 0 });
    const wrong = bahi(
      'archive',
      '--db',
      world.databaseFile,
      '--from',
      '1.4.2026',
      '--to',
      first.day,
      '--out',
      out,
    );
    expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining('YYYY-MM-DD') });
  });
});
