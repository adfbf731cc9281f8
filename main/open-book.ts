import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BookSequence, type OperatorId } from '../contract/ids.ts';
import type { Appearance, Mode, SetUp } from '../contract/society.ts';
import type { Topic } from '../contract/contract.ts';
import type { ArchiveWriter } from './archive/archive-writer.ts';
import { bookRepo } from './book/book.repo.ts';
import { type Book, openBook } from './book/book.service.ts';
import { type Witness, type Witnessed, compareWithWitness, openWitness } from './book/witness.ts';
import { type CounterRooms, counterHandlers } from './counter-handlers.ts';
import type { NumberFinder } from './documents/number-finder.ts';
import { idleCheckpoint } from './database/idle-checkpoint.ts';
import { type Database, openDatabase } from './database/open.ts';
import type { SystemClipboard } from './devices/clipboard.ts';
import type { Clock } from './devices/clock.ts';
import { holdTillKey } from './devices/key-holder.ts';
import { type Vault, createTillKey, openTillKey } from './devices/till-key.ts';
import type { Handlers, Session } from './door/dispatch.ts';
import type { PaperMaker } from './printing/paper-maker.ts';
import type { Resources } from './resources.ts';
import type { PreferencesFile } from './society/preferences.ts';
import { settingsRepo } from './society/settings.repo.ts';
import { setUpBook } from './society/set-up.service.ts';
import { societyHandlers } from './society/society.handlers.ts';
import { usersRepo } from './users/users.repo.ts';

/** What a book needs of the world around it. */
export type Surroundings = Resources & {
  readonly folder: string;
  readonly mode: Mode;
  readonly version: string;
  readonly clock: Clock;
  readonly vault: Vault | undefined;
  /** What a try of a PIN costs, as scrypt's N; the full price when absent. */
  readonly pinCost?: number;
  readonly paperMaker: PaperMaker;
  readonly numberFinder: NumberFinder;
  readonly reportsFolder: string;
  readonly archiveWriter: ArchiveWriter;
  readonly preferences: PreferencesFile;
  readonly openBook: (mode: Mode) => Promise<void>;
  /** Goes on from a book that lacks witnessed events, and says so in the book. */
  readonly acceptLoss: boolean;
  /** The command of the support tool that stands in for the window: no other process may have the book meanwhile. */
  readonly command?: string;
  readonly clipboard: SystemClipboard;
  readonly systemPrinters: () => Promise<string[]>;
  readonly reveal: (path: string) => void;
  readonly dress: (appearance: Appearance) => void;
  /** Opens the window that the people who wait look at. */
  readonly showDisplay: () => void;
  readonly changed: (topic: Topic) => void;
  readonly report: (defect: unknown, number: string) => void;
};

export type OpenBook = {
  handlers(): Partial<Handlers>;
  session(): Session | undefined;
  /**
   * After the opening and each command: signs events that wait for the key, notes the newest one outside the database
   * and lets waiting papers print.
   */
  afterWork(): void;
  /** Waits for the paper in hand, and closes the files. */
  close(): Promise<void>;
};

const StartBody = z.looseObject({ training: z.boolean() });

const startOf = (book: Book) => {
  const start = book.findEvent(BookSequence.parse(1));
  if (!start) throw new Error('the book has no start event');
  return { till: start.event.till, ...StartBody.parse(start.event.body) };
};

/** The witness of an open database, which is closed again when there is none to be had. */
function openWitnessOf(database: Database, file: string): Witness {
  try {
    return openWitness(file);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the book in a folder (made new when absent), checks it against its key and its witness, and builds the
 * domains on it. Throws the faults of openDatabase, key.wrong and database.behindWitness.
 */
export function openBookIn(around: Surroundings): OpenBook {
  const { folder, mode, clock, vault, acceptLoss, command } = around;
  mkdirSync(folder, { recursive: true });
  const file = (name: string): string => join(folder, name);
  const keyFile = file('counter.key');
  const database = openDatabase(file('counter.db'), { alone: command !== undefined });
  const witness = openWitnessOf(database, file('counter.witness'));
  const settings = settingsRepo(database);
  const users = usersRepo(database);
  const checkpoint = idleCheckpoint(database, around.report);
  let open: { readonly book: Book; readonly till: string; readonly rooms: CounterRooms } | undefined;

  function openRooms(): void {
    const key = holdTillKey({
      file: keyFile,
      vault,
      publicKey: bookRepo(database).getKey().publicKey,
      report: (defect) => around.report(defect, 'key'),
    });
    const book = openBook(database, clock, key);
    const { till, training } = startOf(book);
    open = { book, till, rooms: counterHandlers({ ...around, database, book, key, till, training }) };
  }

  /** Goes on without events that were witnessed, and says so in the book. */
  function declareLoss({ book }: { readonly book: Book }, seen: Witnessed, user: OperatorId): void {
    database.transaction(() => book.declareLoss(seen, user)).immediate();
    const newest = book.newest();
    if (newest) witness.startOver(newest);
  }

  function checkWitness(): void {
    const book = open?.book;
    const head = book?.findHead()?.event.seq ?? 0;
    try {
      compareWithWitness(
        witness.seen,
        head,
        (sequence) => book?.findEvent(BookSequence.parse(sequence))?.hash,
      );
    } catch (fault) {
      const operator = session();
      if (!(acceptLoss && open && operator && witness.seen)) throw fault;
      declareLoss(open, witness.seen, operator.operatorId);
    }
  }

  /** Says in the book that what follows was done from the shell. */
  function noteCommand(): void {
    const operator = session();
    if (!(command && open && operator)) return;
    const { book } = open;
    const event = { kind: 'L', what: 'support.command', user: operator.operatorId } as const;
    database.transaction(() => book.append({ ...event, body: () => ({ command }) })).immediate();
  }

  function setUp(answers: SetUp): void {
    // A set-up that was broken off may have left its key, or a whole book: both are taken up where they are.
    if (!session()) {
      const key = existsSync(keyFile) ? openTillKey(keyFile, vault) : createTillKey(keyFile, vault);
      setUpBook({ ...around, database, key, training: mode === 'training' }, answers);
    }
    openRooms();
  }

  /** The training book is set up by itself, with a few people to practise with. */
  function setUpTraining(): void {
    setUp(around.sample);
    const operator = session();
    if (operator) open?.rooms.addPeople(around.samplePeople, operator.operatorId);
  }

  const session = (): Session | undefined => {
    const onDuty = users.findOnDuty();
    return onDuty && { operatorId: onDuty.operatorId, role: onDuty.role };
  };

  function handlers(): Partial<Handlers> {
    const society = societyHandlers({ ...around, settings, users, till: open?.till });
    if (open) return { ...society, ...open.rooms.handlers };
    return {
      ...society,
      'printing.systemPrinters': around.systemPrinters,
      'society.setUp': (answers) => {
        setUp(answers);
        return society['society.state']({}, undefined);
      },
    };
  }

  function closeFiles(): void {
    checkpoint.stop();
    witness.close();
    database.close();
  }

  try {
    if (session()) openRooms();
    else if (mode === 'training') setUpTraining();
    checkWitness();
    open?.rooms.completeChart();
    noteCommand();
  } catch (error) {
    closeFiles();
    throw error;
  }

  return {
    handlers,
    session,
    afterWork() {
      const operator = session();
      if (operator) open?.rooms.signWhenPossible(operator.operatorId);
      const newest = open?.book.newest();
      if (newest) witness.note(newest);
      open?.rooms.print();
      checkpoint.restart();
    },
    async close() {
      try {
        await open?.rooms.settle();
        database.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        closeFiles();
      }
    },
  };
}
