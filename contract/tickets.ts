import { z } from 'zod';
import { Head, HeadPrice, Paper, ServiceCode } from './catalogue.ts';
import { LineCommission } from './commissions.ts';
import { PersonId, RequestId, TicketId } from './ids.ts';
import { Person } from './people.ts';
import { PaperLanguage } from './printing.ts';
import { HandWritten } from './receipts.ts';
import { Approval } from './users.ts';
import { Amount, BothLanguages, InstantSchema, digits } from './values.ts';
import { Waiver, WaiverDraft } from './waivers.ts';

export const LineId = z.uuid().brand<'LineId'>();
export type LineId = z.output<typeof LineId>;

/** A line as the screen sends it: no price, only what the operator chose, entered and saw. */
export const TicketLineDraft = z.strictObject({
  lineId: LineId,
  service: ServiceCode,
  quantity: z.int().min(1).max(99),
  /** Heads whose figure the operator had to ask for, for one unit, in paise. */
  entered: z.partialRecord(Head, Amount),
  /** Codes of the papers that were shown. */
  papersSeen: z.array(z.string().max(80)).max(40),
  /** What is given away of the centre's charge. */
  waiver: WaiverDraft.optional(),
});
export type TicketLineDraft = z.output<typeof TicketLineDraft>;

/** The whole ticket as it stands on the screen; kept as often as it changes, so that a power cut loses nothing. */
export const KeepTicket = z.strictObject({
  ticketId: TicketId,
  personId: PersonId.optional(),
  lines: z.array(TicketLineDraft).max(20),
  /** In which its papers were asked for; absent while nobody said. */
  language: PaperLanguage.optional(),
});
export type KeepTicket = z.output<typeof KeepTicket>;

export const PricedHead = HeadPrice.extend({
  /** The amount of this head for one unit; absent while it is still to be entered. */
  amount: Amount.optional(),
  /** Whether the operator typed the amount. */
  entered: z.boolean(),
});
export type PricedHead = z.output<typeof PricedHead>;

export const TicketLine = z.object({
  lineId: LineId,
  service: ServiceCode,
  name: BothLanguages,
  quantity: z.int().min(1),
  heads: z.array(PricedHead),
  papers: z.array(Paper.extend({ seen: z.boolean() })),
  person: z.enum(['required', 'optional']),
  /** Price of the line in paise, all heads times quantity less what is waived; heads still missing count as 0. */
  amount: Amount,
  /** Whether every head has its figure. */
  priced: z.boolean(),
  /** What the centre earns on it, for staff alone; absent while no rule is known for sure. */
  commission: LineCommission.optional(),
  /** What is waived of it, as the operator asked and as it comes to. */
  waiver: Waiver.extend({ asked: WaiverDraft }).optional(),
});
export type TicketLine = z.output<typeof TicketLine>;

export const Ticket = z.object({
  ticketId: TicketId,
  openedAt: InstantSchema,
  person: Person.optional(),
  lines: z.array(TicketLine),
  total: Amount,
  /** What is waived of all lines, tax that is not owed for it included: with the total it makes the full price. */
  waived: Amount,
  /** Whether its waivers go beyond what the operator may give alone. */
  waiverNeedsApproval: z.boolean(),
  /** In which its papers will be. */
  paperLanguage: PaperLanguage,
  /** Whether that was said for this ticket, and so will be remembered of the person. */
  languageChosen: z.boolean(),
  /** What keeps the ticket from being paid, in the order to mend it. */
  blockedBy: z.array(z.enum(['empty', 'person', 'amount', 'papers'])),
});
export type Ticket = z.output<typeof Ticket>;

/** A digit string that a UPI app shows for a payment; only its last four digits are asked for and kept. */
export const UpiReference = digits(/^\d{4}$/u);

/** Money handed over: cash as tendered (change is worked out here), UPI as seen in the app. Both may be used. */
export const Payment = z.strictObject({
  cashTendered: Amount,
  upi: Amount,
  /** Last four digits of the UPI transaction number; empty when nothing is paid by UPI. */
  upiReference: z.union([z.literal(''), UpiReference]),
});
export type Payment = z.output<typeof Payment>;

/** A ticket is its own request: it ends in one receipt or one slip, however often it is sent. */
export const FinishTicket = z.strictObject({
  ticketId: TicketId,
  payment: Payment,
  handWritten: HandWritten.optional(),
  /** A second person's word, for a service whose payment is in doubt or a waiver beyond the operator's own. */
  approval: Approval.optional(),
});
export type FinishTicket = z.output<typeof FinishTicket>;

/** Why a ticket ends without a receipt. */
export const DropReason = z.enum(['gone', 'changed-mind', 'no-money', 'by-mistake']);
export type DropReason = z.output<typeof DropReason>;

export const DropTicket = z.strictObject({ ticketId: TicketId, reason: DropReason });
export type DropTicket = z.output<typeof DropTicket>;

/** Why a ticket stays open over the end of a day. */
export const CarryReason = z.enum(['comes-back', 'papers', 'money', 'portal-down']);
export type CarryReason = z.output<typeof CarryReason>;

export const CarryTicket = z.strictObject({ requestId: RequestId, ticketId: TicketId, reason: CarryReason });
export type CarryTicket = z.output<typeof CarryTicket>;

export const HandSlip = z.strictObject({ ticketId: TicketId });
export type HandSlip = z.output<typeof HandSlip>;

/** The paper that a person takes home instead of a receipt while papers are missing. */
export const MissingPapersSlip = z.object({
  number: z.string(),
  lines: z.array(z.object({ name: BothLanguages, missing: z.array(BothLanguages) })),
});
export type MissingPapersSlip = z.output<typeof MissingPapersSlip>;

export const UpiRequest = z.strictObject({ ticketId: TicketId, amount: Amount });
export type UpiRequest = z.output<typeof UpiRequest>;

export const UpiCode = z.object({
  /** A `upi://pay` address as NPCI's linking specification words it. */
  address: z.string(),
  /** The QR code, one string of 0 and 1 a row. */
  rows: z.array(z.string()),
});
export type UpiCode = z.output<typeof UpiCode>;
