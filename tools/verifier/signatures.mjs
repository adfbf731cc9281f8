import { createHash, createPublicKey, verify } from 'node:crypto';

/**
 * @param {string | Buffer} content
 * @returns {string} SHA-256 in hexadecimal.
 */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * The hash of an event: over the letters TB1 and its bytes.
 * @param {string} bytes
 */
export const eventHash = (bytes) => createHash('sha256').update('TB1').update(bytes, 'utf8').digest();

/**
 * What the first event of a book, and the first of each series, names as the one before.
 * @param {string} till
 * @param {string} publicKey
 * @param {string} random
 */
export const chainSeed = (till, publicKey, random) => sha256(['TB1', till, publicKey, random].join('|'));

/**
 * The short name of a public key in events and QR codes.
 * @param {string} publicKey
 */
export const keyName = (publicKey) =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('base64url').slice(0, 8);

/**
 * A public key as people compare it: eight groups of four digits.
 * @param {string} publicKey
 */
export const fingerprint = (publicKey) =>
  (sha256(Buffer.from(publicKey, 'base64url')).slice(0, 32).match(/.{4}/gu) ?? []).join(' ');

/**
 * A raw Ed25519 public key in base64url, ready to check with; undefined when it is none.
 * @param {string} publicKey
 */
export function openKey(publicKey) {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/**
 * The raw public key in a PEM file, in base64url; undefined when it holds none.
 * @param {Buffer} pem
 */
export function readPem(pem) {
  try {
    const { kty, crv, x } = createPublicKey(pem).export({ format: 'jwk' });
    return kty === 'OKP' && crv === 'Ed25519' ? x : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:crypto').KeyObject | undefined} key
 * @param {Buffer} content
 * @param {Buffer} signature
 */
export const isSignedBy = (key, content, signature) =>
  key !== undefined && signature.length === 64 && verify(null, content, key, signature);
