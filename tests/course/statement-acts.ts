import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Course, at, attempt } from './course.ts';
import {
  type Code,
  type Pencil,
  type Sold,
  type SoldLine,
  type Statement,
  book,
  commissionEntries,
  moneyCode,
  today,
  write,
} from './pencil.ts';
import { PRICE_LIST } from './price-list.ts';
import { addShares, confirm, NO_SHARES, termOn, total, totalOf, passing } from './reckoning.ts';

/** Statements of commission as a portal might write them, and the money that comes of them. */
export const statementAct = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('statement'),
      rows: fc.array(
        fc.record({
          which: fc.nat(40),
          line: fc.nat(3),
          kind: fc.constantFrom('right', 'right', 'wrong', 'back', 'extra'),
          amount: fc.integer({ min: 1, max: 700 }),
          tds: fc.constantFrom(0, 2, 15),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      paidInto: fc.constantFrom(undefined, 'csc-wallet', 'digipay-wallet', 'bank'),
      again: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('receive'),
      which: fc.nat(5),
      paidInto: fc.constantFrom('csc-wallet', 'bank'),
    }),
  },
);
export type StatementAct = typeof statementAct extends fc.Arbitrary<infer A> ? A : never;
type OfKind<K extends StatementAct['act']> = Extract<StatementAct, { act: K }>;

const requestId = (): string => randomUUID();

const baseOf = ({ heads }: SoldLine): number => totalOf(passing(heads));

/** Whether a row could mean no other line of the receipt: no two of one service, and no other of the same sum. */
const isPlain = ({ lines }: Sold, line: SoldLine): boolean =>
  lines.every(
    (other) =>
      other === line ||
      (other.service !== line.service &&
        baseOf(other) !== baseOf(line) &&
        totalOf(other.heads) !== baseOf(line)),
  );

type Row = Statement['rows'][number];
type Asked = OfKind<'statement'>['rows'][number];

/** What a portal might say of a line that was sold: what is due, something else, or that it takes its money back. */
function rowOf(pencil: Pencil, { which, line: place, kind, amount, tds }: Asked): Row | undefined {
  const sold = at(pencil.sold, which);
  const line = sold && at(sold.lines, place);
  if (!sold || !line || !isPlain(sold, line)) return undefined;
  const { accrued, confirmed } = line.standing;
  const due = accrued - confirmed;
  const stated = kind === 'right' && due > 0 ? due : amount;
  const commission = confirmed > 0 ? -(kind === 'back' ? confirmed : Math.min(amount, confirmed)) : stated;
  return { sold, place: sold.lines.indexOf(line) + 1, commission, tds: commission < 0 ? -tds : tds };
}

const rupees = (amount: number): string => (amount / 100).toFixed(2);
const TITLES = 'Date\tRef\tService\tAmount\tCommission\tTDS';

function textOf({ sold, place, commission, tds }: Row): string {
  const line = sold.lines[place - 1];
  const service = PRICE_LIST.find(({ code }) => code === line?.service);
  const amount = rupees(line ? baseOf(line) : 0);
  const day = sold.day.split('-').toReversed().join('-');
  return [day, sold.number, service?.name.en, amount, rupees(commission), rupees(Math.abs(tds))].join('\t');
}

async function acceptStatement(course: Course, act: OfKind<'statement'>): Promise<void> {
  const { pencil } = course;
  const asked = act.rows.flatMap((row) => rowOf(pencil, row) ?? []);
  const rows = asked.filter(
    (row, index) => asked.findIndex(({ sold, place }) => sold === row.sold && place === row.place) === index,
  );
  const extras = act.rows.filter(({ kind }) => kind === 'extra');
  const day = today(pencil).split('-').toReversed().join('-');
  const texts = [
    ...rows.map(textOf),
    ...extras.map(({ amount }, index) => `${day}\tOTHER-${index}\t\t\t${rupees(amount)}\t0.00`),
  ];
  if (texts.length === 0) return;
  const text = [TITLES, ...texts].join('\n');
  const order = {
    requestId: requestId(),
    source: { kind: 'pasted' as const, text },
    mapping: { date: 0, reference: 1, service: 2, amount: 3, commission: 4, tds: 5 },
    ...(act.paidInto && { paidInto: act.paidInto }),
  };
  const taken = pencil.texts.has(text) ? 'commission.takenBefore' : undefined;
  const answer = await attempt(course, 'commissions.acceptStatement', order, moneyCode(pencil) ?? taken);
  if (!answer) return;
  const extra = total(extras.map(({ amount }) => amount));
  const stated = total(rows.map(({ commission }) => commission));
  pencil.texts.add(text);
  write(pencil, 'L');
  expect(answer).toMatchObject({
    sequence: pencil.sequence,
    rows: texts.length,
    booked: rows.length,
    bookedCommission: stated,
    bookedTds: total(rows.map(({ tds }) => tds)),
    commission: stated + extra,
  });
  const statement: Statement = { sequence: pencil.sequence, rows, paid: false };
  pencil.statements.push(statement);
  confirmOnPaper(
    pencil,
    rows.filter(({ commission }) => commission > 0),
  );
  confirmOnPaper(
    pencil,
    rows.filter(({ commission }) => commission < 0),
  );
  if (act.paidInto) receiveOnPaper(pencil, statement, act.paidInto);
  if (act.again)
    await attempt(
      course,
      'commissions.acceptStatement',
      { ...order, requestId: requestId() },
      'commission.takenBefore',
    );
}

function confirmOnPaper(pencil: Pencil, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  write(pencil, 'D');
  for (const { sold, place, commission } of rows) {
    const line = sold.lines[place - 1];
    if (!line) throw new Error('a row has its line');
    const { after, more, moreShares } = confirm(commission, line.standing, termOn(pencil.terms, sold.day));
    line.standing = after;
    line.known = true;
    book(pencil, [
      ['commission-confirmed', commission],
      ['commission-receivable', -commission],
      ...commissionEntries(more, moreShares),
    ]);
    const day = today(pencil);
    pencil.commissions.push({ day, state: 'confirmed', amount: commission, shares: NO_SHARES });
    pencil.commissions.push({
      day,
      state: 'accrued',
      amount: more,
      shares: addShares(NO_SHARES, moreShares),
    });
  }
}

function receiveOnPaper(pencil: Pencil, statement: Statement, account: string): void {
  const { rows } = statement;
  if (rows.length === 0) return;
  write(pencil, 'D');
  const gross = total(rows.map(({ commission }) => commission));
  const tds = total(rows.map((row) => row.tds));
  book(pencil, [
    [account, gross - tds],
    ['tds-receivable', tds],
    ['commission-confirmed', -gross],
  ]);
  pencil.commissions.push({ day: today(pencil), state: 'received', amount: gross, shares: NO_SHARES });
  statement.paid = true;
}

async function receive(course: Course, { which, paidInto }: OfKind<'receive'>): Promise<void> {
  const { pencil } = course;
  const statement = at(pencil.statements.slice(-6), which);
  const known: Code = statement
    ? statement.paid
      ? 'commission.receivedBefore'
      : undefined
    : 'commission.notFound';
  const order = { requestId: requestId(), statement: statement?.sequence ?? 1, paidInto };
  const done = await attempt(course, 'commissions.receiveStatement', order, moneyCode(pencil) ?? known);
  if (done && statement) receiveOnPaper(pencil, statement, paidInto);
}

export const playStatement = (course: Course, act: StatementAct): Promise<void> =>
  act.act === 'statement' ? acceptStatement(course, act) : receive(course, act);
