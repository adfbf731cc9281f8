import { z } from 'zod';
import {
  AcceptStatement,
  CommissionException,
  CommissionMonth,
  CommissionTerms,
  ExportMonth,
  PayOut,
  PayOutDone,
  Payouts,
  ReadMonth,
  ReadStatement,
  ReceiveStatement,
  SetGst,
  SetRule,
  SetShares,
  SetTax,
  Statement,
  StatementReading,
} from '../commissions.ts';
import { BookSequence } from '../ids.ts';
import { SavedFile } from '../receipts.ts';
import { type Method, nothing } from './method.ts';

/** What may be asked of commissions. */
export const commissionsMethods = {
  'commissions.month': { kind: 'query', role: 'operator', input: ReadMonth, output: CommissionMonth },
  'commissions.exportMonth': { kind: 'command', role: 'user', input: ExportMonth, output: SavedFile },
  /** Reads a statement and compares it with the book; writes nothing. */
  'commissions.readStatement': {
    kind: 'query',
    role: 'operator',
    input: ReadStatement,
    output: StatementReading,
  },
  'commissions.acceptStatement': {
    kind: 'command',
    role: 'operator',
    input: AcceptStatement,
    output: Statement,
  },
  'commissions.receiveStatement': {
    kind: 'command',
    role: 'operator',
    input: ReceiveStatement,
    output: Statement,
  },
  'commissions.payOut': { kind: 'command', role: 'operator', input: PayOut, output: PayOutDone },
  'commissions.payouts': { kind: 'query', role: 'operator', input: nothing, output: Payouts },
  /** Writes the voucher of a payout as a PDF, to be signed. */
  'commissions.exportPayout': {
    kind: 'command',
    role: 'user',
    input: z.strictObject({ sequence: BookSequence }),
    output: SavedFile,
  },
  'commissions.statements': { kind: 'query', role: 'operator', input: nothing, output: z.array(Statement) },
  'commissions.exceptions': {
    kind: 'query',
    role: 'operator',
    input: nothing,
    output: z.array(CommissionException),
  },
  'commissions.terms': { kind: 'query', role: 'operator', input: nothing, output: CommissionTerms },
  'commissions.setShares': { kind: 'command', role: 'operator', input: SetShares, output: CommissionTerms },
  'commissions.setRule': { kind: 'command', role: 'operator', input: SetRule, output: CommissionTerms },
  'commissions.setTax': { kind: 'command', role: 'operator', input: SetTax, output: CommissionTerms },
  'commissions.setGst': { kind: 'command', role: 'operator', input: SetGst, output: CommissionTerms },
} satisfies Record<string, Method>;
