import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { checkSignature } from '../devices/till-key.ts';
import type { Paise } from '../../contract/money.ts';
import type { EventPlace } from '../book/book.service.ts';

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
 * The signed text of the QR code of a receipt or reversal (at most 220 bytes): format, till, series, number, time in UTC seconds,
 * total and what of it passes through and stays with the centre (paise), mode (cash, UPI, mixed), lines, key, the
 * first 8 bytes of the hash of the event before, signature. The hash makes each receipt in a villager's hand a
 * witness for all events before it.
 */
export function receiptCode(
  { till, kind, place, total, centre, mode, lines }: CodedReceipt,
  keyId: string,
  sign: (text: string) => string,
): string {
  const text = [
    'TB1',
    till,
    kind,
    `${place.year}/${place.number}`,
    Math.floor(Date.parse(place.at) / 1000),
    total,
    total - centre,
    centre,
    mode,
    lines,
    keyId,
    place.previous.slice(0, 16),
  ].join('|');
  return `${text}|${sign(text)}`;
}

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
