/** What the code on a slip begins with, to be told from other codes that a scanner may read. */
const MARK = 'APP/';

/** T1/2026-27/000123-2: till, financial year and number of the receipt, place of the line. */
const CODE = /^(?:APP\/)?([A-Z0-9]{1,8})\/(\d{4}-\d\d)\/(\d{1,9})-(\d{1,2})$/u;

export const trackingCode = (receiptNumber: string, line: number): string => `${receiptNumber}-${line}`;

/** The text of the QR code: capitals, digits, strokes and hyphens alone, so that a scanner can type it. */
export const qrText = (code: string): string => `${MARK}${code}`;

/** The receipt and line that a code names, as scanned or typed; undefined when it is no code. */
export function readTrackingCode(
  typed: string,
): { readonly till: string; readonly receiptNumber: string; readonly line: number } | undefined {
  const [, till, year = '', number = '', line] = CODE.exec(typed.trim().toUpperCase()) ?? [];
  if (till === undefined) return undefined;
  return { till, receiptNumber: `${till}/${year}/${number.padStart(6, '0')}`, line: Number(line) };
}
