/** A key of the keyboard by its place (event.code): under a Hindi keyboard the letter differs, the place does not. */
export type Key = {
  readonly code: string;
  readonly alt?: boolean;
  readonly ctrl?: boolean;
  /** Asks for Shift; a key without it works with Shift too, where no other wants that. */
  readonly shift?: boolean;
};

/** What a key of the counter is about. */
export type KeyGroup = 'sale' | 'queue' | 'records' | 'places' | 'always';

type CounterKey = Key & { readonly group: KeyGroup };

/**
 * The keys of the counter, the only list of them: the window binds them, its key strip and help show them, and the key
 * card prints them. Each has its name under `keys` among the words. What only one screen knows stands on that screen.
 */
export const KEYS = {
  help: { code: 'F1', group: 'always' },
  goTo: { code: 'KeyG', alt: true, group: 'always' },
  back: { code: 'Escape', group: 'always' },
  hindiWords: { code: 'KeyI', alt: true, group: 'always' },
  language: { code: 'KeyL', alt: true, group: 'always' },
  switchUser: { code: 'KeyU', alt: true, group: 'always' },

  service: { code: 'F4', group: 'sale' },
  person: { code: 'F3', group: 'sale' },
  allPapers: { code: 'KeyA', alt: true, group: 'sale' },
  waiver: { code: 'KeyD', alt: true, group: 'sale' },
  pay: { code: 'F9', group: 'sale' },
  attach: { code: 'KeyJ', alt: true, group: 'sale' },
  paperLanguage: { code: 'KeyK', alt: true, group: 'sale' },
  newTicket: { code: 'KeyN', alt: true, group: 'sale' },
  park: { code: 'F6', group: 'sale' },
  undo: { code: 'KeyZ', alt: true, group: 'sale' },
  family: { code: 'KeyM', alt: true, group: 'sale' },
  personPage: { code: 'KeyP', alt: true, group: 'sale' },

  token: { code: 'F2', group: 'queue' },
  tokenWith: { code: 'F2', shift: true, group: 'queue' },
  callNext: { code: 'F5', group: 'queue' },
  recall: { code: 'F5', shift: true, group: 'queue' },
  hold: { code: 'KeyW', alt: true, group: 'queue' },
  noShow: { code: 'KeyX', alt: true, group: 'queue' },
  transfer: { code: 'KeyT', alt: true, group: 'queue' },

  reprint: { code: 'F7', group: 'records' },
  showPdf: { code: 'KeyO', alt: true, group: 'records' },
  refund: { code: 'KeyR', alt: true, group: 'records' },
  portalFailed: { code: 'KeyF', alt: true, group: 'records' },
  cash: { code: 'F8', group: 'records' },
  dayBook: { code: 'F11', group: 'records' },
  day: { code: 'F12', group: 'records' },

  applications: { code: 'KeyE', alt: true, group: 'places' },
  suspense: { code: 'KeyH', alt: true, group: 'places' },
  books: { code: 'KeyB', alt: true, group: 'places' },
  commissions: { code: 'KeyC', alt: true, group: 'places' },
  queue: { code: 'KeyQ', alt: true, group: 'places' },
  rates: { code: 'KeyS', alt: true, group: 'places' },
} as const satisfies Readonly<Record<string, CounterKey>>;

export type KeyName = keyof typeof KEYS;

const isKeyName = (name: string): name is KeyName => name in KEYS;

/** The names of all keys of the counter, in the order of the table. */
export const KEY_NAMES: readonly KeyName[] = Object.keys(KEYS).filter(isKeyName);

const SHORT: Readonly<Record<string, string>> = { Escape: 'Esc', PageUp: 'PgUp', PageDown: 'PgDn' };

/** How a key is written on screen and paper: F9, Alt+L, Esc. */
export function keyName({ code, alt, ctrl, shift }: Key): string {
  const plain = SHORT[code] ?? code.replace(/^(?:Key|Digit)/u, '');
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${plain}`;
}
