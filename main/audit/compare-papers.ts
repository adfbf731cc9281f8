import type { Database } from '../database/open.ts';
import type { Finding } from './verify.ts';

/** What moves the drawer has a voucher on paper. */
const IS_CASH_VOUCHER = `
  bytes ->> '$.what' IN ('cash.moved', 'deposit.sent', 'wallet.moved') AND bytes ->> '$.body.drawer' <> 0`;

/** The papers that events allow, each once a medium: the first print of a receipt, slip or closing, and its numbered copies. */
const PAPERS = `
  SELECT sequence, 'receipt' AS paper_kind, 0 AS duplicate, bytes ->> '$.body.number' AS title
  FROM book_event WHERE bytes ->> '$.what' = 'receipt'
  UNION ALL
  SELECT sequence, 'slip', 0, bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' = 'missing-papers'
  UNION ALL
  SELECT sequence, 'closing', 0, bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' = 'closing'
  UNION ALL
  SELECT sequence, 'consent', 0, bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' = 'consent-copy'
  UNION ALL
  SELECT sequence, 'x-read', 0, bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' = 'x-read'
  UNION ALL
  SELECT sequence, 'reversal', 0, bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' = 'reversal'
  UNION ALL
  SELECT sequence, 'suspense', 0, bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' = 'portal-slip'
  UNION ALL
  SELECT sequence, 'token', 0, bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' = 'token'
  UNION ALL
  SELECT sequence, 'application', bytes ->> '$.body.duplicate', bytes ->> '$.body.number'
  FROM book_event WHERE bytes ->> '$.what' = 'application-slip'
  UNION ALL
  SELECT sequence, 'cash-voucher', 0, bytes ->> '$.body.number' FROM book_event WHERE ${IS_CASH_VOUCHER}
  UNION ALL
  SELECT first.sequence, CASE first.bytes ->> '$.what' WHEN 'receipt' THEN 'receipt' WHEN 'reversal' THEN 'reversal'
    ELSE 'cash-voucher' END, copy.bytes ->> '$.body.duplicate', first.bytes ->> '$.body.number'
  FROM book_event AS copy JOIN book_event AS first
    ON first.sequence = coalesce(copy.bytes ->> '$.body.receipt', copy.bytes ->> '$.body.paper')
  WHERE copy.bytes ->> '$.what' = 'copy'`;

/**
 * Print jobs that no event allows, or that stand twice. The state of a job is no record: it says what a printer did, and
 * nobody signs that.
 */
export function* findOddJobs(database: Database): Generator<Finding> {
  const jobs = "SELECT sequence, paper_kind, duplicate, title FROM print_job WHERE paper_kind <> 'test'";
  const odd = database.prepare(`SELECT sequence FROM (${jobs} EXCEPT SELECT * FROM (${PAPERS}))`).pluck();
  for (const sequence of odd.iterate())
    yield { table: 'print_job', row: String(sequence), problem: 'is no paper of the book' };
  const twice = database
    .prepare(
      `SELECT sequence FROM print_job WHERE paper_kind <> 'test'
       GROUP BY sequence, medium, duplicate HAVING count(*) > 1`,
    )
    .pluck();
  for (const sequence of twice.iterate())
    yield { table: 'print_job', row: String(sequence), problem: 'stands more than once' };
}
