import type { z } from 'zod';

/** Money: a whole number of paise, never a fraction of a rupee. Postings are signed, prices are not negative. */
export type Paise = number & z.$brand<'Paise'>;

/** The largest sum one line, ticket or payment may carry: ten crore rupees. */
export const MAXIMUM_PAISE = 10_000_000_000;

function assertPaise(value: number): asserts value is Paise {
  if (!Number.isSafeInteger(value)) throw new RangeError('money must be a whole number of paise');
}

/** Marks a number as money. Throws a RangeError when it is not a whole, safe number: that is a defect, not bad input. */
export function paise(value: number): Paise {
  assertPaise(value);
  return value;
}

export const NO_MONEY = paise(0);

/** The exact sum in paise; no amounts give 0. */
export function sum(amounts: Iterable<Paise>): Paise {
  let total = 0;
  for (const amount of amounts) total += amount;
  return paise(total);
}

export function minus(from: Paise, amount: Paise): Paise {
  return paise(from - amount);
}

export function negative(amount: Paise): Paise {
  return paise(0 - amount);
}

/** An amount taken a whole number of times. */
export function times(amount: Paise, quantity: number): Paise {
  return paise(amount * quantity);
}

/**
 * An amount in parts by weights (whole numbers, not negative, not all 0) that sum to it exactly: the paise left over go
 * to the largest remainders, the first of equal ones. A negative amount splits as its positive, with the sign.
 */
export function split(amount: Paise, weights: readonly number[]): Paise[] {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError('weights are whole numbers');
  const all = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (all === 0n) throw new RangeError('there is nothing to split by');
  if (amount < 0) return split(negative(amount), weights).map(negative);
  const shares = weights.map((weight, place) => {
    const exact = BigInt(amount) * BigInt(weight);
    return { place, whole: Number(exact / all), rest: exact % all };
  });
  const left = amount - shares.reduce((total, { whole }) => total + whole, 0);
  const first = shares
    .toSorted(
      (one, other) =>
        Number(other.rest > one.rest) - Number(other.rest < one.rest) || one.place - other.place,
    )
    .slice(0, left);
  const more = new Set(first.map(({ place }) => place));
  return shares.map(({ place, whole }) => paise(more.has(place) ? whole + 1 : whole));
}

/** So many whole rupees. */
export function wholeRupees(whole: number): Paise {
  return paise(whole * 100);
}

const DEVANAGARI_ZERO = '०'.charCodeAt(0);

/** Devanagari digits as Latin ones; all other text as it is. */
export function latinDigits(text: string): string {
  return text.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
}

const RUPEES = /^(\d{1,8})(?:\.(\d{1,2}))?$/u;

/**
 * Reads what an operator typed as rupees ("1,250.50", "५०", "₹ 30") into paise.
 * Undefined when it is not an amount of at most two decimals.
 */
export function parseRupees(text: string): Paise | undefined {
  const plain = latinDigits(text).replace(/[₹,\s]/gu, '');
  const [, whole, part = ''] = RUPEES.exec(plain) ?? [];
  return whole === undefined ? undefined : paise(Number(whole) * 100 + Number(part.padEnd(2, '0')));
}

/** Rupees with two decimals and Indian grouping, without a sign for the currency: 1,23,456.50. */
export function formatRupees(amount: Paise): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/(\d)(?=(\d\d)+\d$)/gu, '$1,');
  return `${amount < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
