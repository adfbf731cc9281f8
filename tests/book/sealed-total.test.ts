import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import { MAXIMUM_PAISE, paise } from '../../contract/money.ts';
import { openTotal, sealTotal } from '../../main/book/sealed-total.ts';
import { openTillKey } from '../../main/devices/till-key.ts';
import { receiptCode, totalIn } from '../../main/receipts/receipt-code.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';

const sell = async (world: World, amount: number) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: amount }));

const keyFile = (world: World): string => join(world.home, 'books', 'live', 'counter.key');
const secretOf = (world: World): Buffer => openTillKey(keyFile(world), undefined).auditSecret;

const reopen = (world: World): Promise<World> =>
  openWorld({ folder: world.home, clock: world.clock, setUp: false });

describe('a receipt’s code', () => {
  test('carries the perpetual total after it, for who holds the audit secret and nobody else', async () => {
    await using world = await openWorld();
    const codes = [await sell(world, 500), await sell(world, 12_000), await sell(world, 700)].map(
      ({ code }) => code,
    );
    expect(codes.map((code) => totalIn(code, secretOf(world)))).toEqual([500n, 12_500n, 13_200n]);
    expect(codes.map((code) => totalIn(code, randomBytes(32)))).not.toEqual([500n, 12_500n, 13_200n]);
    expect(new Set(codes.map((code) => code.split('|')[10])).size).toBe(3);
  });

  test('has at most 220 bytes, whatever it says', () => {
    const most = paise(MAXIMUM_PAISE);
    const at = instant(Date.UTC(2099, 11, 31));
    const place = {
      sequence: BookSequence.parse(99_999_999),
      year: '2099-00',
      number: 9_999_999,
      day: '2099-12-31' as never,
      at,
      previous: 'f'.repeat(64),
      net: Number.MAX_SAFE_INTEGER,
    };
    const secret = randomBytes(32);
    const code = receiptCode(
      { till: 'WXYZ', kind: 'T', place, total: most, centre: most, mode: 'M', lines: 99 },
      {
        keyId: () => 'a1B2c3D4',
        sign: () => randomBytes(64).toString('base64url'),
        sealTotal: (name, total) => sealTotal(secret, name, total),
      },
    );
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(220);
    expect(totalIn(code, secret)).toBe(BigInt(Number.MAX_SAFE_INTEGER));
  });

  test('of the first version carries no total', () => {
    const code = `TB1|T1|T|2026-27/1|1795256130|500|0|500|C|1|a1B2c3D4|0123456789abcdef|${'A'.repeat(86)}`;
    expect(totalIn(code, randomBytes(32))).toBeUndefined();
  });

  test('carries none while the key is out of reach', async () => {
    await using world = await openWorld();
    await world.close();
    rmSync(keyFile(world));
    await using later = await reopen(world);
    expect((await sell(later, 500)).code.split('|')[10]).toBe('');
  });

  test('is opened by bahi with the secret as its sheet has it', async () => {
    await using world = await openWorld();
    const { code } = await sell(world, 700);
    const { path } = await world.call('society.startCertificate', {});
    await world.close();
    const page = execFileSync('pdftotext', ['-f', '2', path, '-'], { encoding: 'utf8' });
    const [secret = ''] = /(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/u.exec(page) ?? [];
    const bahi = join(import.meta.dirname, '..', '..', 'tools', 'bahi', 'index.ts');
    const order = [bahi, 'verify', '--db', world.databaseFile, '--receipt', code, '--secret', secret];
    expect(spawnSync(process.execPath, order, { encoding: 'utf8' }).stdout).toBe(
      'receipt: genuine\ntotal after it, in paise: 700\n',
    );
  });
});

describe('the audit secret', () => {
  test('is made at the next opening for a key that has none, and stays', async () => {
    await using world = await openWorld();
    const first = secretOf(world);
    await world.close();
    const { auditSecret: _, ...old } = JSON.parse(readFileSync(keyFile(world), 'utf8')) as {
      auditSecret: string;
    };
    writeFileSync(keyFile(world), JSON.stringify(old));
    const later = await reopen(world);
    const made = secretOf(world);
    expect(made.equals(first)).toBe(false);
    expect(totalIn((await sell(later, 500)).code, made)).toBe(500n);
    await later.close();
    const again = await reopen(world);
    expect(totalIn((await sell(again, 500)).code, made)).toBe(1000n);
    await again.close();
  });

  test('is wrapped by the key store like the private key', async () => {
    const marked = 'wrapped:';
    const vault = {
      wrap: (text: string) => Buffer.from(marked + text),
      unwrap: (bytes: Buffer) => bytes.toString().slice(marked.length),
    };
    await using world = await openWorld({ vault });
    await world.close();
    const { auditSecret } = JSON.parse(readFileSync(keyFile(world), 'utf8')) as { auditSecret: string };
    expect(Buffer.from(auditSecret, 'base64').toString()).toMatch(/^wrapped:/u);
    expect(openTillKey(keyFile(world), vault).auditSecret).toHaveLength(32);
  });
});

test('any total comes back from its seal', () => {
  const secret = randomBytes(32);
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.string(), (total, place) => {
      const sealed = sealTotal(secret, place, total);
      expect(sealed).toMatch(/^[\w-]{11}$/u);
      expect(openTotal(secret, place, sealed)).toBe(BigInt(total));
    }),
  );
});
