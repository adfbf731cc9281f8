import { checkContext, checkLink, openChain } from './chain.mjs';
import { checkLedger, openClosings, takeClosing } from './closings.mjs';
import { readEvent } from './events.mjs';
import { checkFiles } from './files.mjs';
import { endPending, isPending, isToCheck } from './pending.mjs';
import { checkPapers, openPapers, takePapers } from './receipts.mjs';
import { eventHash, fingerprint } from './signatures.mjs';
import { compareTables } from './tables.mjs';
import { checkFingerprints, watchWitnesses } from './witnesses.mjs';

/**
 * @typedef {import('./events.mjs').BookEvent} BookEvent
 * @typedef {import('./chain.mjs').Entry} Entry
 * @typedef {{ code: string, event?: number, detail?: string }} Finding What is wrong, by the code of its words.
 * @typedef {{ fingerprints?: string[], witnesses?: string[], heads?: string[], quick?: boolean }} Options What came on
 *   paper, and whether most signatures are left out.
 */

const MOST_FINDINGS = 200;

/**
 * The lines of events.jsonl, without holding all of them at once.
 * @param {Buffer} content
 * @returns {Generator<string | undefined>} Undefined for an end without an end of line.
 */
function* linesOf(content) {
  for (let at = 0; at < content.length;) {
    const end = content.indexOf(10, at);
    if (end < 0) return yield undefined;
    yield content.toString('utf8', at, end);
    at = end + 1;
  }
}

/**
 * One line as an event with its hash and signature, or the code of why it is none.
 * @param {string | undefined} line
 * @returns {Entry | { problem: string }}
 */
function readLine(line) {
  let bytes, hash, signature, late;
  try {
    ({ bytes, hash, signature, late_signature: late } = JSON.parse(String(line)));
    if (JSON.stringify({ bytes, hash, signature, late_signature: late }) !== line)
      return { problem: 'shape.line' };
  } catch {
    return { problem: 'shape.line' };
  }
  const isSignature = (/** @type {string} */ text) => /^[0-9a-f]{128}$/u.test(text);
  if (typeof bytes !== 'string' || !isSignature(signature) || (late !== undefined && !isSignature(late)))
    return { problem: 'shape.line' };
  const read = readEvent(bytes);
  if ('problem' in read) return read;
  const computed = eventHash(bytes);
  if (computed.toString('hex') !== hash) return { problem: 'chain.hash' };
  const signed = { event: read.event, hash: computed, signature: Buffer.from(signature, 'hex') };
  return late === undefined ? signed : { ...signed, late: Buffer.from(late, 'hex') };
}

/** What is counted of the period, as index.json should say it. */
function openCounts() {
  return {
    context: 0,
    events: 0,
    receipts: 0,
    reversals: 0,
    training: 0,
    clockBack: 0,
    lossesDeclared: 0,
    /** @type {Map<string, { kind: string, year: string, first: number, last: number, count: number }>} */
    series: new Map(),
    /** @type {BookEvent | undefined} */
    first: undefined,
    /** The last day that was closed before the period. @type {string | undefined} */
    closedBefore: undefined,
  };
}

/**
 * @param {ReturnType<typeof openCounts>} counts
 * @param {BookEvent} event
 */
function countEvent(counts, event) {
  const { kind, year, no, what, clock_flag: flag, body } = event;
  counts.first ??= event;
  counts.events += 1;
  if (kind === 'T') counts.receipts += body.total;
  if (kind === 'R') counts.reversals += body.total;
  if (kind === 'X' && what === 'receipt') counts.training += body.total;
  if (flag === 'back') counts.clockBack += 1;
  if (what === 'book.loss-declared') counts.lossesDeclared += 1;
  const before = counts.series.get(`${kind} ${year}`) ?? { kind, year, first: no, last: no, count: 0 };
  counts.series.set(`${kind} ${year}`, { ...before, last: no, count: before.count + 1 });
}

/**
 * What index.json says must be what the events say.
 * @param {any} index
 * @param {object} facts
 * @param {(code: string, detail?: string) => void} found
 */
function compareIndex(index, facts, found) {
  for (const [name, fact] of Object.entries(facts))
    if (JSON.stringify(index[name]) !== JSON.stringify(fact)) found('index.differs', name);
}

/**
 * @param {ReturnType<typeof openCounts>} counts
 * @param {ReturnType<typeof openChain>} chain
 */
function factsOf(counts, chain) {
  const { receipts, reversals, training } = counts;
  return {
    till: chain.start?.till,
    context: counts.context,
    events: counts.events,
    first: { seq: counts.first?.seq, before: counts.first?.prev },
    last: { seq: chain.previous?.seq, hash: chain.previousHash },
    series: [...counts.series.values()],
    totals: { receipts, reversals, training, net: chain.previous?.gt_net, absolute: chain.previous?.gt_abs },
    keys: chain.keys.map((key) => ({ public_key: key, fingerprint: fingerprint(key) })),
  };
}

/**
 * The period as index.json names it: its events lie in it, and once days are closed its last day is. What came after the
 * closing of the day before belongs to it too.
 * @param {any} index
 * @param {ReturnType<typeof openCounts>} counts
 * @param {ReturnType<typeof openChain>} chain
 * @param {ReturnType<typeof openClosings>} closings
 * @param {(code: string, detail?: string) => void} found
 */
function checkPeriod({ from, to }, { first, closedBefore = '' }, { previous }, { closed }, found) {
  const last = closed.get('day');
  if (!(from <= to) || (first && first.day < from && first.day > closedBefore))
    found('index.period', `${from} ${to}`);
  if (last === undefined ? (previous?.day ?? '') > to : last !== to)
    found('index.lastDay', last ?? previous?.day);
}

/**
 * Checks an archive whole, trusting nothing in it but what its signatures prove, and compares it with what came on
 * paper. An archive is sound when there are no findings; it is complete up to the last witnessed event. The quick pass
 * checks all but most of the signatures, and its verdict says so.
 * @param {Map<string, Buffer>} files The files of the archive by name.
 * @param {Options} [options]
 */
export function verifyArchive(
  files,
  { fingerprints: prints = [], witnesses = [], heads = [], quick = false } = {},
) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {number | undefined} */
  let place;
  /** @param {string} code @param {string | number} [detail] */
  const found = (code, detail) => {
    const event = place === undefined ? {} : { event: place };
    if (findings.length < MOST_FINDINGS)
      findings.push({ code, ...event, ...(detail !== undefined && { detail: String(detail) }) });
  };

  const index = checkFiles(files, found);
  const [chain, papers, closings, counts] = [openChain(quick), openPapers(), openClosings(), openCounts()];
  const tables = compareTables(files, found);
  const watch = watchWitnesses(witnesses, heads);

  /** @param {Entry} entry */
  function take(entry) {
    const { event } = entry;
    if (event.seq < index.first?.seq) {
      counts.context += 1;
      checkContext(chain, entry, found);
      takePapers(papers, event);
      takeClosing(closings, event);
      tables.seeContext(event);
      return;
    }
    if (event.seq === 1) closings.isWhole = true;
    if (counts.events === 0) counts.closedBefore = closings.closed.get('day');
    checkLink(chain, entry, found);
    const training = chain.start?.body.training === true;
    const isChecked = isToCheck(quick, entry);
    checkPapers(papers, { training, key: chain.key, isPending: isPending(entry), isChecked }, event, found);
    checkLedger(closings, event, found);
    countEvent(counts, event);
    tables.see(event);
    watch.see(event, entry.hash.toString('hex'));
  }

  let line = 0;
  for (const text of linesOf(files.get('events.jsonl') ?? Buffer.alloc(0))) {
    line += 1;
    const entry = readLine(text);
    place = 'event' in entry ? entry.event.seq : line;
    if ('event' in entry) take(entry);
    else found(entry.problem, `events.jsonl ${line}`);
  }
  place = undefined;
  if (counts.events === 0) found('shape.empty');
  compareIndex(index, { ...factsOf(counts, chain), tables: tables.end() }, found);
  checkPeriod(index, counts, chain, closings, found);
  checkFingerprints(prints, chain.keys, files, found);
  endPending(chain.pending, chain.keys, found);
  const witnessed = watch.end(chain, found);
  return { sound: findings.length === 0, findings, witnessed, counts, ...summary(index, chain) };
}

/**
 * The facts of a result sheet.
 * @param {any} index
 * @param {ReturnType<typeof openChain>} chain
 */
function summary({ from, to, software }, { start, previous, previousHash, keys, pending }) {
  return {
    till: start?.till ?? '',
    from: String(from),
    to: String(to),
    software: String(software),
    last: previous?.seq ?? 0,
    head: previousHash,
    late: pending.late,
    quick: pending.isQuick,
    leftOut: pending.leftOut,
    net: previous?.gt_net ?? 0,
    absolute: previous?.gt_abs ?? 0,
    fingerprints: keys.map(fingerprint),
  };
}
