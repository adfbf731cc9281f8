import { canonical, dayAfter, total } from './events.mjs';
import { countWaivers, sumOfWaivers } from './waivers.mjs';

/**
 * @typedef {import('./events.mjs').BookEvent} BookEvent
 * @typedef {import('./chain.mjs').Found} Found
 */

/** What was done since a day was closed, counted again from the events. */
const openTally = () => ({
  /** @type {Map<string, { kind: string, year: string, first: number, last: number, count: number }>} */
  series: new Map(),
  /** How often each thing happened, by its name. @type {Map<string, number>} */
  times: new Map(),
  received: { cash: 0, upi: 0 },
  refunded: { cash: 0, upi: 0 },
  /** @type {Map<string, { received: number, refunded: number }>} */
  heads: new Map(),
  /** @type {Map<string, { waiver: string, count: number, given: number }>} */
  waivers: new Map(),
  waiversBack: 0,
  /** What moved in the drawer since it was opened; `float` is what was counted then. */
  drawer: { float: Number.NaN, takings: 0, corrected: 0, cashIn: 0, cashOut: 0 },
});

/** @typedef {ReturnType<typeof openTally>} Tally */

/** What is known of a book's closings up to an event. */
export function openClosings() {
  return {
    /** Last day that is closed, by period. @type {Map<string, string>} */
    closed: new Map(),
    /** Whether all since the newest closing of a day was seen. */
    isWhole: false,
    tally: openTally(),
    /** What closings of days said, by day. @type {Map<string, { net: number, absolute: number, turnover: any }>} */
    days: new Map(),
  };
}

/** @typedef {ReturnType<typeof openClosings>} Closings */

/**
 * An event that books money: it balances, and its day is open.
 * @param {Closings} closings
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkVoucher({ closed }, { day: today, body: { postings, day } }, found) {
  const amounts = Array.isArray(postings) ? postings.map(({ amount }) => amount) : [];
  if (total(postings, ({ amount }) => amount) !== 0 || amounts.includes(0)) found('ledger.balance');
  if (typeof day !== 'string' || day > today) found('ledger.day', day);
  if (day <= (closed.get('day') ?? '')) found('ledger.closedDay', day);
}

/**
 * @param {Tally} tally
 * @param {BookEvent} event
 */
function countSeries({ series, times }, { kind, year, no, what }) {
  const before = series.get(`${kind} ${year}`) ?? { kind, year, first: no, last: no, count: 0 };
  series.set(`${kind} ${year}`, { ...before, last: no, count: before.count + 1 });
  times.set(what, (times.get(what) ?? 0) + 1);
}

/**
 * @param {Tally} tally
 * @param {BookEvent} event
 */
function countDrawer(tally, { what, body }) {
  if (what === 'till.opened') tally.drawer = { ...openTally().drawer, float: body.counted };
  if (what === 'till.opened' || !Array.isArray(body.postings)) return;
  for (const { account, amount } of body.postings)
    if (account === 'cash-drawer') {
      if (what === 'receipt' || what === 'reversal') tally.drawer.takings += amount;
      else if (what === 'till.handed-over') tally.drawer.corrected += amount;
      else if (amount > 0) tally.drawer.cashIn += amount;
      else tally.drawer.cashOut -= amount;
    }
}

/**
 * @param {Tally} tally
 * @param {BookEvent} event
 */
function countPaper(tally, { what, body }) {
  const { received, refunded, heads, waivers } = tally;
  if (what !== 'receipt' && what !== 'reversal') return;
  if (what === 'receipt') countWaivers(waivers, body.lines);
  else tally.waiversBack += sumOfWaivers(body.lines);
  const side = what === 'receipt' ? 'received' : 'refunded';
  const money = what === 'receipt' ? received : refunded;
  money.cash += body.payment?.cash ?? 0;
  money.upi += body.payment?.upi ?? 0;
  for (const line of Array.isArray(body.lines) ? body.lines : [])
    for (const { head, amount } of Array.isArray(line.heads) ? line.heads : []) {
      const sums = heads.get(head) ?? { received: 0, refunded: 0 };
      sums[side] += amount;
      heads.set(head, sums);
    }
}

/**
 * @param {Tally} tally
 * @param {BookEvent} event
 */
function count(tally, event) {
  countSeries(tally, event);
  countDrawer(tally, event);
  countPaper(tally, event);
}

/**
 * Whether two lists of counts say the same, whatever their order, leaving out those of nothing.
 * @param {unknown} said
 * @param {Iterable<object>} counted
 */
function isSame(said, counted) {
  /** @param {Iterable<object>} list */
  const inOrder = (list) =>
    [...list]
      .filter((item) => Object.values(item).some((value) => typeof value === 'number' && value !== 0))
      .map(canonical)
      .sort()
      .join();
  return Array.isArray(said) && inOrder(said) === inOrder(counted);
}

/**
 * What a closing says of waivers; one from before there were any says nothing.
 * @param {Tally} tally
 * @param {unknown} waivers
 * @param {Found} found
 */
function checkWaiverFigures(tally, waivers = [], found) {
  const said = Array.isArray(waivers) ? waivers : [undefined];
  const given = said.map(({ waiver, count: times, given: amount } = {}) => ({
    waiver,
    count: times,
    given: amount,
  }));
  const isRight =
    isSame(given, tally.waivers.values()) &&
    total(said, ({ takenBack } = {}) => takenBack ?? 0) === tally.waiversBack;
  if (!isRight) found('closing.waivers');
}

/**
 * What a closing says of the day's business, against the events since the closing before.
 * @param {Tally} tally
 * @param {any} body
 * @param {Found} found
 */
function checkTurnover(tally, { series, turnover }, found) {
  if (series !== undefined && !isSame(series, tally.series.values())) found('closing.series');
  if (turnover === undefined) return;
  const { receipts, reversals, copies, services, operators } = turnover;
  checkWaiverFigures(tally, turnover.waivers, found);
  const times = (/** @type {string} */ what) => tally.times.get(what) ?? 0;
  if (receipts !== times('receipt') || reversals !== times('reversal') || copies !== times('copy'))
    found('closing.counts');
  for (const side of /** @type {const} */ (['received', 'refunded'])) {
    const { cash, upi } = turnover[side] ?? {};
    if (cash !== tally[side].cash || upi !== tally[side].upi) found('closing.modes', side);
    if (total(turnover.heads, (head) => head[side]) !== cash + upi) found('closing.modesHeads', side);
    if (operators !== undefined && total(operators, (operator) => operator[side]) !== cash + upi)
      found('closing.modesHeads', side);
  }
  const { cash, upi } = tally.received;
  if (services !== undefined && total(services, (service) => service.received) !== cash + upi)
    found('closing.modesHeads', 'services');
  const heads = [...tally.heads].map(([head, sums]) => ({ head, ...sums }));
  if (!isSame(turnover.heads, heads)) found('closing.heads');
}

/**
 * Opening float, takings and movements must give what was expected; what was counted less that is the variance.
 * @param {Tally} tally
 * @param {any} drawer
 * @param {Found} found
 */
function checkDrawer({ drawer: moved }, drawer, found) {
  const { float, cashIn, cashOut, corrected = 0, expected, counted, variance, denominations } = drawer;
  const isMoved = cashIn === moved.cashIn && cashOut === moved.cashOut && corrected === moved.corrected;
  const isOpened = Number.isNaN(moved.float) || float === moved.float;
  if (!isMoved || !isOpened || float + moved.takings + cashIn - cashOut + corrected !== expected)
    found('closing.expected');
  if (counted - expected !== variance) found('closing.variance');
  if (total(denominations, ({ rupees, pieces }) => rupees * 100 * pieces) !== counted)
    found('closing.denominations');
}

/**
 * The perpetual totals and the hash that a closing fixes are those of its own event, and its proofs hold.
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkFixed({ gt_net: net, gt_abs: absolute, prev, body }, found) {
  if (
    (body.net ?? net) !== net ||
    (body.absolute ?? absolute) !== absolute ||
    (body.previous ?? prev) !== prev
  )
    found('closing.totals');
  const isProven = (/** @type {any} */ { left, right, holds }) => left === right && holds === true;
  if (body.proofs !== undefined && !(Array.isArray(body.proofs) && body.proofs.every(isProven)))
    found('closing.proofs');
}

/** @param {any} turnover The figures of a closing that add up over its days. */
const figuresOf = ({ receipts, reversals, copies, received, refunded, waivers } = {}) => [
  receipts ?? 0,
  reversals ?? 0,
  copies ?? 0,
  received?.cash ?? 0,
  received?.upi ?? 0,
  refunded?.cash ?? 0,
  refunded?.upi ?? 0,
  total(waivers ?? [], ({ given }) => given),
  total(waivers ?? [], ({ takenBack }) => takenBack),
];

/**
 * A month or year is the sum of its days, as far as all of them are here, and fixes the totals as its last day did.
 * @param {Closings} closings
 * @param {any} body
 * @param {Found} found
 */
function checkLongPeriod({ days }, { first_day: first, last_day: last, net, absolute, turnover }, found) {
  const end = days.get(last);
  if (end && ((net ?? end.net) !== end.net || (absolute ?? end.absolute) !== end.absolute))
    found('closing.totals');
  const sums = figuresOf();
  for (let day = first; day <= last; day = dayAfter(day)) {
    const closing = days.get(day);
    if (!closing || turnover === undefined) return;
    for (const [place, figure] of figuresOf(closing.turnover).entries())
      sums[place] = Number(sums[place]) + figure;
  }
  if (String(figuresOf(turnover)) !== String(sums)) found('closing.parts');
}

/**
 * @param {Closings} closings
 * @param {BookEvent} event
 * @param {Found} found
 */
function checkClosing(closings, event, found) {
  const { period, first_day: first, last_day: last } = event.body;
  if (
    event.kind !== 'G' ||
    !['day', 'month', 'year'].includes(period) ||
    !(first <= last) ||
    last > event.day
  )
    return found('closing.period', `${period} ${first} ${last}`);
  const before = closings.closed.get(period);
  if (before !== undefined && first !== dayAfter(before)) found('closing.gap', first);
  if (period !== 'day' && !(last <= (closings.closed.get('day') ?? ''))) found('closing.daysFirst', last);
  if (period !== 'day') return checkLongPeriod(closings, event.body, found);
  checkFixed(event, found);
  if (!closings.isWhole) return;
  checkTurnover(closings.tally, event.body, found);
  if (event.body.drawer !== undefined) checkDrawer(closings.tally, event.body.drawer, found);
}

/**
 * Takes a closing of a day as the beginning of the next count, and any other as what is closed.
 * @param {Closings} closings
 * @param {BookEvent} event
 */
export function takeClosing(closings, event) {
  if (event.what !== 'closing') return;
  const { period, last_day: last, turnover } = event.body;
  closings.closed.set(period, last);
  if (period !== 'day') return;
  closings.days.set(last, { net: event.gt_net, absolute: event.gt_abs, turnover });
  closings.tally = openTally();
  closings.isWhole = true;
  // A closing counts the one before among its events.
  countSeries(closings.tally, event);
}

/**
 * Holds what an event books against the ledger's rules and the closings before it.
 * @param {Closings} closings
 * @param {BookEvent} event
 * @param {Found} found
 */
export function checkLedger(closings, event, found) {
  const { body, what, kind } = event;
  if (body.postings !== undefined) checkVoucher(closings, event, found);
  if (kind === 'G' && what !== 'closing') found('closing.period', what);
  // Who sells on a day must have closed the one before: nothing is left open behind.
  const closed = closings.closed.get('day');
  if (kind === 'T' && closed !== undefined && dayAfter(closed) !== event.day) found('closing.dayBefore');
  if (what === 'closing') checkClosing(closings, event, found);
  if (what !== 'closing' || body.period !== 'day') count(closings.tally, event);
  takeClosing(closings, event);
}
