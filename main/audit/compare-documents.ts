import type { Comparison } from './compare-till.ts';

/** Whose documents there are; what is told of them outside the book is compared by its digest, pictures by their files. */
export const DOCUMENT_COMPARISONS: readonly Comparison[] = [
  {
    table: 'document',
    columns: 'sequence, document_id, person_id, receipt, kind, size, covered',
    expected: `
      SELECT sequence, bytes ->> '$.body.document', bytes ->> '$.body.person', bytes ->> '$.body.receipt',
             bytes ->> '$.body.kind', bytes ->> '$.body.size', bytes ->> '$.body.covered'
      FROM book_event WHERE bytes ->> '$.what' = 'document.attached'`,
  },
  {
    table: 'document_erased',
    columns: 'sequence, document, reason',
    expected: `
      SELECT erased.sequence, attached.sequence, erased.bytes ->> '$.body.reason'
      FROM book_event AS erased JOIN book_event AS attached
        ON attached.bytes ->> '$.body.document' = erased.bytes ->> '$.body.document'
      WHERE erased.bytes ->> '$.what' = 'document.erased' AND attached.bytes ->> '$.what' = 'document.attached'`,
  },
];
