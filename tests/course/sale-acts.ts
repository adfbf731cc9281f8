import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Input, Output } from '../../contract/contract.ts';
import { type Course, at, attempt } from './course.ts';
import {
  type Code,
  type Pencil,
  type Sold,
  addFigures,
  clockCode,
  count,
  moneyCode,
  today,
  write,
} from './pencil.ts';
import { PRICE_LIST } from './price-list.ts';
import { total, totalOf } from './reckoning.ts';
import { askedWaiver, draftOf, wantsSecond } from './waiving.ts';
import { type Chosen, choose, isInDoubt, soldLine, soldOnPaper } from './selling.ts';

const money = fc.oneof(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 250_000 }));

export const saleAct = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('sell'),
      lines: fc.array(
        fc.record({
          service: fc.nat(PRICE_LIST.length - 1),
          quantity: fc.integer({ min: 1, max: 4 }),
          amount: money,
          waiver: askedWaiver,
        }),
        { minLength: 1, maxLength: 4 },
      ),
      person: fc.nat(2),
      upiShare: fc.constantFrom(0, 0, 0.37, 1),
      over: fc.nat(5000),
      trouble: fc.constantFrom(
        ...(['none', 'none', 'none', 'none', 'short', 'upi', 'papers', 'range', 'twice', 'insist'] as const),
      ),
      /** The number of the paper on which it was written by hand first. */
      paper: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map(String) },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reprint'), which: fc.nat(30) }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('again'), trouble: fc.constantFrom('none', 'insist') }),
  },
);
export type SaleAct = typeof saleAct extends fc.Arbitrary<infer A> ? A : never;
type Sell = Extract<SaleAct, { act: 'sell' }>;

const requestId = (): string => randomUUID();

async function dropTicket(course: Course, ticketId: string): Promise<void> {
  const { pencil } = course;
  const code = clockCode(pencil);
  const done = await attempt(course, 'tickets.drop', { ticketId, reason: 'gone' }, code);
  if (!done) pencil.leftTickets.push(ticketId);
  else {
    write(pencil, 'L');
    count(pencil, 'droppedTickets');
  }
}

/** What is handed over: at first perhaps too little, or more by UPI than is asked for. */
function paymentsOf({ trouble, upiShare, over }: Sell, sum: number) {
  const upi = Math.floor(sum * upiShare);
  const right = { cashTendered: sum - upi + over, upi, upiReference: upi > 0 ? '4321' : '' };
  if (trouble === 'short' && sum > upi)
    return { right, first: { ...right, cashTendered: sum - upi - 1 }, wrong: 'payment.short' };
  if (trouble === 'upi')
    return { right, first: { ...right, upi: sum + 1, upiReference: '4321' }, wrong: 'payment.upiTooMuch' };
  return { right, first: right, wrong: undefined };
}

/** What keeps a ticket from its receipt before anybody has paid. */
function blockedBy(
  pencil: Pencil,
  { trouble }: Sell,
  chosen: readonly Chosen[],
  person: string | undefined,
): Code {
  if (!person && chosen.some(({ service }) => service.person === 'required')) return 'ticket.personNeeded';
  if (trouble === 'papers' && chosen.some(({ service }) => service.papers.length > 0))
    return 'ticket.papersMissing';
  const lines = chosen.map((one) => soldLine(pencil, one));
  if (isInDoubt(pencil, person, lines)) return 'suspense.pending';
  return wantsSecond(lines) ? 'waiver.approvalNeeded' : undefined;
}

/** Tries a payment that is wrong, where it is. */
async function isRefused(course: Course, order: Input<'tickets.finish'>, wrong: Code): Promise<boolean> {
  if (wrong === undefined) return false;
  await attempt(course, 'tickets.finish', order, wrong);
  return true;
}

/** Pays a ticket; one that is in doubt with the word of a second person, and once more where the money was wrong. */
async function pay(course: Course, act: Sell, ticketId: string, sum: number, blocked: Code) {
  const { pencil, meena } = course;
  const { right, first, wrong } = paymentsOf(act, sum);
  const isTaken = act.paper !== undefined && pencil.paperNumbers.has(act.paper);
  const taken = isTaken ? 'receipt.paperNumberTaken' : undefined;
  const byHand =
    act.paper === undefined ? {} : { handWritten: { bookNumber: act.paper, day: today(pencil) } };
  const code = moneyCode(pencil) ?? blocked ?? wrong ?? taken;
  const order = { ticketId, payment: first, ...byHand };
  const receipt = await attempt(course, 'tickets.finish', order, code);
  const isAgreed =
    code === 'waiver.approvalNeeded' || (code === 'suspense.pending' && act.trouble === 'insist');
  if (!isAgreed && (code === undefined || code !== wrong)) return { code, receipt };
  const word = isAgreed ? { approval: meena } : {};
  if (isAgreed && !(await isRefused(course, { ...order, ...word }, wrong)))
    return { code, receipt: await attempt(course, 'tickets.finish', { ...order, ...word }, taken) };
  return {
    code,
    receipt: await attempt(course, 'tickets.finish', { ...order, ...word, payment: right }, taken),
  };
}

/** Sells once more what is in doubt, to the same person. */
async function sellAgain(course: Course, trouble: 'none' | 'insist'): Promise<void> {
  const { pencil, people } = course;
  const doubt = pencil.doubts.findLast(({ state }) => state === 'pending');
  const line = doubt?.sold.lines[doubt.place - 1];
  if (!doubt || !line) return;
  const person = doubt.sold.person === undefined ? people.length : people.indexOf(doubt.sold.person);
  const lines = [line.asked];
  await sell(course, { act: 'sell', lines, person, upiShare: 0, over: 0, trouble, paper: undefined });
}

async function sell(course: Course, act: Sell): Promise<void> {
  const { pencil } = course;
  const { trouble } = act;
  const chosen = act.lines.map((line) => choose(today(pencil), line, trouble === 'range'));
  const isBeyond =
    trouble === 'range' && chosen.some(({ service }) => service.rates.some(({ maximum }) => maximum));
  const personId = course.people[act.person];
  const ticketId = randomUUID();
  const drafts = chosen.map(({ asked, service: { code, papers }, quantity, entered }) => ({
    lineId: randomUUID(),
    service: code,
    quantity,
    entered,
    papersSeen: trouble === 'papers' ? [] : papers,
    ...(asked.waiver && { waiver: draftOf(asked.waiver) }),
  }));
  const draft = { ticketId, ...(personId && { personId }), lines: drafts };
  const beyond = isBeyond ? 'ticket.amountOutOfRange' : undefined;
  const ticket = await attempt(course, 'tickets.keep', draft, beyond);
  if (!ticket) return;
  const lines = chosen.map((one) => soldLine(pencil, one));
  const sum = total(lines.map(({ heads }) => totalOf(heads)));
  expect(ticket.total).toBe(sum);
  expect(ticket.waived).toBe(total(lines.map(({ given }) => (given ? given.amount + given.tax : 0))));
  const shares = ticket.lines.map(({ commission }) => commission?.shares);
  expect(shares).toEqual(lines.map(({ earned }) => earned?.shares));

  const { code, receipt } = await pay(course, act, ticketId, sum, blockedBy(pencil, act, chosen, personId));
  if (!receipt)
    return code === 'ticket.papersMissing' ? handSlip(course, ticketId) : dropTicket(course, ticketId);
  if (act.paper !== undefined) {
    pencil.paperNumbers.add(act.paper);
    count(pencil, 'handWritten');
  }
  const upi = Math.floor(sum * act.upiShare);
  const { sold, entries } = soldOnPaper(pencil, lines, sum - upi, upi, personId);
  compareReceipt(receipt, sold, entries, sum - upi, upi);
  if (trouble !== 'twice') return;
  const again = { ticketId, payment: paymentsOf(act, sum).right };
  expect(await course.world.call('tickets.finish', again)).toEqual(receipt);
}

function compareReceipt(
  receipt: Output<'tickets.finish'>,
  sold: Sold,
  entries: Readonly<Record<string, number>>,
  cash: number,
  upi: number,
) {
  expect(receipt).toMatchObject({
    sequence: sold.sequence,
    number: sold.number,
    day: sold.day,
    total: sold.total,
    payment: { cash, upi },
  });
  expect(addFigures(receipt.postings.map(({ account, amount }) => ({ [account]: amount })))).toEqual(entries);
}

async function handSlip(course: Course, ticketId: string): Promise<void> {
  const { pencil } = course;
  const slip = await attempt(course, 'tickets.handSlip', { ticketId }, clockCode(pencil));
  if (slip) expect(slip.number).toBe(write(pencil, 'B'));
}

async function reprint(course: Course, which: number): Promise<void> {
  const { pencil } = course;
  const sold = at(pencil.sold, which);
  if (!sold) return;
  const order = { requestId: requestId(), sequence: sold.sequence, reason: 'lost' as const };
  if (!(await attempt(course, 'receipts.reprint', order, clockCode(pencil)))) return;
  write(pencil, 'C');
  count(pencil, 'copies');
}

export function playSale(course: Course, act: SaleAct): Promise<void> {
  switch (act.act) {
    case 'sell':
      return sell(course, act);
    case 'again':
      return sellAgain(course, act.trouble);
    case 'reprint':
      return reprint(course, act.which);
  }
}
