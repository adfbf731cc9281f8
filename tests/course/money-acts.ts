import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Course, at, attempt } from './course.ts';
import {
  type Code,
  OTHER_SIDE,
  type Pencil,
  balanceOf,
  book,
  clockCode,
  count,
  moneyCode,
  moveDrawer,
  withoutZeroes,
  write,
} from './pencil.ts';
import { turnoverOf } from './turnover.ts';

const rupees = (most: number) => fc.integer({ min: 0, max: most }).map((amount) => amount * 100);

/** Money that moves other than by sales: cash, deposits, wallets; and what is only noted. */
export const moneyAct = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('cash'),
      purpose: fc.constantFrom(...(Object.keys(OTHER_SIDE) as (keyof typeof OTHER_SIDE)[])),
      amount: fc.oneof(rupees(400), fc.integer({ min: 1, max: 99_999 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('deposit'), amount: rupees(500) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('confirm'), which: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('wallet'),
      way: fc.constantFrom('top-up', 'cash-out', 'payout'),
      amount: fc.integer({ min: 0, max: 80_000 }),
      charges: fc.constantFrom(0, 0, 590, 90_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('compare'),
      wallet: fc.constantFrom('csc-wallet', 'digipay-wallet'),
      portal: fc.nat(99_999),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('no-sale', 'x-read') }) },
);
export type MoneyAct = typeof moneyAct extends fc.Arbitrary<infer A> ? A : never;

const requestId = (): string => randomUUID();

/** What the drawer can not pay is refused without a word about how much there is. */
const drawerCode = (pencil: Pencil, amount: number): Code =>
  moneyCode(pencil) ??
  (amount === 0
    ? 'app.invalidInput'
    : balanceOf(pencil, 'cash-drawer') < amount
      ? 'till.notEnoughCash'
      : undefined);

export async function moveCash(
  course: Course,
  purpose: keyof typeof OTHER_SIDE,
  amount: number,
): Promise<void> {
  const { pencil } = course;
  const [sign, account] = OTHER_SIDE[purpose];
  const inCode = moneyCode(pencil) ?? (amount === 0 ? 'app.invalidInput' : undefined);
  const order = { requestId: requestId(), purpose, amount, payee: 'रमेश', note: '' };
  const done = await attempt(
    course,
    'till.moveCash',
    order,
    sign === 1 ? inCode : drawerCode(pencil, amount),
  );
  if (!done) return;
  expect(done.number).toBe(write(pencil, 'D'));
  book(pencil, [
    ['cash-drawer', sign * amount],
    [account, -sign * amount],
  ]);
  moveDrawer(pencil, sign * amount);
}

async function sendDeposit(course: Course, amount: number): Promise<void> {
  const { pencil } = course;
  const code = drawerCode(pencil, amount);
  const done = await attempt(course, 'till.sendDeposit', { requestId: requestId(), amount }, code);
  if (!done) return;
  expect(done.number).toBe(write(pencil, 'D'));
  book(pencil, [
    ['cash-drawer', -amount],
    ['bank-deposit-in-transit', amount],
  ]);
  moveDrawer(pencil, -amount);
  pencil.deposits.push({ sequence: pencil.sequence, amount });
}

async function confirmDeposit(course: Course, which: number): Promise<void> {
  const { pencil } = course;
  const deposit = at(pencil.deposits, which);
  const order = { requestId: requestId(), deposit: deposit?.sequence ?? 1, slipNumber: 'S-1' };
  const code = moneyCode(pencil) ?? (deposit ? undefined : 'till.depositNotFound');
  const done = await attempt(course, 'till.confirmDeposit', order, code);
  if (!done || !deposit) return;
  expect(done.number).toBe(write(pencil, 'D'));
  book(pencil, [
    ['bank', deposit.amount],
    ['bank-deposit-in-transit', -deposit.amount],
  ]);
  pencil.deposits.splice(pencil.deposits.indexOf(deposit), 1);
}

type WalletAct = Extract<MoneyAct, { act: 'wallet' }>;

async function moveWallet(course: Course, { way, amount, charges }: WalletAct): Promise<void> {
  const { pencil } = course;
  const isWrong = amount === 0 || (way === 'payout' ? charges > amount : charges > 0);
  const isShort = way === 'cash-out' && balanceOf(pencil, 'cash-drawer') < amount;
  const code =
    moneyCode(pencil) ?? (isWrong ? 'app.invalidInput' : isShort ? 'till.notEnoughCash' : undefined);
  const order = { requestId: requestId(), act: way, amount, charges, reference: '' };
  const done = await attempt(course, 'till.moveWallet', order, code);
  if (!done) return;
  expect(done.number).toBe(write(pencil, 'D'));
  if (way === 'top-up')
    book(pencil, [
      ['csc-wallet', amount],
      ['bank', -amount],
    ]);
  if (way === 'payout')
    book(pencil, [
      ['bank', amount - charges],
      ['wallet-charges', charges],
      ['digipay-wallet', -amount],
    ]);
  if (way !== 'cash-out') return;
  book(pencil, [
    ['digipay-wallet', amount],
    ['cash-drawer', -amount],
  ]);
  moveDrawer(pencil, -amount);
}

async function compareWallet(course: Course, wallet: 'csc-wallet' | 'digipay-wallet', portal: number) {
  const { pencil } = course;
  const order = { requestId: requestId(), wallet, portal, note: '' };
  const state = await attempt(course, 'till.compareWallet', order, clockCode(pencil));
  if (!state) return;
  write(pencil, 'L');
  pencil.compared.set(wallet, portal);
  expect(state).toMatchObject({ wallet, portal, book: balanceOf(pencil, wallet) });
}

async function note(course: Course, act: 'no-sale' | 'x-read'): Promise<void> {
  const { pencil } = course;
  if (act === 'no-sale') {
    const order = { requestId: requestId(), reason: 'change' as const };
    if (!(await attempt(course, 'till.openDrawer', order, clockCode(pencil)))) return;
    write(pencil, 'L');
    count(pencil, 'noSales');
    return;
  }
  const read = await attempt(course, 'till.xRead', { requestId: requestId() }, clockCode(pencil));
  if (!read) return;
  write(pencil, 'L');
  expect(turnoverOf(read)).toEqual(withoutZeroes(pencil.done));
}

export function playMoney(course: Course, act: MoneyAct): Promise<void> {
  switch (act.act) {
    case 'cash':
      return moveCash(course, act.purpose, act.amount);
    case 'deposit':
      return sendDeposit(course, act.amount);
    case 'confirm':
      return confirmDeposit(course, act.which);
    case 'wallet':
      return moveWallet(course, act);
    case 'compare':
      return compareWallet(course, act.wallet, act.portal);
    case 'no-sale':
    case 'x-read':
      return note(course, act.act);
  }
}
