import { z } from 'zod';
import { MakeArchive } from './archive.ts';
import { FindServices, NameServices, Service, ServiceName } from './catalogue.ts';
import {
  AcceptStatement,
  CommissionException,
  CommissionMonth,
  CommissionTerms,
  ExportMonth,
  PayOut,
  PayOutDone,
  ReadMonth,
  ReadStatement,
  ReceiveStatement,
  SetRule,
  SetShares,
  SetTax,
  Statement,
  StatementReading,
} from './commissions.ts';
import { BookSequence, RequestId, TicketId } from './ids.ts';
import {
  Account,
  AddAccount,
  ChangeAccount,
  ClosePeriod,
  OpeningBalances,
  Periods,
  PostVoucher,
  ReverseVoucher,
  Voucher,
} from './ledger.ts';
import { AddPerson, CorrectPerson, FindPeople, Person } from './people.ts';
import { PaperLanguage, PrintStatus, PrinterSettings, SettleJob } from './printing.ts';
import {
  DayBook,
  ExportDayBook,
  FindReceipt,
  GetReceipt,
  ReadDayBook,
  Receipt,
  Reprint,
  SavedFile,
} from './receipts.ts';
import { ExportReport, ReadReport, Report } from './reports.ts';
import { ReceiptInFull, Reversal, ReverseReceipt } from './reversals.ts';
import { Mode, Places, SetUp, SocietyState, Status } from './society.ts';
import { CheckSuspense, OpenSuspense, SettleSuspense, SuspenseItem } from './suspense.ts';
import {
  FinishTicket,
  HandSlip,
  KeepTicket,
  MissingPapersSlip,
  Ticket,
  UpiCode,
  UpiRequest,
} from './tickets.ts';
import {
  CloseDay,
  Closing,
  ClosingLine,
  CompareWallet,
  ConfirmDeposit,
  Count,
  CountDrawer,
  HandOver,
  MoveCash,
  MoveWallet,
  Movement,
  OpenDrawer,
  OpenTill,
  SendDeposit,
  TillState,
  Turnover,
  WalletState,
} from './till.ts';
import {
  AddUser,
  ResetPin,
  SetEnabled,
  SetPin,
  SetRole,
  SwitchUser,
  User,
  UserRole,
  Users,
} from './users.ts';
import { Language } from './values.ts';

/**
 * What a method asks of whoever calls: `anyone` may call before a book is set up too, `user` is everybody who can be on
 * duty, `operator` serves at the counter.
 */
export type Role = 'anyone' | 'user' | 'operator';

export type Method = {
  readonly kind: 'query' | 'command';
  readonly role: Role;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};

const SERVING: readonly UserRole[] = ['operator', 'supervisor'];
const EVERYBODY = UserRole.options;

/** The permission matrix: which users may call the queries and the commands of each role. An auditor reads all. */
export const PERMISSIONS: Readonly<Record<Method['kind'], Readonly<Record<Role, readonly UserRole[]>>>> = {
  query: { anyone: EVERYBODY, user: EVERYBODY, operator: EVERYBODY },
  command: { anyone: EVERYBODY, user: EVERYBODY, operator: SERVING },
};

const nothing = z.strictObject({});
const done = z.object({});

/** All that the window and the program may say to each other. */
export const contract = {
  'society.state': { kind: 'query', role: 'anyone', input: nothing, output: SocietyState },
  'society.places': { kind: 'query', role: 'anyone', input: nothing, output: Places },
  'society.setUp': { kind: 'command', role: 'anyone', input: SetUp, output: SocietyState },
  'society.setLanguage': {
    kind: 'command',
    role: 'anyone',
    input: z.strictObject({ language: Language }),
    output: done,
  },
  'society.openBook': {
    kind: 'command',
    role: 'anyone',
    input: z.strictObject({ mode: Mode }),
    output: done,
  },
  /** Opens the book again after a start that failed; `acceptLoss` goes on from a book that lacks witnessed events. */
  'society.reopen': {
    kind: 'command',
    role: 'anyone',
    input: z.strictObject({ acceptLoss: z.boolean() }),
    output: done,
  },
  /** The operator's word that the day and time which the clock shows are right. */
  'society.confirmToday': { kind: 'command', role: 'operator', input: nothing, output: done },
  /** Opens a key that was out of reach, and signs what waits for it. */
  'society.signWaiting': { kind: 'command', role: 'operator', input: nothing, output: done },
  /** A new key in the place of one that is lost for good. */
  'society.rollKey': {
    kind: 'command',
    role: 'operator',
    input: z.strictObject({ requestId: RequestId }),
    output: done,
  },
  /** Writes the certificate of the till's key as a PDF, to be signed by hand and filed outside the centre. */
  'society.startCertificate': { kind: 'command', role: 'operator', input: nothing, output: SavedFile },
  'society.status': { kind: 'query', role: 'anyone', input: nothing, output: Status },

  'users.list': { kind: 'query', role: 'user', input: nothing, output: Users },
  'users.add': { kind: 'command', role: 'operator', input: AddUser, output: User },
  'users.setRole': { kind: 'command', role: 'operator', input: SetRole, output: User },
  'users.setEnabled': { kind: 'command', role: 'operator', input: SetEnabled, output: User },
  'users.setPin': { kind: 'command', role: 'user', input: SetPin, output: User },
  'users.resetPin': { kind: 'command', role: 'operator', input: ResetPin, output: User },
  'users.switch': { kind: 'command', role: 'user', input: SwitchUser, output: User },

  'people.find': { kind: 'query', role: 'operator', input: FindPeople, output: z.array(Person) },
  'people.add': { kind: 'command', role: 'operator', input: AddPerson, output: Person },
  'people.correct': { kind: 'command', role: 'operator', input: CorrectPerson, output: Person },

  'catalogue.find': { kind: 'query', role: 'operator', input: FindServices, output: z.array(Service) },
  /** What services are called; codes that the catalogue no longer has are passed over. */
  'catalogue.names': { kind: 'query', role: 'operator', input: NameServices, output: z.array(ServiceName) },

  'tickets.open': { kind: 'query', role: 'operator', input: nothing, output: z.array(Ticket) },
  'tickets.keep': { kind: 'command', role: 'operator', input: KeepTicket, output: Ticket },
  'tickets.finish': { kind: 'command', role: 'operator', input: FinishTicket, output: Receipt },
  'tickets.handSlip': { kind: 'command', role: 'operator', input: HandSlip, output: MissingPapersSlip },
  'tickets.drop': {
    kind: 'command',
    role: 'operator',
    input: z.strictObject({ ticketId: TicketId }),
    output: done,
  },
  'tickets.upiCode': { kind: 'query', role: 'operator', input: UpiRequest, output: UpiCode },

  'receipts.get': { kind: 'query', role: 'operator', input: GetReceipt, output: ReceiptInFull },
  'receipts.find': { kind: 'query', role: 'operator', input: FindReceipt, output: Receipt },
  'receipts.reprint': { kind: 'command', role: 'operator', input: Reprint, output: Receipt },
  'receipts.showPdf': { kind: 'command', role: 'user', input: GetReceipt, output: SavedFile },
  /** Gives money back against a receipt, with a slip; what is left of the receipt stays in force. */
  'receipts.reverse': { kind: 'command', role: 'operator', input: ReverseReceipt, output: Reversal },

  'suspense.list': { kind: 'query', role: 'operator', input: nothing, output: z.array(SuspenseItem) },
  'suspense.open': { kind: 'command', role: 'operator', input: OpenSuspense, output: SuspenseItem },
  'suspense.check': { kind: 'command', role: 'operator', input: CheckSuspense, output: done },
  'suspense.settle': { kind: 'command', role: 'operator', input: SettleSuspense, output: done },

  'ledger.accounts': { kind: 'query', role: 'operator', input: nothing, output: z.array(Account) },
  'ledger.addAccount': { kind: 'command', role: 'operator', input: AddAccount, output: z.array(Account) },
  'ledger.changeAccount': {
    kind: 'command',
    role: 'operator',
    input: ChangeAccount,
    output: z.array(Account),
  },
  'ledger.post': { kind: 'command', role: 'operator', input: PostVoucher, output: Voucher },
  'ledger.openingBalances': { kind: 'command', role: 'operator', input: OpeningBalances, output: Voucher },
  'ledger.reverse': { kind: 'command', role: 'operator', input: ReverseVoucher, output: Voucher },
  'ledger.voucher': { kind: 'query', role: 'operator', input: GetReceipt, output: Voucher },
  'ledger.periods': { kind: 'query', role: 'operator', input: nothing, output: Periods },
  'ledger.close': { kind: 'command', role: 'operator', input: ClosePeriod, output: Periods },
  'till.state': { kind: 'query', role: 'operator', input: nothing, output: TillState },
  'till.open': { kind: 'command', role: 'operator', input: OpenTill, output: TillState },
  'till.movements': { kind: 'query', role: 'operator', input: nothing, output: z.array(Movement) },
  'till.moveCash': { kind: 'command', role: 'operator', input: MoveCash, output: Movement },
  'till.sendDeposit': { kind: 'command', role: 'operator', input: SendDeposit, output: Movement },
  'till.confirmDeposit': { kind: 'command', role: 'operator', input: ConfirmDeposit, output: Movement },
  'till.wallets': { kind: 'query', role: 'operator', input: nothing, output: z.array(WalletState) },
  'till.moveWallet': { kind: 'command', role: 'operator', input: MoveWallet, output: Movement },
  'till.compareWallet': { kind: 'command', role: 'operator', input: CompareWallet, output: WalletState },
  /** Opens the drawer without a sale; every time is an event with its reason. */
  'till.openDrawer': { kind: 'command', role: 'operator', input: OpenDrawer, output: done },
  /** An X-read: the day so far, as an event of the log. */
  'till.xRead': {
    kind: 'command',
    role: 'operator',
    input: z.strictObject({ requestId: RequestId }),
    output: Turnover,
  },
  'till.count': { kind: 'command', role: 'operator', input: CountDrawer, output: Count },
  'till.handOver': { kind: 'command', role: 'operator', input: HandOver, output: TillState },
  'till.close': { kind: 'command', role: 'operator', input: CloseDay, output: Closing },
  'till.closings': { kind: 'query', role: 'operator', input: nothing, output: z.array(ClosingLine) },
  'till.closing': {
    kind: 'query',
    role: 'operator',
    input: z.strictObject({ sequence: BookSequence }),
    output: Closing,
  },
  /** Writes the Z slip of a closing as PDF and answers where. */
  'till.exportClosing': {
    kind: 'command',
    role: 'user',
    input: z.strictObject({ sequence: BookSequence }),
    output: SavedFile,
  },

  'reports.dayBook': { kind: 'query', role: 'operator', input: ReadDayBook, output: DayBook },
  'reports.exportDayBook': { kind: 'command', role: 'user', input: ExportDayBook, output: SavedFile },
  'reports.read': { kind: 'query', role: 'operator', input: ReadReport, output: Report },
  'reports.export': { kind: 'command', role: 'user', input: ExportReport, output: SavedFile },

  'archive.make': { kind: 'command', role: 'user', input: MakeArchive, output: SavedFile },
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

  'printing.status': { kind: 'query', role: 'operator', input: nothing, output: PrintStatus },
  'printing.settle': { kind: 'command', role: 'operator', input: SettleJob, output: done },
  'printing.setPrinter': { kind: 'command', role: 'operator', input: PrinterSettings, output: done },
  'printing.setPaperLanguage': {
    kind: 'command',
    role: 'operator',
    input: z.strictObject({ language: PaperLanguage }),
    output: done,
  },
  'printing.systemPrinters': { kind: 'query', role: 'anyone', input: nothing, output: z.array(z.string()) },
  'printing.testPage': { kind: 'command', role: 'operator', input: nothing, output: done },
} satisfies Record<string, Method>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
export type Parsed<M extends MethodName> = z.output<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What may have changed; the window reads again what it shows of it. */
export type Topic =
  | 'printing'
  | 'tickets'
  | 'receipts'
  | 'suspense'
  | 'commissions'
  | 'till'
  | 'people'
  | 'society'
  | 'users';
