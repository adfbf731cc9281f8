import { z } from 'zod';
import { ServiceCode } from '../../contract/catalogue.ts';
import type { BusinessDay, Instant } from '../../contract/day.ts';
import { BookSequence, PersonId, TicketId } from '../../contract/ids.ts';
import { type PriorityReason, TokenState } from '../../contract/queue.ts';
import { BusinessDaySchema, InstantSchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

/** What is done with a token, by the names of the events `token.called` and so on. */
export const TOKEN_ACTS = ['called', 'recalled', 'held', 'no-show', 'transferred', 'served'] as const;
export type TokenActName = (typeof TOKEN_ACTS)[number];

const TokenRow = z.object({
  token: BookSequence,
  day: BusinessDaySchema,
  series: z.string(),
  number: z.int(),
  isPriority: z.int().transform(Boolean),
  ticketId: TicketId,
  personId: PersonId.nullable(),
  service: ServiceCode.nullable(),
  givenAt: InstantSchema,
  ahead: z.int(),
  minutes: z.int().nullable(),
  state: TokenState,
});
export type TokenRow = z.output<typeof TokenRow>;

export type NewToken = {
  readonly day: BusinessDay;
  readonly series: string;
  readonly count: number;
  readonly priority: boolean;
  readonly ticket: TicketId;
  readonly person: PersonId | undefined;
  readonly service: ServiceCode | undefined;
  readonly ahead: number;
  readonly minutes: number | undefined;
};

const ActRow = z.object({ token: BookSequence, act: z.enum(TOKEN_ACTS) });

const MeasuredRow = TokenRow.pick({
  day: true,
  service: true,
  givenAt: true,
  minutes: true,
  state: true,
}).extend({
  act: z.enum(TOKEN_ACTS).nullable(),
  firstCall: InstantSchema.nullable(),
  lastCall: InstantSchema.nullable(),
  /** When its ticket ended in a receipt or slip. */
  endedAt: InstantSchema.nullable(),
});
export type MeasuredRow = z.output<typeof MeasuredRow>;

/** A token is at its end by what was done with it, or because its ticket ended in a receipt or slip. */
const TOKENS = `
  SELECT *, CASE
      WHEN ended OR act IN ('served', 'no-show') THEN 'ended'
      WHEN act IS NULL OR act = 'transferred' THEN 'waiting'
      ELSE act END AS state
  FROM (
    SELECT sequence AS token, day, series, number, priority AS isPriority, ticket AS ticketId, person AS personId,
      coalesce((SELECT service FROM token_act WHERE token = given.sequence AND act = 'transferred'
        ORDER BY sequence DESC LIMIT 1), service) AS service,
      given_at AS givenAt, ahead, minutes,
      (SELECT act FROM token_act WHERE token = given.sequence AND act <> 'recalled'
        ORDER BY sequence DESC LIMIT 1) AS act,
      EXISTS (SELECT 1 FROM request WHERE request_id = ticket) AS ended
    FROM token AS given
  )`;

const MEASURED = `
  SELECT *,
    (SELECT min(at) FROM token_act WHERE token_act.token = tokens.token AND act = 'called') AS firstCall,
    (SELECT max(at) FROM token_act WHERE token_act.token = tokens.token AND act = 'called') AS lastCall,
    (SELECT bytes ->> '$.t_wall' FROM request JOIN book_event USING (sequence)
      WHERE request_id = ticketId) AS endedAt
  FROM (${TOKENS}) AS tokens WHERE day BETWEEN ? AND ? ORDER BY token`;

export function queueRepo(database: Database) {
  const insert = database.prepare(`
    INSERT INTO token VALUES
      (@sequence, @day, @series, @count, @priority, @ticket, @person, @service, @at, @ahead, @minutes)`);
  const insertAct = database.prepare('INSERT INTO token_act VALUES (?, ?, ?, ?, ?)');
  const insertReason = database.prepare('INSERT INTO token_reason VALUES (?, ?, ?)');
  const lastNumber = database.prepare('SELECT max(number) FROM token WHERE day = ? AND series = ?').pluck();
  const ofDay = database.prepare(`SELECT * FROM (${TOKENS}) WHERE day = ? ORDER BY token`);
  const one = database.prepare(`SELECT * FROM (${TOKENS}) WHERE token = ?`);
  const actAt = database.prepare('SELECT token, act FROM token_act WHERE sequence = ?');
  const lanes = database.prepare(`
    SELECT priority AS isPriority FROM token
    JOIN (SELECT token, min(sequence) AS first FROM token_act WHERE act = 'called' GROUP BY token) AS call
      ON call.token = token.sequence
    WHERE day = ? ORDER BY first DESC LIMIT ?`);
  const announced = database.prepare(`
    SELECT token_act.token, act FROM token_act JOIN token ON token.sequence = token_act.token
    WHERE day = ? AND act IN ('called', 'recalled') ORDER BY token_act.sequence DESC`);
  const lastAct = database
    .prepare("SELECT act FROM token_act WHERE token = ? AND act <> 'recalled' ORDER BY sequence DESC LIMIT 1")
    .pluck();
  const calledAt = database
    .prepare("SELECT max(at) FROM token_act WHERE token = ? AND act = 'called'")
    .pluck();
  const measured = database.prepare(MEASURED);

  return {
    insert(sequence: BookSequence, at: Instant, { priority, ...token }: NewToken): void {
      const { person = null, service = null, minutes = null } = token;
      insert.run({ ...token, person, service, minutes, priority: Number(priority), sequence, at });
    },
    insertAct: (
      sequence: BookSequence,
      token: BookSequence,
      act: TokenActName,
      at: Instant,
      service: ServiceCode | undefined,
    ): void => void insertAct.run(token, sequence, act, service ?? null, at),
    insertReason: (token: BookSequence, reason: PriorityReason, salt: string): void =>
      void insertReason.run(token, reason, salt),
    /** The newest number of a series on a day; 0 when none was given. */
    lastNumber: (day: BusinessDay, series: string): number =>
      z.int().nullable().parse(lastNumber.get(day, series)) ?? 0,
    /** The tokens of a day in the order in which they were given. */
    ofDay: (day: BusinessDay): TokenRow[] => z.array(TokenRow).parse(ofDay.all(day)),
    find: (token: BookSequence): TokenRow | undefined => TokenRow.optional().parse(one.get(token)),
    /** What an event did with which token. */
    findAct: (sequence: BookSequence) => ActRow.optional().parse(actAt.get(sequence)),
    /** The lanes of the first calls on a day, the newest first, as many as a turn may need. */
    lanesCalled: (day: BusinessDay, most: number) =>
      z.array(z.object({ isPriority: z.int().transform(Boolean) })).parse(lanes.all(day, most)),
    /** Calls and recalls of a day, the newest first. */
    announced: (day: BusinessDay) => z.array(ActRow).parse(announced.all(day)),
    /** What was done last with a token; undefined while it waits for the first time. */
    lastAct: (token: BookSequence): TokenActName | undefined =>
      z.enum(TOKEN_ACTS).optional().parse(lastAct.get(token)),
    calledAt: (token: BookSequence): Instant | undefined =>
      InstantSchema.nullable().parse(calledAt.get(token)) ?? undefined,
    /** What the tokens of a period tell of times. */
    measured: (first: BusinessDay, last: BusinessDay): MeasuredRow[] =>
      z.array(MeasuredRow).parse(measured.all(first, last)),
  };
}
