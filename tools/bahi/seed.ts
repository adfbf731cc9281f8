import { seedBook } from '../seed/seed-book.ts';

export type SeedOptions = { readonly db: string; readonly years: number; readonly perDay: number };

/** `bahi seed`: writes a made-up book and says how far it is. */
export async function seed(order: SeedOptions): Promise<void> {
  await seedBook(order, (day, days) => {
    const percent = Math.floor((day * 100) / days);
    if (percent > Math.floor(((day - 1) * 100) / days)) process.stderr.write(`\r${percent} %`);
  });
  process.stderr.write('\n');
  console.log(`${order.db}: ${order.years * 300 * order.perDay} made-up receipts`);
}
