import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Input } from '../../contract/contract.ts';
import { type Approval, type Course, at, attempt } from './course.ts';
import {
  type Code,
  type Doubt,
  type Entry,
  type Pencil,
  type Sold,
  type SoldLine,
  balanceOf,
  book,
  clockCode,
  commissionEntries,
  count,
  moneyCode,
  nowOf,
  today,
  write,
} from './pencil.ts';
import { type HeadAmount, NO_SHARES, addShares, takeBack, total, totalOf } from './reckoning.ts';
import { accountOf, waiverEntries } from './selling.ts';
import { backOf } from './waiving.ts';

/** Money given back, and payments of which nobody knows what became of them. */
export const refundAct = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('refund'),
      /** Whether of a payment that came back from its portal, where there is one. */
      held: fc.boolean(),
      which: fc.nat(30),
      /** How many hundredths of what is left; above a hundred is too much. */
      share: fc.constantFrom(1, 2, 33, 60, 100, 100, 130),
      lines: fc.nat(15),
      pay: fc.constantFrom('cash', 'upi'),
      word: fc.constantFrom('none', 'supervisor', 'supervisor', 'supervisor', 'supervisor', 'self', 'other'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('doubt'),
      wise: fc.constantFrom(true, true, false),
      which: fc.nat(8),
      line: fc.nat(3),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('settle'),
      wise: fc.constantFrom(true, true, false),
      which: fc.nat(8),
      outcome: fc.constantFrom('success', 'refunded', 'refunded', 'retried', 'check'),
    }),
  },
);
export type RefundAct = typeof refundAct extends fc.Arbitrary<infer A> ? A : never;

const requestId = (): string => randomUUID();

type Refund = Extract<RefundAct, { act: 'refund' }>;
type Back = { readonly place: number; readonly line: SoldLine; readonly heads: HeadAmount[] };

/** The heads to give back: of the lines that are asked for, or of all where these have nothing left. */
function partsOf({ lines }: Sold, { share, lines: mask }: Refund): Back[] {
  const all = lines.map((line, index) => ({
    place: index + 1,
    line,
    heads: Object.entries(line.left)
      .filter(([, left]) => left > 0)
      .map(([head, left]) => ({ head, amount: Math.ceil((left * share) / 100) })),
  }));
  const some = all.filter(({ heads }) => heads.length > 0);
  const asked = some.filter(({ place }) => (mask >> (place - 1)) % 2 === 1);
  return asked.length > 0 ? asked : some;
}

/** Who must agree, and what is said where the one who should does not. */
function wordCode(
  pencil: Pencil,
  sold: Sold,
  amount: number,
  approval: Approval | undefined,
  course: Course,
): Code {
  const since = nowOf(pencil) - sold.at;
  const alone = sold.user === pencil.duty && since >= 0 && since <= 600_000 && sold.given + amount <= 10_000;
  if (alone) return undefined;
  if (!approval) return 'users.approvalNeeded';
  if ([pencil.duty, sold.user].includes(approval.operatorId)) return 'users.samePerson';
  return approval === course.meena ? clockCode(pencil) : 'users.notSupervisor';
}

async function refund(course: Course, act: Refund): Promise<void> {
  const { pencil, meena, staff } = course;
  const held = pencil.doubts.findLast(({ state }) => state === 'refunded')?.sold;
  const sold = (act.held ? held : undefined) ?? at(pencil.sold, act.which);
  const parts = sold ? partsOf(sold, act) : [];
  if (!sold || parts.length === 0) return;
  const amount = total(parts.map(({ heads }) => totalOf(heads)));
  const [one, other] = staff[0].operatorId === pencil.duty ? staff : staff.toReversed();
  const approval = { none: undefined, supervisor: meena, self: one, other }[act.word];
  const order = {
    requestId: requestId(),
    sequence: sold.sequence,
    lines: parts.map(({ place, heads }) => ({ line: place, heads })),
    pay: act.pay,
    reason: 'customer-asked' as const,
    ...(approval && { approval }),
  } as Input<'receipts.reverse'>;
  const isTooMuch = parts.some(({ line, heads }) =>
    heads.some((part) => part.amount > (line.left[part.head] ?? 0)),
  );
  const isPending = parts.some(
    ({ line, heads }) =>
      line.portal === 'pending' && heads.some(({ head }) => accountOf(line.service, head) === 'csc-wallet'),
  );
  const isShort = act.pay === 'cash' && amount > balanceOf(pencil, 'cash-drawer');
  const code =
    (isTooMuch ? 'reversal.tooMuch' : undefined) ??
    (isPending ? 'reversal.portalPending' : undefined) ??
    wordCode(pencil, sold, amount, approval, course) ??
    moneyCode(pencil) ??
    (isShort ? 'reversal.drawerShort' : undefined);
  const reversal = await attempt(course, 'receipts.reverse', order, code);
  if (!reversal) return;
  expect(reversal).toMatchObject({ number: write(pencil, 'R'), total: amount, day: today(pencil) });
  givenBackOnPaper(pencil, sold, parts, act.pay, amount);
}

/** What was waived goes back with what was charged. */
function takeWaiverBack(
  pencil: Pencil,
  line: SoldLine,
  heads: readonly HeadAmount[],
  entries: Entry[],
): void {
  if (!line.given) return;
  const back = backOf(line.waived, line.left, heads);
  line.waived -= back;
  entries.push(...waiverEntries(-back));
  count(pencil, `${line.given.kind} takenBack`, back);
}

function givenBackOnPaper(
  pencil: Pencil,
  sold: Sold,
  parts: readonly Back[],
  pay: 'cash' | 'upi',
  amount: number,
): void {
  const entries: Entry[] = [[pay === 'cash' ? 'cash-drawer' : 'upi-in-transit', -amount]];
  for (const { line, heads } of parts) {
    takeWaiverBack(pencil, line, heads, entries);
    for (const part of heads) {
      const account = accountOf(line.service, part.head);
      const isHeld = account === 'csc-wallet' && line.portal === 'held';
      entries.push([isHeld ? 'customer-money-held' : account, part.amount]);
      line.left[part.head] = (line.left[part.head] ?? 0) - part.amount;
      count(pencil, `${part.head} refunded`, part.amount);
    }
    if (!line.earned) continue;
    const back = takeBack(line.earned, line.heads, line.taken, heads);
    line.taken.push(back);
    const { accrued, confirmed, shares } = line.standing;
    line.standing = { accrued: accrued - back.amount, confirmed, shares: addShares(shares, back.shares, -1) };
    const less = addShares(NO_SHARES, back.shares, -1);
    entries.push(...commissionEntries(-back.amount, less));
    pencil.commissions.push({ day: today(pencil), state: 'accrued', amount: -back.amount, shares: less });
  }
  book(pencil, entries);
  sold.given += amount;
  count(pencil, 'reversals');
  count(pencil, `refunded ${pay}`, amount);
  count(pencil, `${pencil.duty} refunded`, amount);
  if (pay === 'cash') pencil.drawer.refunded += amount;
  pencil.net -= amount;
  pencil.absolute += amount;
}

type OfDoubt = Extract<RefundAct, { act: 'doubt' }>;

/** What is left of a line that the portal drew from the wallet. */
const walletLeft = ({ service, left }: SoldLine): number =>
  total(
    Object.entries(left)
      .filter(([head]) => accountOf(service, head) === 'csc-wallet')
      .map(([, amount]) => amount),
  );

async function putInDoubt(course: Course, { which, line: place, wise }: OfDoubt): Promise<void> {
  const { pencil } = course;
  const recent = pencil.sold.slice(-8);
  const withWallet = recent.filter(({ lines }) => lines.some((one) => walletLeft(one) > 0));
  const sold = at(wise ? withWallet : recent, which);
  const wallet = sold?.lines.filter((one) => walletLeft(one) > 0) ?? [];
  const line = sold && at(wise ? wallet : sold.lines, place);
  if (!sold || !line) return;
  const amount = walletLeft(line);
  const order = {
    requestId: requestId(),
    receipt: sold.sequence,
    line: sold.lines.indexOf(line) + 1,
    portalReference: '77',
    note: '',
  };
  const code =
    moneyCode(pencil) ??
    (amount === 0 ? 'suspense.noWalletMoney' : line.portal === 'none' ? undefined : 'suspense.alreadyOpen');
  const item = await attempt(course, 'suspense.open', order, code);
  if (!item) return;
  const number = write(pencil, 'B');
  write(pencil, 'D');
  expect(item).toMatchObject({ number, amount, sequence: pencil.sequence });
  book(pencil, [
    ['portal-suspense', amount],
    ['customer-money-held', -amount],
  ]);
  line.portal = 'pending';
  pencil.doubts.push({
    sequence: pencil.sequence,
    number,
    sold,
    place: order.line,
    amount,
    state: 'pending',
  });
}

type Settle = Extract<RefundAct, { act: 'settle' }>;

const lineOf = ({ sold, place }: Doubt): SoldLine => {
  const line = sold.lines[place - 1];
  if (!line) throw new Error('a doubt has its line');
  return line;
};

export const stakeOf = (doubt: Doubt): number =>
  doubt.state === 'pending' ? doubt.amount : walletLeft(lineOf(doubt));

async function settle(course: Course, { which, outcome, wise }: Settle): Promise<void> {
  const { pencil } = course;
  const open = pencil.doubts.filter(({ state }) => state !== 'ended');
  const doubt = at(wise ? open : pencil.doubts.slice(-8), which);
  if (!doubt) return;
  const gone = doubt.state === 'ended' ? 'suspense.notFound' : undefined;
  if (outcome === 'check') {
    const order = { requestId: requestId(), suspense: doubt.sequence };
    if (await attempt(course, 'suspense.check', order, gone ?? clockCode(pencil))) write(pencil, 'L');
    return;
  }
  const amount = stakeOf(doubt);
  const may = (doubt.state === 'pending') === (outcome !== 'retried') && amount > 0;
  const order = { requestId: requestId(), suspense: doubt.sequence, outcome, reference: '9912' };
  const code = moneyCode(pencil) ?? gone ?? (may ? undefined : 'suspense.wrongState');
  if (!(await attempt(course, 'suspense.settle', order, code))) return;
  write(pencil, 'D');
  const [debit, credit] = {
    success: ['customer-money-held', 'portal-suspense'],
    refunded: ['csc-wallet', 'portal-suspense'],
    retried: ['customer-money-held', 'csc-wallet'],
  }[outcome] as [string, string];
  book(pencil, [
    [debit, amount],
    [credit, -amount],
  ]);
  doubt.state = outcome === 'refunded' ? 'refunded' : 'ended';
  lineOf(doubt).portal = outcome === 'refunded' ? 'held' : 'none';
}

export function playRefund(course: Course, act: RefundAct): Promise<void> {
  switch (act.act) {
    case 'refund':
      return refund(course, act);
    case 'doubt':
      return putInDoubt(course, act);
    case 'settle':
      return settle(course, act);
  }
}
