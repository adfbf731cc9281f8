import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Head, ServiceCode, type ServiceRecord } from '../../contract/catalogue.ts';
import { type Instant, businessDayOf, instant } from '../../contract/day.ts';
import { OperatorId, type PersonId, RequestId, TicketId } from '../../contract/ids.ts';
import { NO_MONEY, type Paise, minus, paise } from '../../contract/money.ts';
import { DENOMINATIONS, type Denominations } from '../../contract/till.ts';
import { LineId, type TicketLineDraft } from '../../contract/tickets.ts';
import { createApplications } from '../../main/applications/applications.service.ts';
import { openBook } from '../../main/book/book.service.ts';
import { ratesOn } from '../../main/catalogue/catalogue.rules.ts';
import { createCatalogue } from '../../main/catalogue/catalogue.service.ts';
import { createTerms } from '../../main/commissions/terms.service.ts';
import { openDatabase } from '../../main/database/open.ts';
import type { Clock } from '../../main/devices/clock.ts';
import { createTillKey, fingerprintOf } from '../../main/devices/till-key.ts';
import { createLedger } from '../../main/ledger/ledger.service.ts';
import { createPeople } from '../../main/people/people.service.ts';
import { createReceipts } from '../../main/receipts/receipts.service.ts';
import { createReversals } from '../../main/receipts/reversals.service.ts';
import { loadResources } from '../../main/resources.ts';
import { PIN_COST } from '../../main/users/pin-hash.ts';
import { usersRepo } from '../../main/users/users.repo.ts';
import { createUsers } from '../../main/users/users.service.ts';
import { createSettings } from '../../main/society/settings.service.ts';
import { setUpBook } from '../../main/society/set-up.service.ts';
import { createTill } from '../../main/till/till.service.ts';
import { createSuspense } from '../../main/suspense/suspense.service.ts';
import { createTickets } from '../../main/tickets/tickets.service.ts';
import { madeUpNumbers, madeUpPeople } from './made-up-people.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');
const SEED = 7;
const FIRST_MOMENT = '2016-04-01T04:00:00.000Z';
const UPI_SHARE = 0.3;
/** Above so much, cash goes to the bank in the evening. */
const DRAWER_KEEPS = 100_000;

/** Notes and coins of a sum, the largest first; what is less than a rupee no coin can make. */
function notesOf(amount: Paise): Denominations {
  let left = Math.floor(amount / 100);
  return DENOMINATIONS.flatMap((rupees) => {
    const pieces = Math.floor(left / rupees);
    left -= pieces * rupees;
    return pieces > 0 ? [{ rupees, pieces }] : [];
  });
}

/** The nth id of a kind, as a UUID. */
function madeUpId(kind: string, number: number): string {
  const hex = createHash('sha256').update(`${kind} ${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What the operator would have typed for the heads of a service that must be asked: up to a hundred rupees each. */
function enteredFor(
  record: ServiceRecord,
  moment: Instant,
  random: () => number,
): Partial<Record<Head, Paise>> {
  const asked = ratesOn(record, businessDayOf(moment)).filter(
    (rate) => rate.paise === undefined || !rate.verified,
  );
  return Object.fromEntries(
    asked.map(({ head, minimum = 0, maximum = 10_000 }) => [
      head,
      paise(Math.min(maximum, minimum + 500 * Math.floor(random() * 20))),
    ]),
  );
}

export type MadeUpCounter = ReturnType<typeof openMadeUpCounter>;

/**
 * A new book on a file, with the program's own services behind it and a clock in the caller's hand; its society says
 * that it is made up. The same calls give the same people, services and amounts; keys and hashes are new each time.
 * Throws an Error when the file exists.
 */
export function openMadeUpCounter(db: string) {
  if (existsSync(db)) throw new Error(`${db} exists; a made-up book is only written to a new file`);
  const random = madeUpNumbers(SEED);
  const { catalogue: records, sample, ...resources } = loadResources(RESOURCES);
  let now = instant(Date.parse(FIRST_MOMENT));
  const clock: Clock = {
    now: () => now,
    elapsed: () => Date.parse(now) - Date.parse(FIRST_MOMENT),
    boot: madeUpId('boot', 1),
  };

  const database = openDatabase(db);
  const key = createTillKey(`${db.replace(/\.db$/u, '')}.key`, undefined);
  const names = { nameHi: 'बनावटी आँकड़े (जाँच के लिए)', nameEn: 'Made-up data (for trials)' };
  setUpBook({ ...resources, database, clock, key, training: false }, { ...sample, ...names, till: 'T1' });

  const book = openBook(database, clock, key);
  const operator = OperatorId.parse(usersRepo(database).findOnDuty()?.operatorId);
  const settings = createSettings(database, book);
  const catalogue = createCatalogue({ catalogue: records });
  const terms = createTerms({ ...resources, database, book, catalogue, settings });
  const room = {
    database,
    book,
    clock,
    settings,
    catalogue,
    terms,
    ledger: createLedger(database),
    people: createPeople({ database, book }),
    // Nothing of a made-up book is printed.
    printing: { enqueue: () => {} },
    till: 'T1',
    training: false,
  };
  const confirmClock = database.transaction(book.confirmClock).immediate;
  const receipts = createReceipts({
    ...room,
    issued: (sequence, body) => applications.issued(sequence, body),
  });
  const till = createTill({
    ...room,
    paperMaker: { pdf: () => Promise.reject(new Error('nothing of a made-up book is printed')) },
    fingerprint: () => fingerprintOf(key.publicKey),
    reportsFolder: '',
    handTo: () => {},
    // Nobody types the numbers of made-up applications, and nobody explains that.
    missingReferences: () => ({ all: 0, unexplained: 0 }),
  });
  const { assertOpen } = till;
  const users = createUsers({ database, book, clock, pinCost: PIN_COST });
  const reversals = createReversals({
    ...room,
    assertOpen,
    users,
    receipts,
    portalOf: (receipt, line) => suspense.portalOf(receipt, line),
    reversed: (sequence, body) => applications.reversed(sequence, body),
    settlementOf: (service) => room.catalogue.get(ServiceCode.parse(service)),
  });
  const suspense = createSuspense({ ...room, receipts, reversals, assertOpen });
  const applications = createApplications({
    ...resources,
    ...room,
    receipts,
    portalOf: suspense.portalOf,
    clipboard: { write: () => Promise.resolve(), clear: () => Promise.resolve() },
  });
  const tickets = createTickets({ ...room, users, receipts, suspense, applications, assertOpen });
  const offered = records.groups.flatMap(({ services }) => services).filter(({ withheld }) => !withheld);
  const strangers = madeUpPeople(SEED);
  const known: PersonId[] = [];
  let sold = 0;
  let acts = 0;

  const madeUpRequest = (act: string): RequestId => RequestId.parse(madeUpId(act, ++acts));

  /** One of a list, those at its beginning far more often: a few services make up most of a day. */
  function mostlyFirst<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(random() * random() * list.length)];
  }

  function madeUpLine(place: number): TicketLineDraft[] {
    const record = mostlyFirst(offered);
    if (!record) return [];
    return [
      {
        lineId: LineId.parse(madeUpId(`line ${place}`, sold)),
        service: record.code,
        quantity: 1,
        entered: enteredFor(record, now, random),
        papersSeen: [...record.papers],
      },
    ];
  }

  return {
    database,
    operator,
    terms,
    tickets,
    receipts,
    /** Sets the clock of the counter. */
    set(moment: Instant): void {
      now = moment;
      confirmClock(operator);
    },
    /** Opens the day with what the last count left. */
    openDay(): void {
      const { carried = NO_MONEY } = till.state();
      till.open({ requestId: madeUpRequest('open'), denominations: notesOf(carried) }, operator);
    },
    /** Takes most of the cash to the bank, counts the rest and ends the day. */
    closeDay(): void {
      const { expected } = till.count({ requestId: madeUpRequest('look'), denominations: [] }, operator);
      const rest = paise(expected % DRAWER_KEEPS);
      const taken = minus(expected, rest);
      if (taken > 0) till.sendDeposit({ requestId: madeUpRequest('deposit'), amount: taken }, operator);
      const count = { requestId: madeUpRequest('count'), denominations: notesOf(rest) };
      const { sequence } = till.count(count, operator);
      till.close({ requestId: madeUpRequest('close'), count: sequence, reason: 'change-error' }, operator);
    },
    people: (): number => known.length,
    addPerson(): void {
      const { value: fields } = strangers.next();
      const requestId = RequestId.parse(madeUpId('person', known.length));
      known.push(room.people.add({ ...fields, requestId }, operator).personId);
    },
    /** Sells one to three services to somebody known, paid in cash or by UPI. */
    sell(): void {
      sold += 1;
      const personId = mostlyFirst(known);
      const ticketId = TicketId.parse(madeUpId('ticket', sold));
      const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, place) =>
        madeUpLine(place),
      ).flat();
      const { total } = tickets.keep({ ticketId, ...(personId && { personId }), lines });
      const upi = random() < UPI_SHARE ? total : NO_MONEY;
      const cashTendered = upi === 0 ? total : NO_MONEY;
      const payment = { cashTendered, upi, upiReference: upi > 0 ? '0000' : '' };
      tickets.finish({ ticketId, payment }, operator);
    },
    close(): void {
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
