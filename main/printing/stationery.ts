import { type BusinessDay, type Instant, formatDay, timeInIndia } from '../../contract/day.ts';
import { type Paise, formatRupees } from '../../contract/money.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { Block, Field, Text } from './blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import { type PaperWord, paperWord } from './paper-words.ts';
import type { Letterhead } from './papers.ts';

type Values = Readonly<Record<string, string | number>>;

/** The words of a paper in its language, and the styles of its format. */
export function stationery({ language }: Pick<Letterhead, 'language'>, format: PaperFormat) {
  const both = language === 'both';

  /** "नाम", or "नाम / Name". */
  const label = (word: PaperWord, values?: Values): string => {
    const hindi = paperWord('hi', word, values);
    return both ? `${hindi} / ${paperWord('en', word, values)}` : hindi;
  };
  const small = (text: string): Text => ({ text, style: { size: format.small } });
  const body = (text: string): Text => ({ text, style: { size: format.body } });
  const bold = (text: string): Text => ({ text, style: { size: format.body, bold: true } });

  return {
    both,
    label,
    small,
    body,
    bold,
    /** A sentence in Hindi, its English under it where the paper has both. */
    sentence: (word: PaperWord, values?: Values): string[] =>
      both ? [paperWord('hi', word, values), paperWord('en', word, values)] : [paperWord('hi', word, values)],
    /** A name in bold Hindi, its English small under it where the paper has both and it differs. */
    name: (name: BothLanguages, after = ''): Text[] =>
      both && name.en !== name.hi ? [bold(name.hi + after), small(name.en)] : [bold(name.hi + after)],
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
