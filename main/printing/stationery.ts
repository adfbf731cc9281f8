import { type BusinessDay, type Instant, formatDay, timeInIndia } from '../../contract/day.ts';
import { type Paise, formatRupees } from '../../contract/money.ts';
import type { BothLanguages, Language } from '../../contract/values.ts';
import { amountInWords } from './amount-in-words.ts';
import type { Block, Field, Text } from './blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import { type PaperWord, paperWord } from './paper-words.ts';
import type { Letterhead } from './papers.ts';

type Values = Readonly<Record<string, string | number>>;

type InLanguage = Pick<Letterhead, 'language'>;

/** The languages of a paper: what stands first, and what stands under it. */
const languagesOf = ({ language }: InLanguage): readonly [Language, ...Language[]] =>
  language === 'both' ? ['hi', 'en'] : [language];

/** The language in which a paper is above all. */
export const firstOf = (paper: InLanguage): Language => languagesOf(paper)[0];

/** The words of a paper in its language, and the styles of its format. */
export function stationery(paper: InLanguage, format: PaperFormat) {
  const languages = languagesOf(paper);
  const [first, ...under] = languages;
  const both = under.length > 0;

  /** "नाम", "Name", or "नाम / Name". */
  const label = (word: PaperWord, values?: Values): string =>
    languages.map((one) => paperWord(one, word, values)).join(' / ');
  const small = (text: string): Text => ({ text, style: { size: format.small } });
  const body = (text: string): Text => ({ text, style: { size: format.body } });
  const bold = (text: string): Text => ({ text, style: { size: format.body, bold: true } });

  return {
    both,
    languages,
    first,
    label,
    small,
    body,
    bold,
    /** A sentence, its English under the Hindi where the paper has both. */
    sentence: (word: PaperWord, values?: Values): string[] =>
      languages.map((one) => paperWord(one, word, values)),
    /** What is known in both languages as one text: "आय / Income" where the paper has both and they differ. */
    say: (name: BothLanguages): string =>
      both && name.en !== name.hi ? `${name.hi} / ${name.en}` : name[first],
    /** A text in the size of the body, the other language small under it where the paper has both. */
    said: (text: BothLanguages): Text[] => [body(text[first]), ...under.map((one) => small(text[one]))],
    /** A name in bold, its English small under the Hindi where the paper has both and it differs. */
    name: (name: BothLanguages, after = ''): Text[] =>
      both && name.en !== name.hi ? [bold(name.hi + after), small(name.en)] : [bold(name[first] + after)],
    /** An amount in words, in each language of the paper. */
    inWords: (amount: Paise): Block[] => [
      { kind: 'text', ...body(amountInWords(amount, first)) },
      ...under.map((one): Block => ({ kind: 'text', ...small(amountInWords(amount, one)) })),
    ],
    field: (word: PaperWord, value: string): Field => ({ label: small(label(word)), value: body(value) }),
    centred: (text: Text): Block => ({ kind: 'text', ...text, align: 'center' }),
    thick: { kind: 'rule', weight: format.thick, space: format.space } satisfies Block,
    thin: { kind: 'rule', weight: format.thin, space: format.space } satisfies Block,
    space: { kind: 'space', height: format.space } satisfies Block,
  };
}

export type Stationery = ReturnType<typeof stationery>;

export const moment = (day: BusinessDay, at: Instant): string => `${formatDay(day)}, ${timeInIndia(at)}`;

/** A space at which no line is broken. */
export const NO_BREAK = '\u00a0';

export const rupees = (amount: Paise): string => `₹${NO_BREAK}${formatRupees(amount)}`;
