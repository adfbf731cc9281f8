import type { Rate } from '../../contract/catalogue.ts';
import { type BusinessDay, laterDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId } from '../../contract/ids.ts';
import type {
  CatalogueChange,
  MadeChange,
  PackChange,
  OfferChange,
  RateChange,
  ServiceRates,
  SetOffer,
  SetRate,
} from '../../contract/rates.ts';
import type { ServiceCode } from '../../contract/catalogue.ts';
import { canonicalBytes } from '../book/book-event.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Users } from '../users/users.service.ts';
import type { CatalogueService } from './catalogue.service.ts';
import { type KnownRate, notifiedOn, standingsOn } from './changes.rules.ts';
import type { ChangesRepo, KeptChange } from './changes.repo.ts';
import { problemOfRate } from './load-catalogue.ts';

/** What a pack did, and the event by which it did. */
export type KeptPackChange = { readonly since: BookSequence; readonly change: PackChange };

export type RatesRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly catalogue: CatalogueService;
  readonly changes: ChangesRepo;
  /** What packs did to a service. */
  readonly packChanges: (service: ServiceCode) => readonly KeptPackChange[];
  readonly users: Pick<Users, 'approve'>;
  readonly operatorName: (operator: OperatorId) => string;
};

export type Rates = ReturnType<typeof createRates>;

type Wish = Pick<SetRate, 'requestId' | 'approval' | 'from' | 'to'>;

/** The rates that the society writes down, from a day on, and the services that it stops. Nothing is ever rewritten. */
export function createRates({
  database,
  book,
  catalogue,
  changes,
  packChanges,
  users,
  operatorName,
}: RatesRoom) {
  const knownOf = (service: ServiceCode): KnownRate[] => {
    catalogue.get(service);
    return catalogue.knownRates(service);
  };

  const write = database.transaction(
    (change: CatalogueChange, { requestId }: Wish, user: OperatorId, approver: OperatorId): void => {
      if (book.findRequest(requestId) !== undefined) return;
      const { sequence } = book.append({
        kind: 'L',
        what: 'catalogue.changed',
        user,
        request: requestId,
        approver,
        body: () => change,
      });
      changes.insert(sequence, canonicalBytes(change));
    },
  ).immediate;

  /** What was sold keeps its price, so a change begins today or later. */
  function refuseDays({ from, to }: Wish): void {
    if (from < book.today()) throw new Fault('catalogue.dayPast');
    if (to !== undefined && to < from) throw new Fault('catalogue.rateWrong');
  }

  /** The days of a period on which another rate may begin to count: its first, and each that a notified one begins on. */
  const turningDays = (known: readonly KnownRate[], { from, to }: Rate): BusinessDay[] => [
    from,
    ...known
      .flatMap(({ rate }) => [rate.from, ...(rate.to === undefined ? [] : [laterDay(rate.to, 1)])])
      .filter((day) => day > from && (to === undefined || day <= to)),
  ];

  /** Only a new notification lifts what a notification allows. */
  function refuseAboveNotified(service: ServiceCode, rate: Rate): void {
    const known = knownOf(service);
    for (const day of turningDays(known, rate)) {
      const notified = notifiedOn(known, rate.head, day);
      if (notified === undefined) continue;
      const most = rate.paise ?? rate.maximum;
      if (most === undefined || most > notified.most)
        throw new Fault('catalogue.aboveNotified', { notified: notified.most, source: notified.source });
    }
  }

  function toRateChange({
    service,
    head,
    from,
    to,
    paise,
    minimum,
    maximum,
    reason,
    source,
  }: SetRate): RateChange {
    const rate: Rate = {
      head,
      from,
      ...(to !== undefined && { to }),
      ...(paise !== undefined && { paise }),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      verified: reason === 'notification',
    };
    return { kind: 'rate', service, rate, reason, source };
  }

  const toOfferChange = ({ service, offered, from, to, reason, source }: SetOffer): OfferChange => ({
    kind: 'offer',
    service,
    offered,
    from,
    ...(to !== undefined && { to }),
    reason,
    source,
  });

  /** The same request again changes nothing and asks nobody. */
  async function add(change: CatalogueChange, wish: Wish, user: OperatorId): Promise<void> {
    if (!wish.approval) throw new Fault('users.approvalNeeded');
    const approver = await users.approve(wish.approval, { not: [user] });
    write(change, wish, user, approver);
  }

  function toMade({ since, change }: KeptChange | KeptPackChange): MadeChange {
    const event = book.findEvent(since)?.event;
    if (!event?.approver) throw new Error(`no event of the change ${since}`);
    const [operator, approver] = [operatorName(event.user), operatorName(event.approver)];
    return { sequence: since, at: event.t_wall, operator, approver, change };
  }

  /** What a service costs, cost and will cost, and who changed it. Throws catalogue.unknownService. */
  function ratesOf(service: ServiceCode): ServiceRates {
    const day = book.today();
    const { name, group, withheld, stopped, prices } = catalogue.show(service, day);
    return {
      service,
      name,
      group,
      ...(withheld && { withheld }),
      isOffered: withheld === undefined && !stopped,
      prices,
      rates: standingsOn(knownOf(service), day),
      history: [...changes.all().filter(({ change }) => change.service === service), ...packChanges(service)]
        .toSorted((one, other) => other.since - one.since)
        .map(toMade),
    };
  }

  return {
    ratesOf,

    /**
     * Writes down what a head of a service costs from a day on; what was sold keeps its price. Throws
     * catalogue.unknownService, catalogue.dayPast, catalogue.rateWrong, catalogue.aboveNotified, users.approvalNeeded and
     * what is wrong with the approval.
     */
    async setRate(order: SetRate, user: OperatorId): Promise<ServiceRates> {
      if (book.findRequest(order.requestId) === undefined) {
        const change = toRateChange(order);
        const { rate } = change;
        refuseDays(order);
        if (problemOfRate(rate) !== undefined || (rate.paise ?? rate.maximum ?? rate.minimum) === undefined)
          throw new Fault('catalogue.rateWrong');
        if (!rate.verified) refuseAboveNotified(order.service, rate);
        catalogue.get(order.service);
        await add(change, order, user);
      }
      return ratesOf(order.service);
    },

    /**
     * Stops a service from a day on, or offers it again. Throws catalogue.unknownService, catalogue.withheld,
     * catalogue.dayPast, catalogue.rateWrong, users.approvalNeeded and what is wrong with the approval.
     */
    async setOffer(order: SetOffer, user: OperatorId): Promise<ServiceRates> {
      if (book.findRequest(order.requestId) === undefined) {
        if (catalogue.show(order.service, book.today()).withheld !== undefined)
          throw new Fault('catalogue.withheld');
        refuseDays(order);
        await add(toOfferChange(order), order, user);
      }
      return ratesOf(order.service);
    },
  };
}
