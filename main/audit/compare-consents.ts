import type { Comparison } from './compare-till.ts';

/** Who agreed to be written down; what was agreed to is compared by its digest. */
export const CONSENT_COMPARISONS: readonly Comparison[] = [
  {
    table: 'consent',
    columns: 'sequence, person_id',
    expected: `
      SELECT sequence, bytes ->> '$.body.person' FROM book_event WHERE bytes ->> '$.what' = 'consent.given'`,
  },
  {
    table: 'consent_withdrawn',
    columns: 'sequence, consent',
    expected: `
      SELECT sequence, bytes ->> '$.body.consent' FROM book_event WHERE bytes ->> '$.what' = 'consent.withdrawn'`,
  },
];
