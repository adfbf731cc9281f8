import type { Mode, Places, Society } from '../../contract/society.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { UsersRepo } from '../users/users.repo.ts';
import type { PreferencesFile } from './preferences.ts';
import type { SettingsRepo } from './settings.repo.ts';

type Named = 'society.state' | 'society.places' | 'society.setLanguage' | 'society.openBook';

export type SocietyRoom = {
  readonly settings: SettingsRepo;
  readonly users: UsersRepo;
  readonly preferences: PreferencesFile;
  readonly places: Places;
  readonly mode: Mode;
  /** Name of the till; absent until the book is set up. */
  readonly till: string | undefined;
  /** Closes this book and opens the other. */
  readonly openBook: (mode: Mode) => Promise<void>;
};

export function societyHandlers(room: SocietyRoom): Pick<Handlers, Named> {
  const { settings, users, preferences, places, mode, till, openBook } = room;

  return {
    'society.state': () => {
      const operator = users.findOnDuty();
      const society: Society | undefined = operator && settings.get('society');
      const { language } = preferences.get();
      return {
        mode,
        language,
        society,
        till,
        operator,
        ...(operator && { upiAddress: settings.upiAddress() }),
      };
    },
    'society.places': () => places,
    'society.setLanguage': ({ language }) => {
      preferences.change({ language });
      return {};
    },
    'society.openBook': async ({ mode: wanted }) => {
      await openBook(wanted);
      return {};
    },
  };
}
