import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import { type PackPeriod, periodOf } from './editions.rules.ts';
import { RatePack } from './pack-file.ts';

const Act = z.object({
  since: BookSequence,
  act: z.enum(['applied', 'undone']),
  digest: z.string(),
  day: BusinessDaySchema,
});
export type PackAct = z.output<typeof Act>;

export function packsRepo(database: Database) {
  const newest = database.prepare('SELECT max(since) FROM rate_pack_act').pluck();
  const selectActs = database.prepare('SELECT since, act, digest, day FROM rate_pack_act ORDER BY since');
  const selectPack = database.prepare('SELECT bytes FROM rate_pack WHERE digest = ?').pluck();
  const insertPack = database.prepare('INSERT INTO rate_pack VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const insertAct = database.prepare('INSERT INTO rate_pack_act VALUES (?, ?, ?, ?)');
  let read: { upTo: unknown; periods: readonly PackPeriod[] } = { upTo: null, periods: [] };

  const getPack = (digest: string): RatePack =>
    RatePack.parse(JSON.parse(z.string().parse(selectPack.get(digest))));

  /** One step back takes the newest pack that stands. */
  function toPeriods(acts: readonly PackAct[]): PackPeriod[] {
    const periods: PackPeriod[] = [];
    for (const { act, ...done } of acts) {
      if (act === 'applied') periods.push(periodOf(done, getPack(done.digest)));
      else {
        const at = periods.findLastIndex(({ undone }) => undone === undefined);
        const period = periods[at];
        if (period) periods[at] = { ...period, undone: { since: done.since, from: done.day } };
      }
    }
    return periods;
  }

  return {
    /** Every time that a pack was taken in, the oldest first; read again only when something was done. */
    periods(): readonly PackPeriod[] {
      const upTo = newest.get();
      if (read.upTo !== upTo) read = { upTo, periods: toPeriods(z.array(Act).parse(selectActs.all())) };
      return read.periods;
    },
    insertPack: (digest: string, number: number, bytes: string): void =>
      void insertPack.run(digest, number, bytes),
    insertAct: ({ since, act, digest, day }: PackAct): void => void insertAct.run(since, act, digest, day),
  };
}

export type PacksRepo = ReturnType<typeof packsRepo>;
