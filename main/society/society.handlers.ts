import type { Appearance, Mode, Places, Society } from '../../contract/society.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { UsersRepo } from '../users/users.repo.ts';
import type { PreferencesFile } from './preferences.ts';
import type { SettingsRepo } from './settings.repo.ts';

type Named =
  | 'society.state'
  | 'society.places'
  | 'society.setLanguage'
  | 'society.setAppearance'
  | 'society.openBook';

export type SocietyRoom = {
  readonly settings: SettingsRepo;
  readonly users: UsersRepo;
  readonly preferences: PreferencesFile;
  readonly places: Places;
  readonly mode: Mode;
  /** Dresses the window. */
  readonly dress: (appearance: Appearance) => void;
  /** Name of the till; absent until the book is set up. */
  readonly till: string | undefined;
  /** Closes this book and opens the other. */
  readonly openBook: (mode: Mode) => Promise<void>;
};

export function societyHandlers(room: SocietyRoom): Pick<Handlers, Named> {
  const { settings, users, preferences, places, mode, till, dress, openBook } = room;

  return {
    'society.state': () => {
      const operator = users.findOnDuty();
      const society: Society | undefined = operator && settings.get('society');
      const { language, appearance } = preferences.get();
      return {
        mode,
        language,
        appearance,
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
    'society.setAppearance': (appearance) => {
      preferences.change({ appearance });
      dress(appearance);
      return {};
    },
    'society.openBook': async ({ mode: wanted }) => {
      await openBook(wanted);
      return {};
    },
  };
}
