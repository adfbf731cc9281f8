import { canonical, total } from './events.mjs';
import { fingerprint } from './signatures.mjs';

/**
 * @typedef {import('./events.mjs').BookEvent} BookEvent
 * @typedef {import('./chain.mjs').Found} Found
 * @typedef {string | number | boolean | undefined} Cell
 */

/** The tables of an archive and their columns, in order. */
export const TABLES = {
  receipts: 'seq,series,year,no,number,day,t_wall,user,approver,person,person_version,total,code',
  lines: 'seq,line,service,name_hi,name_en,quantity,amount',
  line_heads: 'seq,line,head,amount,verified',
  line_waivers: 'seq,line,kind,amount,tax,approved',
  payments: 'seq,mode,amount,tendered,change,reference',
  references: 'seq,series,what,to_seq',
  ledger: 'seq,day,voucher,number,line,account,amount',
  closings:
    'seq,number,period,first_day,last_day,day,t_wall,user,approver,receipts,reversals,copies,received_cash,' +
    'received_upi,refunded_cash,refunded_upi,float,cash_in,cash_out,expected,counted,variance,reason,gt_net,gt_abs,prev',
  closing_heads: 'seq,head,received,refunded',
  closing_waivers: 'seq,kind,count,given,taken_back',
  cash_by_denomination: 'seq,what,rupees,pieces',
  movements: 'seq,number,day,t_wall,user,approver,what,detail,amount,reason',
  users: 'seq,day,what,user,role,enabled,digest',
  tills: 'seq,day,till,key,public_key,fingerprint,training',
  services_rates: 'seq,day,service,name_hi,name_en,head,unit_amount,verified',
  log: 'seq,series,year,no,day,t_wall,t_mono,boot,clock_flag,user,approver,what,body',
  print_copies: 'seq,paper,duplicate,reason,day,t_wall,user,approver',
};

/** @typedef {keyof typeof TABLES} TableName */
/** @typedef {[TableName, Cell[]]} Row */

/** @param {unknown} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value : []);

/** @param {BookEvent} event @returns {Row[]} */
function receiptRows({ seq, kind, year, no, t_wall: at, user, approver, body }) {
  const { number, day, person, total: whole, code, lines } = body;
  const head = [
    seq,
    kind,
    year,
    no,
    number,
    day,
    at,
    user,
    approver,
    person?.id,
    person?.version,
    whole,
    code,
  ];
  return [
    ['receipts', head],
    ...list(lines).flatMap((line, index) => lineRows(seq, line, index)),
    ...paymentRows(seq, body),
  ];
}

/**
 * @param {number} seq
 * @param {any} line
 * @param {number} index
 * @returns {Row[]}
 */
function lineRows(seq, { line: original, service, name, quantity, amount, heads, waiver }, index) {
  const place = original ?? index + 1;
  const sum = amount ?? total(heads, (head) => head.amount);
  return [
    ['lines', [seq, place, service, name?.hi, name?.en, quantity, sum]],
    ...list(heads).map(
      (head) => /** @type {Row} */ (['line_heads', [seq, place, head.head, head.amount, head.verified]]),
    ),
    ...waiverRows(seq, place, waiver),
  ];
}

/**
 * What was waived of a line of a receipt, or taken back by one of a reversal.
 * @param {number} seq
 * @param {number} place
 * @param {any} waiver
 * @returns {Row[]}
 */
function waiverRows(seq, place, waiver) {
  if (waiver === undefined) return [];
  if (Number.isSafeInteger(waiver)) return [['line_waivers', [seq, place, undefined, waiver]]];
  return [['line_waivers', [seq, place, waiver.kind, waiver.amount, waiver.tax, waiver.approved]]];
}

/**
 * @param {number} seq
 * @param {any} body
 * @returns {Row[]}
 */
function paymentRows(seq, { payment }) {
  const { cash = 0, upi = 0, tendered, change, upiReference } = payment ?? {};
  return [
    .../** @type {Row[]} */ (cash > 0 ? [['payments', [seq, 'cash', cash, tendered, change]]] : []),
    .../** @type {Row[]} */ (
      upi > 0 ? [['payments', [seq, 'upi', upi, undefined, undefined, upiReference]]] : []
    ),
  ];
}

/** @param {BookEvent} event @returns {Row} */
function closingRow({ seq, day, t_wall: at, user, approver, gt_net: net, gt_abs: absolute, prev, body }) {
  const { number, period, first_day: first, last_day: last, turnover: done = {}, drawer = {} } = body;
  const counts = [done.receipts, done.reversals, done.copies];
  const modes = [done.received?.cash, done.received?.upi, done.refunded?.cash, done.refunded?.upi];
  const { float, cashIn, cashOut, expected, counted, variance, reason } = drawer;
  const money = [...modes, float, cashIn, cashOut, expected, counted, variance, reason];
  return [
    'closings',
    [seq, number, period, first, last, day, at, user, approver, ...counts, ...money, net, absolute, prev],
  ];
}

/** @param {BookEvent} event @returns {Row[]} */
function tillRows({ seq, day, till, key, what, body }) {
  const publicKey = String(body.public_key);
  if (what !== 'till.started' && what !== 'key.rolled') return [];
  return [['tills', [seq, day, till, key, publicKey, fingerprint(publicKey), body.training]]];
}

/** @param {BookEvent} event @returns {Row[]} */
function userRows({ seq, day, what, body: { operator, role, enabled, digest } }) {
  if (operator === undefined) return [];
  return [['users', [seq, day, what, operator.id ?? operator, role, enabled, operator.digest ?? digest]]];
}

/** Which members of a body name an event before. */
const REFERENCES = ['receipt', 'suspense', 'deposit', 'count'];

/** @param {BookEvent} event @returns {Row[]} */
function bookRows({ seq, kind, what, body }) {
  const { postings, voucher = 'receipt', number, denominations, drawer, turnover } = body;
  return [
    ...REFERENCES.filter((name) => Number.isSafeInteger(body[name])).map(
      (name) => /** @type {Row} */ (['references', [seq, kind, name, body[name]]]),
    ),
    ...list(postings).map(
      ({ account, amount }, index) =>
        /** @type {Row} */ (['ledger', [seq, body.day, voucher, number, index + 1, account, amount]]),
    ),
    ...list(what === 'closing' ? turnover?.heads : []).map(
      ({ head, received, refunded }) =>
        /** @type {Row} */ (['closing_heads', [seq, head, received, refunded]]),
    ),
    ...list(what === 'closing' ? turnover?.waivers : []).map(
      ({ waiver, count, given, takenBack }) =>
        /** @type {Row} */ (['closing_waivers', [seq, waiver, count, given, takenBack]]),
    ),
    ...list(denominations ?? drawer?.denominations).map(
      ({ rupees, pieces }) => /** @type {Row} */ (['cash_by_denomination', [seq, what, rupees, pieces]]),
    ),
  ];
}

/** @param {BookEvent} event The series whose table tells of it; while training all that counts is of series X. */
function tableSeries({ kind, what }) {
  if (kind !== 'X') return kind;
  if (what === 'receipt' || what === 'reversal') return 'T';
  return what === 'closing' ? 'G' : 'D';
}

/** @param {BookEvent} event @returns {Row[]} */
function kindRows(event) {
  const {
    seq,
    kind,
    year,
    no,
    day,
    t_wall: at,
    t_mono: mono,
    boot,
    clock_flag: flag,
    user,
    approver,
    what,
    body,
  } = event;
  switch (tableSeries(event)) {
    case 'T':
    case 'R':
      return receiptRows(event);
    case 'G':
      return [closingRow(event)];
    case 'D':
      return [
        [
          'movements',
          [
            seq,
            body.number,
            body.day,
            at,
            user,
            approver,
            what,
            body.purpose ?? body.act,
            body.amount ?? body.counted,
            body.reason,
          ],
        ],
      ];
    case 'C':
      return [
        [
          'print_copies',
          [seq, body.receipt ?? body.paper, body.duplicate, body.reason, day, at, user, approver],
        ],
      ];
    default:
      return [
        ['log', [seq, kind, year, no, day, at, mono, boot, flag, user, approver, what, canonical(body)]],
        ...tillRows(event),
      ];
  }
}

/** The rates at which services were sold, each when it first was. */
function rateRows() {
  const known = new Set();
  /** @param {BookEvent} event @returns {Row[]} */
  return ({ seq, day, what, body: { lines } }) =>
    list(what === 'receipt' ? lines : []).flatMap(({ service, name, quantity, heads, waiver }) =>
      list(waiver === undefined ? heads : []).flatMap(({ head, amount, verified }) => {
        const rate = [service, name?.hi, name?.en, head, amount / quantity, verified];
        const isNew =
          head !== 'bill_amount' && Number.isSafeInteger(amount / quantity) && !known.has(rate.join('|'));
        known.add(rate.join('|'));
        return isNew ? [/** @type {Row} */ (['services_rates', [seq, day, ...rate]])] : [];
      }),
    );
}

/** @param {Cell} cell A cell as the tables write it: shielded where a spreadsheet would take it for a formula. */
function write(cell) {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const isFormula = /^[=+\-@\t\r]/u.test(cell);
  const isQuoted = isFormula || /[",\r\n\ufeff]|^ | $/u.test(cell);
  const shielded = isFormula ? `'${cell}` : cell;
  return isQuoted ? `"${shielded.replaceAll('"', '""')}"` : shielded;
}

/**
 * Compares the tables with what the events give, row by row, as the events come.
 * @param {Map<string, Buffer>} files
 * @param {Found} found
 */
export function compareTables(files, found) {
  const rates = rateRows();
  /** @type {Map<string, { content: Buffer, at: number, rows: number, isOdd: boolean }>} */
  const tables = new Map();

  /**
   * @param {string} name
   * @param {string} line
   */
  function expectLine(name, line) {
    const table = tables.get(name);
    if (!table || table.isOdd) return;
    const bytes = Buffer.from(`${line}\r\n`);
    table.isOdd =
      table.content.compare(
        bytes,
        0,
        bytes.length,
        table.at,
        Math.min(table.at + bytes.length, table.content.length),
      ) !== 0;
    if (table.isOdd) found('tables.row', `${name}.csv ${table.rows + 1}`);
    table.at += bytes.length;
    table.rows += 1;
  }

  /** @param {Row[]} rows */
  function expectRows(rows) {
    for (const [name, cells] of rows) {
      const empty = Array(TABLES[name].split(',').length - cells.length).fill(undefined);
      expectLine(name, [...cells, ...empty].map(write).join(','));
    }
  }

  for (const [name, columns] of Object.entries(TABLES)) {
    const content = files.get(`${name}.csv`);
    if (content) tables.set(name, { content, at: 0, rows: 0, isOdd: false });
    expectLine(name, `\ufeff${columns}`);
  }

  return {
    /** Of events from before the period, only which till it is is told. @param {BookEvent} event */
    seeContext(event) {
      expectRows(tillRows(event));
    },
    /** @param {BookEvent} event */
    see(event) {
      expectRows([...kindRows(event), ...bookRows(event), ...userRows(event), ...rates(event)]);
    },
    /** How many rows each table has; what is left over in one is found. */
    end() {
      for (const [name, { content, at, isOdd, rows }] of tables)
        if (!isOdd && at !== content.length) found('tables.row', `${name}.csv ${rows + 1}`);
      return Object.fromEntries([...tables].map(([name, { rows }]) => [name, rows - 1]));
    },
  };
}
