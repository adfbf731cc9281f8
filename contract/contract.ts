import { z } from 'zod';
import { MakeArchive } from './archive.ts';
import { FindServices, Service } from './catalogue.ts';
import { TicketId } from './ids.ts';
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
import { Mode, Places, SetUp, SocietyState, Status } from './society.ts';
import {
  FinishTicket,
  HandSlip,
  KeepTicket,
  MissingPapersSlip,
  Ticket,
  UpiCode,
  UpiRequest,
} from './tickets.ts';
import { Language } from './values.ts';

/** Who may call: `anyone` before a book is set up, an `operator` after. */
export type Role = 'anyone' | 'operator';

export type Method = {
  readonly kind: 'query' | 'command';
  readonly role: Role;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
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
  /** The operator's word that the day which the clock shows is today. */
  'society.confirmToday': { kind: 'command', role: 'operator', input: nothing, output: done },
  'society.status': { kind: 'query', role: 'anyone', input: nothing, output: Status },

  'people.find': { kind: 'query', role: 'operator', input: FindPeople, output: z.array(Person) },
  'people.add': { kind: 'command', role: 'operator', input: AddPerson, output: Person },
  'people.correct': { kind: 'command', role: 'operator', input: CorrectPerson, output: Person },

  'catalogue.find': { kind: 'query', role: 'operator', input: FindServices, output: z.array(Service) },

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

  'receipts.get': { kind: 'query', role: 'operator', input: GetReceipt, output: Receipt },
  'receipts.find': { kind: 'query', role: 'operator', input: FindReceipt, output: Receipt },
  'receipts.reprint': { kind: 'command', role: 'operator', input: Reprint, output: Receipt },
  'receipts.showPdf': { kind: 'command', role: 'operator', input: GetReceipt, output: SavedFile },

  'reports.dayBook': { kind: 'query', role: 'operator', input: ReadDayBook, output: DayBook },
  'reports.exportDayBook': { kind: 'command', role: 'operator', input: ExportDayBook, output: SavedFile },

  'archive.make': { kind: 'command', role: 'operator', input: MakeArchive, output: SavedFile },

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
export type Topic = 'printing' | 'tickets' | 'receipts' | 'people' | 'society';
