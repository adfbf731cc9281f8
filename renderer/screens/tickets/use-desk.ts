import type { Head, Service } from '../../../contract/catalogue.ts';
import type { Fault } from '../../../contract/faults.ts';
import { NO_MONEY, formatRupees } from '../../../contract/money.ts';
import type { Person } from '../../../contract/people.ts';
import type { Receipt } from '../../../contract/receipts.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { call, faultOf } from '../../app/call.ts';
import { createStore, useStore } from '../../app/store.ts';
import {
  deskOf,
  draftOf,
  emptyDesk,
  isEmpty,
  lineOf,
  nextLanguage,
  wantsAnyAmount,
  wantsAnyPaper,
} from './desk.ts';
import type { Desk, DeskLine, DeskWaiver, PayDraft } from './desk.ts';
import { createKeeper } from './keeping.ts';
import type { Keeping } from './keeping.ts';

type KeepState = { readonly state: Keeping; readonly fault: Fault | undefined };

const desk = createStore<Desk>(emptyDesk());
const keepState = createStore<KeepState>({ state: 'kept', fault: undefined });

const keeper = createKeeper({
  draft: () => {
    const now = desk.get();
    if (isEmpty(now) && !now.kept) return undefined;
    const person = now.person ? { personId: now.person.personId } : {};
    const language = now.language && { language: now.language };
    return { ticketId: now.ticketId, ...person, lines: now.lines.map(draftOf), ...language };
  },
  keep: (draft) => call('tickets.keep', draft),
  onKept: (ticket) => {
    const now = desk.get();
    if (now.ticketId === ticket.ticketId) desk.set({ ...now, kept: ticket });
  },
  onState: (state, error) =>
    keepState.set({ state, fault: error === undefined ? undefined : faultOf(error) }),
});

/** Where the hand should go: to the next thing a ticket wants, or to the box, for anything or one kind. A new object is a new wish. */
export type Hand = { readonly to: 'next' | 'any' | 'person' | 'service' };

const hand = createStore<Hand>({ to: 'any' });
export const useHand = (): Hand => useStore(hand);

export function reachFor(to: Hand['to']): void {
  const { lines } = desk.get();
  if (to === 'next') {
    // A line that still wants something is opened, so that there is a place for the hand.
    const wanting = lines.find(wantsAnyAmount) ?? lines.find(wantsAnyPaper);
    if (wanting) activate(wanting.lineId);
  }
  hand.set({ to });
}

export const useDesk = (): Desk => useStore(desk);
export const useKeeping = (): KeepState => useStore(keepState);
export const currentDesk = (): Desk => desk.get();

function change(next: Partial<Desk>, typing = false): void {
  desk.set({ ...desk.get(), ...next });
  keeper.changed(typing);
}

function changeLine(lineId: string, next: (line: DeskLine) => Partial<DeskLine>, typing = false): void {
  const lines = desk.get().lines.map((line) => (line.lineId === lineId ? { ...line, ...next(line) } : line));
  change({ lines, activeLine: lineId }, typing);
}

export function choosePerson(person: Person | undefined): void {
  const { person: before, language } = desk.get();
  // What was said in the name of one person is not what another wants.
  const isOther = before !== undefined && before.personId !== person?.personId;
  change({ person, language: isOther ? undefined : language });
  reachFor('next');
}

/** Takes the next language for the papers of the ticket. */
export function changePaperLanguage(): void {
  const now = desk.get();
  if (now.stage !== 'saved' && now.kept) change({ language: nextLanguage(now) });
}

/** The record of the person on the desk was corrected. */
export function refreshPerson(person: Person): void {
  if (desk.get().person?.personId === person.personId) desk.set({ ...desk.get(), person });
}

/** Adds a service as a new line and brings the hand to what it wants next. */
export function addService(service: Service): void {
  const line = lineOf(service);
  const now = desk.get();
  change({ lines: [...now.lines, line], activeLine: line.lineId });
  // The new line stays open, whatever an older one wants: what is typed next is about this one.
  hand.set({ to: 'next' });
}

export function changeQuantity(lineId: string, by: number): void {
  changeLine(lineId, ({ quantity }) => ({ quantity: Math.min(99, Math.max(1, quantity + by)) }));
}

export function changeActiveQuantity(by: number): void {
  const { activeLine } = desk.get();
  if (activeLine !== undefined) changeQuantity(activeLine, by);
}

/** What stands in an amount field; undefined gives the field back to the suggested figure. */
export function typeAmount(lineId: string, head: Head, text: string | undefined): void {
  changeLine(lineId, ({ typed }) => ({ typed: { ...typed, [head]: text } }), true);
}

export function tickPaper(lineId: string, code: string, seen: boolean): void {
  changeLine(lineId, ({ papersSeen }) => {
    const others = papersSeen.filter((one) => one !== code);
    return { papersSeen: seen ? [...others, code] : others };
  });
}

/** Marks every paper of every line as seen. */
export function tickAllPapers(): void {
  const now = desk.get();
  const lines = now.lines.map((line) => ({ ...line, papersSeen: line.papers.map(({ code }) => code) }));
  change({ lines });
  reachFor('next');
}

/** Gives lines their waivers; the others keep what they have. */
export function giveWaivers(waivers: ReadonlyMap<string, DeskWaiver>): void {
  change({
    lines: desk.get().lines.map((line) => ({ ...line, waiver: waivers.get(line.lineId) ?? line.waiver })),
  });
}

/** Takes the waiver of a line off again. */
export function takeWaiver(lineId: string): void {
  changeLine(lineId, () => ({ waiver: undefined }));
}

/** Takes a line away; answers how to put it back where it was. */
export function removeLine(lineId: string): () => void {
  const { lines, ticketId } = desk.get();
  const at = lines.findIndex((line) => line.lineId === lineId);
  const removed = lines[at];
  const rest = lines.filter((line) => line.lineId !== lineId);
  change({ lines: rest, activeLine: (rest[at] ?? rest.at(-1))?.lineId });
  return () => {
    const now = desk.get();
    if (!removed || now.ticketId !== ticketId) return;
    change({ lines: now.lines.toSpliced(at, 0, removed), activeLine: lineId });
  };
}

export function activate(lineId: string): void {
  if (desk.get().activeLine !== lineId) desk.set({ ...desk.get(), activeLine: lineId });
}

/** Everything typed is kept; answers the ticket as the program has it. */
export async function keepNow(): Promise<Ticket | undefined> {
  await keeper.flush();
  return desk.get().kept;
}

/** Puts a kept ticket on the desk. What lay there is kept first and stays open. */
export async function resume(ticket: Ticket): Promise<void> {
  await keeper.flush();
  keeper.reset();
  desk.set(deskOf(ticket));
  reachFor('next');
}

/** Clears the desk for the next ticket; what lay there is kept first and stays open, unless it has ended. */
export async function startNext(hasEnded = desk.get().stage === 'saved'): Promise<void> {
  if (!hasEnded) await keeper.flush();
  keeper.reset();
  desk.set(emptyDesk());
  reachFor('any');
}

/** Clears the desk for a ticket that has its id already; what lay there is kept and stays open. */
export async function startTicket(ticketId: string): Promise<void> {
  await startNext();
  desk.set({ ...emptyDesk(), ticketId });
}

/** Another book is open: nothing of the old desk belongs to it. */
export function clearDesk(): void {
  keeper.reset();
  desk.set(emptyDesk());
}

/** Opens the payment; `exactly` with the exact sum as cash, where nothing else was typed before. */
export function openPayment(exactly = false): void {
  const now = desk.get();
  const total = now.kept?.total ?? NO_MONEY;
  const isTyped = now.pay.byUpi || (now.pay.cash !== '' && !now.pay.isExact);
  const isExact = exactly && total > 0;
  const pay = isTyped ? now.pay : { ...now.pay, cash: isExact ? formatRupees(total) : '', isExact };
  desk.set({ ...now, stage: 'pay', pay });
}

export function editPayment(next: Partial<PayDraft>): void {
  const now = desk.get();
  desk.set({ ...now, pay: { ...now.pay, ...next } });
}

/** Prices the ticket anew: the program said that its total is no longer what the screen shows. */
export async function priceAgain(): Promise<void> {
  change({});
  await keeper.flush();
}

export function leavePayment(): void {
  desk.set({ ...desk.get(), stage: 'work' });
  reachFor('next');
}

export function showSaved(receipt: Receipt): void {
  keeper.reset();
  desk.set({ ...desk.get(), stage: 'saved', receipt });
}
