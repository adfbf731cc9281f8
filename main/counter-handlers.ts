import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ServiceCode } from '../contract/catalogue.ts';
import { type OperatorId, RequestId } from '../contract/ids.ts';
import type { PersonFields } from '../contract/people.ts';
import type { Book } from './book/book.service.ts';
import { catalogueHandlers } from './catalogue/catalogue.handlers.ts';
import { createCatalogue } from './catalogue/catalogue.service.ts';
import type { Database } from './database/open.ts';
import type { TillKey } from './devices/till-key.ts';
import type { Handlers } from './door/dispatch.ts';
import { createLedger } from './ledger/ledger.service.ts';
import type { Surroundings } from './open-book.ts';
import { peopleHandlers } from './people/people.handlers.ts';
import { createPeople } from './people/people.service.ts';
import { printingHandlers } from './printing/printing.handlers.ts';
import { createPrinting } from './printing/printing.service.ts';
import { createPapers } from './receipts/receipt-papers.ts';
import { receiptsHandlers } from './receipts/receipts.handlers.ts';
import { createReceipts } from './receipts/receipts.service.ts';
import { createReversals } from './receipts/reversals.service.ts';
import { reportsHandlers } from './reports/reports.handlers.ts';
import { createReports } from './reports/reports.service.ts';
import { createSettings } from './society/settings.service.ts';
import { readStatus } from './society/status.ts';
import { suspensePaper } from './suspense/suspense-papers.ts';
import { suspenseHandlers } from './suspense/suspense.handlers.ts';
import { createSuspense } from './suspense/suspense.service.ts';
import { ticketsHandlers } from './tickets/tickets.handlers.ts';
import { createTickets } from './tickets/tickets.service.ts';
import { PIN_COST } from './users/pin-hash.ts';
import { usersHandlers } from './users/users.handlers.ts';
import { createUsers } from './users/users.service.ts';

export type CounterOptions = Surroundings & {
  readonly database: Database;
  readonly book: Book;
  readonly key: TillKey;
  readonly till: string;
  readonly training: boolean;
};

/** The domains of one set-up book, as the book's keeper sees them. */
export type CounterRooms = {
  readonly handlers: Partial<Handlers>;
  /** Writes down people who are served here. */
  addPeople(fields: readonly PersonFields[], operator: OperatorId): void;
  /** Starts on the papers that wait, without waiting for them. */
  print(): void;
  /** Waits for the PIN and the paper in hand. */
  settle(): Promise<void>;
};

/** Builds the domains of one book, each from those before it. */
export function counterHandlers(options: CounterOptions): CounterRooms {
  const { database, clock, book, till, training, folder, paperMaker, changed, report } = options;
  const settings = createSettings(database, book);
  const ledger = createLedger(database);
  const users = createUsers({ database, book, clock, pinCost: options.pinCost ?? PIN_COST });
  const people = createPeople({ database, book });
  const catalogue = createCatalogue(options);
  const room = { database, book, clock, settings, ledger, people, catalogue, till, training };

  const printing = createPrinting({
    database,
    clock,
    paperMaker,
    paperOf: ({ kind, ...job }) =>
      kind === 'suspense' ? suspensePaper(room, job.sequence) : papers({ ...job, kind }),
    printer: () => settings.get('printer'),
    pdfFolder: join(folder, 'papers'),
    changed: () => changed('printing'),
    report: (defect) => report(defect, 'printing'),
  });
  const receipts = createReceipts({ ...room, printing });
  const reversals = createReversals({
    ...room,
    users,
    receipts,
    printing,
    portalOf: (receipt, line) => suspense.portalOf(receipt, line),
    settlementOf: (service) => catalogue.get(ServiceCode.parse(service)),
  });
  const suspense = createSuspense({ ...room, receipts, reversals, printing });
  const papers = createPapers({ ...room, receipts, reversals });
  const tickets = createTickets({ ...room, users, receipts, suspense, printing });
  const reports = createReports({ ...room, paperMaker, reportsFolder: options.reportsFolder });

  return {
    handlers: {
      'society.status': () => readStatus(options),
      'society.confirmToday': () => {
        book.confirmToday();
        return {};
      },
      ...usersHandlers(users),
      ...peopleHandlers(people),
      ...catalogueHandlers({ catalogue, today: book.today, frequent: receipts.frequentServices }),
      ...ticketsHandlers(tickets),
      ...receiptsHandlers({ receipts, reversals, printing, reveal: options.reveal }),
      ...suspenseHandlers(suspense),
      ...reportsHandlers(reports),
      ...printingHandlers({
        printing,
        systemPrinters: options.systemPrinters,
        paperLanguage: () => settings.get('paper-language'),
        setPrinter: (printer, user) => settings.change('printer', printer, user),
        setPaperLanguage: (language, user) => settings.change('paper-language', language, user),
      }),
    },
    addPeople(fields, operator) {
      for (const person of fields)
        people.add({ ...person, requestId: RequestId.parse(randomUUID()) }, operator);
    },
    print: () => void printing.run(),
    async settle() {
      await users.settle();
      await printing.stop();
    },
  };
}
