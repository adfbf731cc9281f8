import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { type BusinessDay, instant } from '../../contract/day.ts';
import { OperatorId, RequestId } from '../../contract/ids.ts';
import { type Paise, negative, paise } from '../../contract/money.ts';
import { BookSequence } from '../../contract/ids.ts';
import type { BookEvent, Content, Series } from '../../main/book/book-event.ts';
import { openBook } from '../../main/book/book.service.ts';
import { type SignedEvent, archiveRepo } from '../../main/archive/archive.repo.ts';
import { openInMemory } from '../../main/database/open.ts';
import type { TillKey } from '../../main/devices/till-key.ts';
import { gather } from '../../main/ledger/ledger.rules.ts';
import { createLedger } from '../../main/ledger/ledger.service.ts';
import { createPeople } from '../../main/people/people.service.ts';
import type { BookedLine } from '../../main/receipts/receipt-body.ts';
import { receiptCode } from '../../main/receipts/receipt-code.ts';
import { createCopies } from '../../main/printing/copies.service.ts';
import { createReceipts } from '../../main/receipts/receipts.service.ts';
import { loadResources } from '../../main/resources.ts';
import { usersRepo } from '../../main/users/users.repo.ts';
import { createSettings } from '../../main/society/settings.service.ts';
import { setUpBook } from '../../main/society/set-up.service.ts';
import { RESOURCES } from '../world.ts';
import { closingOf } from './day-closing.ts';

/** A key that lives as long as the test. */
export function keyInMemory(): TillKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    kept: 'file',
    replaces: [],
    auditSecret: randomBytes(32),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

const waiverOf = (amount: number, agreed: boolean): BookedLine['waiver'] => ({
  kind: agreed ? 'below-poverty-line' : 'student',
  name: { hi: 'छूट', en: 'Waiver' },
  amount: paise(amount),
  tax: paise(0),
  ...(agreed && { approved: true }),
});

/** What goes back of a line's waiver with a part of its charge, where nothing went back before. */
function waiverBack({ body }: BookEvent, line: number, amount: Paise): Paise {
  const { heads = [], waiver } = (body['lines'] as readonly BookedLine[])[line - 1] ?? {};
  const charge = heads.find(({ head }) => head === 'centre_charge')?.amount ?? 0;
  if (!waiver || charge === 0) return paise(0);
  return paise(Math.floor((2 * waiver.amount * amount + charge) / (2 * charge)));
}

const resources = loadResources(RESOURCES);
const DAY_MS = 86_400_000;

export type SmallBook = ReturnType<typeof openSmallBook>;

/** What a sale takes for one line: the portal's fee and the centre's own charge, of which some may be waived. */
export type Sale = readonly {
  readonly fee: number;
  readonly charge: number;
  readonly quantity?: number;
  readonly waived?: number;
  /** Whether a second person agreed to that. */
  readonly agreed?: boolean;
}[];

/**
 * A whole book in memory, written by the program's own book, receipts and ledger. Cash movements, reversals and closings
 * are written as docs/till-book.md describes them.
 */
export function openSmallBook({ training = false, till = 'T1', start = '2026-11-21T04:30:00.000Z' } = {}) {
  const key = keyInMemory();
  let wall = Date.parse(start);
  let elapsed = 0;
  const clock = { boot: randomUUID(), now: () => instant(wall), elapsed: () => elapsed };
  const database = openInMemory();
  setUpBook({ ...resources, database, clock, key, training }, { ...resources.sample, till });
  const book = openBook(database, clock, key);
  const user = OperatorId.parse(usersRepo(database).findOnDuty()?.operatorId);
  const supervisor = OperatorId.parse(randomUUID());
  const ledger = createLedger(database);
  const printing = { enqueue: () => {} };
  const receipts = createReceipts({
    database,
    book,
    clock,
    ledger,
    people: createPeople({ database, book }),
    settings: createSettings(database, book),
    printing,
    copies: createCopies({ database, book, printing }),
    issued: () => {},
    till,
    training,
  });
  const repo = archiveRepo(database);
  const newRequest = (): RequestId => RequestId.parse(randomUUID());
  const eventAt = (sequence: number): BookEvent => {
    const stored = book.findEvent(BookSequence.parse(sequence));
    if (!stored) throw new Error(`no event ${sequence}`);
    return stored.event;
  };

  type Body = Readonly<Record<string, Content | undefined>>;
  type Written = {
    readonly kind: Series;
    readonly what: string;
    readonly reversals?: Paise;
    readonly body: Body;
  };
  const numberOf = (letter: string, year: string, number: number): string =>
    `${training ? 'X' : till}/${letter}/${year}/${String(number).padStart(6, '0')}`;

  /** Writes an event of a series with a number of its own, and posts it where it is a voucher. */
  function write(letter: string, { kind, what, reversals, body }: Written): number {
    return database
      .transaction(() => {
        const { sequence } = book.append({
          kind,
          what,
          user,
          request: newRequest(),
          ...(reversals !== undefined && { reversals }),
          body: ({ year, number, day }) => ({ number: numberOf(letter, year, number), day, ...body }),
        });
        return sequence;
      })
      .immediate();
  }

  return {
    key,
    till,
    database,
    events: (first: number, last: number): SignedEvent[] => [...repo.events(first, last)],
    context: (first: number, last: number): SignedEvent[] => [...repo.contextOf(first, last)],
    last: (): number => repo.count(),
    eventAt,
    today: (): BusinessDay => book.today(),
    /** Time goes on; `back` sets the wall clock back without that. */
    forward(milliseconds: number): void {
      wall += milliseconds;
      elapsed += milliseconds;
    },
    back(milliseconds: number): void {
      wall -= milliseconds;
    },
    nextMorning(): void {
      wall = Math.floor(wall / DAY_MS) * DAY_MS + DAY_MS + 5 * 3_600_000;
      elapsed += DAY_MS / 2;
    },
    sell(sale: Sale, upiPart: number = 0): number {
      const lines = sale.map(
        ({ fee, charge, quantity = 1, waived = 0, agreed = false }, index): BookedLine => {
          const heads = [
            { head: 'government_fee', amount: paise(fee * quantity), verified: true },
            { head: 'centre_charge', amount: paise(charge * quantity - waived), verified: index > 0 },
          ] as const;
          const name = { hi: `सेवा ${index}, "नई"`, en: `=service ${index}` };
          return {
            service: `service-${index}`,
            name,
            quantity,
            heads: [...heads],
            amount: paise((fee + charge) * quantity - waived),
            ...(waived > 0 && { waiver: waiverOf(waived, agreed) }),
          };
        },
      );
      const total = lines.reduce((sum, { amount }) => sum + amount, 0);
      const upi = paise(100 * Math.floor((total * upiPart) / 100));
      const cash = paise(total - upi);
      const payment = {
        cash,
        tendered: paise(cash + 500),
        change: paise(500),
        upi,
        upiReference: upi > 0 ? '0042' : '',
      };
      const heads = lines.flatMap((line) =>
        line.heads.map(
          ({ head, amount }) => ({ head, amount, settles: 'csc-wallet', level: 'state' }) as const,
        ),
      );
      const issue = database.transaction(() =>
        receipts.issue({
          request: newRequest(),
          user,
          ...(sale.some(({ agreed }) => agreed) && { approver: supervisor }),
          person: undefined,
          lines,
          heads,
          payment,
          language: 'hi',
        }),
      );
      return issue.immediate();
    },
    copy(sequence: number): void {
      const reason = 'lost';
      receipts.reprint({ requestId: newRequest(), sequence: BookSequence.parse(sequence), reason }, user);
    },
    /** Gives back part of the centre's charge of a receipt's line, in cash. */
    reverse(receipt: number, line: number, amount: Paise): number {
      const kind = training ? 'X' : 'R';
      const sold = eventAt(receipt);
      const waiver = waiverBack(sold, line, amount);
      const postings = gather([
        { account: 'counter-service-charge', amount },
        { account: 'counter-service-charge', amount: waiver },
        { account: 'waivers-given', amount: negative(waiver) },
        { account: 'cash-drawer', amount: negative(amount) },
      ]);
      return database
        .transaction(() =>
          book.append({
            kind,
            what: 'reversal',
            user,
            request: newRequest(),
            ...(!training && { reversals: amount }),
            body: (place) => ({
              number: numberOf('R', place.year, place.number),
              day: place.day,
              receipt,
              receiptNumber: String(sold.body['number']),
              reason: 'wrong-entry',
              lines: [
                {
                  line,
                  service: 'service-0',
                  heads: [{ head: 'centre_charge', amount }],
                  ...(waiver > 0 && { waiver }),
                },
              ],
              total: amount,
              payment: { cash: amount, upi: 0 },
              voucher: 'payment',
              postings,
              code: receiptCode(
                { till, kind, place, total: amount, centre: amount, mode: 'C', lines: 1 },
                book,
              ),
            }),
          }),
        )
        .immediate().sequence;
    },
    openTill(rupees: number): void {
      const counted = rupees * 100;
      const postings = [
        { account: 'cash-drawer', amount: counted },
        { account: 'society-fund', amount: -counted },
      ];
      const denominations = [{ rupees, pieces: 1 }];
      write('D', {
        kind: 'D',
        what: 'till.opened',
        body: { denominations, counted, ...(counted > 0 && { voucher: 'receipt', postings }) },
      });
    },
    moveCash(purpose: string, amount: number): void {
      const postings = [
        { account: 'cash-drawer', amount },
        { account: 'society-current-account', amount: -amount },
      ];
      const body = { purpose, amount: Math.abs(amount), drawer: amount, voucher: 'contra', postings };
      write('D', { kind: 'D', what: 'cash.moved', body });
    },
    /** Closes a day on what the book expects and a variance. */
    closeDay(day: BusinessDay, variance: number = 0): void {
      const last = repo.count();
      const since = this.lastClosing();
      const body = closingOf(
        [...repo.events(Math.max(since, 1), last)].map(({ event }) => event),
        { day, variance, previous: book.findHead()?.hash ?? '', training },
      );
      const sequence = write('Z', { kind: 'G', what: 'closing', body });
      database
        .prepare("INSERT INTO closing VALUES (?, 'day', ?, ?, ?)")
        .run(sequence, day, day, eventAt(sequence).body['number']);
    },
    lastClosing: (): number =>
      Number(database.prepare('SELECT coalesce(max(sequence), 0) FROM closing').pluck().get()),
    close: (): void => void database.close(),
  };
}
