import { z } from 'zod';
import { daysBetween } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, PersonId } from '../../contract/ids.ts';
import type { ReceiptLine } from '../../contract/receipts.ts';
import type { RemainingLine } from '../../contract/reversals.ts';
import type { CheckSuspense, OpenSuspense, SettleSuspense, SuspenseItem } from '../../contract/suspense.ts';
import { canonicalBytes, digestOf, newSalt } from '../book/book-event.ts';
import type { Book } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { Database } from '../database/open.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { PaperLanguages } from '../people/paper-languages.service.ts';
import type { People } from '../people/people.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { Receipts } from '../receipts/receipts.service.ts';
import type { Reversals } from '../receipts/reversals.service.ts';
import type { Settings } from '../society/settings.service.ts';
import { PortalFailedBody, PortalSettledBody, PortalSlipBody } from './suspense-body.ts';
import { type OpenRow, type SuspenseNote, suspenseRepo } from './suspense.repo.ts';
import {
  doubtPostings,
  isDue,
  isSameSale,
  mayBecome,
  outcomePostings,
  promisedFrom,
} from './suspense.rules.ts';

export type SuspenseRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly ledger: Ledger;
  readonly people: People;
  readonly languages: Pick<PaperLanguages, 'of'>;
  readonly settings: Settings;
  readonly receipts: Receipts;
  readonly reversals: Pick<Reversals, 'remaining'>;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  /** Throws unless the day is open at the till. */
  readonly assertOpen: () => void;
  readonly till: string;
  readonly training: boolean;
};

export type Suspense = ReturnType<typeof createSuspense>;

const Typed = z.object({ portalReference: z.string(), note: z.string() });

/** What was typed, with the salt of the digest that stands in the book for it. */
function noteOf(typed: Readonly<Record<string, string>>): SuspenseNote & { readonly digest: string } {
  const value = canonicalBytes(typed);
  const salt = newSalt();
  return { value, salt, digest: digestOf(salt, { value }) };
}

/** Payments that a portal took from the wallet, while nobody knows whether the service was done. */
export function createSuspense(room: SuspenseRoom) {
  const { database, book, ledger, people, settings, receipts, reversals, printing, till, training } = room;
  const repo = suspenseRepo(database);
  const prefix = training ? 'X' : till;

  const remainingOf = (receipt: BookSequence, line: number): RemainingLine | undefined =>
    reversals.remaining(receipt).find((left) => left.line === line);

  /** The line whose money may be in doubt. Throws suspense.alreadyOpen and suspense.noWalletMoney. */
  function getLine(receipt: BookSequence, line: number): RemainingLine {
    const left = remainingOf(receipt, line);
    if (!left || left.wallet === 0) throw new Fault('suspense.noWalletMoney');
    if (left.portal !== 'none') throw new Fault('suspense.alreadyOpen');
    return left;
  }

  /** The slip that says that the money is safe; its number is what the customer will ask by. */
  function handSlip(order: OpenSuspense, { wallet }: RemainingLine, user: OperatorId): PortalSlipBody {
    const { body: sold } = receipts.read(order.receipt);
    const line = sold.lines[order.line - 1];
    if (!line) throw new Fault('suspense.noWalletMoney');
    let body: PortalSlipBody | undefined;
    const { sequence } = book.append({
      kind: 'B',
      what: 'portal-slip',
      user,
      body: (place) =>
        (body = {
          number: eventNumber(prefix, 'B', place),
          day: place.day,
          ...(sold.person && { person: sold.person }),
          receipt: order.receipt,
          receiptNumber: sold.number,
          receiptDay: sold.day,
          line: order.line,
          name: line.name,
          amount: wallet,
          promised: promisedFrom(place.day),
          language: room.languages.of(sold.person?.id, sold.language),
        }),
    });
    const slip = PortalSlipBody.parse(body);
    printing.enqueue({ sequence, kind: 'suspense', title: slip.number, duplicate: 0 });
    return slip;
  }

  /**
   * Says that the portal took the money of a line and did not say whether the service was done. The same request again
   * answers the same item. Throws receipt.notFound, suspense.alreadyOpen, suspense.noWalletMoney.
   */
  function open(order: OpenSuspense, user: OperatorId): SuspenseItem {
    const earlier = book.findRequest(order.requestId);
    if (earlier !== undefined) return toItem(getOpen(earlier));
    room.assertOpen();
    const { receipt, line, portalReference, note: text } = order;
    const slip = handSlip(order, getLine(receipt, line), user);
    const note = noteOf({ portalReference, note: text });
    let body: PortalFailedBody | undefined;
    const { sequence } = book.append({
      kind: 'D',
      what: 'portal.failed',
      user,
      request: order.requestId,
      body: (place) =>
        (body = {
          number: eventNumber(prefix, 'D', place),
          slip: slip.number,
          day: place.day,
          receipt,
          line,
          amount: slip.amount,
          promised: slip.promised,
          digest: note.digest,
          voucher: 'journal',
          postings: doubtPostings(slip.amount),
        }),
    });
    const { day, voucher, postings } = PortalFailedBody.parse(body);
    ledger.post(sequence, voucher, day, postings);
    repo.insert(sequence, { number: slip.number, day, receipt, line, amount: slip.amount });
    repo.insertNote(sequence, note);
    return toItem(getOpen(sequence));
  }

  function getOpen(suspense: BookSequence): OpenRow {
    const row = repo.findOpen(suspense);
    if (!row) throw new Fault('suspense.notFound');
    return row;
  }

  /** What is at stake still: all of it while in doubt, later what was not yet given back. */
  const atStake = ({ state, receipt, line, amount }: OpenRow): OpenRow['amount'] =>
    state === 'pending' ? amount : (remainingOf(receipt, line)?.wallet ?? amount);

  function toItem(row: OpenRow): SuspenseItem {
    const { value, lookedAt, ...item } = row;
    const event = book.findEvent(row.sequence)?.event;
    if (!event) throw new Error(`no event ${row.sequence}`);
    const { body: sold } = receipts.read(row.receipt);
    const { promised } = PortalFailedBody.parse(event.body);
    const today = book.today();
    const typed = Typed.parse(JSON.parse(value));
    return {
      ...item,
      ...typed,
      amount: atStake(row),
      openedAt: event.t_wall,
      ageDays: Math.max(0, daysBetween(row.day, today)),
      promised,
      receiptNumber: sold.number,
      service: sold.lines[row.line - 1]?.name ?? { hi: sold.number, en: sold.number },
      ...(sold.person && {
        personId: sold.person.id,
        personName: people.get(sold.person.id, sold.person.version).name,
      }),
      owner: settings.getOperator(event.user).name,
      ...(lookedAt && { lookedAt }),
      isDue: isDue(row.day, today, lookedAt ?? undefined),
    };
  }

  /**
   * Says what became of a payment in doubt, or of one that came back. The same request again changes nothing more.
   * Throws suspense.notFound, and suspense.wrongState when that can not become of it.
   */
  function settle(order: SettleSuspense, user: OperatorId): void {
    if (book.findRequest(order.requestId) !== undefined) return;
    room.assertOpen();
    const { suspense, outcome, reference } = order;
    const row = getOpen(suspense);
    const amount = atStake(row);
    if (!mayBecome(row.state, outcome) || amount === 0) throw new Fault('suspense.wrongState');
    const note = noteOf({ reference });
    let body: PortalSettledBody | undefined;
    const { sequence } = book.append({
      kind: 'D',
      what: 'portal.settled',
      user,
      request: order.requestId,
      body: (place) =>
        (body = {
          number: eventNumber(prefix, 'D', place),
          day: place.day,
          suspense,
          outcome,
          digest: note.digest,
          voucher: 'journal',
          postings: outcomePostings(outcome, amount),
        }),
    });
    const { day, voucher, postings } = PortalSettledBody.parse(body);
    ledger.post(sequence, voucher, day, postings);
    repo.insertSettlement(suspense, outcome, sequence);
    repo.insertNote(sequence, note);
  }

  /** Notes that somebody looked at the portal and nothing has changed. Throws suspense.notFound. */
  function check({ requestId, suspense }: CheckSuspense, user: OperatorId): void {
    if (book.findRequest(requestId) !== undefined) return;
    getOpen(suspense);
    const { sequence, day } = book.append({
      kind: 'L',
      what: 'portal.checked',
      user,
      request: requestId,
      body: () => ({ suspense }),
    });
    repo.insertCheck(suspense, sequence, day);
  }

  return {
    open: database.transaction(open).immediate,
    settle: database.transaction(settle).immediate,
    check: database.transaction(check).immediate,
    /** All that is not yet at its end, the oldest first. */
    list: (): SuspenseItem[] =>
      repo
        .open()
        .map(toItem)
        .filter(({ amount }) => amount > 0),
    /** Where the money lies that the portal took for a line of a receipt. */
    portalOf: repo.standingOf,
    /**
     * Refuses a second debit: the same service for the same person and money, while the first is in doubt.
     * Throws suspense.pending with the number of its slip.
     */
    refuseSecondDebit(personId: PersonId | undefined, lines: readonly ReceiptLine[]): void {
      for (const { number, receipt, line } of repo.pending()) {
        const { body: sold } = receipts.read(receipt);
        const pending = sold.lines[line - 1];
        if (pending && sold.person?.id === personId && lines.some((one) => isSameSale(one, pending)))
          throw new Fault('suspense.pending', { number });
      }
    },
  };
}
