import type { Comparison } from './compare-till.ts';

const LINES = (what: string): string => `
  FROM book_event, json_each(bytes, '$.body.lines') AS line
  WHERE bytes ->> '$.what' = '${what}' AND value -> '$.waiver' IS NOT NULL`;

/** What was waived of lines of receipts, and what of it reversals took back. */
export const WAIVER_COMPARISONS: readonly Comparison[] = [
  {
    table: 'receipt_waiver',
    columns: 'receipt, place, kind, amount, tax',
    expected: `
      SELECT sequence, line.key + 1, value ->> '$.waiver.kind', value ->> '$.waiver.amount', value ->> '$.waiver.tax'
      ${LINES('receipt')}`,
  },
  {
    table: 'reversal_waiver',
    columns: 'receipt, place, reversal, amount',
    expected: `
      SELECT bytes ->> '$.body.receipt', value ->> '$.line', sequence, value ->> '$.waiver' ${LINES('reversal')}`,
  },
];
