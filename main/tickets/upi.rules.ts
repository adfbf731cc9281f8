import QRCode from 'qrcode';
import { type Paise, formatRupees } from '../../contract/money.ts';

/**
 * The address that a UPI app opens from a QR code, as NPCI's UPI linking specification words it: payee address and
 * name, amount in rupees with two decimals, currency, note.
 */
export function upiAddress(payee: string, name: string, amount: Paise, note: string): string {
  const rupees = formatRupees(amount).replaceAll(',', '');
  const parts = [
    ['pa', payee],
    ['pn', name],
    ['am', rupees],
    ['cu', 'INR'],
    ['tn', note],
  ];
  // Payment apps read the @ of an address as it stands; RFC 3986 allows it in a query.
  const encoded = (value: string): string => encodeURIComponent(value).replaceAll('%40', '@');
  return `upi://pay?${parts.map(([key = '', value = '']) => `${key}=${encoded(value)}`).join('&')}`;
}

/** The modules of a QR code, a string of 0 and 1 a row. */
export function qrRows(text: string): string[] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (__, column) => (modules.get(row, column) ? '1' : '0')).join(''),
  );
}
