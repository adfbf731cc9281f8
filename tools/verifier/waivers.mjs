import { total } from './events.mjs';

/**
 * @typedef {import('./events.mjs').BookEvent} BookEvent
 * @typedef {import('./chain.mjs').Found} Found
 * @typedef {{ amount: number, kind: string }} Given
 */

/** What is known of the waivers of a book up to an event. */
export function openWaivers() {
  return {
    /** What was waived of a line of a receipt, by `receipt line`. @type {Map<string, number>} */
    given: new Map(),
    /** What reversals took back of it so far. @type {Map<string, number>} */
    back: new Map(),
  };
}

/** @typedef {ReturnType<typeof openWaivers>} Waivers */

/**
 * What the waivers of a receipt come to, or what a reversal takes back of them.
 * @param {unknown} lines
 */
export const sumOfWaivers = (lines) => total(lines, ({ waiver }) => waiver?.amount ?? waiver ?? 0);

/** @param {any} line Whether what a line of a receipt says of its waiver can be. */
function isWaiverRight({ waiver }) {
  if (waiver === undefined) return true;
  const { kind, amount, tax } = waiver;
  return typeof kind === 'string' && Number.isSafeInteger(amount) && amount > 0 && tax >= 0;
}

/**
 * The waivers of a receipt: each of an amount, those beyond the operator's own limit with a second person.
 * @param {BookEvent} event
 * @param {Found} found
 */
export function checkWaivers({ user, approver, body: { lines } }, found) {
  if (!Array.isArray(lines)) return;
  if (!lines.every(isWaiverRight)) found('waiver.wrong');
  const isAgreed = approver !== undefined && approver !== user;
  if (lines.some(({ waiver }) => waiver?.approved === true) && !isAgreed) found('waiver.approver');
}

/**
 * What goes back of a waiver: as large a part of what is left of it as of the charge, half up; all with the last of its
 * line.
 * @param {number} left What is left of the waiver.
 * @param {{ charge: number, back: number, isUsedUp: boolean }} line The charge left before, and what of it goes back.
 */
function dueBack(left, { charge, back, isUsedUp }) {
  if (isUsedUp) return left;
  if (charge === 0) return 0;
  return Number((2n * BigInt(left) * BigInt(back) + BigInt(charge)) / (2n * BigInt(charge)));
}

/**
 * Holds what a reversal takes back of waivers against what was given; `leftOf` says what is left of a head (or of all
 * heads) of a line before it.
 * @param {Waivers} waivers
 * @param {BookEvent} event
 * @param {(line: number, head?: string) => number} leftOf
 * @param {Found} found
 */
export function checkWaiversBack({ given, back }, { body: { receipt, lines } }, leftOf, found) {
  for (const { line, heads, waiver = 0 } of Array.isArray(lines) ? lines : []) {
    const place = `${receipt} ${line}`;
    const left = (given.get(place) ?? 0) - (back.get(place) ?? 0);
    const charged = total(heads, ({ head, amount }) => (head === 'centre_charge' ? amount : 0));
    const isUsedUp = total(heads, ({ amount }) => amount) === leftOf(line);
    const due = dueBack(left, { charge: leftOf(line, 'centre_charge'), back: charged, isUsedUp });
    if (waiver !== due) found('waiver.back', place);
  }
}

/**
 * Remembers what later reversals are held against.
 * @param {Waivers} waivers
 * @param {BookEvent} event
 */
export function takeWaivers({ given, back }, { seq, what, body: { receipt, lines } }) {
  for (const [index, { line, waiver }] of Array.isArray(lines) ? lines.entries() : [])
    if (waiver === undefined) continue;
    else if (what === 'receipt') given.set(`${seq} ${index + 1}`, waiver.amount);
    else if (what === 'reversal') {
      const place = `${receipt} ${line}`;
      back.set(place, (back.get(place) ?? 0) + waiver);
    }
}

/**
 * Waivers by kind, as a closing states them, counted again from a receipt's lines.
 * @param {Map<string, { waiver: string, count: number, given: number }>} kinds
 * @param {unknown} lines
 */
export function countWaivers(kinds, lines) {
  for (const { waiver } of Array.isArray(lines) ? lines : []) {
    if (waiver === undefined) continue;
    const { count, given } = kinds.get(waiver.kind) ?? { count: 0, given: 0 };
    kinds.set(waiver.kind, { waiver: waiver.kind, count: count + 1, given: given + waiver.amount });
  }
}
