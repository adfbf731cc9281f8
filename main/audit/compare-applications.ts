import type { Comparison } from './compare-till.ts';

const OF = "bytes ->> '$.body.application.receipt' AS receipt, bytes ->> '$.body.application.line' AS place";

const BEGUN = `
  SELECT sequence AS receipt, key + 1 AS place, value ->> '$.service' AS service, value ->> '$.application.portal' AS portal,
         bytes ->> '$.body.day' AS day, value ->> '$.application.promised' AS promised
  FROM book_event, json_each(bytes, '$.body.lines')
  WHERE bytes ->> '$.what' = 'receipt' AND value ->> '$.application.portal' IS NOT NULL`;

const CHANGED = `
  SELECT sequence, ${OF}, bytes ->> '$.body.state' AS state, bytes ->> '$.day' AS day FROM book_event
  WHERE bytes ->> '$.what' IN ('application.referenced', 'application.moved', 'application.delivered')
    AND bytes ->> '$.body.state' IS NOT NULL
  UNION ALL
  SELECT sequence, bytes ->> '$.body.receipt', value ->> '$.line', 'money-returned', bytes ->> '$.body.day'
  FROM book_event, json_each(bytes, '$.body.lines')
  WHERE bytes ->> '$.what' = 'reversal' AND value ->> '$.endsApplication'`;

/** The tables of applications. */
export const APPLICATION_COMPARISONS: readonly Comparison[] = [
  {
    table: 'application',
    columns: 'receipt, place, service, portal, day, promised',
    expected: `SELECT receipt, place, service, portal, day, promised FROM (${BEGUN})`,
  },
  {
    table: 'application_change',
    columns: 'sequence, receipt, place, state, day',
    expected: `SELECT * FROM (${CHANGED})`,
  },
  {
    table: 'application_open',
    columns: 'receipt, place, state, since',
    expected: `
      SELECT receipt, place, state, since FROM (
        SELECT begun.receipt, begun.place, coalesce(changed.state, 'unreferenced') AS state,
               coalesce(changed.day, begun.day) AS since, max(changed.sequence)
        FROM (${BEGUN}) AS begun LEFT JOIN (${CHANGED}) AS changed USING (receipt, place)
        GROUP BY begun.receipt, begun.place
      ) WHERE state NOT IN ('delivered', 'rejected', 'money-returned')`,
  },
  {
    // The number itself is compared by its digest.
    table: 'application_reference',
    columns: 'sequence, receipt, place, portal, promised',
    expected: `
      SELECT sequence, ${OF}, bytes ->> '$.body.portal', bytes ->> '$.body.promised'
      FROM book_event WHERE bytes ->> '$.what' = 'application.referenced'`,
  },
  {
    table: 'application_slip',
    columns: 'sequence, receipt, place, duplicate',
    expected: `
      SELECT sequence, ${OF}, bytes ->> '$.body.duplicate'
      FROM book_event WHERE bytes ->> '$.what' = 'application-slip'`,
  },
  {
    table: 'application_explanation',
    columns: 'sequence, receipt, place, reason',
    expected: `
      SELECT sequence, value ->> '$.receipt', value ->> '$.line', bytes ->> '$.body.reason'
      FROM book_event, json_each(bytes, '$.body.applications')
      WHERE bytes ->> '$.what' = 'applications.explained'`,
  },
];
