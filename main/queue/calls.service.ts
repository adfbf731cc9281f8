import { randomUUID } from 'node:crypto';
import type { ServiceCode } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import type { CallToken, CalledToken, Token, TokenAct, TransferToken } from '../../contract/queue.ts';
import { LineId, type Ticket, type TicketLineDraft } from '../../contract/tickets.ts';
import type { TokenActName, TokenRow, queueRepo } from './queue.repo.ts';
import type { QueueRoom } from './queue.service.ts';

type CallsRoom = Pick<QueueRoom, 'book' | 'catalogue' | 'tickets'> & {
  readonly repo: ReturnType<typeof queueRepo>;
  /** Throws queue.notFound. */
  readonly get: (token: BookSequence) => TokenRow;
  readonly toToken: (row: TokenRow) => Token;
  readonly inOrder: (tokens: readonly TokenRow[], day: BusinessDay) => TokenRow[];
};

const lineFor = (service: ServiceCode): TicketLineDraft => ({
  lineId: LineId.parse(randomUUID()),
  service,
  quantity: 1,
  entered: {},
  papersSeen: [],
});

/**
 * What is done with tokens, each an event of the log with operator and time. All of it belongs into the transaction of
 * its command; the same request again changes nothing more.
 */
export function createCalls({ book, catalogue, tickets, repo, get, toToken, inOrder }: CallsRoom) {
  function record(
    act: TokenActName,
    token: BookSequence,
    user: OperatorId,
    more: { readonly request?: RequestId; readonly service?: ServiceCode } = {},
  ): void {
    const { request, service } = more;
    const { sequence, at } = book.append({
      kind: 'L',
      what: `token.${act}`,
      user,
      ...(request && { request }),
      body: () => ({ token, ...(service && { service }) }),
    });
    repo.insertAct(sequence, token, act, at, service);
  }

  /** A token of today in one of the states. Throws queue.notFound and queue.wrongState. */
  function getIn(token: BookSequence, ...states: readonly TokenRow['state'][]): TokenRow {
    const row = get(token);
    if (row.day !== book.today() || !states.includes(row.state)) throw new Fault('queue.wrongState');
    return row;
  }

  /** What was done by the same request before. */
  function findEarlier(requestId: RequestId): TokenRow | undefined {
    const sequence = book.findRequest(requestId);
    const earlier = sequence === undefined ? undefined : repo.findAct(sequence);
    return earlier && get(earlier.token);
  }

  const openTicket = ({ ticketId }: TokenRow): Ticket | undefined =>
    tickets.open().find((ticket) => ticket.ticketId === ticketId);

  /** The ticket of a token: as it was left, else with whom and what the token named, so that nothing is typed twice. */
  function ticketOf(row: TokenRow): Ticket | undefined {
    const { ticketId, personId, service } = row;
    const kept = openTicket(row);
    if (kept) return kept;
    const lines = service && catalogue.isOnOffer(service) ? [lineFor(service)] : [];
    if (personId === null && lines.length === 0) return undefined;
    return tickets.keep({ ticketId, ...(personId && { personId }), lines });
  }

  const toCalled = (row: TokenRow): CalledToken => {
    const ticket = row.state === 'ended' ? undefined : ticketOf(row);
    return { token: toToken(row), ...(ticket && { ticket }) };
  };

  /** Whoever was at the counter makes room: held while work on the ticket is left, served when there is none. */
  function makeRoom(tokens: readonly TokenRow[], user: OperatorId): void {
    const before = tokens.find(({ state }) => state === 'called');
    if (!before) return;
    const isWorkLeft = (openTicket(before)?.lines.length ?? 0) > 0;
    record(isWorkLeft ? 'held' : 'served', before.token, user);
  }

  /**
   * Calls the next, or a named one that waits or was held, and answers the ticket to open. Throws queue.empty when
   * nobody waits, queue.notFound and queue.wrongState.
   */
  function call({ requestId, token }: CallToken, user: OperatorId): CalledToken {
    const earlier = findEarlier(requestId);
    if (earlier) return toCalled(earlier);
    const day = book.today();
    const tokens = repo.ofDay(day);
    const row = token === undefined ? inOrder(tokens, day)[0] : getIn(token, 'waiting', 'held');
    if (!row) throw new Fault('queue.empty');
    makeRoom(tokens, user);
    record('called', row.token, user, { request: requestId });
    return toCalled(get(row.token));
  }

  /** An act on the token at the counter. Throws queue.notFound, and queue.wrongState when it is not there. */
  const atCounter =
    (act: TokenActName) =>
    ({ requestId, token }: TokenAct, user: OperatorId): Token => {
      const earlier = findEarlier(requestId);
      if (earlier) return toToken(earlier);
      getIn(token, 'called');
      record(act, token, user, { request: requestId });
      return toToken(get(token));
    };

  /** Takes the line of the old service off the ticket; where more is left, the new one joins it. */
  function changeTicket(row: TokenRow, service: ServiceCode, user: OperatorId): void {
    const draft = tickets.draft(row.ticketId);
    if (!draft) return;
    const others = draft.lines.filter((line) => line.service !== row.service);
    const isPersonKnown = draft.personId === undefined || draft.personId === row.personId;
    // A ticket on which nothing is left but what the token says itself is made anew by the next call.
    if (others.length > 0 || !isPersonKnown)
      return void tickets.keep({ ...draft, lines: [...others, lineFor(service)] });
    tickets.keep({ ...draft, lines: [] });
    tickets.drop({ ticketId: row.ticketId, reason: 'changed-mind' }, user);
  }

  const didNotCome = atCounter('no-show');

  /** Nobody came: the ticket that was made ready for her goes with the token. Throws as other acts at the counter. */
  function noShow(order: TokenAct, user: OperatorId): Token {
    const token = didNotCome(order, user);
    tickets.drop({ ticketId: token.ticketId, reason: 'gone' }, user);
    return token;
  }

  /**
   * Sends somebody to wait for another service, in her old place. Her ticket changes with her. Throws queue.notFound,
   * queue.wrongState, catalogue.unknownService, catalogue.withheld.
   */
  function transfer({ requestId, token, service }: TransferToken, user: OperatorId): Token {
    const earlier = findEarlier(requestId);
    if (earlier) return toToken(earlier);
    const before = getIn(token, 'called', 'held', 'waiting');
    catalogue.getOnOffer(service, book.today());
    changeTicket(before, service, user);
    record('transferred', token, user, { request: requestId, service });
    return toToken(get(token));
  }

  return {
    call,
    recall: atCounter('recalled'),
    hold: atCounter('held'),
    noShow,
    transfer,
    /** Whether a token that was called is no longer awaited at the counter. */
    wasSentAway: (token: BookSequence): boolean => repo.lastAct(token) !== 'called',
  };
}
