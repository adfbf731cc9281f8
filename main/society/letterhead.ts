import type { BookSequence } from '../../contract/ids.ts';
import type { PaperLanguage } from '../../contract/printing.ts';
import type { Letterhead } from '../printing/papers.ts';
import type { Settings } from './settings.service.ts';

export type LetterheadRoom = {
  readonly settings: Settings;
  readonly till: string;
  readonly training: boolean;
};

/**
 * What every paper starts with, as it held at an event, or as it holds now when none is named. The event of a paper for
 * somebody's hand says its `language`; one that does not is in that of all papers then.
 */
export function letterheadOf(
  { settings, till, training }: LetterheadRoom,
  asOf?: BookSequence,
  language?: PaperLanguage,
): Letterhead {
  const { name, panchayat, block, district, cscId } = settings.get('society', asOf);
  const places = [panchayat, block, district];
  return {
    society: name,
    place: {
      hi: places.map((place) => place.name.hi).join(', '),
      en: places.map((place) => place.name.en).join(', '),
    },
    cscId,
    till,
    language: language ?? settings.get('paper-language', asOf),
    training,
  };
}
