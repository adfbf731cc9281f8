import { z } from 'zod';
import { BookSequence, PersonId, RequestId } from './ids.ts';
import { BothLanguages, BusinessDaySchema, InstantSchema, text } from './values.ts';

/** What somebody may agree to; each notice says which of them are needed and which are free to choose. */
export const Purpose = z.enum(['service', 'follow-up', 'next-visit', 'schemes']);
export type Purpose = z.output<typeof Purpose>;

/**
 * What is read out before somebody agrees: plain words, each purpose by itself, how to withdraw and whom to complain to
 * (Digital Personal Data Protection Act 2023, sections 5 and 6; Rules 2025, rule 3). A version never changes.
 */
export const ConsentNotice = z.strictObject({
  version: z.int().min(1),
  since: BusinessDaySchema,
  title: BothLanguages,
  text: z.array(BothLanguages).min(1),
  purposes: z.array(z.strictObject({ code: Purpose, needed: z.boolean(), name: BothLanguages })).min(1),
});
export type ConsentNotice = z.output<typeof ConsentNotice>;

/** The language in which the notice was read out. */
export const ReadLanguage = z.enum(['hi', 'bho', 'mai', 'mag', 'anp', 'ur', 'en']);
export type ReadLanguage = z.output<typeof ReadLanguage>;

export const ConsentWay = z.enum(['signature', 'thumb', 'oral']);
export type ConsentWay = z.output<typeof ConsentWay>;

export const GiveConsent = z.strictObject({
  requestId: RequestId,
  personId: PersonId,
  /** The version of the notice that was read out. */
  notice: z.int().min(1),
  language: ReadLanguage,
  way: ConsentWay,
  /** Who heard it; needed where it was given orally. */
  witness: text(0, 80),
  /** Those of the purposes that are free to choose; the needed ones are part of every consent. */
  chosen: z.array(Purpose).max(Purpose.options.length),
});
export type GiveConsent = z.output<typeof GiveConsent>;

const Told = z.object({ day: BusinessDaySchema, at: InstantSchema, operator: z.string() });

/** A consent as it was given. */
export const Consent = Told.extend({
  sequence: BookSequence,
  personId: PersonId,
  notice: z.int().min(1),
  language: ReadLanguage,
  way: ConsentWay,
  witness: z.string(),
  purposes: z.array(Purpose),
  /** When it was taken back. */
  withdrawn: Told.optional(),
});
export type Consent = z.output<typeof Consent>;

export const ConsentState = z.object({
  /** The notice to read out now. */
  notice: ConsentNotice,
  /** What holds now; absent when nothing was agreed to, or all was taken back. */
  holds: Consent.optional(),
  /** All that was given, the latest first. */
  consents: z.array(Consent),
});
export type ConsentState = z.output<typeof ConsentState>;

export const ConsentKey = z.strictObject({ requestId: RequestId, consent: BookSequence });
export type ConsentKey = z.output<typeof ConsentKey>;
