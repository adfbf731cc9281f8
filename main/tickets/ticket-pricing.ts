import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import { MAXIMUM_PAISE, NO_MONEY, sum } from '../../contract/money.ts';
import type { ReceiptLine } from '../../contract/receipts.ts';
import type { Ticket, TicketLine, TicketLineDraft } from '../../contract/tickets.ts';
import type { Book } from '../book/book.service.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { Terms } from '../commissions/terms.service.ts';
import type { PaperLanguages } from '../people/paper-languages.service.ts';
import type { People } from '../people/people.service.ts';
import { chargedHeads } from '../../contract/waived-heads.ts';
import type { WaiverKind } from '../../contract/waivers.ts';
import { beyondAlone } from '../waivers/waivers.rules.ts';
import { blockedBy, priceLine } from './pricing.rules.ts';
import type { TicketRow } from './tickets.repo.ts';
import { fullHeadsOf, waive, waiversOn } from './waiving.rules.ts';

/** The line of a receipt that a priced line becomes: its heads as they are charged, and what was waived beside them. */
export function toReceiptLine(line: TicketLine): ReceiptLine {
  const { service, name, quantity, amount, waiver } = line;
  const full = fullHeadsOf(line).map(({ head, amount: whole, verified, entered }) => ({
    head,
    amount: whole,
    verified: head === 'bill_amount' || (verified && !entered),
  }));
  return {
    service,
    name,
    quantity,
    heads: chargedHeads(full, waiver),
    amount,
    ...(waiver && {
      waiver: { kind: waiver.kind, name: waiver.name, amount: waiver.amount, tax: waiver.tax },
    }),
  };
}

/** What a draft comes to on a day, by catalogue and commission rules. */
export function createTicketPricing({
  book,
  catalogue,
  terms,
  people,
  waiverKinds,
  languages,
}: {
  readonly book: Book;
  readonly catalogue: CatalogueService;
  readonly terms: Terms;
  readonly people: People;
  readonly waiverKinds: readonly WaiverKind[];
  readonly languages: Pick<PaperLanguages, 'of'>;
}) {
  /** A line of the draft at the prices of a day, less what is waived of it. Throws what pricing and waiving throw. */
  function lineOf(draft: TicketLineDraft, day: BusinessDay): TicketLine {
    const line = priceLine(draft, catalogue.getOnOffer(draft.service, day));
    return draft.waiver ? waive(line, draft.waiver, waiverKinds) : line;
  }

  /**
   * The draft with today's prices.
   * Throws catalogue.unknownService, catalogue.withheld, catalogue.stopped, ticket.amountOutOfRange, ticket.aboveNotified, ticket.tooMuch, people.notFound,
   * waiver.unknownKind, waiver.reasonMissing, waiver.proofMissing.
   */
  function price({
    ticketId,
    openedAt,
    personId,
    language,
    lines: drafts,
  }: Omit<TicketRow, 'total'>): Ticket {
    const day = book.today();
    const plain = drafts.map((draft) => lineOf(draft, day));
    const earned = earn(plain, day);
    const lines = plain.map((line, at) => {
      const commission = earned[at];
      return commission ? { ...line, commission } : line;
    });
    const total = sum(lines.map(({ amount }) => amount));
    if (total > MAXIMUM_PAISE) throw new Fault('ticket.tooMuch', { maximum: MAXIMUM_PAISE });
    return {
      ticketId,
      openedAt,
      ...(personId && { person: people.get(personId) }),
      lines,
      total,
      waived: sum(lines.flatMap(({ waiver }) => (waiver ? [waiver.amount, waiver.tax] : [NO_MONEY]))),
      waiverNeedsApproval: beyondAlone(waiverKinds, waiversOn(lines)).length > 0,
      paperLanguage: language ?? languages.of(personId ?? undefined),
      languageChosen: language !== null,
      blockedBy: blockedBy(lines, personId !== null),
    };
  }

  const earn = (lines: readonly TicketLine[], day: BusinessDay) =>
    terms.earn(
      lines.map((line) => ({ record: catalogue.get(line.service), line: toReceiptLine(line) })),
      day,
    );

  /** A kept line as it can be sold today, or undefined; what no longer fits is asked again, and waived again. */
  function mendedLine(draft: TicketLineDraft): TicketLineDraft | undefined {
    if (!catalogue.isOnOffer(draft.service, book.today())) return undefined;
    try {
      lineOf(draft, book.today());
      return draft;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const { waiver: _, ...rest } = draft;
      return { ...rest, entered: {} };
    }
  }

  /**
   * A kept ticket as it stands today. Kept before the catalogue changed, it may hold what can no longer be sold or
   * entered; that must keep neither it nor the other tickets from the operator.
   */
  function priceKept(row: TicketRow): Ticket {
    try {
      return price(row);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return price({ ...row, lines: row.lines.map(mendedLine).filter((line) => line !== undefined) });
    }
  }

  return { price, priceKept };
}
