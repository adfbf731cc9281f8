import { z } from 'zod';
import { ServiceCode } from '../../contract/catalogue.ts';
import { BookSequence, OperatorId } from '../../contract/ids.ts';
import { InstantSchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import { DAYS_COUNTED, type Sale, bandOf } from './favourites.rules.ts';

const Sales = z.array(
  z
    .object({ sequence: BookSequence, operator: OperatorId, at: InstantSchema, service: ServiceCode })
    .transform(({ at, ...sale }): Sale => ({ ...sale, band: bandOf(at) })),
);

/** Reads who sold what; both questions read a range of primary keys, however many years the book holds. */
export function favouritesRepo(database: Database) {
  const firstCounted = database
    .prepare(`SELECT first_sequence FROM business_day ORDER BY day DESC LIMIT 1 OFFSET ${DAYS_COUNTED - 1}`)
    .pluck();
  const soldFrom = database.prepare(`
    SELECT sequence, bytes ->> '$.user' AS operator, bytes ->> '$.t_wall' AS at, service
    FROM receipt_line JOIN book_event ON sequence = receipt
    WHERE receipt >= ? ORDER BY receipt, place`);

  return {
    /** The first event of the days that count; the book's first while there are fewer days. */
    firstCounted: (): BookSequence => BookSequence.parse(firstCounted.get() ?? 1),
    /** What receipts from an event on name, each line once. */
    soldFrom: (sequence: BookSequence): Sale[] => Sales.parse(soldFrom.all(sequence)),
  };
}
