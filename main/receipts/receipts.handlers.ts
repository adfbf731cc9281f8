import type { MethodName } from '../../contract/contract.ts';
import { Fault } from '../../contract/faults.ts';
import type { PersonId } from '../../contract/ids.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { PaperBooks } from './paper-books.service.ts';
import type { Receipts } from './receipts.service.ts';
import type { Reversals } from './reversals.service.ts';

type Named = Extract<MethodName, `receipts.${string}`>;

export type ReceiptsHandlersRoom = {
  readonly receipts: Receipts;
  readonly reversals: Reversals;
  readonly paperBooks: PaperBooks;
  readonly printing: PrintQueue;
  /** All records of one person. */
  readonly recordsOf: (personId: PersonId) => PersonId[];
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void;
};

export const receiptsHandlers = ({
  receipts,
  reversals,
  paperBooks,
  printing,
  recordsOf,
  reveal,
}: ReceiptsHandlersRoom): Pick<Handlers, Named> => ({
  'receipts.get': ({ sequence }) => reversals.receiptInFull(sequence),
  'receipts.find': ({ number }) => reversals.find(number),
  'receipts.ofPerson': ({ personId }) => receipts.ofPeople(recordsOf(personId)),
  'receipts.reprint': (order, { operatorId }) => receipts.reprint(order, operatorId),
  'receipts.reprintRefund': (order, { operatorId }) => reversals.reprint(order, operatorId),
  'receipts.reverse': (order, { operatorId }) => reversals.reverse(order, operatorId),
  'receipts.paperBooks': () => paperBooks.list(),
  'receipts.registerPaperBook': (order, { operatorId }) => paperBooks.register(order, operatorId),
  'receipts.cancelPaperNumber': (order, { operatorId }) => paperBooks.cancel(order, operatorId),
  'receipts.showPdf': ({ sequence }) => {
    const path = printing.findPdf(receipts.get(sequence).number);
    if (path === undefined) throw new Fault('receipt.notFound');
    reveal(path);
    return { path };
  },
});
