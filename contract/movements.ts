import { z } from 'zod';
import { BookSequence, RequestId } from './ids.ts';
import { Amount, BusinessDaySchema, InstantSchema, SignedAmount, Total, reference, text } from './values.ts';

/** Where money that comes into the drawer other than by a receipt comes from, and where it goes. */
export const CASH_PURPOSES = [
  'from-safe',
  'from-bank',
  'from-society',
  'other-income',
  'to-safe',
  'to-society',
  'operator-honorarium',
  'internet',
  'power',
  'paper',
  'repairs',
  'other-expense',
] as const;
export const CashPurpose = z.enum(CASH_PURPOSES);
export type CashPurpose = z.output<typeof CashPurpose>;

/** Cash in or out with its voucher; payee and note may name people and stay outside the book. */
export const MoveCash = z.strictObject({
  requestId: RequestId,
  purpose: CashPurpose,
  amount: Amount,
  payee: text(0, 80),
  note: text(0, 200),
});
export type MoveCash = z.output<typeof MoveCash>;

/** First step of a bank deposit: the money leaves the drawer. */
export const SendDeposit = z.strictObject({ requestId: RequestId, amount: Amount });
export type SendDeposit = z.output<typeof SendDeposit>;

/** Second step: the bank has it, and has given a slip. */
export const ConfirmDeposit = z.strictObject({
  requestId: RequestId,
  deposit: BookSequence,
  slipNumber: reference(1, 40),
});
export type ConfirmDeposit = z.output<typeof ConfirmDeposit>;

export const Wallet = z.enum(['csc-wallet', 'digipay-wallet']);
export type Wallet = z.output<typeof Wallet>;

/**
 * `top-up`: CSC wallet filled from the bank. `cash-out`: an Aadhaar-enabled withdrawal, cash given to the customer and
 * DigiPay credited. `payout`: DigiPay paid out to the bank, less the charges.
 */
export const WalletAct = z.enum(['top-up', 'cash-out', 'payout']);
export type WalletAct = z.output<typeof WalletAct>;

export const MoveWallet = z.strictObject({
  requestId: RequestId,
  act: WalletAct,
  amount: Amount,
  /** What the payout cost; 0 otherwise. */
  charges: Amount,
  /** The portal's or the bank's own number. */
  reference: reference(0, 40),
});
export type MoveWallet = z.output<typeof MoveWallet>;

/** The balance that the portal shows beside that of the book; the difference stays until it is booked. */
export const CompareWallet = z.strictObject({
  requestId: RequestId,
  wallet: Wallet,
  portal: Total,
  note: text(0, 200),
});
export type CompareWallet = z.output<typeof CompareWallet>;

export const WalletState = z.object({
  wallet: Wallet,
  book: SignedAmount,
  /** What the portal showed when last asked, and when. */
  portal: Total.optional(),
  comparedAt: InstantSchema.optional(),
});
export type WalletState = z.output<typeof WalletState>;

/** A movement as lists and vouchers show it. */
export const Movement = z.object({
  sequence: BookSequence,
  number: z.string(),
  day: BusinessDaySchema,
  at: InstantSchema,
  what: z.enum(['cash', 'deposit-sent', 'deposit-confirmed', 'wallet']),
  /** The purpose of a cash movement, the act of a wallet's. */
  detail: z.string(),
  amount: Amount,
  /** What it does to the drawer. */
  drawer: SignedAmount,
  payee: z.string(),
  note: z.string(),
  reference: z.string(),
  /** How many copies of its voucher were made; what does not move the drawer has none. */
  duplicates: z.int().min(0),
});
export type Movement = z.output<typeof Movement>;
