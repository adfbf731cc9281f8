import { z } from 'zod';
import type { Input, Output } from '../../contract/contract.ts';
import { openForReading } from '../../main/database/open.ts';
import type { World } from '../world.ts';

export type Report = Output<'reports.read'>;

/** One row of a section by the names of its columns; names in Hindi. */
export const rowsOf = ({ sections }: Report, place = 0): Record<string, string | number>[] => {
  const { columns = [], rows = [] } = sections[place] ?? {};
  return rows.map(({ cells }) => plain(columns, cells));
};

export const totalsOf = ({ sections }: Report, place = 0): Record<string, string | number> =>
  plain(sections[place]?.columns ?? [], sections[place]?.totals ?? []);

type Cells = Report['sections'][number]['totals'];

const plain = (columns: readonly string[], cells: Cells): Record<string, string | number> =>
  Object.fromEntries(
    columns.map((column, place) => {
      const cell = cells[place] ?? '';
      return [column, typeof cell === 'object' ? cell.hi : cell];
    }),
  );

export const read = (
  { call }: Pick<World, 'call'>,
  report: Input<'reports.read'>['report'],
  first: string,
  last: string,
  account?: string,
): Promise<Report> => call('reports.read', { report, first, last, ...(account && { account }) });

const Posted = z.object({
  day: z.string(),
  voucher: z.string().default('receipt'),
  year: z.string().optional(),
  postings: z.array(z.object({ account: z.string(), amount: z.int() })),
});
export type Posted = z.output<typeof Posted>;

/** What the signed events say was booked, without any table of the ledger. */
export function postedIn({ databaseFile }: Pick<World, 'databaseFile'>): Posted[] {
  const database = openForReading(databaseFile);
  const bodies = database
    .prepare(
      "SELECT bytes -> '$.body' FROM book_event WHERE bytes -> '$.body.postings' IS NOT NULL ORDER BY sequence",
    )
    .pluck()
    .all();
  database.close();
  return bodies.map((body) => Posted.parse(JSON.parse(String(body))));
}

/** What every account stood at after the vouchers that are asked for. */
export function balances(
  posted: readonly Posted[],
  counts: (voucher: Posted) => boolean,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { account, amount } of posted.filter(counts).flatMap(({ postings }) => postings))
    sums[account] = (sums[account] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}
