import { join } from 'node:path';
import { z } from 'zod';
import { type MadeUpCounter, openMadeUpCounter } from '../seed/made-up-counter.ts';
import { type Row, quantile, timed, writeAndSync } from './measure.ts';

const SALES = 300;
const A_YEAR = 20_000;

const Checkpoint = z.array(z.object({ log: z.int() }));

/** Pages that go to the write-ahead log for each of some sales, each a transaction of its own. */
function pagesASale(counter: MadeUpCounter): number {
  const { database } = counter.rooms;
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.pragma('wal_autocheckpoint = 0');
  timed(SALES, () => counter.sell());
  const [{ log } = { log: 0 }] = Checkpoint.parse(database.pragma('wal_checkpoint(PASSIVE)'));
  database.pragma('wal_autocheckpoint = 1000');
  return log / SALES;
}

/** Median milliseconds of a sale: keeping the ticket and finishing it, two durable transactions. */
const saleTime = (counter: MadeUpCounter): number =>
  quantile(
    timed(SALES, () => counter.sell()),
    0.5,
  );

/** The cost of a sale against the disk's own floor, empty and with a year behind it. */
export function benchSales(folder: string): Row[] {
  const counter = openMadeUpCounter(join(folder, 'counter.db'));
  const { database } = counter.rooms;
  database.transaction(() => timed(1000, () => counter.addPerson())).immediate();

  counter.openDay();

  const floor = quantile(writeAndSync(join(folder, 'floor'), SALES), 0.5);
  const before = process.cpuUsage();
  const empty = saleTime(counter);
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / SALES;
  const pagesEmpty = pagesASale(counter);
  database.transaction(() => timed(A_YEAR, () => counter.sell())).immediate();
  const later = saleTime(counter);
  const pagesLater = pagesASale(counter);

  counter.close();

  return [
    { what: 'WAL pages a sale (draft and receipt), empty', value: pagesEmpty, unit: 'pages' },
    {
      what: `WAL pages a sale, after ${A_YEAR} receipts`,
      value: pagesLater,
      unit: 'pages',
      bar: '14 for the receipt',
    },
    { what: 'CPU of a sale (draft and receipt), beside waiting for the disk', value: cpu, unit: 'ms' },
    {
      what: 'bare write of 80 KiB and fsync: the floor of each of its two commits',
      value: floor,
      unit: 'ms',
    },
    { what: `sale after ${A_YEAR} receipts / empty`, value: later / empty, unit: 'x', bar: '1.1' },
  ];
}
