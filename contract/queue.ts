import { z } from 'zod';
import { ServiceCode } from './catalogue.ts';
import { PaperLanguage } from './printing.ts';
import { CardedService } from './rates.ts';
import { BookSequence, PersonId, RequestId, TicketId } from './ids.ts';
import { Ticket } from './tickets.ts';
import { BothLanguages, BusinessDaySchema, InstantSchema } from './values.ts';

/** Why somebody is served before others. Kept apart from the book, and never printed or shown on a display. */
export const PriorityReason = z.enum(['sixty-and-over', 'disability', 'pregnant', 'infant']);
export type PriorityReason = z.output<typeof PriorityReason>;

const Turns = z.int().min(1).max(9);

export const QueueSettings = z.strictObject({
  /** While both lanes wait, so many priority tokens are called … */
  priority: Turns,
  /** … and then so many ordinary ones. */
  ordinary: Turns,
  /** One series of numbers for everybody, or one for each group of the catalogue; priority always has its own. */
  series: z.enum(['one', 'by-group']),
  /** Whether numbers are called out aloud. */
  voice: z.boolean(),
});
export type QueueSettings = z.output<typeof QueueSettings>;

/** Waiting, at the counter, sent away for a while, or at its end. */
export const TokenState = z.enum(['waiting', 'called', 'held', 'ended']);
export type TokenState = z.output<typeof TokenState>;

export const Token = z.object({
  /** The event that gave it. */
  token: BookSequence,
  day: BusinessDaySchema,
  /** Letters of its series: A, B … by group, with P before them or alone for priority. */
  series: z.string(),
  /** Counted from 1 in its series on its day. */
  number: z.int().min(1),
  isPriority: z.boolean(),
  service: z.object({ code: ServiceCode, name: BothLanguages }).optional(),
  hasPerson: z.boolean(),
  /** The ticket that its call opens. */
  ticketId: TicketId,
  givenAt: InstantSchema,
  /** Tokens that are called before it, if nobody else comes; as it stood when it was given. */
  ahead: z.int().min(0),
  /** Minutes until its turn, from measured service times; absent while too few were measured. */
  minutes: z.int().min(0).optional(),
  state: TokenState,
});
export type Token = z.output<typeof Token>;

export const IssueToken = z.strictObject({
  requestId: RequestId,
  service: ServiceCode.optional(),
  personId: PersonId.optional(),
  priority: PriorityReason.optional(),
  /** Of the slip, where it was asked for. */
  language: PaperLanguage.optional(),
});
export type IssueToken = z.output<typeof IssueToken>;

/** Calls the next by the rule of the lanes, or a named one that waits or was held. */
export const CallToken = z.strictObject({ requestId: RequestId, token: BookSequence.optional() });
export type CallToken = z.output<typeof CallToken>;

/** A token that is called, with the ticket that belongs to it: filled where somebody or something was named before. */
export const CalledToken = z.object({ token: Token, ticket: Ticket.optional() });
export type CalledToken = z.output<typeof CalledToken>;

export const TokenAct = z.strictObject({ requestId: RequestId, token: BookSequence });
export type TokenAct = z.output<typeof TokenAct>;

export const TransferToken = TokenAct.extend({ service: ServiceCode });
export type TransferToken = z.output<typeof TransferToken>;

export const QueueState = z.object({
  settings: QueueSettings,
  /** In the order in which they will be called, if nobody else comes. */
  waiting: z.array(Token),
  current: Token.optional(),
  held: z.array(Token),
  /** The newest one of the day. */
  newest: Token.optional(),
});
export type QueueState = z.output<typeof QueueState>;

const Shown = Token.pick({ series: true, number: true });

/** What the people who wait may see: numbers and nothing else. */
export const QueueDisplay = z.object({
  till: z.string(),
  called: Shown.optional(),
  next: z.array(Shown),
  waiting: z.int().min(0),
  /** Rises with every call and recall. */
  calls: z.int().min(0),
  /** What services cost, for those who wait. */
  rates: z.array(CardedService),
});
export type QueueDisplay = z.output<typeof QueueDisplay>;

export const QueuePeriod = z.strictObject({ first: BusinessDaySchema, last: BusinessDaySchema });
export type QueuePeriod = z.output<typeof QueuePeriod>;

/** Whole minutes, rounded up: half of all took no longer than `median`, nine of ten no longer than `ninth`. */
const Spread = z.object({
  count: z.int().min(0),
  median: z.int().min(0).optional(),
  ninth: z.int().min(0).optional(),
});
export type Spread = z.output<typeof Spread>;

const Times = {
  given: z.int().min(0),
  waiting: Spread,
  serving: Spread,
  noShows: z.int().min(0),
  /** Still waiting or held when their day ended. */
  leftBehind: z.int().min(0),
};

export const QueueTimes = z.object({
  ...QueuePeriod.shape,
  ...Times,
  /** How far the shown estimate was from the real wait. */
  estimate: z.object({ count: z.int().min(0), eighth: z.int().min(0).optional() }),
  services: z.array(z.object({ name: BothLanguages.optional(), ...Times })),
  hours: z.array(z.object({ hour: z.int().min(0).max(23), ...Times })),
});
export type QueueTimes = z.output<typeof QueueTimes>;
