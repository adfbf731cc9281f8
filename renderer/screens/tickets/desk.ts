import type { Head, HeadPrice, Paper, Service } from '../../../contract/catalogue.ts';
import type { Input } from '../../../contract/contract.ts';
import { formatRupees, parseRupees } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import type { Person } from '../../../contract/people.ts';
import type { PaperLanguage } from '../../../contract/printing.ts';
import type { Receipt } from '../../../contract/receipts.ts';
import type { Ticket, TicketLine } from '../../../contract/tickets.ts';
import type { BothLanguages } from '../../../contract/values.ts';
import { newId } from '../../app/call.ts';

/** A waiver of a line, as it is sent. */
export type DeskWaiver = NonNullable<Input<'tickets.keep'>['lines'][number]['waiver']>;

/** A line as it stands on the screen. `typed` is what is in the amount fields, also where it is no amount yet. */
export type DeskLine = {
  readonly lineId: string;
  readonly service: string;
  readonly name: BothLanguages;
  readonly quantity: number;
  readonly heads: readonly HeadPrice[];
  readonly typed: Readonly<Partial<Record<Head, string | undefined>>>;
  readonly papers: readonly Paper[];
  readonly papersSeen: readonly string[];
  readonly waiver: DeskWaiver | undefined;
};

/** What is typed of a receipt that was written by hand. */
export type PaperDraft = { readonly number: string; readonly day: string; readonly time: string };

/** What is typed about the payment; it stays when the payment is left and opened again. */
export type PayDraft = {
  readonly cash: string;
  /** Whether what stands there as cash is the exact sum, which nobody typed. */
  readonly isExact: boolean;
  readonly byUpi: boolean;
  readonly reference: string;
  /** There while the receipt was written by hand first. */
  readonly paper: PaperDraft | undefined;
};

/** The work in hand: one ticket as typed, and as the program last kept it. */
export type Desk = {
  readonly ticketId: string;
  readonly person: Person | undefined;
  readonly lines: readonly DeskLine[];
  readonly activeLine: string | undefined;
  readonly kept: Ticket | undefined;
  /** In which its papers were asked for; undefined while nobody said. */
  readonly language: PaperLanguage | undefined;
  /** Made once for the payment of this ticket, so that whatever is pressed twice gives one receipt. */
  readonly pay: PayDraft;
  readonly stage: 'work' | 'pay' | 'saved';
  readonly receipt: Receipt | undefined;
};

export function emptyDesk(): Desk {
  return {
    ticketId: newId(),
    person: undefined,
    lines: [],
    activeLine: undefined,
    kept: undefined,
    language: undefined,
    pay: { cash: '', isExact: false, byUpi: false, reference: '', paper: undefined },
    stage: 'work',
    receipt: undefined,
  };
}

export const isEmpty = (desk: Desk): boolean => desk.lines.length === 0 && desk.person === undefined;

/** In which the papers of the ticket will be; undefined before the program has seen it. */
export const languageOf = ({ language, kept }: Desk): PaperLanguage | undefined =>
  language ?? kept?.paperLanguage;

const NEXT_LANGUAGE = { hi: 'both', both: 'en', en: 'hi' } as const satisfies Record<
  PaperLanguage,
  PaperLanguage
>;

export const nextLanguage = (desk: Desk): PaperLanguage => NEXT_LANGUAGE[languageOf(desk) ?? 'hi'];

/** A price that is notified or set by the society is beyond the operator's hand; any other figure is asked for. */
export const isFixed = (head: HeadPrice): boolean => head.fixed;

/** What an amount field shows: what was typed, else the figure that is suggested. */
export function shownAmount(line: DeskLine, head: HeadPrice): string {
  const typed = line.typed[head.head];
  if (typed !== undefined) return typed;
  return head.paise === undefined ? '' : formatRupees(head.paise);
}

/** Which limit of a head the figure in its field breaks; undefined when none, or when there is no figure. */
export function limitBroken(
  line: DeskLine,
  head: HeadPrice,
): { readonly problem: 'tooSmall' | 'tooLarge'; readonly paise: Paise } | undefined {
  const amount = parseRupees(shownAmount(line, head));
  if (amount === undefined) return undefined;
  if (head.minimum !== undefined && amount < head.minimum)
    return { problem: 'tooSmall', paise: head.minimum };
  if (head.maximum !== undefined && amount > head.maximum)
    return { problem: 'tooLarge', paise: head.maximum };
  return undefined;
}

/** Whether the field of a head still wants a figure that may stand. */
export function wantsAmount(line: DeskLine, head: HeadPrice): boolean {
  if (isFixed(head)) return false;
  return parseRupees(shownAmount(line, head)) === undefined || limitBroken(line, head) !== undefined;
}

export function lineOf(service: Service): DeskLine {
  return {
    lineId: newId(),
    service: service.code,
    name: service.name,
    quantity: 1,
    heads: service.prices,
    typed: {},
    papers: service.papers,
    papersSeen: [],
    waiver: undefined,
  };
}

function restoredLine(line: TicketLine): DeskLine {
  const typed = line.heads.flatMap(({ head, amount, entered }) =>
    entered && amount !== undefined ? [[head, formatRupees(amount)]] : [],
  );
  return {
    lineId: line.lineId,
    service: line.service,
    name: line.name,
    quantity: line.quantity,
    heads: line.heads,
    typed: Object.fromEntries(typed),
    papers: line.papers.map(({ code, name }) => ({ code, name })),
    papersSeen: line.papers.filter(({ seen }) => seen).map(({ code }) => code),
    waiver: line.waiver?.asked,
  };
}

/** A ticket that the program kept, back on the desk. */
export function deskOf(ticket: Ticket): Desk {
  return {
    ...emptyDesk(),
    ticketId: ticket.ticketId,
    person: ticket.person,
    lines: ticket.lines.map(restoredLine),
    activeLine: ticket.lines.at(-1)?.lineId,
    kept: ticket,
    language: ticket.languageChosen ? ticket.paperLanguage : undefined,
  };
}

export const wantsAnyAmount = (line: DeskLine): boolean => line.heads.some((head) => wantsAmount(line, head));

export const wantsAnyPaper = ({ papers, papersSeen }: DeskLine): boolean =>
  papers.some(({ code }) => !papersSeen.includes(code));

/** The line as it is sent: only what the operator chose, entered and saw; a figure half typed stays here. */
export function draftOf(line: DeskLine): Input<'tickets.keep'>['lines'][number] {
  const entered: Partial<Record<Head, number>> = {};
  for (const head of line.heads) {
    const amount = parseRupees(line.typed[head.head] ?? '');
    if (amount !== undefined && !wantsAmount(line, head)) entered[head.head] = amount;
  }
  return {
    lineId: line.lineId,
    service: line.service,
    quantity: line.quantity,
    entered,
    papersSeen: [...line.papersSeen],
    ...(line.waiver && { waiver: line.waiver }),
  };
}
