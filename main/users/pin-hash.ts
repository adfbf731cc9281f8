import { type ScryptOptions, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** A PIN as it is kept: `scrypt$N$r$p$<hash>`, with a salt of its own. */
export type StoredPin = { readonly hash: string; readonly salt: string };

/** scrypt's N: about half a second and 128 MB a try, so that a thief of the file pays for each guess. */
export const PIN_COST = 2 ** 17;

const BLOCK = 8;
const PARALLEL = 1;
const HASH_BYTES = 32;
const SALT_BYTES = 16;
/** Twice what the full cost takes. */
const MOST_MEMORY = 2 ** 28;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

function hashAt(pin: string, salt: string, [N, r, p]: readonly [number, number, number]): Promise<Buffer> {
  return derive(pin, Buffer.from(salt, 'hex'), HASH_BYTES, { N, r, p, maxmem: MOST_MEMORY });
}

/** Hashes a new PIN with a fresh salt. */
export async function hashPin(pin: string, cost: number): Promise<StoredPin> {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const bytes = await hashAt(pin, salt, [cost, BLOCK, PARALLEL]);
  return { salt, hash: ['scrypt', cost, BLOCK, PARALLEL, bytes.toString('hex')].join('$') };
}

/** Whether a PIN is the one that was hashed; takes as long for a wrong one. Throws an Error for a hash of no known form. */
export async function isPin(pin: string, { hash, salt }: StoredPin): Promise<boolean> {
  const [name, N, r, p, hex = ''] = hash.split('$');
  const stored = Buffer.from(hex, 'hex');
  if (name !== 'scrypt' || stored.length !== HASH_BYTES)
    throw new Error('this hash of a PIN has no known form');
  return timingSafeEqual(stored, await hashAt(pin, salt, [Number(N), Number(r), Number(p)]));
}
