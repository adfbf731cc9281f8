import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import { LongPeriod } from '../../contract/ledger.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

const Period = z.enum(['day', ...LongPeriod.options]);
export type Period = z.output<typeof Period>;

const ClosingRow = z.object({
  sequence: BookSequence,
  period: Period,
  firstDay: BusinessDaySchema,
  lastDay: BusinessDaySchema,
  number: z.string(),
});
export type ClosingRow = z.output<typeof ClosingRow>;

const COLUMNS = 'sequence, period, first_day AS firstDay, last_day AS lastDay, number';

export function closingsRepo(database: Database) {
  const insert = database.prepare(
    'INSERT INTO closing (sequence, period, first_day, last_day, number) VALUES (?, ?, ?, ?, ?)',
  );
  const first = database.prepare(`SELECT ${COLUMNS} FROM closing WHERE period = ? ORDER BY last_day LIMIT 1`);
  const last = database.prepare(
    `SELECT ${COLUMNS} FROM closing WHERE period = ? ORDER BY last_day DESC LIMIT 1`,
  );
  const within = database.prepare(
    `SELECT ${COLUMNS} FROM closing WHERE period = ? AND first_day >= ? AND last_day <= ? ORDER BY last_day`,
  );
  const long = database.prepare(
    `SELECT ${COLUMNS} FROM closing WHERE period <> 'day' ORDER BY sequence DESC`,
  );
  return {
    insert: ({ sequence, period, firstDay, lastDay, number }: ClosingRow): void =>
      void insert.run(sequence, period, firstDay, lastDay, number),
    findFirst: (period: Period) => ClosingRow.optional().parse(first.get(period)),
    findLast: (period: Period) => ClosingRow.optional().parse(last.get(period)),
    within: (period: Period, { firstDay, lastDay }: Pick<ClosingRow, 'firstDay' | 'lastDay'>) =>
      z.array(ClosingRow).parse(within.all(period, firstDay, lastDay)),
    /** Months and years, the newest first. */
    long: () => z.array(ClosingRow.extend({ period: LongPeriod })).parse(long.all()),
  };
}
