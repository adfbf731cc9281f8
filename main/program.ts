import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../contract/faults.ts';
import type { Answer } from '../contract/faults.ts';
import type { Mode } from '../contract/society.ts';
import { type Dispatch, createDispatch } from './door/dispatch.ts';
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

/** The whole program but for its window. A book that can not be opened is no end: every call then answers why. */
export function openProgram({ dataFolder, resourcesFolder, ...surroundings }: ProgramOptions): Program {
  mkdirSync(dataFolder, { recursive: true });
  const preferences = openPreferences(join(dataFolder, 'preferences.json'));
  let book: OpenBook | Fault = open(preferences.get().mode);

  function open(mode: Mode, acceptLoss = false): OpenBook | Fault {
    const folder = join(dataFolder, mode);
    try {
      const resources = loadResources(resourcesFolder);
      return openBookIn({
        ...surroundings,
        ...resources,
        folder,
        mode,
        preferences,
        openBook: change,
        acceptLoss,
      });
    } catch (error) {
      if (error instanceof Fault) return error;
      throw error;
    }
  }

  async function close(): Promise<void> {
    if (!(book instanceof Fault)) await book.close();
  }

  async function reopen(mode: Mode, acceptLoss = false): Promise<void> {
    await close();
    book = open(mode, acceptLoss);
    surroundings.changed('society');
  }

  async function change(mode: Mode): Promise<void> {
    preferences.change({ mode });
    await reopen(mode);
  }

  const dispatch = createDispatch(
    () =>
      book instanceof Fault
        ? {
            'society.reopen': async ({ acceptLoss }) => {
              await reopen(preferences.get().mode, acceptLoss);
              if (book instanceof Fault) throw book;
              return {};
            },
          }
        : book.handlers(),
    {
      session: () => (book instanceof Fault ? undefined : book.session()),
      unavailable: () =>
        book instanceof Fault ? book : new Fault(book.session() ? 'app.alreadySetUp' : 'app.notSetUp'),
      report: surroundings.report,
    },
  );

  return {
    async call(name, input): Promise<Answer<unknown>> {
      const answer = await dispatch(name, input);
      try {
        if (!(book instanceof Fault)) book.afterCall();
      } catch (error) {
        // The answer stands: what it says is committed. A witness that can not be written is for the log.
        surroundings.report(error, 'witness');
      }
      return answer;
    },
    close,
  };
}
