import { total } from './events.mjs';
import { isSignedBy } from './signatures.mjs';
import { checkWaivers, checkWaiversBack, openWaivers, sumOfWaivers, takeWaivers } from './waivers.mjs';

/**
 * @typedef {import('./events.mjs').BookEvent} BookEvent
 * @typedef {import('./chain.mjs').Found} Found
 * @typedef {{ training: boolean, key: import('node:crypto').KeyObject | undefined, isPending: boolean, isChecked: boolean }} Till
 *   Whether the book is one for practice, what must have signed the paper, and whether that is looked at.
 */

/** What is known of the papers of a book up to an event. */
export function openPapers() {
  return {
    /** Receipts that were seen, by their place in the book. @type {Set<number>} */
    receipts: new Set(),
    /** Events that have a paper, by their place in the book. @type {Set<number>} */
    printed: new Set(),
    /** What a receipt took, by `receipt line head`. @type {Map<string, number>} */
    taken: new Map(),
    /** What was given back of it so far. @type {Map<string, number>} */
    givenBack: new Map(),
    /** How many copies a paper has. @type {Map<number, number>} */
    copies: new Map(),
    waivers: openWaivers(),
    /** Numbers on papers. @type {Set<string>} */
    numbers: new Set(),
  };
}

/** @typedef {ReturnType<typeof openPapers>} Papers */

/** The parts of which a price can be made. */
const HEADS = ['bill_amount', 'government_fee', 'portal_charge', 'centre_charge', 'tax'];

/** @param {any} line */
const sumOfHeads = (line) => total(line.heads, ({ amount }) => amount);

/**
 * @param {unknown} lines
 * @param {(head: string) => boolean} isWanted
 */
function sumOf(lines, isWanted) {
  return total(lines, ({ heads }) => total(heads, ({ head, amount }) => (isWanted(head) ? amount : 0)));
}

/**
 * What the ledger says of an account in an event.
 * @param {BookEvent} event
 * @param {string} name
 */
const postedTo = ({ body }, name) =>
  total(body.postings ?? [], ({ account, amount }) => (account === name ? amount : 0));

/**
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkMoney(event, found) {
  const { lines, total: whole, payment } = event.body;
  const isRight =
    total(lines, ({ amount }) => amount) === whole &&
    Array.isArray(lines) &&
    lines.every((line) => sumOfHeads(line) === line.amount) &&
    payment?.cash + payment?.upi === whole &&
    payment?.tendered - payment?.change === payment?.cash;
  if (!isRight) found('receipt.sum');
  const booked =
    postedTo(event, 'cash-drawer') === payment?.cash &&
    postedTo(event, 'upi-in-transit') === payment?.upi &&
    postedTo(event, 'counter-service-charge') ===
      -sumOf(lines, (head) => head === 'centre_charge') - sumOfWaivers(lines) &&
    postedTo(event, 'waivers-given') === sumOfWaivers(lines) &&
    postedTo(event, 'gst-payable') === -sumOf(lines, (head) => head === 'tax');
  if (!booked) found('receipt.postings');
}

/**
 * The parts of a receipt's QR text.
 * @param {string} code
 */
export function readCode(code) {
  const cut = code.lastIndexOf('|');
  const parts = code.slice(0, cut).split('|');
  const [format, till, kind, number, time, whole, passed, centre, mode, lines] = parts;
  return {
    facts: { format, till, kind, number, time, whole, passed, centre, mode, lines },
    key: parts.at(-2) ?? '',
    previous: parts.at(-1) ?? '',
    signed: Buffer.from(code.slice(0, cut)),
    signature: Buffer.from(code.slice(cut + 1), 'base64url'),
    /** A signature in base64url has one right spelling only. */
    isPlain:
      (parts.length === 12 || parts.length === 13) &&
      Buffer.from(code.slice(cut + 1), 'base64url').toString('base64url') === code.slice(cut + 1),
  };
}

/**
 * @param {{ cash: number, upi: number }} payment
 */
function modeOf({ cash, upi }) {
  if (upi === 0) return 'C';
  return cash === 0 ? 'U' : 'M';
}

/**
 * The QR text must say what the event says, and be signed by the till.
 * @param {BookEvent} event
 * @param {Till} till
 * @param {Found} found
 */
function checkCode(event, { key, isPending, isChecked }, found) {
  const { code, lines, payment, total: whole } = event.body;
  const read = readCode(String(code));
  const centre = sumOf(lines, (head) => head === 'centre_charge');
  const facts = {
    format: 'TB1',
    till: event.till,
    kind: event.kind,
    number: `${event.year}/${event.no}`,
    time: String(Math.floor(Date.parse(event.t_wall) / 1000)),
    whole: String(whole),
    passed: String(whole - centre),
    centre: String(centre),
    mode: modeOf(payment ?? {}),
    lines: String(lines?.length),
  };
  const isRight =
    JSON.stringify(read.facts) === JSON.stringify(facts) &&
    read.key === event.key &&
    read.previous === event.prev.slice(0, 16) &&
    read.isPlain;
  if (!isRight) found('receipt.code');
  if (!isPending && !isChecked) return;
  const isSigned = isPending ? read.signature.length === 0 : isSignedBy(key, read.signed, read.signature);
  if (!isSigned) found('receipt.codeSignature');
}

/**
 * Series, number, day and QR text of a receipt or reversal are those of its event.
 * @param {BookEvent} event
 * @param {Till} till
 * @param {Found} found
 */
function checkPaper(event, till, found) {
  const isReceipt = event.what === 'receipt';
  const { training } = till;
  const series = training ? 'X' : event.till;
  const expected = isReceipt ? 'T' : 'R';
  if (event.kind !== (training ? 'X' : expected)) found('receipt.series');
  const number = `${series}/${isReceipt ? '' : 'R/'}${event.year}/${String(event.no).padStart(6, '0')}`;
  if (event.body.number !== number) found('receipt.number', event.body.number);
  if (event.body.day !== event.day) found('receipt.day');
  checkCode(event, till, found);
}

/**
 * Each head of each line of a receipt or reversal, with its place.
 * @param {unknown} lines
 * @param {(item: any, index: number) => number} placeOf
 * @returns {[place: string, amount: number][]}
 */
function headsOf(lines, placeOf) {
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((item, index) =>
    Array.isArray(item?.heads)
      ? item.heads.map((/** @type {any} */ { head, amount }) => [`${placeOf(item, index)} ${head}`, amount])
      : [],
  );
}

/**
 * @param {Papers} papers
 * @param {BookEvent} event
 */
function takeReceipt({ receipts, taken }, { seq, body: { lines } }) {
  receipts.add(seq);
  for (const [place, amount] of headsOf(lines, (_, index) => index + 1)) taken.set(`${seq} ${place}`, amount);
}

/**
 * @param {Papers} papers
 * @param {BookEvent} event
 * @returns {string[]} The heads of which more was given back than was taken.
 */
function giveBack({ taken, givenBack }, { body: { receipt, lines } }) {
  return headsOf(lines, ({ line }) => line)
    .filter(([head, amount]) => {
      const place = `${receipt} ${head}`;
      const sum = (givenBack.get(place) ?? 0) + amount;
      givenBack.set(place, sum);
      return !(amount > 0 && sum <= (taken.get(place) ?? 0));
    })
    .map(([head]) => head);
}

/**
 * What is left of a head of a receipt's line, or of all of them.
 * @param {Papers} papers
 * @param {number} receipt
 * @param {number} line
 * @param {string} [head]
 */
function leftOf({ taken, givenBack }, receipt, line, head) {
  return (head === undefined ? HEADS : [head])
    .map((one) => `${receipt} ${line} ${one}`)
    .reduce((sum, place) => sum + (taken.get(place) ?? 0) - (givenBack.get(place) ?? 0), 0);
}

/**
 * What is given back must have been taken before, head by head.
 * @param {Papers} papers
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkReversal(papers, event, found) {
  const { receipt, lines, total: whole, payment } = event.body;
  if (!papers.receipts.has(receipt)) found('reversal.original', receipt);
  if (total(lines, sumOfHeads) !== whole || payment?.cash + payment?.upi !== whole || !(whole > 0))
    found('reversal.sum');
  const isBooked =
    postedTo(event, 'cash-drawer') === -payment?.cash &&
    postedTo(event, 'upi-in-transit') <= 0 &&
    postedTo(event, 'waivers-given') === -sumOfWaivers(lines);
  if (!isBooked) found('receipt.postings');
  checkWaiversBack(papers.waivers, event, (line, head) => leftOf(papers, receipt, line, head), found);
  for (const head of giveBack(papers, event)) found('reversal.tooMuch', `${receipt} ${head}`);
}

/**
 * Whether an event has a paper that can be printed again: a receipt, a refund slip, a voucher of what moved the drawer.
 * @param {BookEvent} event
 */
const isPrinted = ({ what, body }) =>
  what === 'receipt' ||
  what === 'reversal' ||
  (['cash.moved', 'deposit.sent', 'wallet.moved'].includes(what) && body.drawer !== 0);

/**
 * Copies of a paper are numbered 1, 2, 3 …
 * @param {Papers} papers
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkCopy({ printed, receipts, copies }, { body: { receipt, paper, duplicate } }, found) {
  if (receipt === undefined ? !printed.has(paper) : !receipts.has(receipt))
    found('copies.original', receipt ?? paper);
  if (duplicate !== (copies.get(receipt ?? paper) ?? 0) + 1) found('copies.number', duplicate);
}

/**
 * Remembers what later events are held against.
 * @param {Papers} papers
 * @param {BookEvent} event
 */
function remember(papers, event) {
  if (event.what === 'receipt') takeReceipt(papers, event);
  takeWaivers(papers.waivers, event);
  if (isPrinted(event)) papers.printed.add(event.seq);
  if (event.what === 'copy') papers.copies.set(event.body.receipt ?? event.body.paper, event.body.duplicate);
  if (typeof event.body.number === 'string') papers.numbers.add(event.body.number);
}

/**
 * Takes an event from before the period, whose own like may not all be here.
 * @param {Papers} papers
 * @param {BookEvent} event
 */
export function takePapers(papers, event) {
  if (event.what === 'reversal') giveBack(papers, event);
  remember(papers, event);
}

/**
 * Holds what an event says of papers against those before it.
 * @param {Papers} papers
 * @param {Till} till
 * @param {BookEvent} event
 * @param {Found} found
 */
export function checkPapers(papers, till, event, found) {
  const { what } = event;
  if (what === 'receipt' || what === 'reversal') checkPaper(event, till, found);
  else if (event.kind === 'T' || event.kind === 'R' || (event.kind === 'X' && !till.training))
    found('receipt.series');
  if (what === 'receipt') checkMoney(event, found);
  if (what === 'receipt') checkWaivers(event, found);
  if (what === 'reversal') checkReversal(papers, event, found);
  if (what === 'copy') checkCopy(papers, event, found);
  if (papers.numbers.has(event.body.number)) found('numbers.twice', event.body.number);
  remember(papers, event);
}
