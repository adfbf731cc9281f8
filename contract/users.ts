import { z } from 'zod';
import { OperatorId } from './ids.ts';

/** The PIN of a user, as typed. */
export const Pin = z.string().regex(/^\d{6,12}$/u);

/** A second person's word: who agrees, proven by the PIN. */
export const Approval = z.strictObject({ operatorId: OperatorId, pin: Pin });
export type Approval = z.output<typeof Approval>;
