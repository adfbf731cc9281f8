import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ServiceCode } from '../contract/catalogue.ts';
import { type OperatorId, RequestId } from '../contract/ids.ts';
import type { PersonFields } from '../contract/people.ts';
import { applicationPaper } from './applications/application-papers.ts';
import { applicationsHandlers } from './applications/applications.handlers.ts';
import { createApplications } from './applications/applications.service.ts';
import { archiveHandlers } from './archive/archive.handlers.ts';
import { createArchives } from './archive/archive.service.ts';
import type { Book } from './book/book.service.ts';
import { catalogueHandlers } from './catalogue/catalogue.handlers.ts';
import { createCatalogue } from './catalogue/catalogue.service.ts';
import { changesRepo } from './catalogue/changes.repo.ts';
import { createRateCards } from './catalogue/rate-card.ts';
import { createRates } from './catalogue/rates.service.ts';
import { commissionsHandlers } from './commissions/commissions.handlers.ts';
import { createCommissions } from './commissions/commissions.service.ts';
import { createPayouts } from './commissions/payouts.service.ts';
import { createStatements } from './commissions/statements.service.ts';
import { createTerms } from './commissions/terms.service.ts';
import { consentPaper } from './consents/consent-papers.ts';
import { consentsHandlers } from './consents/consents.handlers.ts';
import { createConsents } from './consents/consents.service.ts';
import type { Database } from './database/open.ts';
import { briefClipboard } from './devices/clipboard.ts';
import type { KeyHolder } from './devices/key-holder.ts';
import { fingerprintOf } from './devices/till-key.ts';
import type { Handlers } from './door/dispatch.ts';
import { createFamilyRegister } from './households/family-register.ts';
import { householdsHandlers } from './households/households.handlers.ts';
import { createHouseholds } from './households/households.service.ts';
import { createChart } from './ledger/chart.service.ts';
import { createClosings } from './ledger/closings.service.ts';
import { ledgerHandlers } from './ledger/ledger.handlers.ts';
import { createLedger } from './ledger/ledger.service.ts';
import { createVouchers } from './ledger/vouchers.service.ts';
import type { Surroundings } from './open-book.ts';
import { type WriterOf, peopleHandlers } from './people/people.handlers.ts';
import { createMerges } from './people/merges.service.ts';
import { createPeople } from './people/people.service.ts';
import { printingHandlers } from './printing/printing.handlers.ts';
import { createCopies } from './printing/copies.service.ts';
import { createPrinting } from './printing/printing.service.ts';
import { createPapers } from './receipts/receipt-papers.ts';
import { receiptsHandlers } from './receipts/receipts.handlers.ts';
import { createReceipts } from './receipts/receipts.service.ts';
import { tokenPaper } from './queue/queue-papers.ts';
import { queueHandlers } from './queue/queue.handlers.ts';
import { createQueue } from './queue/queue.service.ts';
import { createBooks } from './reports/books.service.ts';
import { createReversals } from './receipts/reversals.service.ts';
import { reportsHandlers } from './reports/reports.handlers.ts';
import { createReports } from './reports/reports.service.ts';
import { createSettings } from './society/settings.service.ts';
import { writeKeyCard } from './society/key-card.ts';
import { createStartCertificate } from './society/start-certificate.ts';
import { createSignatures } from './society/signatures.service.ts';
import { readStatus } from './society/status.ts';
import { tillHandlers } from './till/till.handlers.ts';
import { createTill } from './till/till.service.ts';
import { suspensePaper } from './suspense/suspense-papers.ts';
import { suspenseHandlers } from './suspense/suspense.handlers.ts';
import { createSuspense } from './suspense/suspense.service.ts';
import { ticketsHandlers } from './tickets/tickets.handlers.ts';
import { createTickets } from './tickets/tickets.service.ts';
import { typingHandlers } from './typing/typing.handlers.ts';
import { createTyping } from './typing/typing.service.ts';
import { PIN_COST } from './users/pin-hash.ts';
import { usersHandlers } from './users/users.handlers.ts';
import { createUsers } from './users/users.service.ts';

export type CounterOptions = Surroundings & {
  readonly database: Database;
  readonly book: Book;
  readonly key: KeyHolder;
  readonly till: string;
  readonly training: boolean;
};

/** The domains of one set-up book, as the book's keeper sees them. */
export type CounterRooms = {
  readonly handlers: Partial<Handlers>;
  /** Writes down people who are served here. */
  addPeople(fields: readonly PersonFields[], operator: OperatorId): void;
  /** Signs events that wait for the till's key, if it is at hand again. */
  signWhenPossible(operator: OperatorId): void;
  /** Adds the accounts that the program has learnt since the book began. */
  completeChart(): void;
  /** Starts on the papers that wait, without waiting for them. */
  print(): void;
  /** Waits for the PIN and the paper in hand. */
  settle(): Promise<void>;
};

/** Builds the domains of one book, each from those before it. */
export function counterHandlers(options: CounterOptions): CounterRooms {
  const { database, clock, book, till, training, folder, paperMaker, changed, report } = options;
  const settings = createSettings(database, book);
  const signatures = createSignatures(options);
  const ledger = createLedger(database);
  const users = createUsers({ database, book, clock, pinCost: options.pinCost ?? PIN_COST });
  const people = createPeople({ database, book });
  const changes = changesRepo(database);
  const catalogue = createCatalogue({ ...options, changes: () => changes.all().map(({ change }) => change) });
  const terms = createTerms({ ...options, catalogue, settings, users });
  const chart = createChart({ database, book });
  const operatorName = (operator: OperatorId): string => settings.getOperator(operator).name;
  const rates = createRates({ database, book, catalogue, changes, users, operatorName });
  const writerOf: WriterOf = (sequence) => {
    const event = book.findEvent(sequence)?.event;
    if (!event) throw new Error(`no event ${sequence}`);
    return { at: event.t_wall, operator: operatorName(event.user) };
  };
  const households = createHouseholds({ database, book, people, writerOf });
  const merges = createMerges({ database, book, people, isMember: households.isMember });
  const typing = createTyping({ file: join(folder, 'typing.json'), knownTexts: people.texts });
  const room = { database, book, clock, settings, ledger, people, catalogue, terms, till, training };

  const printing = createPrinting({
    database,
    clock,
    paperMaker,
    paperOf: ({ kind, ...job }) => {
      if (kind === 'suspense') return suspensePaper(room, job.sequence);
      if (kind === 'token') return tokenPaper(room, job.sequence);
      if (kind === 'application') return applicationPaper({ ...room, applications }, job.sequence);
      if (kind === 'consent') return consentPaper({ ...room, consents }, job.sequence);
      return papers({ ...job, kind });
    },
    printer: () => settings.get('printer'),
    secondPrinter: () => settings.find('second-printer') ?? { kind: 'none' },
    pdfFolder: join(folder, 'papers'),
    changed: () => changed('printing'),
    report: (defect) => report(defect, 'printing'),
  });
  const copies = createCopies({ database, book, printing });
  const receipts = createReceipts({
    ...room,
    printing,
    copies,
    issued: (sequence, body) => applications.issued(sequence, body),
  });
  const reversals = createReversals({
    ...room,
    users,
    receipts,
    printing,
    copies,
    assertOpen: () => tillDay.assertOpen(),
    portalOf: (receipt, line) => suspense.portalOf(receipt, line),
    reversed: (sequence, body) => applications.reversed(sequence, body),
    settlementOf: (service) => catalogue.get(ServiceCode.parse(service)),
  });
  const papers = createPapers({
    ...room,
    receipts,
    reversals,
    closingPaper: (sequence) => tillDay.closingPaper(sequence),
    xReadPaper: (sequence) => tillDay.xReadPaper(sequence),
    voucherPaper: (sequence, duplicate) => tillDay.voucherPaper(sequence, duplicate),
  });
  const tillDay = createTill({
    ...room,
    printing,
    copies,
    paperMaker,
    reportsFolder: options.reportsFolder,
    fingerprint: () => fingerprintOf(options.key.publicKey),
    handTo: users.handTo,
    missingReferences: () => applications.missing(),
  });
  const { assertOpen, assertHolds } = tillDay;
  const suspense = createSuspense({ ...room, receipts, reversals, printing, assertOpen });
  const applications = createApplications({
    ...options,
    ...room,
    receipts,
    printing,
    portalOf: suspense.portalOf,
    recordsOf: merges.allOf,
    clipboard: briefClipboard(options.clipboard),
  });
  const tickets = createTickets({
    ...room,
    users,
    receipts,
    suspense,
    applications,
    printing,
    assertOpen,
  });
  const queue = createQueue({ ...room, tickets, printing, changed: () => changed('queue') });
  const consents = createConsents({
    ...room,
    printing,
    recordsOf: merges.allOf,
    notices: options.notices,
  });
  const vouchers = createVouchers({ ...room, chart, operatorName, assertOpen });
  const closings = createClosings({ ...room, vouchers, operatorName });
  const commissions = createCommissions({ ...room, paperMaker, reportsFolder: options.reportsFolder });
  const statements = createStatements({ ...room, assertOpen });
  const payouts = createPayouts({
    ...room,
    users,
    paperMaker,
    reportsFolder: options.reportsFolder,
    assertOpen,
    assertHolds,
  });
  const reportsRoom = {
    ...room,
    paperMaker,
    groupOf: catalogue.groupOf,
    reportsFolder: options.reportsFolder,
  };
  const reports = createReports(reportsRoom);
  const books = createBooks(reportsRoom);
  const rateCards = createRateCards(reportsRoom);

  const archives = createArchives({
    ...options,
    folder: options.reportsFolder,
    write: options.archiveWriter,
  });
  const confirmClock = database.transaction(book.confirmClock).immediate;
  const startCertificate = createStartCertificate({ ...options, settings });

  return {
    handlers: {
      'society.status': () => readStatus(options),
      'society.confirmToday': (_, { operatorId }) => {
        confirmClock(operatorId);
        chart.complete(options.accounts);
        return {};
      },
      ...usersHandlers(users),
      'society.startCertificate': startCertificate,
      'society.exportKeyCard': () => writeKeyCard(options),
      'society.signWaiting': (_, { operatorId }) => {
        signatures.signWaiting(operatorId);
        return {};
      },
      'society.rollKey': (order, { operatorId }) => {
        signatures.rollKey(order, operatorId);
        return {};
      },
      ...peopleHandlers(people, merges, writerOf),
      ...householdsHandlers(households, createFamilyRegister({ ...reportsRoom, households })),
      ...consentsHandlers(consents),
      ...catalogueHandlers({
        catalogue,
        rates,
        rateCards,
        today: book.today,
        frequent: receipts.frequentServices,
      }),
      ...ticketsHandlers(tickets),
      ...queueHandlers(queue, options.showDisplay, () =>
        rateCards.read().groups.flatMap(({ services }) => services),
      ),
      ...tillHandlers(tillDay, users),
      ...commissionsHandlers({ commissions, statements, payouts, terms }),
      ...receiptsHandlers({ receipts, reversals, printing, recordsOf: merges.allOf, reveal: options.reveal }),
      ...suspenseHandlers(suspense),
      ...applicationsHandlers(applications),
      ...ledgerHandlers({ chart, vouchers, closings }),
      ...reportsHandlers(reports, books),
      ...archiveHandlers(archives),
      ...typingHandlers(typing),
      ...printingHandlers({
        printing,
        systemPrinters: options.systemPrinters,
        paperLanguage: () => settings.get('paper-language'),
        setPrinter: (printer, user) => settings.change('printer', printer, user),
        setSecondPrinter: (printer, user) => settings.change('second-printer', printer, user),
        setPaperLanguage: (language, user) => settings.change('paper-language', language, user),
      }),
    },
    addPeople(fields, operator) {
      for (const person of fields)
        people.add({ ...person, requestId: RequestId.parse(randomUUID()) }, operator);
    },
    signWhenPossible: signatures.signWhenPossible,
    completeChart: () => chart.complete(options.accounts),
    print: () => void printing.run(),
    async settle() {
      await applications.clearClipboard();
      await users.settle();
      await printing.stop();
    },
  };
}
