import { randomUUID } from 'node:crypto';
import type { ServiceCode } from '../../contract/catalogue.ts';
import { type BusinessDay, type Instant, laterDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import { type BookSequence, type OperatorId, type RequestId, TicketId } from '../../contract/ids.ts';
import type { IssueToken, QueueSettings, Token } from '../../contract/queue.ts';
import { digestOf, newSalt } from '../book/book-event.ts';
import type { Book, EventPlace } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { Database } from '../database/open.ts';
import type { PaperLanguages } from '../people/paper-languages.service.ts';
import type { People } from '../people/people.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { Settings } from '../society/settings.service.ts';
import type { Tickets } from '../tickets/tickets.service.ts';
import { createCalls } from './calls.service.ts';
import { callOrder, turnOf } from './lanes.rules.ts';
import { measureTimes } from './measured.rules.ts';
import { type TokenRow, queueRepo } from './queue.repo.ts';
import { seriesOf } from './series.rules.ts';
import { type Visit, estimate } from './times.rules.ts';
import { TokenBody } from './token-body.ts';

export type QueueRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly catalogue: CatalogueService;
  readonly people: People;
  readonly languages: PaperLanguages;
  readonly settings: Settings;
  readonly tickets: Pick<Tickets, 'draft' | 'drop' | 'keep' | 'open'>;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly till: string;
  readonly training: boolean;
  /** Told after each change, for the display is another window. */
  readonly changed: () => void;
};

const STANDARD: QueueSettings = { priority: 1, ordinary: 2, series: 'one', voice: true };

/** Visits of so many days tell how long the next will take. */
const ROLLING_DAYS = 30;

/** No lane is called more often in a row before the other than a setting can say. */
const LONGEST_RUN = 10;

export type Queue = ReturnType<typeof createQueue>;

/** Those who wait, by numbers that begin anew each day. Tokens end with their day. */
export function createQueue(room: QueueRoom) {
  const { database, book, catalogue, people, languages, printing, till, training, changed } = room;
  const repo = queueRepo(database);

  const settings = (): QueueSettings => room.settings.find('queue') ?? STANDARD;

  function toToken({ service, personId, minutes, ...row }: TokenRow): Token {
    return {
      ...row,
      hasPerson: personId !== null,
      ...(service && { service: { code: service, name: catalogue.nameOf(service) } }),
      ...(minutes !== null && { minutes }),
    };
  }

  /** Those who wait on a day, in the order in which they will be called. */
  const inOrder = (tokens: readonly TokenRow[], day: BusinessDay): TokenRow[] =>
    callOrder(
      tokens.filter(({ state }) => state === 'waiting'),
      turnOf(repo.lanesCalled(day, LONGEST_RUN)),
      settings(),
    );

  function visitsBefore(day: BusinessDay): Visit[] {
    return repo
      .measured(laterDay(day, -ROLLING_DAYS), day)
      .flatMap(({ act, service, lastCall, endedAt }) =>
        act === 'called' && lastCall && endedAt
          ? [{ service: service ?? undefined, took: Date.parse(endedAt) - Date.parse(lastCall) }]
          : [],
      );
  }

  /** Who comes before a new token, and how long that may take. */
  function prospect(day: BusinessDay, at: Instant, isPriority: boolean): Pick<Token, 'ahead' | 'minutes'> {
    const tokens = repo.ofDay(day);
    const newcomer = { isPriority, state: 'waiting', service: null } as const;
    const order = callOrder(
      [...tokens.filter(({ state }) => state === 'waiting'), newcomer],
      turnOf(repo.lanesCalled(day, LONGEST_RUN)),
      settings(),
    );
    const before = order.slice(0, order.indexOf(newcomer));
    const current = tokens.find(({ state }) => state === 'called');
    const since = current && Date.parse(at) - Date.parse(repo.calledAt(current.token) ?? at);
    const minutes = estimate(
      visitsBefore(day),
      before.map(({ service }) => service ?? undefined),
      current && { service: current.service ?? undefined, since: since ?? 0 },
    );
    return { ahead: before.length, ...(minutes !== undefined && { minutes }) };
  }

  function get(token: BookSequence): TokenRow {
    const row = repo.find(token);
    if (!row) throw new Fault('queue.notFound');
    return row;
  }

  function bodyAt(place: EventPlace, order: IssueToken, digest: string | undefined): TokenBody {
    const { service: code, personId, priority, language } = order;
    const service = code && catalogue.getOnOffer(code, place.day);
    const person = personId && people.get(personId);
    const isPriority = priority !== undefined;
    const series = seriesOf(settings(), isPriority, code && catalogue.groupPlaceOf(code));
    return {
      number: eventNumber(training ? 'X' : till, 'B', place),
      day: place.day,
      series,
      count: repo.lastNumber(place.day, series) + 1,
      priority: isPriority,
      ...(digest && { digest }),
      ticket: TicketId.parse(randomUUID()),
      ...(person && { person: { id: person.personId, version: person.version } }),
      ...(service && { service: service.code, name: service.name }),
      ...prospect(place.day, place.at, isPriority),
      language: language ?? languages.of(personId),
    };
  }

  /**
   * Gives a token: its number, its event and its slip in one transaction. The same request again answers the same token.
   * Throws catalogue.unknownService, catalogue.withheld, people.notFound.
   */
  function issue(order: IssueToken, user: OperatorId): Token {
    const earlier = book.findRequest(order.requestId);
    if (earlier !== undefined) return toToken(get(earlier));
    const { priority: reason, personId, language } = order;
    const salt = newSalt();
    let body: TokenBody | undefined;
    const { sequence, at } = book.append({
      kind: 'B',
      what: 'token',
      user,
      request: order.requestId,
      body: (place) => (body = bodyAt(place, order, reason && digestOf(salt, { reason }))),
    });
    const { person, service, minutes, ...given } = TokenBody.parse(body);
    repo.insert(sequence, at, { ...given, person: person?.id, service, minutes });
    if (personId && language) languages.remember(personId, language, sequence);
    if (reason) repo.insertReason(sequence, reason, salt);
    printing.enqueue({ sequence, kind: 'token', title: given.number, duplicate: 0 });
    return toToken(get(sequence));
  }

  const calls = createCalls({ ...room, repo, get, toToken, inOrder });

  /** Does an act in one transaction, and tells the windows when it is committed. */
  function inOneGo<T extends { readonly requestId: RequestId }, A>(does: (order: T, user: OperatorId) => A) {
    const inOne = database.transaction(does).immediate;
    return (order: T, user: OperatorId): A => {
      const answer = inOne(order, user);
      changed();
      return answer;
    };
  }

  return {
    issue: inOneGo(issue),
    call: inOneGo(calls.call),
    recall: inOneGo(calls.recall),
    hold: inOneGo(calls.hold),
    noShow: inOneGo(calls.noShow),
    transfer: inOneGo(calls.transfer),
    /** The queue of today. */
    state() {
      const day = book.today();
      const tokens = repo.ofDay(day);
      const current = tokens.find(({ state }) => state === 'called');
      const newest = tokens.at(-1);
      return {
        settings: settings(),
        waiting: inOrder(tokens, day).map(toToken),
        held: tokens.filter(({ state }) => state === 'held').map(toToken),
        ...(current && { current: toToken(current) }),
        ...(newest && { newest: toToken(newest) }),
      };
    },
    /** What the people who wait may see. */
    display() {
      const day = book.today();
      const tokens = repo.ofDay(day);
      const announced = repo.announced(day);
      const called = tokens.find(({ token }) => token === announced[0]?.token);
      const next = inOrder(tokens, day);
      return {
        till,
        ...(called && !calls.wasSentAway(called.token) && { called }),
        next: next.slice(0, 4),
        waiting: next.length,
        calls: announced.length,
      };
    },
    setSettings(next: QueueSettings, user: OperatorId): void {
      room.settings.change('queue', next, user);
      changed();
    },
    times: (first: BusinessDay, last: BusinessDay) =>
      measureTimes({ first, last }, repo.measured(first, last), book.today(), (code: ServiceCode) =>
        catalogue.nameOf(code),
      ),
  };
}
