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
  return `upi://pay?${parts.map(([name_ = '', value = '']) => `${name_}=${encodeURIComponent(value)}`).join('&')}`;
}
