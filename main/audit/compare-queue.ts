import type { Comparison } from './compare-till.ts';

/** The tables of the queue. */
export const QUEUE_COMPARISONS: readonly Comparison[] = [
  {
    table: 'token',
    columns: 'sequence, day, series, number, priority, ticket, person, service, given_at, ahead, minutes',
    expected: `
      SELECT sequence, body ->> '$.day', body ->> '$.series', body ->> '$.count', body ->> '$.priority',
             body ->> '$.ticket', body ->> '$.person.id', body ->> '$.service', at, body ->> '$.ahead',
             body ->> '$.minutes'
      FROM (SELECT sequence, bytes -> '$.body' AS body, bytes ->> '$.t_wall' AS at
            FROM book_event WHERE bytes ->> '$.what' = 'token')`,
  },
  {
    table: 'token_act',
    columns: 'sequence, token, act, service, at',
    expected: `
      SELECT sequence, bytes ->> '$.body.token', substr(bytes ->> '$.what', 7), bytes ->> '$.body.service',
             bytes ->> '$.t_wall'
      FROM book_event WHERE substr(bytes ->> '$.what', 1, 6) = 'token.'`,
  },
];
