import { isSignedBy, openKey } from './signatures.mjs';

/**
 * @typedef {import('./chain.mjs').Entry} Entry
 * @typedef {import('./chain.mjs').Found} Found
 * @typedef {import('node:crypto').KeyObject | undefined} Key
 */

/** Events that were written while the till's key was out of reach. */
export function openPending() {
  return {
    /** Those that no collective event has claimed so far. @type {Entry[]} */
    waiting: [],
    /** Those from before the period, whose key may only come later. @type {Entry[]} */
    before: [],
    /** How many of the period were signed late. */
    late: 0,
  };
}

/** @typedef {ReturnType<typeof openPending>} Pending */

/** @param {Entry} entry Whether zeros stand in the place of the signature. */
export const isPending = ({ signature }) => signature.every((byte) => byte === 0);

/**
 * A collective event claims exactly the events that waited, each signed late with the key that it names itself.
 * @param {Pending} pending
 * @param {Key} key
 * @param {Entry} entry
 * @param {Found} found
 */
function checkClaim({ waiting }, key, { event: { body } }, found) {
  const [first, last] = [waiting[0], waiting.at(-1)];
  if (body.from !== first?.event.seq || body.to !== last?.event.seq || body.count !== waiting.length)
    found('signature.claim');
  for (const { event, hash, late } of waiting)
    if (!late || !isSignedBy(key, hash, late)) found('signature.late', event.seq);
}

/**
 * The signature of an event of the period, given those that waited until it.
 * @param {Pending} pending
 * @param {Key} key
 * @param {Entry} entry
 * @param {Found} found
 */
export function checkSignature(pending, key, entry, found) {
  if (isPending(entry)) {
    pending.waiting.push(entry);
    pending.late += 1;
    return;
  }
  if (entry.late) found('signature.twice');
  if (!isSignedBy(key, entry.hash, entry.signature)) found('signature.wrong');
  if (entry.event.what === 'signatures.caught-up') checkClaim(pending, key, entry, found);
  else for (const { event } of pending.waiting) found('signature.unclaimed', event.seq);
  pending.waiting = [];
}

/**
 * @param {Pending} pending
 * @param {Key} key
 * @param {Entry} entry
 * @param {Found} found
 */
export function takeSignature(pending, key, entry, found) {
  if (isPending(entry)) pending.before.push(entry);
  else if (!isSignedBy(key, entry.hash, entry.signature)) found('signature.wrong');
}

/**
 * What still waits at the end of the archive, and the late signatures from before the period.
 * @param {Pending} pending
 * @param {string[]} keys
 * @param {Found} found
 */
export function endPending({ waiting, before }, keys, found) {
  for (const { event } of waiting) found('signature.unclaimed', event.seq);
  const opened = keys.map(openKey);
  for (const { event, hash, late } of before)
    if (!late || !opened.some((key) => isSignedBy(key, hash, late))) found('signature.late', event.seq);
}
