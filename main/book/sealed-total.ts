import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/**
 * The perpetual total of a till as receipts carry it: encrypted, so that only who holds the book's audit secret reads
 * how much the till has taken by then (the way of the Austrian RKSV, § 9 and annex Z 8-9). AES-256 in counter mode over
 * eight bytes, big-endian two's complement; `place` is till, series and number as in the receipt's code, and each is used
 * once, so no two totals meet the same key stream.
 */
const CIPHER = 'aes-256-ctr';

const streamStart = (place: string): Buffer => createHash('sha256').update(place).digest().subarray(0, 16);

/** `total` in paise; answers eleven characters of base64url. */
export function sealTotal(secret: Buffer, place: string, total: number): string {
  const plain = Buffer.alloc(8);
  plain.writeBigInt64BE(BigInt(total));
  const cipher = createCipheriv(CIPHER, secret, streamStart(place));
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64url');
}

/** The total in paise; a number without sense when the secret or the place is another. */
export function openTotal(secret: Buffer, place: string, sealed: string): bigint {
  const decipher = createDecipheriv(CIPHER, secret, streamStart(place));
  return Buffer.concat([
    decipher.update(Buffer.from(sealed, 'base64url')),
    decipher.final(),
  ]).readBigInt64BE();
}
