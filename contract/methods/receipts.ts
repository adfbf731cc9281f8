import { Reprint } from '../printing.ts';
import { z } from 'zod';
import { CancelPaperNumber, PaperBook, RegisterPaperBook } from '../paper-books.ts';
import { FindReceipt, FoundReceipt, GetReceipt, PersonReceipt, Receipt, SavedFile } from '../receipts.ts';
import { GetPerson } from '../people.ts';
import { ReceiptInFull, Reversal, ReverseReceipt } from '../reversals.ts';
import { type Method } from './method.ts';

/** What may be asked of receipts and refunds. */
export const receiptsMethods = {
  'receipts.get': { kind: 'query', role: 'operator', input: GetReceipt, output: ReceiptInFull },
  'receipts.find': { kind: 'query', role: 'operator', input: FindReceipt, output: FoundReceipt },
  /** The latest receipts that name a person, the last first. */
  'receipts.ofPerson': {
    kind: 'query',
    role: 'operator',
    input: GetPerson,
    output: z.array(PersonReceipt),
  },
  'receipts.reprint': { kind: 'command', role: 'operator', input: Reprint, output: Receipt },
  /** Prints a refund slip once more. */
  'receipts.reprintRefund': { kind: 'command', role: 'operator', input: Reprint, output: Reversal },
  /** The stock register of receipt books of paper. */
  'receipts.paperBooks': {
    kind: 'query',
    role: 'operator',
    input: z.strictObject({}),
    output: z.array(PaperBook),
  },
  'receipts.registerPaperBook': {
    kind: 'command',
    role: 'operator',
    input: RegisterPaperBook,
    output: z.array(PaperBook),
  },
  'receipts.cancelPaperNumber': {
    kind: 'command',
    role: 'operator',
    input: CancelPaperNumber,
    output: z.array(PaperBook),
  },
  'receipts.showPdf': { kind: 'command', role: 'user', input: GetReceipt, output: SavedFile },
  /** Gives money back against a receipt, with a slip; what is left of the receipt stays in force. */
  'receipts.reverse': { kind: 'command', role: 'operator', input: ReverseReceipt, output: Reversal },
} satisfies Record<string, Method>;
