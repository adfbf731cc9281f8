import { z } from 'zod';
import { RequestId } from '../ids.ts';
import { SavedFile } from '../receipts.ts';
import { Appearance, Mode, Places, SetUp, SocietyState, Status } from '../society.ts';
import { Language } from '../values.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of the society, its till and its book. */
export const societyMethods = {
  'society.state': { kind: 'query', role: 'anyone', input: nothing, output: SocietyState },
  'society.places': { kind: 'query', role: 'anyone', input: nothing, output: Places },
  'society.setUp': { kind: 'command', role: 'anyone', input: SetUp, output: SocietyState },
  'society.setLanguage': {
    kind: 'command',
    role: 'anyone',
    input: z.strictObject({ language: Language }),
    output: done,
  },
  'society.setAppearance': { kind: 'command', role: 'anyone', input: Appearance, output: done },
  'society.openBook': {
    kind: 'command',
    role: 'anyone',
    input: z.strictObject({ mode: Mode }),
    output: done,
  },
  /** Opens the book again after a start that failed; `acceptLoss` goes on from a book that lacks witnessed events. */
  'society.reopen': {
    kind: 'command',
    role: 'anyone',
    input: z.strictObject({ acceptLoss: z.boolean() }),
    output: done,
  },
  /**
   * The word of whoever is there that the day and time which the clock shows are right: an auditor's too, since nobody
   * can take over from her while the clock is doubted.
   */
  'society.confirmToday': { kind: 'command', role: 'user', input: nothing, output: done },
  /** Opens a key that was out of reach, and signs what waits for it. */
  'society.signWaiting': { kind: 'command', role: 'operator', input: nothing, output: done },
  /** A new key in the place of one that is lost for good. */
  'society.rollKey': {
    kind: 'command',
    role: 'operator',
    input: z.strictObject({ requestId: RequestId }),
    output: done,
  },
  /** Writes the certificate of the till's key as a PDF, to be signed by hand and filed outside the centre. */
  'society.startCertificate': { kind: 'command', role: 'operator', input: nothing, output: SavedFile },
  /** Writes the card of the keys as a PDF for the wall and the keyboard. */
  'society.exportKeyCard': { kind: 'command', role: 'user', input: nothing, output: SavedFile },
  'society.status': { kind: 'query', role: 'anyone', input: nothing, output: Status },
} satisfies Record<string, Method>;
