/** A table of the books, and the query that makes the same rows out of the signed events. */
export type Comparison = { readonly table: string; readonly columns: string; readonly expected: string };

/** The tables of the till's day. */
export const TILL_COMPARISONS: readonly Comparison[] = [
  {
    table: 'till_opening',
    columns: 'sequence, number, day, counted',
    expected: `
      SELECT sequence, bytes ->> '$.body.number', bytes ->> '$.body.day', bytes ->> '$.body.counted'
      FROM book_event WHERE bytes ->> '$.what' = 'till.opened'`,
  },
  {
    table: 'drawer_count',
    columns: 'sequence, attempt, counted',
    expected: `
      SELECT sequence, bytes ->> '$.body.attempt', bytes ->> '$.body.counted'
      FROM book_event WHERE bytes ->> '$.what' = 'drawer.counted'`,
  },
  {
    table: 'ticket_carried',
    columns: 'sequence, ticket_id, reason',
    expected: `
      SELECT sequence, bytes ->> '$.body.ticket', bytes ->> '$.body.reason'
      FROM book_event WHERE bytes ->> '$.what' = 'ticket.carried'`,
  },
  {
    table: 'hand_over',
    columns: 'sequence, number',
    expected: `
      SELECT sequence, bytes ->> '$.body.number' FROM book_event WHERE bytes ->> '$.what' = 'till.handed-over'`,
  },
  {
    table: 'money_movement',
    columns: 'sequence, what, number, day, detail, amount, drawer, reference, deposit',
    expected: `
      SELECT sequence,
             CASE bytes ->> '$.what' WHEN 'cash.moved' THEN 'cash' WHEN 'wallet.moved' THEN 'wallet'
               WHEN 'deposit.sent' THEN 'deposit-sent' ELSE 'deposit-confirmed' END,
             bytes ->> '$.body.number', bytes ->> '$.body.day',
             coalesce(bytes ->> '$.body.purpose', bytes ->> '$.body.act', ''), bytes ->> '$.body.amount',
             bytes ->> '$.body.drawer', bytes ->> '$.body.reference', bytes ->> '$.body.deposit'
      FROM book_event
      WHERE bytes ->> '$.what' IN ('cash.moved', 'wallet.moved', 'deposit.sent', 'deposit.confirmed')`,
  },
  {
    table: 'wallet_comparison',
    columns: 'sequence, wallet, book, portal',
    expected: `
      SELECT sequence, bytes ->> '$.body.wallet', bytes ->> '$.body.book', bytes ->> '$.body.portal'
      FROM book_event WHERE bytes ->> '$.what' = 'wallet.compared'`,
  },
  {
    table: 'hand_written',
    columns: 'receipt, book_number, day, time',
    expected: `
      SELECT sequence, bytes ->> '$.body.handWritten.bookNumber', bytes ->> '$.body.handWritten.day',
             bytes ->> '$.body.handWritten.time'
      FROM book_event WHERE bytes ->> '$.body.handWritten.bookNumber' IS NOT NULL`,
  },
];
