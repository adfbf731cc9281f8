import { z } from 'zod';
import { Approval } from './users.ts';
import { BookSequence, OperatorId, RequestId, TicketId } from './ids.ts';
import { WalletState } from './movements.ts';
import { Amount, BusinessDaySchema, InstantSchema, SignedAmount, Total } from './values.ts';
import { WaiverCode } from './waivers.ts';

/** Notes and coins in use, in rupees, largest first. */
export const DENOMINATIONS = [500, 200, 100, 50, 20, 10, 5, 2, 1] as const;

/** How many pieces of each note or coin; a denomination that is not named has none. Each at most once. */
export const Denominations = z
  .array(z.strictObject({ rupees: z.literal(DENOMINATIONS), pieces: z.int().min(1).max(99_999) }))
  .max(DENOMINATIONS.length)
  .refine((counted) => new Set(counted.map(({ rupees }) => rupees)).size === counted.length);
export type Denominations = z.output<typeof Denominations>;

/** Why the drawer did not hold what the book says. */
export const VarianceReason = z.enum([
  'change-error',
  'unknown',
  'found',
  'torn-note',
  'counterfeit',
  'theft',
]);
export type VarianceReason = z.output<typeof VarianceReason>;

/**
 * `unopened`: nothing is sold until the float is counted. `forgotten`: an earlier day was never closed; it comes first.
 * `closed`: this day is over, the next opens tomorrow.
 */
export const TillPhase = z.enum(['unopened', 'open', 'forgotten', 'closed']);
export type TillPhase = z.output<typeof TillPhase>;

/** A blind count as committed; what was expected is known only from here on. */
export const Count = z.object({
  sequence: BookSequence,
  /** 1 for the first count of a closing or hand-over, 2 for the recount … All are kept. */
  attempt: z.int().min(1),
  denominations: Denominations,
  counted: Total,
  expected: Total,
  /** Counted less expected. */
  variance: SignedAmount,
  /** Whether the variance is so large that another person must agree to it. */
  needsApproval: z.boolean(),
});
export type Count = z.output<typeof Count>;

export const TillState = z.object({
  today: BusinessDaySchema,
  phase: TillPhase,
  /** The day that is open: today's, or the forgotten one. */
  day: BusinessDaySchema.optional(),
  openedAt: InstantSchema.optional(),
  /** Days since the last closing on which nothing was done; opening closes each as nil. */
  nilDays: z.array(BusinessDaySchema),
  /** What the last count left in the drawer; absent before the first opening of a new book, and while a day is open. */
  carried: Total.optional(),
  /** Tickets that must be finished, dropped or carried over before the day can close. */
  openTickets: z.array(
    z.object({ ticketId: TicketId, openedAt: InstantSchema, lines: z.int(), total: Amount }),
  ),
  /** Tickets that were carried over in the day that is open. */
  carriedTickets: z.int().min(0),
  /** Applications without a portal's number that nobody has explained since the day was opened. */
  missingReferences: z.int().min(0),
  /** Deposits that left the drawer and have not reached the bank. */
  deposits: z.array(
    z.object({ sequence: BookSequence, number: z.string(), day: BusinessDaySchema, amount: Amount }),
  ),
  /** The newest count, while nothing has moved since. */
  count: Count.optional(),
});
export type TillState = z.output<typeof TillState>;

/**
 * Opens today with the counted float; days without business are closed as nil before. A float that differs from what
 * the last count left needs a reason and another person.
 */
export const OpenTill = z.strictObject({
  requestId: RequestId,
  denominations: Denominations,
  reason: VarianceReason.optional(),
  approval: Approval.optional(),
});
export type OpenTill = z.output<typeof OpenTill>;

export const NoSaleReason = z.enum(['change', 'check', 'by-mistake', 'repair']);
export const OpenDrawer = z.strictObject({ requestId: RequestId, reason: NoSaleReason });
export type OpenDrawer = z.output<typeof OpenDrawer>;

/** A blind count: what is expected is answered only once this is committed. */
export const CountDrawer = z.strictObject({ requestId: RequestId, denominations: Denominations });
export type CountDrawer = z.output<typeof CountDrawer>;

/** Hands the drawer to another operator on the newest count; her PIN is the second signature. */
export const HandOver = z.strictObject({
  requestId: RequestId,
  count: BookSequence,
  to: Approval,
  reason: VarianceReason.optional(),
  approval: Approval.optional(),
});
export type HandOver = z.output<typeof HandOver>;

const ByMode = z.object({ cash: Total, upi: Total });

/** What was done since the day was opened. The money that the drawer should hold is not in it. */
export const Turnover = z.object({
  receipts: z.int(),
  reversals: z.int(),
  copies: z.int(),
  noSales: z.int(),
  droppedTickets: z.int(),
  handWritten: z.int(),
  received: ByMode,
  refunded: ByMode,
  heads: z.array(z.object({ head: z.string(), received: Total, refunded: Total })),
  services: z.array(z.object({ service: z.string(), count: z.int(), received: Total })),
  operators: z.array(
    z.object({ operatorId: OperatorId, receipts: z.int(), received: Total, refunded: Total }),
  ),
  /** What was waived by kind, and what of earlier waivers reversals took back; absent when there was none. */
  waivers: z
    .array(z.object({ waiver: WaiverCode, count: z.int(), given: Total, takenBack: Total }))
    .optional(),
});
export type Turnover = z.output<typeof Turnover>;

/** Reads the day so far; `print` puts it on paper, too. */
export const ReadDay = z.strictObject({ requestId: RequestId, print: z.boolean().optional() });
export type ReadDay = z.output<typeof ReadDay>;

/** One proof of the closing: two sums reached by different ways, which must agree to the paisa. */
export const Proof = z.object({
  name: z.enum([
    'modes-heads',
    'receipts-ledger',
    'drawer',
    'net-total',
    'absolute-total',
    'numbers',
    'commission',
    'waivers',
  ]),
  left: SignedAmount,
  right: SignedAmount,
  holds: z.boolean(),
});
export type Proof = z.output<typeof Proof>;

/** Ends the day on the newest count. Refused while tickets are open, a proof fails, or a variance has no reason. */
export const CloseDay = z.strictObject({
  requestId: RequestId,
  count: BookSequence,
  reason: VarianceReason.optional(),
  approval: Approval.optional(),
});
export type CloseDay = z.output<typeof CloseDay>;

const Series = z.object({
  kind: z.string(),
  year: z.string(),
  first: z.int(),
  last: z.int(),
  count: z.int(),
});

/** The signed end of a day: the body of its event, with the names that the screen and the Z slip show. */
export const Closing = z.object({
  sequence: BookSequence,
  /** T1/Z/2026-27/000012 */
  number: z.string(),
  day: BusinessDaySchema,
  at: InstantSchema,
  /** Closed on a later day than its own. */
  late: z.boolean(),
  /** Nothing was done on the day. */
  nil: z.boolean(),
  series: z.array(Series),
  turnover: Turnover,
  drawer: z.object({
    float: Total,
    cashIn: Total,
    cashOut: Total,
    /** What hand-overs of the day booked as over (or, negative, short); absent when nothing. */
    corrected: SignedAmount.optional(),
    expected: Total,
    counted: Total,
    variance: SignedAmount,
    reason: VarianceReason.optional(),
    denominations: Denominations,
  }),
  wallets: z.array(WalletState.pick({ wallet: true, book: true, portal: true })),
  proofs: z.array(Proof),
  net: Total,
  absolute: Total,
  /** Hash of the event before: with the signature it fixes all that came earlier. */
  previous: z.string(),
  /** Applications whose number was still missing, each with a reason; absent when none was. */
  referencesMissing: z.int().min(1).optional(),
  /** Tickets that stay open for the next day, each with a reason; absent when none does. */
  ticketsCarried: z.int().min(1).optional(),
  closedBy: z.string(),
  approvedBy: z.string().optional(),
});
export type Closing = z.output<typeof Closing>;

export const ClosingLine = Closing.pick({
  sequence: true,
  number: true,
  day: true,
  at: true,
  late: true,
  nil: true,
  net: true,
}).extend({
  received: Total,
  refunded: Total,
  variance: SignedAmount,
});
export type ClosingLine = z.output<typeof ClosingLine>;
