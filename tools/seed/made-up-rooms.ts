import { type Instant, businessDayOf, instant } from '../../contract/day.ts';
import { OperatorId } from '../../contract/ids.ts';
import { ServiceCode } from '../../contract/catalogue.ts';
import { openBook } from '../../main/book/book.service.ts';
import { createApplications } from '../../main/applications/applications.service.ts';
import { createCatalogue } from '../../main/catalogue/catalogue.service.ts';
import { createStatements } from '../../main/commissions/statements.service.ts';
import { createTerms } from '../../main/commissions/terms.service.ts';
import type { Database } from '../../main/database/open.ts';
import type { Clock } from '../../main/devices/clock.ts';
import { type TillKey, fingerprintOf } from '../../main/devices/till-key.ts';
import { createChart } from '../../main/ledger/chart.service.ts';
import { createClosings } from '../../main/ledger/closings.service.ts';
import { createLedger } from '../../main/ledger/ledger.service.ts';
import { createVouchers } from '../../main/ledger/vouchers.service.ts';
import { createPaperLanguages } from '../../main/people/paper-languages.service.ts';
import { createPeople } from '../../main/people/people.service.ts';
import { createCopies } from '../../main/printing/copies.service.ts';
import { createReceipts } from '../../main/receipts/receipts.service.ts';
import { createReversals } from '../../main/receipts/reversals.service.ts';
import type { Resources } from '../../main/resources.ts';
import { createSettings } from '../../main/society/settings.service.ts';
import { createSuspense } from '../../main/suspense/suspense.service.ts';
import { createTickets } from '../../main/tickets/tickets.service.ts';
import { createTill } from '../../main/till/till.service.ts';
import { PIN_COST } from '../../main/users/pin-hash.ts';
import { usersRepo } from '../../main/users/users.repo.ts';
import { createUsers } from '../../main/users/users.service.ts';

/** When a made-up book begins. */
export const FIRST_MOMENT = instant(Date.parse('2016-04-01T04:00:00.000Z'));
export const FIRST_DAY = businessDayOf(FIRST_MOMENT);

/** A clock in the caller's hand, of a machine that was never turned off. */
export function madeUpClock(start: Instant): Clock & { set(moment: Instant): void } {
  let now = start;
  return {
    now: () => now,
    elapsed: () => Date.parse(now) - Date.parse(FIRST_MOMENT),
    boot: '5eedb007-0000-4000-8000-000000000000',
    set(moment) {
      now = moment;
    },
  };
}

export type MadeUpSurroundings = Pick<Resources, 'catalogue' | 'taxes' | 'portals' | 'workCalendar'> & {
  readonly database: Database;
  readonly clock: Clock;
  readonly key: TillKey;
};

// Nothing of a made-up book is printed.
const printing = { enqueue: () => {} };
const paperMaker = { pdf: () => Promise.reject(new Error('nothing of a made-up book is printed')) };

/** What the domains of a book stand on. */
function groundOf({ database, clock, key, catalogue: records, taxes }: MadeUpSurroundings) {
  const book = openBook(database, clock, key);
  const settings = createSettings(database, book);
  const catalogue = createCatalogue({ catalogue: records });
  const users = createUsers({ database, book, clock, pinCost: PIN_COST });
  return {
    database,
    book,
    clock,
    settings,
    catalogue,
    printing,
    copies: createCopies({ database, book, printing }),
    terms: createTerms({ database, book, catalogue, settings, taxes, users }),
    ledger: createLedger(database),
    people: createPeople({ database, book }),
    languages: createPaperLanguages({
      database,
      recordsOf: (personId) => [personId],
      householdOf: () => [],
      standard: () => settings.get('paper-language'),
    }),
    users,
    till: 'T1',
    training: false,
    operatorName: (operator: OperatorId): string => settings.getOperator(operator).name,
  };
}

export type MadeUpRooms = ReturnType<typeof openMadeUpRooms>;

/** The program's own services on a book that is set up, with what printing would need left out. */
export function openMadeUpRooms(around: MadeUpSurroundings) {
  const ground = groundOf(around);
  const { database, book, catalogue } = ground;
  const receipts = createReceipts({
    ...ground,
    issued: (sequence, body) => applications.issued(sequence, body),
  });
  const tillDay = createTill({
    ...ground,
    paperMaker,
    fingerprint: () => fingerprintOf(around.key.publicKey),
    reportsFolder: '',
    handTo: () => {},
    // Nobody types the numbers of made-up applications, and nobody explains that.
    missingReferences: () => ({ all: 0, unexplained: 0 }),
  });
  const room = { ...ground, receipts, assertOpen: tillDay.assertOpen };
  const reversals = createReversals({
    ...room,
    portalOf: (receipt, line) => suspense.portalOf(receipt, line),
    reversed: (sequence, body) => applications.reversed(sequence, body),
    settlementOf: (service) => catalogue.get(ServiceCode.parse(service)),
  });
  const suspense = createSuspense({ ...room, reversals });
  const applications = createApplications({
    ...around,
    ...room,
    portalOf: suspense.portalOf,
    recordsOf: (personId) => [personId],
    clipboard: { write: () => Promise.resolve(), clear: () => Promise.resolve() },
  });
  const vouchers = createVouchers({ ...room, chart: createChart({ database, book }) });
  return {
    ...room,
    tillDay,
    reversals,
    suspense,
    tickets: createTickets({ ...room, suspense, applications }),
    closings: createClosings({ ...room, vouchers }),
    statements: createStatements(room),
    operator: OperatorId.parse(usersRepo(database).findOnDuty()?.operatorId),
  };
}
