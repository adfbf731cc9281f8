import {
  type KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
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
  /** The public keys of the same book in whose place this one is; empty for its first. */
  readonly replaces: readonly string[];
  /** 32 bytes with which the till's perpetual total is encrypted for the auditor. */
  readonly auditSecret: Buffer;
  sign(bytes: Buffer): Buffer;
};

/** Private key (PKCS 8) and audit secret in base64, each wrapped by the vault where `kept` is `system`. */
const KeyFile = z.strictObject({
  kept: z.enum(['system', 'file']),
  privateKey: z.string(),
  auditSecret: z.string().optional(),
  replaces: z.array(z.string()).default([]),
});
type KeyFile = z.output<typeof KeyFile>;

const rawPublicKey = (key: KeyObject): string =>
  z.object({ x: z.string() }).parse(createPublicKey(key).export({ format: 'jwk' })).x;

function tillKey(privateKey: KeyObject, auditSecret: Buffer, { kept, replaces }: KeyFile): TillKey {
  return {
    publicKey: rawPublicKey(privateKey),
    kept,
    replaces,
    auditSecret,
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

const wrap = (text: string, vault: Vault | undefined): string =>
  vault ? vault.wrap(text).toString('base64') : text;

const unwrap = (held: string, vault: Vault | undefined): string =>
  vault ? vault.unwrap(Buffer.from(held, 'base64')) : held;

/**
 * Makes a till's key pair and keeps the private half in `file`, wrapped by the vault where there is one. Throws an Error
 * when the file exists: a key is never replaced, for without it its book can not go on.
 */
export function createTillKey(
  file: string,
  vault: Vault | undefined,
  replaces: readonly string[] = [],
): TillKey {
  if (existsSync(file)) throw new Error(`${file} exists; a till's key is never replaced`);
  const { privateKey } = generateKeyPairSync('ed25519');
  const text = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const auditSecret = randomBytes(32);
  const content: KeyFile = {
    kept: vault ? 'system' : 'file',
    privateKey: wrap(text, vault),
    auditSecret: wrap(auditSecret.toString('base64'), vault),
    replaces: [...replaces],
  };
  writeFileDurably(file, JSON.stringify(content));
  return tillKey(privateKey, auditSecret, content);
}

type Opened = {
  readonly content: KeyFile;
  readonly privateKey: KeyObject;
  readonly secret: Buffer | undefined;
};

function readKeyFile(file: string, vault: Vault | undefined): Opened {
  try {
    const content = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (content.kept === 'system' && !vault) throw new Fault('key.missing');
    const by = content.kept === 'system' ? vault : undefined;
    const bytesOf = (held: string): Buffer => Buffer.from(unwrap(held, by), 'base64');
    const { auditSecret: secret } = content;
    return {
      content,
      privateKey: createPrivateKey({ key: bytesOf(content.privateKey), format: 'der', type: 'pkcs8' }),
      secret: secret === undefined ? undefined : bytesOf(secret),
    };
  } catch (cause) {
    // Whatever is wrong with the file, the operator's way out is the same: bring the key back.
    throw cause instanceof Fault ? cause : Object.assign(new Fault('key.missing'), { cause });
  }
}

/** Opens the key of a till. Throws key.missing when the file is gone or can not be read by this account. */
export function openTillKey(file: string, vault: Vault | undefined): TillKey {
  if (!existsSync(file)) throw new Fault('key.missing');
  const { content, privateKey, secret } = readKeyFile(file, vault);
  if (secret) return tillKey(privateKey, secret, content);
  // A key of the first version has no audit secret yet.
  const made = randomBytes(32);
  const auditSecret = wrap(made.toString('base64'), content.kept === 'system' ? vault : undefined);
  writeFileDurably(file, JSON.stringify({ ...content, auditSecret } satisfies KeyFile));
  return tillKey(privateKey, made, content);
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
