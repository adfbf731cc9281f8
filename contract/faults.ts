/**
 * What an operator can mend. The words for each code are in `resources/words/<language>/faults/`:
 * what happened, whether the money is safe, what to do now.
 */
export const FAULT_CODES = [
  'app.invalidInput',
  'app.forbidden',
  'app.notSetUp',
  'app.alreadySetUp',
  'app.unexpected',
  'clock.ahead',
  'users.notFound',
  'users.nameTaken',
  'users.weakPin',
  'users.usedPin',
  'users.noPin',
  'users.wrongPin',
  'users.lockedOut',
  'users.disabled',
  'users.onDuty',
  'users.lastSupervisor',
  'users.approvalNeeded',
  'users.notSupervisor',
  'users.samePerson',
  'clock.behind',
  'people.notFound',
  'people.alreadyMerged',
  'people.mergedIsMember',
  'people.notMerged',
  'household.notFound',
  'household.alreadyMember',
  'household.notMember',
  'household.headMissing',
  'household.membersDiffer',
  'household.died',
  'household.dayAhead',
  'catalogue.unknownService',
  'catalogue.withheld',
  'catalogue.invalid',
  'catalogue.stopped',
  'catalogue.rateWrong',
  'catalogue.dayPast',
  'catalogue.aboveNotified',
  'pack.tooLarge',
  'pack.damaged',
  'pack.newerFormat',
  'pack.unknownKey',
  'pack.keyNotInForce',
  'pack.wrongSignature',
  'pack.faulty',
  'pack.otherState',
  'pack.notNewer',
  'pack.gap',
  'pack.baseUnknown',
  'pack.notFound',
  'pack.notNewest',
  'pack.secondStep',
  'ticket.notFound',
  'ticket.empty',
  'ticket.personNeeded',
  'ticket.amountMissing',
  'ticket.amountOutOfRange',
  'ticket.aboveNotified',
  'ticket.tooMuch',
  'ticket.papersMissing',
  'ticket.noPapersMissing',
  'ticket.priceChanged',
  'waiver.unknownKind',
  'waiver.reasonMissing',
  'waiver.proofMissing',
  'waiver.approvalNeeded',
  'payment.short',
  'payment.upiTooMuch',
  'payment.upiReferenceMissing',
  'payment.noUpiAddress',
  'receipt.notFound',
  'archive.wrongPeriod',
  'archive.dayOpen',
  'archive.empty',
  'ledger.notFound',
  'ledger.unknownAccount',
  'ledger.codeTaken',
  'ledger.unbalanced',
  'ledger.wrongKind',
  'ledger.notByHand',
  'ledger.openingLate',
  'ledger.cannotReverse',
  'ledger.notNext',
  'ledger.partsOpen',
  'receipt.paperNumberTaken',
  'receipt.paperNumberUnknown',
  'receipt.paperNumberCancelled',
  'receipt.paperBookOverlaps',
  'till.notOpen',
  'till.forgotten',
  'till.closed',
  'till.alreadyOpen',
  'till.floatDiffers',
  'till.notEnoughCash',
  'till.depositNotFound',
  'till.voucherNotFound',
  'till.countStale',
  'till.reasonNeeded',
  'till.approvalNeeded',
  'till.ticketsOpen',
  'till.proofFails',
  'till.closingNotFound',
  'till.handOverToSelf',
  'reports.period',
  'reversal.tooMuch',
  'reversal.drawerShort',
  'reversal.portalPending',
  'suspense.notFound',
  'suspense.noWalletMoney',
  'suspense.alreadyOpen',
  'suspense.wrongState',
  'suspense.pending',
  'application.notFound',
  'application.otherTill',
  'application.wrongState',
  'application.referenceForm',
  'application.referenceTaken',
  'till.referencesMissing',
  'commission.ruleWrong',
  'commission.unreadable',
  'commission.columnsMissing',
  'commission.rowsFaulty',
  'commission.takenBefore',
  'commission.notFound',
  'commission.receivedBefore',
  'commission.payoutTooMuch',
  'consent.notFound',
  'consent.noticeChanged',
  'consent.witnessNeeded',
  'consent.withdrawn',
  'document.notFound',
  'document.erased',
  'document.damaged',
  'document.notHandWritten',
  'document.notCovered',
  'document.notPlain',
  'document.tooLarge',
  'document.unreadable',
  'queue.notFound',
  'queue.empty',
  'queue.wrongState',
  'printing.notFound',
  'printing.noPrinter',
  'disk.full',
  'disk.failed',
  'database.damaged',
  'database.locked',
  'database.readOnly',
  'database.newer',
  'database.behindWitness',
  'key.missing',
  'key.wrong',
  'key.present',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** Values that a fault's words may show. Never personal data. */
export type FaultParams = Readonly<Record<string, string | number>>;

/** What is wrong with one field of an input; its words are under `fields.<problem>`. */
export type FieldProblem = {
  /** Dotted path of the field in the input: `lines.0.entered.bill_amount`. */
  readonly field: string;
  readonly problem: 'missing' | 'tooShort' | 'tooLong' | 'tooSmall' | 'tooLarge' | 'wrong' | 'aadhaar';
  readonly limit?: number;
};

/** A refusal that the operator can do something about. Thrown in services, turned into an answer at the door. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly params: FaultParams;
  readonly fields: readonly FieldProblem[];

  constructor(code: FaultCode, params: FaultParams = {}, fields: readonly FieldProblem[] = []) {
    super(code);
    this.name = 'Fault';
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

/** A fault as it crosses to the window. */
export type FaultAnswer = Pick<Fault, 'code' | 'params' | 'fields'>;

/** What every call through the door answers. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FaultAnswer };
