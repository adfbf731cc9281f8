import { z } from 'zod';
import { OperatorId, RequestId } from './ids.ts';
import { digits, text } from './values.ts';

/** An operator serves; a supervisor, the society's manager or secretary, also approves; an auditor only reads. */
export const UserRole = z.enum(['operator', 'supervisor', 'auditor']);
export type UserRole = z.output<typeof UserRole>;

/** A PIN as typed in either script; that a new one is hard to guess is checked where it is set. */
export const Pin = digits(/^\d{6,12}$/u);

export const Operator = z.object({ operatorId: OperatorId, name: z.string() });
export type Operator = z.output<typeof Operator>;

export const User = Operator.extend({
  role: UserRole,
  enabled: z.boolean(),
  hasPin: z.boolean(),
  /** How long the lock after wrong PINs still holds; 0 when there is none. */
  lockedMinutes: z.int().min(0),
});
export type User = z.output<typeof User>;

export const Users = z.object({
  users: z.array(User),
  /** Whether adding a user and changing one needs a supervisor's approval: as soon as there is a supervisor. */
  approvalNeeded: z.boolean(),
});
export type Users = z.output<typeof Users>;

/** The word of a second person, with her own PIN. */
export const Approval = z.strictObject({ operatorId: OperatorId, pin: Pin });
export type Approval = z.output<typeof Approval>;

const approved = { requestId: RequestId, approval: Approval.optional() };

export const AddUser = z.strictObject({ ...approved, name: text(2, 60), role: UserRole, pin: Pin });
export type AddUser = z.output<typeof AddUser>;

export const SetRole = z.strictObject({ ...approved, operatorId: OperatorId, role: UserRole });
export type SetRole = z.output<typeof SetRole>;

export const SetEnabled = z.strictObject({ ...approved, operatorId: OperatorId, enabled: z.boolean() });
export type SetEnabled = z.output<typeof SetEnabled>;

/** A new PIN for somebody who forgot hers, or is locked out. */
export const ResetPin = z.strictObject({ ...approved, operatorId: OperatorId, pin: Pin });
export type ResetPin = z.output<typeof ResetPin>;

/** One's own PIN: the old one is asked where there is one. */
export const SetPin = z.strictObject({ requestId: RequestId, oldPin: Pin.optional(), pin: Pin });
export type SetPin = z.output<typeof SetPin>;

/** Hands the counter to another user; without a PIN only to one who has none. */
export const SwitchUser = z.strictObject({
  requestId: RequestId,
  operatorId: OperatorId,
  pin: Pin.optional(),
});
export type SwitchUser = z.output<typeof SwitchUser>;
