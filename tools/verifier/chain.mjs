import { dayInIndia, financialYear } from './events.mjs';
import { checkSignature, openPending, takeSignature } from './pending.mjs';
import { chainSeed, keyName, openKey } from './signatures.mjs';

/**
 * @typedef {import('./events.mjs').BookEvent} BookEvent
 * @typedef {(code: string, detail?: string | number) => void} Found Takes what is wrong with the event in hand.
 * @typedef {{ event: BookEvent, hash: Buffer, signature: Buffer, late?: Buffer }} Entry
 */

/**
 * What is known of a book up to an event.
 * @param {boolean} isQuick Whether most signatures are left out.
 */
export function openChain(isQuick) {
  return {
    /** @type {BookEvent | undefined} */
    start: undefined,
    seed: '',
    /** The till's keys, raw in base64url, oldest first. @type {string[]} */
    keys: [],
    /** @type {BookEvent | undefined} */
    previous: undefined,
    previousHash: '',
    /** The newest event of each series. @type {Map<string, { hash: string, year: string, no: number }>} */
    series: new Map(),
    /** Last number that a declared loss leaves out, by series and year. @type {Map<string, number>} */
    skipped: new Map(),
    /** @type {import('node:crypto').KeyObject | undefined} */
    key: undefined,
    pending: openPending(isQuick),
  };
}

/** @typedef {ReturnType<typeof openChain>} Chain */

/**
 * @param {Chain} chain
 * @param {string} publicKey
 */
function takeKey(chain, publicKey) {
  chain.keys.push(publicKey);
  chain.key = openKey(publicKey);
}

/**
 * The first event fixes till, key and seed for all that follow.
 * @param {Chain} chain
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkStart(chain, event, found) {
  const { public_key: publicKey, random } = event.body;
  if (event.seq !== 1 || event.what !== 'till.started') found('chain.start');
  if (!/^[\w-]{43}$/u.test(publicKey) || !/^[0-9a-f]{64}$/u.test(random)) found('chain.start');
  chain.start = event;
  chain.seed = chainSeed(event.till, String(publicKey), String(random));
  takeKey(chain, String(publicKey));
}

/**
 * The number that comes next in a series and year.
 * @param {Chain} chain
 * @param {string} kind
 * @param {string} year
 */
function nextNumber({ series, skipped }, kind, year) {
  const before = series.get(kind);
  return Math.max(before?.year === year ? before.no : 0, skipped.get(`${kind} ${year}`) ?? 0) + 1;
}

/**
 * A declared loss leaves out the numbers of events that are gone, and says so.
 * @param {Chain} chain
 * @param {BookEvent} event
 * @param {Found} found
 */
function takeLoss(chain, event, found) {
  if (event.what !== 'book.loss-declared' || !Array.isArray(event.body.skipped)) return;
  for (const { kind, year, first, last } of event.body.skipped) {
    if (first !== nextNumber(chain, kind, year) || !(last >= first)) found('numbers.gap', `${kind} ${first}`);
    chain.skipped.set(`${kind} ${year}`, last);
  }
}

/**
 * A new key takes the place of the one before, from the very event that says so. That the old one was lost is proven by
 * no file, but by a new start certificate.
 * @param {Chain} chain
 * @param {BookEvent} event
 * @param {Found} found
 */
function takeRoll(chain, { what, body }, found) {
  if (what !== 'key.rolled') return;
  if (body.old_public_key !== chain.keys.at(-1)) found('signature.rolled');
  takeKey(chain, String(body.public_key));
}

/**
 * Till and key that an event names; the key is changed where the event brings a new one.
 * @param {Chain} chain
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkTill(chain, event, found) {
  if (!chain.start) checkStart(chain, event, found);
  takeRoll(chain, event, found);
  if (event.till !== chain.start?.till) found('chain.till', event.till);
  if (event.key !== keyName(chain.keys.at(-1) ?? '')) found('signature.key', event.key);
}

/**
 * What must hold between an event and the one right before it.
 * @param {Chain} chain
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkOrder({ previous, previousHash, seed }, event, found) {
  if (event.prev !== (previous ? previousHash : seed)) found('chain.previous');
  if (!previous) return;
  if (event.day < previous.day) found('clock.day');
  const today = dayInIndia(event.t_wall);
  if (event.day !== (today > previous.day ? today : previous.day)) found('clock.day');
  if (event.t_wall < previous.t_wall !== (event.clock_flag === 'back')) found('clock.flag');
  if (event.boot === previous.boot && event.t_mono < previous.t_mono) found('clock.mono');
}

/**
 * What an event must carry of the totals that are never reset.
 * @param {Chain} chain
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkTotals({ previous }, event, found) {
  const counted = event.kind === 'T' || event.kind === 'R' ? event.body.total : 0;
  if (!Number.isSafeInteger(counted) || counted < 0) found('totals.amount');
  const net = (previous?.gt_net ?? 0) + (event.kind === 'R' ? -counted : counted);
  if (event.gt_net !== net) found('totals.net', event.gt_net);
  if (event.gt_abs !== (previous?.gt_abs ?? 0) + counted) found('totals.absolute', event.gt_abs);
}

/**
 * Holds an event of the period against all before it.
 * @param {Chain} chain
 * @param {Entry} entry
 * @param {Found} found
 */
export function checkLink(chain, entry, found) {
  const { event } = entry;
  checkTill(chain, event, found);
  checkSignature(chain.pending, chain.key, entry, found);
  if (chain.previous && event.seq !== chain.previous.seq + 1) found('chain.gap', chain.previous.seq + 1);
  checkOrder(chain, event, found);
  if (event.prev_kind !== (chain.series.get(event.kind)?.hash ?? chain.seed)) found('chain.kind');
  if (event.year !== financialYear(event.day)) found('numbers.year');
  if (event.no !== nextNumber(chain, event.kind, event.year))
    found('numbers.gap', `${event.kind} ${event.year} ${event.no}`);
  checkTotals(chain, event, found);
  takeLoss(chain, event, found);
  advance(chain, entry);
}

/**
 * An event from before the period: kept so that the period can be checked alone. There are gaps between such events.
 * @param {Chain} chain
 * @param {Entry} entry
 * @param {Found} found
 */
export function checkContext(chain, entry, found) {
  const { event } = entry;
  checkTill(chain, event, found);
  takeSignature(chain.pending, chain.key, entry, found);
  if (chain.previous && event.seq <= chain.previous.seq) found('chain.gap', chain.previous.seq + 1);
  if (event.seq === (chain.previous?.seq ?? 0) + 1) checkOrder(chain, event, found);
  if (event.what === 'book.loss-declared' && Array.isArray(event.body.skipped))
    for (const { kind, year, last } of event.body.skipped) chain.skipped.set(`${kind} ${year}`, last);
  advance(chain, entry);
}

/**
 * @param {Chain} chain
 * @param {Entry} entry
 */
function advance(chain, { event, hash }) {
  chain.previous = event;
  chain.previousHash = hash.toString('hex');
  chain.series.set(event.kind, { hash: chain.previousHash, year: event.year, no: event.no });
}
