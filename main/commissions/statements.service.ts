import type {
  AcceptStatement,
  CommissionException,
  CreditAccount,
  ReadStatement,
  ReceiveStatement,
  Statement,
  StatementReading,
} from '../../contract/commissions.ts';
import { type BusinessDay, formatDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import { minus, sum } from '../../contract/money.ts';
import type { Book, EventPlace } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { Database } from '../database/open.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import { type ConfirmedLine, confirmationPostings, creditPostings, linesToBook } from './booking.rules.ts';
import { type Entry, type LinePlace, entriesRepo } from './entries.repo.ts';
import { gather } from '../ledger/ledger.rules.ts';
import { gstPostings } from './gst.rules.ts';
import type { Match } from './matching.rules.ts';
import { isMapped } from './statement-columns.rules.ts';
import { type ReadFile, daysOf, matchFile, readFile, readingOf, toException } from './statement-reading.ts';
import { keptReference, totalOf } from './statement-rows.rules.ts';
import { type StatementRowRecord, statementsRepo } from './statements.repo.ts';
import type { Terms } from './terms.service.ts';

export type StatementsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly ledger: Ledger;
  readonly catalogue: CatalogueService;
  readonly terms: Terms;
  readonly till: string;
  readonly training: boolean;
  /** Throws when the till's day is not open. */
  readonly assertOpen: () => void;
};

export type Statements = ReturnType<typeof createStatements>;

const toRecord = ({ row, sold, outcome, expected }: Match): StatementRowRecord => ({
  row: row.row,
  day: row.day,
  reference: keptReference(row.reference),
  ...(row.amount !== undefined && { amount: row.amount }),
  commission: row.commission,
  tds: row.tds,
  expected,
  outcome,
  ...(sold && { receipt: sold.receipt, place: sold.place }),
});

const entriesOf = ({ receipt, place, amount, adjustment }: ConfirmedLine): Entry[] => [
  { receipt, place, state: 'confirmed', amount },
  ...(adjustment ? [{ receipt, place, state: 'accrued' as const, ...adjustment }] : []),
];

type SaleDay = (line: LinePlace) => BusinessDay;

/** On which day each line of matches was sold. */
function saleDays(matches: readonly Match[]): SaleDay {
  const keyOf = ({ receipt, place }: LinePlace): string => `${receipt} ${place}`;
  const days = new Map(matches.flatMap(({ sold }) => (sold ? [[keyOf(sold), sold.day]] : [])));
  return (line) => {
    const day = days.get(keyOf(line));
    if (day === undefined) throw new Error('a line that is booked has no sale');
    return day;
  };
}

/** Statements of commission: read, compared with the book, and booked as they were accepted. */
export function createStatements(room: StatementsRoom) {
  const { database, book, ledger, catalogue, terms, till, training, assertOpen } = room;
  const repo = statementsRepo(database);
  const entries = entriesRepo(database);
  const reading = { repo, catalogue, today: book.today };

  const numberAt = ({ year, number }: EventPlace): string =>
    eventNumber(training ? 'X' : till, 'D', { year, number });

  function get(sequence: BookSequence): Statement {
    const found = repo.find(sequence);
    if (!found) throw new Fault('commission.notFound');
    return found;
  }

  /** The import log: what file it was, its rows and sums, and what each row was taken for. Names stay outside. */
  function record(
    { sha256, rows }: ReadFile,
    matches: readonly Match[],
    [first_day, last_day]: readonly [BusinessDay, BusinessDay],
    request: RequestId,
    user: OperatorId,
  ): BookSequence {
    const body = {
      sha256,
      first_day,
      last_day,
      commission: totalOf(rows, 'commission'),
      tds: totalOf(rows, 'tds'),
      rows: matches.map(toRecord),
    };
    const { sequence } = book.append({
      kind: 'L',
      what: 'commission.statement',
      user,
      request,
      body: () => body,
    });
    repo.insert(sequence, body);
    return sequence;
  }

  function confirm(
    what: 'commission.confirmed' | 'commission.clawback',
    statement: BookSequence,
    { lines, soldOn }: { readonly lines: readonly ConfirmedLine[]; readonly soldOn: SaleDay },
    user: OperatorId,
  ): void {
    if (lines.length === 0) return;
    const gst = terms.gstOf(
      lines.map((line) => ({ amount: line.amount, day: soldOn(line) })),
      book.today(),
    );
    const postings = gather([...confirmationPostings(lines), ...gstPostings(gst)]);
    const { sequence, day } = book.append({
      kind: 'D',
      what,
      user,
      body: (place) => ({
        number: numberAt(place),
        day: place.day,
        voucher: 'journal',
        statement,
        lines,
        ...(gst && { gst }),
        postings,
      }),
    });
    ledger.post(sequence, 'journal', day, postings);
    for (const entry of lines.flatMap(entriesOf)) entries.insert(sequence, entry);
  }

  /** The money of all rows of a statement that were booked, less what was deducted at source. */
  function credit(
    statement: BookSequence,
    account: CreditAccount,
    user: OperatorId,
    request?: RequestId,
  ): void {
    const rows = repo.bookedRows(statement);
    if (rows.length === 0) return;
    const gross = sum(rows.map(({ amount }) => amount));
    const tds = sum(rows.map((row) => row.tds));
    const amount = minus(gross, tds);
    const postings = creditPostings(account, gross, tds);
    const lines = rows.map(({ tds: _, ...line }) => line);
    const { sequence, day } = book.append({
      kind: 'D',
      what: 'commission.received',
      user,
      ...(request && { request }),
      body: (place) => ({
        number: numberAt(place),
        day: place.day,
        voucher: 'receipt',
        statement,
        account,
        amount,
        tds,
        lines,
        postings,
      }),
    });
    ledger.post(sequence, 'receipt', day, postings);
    for (const line of lines) entries.insert(sequence, { ...line, state: 'received' });
    repo.insertCredit(sequence, statement, account, amount, tds);
  }

  const accept = database.transaction(
    (file: ReadFile, { requestId, paidInto }: AcceptStatement, user: OperatorId): Statement => {
      const earlier = book.findRequest(requestId);
      if (earlier !== undefined) return get(earlier);
      assertOpen();
      const takenInOn = repo.takenInOn(file.sha256);
      if (takenInOn) throw new Fault('commission.takenBefore', { day: formatDay(takenInOn) });
      if (!isMapped(file.mapping)) throw new Fault('commission.columnsMissing');
      if (file.problems.length > 0)
        throw new Fault('commission.rowsFaulty', {
          rows: new Set(file.problems.map(({ row }) => row)).size,
        });
      const days = daysOf(file.rows);
      if (!days) throw new Fault('commission.unreadable');

      const matches = matchFile(reading, file);
      const statement = record(file, matches, days, requestId, user);
      const { paid, takenBack } = linesToBook(matches, terms.termOn);
      const soldOn = saleDays(matches);
      confirm('commission.confirmed', statement, { lines: paid, soldOn }, user);
      confirm('commission.clawback', statement, { lines: takenBack, soldOn }, user);
      if (paidInto) credit(statement, paidInto, user);
      return get(statement);
    },
  ).immediate;

  return {
    /** What a statement says and what it would change; writes nothing. Throws commission.unreadable. */
    read: async (order: ReadStatement): Promise<StatementReading> =>
      readingOf(reading, await readFile(order, book.today()), terms.taxes()),

    /**
     * Takes a statement in: the import log, what it confirms and takes back, and where it was paid to its money, in one
     * transaction. Throws what keeps the till from booking, commission.unreadable, commission.columnsMissing,
     * commission.rowsFaulty and, for a file that was taken in before, commission.takenBefore.
     */
    accept: async (order: AcceptStatement, user: OperatorId): Promise<Statement> =>
      accept(await readFile(order, book.today()), order, user),

    /**
     * Books the money of a statement that was taken in as approved.
     * Throws what keeps the till from booking, commission.notFound, commission.receivedBefore.
     */
    receive: database.transaction(
      ({ requestId, statement, paidInto }: ReceiveStatement, user: OperatorId): Statement => {
        if (book.findRequest(requestId) !== undefined) return get(statement);
        assertOpen();
        if (get(statement).paidInto) throw new Fault('commission.receivedBefore');
        credit(statement, paidInto, user, requestId);
        return get(statement);
      },
    ).immediate,

    /** The newest 60 statements, newest first. */
    all: repo.statements,
    exceptions: (): CommissionException[] => repo.exceptions().map(toException),
  };
}
