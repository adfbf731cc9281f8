import type { Language } from '../../contract/values.ts';
import { paperApplications as enApplications } from '../../resources/words/en/paper-applications.ts';
import { paperCommissions as enCommissions } from '../../resources/words/en/paper-commissions.ts';
import { paperConsent as enConsent } from '../../resources/words/en/paper-consent.ts';
import { paperConsent as hiConsent } from '../../resources/words/hi/paper-consent.ts';
import { paperFamily as enFamily } from '../../resources/words/en/paper-family.ts';
import { paperKeys as enKeys } from '../../resources/words/en/paper-keys.ts';
import { paperKeys as hiKeys } from '../../resources/words/hi/paper-keys.ts';
import { paperRates as enRates } from '../../resources/words/en/paper-rates.ts';
import { paperPacks as enPacks } from '../../resources/words/en/paper-packs.ts';
import { paper as enPaper } from '../../resources/words/en/paper.ts';
import { paperApplications as hiApplications } from '../../resources/words/hi/paper-applications.ts';
import { paperCommissions as hiCommissions } from '../../resources/words/hi/paper-commissions.ts';
import { paperVouchers as enVouchers } from '../../resources/words/en/paper-vouchers.ts';
import { paperFamily as hiFamily } from '../../resources/words/hi/paper-family.ts';
import { paperRates as hiRates } from '../../resources/words/hi/paper-rates.ts';
import { paperPacks as hiPacks } from '../../resources/words/hi/paper-packs.ts';
import { paper as hiPaper } from '../../resources/words/hi/paper.ts';
import { paperVouchers as hiVouchers } from '../../resources/words/hi/paper-vouchers.ts';

export type PaperWord =
  | keyof typeof hiPaper
  | keyof typeof hiCommissions
  | keyof typeof hiVouchers
  | keyof typeof hiApplications
  | keyof typeof hiConsent
  | keyof typeof hiFamily
  | keyof typeof hiKeys
  | keyof typeof hiRates
  | keyof typeof hiPacks;

const WORDS: Readonly<Record<Language, Readonly<Record<PaperWord, string>>>> = {
  hi: {
    ...hiPaper,
    ...hiCommissions,
    ...hiVouchers,
    ...hiApplications,
    ...hiFamily,
    ...hiConsent,
    ...hiKeys,
    ...hiRates,
    ...hiPacks,
  },
  en: {
    ...enPaper,
    ...enCommissions,
    ...enVouchers,
    ...enApplications,
    ...enFamily,
    ...enConsent,
    ...enKeys,
    ...enRates,
    ...enPacks,
  },
};

/** One word of paper with its {{places}} filled in. A place without a value is a defect and throws. */
export function paperWord(
  language: Language,
  word: PaperWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return WORDS[language][word].replace(/\{\{(\w+)\}\}/gu, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`no ${place} for the word ${word}`);
    return String(value);
  });
}
