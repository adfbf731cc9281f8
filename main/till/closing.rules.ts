import { Fault } from '../../contract/faults.ts';
import { type Paise, minus, paise, sum } from '../../contract/money.ts';
import type { Closing, Proof, Turnover } from '../../contract/till.ts';

type Series = Closing['series'][number];

/** A series with the number before its first one, and how many a declared loss left out since then. */
export type NumberedSeries = Series & { readonly before: number; readonly skipped: number };

type Totals = { readonly net: Paise; readonly absolute: Paise };

/** The sums that a closing compares, each read from a place of its own. */
export type Sums = {
  readonly turnover: Turnover;
  /** Float, receipts, refunds and movements, from the events. */
  readonly drawer: Closing['drawer'];
  /** The ledger's balance of the drawer. */
  readonly drawerBalance: Paise;
  /** Totals of receipts less reversals: as the events say, and as the ledger took and gave back the money. */
  readonly receipts: Paise;
  readonly booked: Paise;
  /** Commission of receipts less that of reversals: as their lines say, and as the ledger has it receivable. */
  readonly commission: Paise;
  readonly commissionBooked: Paise;
  /** Waivers of receipts less those taken back, and what the ledger has of them as given. */
  readonly waived: Paise;
  readonly waivedBooked: Paise;
  /** Receipts and reversals that count: none while training. */
  readonly counted: { readonly receipts: Paise; readonly reversals: Paise };
  readonly before: Totals;
  readonly after: Totals;
  readonly series: readonly NumberedSeries[];
};

/** All sums that must agree to the paisa before a day may end. */
export function proofsOf(sums: Sums): Proof[] {
  const { turnover, drawer, counted, before, after, series } = sums;
  const { received, refunded, heads } = turnover;
  const proof = (name: Proof['name'], left: Paise, right: Paise): Proof => ({
    name,
    left,
    right,
    holds: left === right,
  });
  const headTotal = minus(sum(heads.map((head) => head.received)), sum(heads.map((head) => head.refunded)));
  return [
    proof('modes-heads', minus(sum(Object.values(received)), sum(Object.values(refunded))), headTotal),
    proof('receipts-ledger', sums.receipts, sums.booked),
    proof('drawer', drawer.expected, sums.drawerBalance),
    proof('net-total', after.net, sum([before.net, minus(counted.receipts, counted.reversals)])),
    proof('absolute-total', after.absolute, sum([before.absolute, counted.receipts, counted.reversals])),
    proof(
      'numbers',
      paise(series.reduce((numbers, one) => numbers + one.last - one.before, 0)),
      paise(series.reduce((events, one) => events + one.count + one.skipped, 0)),
    ),
    proof('commission', sums.commission, sums.commissionBooked),
    proof('waivers', sums.waived, sums.waivedBooked),
  ];
}

/** Throws till.proofFails for the first proof that does not hold. */
export function assertProven(proofs: readonly Proof[]): void {
  const failed = proofs.find(({ holds }) => !holds);
  if (failed)
    throw new Fault('till.proofFails', {
      name: failed.name,
      difference: minus(failed.left, failed.right),
    });
}
