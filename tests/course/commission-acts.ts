import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Course, attempt } from './course.ts';
import { balanceOf, book, clockCode, later, moneyCode, moveDrawer, today, write } from './pencil.ts';
import { PRICE_LIST, type Rule } from './price-list.ts';

const percent = fc.constantFrom('0', '0.125', '2.5', '12.5', '33.333');
const flat = fc.integer({ min: 0, max: 900 });

/** Rules and shares that are written down, early or late, and what operators are paid. */
export const commissionAct = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('rule'),
      service: fc.nat(PRICE_LIST.length - 1),
      kind: fc.constantFrom('percent', 'flat', 'range', 'slabs', 'both'),
      percent,
      flat,
      limits: fc.constantFrom({}, {}, { minimum: 150 }, { maximum: 450 }, { minimum: 90, maximum: 91 }),
      of: fc.constantFrom(undefined, undefined, ['centre_charge']),
      verified: fc.constantFrom(true, true, true, false),
      from: fc.integer({ min: -40, max: 20 }),
      to: fc.constantFrom(undefined, undefined, 30),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('shares'),
      split: fc.constantFrom(
        [4000, 5000, 1000],
        [0, 10_000, 0],
        [10_000, 0, 0],
        [3333, 3333, 3334],
        [8000, 1999, 1],
      ),
      from: fc.integer({ min: -60, max: 20 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('pay-out'),
      hundredths: fc.constantFrom(30, 100, 120),
      from: fc.constantFrom('cash-drawer', 'cash-safe', 'bank'),
      word: fc.constantFrom('supervisor', 'supervisor', 'self'),
    }),
  },
);
export type CommissionAct = typeof commissionAct extends fc.Arbitrary<infer A> ? A : never;
type OfKind<K extends CommissionAct['act']> = Extract<CommissionAct, { act: K }>;

const requestId = (): string => randomUUID();

function ruleOf(day: string, act: OfKind<'rule'>): Rule {
  const { limits, of, verified, from, to } = act;
  const kinds = {
    percent: { percent: act.percent },
    flat: { flatMinimum: act.flat, flatMaximum: act.flat },
    range: { flatMinimum: act.flat, flatMaximum: act.flat + 10 },
    slabs: { slabs: [{ upTo: 5000, flat: act.flat }, { upTo: 60_000, percent: act.percent }, { flat: 640 }] },
    both: { percent: act.percent, flatMinimum: act.flat, flatMaximum: act.flat },
  };
  return {
    from: later(day, from),
    ...(to && { to: later(day, from + to) }),
    ...kinds[act.kind],
    ...limits,
    ...(of && { of: [...of] }),
    verified,
  };
}

async function setRule(course: Course, act: OfKind<'rule'>): Promise<void> {
  const { pencil, meena: approval } = course;
  const { code: service = '' } = PRICE_LIST[act.service] ?? {};
  const rule = ruleOf(today(pencil), act);
  const code = act.kind === 'both' ? 'commission.ruleWrong' : clockCode(pencil);
  const order = { requestId: requestId(), service, rule, approval };
  if (!(await attempt(course, 'commissions.setRule', order, code))) return;
  write(pencil, 'L');
  pencil.rules.push({ service, rule });
}

async function setShares(course: Course, { split, from }: OfKind<'shares'>): Promise<void> {
  const { pencil, meena: approval } = course;
  const [society = 0, operator = 0, csc = 0] = split;
  const term = { from: later(today(pencil), from), society, operator, csc };
  const order = { requestId: requestId(), term, approval };
  if (!(await attempt(course, 'commissions.setShares', order, clockCode(pencil)))) return;
  write(pencil, 'L');
  pencil.terms.push(term);
}

async function payOut(course: Course, { hundredths, from, word }: OfKind<'pay-out'>): Promise<void> {
  const { pencil, staff, meena } = course;
  const payable = 0 - balanceOf(pencil, 'operator-share-payable');
  const amount = Math.max(1, Math.ceil((payable * hundredths) / 100));
  const [self] = staff[0].operatorId === pencil.duty ? staff : staff.toReversed();
  const order = {
    requestId: requestId(),
    payee: staff[1].operatorId,
    paidFrom: from,
    amount,
    approval: word === 'self' && self ? self : meena,
  };
  const isShort = from === 'cash-drawer' && balanceOf(pencil, 'cash-drawer') < amount;
  const code =
    moneyCode(pencil) ??
    (amount > payable ? 'commission.payoutTooMuch' : undefined) ??
    (isShort ? 'till.notEnoughCash' : undefined) ??
    (word === 'self' ? 'users.samePerson' : undefined);
  const done = await attempt(course, 'commissions.payOut', order, code);
  if (!done) return;
  expect(done).toMatchObject({ number: write(pencil, 'D'), amount, payable: payable - amount });
  book(pencil, [
    ['operator-share-payable', amount],
    [from, -amount],
  ]);
  if (from === 'cash-drawer') moveDrawer(pencil, -amount);
}

export function playCommission(course: Course, act: CommissionAct): Promise<void> {
  switch (act.act) {
    case 'rule':
      return setRule(course, act);
    case 'shares':
      return setShares(course, act);
    case 'pay-out':
      return payOut(course, act);
  }
}
