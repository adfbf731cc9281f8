import type { Comparison } from './compare-till.ts';

/** The tables of rate packs. Their bytes are checked against the digest and the signature in the event. */
export const PACK_COMPARISONS: readonly Comparison[] = [
  {
    table: 'rate_pack',
    columns: 'digest, number',
    expected: `
      SELECT bytes ->> '$.body.digest', bytes ->> '$.body.number'
      FROM book_event WHERE bytes ->> '$.what' = 'rate-pack.applied'`,
  },
  {
    table: 'rate_pack_act',
    columns: 'since, act, digest, day',
    expected: `
      SELECT sequence, substr(bytes ->> '$.what', 11), bytes ->> '$.body.digest', bytes ->> '$.day'
      FROM book_event WHERE bytes ->> '$.what' IN ('rate-pack.applied', 'rate-pack.undone')`,
  },
];
