import { financialYearOf } from '../../../contract/day.ts';
import type { BusinessDay } from '../../../contract/day.ts';

const SERIAL_DIGITS = 6;

/** What stands before the serial in the numbers of a till's receipts of one year of account. */
export const seriesOf = (till: string, day: BusinessDay): string => `${till}/${financialYearOf(day)}/`;

/** The whole number of a receipt of whose serial only the last figures are typed. */
export const numberOfSerial = (series: string, figures: string): string =>
  `${series}${figures.padStart(SERIAL_DIGITS, '0')}`;

/** What the QR code of a receipt or refund slip begins with: till, kind of paper, year and serial. */
const CODE = /^TB1\|([A-Z0-9]+)\|([TRX])\|(\d{4}-\d\d)\/(\d+)(?:\||$)/u;

/** The number of the receipt or refund slip whose code this is, also where only its beginning was read. */
export function numberInCode(code: string): string | undefined {
  const [, till = '', kind = '', year = '', serial = ''] = CODE.exec(code) ?? [];
  if (kind === '') return undefined;
  const series = kind === 'X' ? 'X' : `${till}${kind === 'R' ? '/R' : ''}`;
  return numberOfSerial(`${series}/${year}/`, serial);
}
