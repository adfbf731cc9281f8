import type { HeadPrice, Service } from '../../contract/catalogue.ts';
import { Fault } from '../../contract/faults.ts';
import { NO_MONEY, type Paise, sum, times } from '../../contract/money.ts';
import type { PricedHead, Ticket, TicketLine, TicketLineDraft } from '../../contract/tickets.ts';

/** What is notified, or set by the society, is the most that anybody may be asked for. */
function refuseAboveNotified(price: HeadPrice, entered: Paise | undefined, service: string): void {
  const { head, verified, fixed, paise, maximum, source } = price;
  const most = fixed ? paise : maximum;
  if (!(verified || fixed) || most === undefined || entered === undefined || entered <= most) return;
  throw new Fault('ticket.aboveNotified', { service, head, notified: most, source });
}

/** A figure that stands fast is beyond the operator's hand; any other may be entered, within its limits where known. */
function priceHead(price: HeadPrice, entered: Paise | undefined, service: string): PricedHead {
  refuseAboveNotified(price, entered, service);
  if (price.fixed && price.paise !== undefined) return { ...price, amount: price.paise, entered: false };
  if (entered === undefined)
    return { ...price, ...(price.paise !== undefined && { amount: price.paise }), entered: false };

  const { minimum = NO_MONEY, maximum } = price;
  if (entered < minimum || (maximum !== undefined && entered > maximum))
    throw new Fault('ticket.amountOutOfRange', {
      service,
      head: price.head,
      minimum,
      ...(maximum !== undefined && { maximum }),
    });
  return { ...price, amount: entered, entered: true };
}

/** A line of the draft with the prices of the service on its day. Throws ticket.amountOutOfRange, ticket.aboveNotified. */
export function priceLine(draft: TicketLineDraft, service: Service): TicketLine {
  const heads = service.prices.map((price) => priceHead(price, draft.entered[price.head], service.code));
  const unit = sum(heads.map(({ amount = NO_MONEY }) => amount));
  return {
    lineId: draft.lineId,
    service: service.code,
    name: service.name,
    quantity: draft.quantity,
    heads,
    papers: service.papers.map((paper) => ({ ...paper, seen: draft.papersSeen.includes(paper.code) })),
    person: service.person,
    amount: times(unit, draft.quantity),
    priced: heads.every(({ amount }) => amount !== undefined),
  };
}

/** What keeps a ticket from being paid, in the order in which the operator mends it. */
export function blockedBy(
  lines: readonly Pick<TicketLine, 'person' | 'priced' | 'papers'>[],
  hasPerson: boolean,
): Ticket['blockedBy'] {
  return [
    ...(lines.length === 0 ? (['empty'] as const) : []),
    ...(!hasPerson && lines.some(({ person }) => person === 'required') ? (['person'] as const) : []),
    ...(lines.some(({ priced }) => !priced) ? (['amount'] as const) : []),
    ...(lines.some(({ papers }) => papers.some(({ seen }) => !seen)) ? (['papers'] as const) : []),
  ];
}
