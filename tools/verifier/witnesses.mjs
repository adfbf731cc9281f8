import { readCode } from './receipts.mjs';
import { fingerprint, isSignedBy, openKey, readPem } from './signatures.mjs';

/** @typedef {import('./events.mjs').BookEvent} BookEvent */

/**
 * Every key of the till must be one that a certificate on paper shows, where any were given, and the archive must be
 * signed with its newest.
 * @param {string[]} prints
 * @param {string[]} keys
 * @param {Map<string, Buffer>} files
 * @param {(code: string, detail?: string) => void} found
 */
export function checkFingerprints(prints, keys, files, found) {
  if (readPem(files.get('public_key') ?? Buffer.alloc(0)) !== keys.at(-1)) found('signature.publicKey');
  const plain = (/** @type {string} */ text) => text.replace(/\s/gu, '').toLowerCase();
  const known = new Set(prints.map(plain));
  for (const key of keys)
    if (prints.length > 0 && !known.has(plain(fingerprint(key))))
      found('signature.fingerprint', fingerprint(key));
}

/**
 * Looks out for what left the till on paper: QR texts of receipts, and heads as `number:digits` of a hash. Each must be
 * found in the archive just so; what comes before it can then not have been changed, nor cut off.
 * @param {string[]} codes
 * @param {string[]} heads
 */
export function watchWitnesses(codes, heads) {
  const receipts = codes.map((code) => ({
    code,
    number: `${code.split('|')[2]} ${code.split('|')[3]}`,
    isSeen: false,
    isSame: false,
  }));
  const hashes = heads.map((head) => {
    const [seq = '', digits = ''] = head.toLowerCase().replace(/\s/gu, '').split(':');
    return { head, seq: Number(seq), digits, isSame: false };
  });
  let last = 0;

  return {
    /**
     * @param {BookEvent} event
     * @param {string} hash
     */
    see({ seq, kind, year, no, prev, body }, hash) {
      for (const receipt of receipts)
        if (receipt.number === `${kind} ${year}/${no}`) {
          receipt.isSeen = true;
          receipt.isSame =
            body.code === receipt.code && readCode(receipt.code).previous === prev.slice(0, 16);
          if (receipt.isSame) last = Math.max(last, seq);
        }
      for (const witness of hashes)
        if (witness.seq === seq) {
          witness.isSame = witness.digits.length >= 16 && hash.startsWith(witness.digits);
          if (witness.isSame) last = Math.max(last, seq);
        }
    },
    /**
     * The number of the last event that a witness vouches for; 0 without one.
     * @param {ReturnType<typeof import('./chain.mjs').openChain>} chain
     * @param {(code: string, detail?: string) => void} found
     */
    end({ keys }, found) {
      const opened = keys.map(openKey);
      for (const { code, isSeen, isSame } of receipts) {
        const { signed, signature, isPlain } = readCode(code);
        const number = code.split('|')[3] ?? '';
        // A receipt from the time when the key was out of reach bears no signature.
        const isPending = isSame && code.endsWith('|');
        if (!isPending && (!isPlain || !opened.some((key) => isSignedBy(key, signed, signature))))
          found('witness.forged', number);
        else if (!isSeen) found('witness.missing', number);
        else if (!isSame) found('witness.differs', number);
      }
      for (const { head, isSame } of hashes) if (!isSame) found('witness.head', head);
      return last;
    },
  };
}
