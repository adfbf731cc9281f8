import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../contract/contract.ts';
import { Fault } from '../contract/faults.ts';
import type { Answer } from '../contract/faults.ts';
import type { Mode } from '../contract/society.ts';
import { asFault } from './database/storage-faults.ts';
import { type Dispatch, type Handlers, asDefect, createDispatch, isMethod } from './door/dispatch.ts';
import { type OpenBook, type Surroundings, openBookIn } from './open-book.ts';
import { type Resources, loadResources } from './resources.ts';
import { openPreferences } from './society/preferences.ts';

type Given = 'folder' | 'mode' | 'preferences' | 'openBook' | 'acceptLoss' | keyof Resources;

export type ProgramOptions = Omit<Surroundings, Given> & {
  /** The data that ships with the program. */
  readonly resourcesFolder: string;
  /** Where the books are, each in a folder of its own. */
  readonly dataFolder: string;
};

export type Program = {
  /** The door: what the window asks, answered. */
  readonly call: Dispatch;
  /** Waits for what is being printed, and closes the book. */
  close(): Promise<void>;
};

const isCommand = (name: unknown): boolean => isMethod(name) && contract[name].kind === 'command';

/** The whole program but for its window. A book that can not be opened is no end: every call then answers why. */
export function openProgram({ dataFolder, resourcesFolder, ...surroundings }: ProgramOptions): Program {
  const { report, changed } = surroundings;
  mkdirSync(dataFolder, { recursive: true });
  const preferences = openPreferences(join(dataFolder, 'preferences.json'));
  surroundings.dress(preferences.get().appearance);
  let mode = preferences.get().mode;
  let book = open(mode);
  let turning: Promise<void> | undefined;
  // Practice must never lock anybody out of the society's own book.
  if (book instanceof Fault && mode === 'training') {
    mode = 'live';
    book = open(mode);
  }

  function open(which: Mode, acceptLoss = false): OpenBook | Fault {
    try {
      const resources = loadResources(resourcesFolder);
      const folder = join(dataFolder, which);
      const given = { folder, mode: which, preferences, openBook: change, acceptLoss };
      const opened = openBookIn({ ...surroundings, ...resources, ...given });
      // Papers may wait since the last time.
      afterWork(opened);
      return opened;
    } catch (error) {
      return asFault(error) ?? asDefect(error, report);
    }
  }

  function afterWork(opened: OpenBook): void {
    try {
      opened.afterWork();
    } catch (error) {
      // What was done is committed. A witness that can not be written is for the log.
      report(error, 'witness');
    }
  }

  async function close(): Promise<void> {
    const before = book;
    book = new Fault('database.locked');
    if (!(before instanceof Fault)) await before.close();
  }

  /** Closes the book that is open and opens one; when that fails, the book before is opened again. */
  async function turn(which: Mode, acceptLoss: boolean): Promise<void> {
    await close();
    const next = open(which, acceptLoss);
    book = next instanceof Fault && which !== mode ? open(mode) : next;
    changed('society');
    if (next instanceof Fault) throw next;
    mode = which;
    preferences.change({ mode });
  }

  /** One turn at a time: who asks while one is under way gets its outcome. */
  function turnOnce(which: Mode, acceptLoss: boolean): Promise<void> {
    turning ??= turn(which, acceptLoss).finally(() => (turning = undefined));
    return turning;
  }

  function change(which: Mode): Promise<void> {
    return turnOnce(which, false);
  }

  const afterTrouble: Partial<Handlers> = {
    'society.reopen': async ({ acceptLoss }) => {
      await turnOnce(mode, acceptLoss);
      return {};
    },
  };

  const dispatch = createDispatch(() => (book instanceof Fault ? afterTrouble : book.handlers()), {
    session: () => (book instanceof Fault ? undefined : book.session()),
    unavailable: () =>
      book instanceof Fault ? book : new Fault(book.session() ? 'app.alreadySetUp' : 'app.notSetUp'),
    report,
  });

  return {
    async call(name, input): Promise<Answer<unknown>> {
      const answer = await dispatch(name, input);
      if (isCommand(name) && !(book instanceof Fault)) afterWork(book);
      return answer;
    },
    close,
  };
}
