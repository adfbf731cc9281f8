import { describe, expect, test } from 'vitest';
import { MAXIMUM_PAISE, paise } from '../../contract/money.ts';
import { amountInWords, numberInWords } from '../../main/printing/amount-in-words.ts';
import { expectSameAsOthers } from './words-of-others.ts';

describe('a number in words', () => {
  test('is what an independent source says, for 0 to 1000', () => {
    for (let number = 0; number <= 1000; number++) expectSameAsOthers(number);
  });

  test('counts beyond the crore in crores', () => {
    expect(numberInWords(1_000_000_000_000, 'hi')).toBe('एक लाख करोड़');
  });

  test('has a hundred different words below a hundred', () => {
    for (const language of ['hi', 'en'] as const)
      expect(new Set(Array.from({ length: 100 }, (_, number) => numberInWords(number, language))).size).toBe(
        100,
      );
  });

  test.each([-1, 0.5, Number.NaN])('does not exist for %d', (number) => {
    expect(() => numberInWords(number, 'hi')).toThrow(RangeError);
  });
});

describe('an amount in words', () => {
  test.each([
    [0, 'शून्य रुपये मात्र', 'Rupees Zero Only'],
    [1, 'एक पैसा मात्र', 'One Paisa Only'],
    [50, 'पचास पैसे मात्र', 'Fifty Paise Only'],
    [100, 'एक रुपया मात्र', 'Rupee One Only'],
    [101, 'एक रुपया एक पैसा मात्र', 'Rupee One and One Paisa Only'],
    [10_000, 'एक सौ रुपये मात्र', 'Rupees One Hundred Only'],
    [
      12_345_650,
      'एक लाख तेईस हज़ार चार सौ छप्पन रुपये पचास पैसे मात्र',
      'Rupees One Lakh Twenty-Three Thousand Four Hundred Fifty-Six and Fifty Paise Only',
    ],
    [MAXIMUM_PAISE, 'दस करोड़ रुपये मात्र', 'Rupees Ten Crore Only'],
  ])('of %i paise is as people say it', (amount, hindi, english) => {
    expect(amountInWords(paise(amount), 'hi')).toBe(hindi);
    expect(amountInWords(paise(amount), 'en')).toBe(english);
  });
});
