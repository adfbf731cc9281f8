import { Fault, type FieldProblem } from '../../contract/faults.ts';
import type { VoucherKind } from '../../contract/ledger.ts';
import { type Paise, minus, negative, sum } from '../../contract/money.ts';
import type { CashPurpose, MoveWallet } from '../../contract/movements.ts';
import { type Posting, gather } from '../ledger/ledger.rules.ts';
import { DRAWER } from './till.rules.ts';

/** What a movement does to the books. */
export type Booking = { readonly voucher: VoucherKind; readonly postings: readonly Posting[] };

/** On which side of the drawer a purpose is, and where the money is on its other side. */
const CASH: Readonly<
  Record<CashPurpose, readonly [way: 'in' | 'out', account: string, voucher: VoucherKind]>
> = {
  'from-safe': ['in', 'cash-safe', 'contra'],
  'from-bank': ['in', 'bank', 'contra'],
  'from-society': ['in', 'society-fund', 'receipt'],
  'other-income': ['in', 'other-income', 'receipt'],
  'to-safe': ['out', 'cash-safe', 'contra'],
  'to-society': ['out', 'society-fund', 'payment'],
  'operator-honorarium': ['out', 'operator-honorarium', 'payment'],
  internet: ['out', 'internet', 'payment'],
  power: ['out', 'power', 'payment'],
  paper: ['out', 'paper', 'payment'],
  repairs: ['out', 'repairs', 'payment'],
  'other-expense': ['out', 'other-expense', 'payment'],
};

const move = (amount: Paise, to: string, from: string): readonly Posting[] => [
  { account: to, amount },
  { account: from, amount: negative(amount) },
];

const wrong = (problem: FieldProblem): Fault => new Fault('app.invalidInput', {}, [problem]);

/** Throws app.invalidInput for nothing: no movement moves nothing. */
export function assertAmount(amount: Paise): void {
  if (amount === 0) throw wrong({ field: 'amount', problem: 'tooSmall', limit: 1 });
}

export function cashBooking(purpose: CashPurpose, amount: Paise): Booking {
  const [way, account, voucher] = CASH[purpose];
  return { voucher, postings: way === 'in' ? move(amount, DRAWER, account) : move(amount, account, DRAWER) };
}

export const depositSent = (amount: Paise): Booking => ({
  voucher: 'contra',
  postings: move(amount, 'bank-deposit-in-transit', DRAWER),
});

export const depositConfirmed = (amount: Paise): Booking => ({
  voucher: 'contra',
  postings: move(amount, 'bank', 'bank-deposit-in-transit'),
});

/** Throws app.invalidInput where charges do not belong to the act, or eat up more than the payout. */
export function walletBooking({ act, amount, charges }: MoveWallet): Booking {
  if (act !== 'payout' && charges > 0) throw wrong({ field: 'charges', problem: 'wrong' });
  if (charges > amount) throw wrong({ field: 'charges', problem: 'tooLarge', limit: amount });
  switch (act) {
    case 'top-up':
      return { voucher: 'contra', postings: move(amount, 'csc-wallet', 'bank') };
    case 'cash-out':
      return { voucher: 'contra', postings: move(amount, 'digipay-wallet', DRAWER) };
    case 'payout':
      return {
        voucher: 'contra',
        postings: gather([
          { account: 'bank', amount: minus(amount, charges) },
          { account: 'wallet-charges', amount: charges },
          { account: 'digipay-wallet', amount: negative(amount) },
        ]),
      };
  }
}

/** What postings do to the drawer. */
export const drawerEffect = (postings: readonly Posting[]): Paise =>
  sum(postings.filter(({ account }) => account === DRAWER).map(({ amount }) => amount));
