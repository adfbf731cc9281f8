import {
  type KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Fault } from '../../contract/faults.ts';
import { writeFileDurably } from './durable-file.ts';

/** The operating system's key store: turns a text into bytes that only this account of this machine can read. */
export type Vault = { wrap(text: string): Buffer; unwrap(bytes: Buffer): string };

/** The key with which one till signs its book. */
export type TillKey = {
  /** Raw Ed25519 public key in base64url. */
  readonly publicKey: string;
  /** Whether the operating system's key store holds the private key, or a file that only the account can read. */
  readonly kept: 'system' | 'file';
  sign(bytes: Buffer): Buffer;
};

const KeyFile = z.strictObject({ kept: z.enum(['system', 'file']), privateKey: z.string() });

const rawPublicKey = (key: KeyObject): string =>
  z.object({ x: z.string() }).parse(createPublicKey(key).export({ format: 'jwk' })).x;

function tillKey(privateKey: KeyObject, kept: TillKey['kept']): TillKey {
  return { publicKey: rawPublicKey(privateKey), kept, sign: (bytes) => sign(null, bytes, privateKey) };
}

/**
 * Makes a till's key pair and keeps the private half in `file`, wrapped by the vault where there is one. Throws an Error
 * when the file exists: a key is never replaced, for without it its book can not go on.
 */
export function createTillKey(file: string, vault: Vault | undefined): TillKey {
  if (existsSync(file)) throw new Error(`${file} exists; a till's key is never replaced`);
  const { privateKey } = generateKeyPairSync('ed25519');
  const text = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const kept = vault ? 'system' : 'file';
  const held = vault ? vault.wrap(text).toString('base64') : text;
  writeFileDurably(file, JSON.stringify({ kept, privateKey: held }));
  return tillKey(privateKey, kept);
}

/** Opens the key of a till. Throws key.missing when the file is gone or can not be read by this account. */
export function openTillKey(file: string, vault: Vault | undefined): TillKey {
  if (!existsSync(file)) throw new Fault('key.missing');
  try {
    const { kept, privateKey } = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (kept === 'system' && !vault) throw new Fault('key.missing');
    const text = kept === 'system' ? vault?.unwrap(Buffer.from(privateKey, 'base64')) : privateKey;
    const der = Buffer.from(text ?? '', 'base64');
    return tillKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), kept);
  } catch (cause) {
    // Whatever is wrong with the file, the operator's way out is the same: bring the key back.
    throw cause instanceof Fault ? cause : Object.assign(new Fault('key.missing'), { cause });
  }
}

/** The short name of a public key in events and on receipts: eight characters of its SHA-256. */
export function keyId(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('base64url').slice(0, 8);
}

/** A public key's SHA-256 as eight groups of four digits, as people compare it. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return (digest.slice(0, 32).match(/.{4}/gu) ?? []).join(' ');
}

/** The same as sixteen words, to be read out: `words` has one for each value of a byte. */
export function fingerprintWords(publicKey: string, words: readonly string[]): string[] {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest();
  return [...digest.subarray(0, 16)].map((byte) => words[byte] ?? '');
}

/** Checks an Ed25519 signature against a raw public key in base64url. */
export function checkSignature(publicKey: string, bytes: Buffer, signature: Buffer): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, bytes, key, signature);
}
