import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../contract/faults.ts';
import { BookSequence, type OperatorId } from '../contract/ids.ts';
import type { Mode, SetUp } from '../contract/society.ts';
import type { Topic } from '../contract/contract.ts';
import type { ArchiveWriter } from './archive/archive-writer.ts';
import { type Book, openBook } from './book/book.service.ts';
import { type Witness, compareWithWitness, openWitness } from './book/witness.ts';
import { type CounterRooms, counterHandlers } from './counter-handlers.ts';
import { idleCheckpoint } from './database/idle-checkpoint.ts';
import { type Database, openDatabase } from './database/open.ts';
import type { Clock } from './devices/clock.ts';
import { type TillKey, type Vault, createTillKey, openTillKey } from './devices/till-key.ts';
import type { Handlers, Session } from './door/dispatch.ts';
import type { PaperMaker } from './printing/paper-maker.ts';
import type { Resources } from './resources.ts';
import type { PreferencesFile } from './society/preferences.ts';
import { settingsRepo } from './society/settings.repo.ts';
import { setUpBook } from './society/set-up.service.ts';
import { societyHandlers } from './society/society.handlers.ts';

/** What a book needs of the world around it. */
export type Surroundings = Resources & {
  readonly folder: string;
  readonly mode: Mode;
  readonly version: string;
  readonly clock: Clock;
  readonly vault: Vault | undefined;
  readonly paperMaker: PaperMaker;
  readonly reportsFolder: string;
  readonly archiveWriter: ArchiveWriter;
  readonly preferences: PreferencesFile;
  readonly openBook: (mode: Mode) => Promise<void>;
  /** Goes on from a book that lacks witnessed events, and says so in the book. */
  readonly acceptLoss: boolean;
  readonly systemPrinters: () => Promise<string[]>;
  readonly reveal: (path: string) => void;
  readonly changed: (topic: Topic) => void;
  readonly report: (defect: unknown, number: string) => void;
};

export type OpenBook = {
  handlers(): Partial<Handlers>;
  session(): Session | undefined;
  /** After each answer: notes the newest event outside the database and lets waiting papers print. */
  afterCall(): void;
  /** Waits for the paper in hand, and closes the files. */
  close(): Promise<void>;
};

const StartBody = z.looseObject({ public_key: z.string(), training: z.boolean() });

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
 * domains on it. Throws the faults of openDatabase and openTillKey, key.wrong and database.behindWitness.
 */
export function openBookIn(around: Surroundings): OpenBook {
  const { folder, mode, clock, vault, acceptLoss } = around;
  mkdirSync(folder, { recursive: true });
  const file = (name: string): string => join(folder, name);
  const database = openDatabase(file('counter.db'));
  const witness = openWitnessOf(database, file('counter.witness'));
  const settings = settingsRepo(database);
  const checkpoint = idleCheckpoint(database, around.report);
  let open: { readonly book: Book; readonly till: string; readonly rooms: CounterRooms } | undefined;

  function openRooms(key: TillKey): void {
    const book = openBook(database, clock, key);
    const { till, training, public_key } = startOf(book);
    if (public_key !== key.publicKey) throw new Fault('key.wrong');
    open = { book, till, rooms: counterHandlers({ ...around, database, book, key, till, training }) };
  }

  /** Goes on without events that were witnessed, and says so in the book. */
  function declareLoss({ book }: { readonly book: Book }, user: OperatorId): void {
    const witnessed = witness.seen?.sequence ?? 0;
    const append = (): unknown =>
      book.append({ kind: 'L', what: 'book.loss-declared', user, body: () => ({ witnessed }) });
    database.transaction(append).immediate();
    const head = book.findHead();
    if (head) witness.startOver({ sequence: head.event.seq, hash: head.hash });
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
      if (!(acceptLoss && open && operator)) throw fault;
      declareLoss(open, operator.operatorId);
    }
  }

  function setUp(answers: SetUp): void {
    const path = file('counter.key');
    // A set-up that was broken off may have left its key, or a whole book: both are taken up where they are.
    const key = existsSync(path) ? openTillKey(path, vault) : createTillKey(path, vault);
    if (!session()) setUpBook({ ...around, database, key, training: mode === 'training' }, answers);
    openRooms(key);
  }

  /** The training book is set up by itself, with a few people to practise with. */
  function setUpTraining(): void {
    setUp(around.sample);
    const operator = session();
    if (operator) open?.rooms.addPeople(around.samplePeople, operator.operatorId);
  }

  const session = (): Session | undefined => {
    const operator = settings.findOperatorOnDuty();
    return operator && { operatorId: operator.operatorId };
  };

  function handlers(): Partial<Handlers> {
    const society = societyHandlers({ ...around, settings, till: open?.till });
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
    if (session()) openRooms(openTillKey(file('counter.key'), vault));
    else if (mode === 'training') setUpTraining();
    checkWitness();
  } catch (error) {
    closeFiles();
    throw error;
  }

  return {
    handlers,
    session,
    afterCall() {
      const head = open?.book.findHead();
      if (head) witness.note({ sequence: head.event.seq, hash: head.hash });
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
