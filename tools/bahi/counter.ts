import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Input, MethodName } from '../../contract/contract.ts';
import { Fault } from '../../contract/faults.ts';
import { writeArchive } from '../../main/archive/archive-file.ts';
import { systemClock } from '../../main/devices/clock.ts';
import { createDispatch } from '../../main/door/dispatch.ts';
import { openBookIn } from '../../main/open-book.ts';
import { createPaperMaker } from '../../main/printing/paper-maker.ts';
import { loadResources } from '../../main/resources.ts';
import { openPreferences } from '../../main/society/preferences.ts';
import packageFile from '../../package.json' with { type: 'json' };

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');
const PAPER_WORKER = new URL('../../main/printing/paper-worker.ts', import.meta.url);
const BOOK_FILE = 'counter.db';

const report = (defect: unknown, place: string): void =>
  console.error(`bahi: ${place}: ${defect instanceof Error ? defect.message : String(defect)}`);

/** A counter that is worked from the shell, by the door of its window. */
export type ShellCounter = {
  /** What the window would ask, answered as there; throws the fault of the answer. */
  call<M extends MethodName>(name: M, input: Input<M>): Promise<unknown>;
  /** Who is at the counter. */
  onDuty(): string;
  close(): Promise<void>;
};

/**
 * Opens the book in a folder as the program does, while no other process has it, and says in it by which command.
 * Throws database.locked while the program runs, and what opening a book throws; an Error for a file that is no book.
 */
export function openCounter(db: string, command: string): ShellCounter {
  const file = resolve(db);
  if (!existsSync(file)) throw new Error(`${db}: there is no such file`);
  if (basename(file) !== BOOK_FILE) throw new Error(`${db}: a book is called ${BOOK_FILE}`);
  const folder = dirname(file);
  const paperMaker = createPaperMaker(PAPER_WORKER);
  const book = openBookIn({
    ...loadResources(RESOURCES),
    folder,
    mode: 'live',
    version: packageFile.version,
    clock: systemClock(),
    // The system's key store opens for the program alone: where it keeps the key, events wait for their signature.
    vault: undefined,
    paperMaker,
    reportsFolder: folder,
    numberFinder: { find: () => Promise.resolve([]) },
    archiveWriter: writeArchive,
    preferences: openPreferences(join(folder, '..', 'preferences.json')),
    openBook: () => Promise.reject(new Error('one book at a time')),
    acceptLoss: false,
    command,
    systemPrinters: () => Promise.resolve([]),
    reveal: () => {},
    clipboard: { readText: () => '', writeText: () => {} },
    changed: () => {},
    dress: () => {},
    showDisplay: () => {},
    report,
  });
  const dispatch = createDispatch(book.handlers, {
    session: book.session,
    unavailable: () => new Fault('app.notSetUp'),
    report,
  });

  /** What was done is committed: a witness that can not be written does not undo it. */
  function afterWork(): void {
    try {
      book.afterWork();
    } catch (error) {
      report(error, 'witness');
    }
  }

  return {
    async call(name, input): Promise<unknown> {
      const answer = await dispatch(name, input);
      afterWork();
      if (answer.ok) return answer.value;
      const { code, params, fields } = answer.fault;
      throw new Fault(code, params, fields);
    },
    onDuty(): string {
      const session = book.session();
      if (!session) throw new Fault('app.notSetUp');
      return session.operatorId;
    },
    async close(): Promise<void> {
      await book.close();
      await paperMaker.close();
    },
  };
}
