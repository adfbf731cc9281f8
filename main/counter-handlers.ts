import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type OperatorId, RequestId } from '../contract/ids.ts';
import type { PersonFields } from '../contract/people.ts';
import { applicationsHandlers } from './applications/applications.handlers.ts';
import { archiveHandlers } from './archive/archive.handlers.ts';
import { createArchives } from './archive/archive.service.ts';
import type { Book } from './book/book.service.ts';
import { catalogueHandlers } from './catalogue/catalogue.handlers.ts';
import { ratePacksHandlers } from './catalogue/packs.handlers.ts';
import { commissionsHandlers } from './commissions/commissions.handlers.ts';
import { consentsHandlers } from './consents/consents.handlers.ts';
import { counterSearchHandlers } from './counter/counter.handlers.ts';
import { createCounterSearch } from './counter/counter.service.ts';
import type { Database } from './database/open.ts';
import { documentsHandlers } from './documents/documents.handlers.ts';
import type { KeyHolder } from './devices/key-holder.ts';
import type { Handlers } from './door/dispatch.ts';
import { favouritesHandlers } from './favourites/favourites.handlers.ts';
import { createFavourites } from './favourites/favourites.service.ts';
import { householdsHandlers } from './households/households.handlers.ts';
import { ledgerHandlers } from './ledger/ledger.handlers.ts';
import { lessonHandlers } from './lesson/lesson.handlers.ts';
import { createLesson } from './lesson/lesson.service.ts';
import type { Surroundings } from './open-book.ts';
import { peopleHandlers } from './people/people.handlers.ts';
import { printingHandlers } from './printing/printing.handlers.ts';
import { createPrinting } from './printing/printing.service.ts';
import { receiptsHandlers } from './receipts/receipts.handlers.ts';
import { queueHandlers } from './queue/queue.handlers.ts';
import { reportsHandlers } from './reports/reports.handlers.ts';
import { writeKeyCard } from './society/key-card.ts';
import { createStartCertificate } from './society/start-certificate.ts';
import { createSignatures } from './society/signatures.service.ts';
import { readStatus } from './society/status.ts';
import { tillHandlers } from './till/till.handlers.ts';
import { suspenseHandlers } from './suspense/suspense.handlers.ts';
import { ticketsHandlers } from './tickets/tickets.handlers.ts';
import { typingHandlers } from './typing/typing.handlers.ts';
import { createTyping } from './typing/typing.service.ts';
import { usersHandlers } from './users/users.handlers.ts';
import { createServices } from './counter-services.ts';

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

/** Builds the domains of one book, and what answers the door for them. */
export function counterHandlers(options: CounterOptions): CounterRooms {
  const { database, clock, book, folder, paperMaker, changed, report } = options;
  const services = createServices({
    ...options,
    printing: ({ settings, paperOf }) =>
      createPrinting({
        database,
        clock,
        paperMaker,
        paperOf,
        printer: () => settings.get('printer'),
        secondPrinter: () => settings.find('second-printer') ?? { kind: 'none' },
        pdfFolder: join(folder, 'papers'),
        changed: () => changed('printing'),
        report: (defect) => report(defect, 'printing'),
      }),
  });
  const { settings, users, people, chart, printing, applications, catalogue, merges } = services;
  const signatures = createSignatures(options);
  const typing = createTyping({ file: join(folder, 'typing.json'), knownTexts: people.texts });
  const favourites = createFavourites({ ...options, file: join(folder, 'favourites.json') });
  const counterSearch = createCounterSearch({ catalogue, people, favourites, today: book.today });
  const lesson = createLesson({ file: join(folder, 'lesson.json'), training: options.training });
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
      ...peopleHandlers(people, merges, services.writerOf),
      ...householdsHandlers(services.households, services.familyRegister),
      ...consentsHandlers(services.consents),
      ...documentsHandlers(services.documents, options.numberFinder),
      ...catalogueHandlers({
        catalogue,
        rates: services.rates,
        rateCards: services.rateCards,
        today: book.today,
        frequent: (operator) => favourites.of(operator).map(({ service }) => service),
      }),
      ...ratePacksHandlers(services.ratePacks),
      ...ticketsHandlers(services.tickets),
      ...queueHandlers(services.queue, options.showDisplay, () =>
        services.rateCards.read().groups.flatMap((group) => group.services),
      ),
      ...tillHandlers(services.tillDay, users),
      ...commissionsHandlers(services),
      ...receiptsHandlers({ ...services, recordsOf: merges.allOf, reveal: options.reveal }),
      ...suspenseHandlers(services.suspense),
      ...applicationsHandlers(applications),
      ...ledgerHandlers(services),
      ...reportsHandlers(services.reports, services.books),
      ...archiveHandlers(archives),
      ...typingHandlers(typing),
      ...favouritesHandlers(favourites),
      ...counterSearchHandlers(counterSearch),
      ...lessonHandlers(lesson),
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
