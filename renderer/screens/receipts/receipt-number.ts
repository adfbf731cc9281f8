import { financialYearOf } from '../../../contract/day.ts';
import type { BusinessDay } from '../../../contract/day.ts';

const SERIAL_DIGITS = 6;

/** What stands before the serial in the numbers of a till's receipts of one year of account. */
export const seriesOf = (till: string, day: BusinessDay): string => `${till}/${financialYearOf(day)}/`;

/** The whole number of a receipt of whose serial only the last figures are typed. */
export const numberOfSerial = (series: string, figures: string): string =>
  `${series}${figures.padStart(SERIAL_DIGITS, '0')}`;
