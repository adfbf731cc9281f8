import { type Paise, minus, paise, sum } from '../../contract/money.ts';
import { Wallet } from '../../contract/movements.ts';
import { type Closing } from '../../contract/till.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { closingRepo } from './closing.repo.ts';
import { type NumberedSeries, proofsOf } from './closing.rules.ts';
import type { Drawer } from './drawer.service.ts';
import { DRAWER } from './till.rules.ts';
import { type Opening, tillDayRepo } from './till-day.repo.ts';
import { type Span, turnoverRepo } from './turnover.repo.ts';

export type FiguresRoom = { readonly database: Database; readonly book: Book; readonly drawer: Drawer };

/** How a day ends: counted, or nil, when nothing was done and what was there stays. */
export type Ending = Pick<Closing['drawer'], 'counted' | 'denominations' | 'reason'>;

/** The accounts that a customer's money comes to and goes back from. */
const MONEY_TAKEN = [DRAWER, 'upi-in-transit'];

export type DayFigures = ReturnType<typeof dayFigures>;

/** Receipts and refunds are shown by themselves; hand-overs correct what was expected. */
const NOT_MOVEMENTS = new Set(['receipt', 'reversal', 'till.handed-over']);

/** All that the closing of a day states, read anew from events, rows and ledger. */
export function dayFigures({ database, book, drawer }: FiguresRoom) {
  const repo = closingRepo(database);
  const turnoverIn = turnoverRepo(database);
  const { lastClosing } = tillDayRepo(database);

  /** From the closing before, which no other covers, to the newest event. */
  function span(): Span {
    const head = book.findHead();
    if (!head) throw new Error('the book has no start event');
    return { first: lastClosing()?.sequence ?? 1, last: head.event.seq };
  }

  /** The perpetual totals of the closing before; none before the first, which covers the book from its start. */
  function totalsBefore() {
    const last = lastClosing();
    const event = last && book.findEvent(last.sequence)?.event;
    return { net: paise(event?.gt_net ?? 0), absolute: paise(event?.gt_abs ?? 0) };
  }

  function drawerOf(opening: Opening | undefined, { first, last }: Span, ending: Ending): Closing['drawer'] {
    const moves = repo.drawerMovesIn({ first: opening ? opening.sequence + 1 : first + 1, last });
    const net = (what: string): Paise =>
      sum(moves.filter((move) => move.what === what).map(({ into, out }) => minus(into, out)));
    const others = moves.filter(({ what }) => !NOT_MOVEMENTS.has(what));
    const float = opening?.counted ?? ending.counted;
    const cashIn = sum(others.map(({ into }) => into));
    const cashOut = sum(others.map(({ out }) => out));
    const corrected = net('till.handed-over');
    const expected = sum([float, net('receipt'), net('reversal'), minus(cashIn, cashOut), corrected]);
    const { counted, reason, denominations } = ending;
    const variance = minus(counted, expected);
    return {
      float,
      cashIn,
      cashOut,
      ...(corrected !== 0 && { corrected }),
      expected,
      counted,
      variance,
      ...(reason && variance !== 0 && { reason }),
      denominations,
    };
  }

  function seriesIn(within: Span): NumberedSeries[] {
    return repo.seriesIn(within).map((one) => {
      const before = repo.numberBefore(one.kind, one.year, one.first);
      const isGapless = one.last - before === one.count;
      const skipped = isGapless ? 0 : repo.skippedBetween(one.kind, one.year, before, one.last);
      return { ...one, before, skipped };
    });
  }

  function walletsIn(within: Span): Closing['wallets'] {
    const portals = repo.portalsIn(within);
    return Wallet.options.map((wallet) => {
      const portal = portals.get(wallet);
      return { wallet, book: drawer.balanceOf(wallet), ...(portal !== undefined && { portal }) };
    });
  }

  return {
    span,
    turnover: () => turnoverIn(span()),
    /** The figures of the day since its opening; without one, those of a day without business. */
    read(opening: Opening | undefined, ending: Ending) {
      const within = span();
      const turnover = turnoverIn(within);
      const drawerFigures = drawerOf(opening, within, ending);
      const series = seriesIn(within);
      const head = book.findHead()?.event;
      const after = { net: paise(head?.gt_net ?? 0), absolute: paise(head?.gt_abs ?? 0) };
      return {
        ...within,
        turnover,
        drawer: drawerFigures,
        series: series.map(({ before: _, skipped: __, ...one }) => one),
        wallets: walletsIn(within),
        ...after,
        proofs: proofsOf({
          turnover,
          drawer: drawerFigures,
          drawerBalance: drawer.balance(),
          receipts: minus(repo.totalOf(within, 'receipt'), repo.totalOf(within, 'reversal')),
          booked: repo.bookedOn(within, MONEY_TAKEN),
          commission: minus(repo.commissionOf(within, 'receipt'), repo.commissionOf(within, 'reversal')),
          commissionBooked: repo.bookedOn(within, ['commission-receivable']),
          waived: repo.waivedIn(within),
          waivedBooked: repo.bookedOn(within, ['waivers-given']),
          counted: {
            receipts: repo.totalOfSeries(within, 'T'),
            reversals: repo.totalOfSeries(within, 'R'),
          },
          before: totalsBefore(),
          after,
          series,
        }),
      };
    },
  };
}
