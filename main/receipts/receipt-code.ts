import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { checkSignature } from '../devices/till-key.ts';
import type { Paise } from '../../contract/money.ts';
import type { Book, EventPlace } from '../book/book.service.ts';
import { openTotal } from '../book/sealed-total.ts';

export type CodedReceipt = {
  readonly till: string;
  readonly kind: 'T' | 'R' | 'X';
  readonly place: EventPlace;
  readonly total: Paise;
  /** The part of the total that is the centre's own charge. */
  readonly centre: Paise;
  readonly mode: 'C' | 'U' | 'M';
  readonly lines: number;
};

/** What of a till book and its key a receipt's code needs. */
type CodeMaker = Pick<Book, 'keyId' | 'sign' | 'sealTotal'>;

export const modeOf = ({
  cash,
  upi,
}: {
  readonly cash: Paise;
  readonly upi: Paise;
}): CodedReceipt['mode'] => {
  if (upi === 0) return 'C';
  return cash === 0 ? 'U' : 'M';
};

/**
 * The signed text of the QR code of a receipt or reversal (at most 220 bytes): format, till, series, number, time in UTC
 * seconds, total and what of it passes through and stays with the centre (paise), mode (cash, UPI, mixed), lines, the
 * perpetual total sealed for the auditor, key, the first 8 bytes of the hash of the event before, signature. The hash
 * makes each receipt in a villager's hand a witness for all events before it. Sealed total and signature are empty while
 * the key is out of reach.
 */
export function receiptCode(
  { till, kind, place, total, centre, mode, lines }: CodedReceipt,
  { keyId, sign, sealTotal }: CodeMaker,
): string {
  const name = [till, kind, `${place.year}/${place.number}`].join('|');
  const text = [
    'TB1',
    name,
    Math.floor(Date.parse(place.at) / 1000),
    total,
    total - centre,
    centre,
    mode,
    lines,
    sealTotal(name, place.net),
    keyId(),
    place.previous.slice(0, 16),
  ].join('|');
  return `${text}|${sign(text) ?? ''}`;
}

/** The perpetual total in paise that a receipt's QR text carries; undefined when it carries none. */
export function totalIn(code: string, secret: Buffer): bigint | undefined {
  const parts = code.split('|');
  const sealed = parts[10] ?? '';
  // Before totals were sealed the text had a part less.
  if (parts.length !== 14 || sealed === '') return undefined;
  return openTotal(secret, parts.slice(1, 4).join('|'), sealed);
}

/** Whether the till's key was out of reach when a receipt was issued, so that its QR text carries no signature. */
export const isPendingCode = (code: string): boolean => code.endsWith('|');

/** Whether a receipt's QR text was signed by the till with this public key (raw, base64url) and not altered since. */
export function isGenuineCode(code: string, publicKey: string): boolean {
  const cut = code.lastIndexOf('|');
  const signed = code.slice(cut + 1);
  const signature = Buffer.from(signed, 'base64url');
  return (
    code.startsWith('TB1|') &&
    signature.length === 64 &&
    // The last character has bits to spare, and decoding passes over what is no base64: only one spelling counts.
    signature.toString('base64url') === signed &&
    checkSignature(publicKey, Buffer.from(code.slice(0, cut)), signature)
  );
}

/** The QR text that the book holds for the receipt that a QR text names; undefined when there is no such receipt. */
export function findReceiptOf(database: Database, code: string): string | undefined {
  const [, , kind = '', number = ''] = code.split('|');
  const [year = '', place = ''] = number.split('/');
  const find = database
    .prepare("SELECT bytes ->> '$.body.code' FROM book_event WHERE kind = ? AND year = ? AND number = ?")
    .pluck();
  return z
    .string()
    .optional()
    .parse(find.get(kind, year, Number(place)));
}
