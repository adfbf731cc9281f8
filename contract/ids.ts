import { z } from 'zod';

/** Random ids, made by whoever creates the thing; they say nothing about anybody. */
export const RequestId = z.uuid().brand<'RequestId'>();
export type RequestId = z.output<typeof RequestId>;

export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.output<typeof PersonId>;

export const TicketId = z.uuid().brand<'TicketId'>();
export type TicketId = z.output<typeof TicketId>;

export const OperatorId = z.uuid().brand<'OperatorId'>();
export type OperatorId = z.output<typeof OperatorId>;

/** The place of an event in the till book; a receipt and its voucher carry the number of their event. */
export const BookSequence = z.int().min(1).brand<'BookSequence'>();
export type BookSequence = z.output<typeof BookSequence>;

export const PrintJobId = z.int().min(1).brand<'PrintJobId'>();
export type PrintJobId = z.output<typeof PrintJobId>;

export const HouseholdId = z.uuid().brand<'HouseholdId'>();
export type HouseholdId = z.output<typeof HouseholdId>;

/** A picture of a paper; it also names its file. */
export const DocumentId = z.uuid().brand<'DocumentId'>();
export type DocumentId = z.output<typeof DocumentId>;
