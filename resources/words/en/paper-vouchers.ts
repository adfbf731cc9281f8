import type { paperVouchers as hindi } from '../hi/paper-vouchers.ts';
import type { SameKeys } from '../same-keys.ts';

/** What stands on the voucher of money that came into the drawer or left it. */
export const paperVouchers = {
  'cash-voucher': 'Cash voucher',
  receiptVoucher: 'Cash receipt voucher',
  paymentVoucher: 'Cash payment voucher',
  depositVoucher: 'Bank deposit voucher',
  voucherNumber: 'Voucher no.',
  paidTo: 'Paid to',
  receivedFrom: 'Received from',
  onAccountOf: 'On account of',
  forDeposit: 'For deposit in the bank',
  voucherNote: 'Note',
  voucherReference: 'Portal or bank number',
  giverSigns: 'Signature or thumb mark of the giver',
  carrierSigns: 'Signature of who takes it to the bank',

  'from-safe': 'From the safe',
  'from-bank': 'From the bank',
  'from-society': 'From the society',
  'other-income': 'Other income',
  'to-safe': 'To the safe',
  'to-society': 'To the society',
  'operator-honorarium': 'Operator honorarium',
  internet: 'Internet',
  power: 'Power',
  paper: 'Paper and ink',
  repairs: 'Repairs',
  'other-expense': 'Other expense',
  'cash-out': 'Withdrawal by Aadhaar',
} as const satisfies SameKeys<typeof hindi>;
