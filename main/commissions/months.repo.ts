import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import { SignedAmount } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

const ServiceRow = z.object({
  service: z.string(),
  earned: SignedAmount,
  confirmed: SignedAmount,
  received: SignedAmount,
});
const SalesRow = z.object({ service: z.string(), sales: z.int(), unknown: z.int() });
const Sums = z.object({ society: SignedAmount, operator: SignedAmount, csc: SignedAmount });
const DueRow = z.object({ days: z.int(), amount: SignedAmount, unclaimed: z.int(), lines: z.int() });

/** Events from the first of a day to the last of another; what lies between lies side by side in the file. */
const IN_DAYS = `
  BETWEEN coalesce((SELECT min(first_sequence) FROM business_day WHERE day >= @from), ${Number.MAX_SAFE_INTEGER})
  AND coalesce((SELECT min(first_sequence) - 1 FROM business_day WHERE day > @to), ${Number.MAX_SAFE_INTEGER})`;

type Days = { readonly from: BusinessDay; readonly to: BusinessDay };

export function monthsRepo(database: Database) {
  const services = database.prepare(`
    SELECT service,
           coalesce(sum(amount) FILTER (WHERE state = 'accrued'), 0) AS earned,
           coalesce(sum(amount) FILTER (WHERE state = 'confirmed'), 0) AS confirmed,
           coalesce(sum(amount) FILTER (WHERE state = 'received'), 0) AS received
    FROM commission_entry AS entry
    JOIN receipt_line AS line ON line.receipt = entry.receipt AND line.place = entry.place
    WHERE sequence ${IN_DAYS} GROUP BY service`);
  const sales = database.prepare(`
    SELECT service, count(*) AS sales, count(*) - count(commission.receipt) AS unknown
    FROM receipt_line AS line
    LEFT JOIN commission_line AS commission
      ON commission.receipt = line.receipt AND commission.place = line.place
    WHERE line.receipt ${IN_DAYS} GROUP BY service`);
  const shares = database.prepare(`
    SELECT coalesce(sum(society), 0) AS society, coalesce(sum(operator), 0) AS operator, coalesce(sum(csc), 0) AS csc
    FROM commission_entry WHERE sequence ${IN_DAYS}`);
  const tds = database
    .prepare(`SELECT coalesce(sum(tds), 0) FROM commission_credit WHERE sequence ${IN_DAYS}`)
    .pluck();
  // Lines as they stood on a day: those open now, and those that an entry after that day has changed, put back.
  const due = database.prepare(`
    WITH last AS (
      SELECT coalesce((SELECT min(first_sequence) - 1 FROM business_day WHERE day > @to), ${Number.MAX_SAFE_INTEGER}) AS sequence
    ), later AS (
      SELECT receipt, place,
             coalesce(sum(amount) FILTER (WHERE state = 'accrued'), 0) AS accrued,
             coalesce(sum(amount) FILTER (WHERE state = 'confirmed'), 0) AS confirmed,
             coalesce(sum(amount) FILTER (WHERE state = 'received'), 0) AS received
      FROM commission_entry WHERE sequence > (SELECT sequence FROM last) GROUP BY receipt, place
    ), touched AS (
      SELECT receipt, place FROM commission_line WHERE accrued <> received UNION SELECT receipt, place FROM later
    ), stood AS (
      SELECT line.receipt, line.accrued - coalesce(later.accrued, 0) AS accrued,
             line.confirmed - coalesce(later.confirmed, 0) AS confirmed,
             line.received - coalesce(later.received, 0) AS received
      FROM touched JOIN commission_line AS line USING (receipt, place) LEFT JOIN later USING (receipt, place)
      WHERE line.receipt <= (SELECT sequence FROM last)
    )
    SELECT cast(julianday(@to) - julianday(day) AS INTEGER) AS days, sum(accrued - received) AS amount,
           coalesce(sum(accrued - confirmed) FILTER (WHERE accrued > confirmed), 0) AS unclaimed,
           count(*) FILTER (WHERE accrued > confirmed) AS lines
    FROM stood JOIN receipt ON receipt.sequence = stood.receipt
    WHERE accrued <> received GROUP BY day`);
  return {
    servicesIn: (days: Days) => z.array(ServiceRow).parse(services.all(days)),
    salesIn: (days: Days) => z.array(SalesRow).parse(sales.all(days)),
    sharesIn: (days: Days) => Sums.parse(shares.get(days)),
    tdsIn: (days: Days) => SignedAmount.parse(tds.get(days)),
    /** What is due at the end of a day, by the days since the sale. */
    dueOn: (to: BusinessDay) => z.array(DueRow).parse(due.all({ to })),
  };
}
