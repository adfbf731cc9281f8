import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import { MAXIMUM_PAISE, sum, times } from '../../contract/money.ts';
import type { ReceiptLine } from '../../contract/receipts.ts';
import type { Ticket, TicketLine, TicketLineDraft } from '../../contract/tickets.ts';
import type { Book } from '../book/book.service.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { Terms } from '../commissions/terms.service.ts';
import type { PaperLanguages } from '../people/paper-languages.service.ts';
import type { People } from '../people/people.service.ts';
import { blockedBy, priceLine } from './pricing.rules.ts';
import type { TicketRow } from './tickets.repo.ts';

/** The line of a receipt that a priced line becomes. */
export const toReceiptLine = ({ service, name, quantity, heads, amount }: TicketLine): ReceiptLine => ({
  service,
  name,
  quantity,
  heads: heads.flatMap(({ head, amount: unit, verified, entered }) =>
    unit === undefined
      ? []
      : [{ head, amount: times(unit, quantity), verified: head === 'bill_amount' || (verified && !entered) }],
  ),
  amount,
});

/** What a draft comes to on a day, by catalogue and commission rules. */
export function createTicketPricing({
  book,
  catalogue,
  terms,
  people,
  languages,
}: {
  readonly book: Book;
  readonly catalogue: CatalogueService;
  readonly terms: Terms;
  readonly people: People;
  readonly languages: Pick<PaperLanguages, 'of'>;
}) {
  /**
   * The draft with today's prices.
   * Throws catalogue.unknownService, catalogue.withheld, catalogue.stopped, ticket.amountOutOfRange, ticket.aboveNotified, ticket.tooMuch, people.notFound.
   */
  function price({
    ticketId,
    openedAt,
    personId,
    language,
    lines: drafts,
  }: Omit<TicketRow, 'total'>): Ticket {
    const day = book.today();
    const plain = drafts.map((draft) => priceLine(draft, catalogue.getOnOffer(draft.service, day)));
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

  /** A kept line as it can be sold today, or undefined; what was entered and no longer fits is asked again. */
  function mendedLine(draft: TicketLineDraft): TicketLineDraft | undefined {
    if (!catalogue.isOnOffer(draft.service, book.today())) return undefined;
    try {
      priceLine(draft, catalogue.getOnOffer(draft.service, book.today()));
      return draft;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { ...draft, entered: {} };
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
