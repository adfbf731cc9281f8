import type { Head, ServiceRecord } from '../../contract/catalogue.ts';
import { type Instant, businessDayOf } from '../../contract/day.ts';
import { type PersonId, TicketId } from '../../contract/ids.ts';
import { NO_MONEY, type Paise, paise } from '../../contract/money.ts';
import type { Receipt } from '../../contract/receipts.ts';
import { LineId, type TicketLineDraft } from '../../contract/tickets.ts';
import { ratesOn } from '../../main/catalogue/catalogue.rules.ts';
import { madeUpId } from './made-up-ids.ts';
import type { MadeUpRooms } from './made-up-rooms.ts';

const UPI_SHARE = 0.3;
const STEP = 500;
/** What is asked for is at most so much, in paise: a bill, or any other head. */
const MOST = { bill: 200_000, other: 10_000 } as const;

/** What the operator would have typed for the heads of a service that must be asked. */
function enteredFor(
  record: ServiceRecord,
  moment: Instant,
  random: () => number,
): Partial<Record<Head, Paise>> {
  const asked = ratesOn(record, businessDayOf(moment)).filter(
    (rate) => rate.paise === undefined || !rate.verified,
  );
  return Object.fromEntries(
    asked.map(({ head, minimum = 0, maximum }) => {
      const most = maximum ?? Math.max(minimum, head === 'bill_amount' ? MOST.bill : MOST.other);
      const steps = Math.floor((random() * (most - minimum)) / STEP);
      return [head, paise(minimum + STEP * steps)];
    }),
  );
}

export type MadeUpTickets = {
  readonly rooms: Pick<MadeUpRooms, 'tickets' | 'clock' | 'operator'>;
  /** What is offered, the commonest first. */
  readonly offered: readonly ServiceRecord[];
  readonly known: readonly PersonId[];
  readonly random: () => number;
  /** What the ids of this counter begin with. */
  readonly beginning: string;
};

/** Sells to somebody known, one to three services a ticket, paid in cash or by UPI. */
export function madeUpSales({ rooms, offered, known, random, beginning }: MadeUpTickets): () => Receipt {
  const { tickets, clock, operator } = rooms;
  let sold = 0;

  /** One of a list, those at its beginning far more often: a few services make up most of a day. */
  function mostlyFirst<T>(list: readonly T[], skew: number): T | undefined {
    return list[Math.floor(random() ** skew * list.length)];
  }

  function madeUpLine(place: number): TicketLineDraft[] {
    const record = mostlyFirst(offered, 3);
    if (!record) return [];
    return [
      {
        lineId: LineId.parse(madeUpId(`${beginning} line ${place}`, sold)),
        service: record.code,
        quantity: 1,
        entered: enteredFor(record, clock.now(), random),
        papersSeen: [...record.papers],
      },
    ];
  }

  return function sell(): Receipt {
    sold += 1;
    const personId = mostlyFirst(known, 2);
    const ticketId = TicketId.parse(madeUpId(`${beginning} ticket`, sold));
    const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, place) =>
      madeUpLine(place),
    ).flat();
    const { total } = tickets.keep({ ticketId, ...(personId && { personId }), lines });
    const upi = random() < UPI_SHARE ? total : NO_MONEY;
    const cashTendered = upi === 0 ? total : NO_MONEY;
    const payment = { cashTendered, upi, upiReference: upi > 0 ? '0000' : '' };
    return tickets.finish({ ticketId, payment }, operator);
  };
}
