import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGenuineCode } from '../../main/receipts/receipt-code.ts';
import { eventsOf } from '../book/read-book.ts';
import { openWorld, payExactly, readyTicket } from '../world.ts';

const MUTATIONS = process.env['SEVA_BAHI_CAMPAIGN'] ? 10_000 : 600;
const MOST_BYTES = 220;

/** What a phone reads of a receipt that was just sold, and the key of its till. */
async function soldCode(): Promise<{ readonly code: string; readonly publicKey: string }> {
  await using world = await openWorld();
  const { code } = await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 99_999 }));
  await world.close();
  const publicKey = String(eventsOf(world.databaseFile)[0]?.body['public_key']);
  return { code, publicKey };
}

test('any other digit or letter in the QR code of a receipt is found out', async () => {
  const { code, publicKey } = await soldCode();
  expect(isGenuineCode(code, publicKey)).toBe(true);
  const characters = Array.from(code);
  const digits = characters.flatMap((character, at) => (/\d/u.test(character) ? [at] : []));
  const change = (places: readonly number[], written: readonly string[]) =>
    fc
      .record({ at: fc.constantFrom(...places), to: fc.constantFrom(...written) })
      .filter(({ at, to }) => characters[at] !== to);
  fc.assert(
    fc.property(
      fc.oneof(
        change(digits, Array.from('0123456789')),
        change([...characters.keys()], Array.from('ABCXYZabcxyz0123456789|/-_')),
      ),
      ({ at, to }) => !isGenuineCode(characters.with(at, to).join(''), publicKey),
    ),
    { numRuns: MUTATIONS },
  );
});

test('a QR code with a part left out, doubled or turned around is found out', async () => {
  const { code, publicKey } = await soldCode();
  const parts = code.split('|');
  const forged = parts.flatMap((_, at) => [
    parts.toSpliced(at, 1).join('|'),
    parts.toSpliced(at, 0, parts[at] ?? '').join('|'),
    ...(at > 0 && parts[at] !== parts[at - 1]
      ? [
          parts
            .with(at, parts[at - 1] ?? '')
            .with(at - 1, parts[at] ?? '')
            .join('|'),
        ]
      : []),
  ]);
  expect(forged.filter((text) => isGenuineCode(text, publicKey))).toEqual([]);
});

test('the QR code of the largest sum and number stays within the bytes that print and scan well', async () => {
  const { code } = await soldCode();
  const parts = code.split('|');
  const largest = parts
    .with(1, 'KAI1')
    .with(3, '2026-27/999999')
    .with(5, '99999999999')
    .with(6, '99999999999')
    .with(7, '99999999999')
    .with(9, '20')
    .join('|');
  expect(Buffer.byteLength(largest)).toBeLessThanOrEqual(MOST_BYTES);
});
