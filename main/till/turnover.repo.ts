import { z } from 'zod';
import { HEADS } from '../../contract/heads.ts';
import { OperatorId } from '../../contract/ids.ts';
import type { Turnover } from '../../contract/till.ts';
import { Total } from '../../contract/values.ts';
import { WaiverCode } from '../../contract/waivers.ts';
import type { Database } from '../database/open.ts';

/** The events that are counted: from the closing before to the newest, both included. */
export type Span = { readonly first: number; readonly last: number };

const ByMode = z.object({ cash: Total, upi: Total });
const Heads = z.array(z.object({ head: z.string(), received: Total, refunded: Total }));
const Services = z.array(z.object({ service: z.string(), count: z.int(), received: Total }));
const Operators = z.array(
  z.object({ operatorId: OperatorId, receipts: z.int(), received: Total, refunded: Total }),
);
const Waivers = z.array(z.object({ waiver: WaiverCode, count: z.int(), given: Total, takenBack: Total }));
const Tally = z.array(z.object({ what: z.string(), count: z.int() }));

const IN_SPAN = 'BETWEEN @first AND @last';
const REVERSALS = `
  SELECT bytes -> '$.body' AS body FROM book_event
  WHERE sequence ${IN_SPAN} AND bytes ->> '$.what' = 'reversal'`;

const placeOf = (head: string): number => HEADS.findIndex((known) => known === head);

/** What was done in a span of events; never what the drawer should hold. */
export function turnoverRepo(database: Database) {
  const tally = database.prepare(`
    SELECT bytes ->> '$.what' AS what, count(*) AS count FROM book_event WHERE sequence ${IN_SPAN} GROUP BY what`);
  const handWritten = database.prepare(`SELECT count(*) FROM hand_written WHERE receipt ${IN_SPAN}`).pluck();
  const received = database.prepare(
    `SELECT coalesce(sum(cash), 0) AS cash, coalesce(sum(upi), 0) AS upi FROM receipt WHERE sequence ${IN_SPAN}`,
  );
  const refunded = database.prepare(`
    SELECT coalesce(sum(body ->> '$.payment.cash'), 0) AS cash, coalesce(sum(body ->> '$.payment.upi'), 0) AS upi
    FROM (${REVERSALS})`);
  const heads = database.prepare(`
    SELECT head, sum(received) AS received, sum(refunded) AS refunded FROM (
      SELECT head, amount AS received, 0 AS refunded FROM receipt_head WHERE receipt ${IN_SPAN}
      UNION ALL
      SELECT head.value ->> '$.head', 0, head.value ->> '$.amount'
      FROM (${REVERSALS}), json_each(body, '$.lines') AS line, json_each(line.value, '$.heads') AS head
    ) GROUP BY head`);
  const services = database.prepare(`
    SELECT service, sum(quantity) AS count, sum(amount) AS received FROM (
      SELECT service, quantity, sum(amount) AS amount
      FROM receipt_line JOIN receipt_head USING (receipt, place) WHERE receipt ${IN_SPAN} GROUP BY receipt, place
    ) GROUP BY service ORDER BY service`);
  const operators = database.prepare(`
    SELECT bytes ->> '$.user' AS operatorId,
           sum(bytes ->> '$.what' = 'receipt') AS receipts,
           sum(iif(bytes ->> '$.what' = 'receipt', bytes ->> '$.body.total', 0)) AS received,
           sum(iif(bytes ->> '$.what' = 'reversal', bytes ->> '$.body.total', 0)) AS refunded
    FROM book_event WHERE sequence ${IN_SPAN} AND bytes ->> '$.what' IN ('receipt', 'reversal')
    GROUP BY operatorId ORDER BY operatorId`);

  const waived = database.prepare(`
    SELECT kind AS waiver, sum(count) AS count, sum(given) AS given, sum(takenBack) AS takenBack FROM (
      SELECT kind, 1 AS count, amount AS given, 0 AS takenBack FROM receipt_waiver WHERE receipt ${IN_SPAN}
      UNION ALL
      SELECT kind, 0, 0, back.amount FROM reversal_waiver AS back JOIN receipt_waiver USING (receipt, place)
      WHERE reversal ${IN_SPAN}
    ) GROUP BY kind ORDER BY kind`);

  return function turnoverIn(span: Span): Turnover {
    const waivers = Waivers.parse(waived.all(span));
    const counts = new Map(Tally.parse(tally.all(span)).map(({ what, count }) => [what, count]));
    const times = (what: string): number => counts.get(what) ?? 0;
    return {
      receipts: times('receipt'),
      reversals: times('reversal'),
      copies: times('copy'),
      noSales: times('drawer.opened'),
      droppedTickets: times('ticket.dropped'),
      handWritten: z.int().parse(handWritten.get(span)),
      received: ByMode.parse(received.get(span)),
      refunded: ByMode.parse(refunded.get(span)),
      heads: Heads.parse(heads.all(span)).toSorted((a, b) => placeOf(a.head) - placeOf(b.head)),
      services: Services.parse(services.all(span)),
      operators: Operators.parse(operators.all(span)),
      ...(waivers.length > 0 && { waivers }),
    };
  };
}
