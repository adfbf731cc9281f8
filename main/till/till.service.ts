import type { BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import { type Movement } from '../../contract/movements.ts';
import type { OpenDrawer, TillState } from '../../contract/till.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { Copies } from '../printing/copies.service.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import type { VoucherPaper } from '../printing/papers.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { Settings } from '../society/settings.service.ts';
import { Total } from '../../contract/values.ts';
import { createClosingPapers } from './closing-papers.ts';
import { createClosings } from './closing.service.ts';
import { dayFigures } from './day-figures.ts';
import { createDrawer } from './drawer.service.ts';
import { createHandOver } from './hand-over.service.ts';
import { createMovements } from './movements.service.ts';
import { createOpening } from './opening.service.ts';
import { tillDayRepo } from './till-day.repo.ts';
import { createTillDay } from './till-day.ts';
import { voucherPaper } from './voucher-papers.ts';
import { createXRead } from './x-read.ts';

export type TillRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly ledger: Ledger;
  readonly settings: Settings;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly copies: Copies;
  readonly till: string;
  readonly training: boolean;
  /** Applications whose number is missing still, and those of them that nobody has explained. */
  readonly missingReferences: () => { readonly all: number; readonly unexplained: number };
  readonly paperMaker: Pick<PaperMaker, 'pdf'>;
  readonly fingerprint: () => string;
  readonly reportsFolder: string;
  /** Puts another user on duty, inside the transaction of a hand-over. */
  readonly handTo: (operatorId: OperatorId) => void;
};

export type Till = ReturnType<typeof createTill>;

/**
 * The till's day: opened with a counted float, ended by a proven closing. In a training book all numbers begin with X and
 * the perpetual totals stay at 0, as its receipts do not count.
 */
export function createTill(room: TillRoom) {
  const { database, book } = room;
  const tillDay = createTillDay(room);
  const drawer = createDrawer({ ...room, tillDay });
  const figures = dayFigures({ ...room, drawer });
  const inner = { ...room, tillDay, drawer, figures, prefix: room.training ? 'X' : room.till };
  const closings = createClosings(inner);
  const papers = createClosingPapers({ ...inner, closings });
  const movements = createMovements(inner);
  const open = createOpening({ ...inner, closings });
  const handOver = createHandOver(inner);
  const xReads = createXRead(inner);
  const repo = tillDayRepo(database);

  function state(): TillState {
    const { today, phase, opening, nilDays } = tillDay.read();
    const count = opening && drawer.findCurrent();
    // What was carried over in a day that ended is open again in the next.
    const since = opening?.sequence ?? Number.MAX_SAFE_INTEGER;
    // While the till is open, what the ledger says of the drawer stays unsaid until it is counted.
    const carried = drawer.balance();
    const isCarried = !opening && (carried !== 0 || repo.lastOpening() !== undefined);
    return {
      today,
      phase,
      ...(opening && { day: opening.day, openedAt: opening.at }),
      nilDays: [...nilDays],
      ...(isCarried && { carried: Total.parse(carried) }),
      openTickets: repo.openTickets(since),
      carriedTickets: repo.carriedTickets(since),
      missingReferences: room.missingReferences().unexplained,
      deposits: movements.pendingDeposits(),
      ...(count && { count }),
    };
  }

  /** Writes down once that the drawer was opened without a sale. */
  const openDrawer = database.transaction(({ requestId, reason }: OpenDrawer, user: OperatorId): void => {
    if (book.findRequest(requestId) !== undefined) return;
    book.append({ kind: 'L', what: 'drawer.opened', user, request: requestId, body: () => ({ reason }) });
  }).immediate;

  return {
    state,
    /** Throws till.notOpen, till.forgotten, till.closed and clock.ahead: what every command that moves money asks first. */
    assertOpen: tillDay.assertOpen,
    /** Throws till.notEnoughCash. */
    assertHolds: drawer.assertHolds,
    isDone: (request: RequestId): boolean => book.findRequest(request) !== undefined,
    open: (...order: Parameters<typeof open>): TillState => {
      open(...order);
      return state();
    },
    /** Who had a hand in the day that is open: none of them may approve its variance. */
    involved: (): OperatorId[] => {
      const { opening } = tillDay.read();
      return opening ? drawer.handledSince(opening.sequence) : [];
    },
    movements: (): Movement[] => {
      const { opening } = tillDay.read();
      return opening ? movements.since(opening.sequence) : [];
    },
    reprintVoucher: movements.reprint,
    /** The voucher of a movement, as it is printed. */
    voucherPaper: (sequence: BookSequence, duplicate: number): VoucherPaper =>
      voucherPaper({ ...room, movements }, sequence, duplicate),
    moveCash: movements.moveCash,
    sendDeposit: movements.sendDeposit,
    confirmDeposit: movements.confirmDeposit,
    wallets: movements.wallets,
    moveWallet: movements.moveWallet,
    compareWallet: movements.compareWallet,
    openDrawer,
    xRead: xReads.read,
    /** A printed X-read. */
    xReadPaper: xReads.paper,
    count: drawer.count,
    handOver: (...order: Parameters<typeof handOver>): TillState => {
      handOver(...order);
      return state();
    },
    close: closings.close,
    closings: closings.list,
    closing: closings.get,
    /** The Z slip of a closing, as it is printed. */
    closingPaper: papers.paper,
    exportClosing: papers.export,
  };
}
