import { isSignedBy, openKey } from './signatures.mjs';

/**
 * @typedef {import('./chain.mjs').Entry} Entry
 * @typedef {import('./chain.mjs').Found} Found
 * @typedef {import('node:crypto').KeyObject | undefined} Key
 */

/** Of so many receipts the quick pass checks the signatures of one. */
const ONE_IN = 20;

/** Events whose signatures the quick pass never leaves out: they end periods, give money back, or bring keys. */
const ALWAYS = new Set(['closing', 'reversal', 'till.started', 'key.rolled', 'signatures.caught-up']);

/**
 * Whether the signatures of an event are checked. The quick pass may leave most out, since every event names the hash
 * of the one before: a checked signature vouches for all that came earlier. Which receipts it takes is by their hashes.
 * @param {boolean} isQuick
 * @param {Entry} entry
 */
export const isToCheck = (isQuick, { event, hash }) =>
  !isQuick || ALWAYS.has(event.what) || (event.what === 'receipt' && hash.readUInt32BE() % ONE_IN === 0);

/**
 * Events that were written while the till's key was out of reach, and signatures that were not checked.
 * @param {boolean} isQuick
 */
export function openPending(isQuick) {
  return {
    isQuick,
    /** Signatures of events that were left out. */
    leftOut: 0,
    /** The newest event that no checked signature vouches for, with its key. @type {{ key: Key, entry: Entry } | undefined} */
    unproven: undefined,
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
  if (isToCheck(pending.isQuick, entry)) {
    pending.unproven = undefined;
    if (!isSignedBy(key, entry.hash, entry.signature)) found('signature.wrong');
  } else {
    pending.unproven = { key, entry };
    pending.leftOut += 1;
  }
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
 * What still waits at the end of the archive, the late signatures from before the period, and the newest event, for which
 * no later one vouches.
 * @param {Pending} pending
 * @param {string[]} keys
 * @param {Found} found
 */
export function endPending({ waiting, before, unproven }, keys, found) {
  if (unproven && !isSignedBy(unproven.key, unproven.entry.hash, unproven.entry.signature))
    found('signature.wrong', unproven.entry.event.seq);
  for (const { event } of waiting) found('signature.unclaimed', event.seq);
  const opened = keys.map(openKey);
  for (const { event, hash, late } of before)
    if (!late || !opened.some((key) => isSignedBy(key, hash, late))) found('signature.late', event.seq);
}
