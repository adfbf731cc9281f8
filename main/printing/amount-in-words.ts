import type { Paise } from '../../contract/money.ts';
import type { Language } from '../../contract/values.ts';
import { type PaperWord, paperWord } from './paper-words.ts';

const SCALE = [
  { value: 10_000_000, word: 'crore' },
  { value: 100_000, word: 'lakh' },
  { value: 1000, word: 'thousand' },
  { value: 100, word: 'hundred' },
] as const satisfies readonly { value: number; word: PaperWord }[];

/**
 * A whole number, not negative, in words of the Indian scale: 1,00,001 is "एक लाख एक". What is beyond the crore is
 * counted in crores: "एक लाख करोड़".
 */
export function numberInWords(number: number, language: Language): string {
  if (!Number.isSafeInteger(number) || number < 0)
    throw new RangeError('only whole numbers from 0 on have words');
  const small = paperWord(language, 'numbers').split(' ');
  const words: string[] = [];
  let rest = number;
  for (const { value, word } of SCALE) {
    const times = Math.floor(rest / value);
    if (times > 0) words.push(numberInWords(times, language), paperWord(language, word));
    rest %= value;
  }
  // `rest` is below 100 here, and the list of words has a hundred.
  if (rest > 0 || words.length === 0) words.push(small[rest] ?? '');
  return words.join(' ');
}

/** An amount, not negative, in words as a receipt carries it: "एक सौ रुपये पचास पैसे मात्र". */
export function amountInWords(amount: Paise, language: Language): string {
  const whole = Math.floor(amount / 100);
  const part = amount % 100;
  const rupees = paperWord(language, whole === 1 ? 'rupee' : 'rupees', {
    number: numberInWords(whole, language),
  });
  const paise = paperWord(language, part === 1 ? 'paisa' : 'paise', {
    number: numberInWords(part, language),
  });
  const words =
    part === 0 ? rupees : whole === 0 ? paise : paperWord(language, 'rupeesAndPaise', { rupees, paise });
  return paperWord(language, 'only', { amount: words });
}
