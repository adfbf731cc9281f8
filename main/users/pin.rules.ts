import { holdsAadhaarNumber } from '../../contract/aadhaar.ts';

/** What many people choose that follows no rule below: paths over the keys, well-known numbers. */
const COMMON = new Set(
  `100200 100786 101112 102030 110001 112358 123654 123789 125125 131415 134679 135790 135791 142536 147147 147258
   147369 147852 147896 159159 159263 159357 159753 159951 192837 213141 246810 258258 258369 258456 258852 321456
   321654 321987 357159 369147 369258 369369 420420 456123 456321 456789 456852 456987 520520 521521 565758 654123
   708090 741258 741852 741963 753159 753951 786000 786110 786313 786786 789123 789321 789456 789654 800001 810010
   821101 852456 852963 951357 951753 963258 963741 963852 979797 987123 987456
   1234512345 12345600 12345678 1357924680 14725836 147258369 1472583690 15975346 159357258 2468013579 24681357
   31415926 78678600 7894561230 789456123 85285200 87654321 963852741 9638527410`.split(/\s+/u),
);

const digitsOf = (pin: string): number[] => Array.from(pin, Number);

const steps = (pin: string): number[] =>
  digitsOf(pin.slice(1)).map((digit, place) => (digit - Number(pin[place]) + 10) % 10);

/** 111111, 123456, 098765, 135791: every digit as far from the one before. */
const isRun = (pin: string): boolean => new Set(steps(pin)).size === 1;

/** 121212, 123123, 11223344 and their like: a block again and again, or few digits all in a row. */
const isRepeat = (pin: string): boolean => /^(\d{1,4})\1+$/u.test(pin) || /^((\d)\2+){2,}$/u.test(pin);

/** 123321: the same from both ends. */
const isMirror = (pin: string): boolean => pin === digitsOf(pin).toReversed().join('');

const DAY = '(0[1-9]|[12]\\d|3[01])';
const MONTH = '(0[1-9]|1[0-2])';
const YEAR = '(19|20)\\d\\d';
const DATES = [
  `${DAY}${MONTH}\\d\\d`,
  `${MONTH}${DAY}\\d\\d`,
  `\\d\\d${MONTH}${DAY}`,
  `${DAY}${MONTH}${YEAR}`,
  `${MONTH}${DAY}${YEAR}`,
  `${YEAR}${MONTH}${DAY}`,
  `${MONTH}${YEAR}`,
  `${YEAR}${MONTH}`,
].map((form) => new RegExp(`^${form}$`, 'u'));

const isDate = (pin: string): boolean => DATES.some((form) => form.test(pin));

/** Whether a PIN is among those that a thief tries first: repeats, runs, dates, what many people choose. */
export const isWeakPin = (pin: string): boolean =>
  isRun(pin) ||
  isRepeat(pin) ||
  isMirror(pin) ||
  isDate(pin) ||
  new Set(pin).size < 3 ||
  COMMON.has(pin) ||
  holdsAadhaarNumber(pin);
