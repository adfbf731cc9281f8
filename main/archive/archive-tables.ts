import Papa from 'papaparse';
import { z } from 'zod';
import { type BookEvent, type Series, canonicalBytes } from '../book/book-event.ts';
import { fingerprintOf } from '../devices/till-key.ts';

// Bodies differ from event to event: what is of another form in one of them is simply not shown.
const tolerant = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
const whole = tolerant(z.int());
const words = tolerant(z.string());
const flag = tolerant(z.boolean());
const Payment = z.looseObject({
  cash: whole,
  upi: whole,
  tendered: whole,
  change: whole,
  upiReference: words,
});
const Heads = z.array(z.looseObject({ head: z.string(), amount: z.int(), verified: flag }));
/** What was waived of a line, or (a number) taken back of it. */
const LineWaiver = z.union([
  z.int().transform((amount) => ({ amount, kind: undefined, tax: undefined, approved: undefined })),
  z.looseObject({ kind: words, amount: z.int(), tax: whole, approved: flag }),
]);
const Line = z.looseObject({
  line: whole,
  service: words,
  name: tolerant(z.looseObject({ hi: words, en: words })),
  quantity: whole,
  amount: whole,
  heads: tolerant(Heads),
  waiver: tolerant(LineWaiver),
});
const Denominations = tolerant(z.array(z.looseObject({ rupees: z.int(), pieces: z.int() })));
/** A user by id alone, or with what was recorded when she was added. */
const User = z.union([
  z.string().transform((id) => ({ id, digest: undefined })),
  z.looseObject({ id: words, digest: words }),
]);
const ByMode = tolerant(z.looseObject({ cash: whole, upi: whole }));
const Turnover = z.looseObject({
  receipts: whole,
  reversals: whole,
  copies: whole,
  received: ByMode,
  refunded: ByMode,
  heads: tolerant(z.array(z.looseObject({ head: z.string(), received: z.int(), refunded: z.int() }))),
  waivers: tolerant(
    z.array(z.looseObject({ waiver: z.string(), count: z.int(), given: z.int(), takenBack: z.int() })),
  ),
});
const Drawer = z.looseObject({
  float: whole,
  cashIn: whole,
  cashOut: whole,
  expected: whole,
  counted: whole,
  variance: whole,
  reason: words,
  denominations: Denominations,
});

/** What the tables show of an event's body, as far as it is there. */
const Body = z.looseObject({
  number: words,
  day: words,
  code: words,
  voucher: words,
  reason: words,
  purpose: words,
  act: words,
  total: whole,
  amount: whole,
  counted: whole,
  duplicate: whole,
  paper: whole,
  receipt: whole,
  suspense: whole,
  deposit: whole,
  count: whole,
  role: words,
  enabled: flag,
  digest: words,
  public_key: words,
  training: flag,
  period: words,
  first_day: words,
  last_day: words,
  person: tolerant(z.looseObject({ id: z.string(), version: z.int() })),
  lines: tolerant(z.array(Line)),
  payment: tolerant(Payment),
  postings: tolerant(z.array(z.looseObject({ account: z.string(), amount: z.int() }))),
  denominations: Denominations,
  operator: tolerant(User),
  turnover: tolerant(Turnover),
  drawer: tolerant(Drawer),
});
type Body = z.output<typeof Body>;

type Cells = Readonly<Record<string, string | number | boolean | undefined>>;

/** One row of a table of the archive, by the names of its columns. */
export type Row = { readonly table: string; readonly cells: Cells };

type Told = { readonly event: BookEvent; readonly body: Body };

/** Who, and when, as most tables show it. */
const byWhom = ({ t_wall, user, approver }: BookEvent): Cells => ({ t_wall, user, approver });

function receiptRows({ event, body }: Told): Row[] {
  const { seq, kind: series, year, no } = event;
  const { number, day, person, total, code, lines = [] } = body;
  const cells = { seq, series, year, no, number, day, ...byWhom(event), total, code };
  return [
    { table: 'receipts', cells: { ...cells, person: person?.id, person_version: person?.version } },
    ...lines.flatMap((line, index) => lineRows(seq, line, index)),
    ...paymentRows(seq, body),
  ];
}

function lineRows(seq: number, { name, heads = [], ...read }: z.output<typeof Line>, index: number): Row[] {
  const { line = index + 1, service, quantity, waiver } = read;
  const amount = read.amount ?? heads.reduce((sum, head) => sum + head.amount, 0);
  return [
    { table: 'lines', cells: { seq, line, service, name_hi: name?.hi, name_en: name?.en, quantity, amount } },
    ...heads.map(({ head, amount: part, verified }) => ({
      table: 'line_heads',
      cells: { seq, line, head, amount: part, verified },
    })),
    ...(waiver ? [{ table: 'line_waivers', cells: { seq, line, ...waiverCells(waiver) } }] : []),
  ];
}

const waiverCells = ({ kind, amount, tax, approved }: z.output<typeof LineWaiver>): Cells => ({
  kind,
  amount,
  tax,
  approved,
});

function paymentRows(seq: number, { payment }: Body): Row[] {
  const { cash = 0, upi = 0, tendered, change, upiReference: reference } = payment ?? {};
  const rows = [
    { table: 'payments', cells: { seq, mode: 'cash', amount: cash, tendered, change } },
    { table: 'payments', cells: { seq, mode: 'upi', amount: upi, reference } },
  ];
  return rows.filter(({ cells }) => cells.amount > 0);
}

function closingRow({ event, body }: Told): Row {
  const { seq, day, gt_net, gt_abs, prev } = event;
  const { number, period, first_day, last_day, turnover, drawer } = body;
  const { received, refunded, receipts, reversals, copies } = turnover ?? {};
  const { float, cashIn, cashOut, expected, counted, variance, reason } = drawer ?? {};
  const cells = {
    seq,
    number,
    period,
    first_day,
    last_day,
    day,
    ...byWhom(event),
    receipts,
    reversals,
    copies,
    received_cash: received?.cash,
    received_upi: received?.upi,
    refunded_cash: refunded?.cash,
    refunded_upi: refunded?.upi,
    float,
    cash_in: cashIn,
    cash_out: cashOut,
    expected,
    counted,
    variance,
    reason,
    gt_net,
    gt_abs,
    prev,
  };
  return { table: 'closings', cells };
}

function logRow({ event }: Told): Row {
  const { seq, kind: series, year, no, day, t_mono, boot, clock_flag, what } = event;
  const cells = { seq, series, year, no, day, ...byWhom(event), t_mono, boot, clock_flag, what };
  return { table: 'log', cells: { ...cells, body: canonicalBytes(event.body) } };
}

/** Which till it is, and with which key it signs from here on; nothing of most events. */
export function tillRows({ seq, day, till, key, what, body }: BookEvent): Row[] {
  if (what !== 'till.started' && what !== 'key.rolled') return [];
  const { public_key, training } = Body.parse(body);
  const fingerprint = fingerprintOf(public_key ?? '');
  return [{ table: 'tills', cells: { seq, day, till, key, public_key, fingerprint, training } }];
}

/** The series whose table tells of an event; while training all that counts is of series X. */
function tableSeries({ kind, what }: BookEvent): Exclude<Series, 'X'> {
  if (kind !== 'X') return kind;
  if (what === 'receipt' || what === 'reversal') return 'T';
  return what === 'closing' ? 'G' : 'D';
}

function kindRows(told: Told): Row[] {
  const { event, body } = told;
  const { seq, day, what } = event;
  switch (tableSeries(event)) {
    case 'T':
    case 'R':
      return receiptRows(told);
    case 'G':
      return [closingRow(told)];
    case 'D': {
      const { number, purpose, act, amount, counted, reason } = body;
      const moved = { what, detail: purpose ?? act, amount: amount ?? counted, reason };
      const cells = { seq, number, day: body.day, ...byWhom(event), ...moved };
      return [{ table: 'movements', cells }];
    }
    case 'C': {
      const { receipt, paper = receipt, duplicate, reason } = body;
      return [{ table: 'print_copies', cells: { seq, paper, duplicate, reason, day, ...byWhom(event) } }];
    }
    case 'A':
    case 'B':
    case 'L':
      return [logRow(told), ...tillRows(event)];
  }
}

/** The rows that hang on what a body holds, whatever the series. */
function bodyRows({ event: { seq, kind: series, what }, body }: Told): Row[] {
  const { postings = [], voucher = 'receipt', number, turnover, drawer } = body;
  const denominations = body.denominations ?? drawer?.denominations ?? [];
  const heads = (what === 'closing' && turnover?.heads) || [];
  const waivers = (what === 'closing' && turnover?.waivers) || [];
  return [
    ...(['receipt', 'suspense', 'deposit', 'count'] as const).flatMap((name) =>
      body[name] === undefined
        ? []
        : [{ table: 'references', cells: { seq, series, what: name, to_seq: body[name] } }],
    ),
    ...postings.map(({ account, amount }, index) => ({
      table: 'ledger',
      cells: { seq, day: body.day, voucher, number, line: index + 1, account, amount },
    })),
    ...heads.map(({ head, received, refunded }) => ({
      table: 'closing_heads',
      cells: { seq, head, received, refunded },
    })),
    ...waivers.map(({ waiver: kind, count, given, takenBack }) => ({
      table: 'closing_waivers',
      cells: { seq, kind, count, given, taken_back: takenBack },
    })),
    ...denominations.map(({ rupees, pieces }) => ({
      table: 'cash_by_denomination',
      cells: { seq, what, rupees, pieces },
    })),
  ];
}

function userRows({ event: { seq, day, what }, body: { operator, role, enabled, digest } }: Told): Row[] {
  if (operator === undefined) return [];
  const cells = { seq, day, what, user: operator.id, role, enabled, digest: operator.digest ?? digest };
  return [{ table: 'users', cells }];
}

/**
 * The rates at which services were sold, each when it first was. What stands on somebody's bill is no rate, nor what is
 * left of one after a waiver.
 */
function rateRows(known: Set<string>, { event: { seq, day, what }, body }: Told): Row[] {
  if (what !== 'receipt') return [];
  return (body.lines ?? []).flatMap(({ service, name, quantity = 1, heads = [], waiver }) =>
    (waiver ? [] : heads).flatMap(({ head, amount, verified }) => {
      const rate = {
        service,
        name_hi: name?.hi,
        name_en: name?.en,
        head,
        unit_amount: amount / quantity,
        verified,
      };
      const key = Object.values(rate).join('|');
      if (head === 'bill_amount' || !Number.isSafeInteger(rate.unit_amount) || known.has(key)) return [];
      known.add(key);
      return [{ table: 'services_rates', cells: { seq, day, ...rate } }];
    }),
  );
}

/** Makes the rows that each event gives, in the order of the book. */
export function openTables(): (event: BookEvent) => Row[] {
  const rates = new Set<string>();
  return (event) => {
    const told = { event, body: Body.parse(event.body) };
    return [...kindRows(told), ...bodyRows(told), ...userRows(told), ...rateRows(rates, told)];
  };
}

/** One line of a table; what a spreadsheet would take for a formula is shielded. */
export const csvLine = (columns: readonly string[], cells: Cells): string =>
  `${Papa.unparse([columns.map((column) => cells[column])], { escapeFormulae: /^[=+\-@\t\r]/u, newline: '\r\n' })}\r\n`;
