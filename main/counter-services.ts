import { ServiceCode } from '../contract/catalogue.ts';
import { type OperatorId } from '../contract/ids.ts';
import { applicationPaper } from './applications/application-papers.ts';
import { createApplications } from './applications/applications.service.ts';
import type { Book } from './book/book.service.ts';
import { createCatalogue } from './catalogue/catalogue.service.ts';
import { changesRepo } from './catalogue/changes.repo.ts';
import { createPacks } from './catalogue/packs.service.ts';
import { packsRepo } from './catalogue/packs.repo.ts';
import { createRateCards } from './catalogue/rate-card.ts';
import { createRates } from './catalogue/rates.service.ts';
import { createCommissions } from './commissions/commissions.service.ts';
import { createPayouts } from './commissions/payouts.service.ts';
import { createStatements } from './commissions/statements.service.ts';
import { createTerms } from './commissions/terms.service.ts';
import { consentPaper } from './consents/consent-papers.ts';
import { createConsents } from './consents/consents.service.ts';
import type { Database } from './database/open.ts';
import { createDocuments } from './documents/documents.service.ts';
import { briefClipboard } from './devices/clipboard.ts';
import type { KeyHolder } from './devices/key-holder.ts';
import { fingerprintOf } from './devices/till-key.ts';
import { createFamilyRegister } from './households/family-register.ts';
import { createHouseholds } from './households/households.service.ts';
import { createChart } from './ledger/chart.service.ts';
import { createClosings } from './ledger/closings.service.ts';
import { createLedger } from './ledger/ledger.service.ts';
import { createVouchers } from './ledger/vouchers.service.ts';
import { type WriterOf } from './people/people.handlers.ts';
import { createMerges } from './people/merges.service.ts';
import { createPaperLanguages } from './people/paper-languages.service.ts';
import { createPeople } from './people/people.service.ts';
import { createCopies } from './printing/copies.service.ts';
import { createPaperBooks } from './receipts/paper-books.service.ts';
import { createPapers } from './receipts/receipt-papers.ts';
import { createReceipts } from './receipts/receipts.service.ts';
import { tokenPaper } from './queue/queue-papers.ts';
import { createQueue } from './queue/queue.service.ts';
import { createBooks } from './reports/books.service.ts';
import { createReversals } from './receipts/reversals.service.ts';
import { createReports } from './reports/reports.service.ts';
import { createSettings } from './society/settings.service.ts';
import { createTill } from './till/till.service.ts';
import { suspensePaper } from './suspense/suspense-papers.ts';
import { createSuspense } from './suspense/suspense.service.ts';
import { createTickets } from './tickets/tickets.service.ts';
import { PIN_COST } from './users/pin-hash.ts';
import { createUsers } from './users/users.service.ts';
import type { Topic } from '../contract/contract.ts';
import type { SystemClipboard } from './devices/clipboard.ts';
import type { Clock } from './devices/clock.ts';
import type { PaperMaker } from './printing/paper-maker.ts';
import type { ThermalPaper } from './printing/papers.ts';
import type { PrintJobRow } from './printing/print-queue.repo.ts';
import type { Resources } from './resources.ts';
import type { Settings } from './society/settings.service.ts';
import type { TillRoom } from './till/till.service.ts';
import type { PrintQueue } from './printing/printing.service.ts';

export type PapersOfServices = {
  readonly settings: Settings;
  /** Builds the paper of a job from the book. */
  readonly paperOf: (job: PrintJobRow) => ThermalPaper;
};

export type ServiceOptions<Printing> = Resources & {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Clock;
  readonly key: Pick<KeyHolder, 'publicKey'>;
  readonly till: string;
  readonly training: boolean;
  /** What a try of a PIN costs, as scrypt's N; the full price when absent. */
  readonly pinCost?: number;
  /** The queue of papers, made on what builds them; a made-up book has one that prints nothing. */
  readonly printing: (papers: PapersOfServices) => Printing;
  readonly paperMaker: PaperMaker;
  readonly reportsFolder: string;
  readonly clipboard: SystemClipboard;
  /** Applications whose number is missing; as the book says when absent. */
  readonly missingReferences?: TillRoom['missingReferences'];
  readonly changed: (topic: Topic) => void;
};

/** The services of one book, each built from those before it. */
export function createServices<Printing extends Pick<PrintQueue, 'enqueue'>>(
  options: ServiceOptions<Printing>,
) {
  const { database, clock, book, till, training, paperMaker, reportsFolder } = options;
  const settings = createSettings(database, book);
  const ledger = createLedger(database);
  const users = createUsers({ database, book, clock, pinCost: options.pinCost ?? PIN_COST });
  const people = createPeople({ database, book });
  const changes = changesRepo(database);
  const packs = packsRepo(database);
  const inBook = { changes: changes.all, packs: packs.periods };
  const catalogue = createCatalogue({ ...options, today: book.today, inBook });
  const terms = createTerms({ ...options, catalogue, settings, users });
  const chart = createChart({ database, book });
  const operatorName = (operator: OperatorId): string => settings.getOperator(operator).name;
  const ratePacks = createPacks({
    ...options,
    shipped: options.catalogue,
    settings,
    catalogue,
    changes,
    packs,
    users,
    operatorName,
  });
  const packChanges = ratePacks.changesOf;
  const rates = createRates({ database, book, catalogue, changes, packChanges, users, operatorName });
  const writerOf: WriterOf = (sequence) => {
    const event = book.findEvent(sequence)?.event;
    if (!event) throw new Error(`no event ${sequence}`);
    return { at: event.t_wall, operator: operatorName(event.user) };
  };
  const households = createHouseholds({ database, book, people, writerOf });
  const merges = createMerges({ database, book, people, isMember: households.isMember });
  const languages = createPaperLanguages({
    database,
    recordsOf: merges.allOf,
    householdOf: households.membersWith,
    standard: () => settings.get('paper-language'),
  });
  const room = {
    database,
    book,
    clock,
    settings,
    ledger,
    people,
    languages,
    catalogue,
    terms,
    till,
    training,
  };

  const printing = options.printing({
    settings,
    paperOf: ({ kind, ...job }) => {
      if (kind === 'suspense') return suspensePaper(room, job.sequence);
      if (kind === 'token') return tokenPaper(room, job.sequence);
      if (kind === 'application') return applicationPaper({ ...room, applications }, job.sequence);
      if (kind === 'consent') return consentPaper({ ...room, consents }, job.sequence);
      return papers({ ...job, kind });
    },
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
    copies,
    closingPaper: (sequence) => tillDay.closingPaper(sequence),
    xReadPaper: (sequence) => tillDay.xReadPaper(sequence),
    voucherPaper: (sequence, duplicate) => tillDay.voucherPaper(sequence, duplicate),
  });
  const tillDay = createTill({
    ...room,
    printing,
    copies,
    paperMaker,
    reportsFolder,
    fingerprint: () => fingerprintOf(options.key.publicKey),
    handTo: users.handTo,
    missingReferences: options.missingReferences ?? (() => applications.missing()),
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
    waiverKinds: options.waiverKinds,
    users,
    receipts,
    suspense,
    applications,
    printing,
    assertOpen,
  });
  const queue = createQueue({ ...room, tickets, printing, changed: () => options.changed('queue') });
  const consents = createConsents({
    ...room,
    printing,
    recordsOf: merges.allOf,
    notices: options.notices,
  });
  const documents = createDocuments({
    ...room,
    receipts,
    recordsOf: merges.allOf,
    papers: options.catalogue.papers,
  });
  const vouchers = createVouchers({ ...room, chart, operatorName, assertOpen });
  const closings = createClosings({ ...room, vouchers, operatorName });
  const commissions = createCommissions({ ...room, paperMaker, reportsFolder });
  const statements = createStatements({ ...room, assertOpen });
  const payouts = createPayouts({
    ...room,
    users,
    paperMaker,
    reportsFolder,
    assertOpen,
    assertHolds,
  });
  const reportsRoom = {
    ...room,
    paperMaker,
    groupOf: catalogue.groupOf,
    reportsFolder,
  };

  return {
    ...room,
    operatorName,
    users,
    writerOf,
    merges,
    households,
    consents,
    documents,
    rates,
    ratePacks,
    printing,
    receipts,
    reversals,
    paperBooks: createPaperBooks({ database, book }),
    suspense,
    applications,
    tickets,
    queue,
    tillDay,
    chart,
    vouchers,
    closings,
    commissions,
    statements,
    payouts,
    reports: createReports(reportsRoom),
    books: createBooks(reportsRoom),
    rateCards: createRateCards(reportsRoom),
    familyRegister: createFamilyRegister({ ...reportsRoom, households }),
  };
}
