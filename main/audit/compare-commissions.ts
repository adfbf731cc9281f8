import type { Comparison } from './compare-till.ts';

/** Commission earned by sales and taken back with them, and what statements confirm, change and pay. */
const COMMISSION_ENTRIES = `
  SELECT sequence, sequence, key + 1, 'accrued', value ->> '$.commission.amount', value ->> '$.commission.shares.society',
         value ->> '$.commission.shares.operator', value ->> '$.commission.shares.csc'
  FROM book_event, json_each(bytes, '$.body.lines')
  WHERE bytes ->> '$.what' = 'receipt' AND value -> '$.commission' IS NOT NULL
  UNION ALL
  SELECT sequence, bytes ->> '$.body.receipt', value ->> '$.line', 'accrued', -(value ->> '$.commission.amount'),
         -(value ->> '$.commission.shares.society'), -(value ->> '$.commission.shares.operator'),
         -(value ->> '$.commission.shares.csc')
  FROM book_event, json_each(bytes, '$.body.lines')
  WHERE bytes ->> '$.what' = 'reversal' AND value ->> '$.commission.amount' <> 0
  UNION ALL
  SELECT sequence, value ->> '$.receipt', value ->> '$.place', 'accrued', value ->> '$.adjustment.amount',
         value ->> '$.adjustment.shares.society', value ->> '$.adjustment.shares.operator',
         value ->> '$.adjustment.shares.csc'
  FROM book_event, json_each(bytes, '$.body.lines')
  WHERE bytes ->> '$.what' IN ('commission.confirmed', 'commission.clawback') AND value -> '$.adjustment' IS NOT NULL
  UNION ALL
  SELECT sequence, value ->> '$.receipt', value ->> '$.place',
         iif(bytes ->> '$.what' = 'commission.received', 'received', 'confirmed'), value ->> '$.amount', 0, 0, 0
  FROM book_event, json_each(bytes, '$.body.lines')
  WHERE bytes ->> '$.what' IN ('commission.confirmed', 'commission.clawback', 'commission.received')`;

/** The tables of commissions. */
export const COMMISSION_COMPARISONS: readonly Comparison[] = [
  {
    table: 'commission_entry',
    columns: 'sequence, receipt, place, state, amount, society, operator, csc',
    expected: `SELECT * FROM (${COMMISSION_ENTRIES})`,
  },
  {
    table: 'commission_line',
    columns: 'receipt, place, accrued, confirmed, received, society, operator, csc',
    expected: `
      SELECT receipt, place, sum(iif(state = 'accrued', amount, 0)), sum(iif(state = 'confirmed', amount, 0)),
             sum(iif(state = 'received', amount, 0)), sum(society), sum(operator), sum(csc)
      FROM commission_entry GROUP BY receipt, place`,
  },
  {
    table: 'commission_statement',
    columns: 'sequence, sha256, first_day, last_day, commission, tds',
    expected: `
      SELECT sequence, bytes ->> '$.body.sha256', bytes ->> '$.body.first_day', bytes ->> '$.body.last_day',
             bytes ->> '$.body.commission', bytes ->> '$.body.tds'
      FROM book_event WHERE bytes ->> '$.what' = 'commission.statement'`,
  },
  {
    table: 'commission_statement_row',
    columns: 'statement, row, day, reference, amount, commission, tds, expected, outcome, receipt, place',
    expected: `
      SELECT sequence, value ->> '$.row', value ->> '$.day', value ->> '$.reference', value ->> '$.amount',
             value ->> '$.commission', value ->> '$.tds', value ->> '$.expected', value ->> '$.outcome',
             value ->> '$.receipt', value ->> '$.place'
      FROM book_event, json_each(bytes, '$.body.rows') WHERE bytes ->> '$.what' = 'commission.statement'`,
  },
  {
    table: 'commission_credit',
    columns: 'sequence, statement, account, amount, tds',
    expected: `
      SELECT sequence, bytes ->> '$.body.statement', bytes ->> '$.body.account', bytes ->> '$.body.amount',
             bytes ->> '$.body.tds'
      FROM book_event WHERE bytes ->> '$.what' = 'commission.received'`,
  },
];
