import { z } from 'zod';
import { AccountKind } from '../../contract/ledger.ts';
import type { Database } from '../database/open.ts';
import type { AccountRow } from './ledger.repo.ts';

const Row = z
  .object({ key: z.string(), code: z.string(), kind: AccountKind, hi: z.string(), en: z.string() })
  .transform(({ hi, en, ...row }): AccountRow => ({ ...row, name: { hi, en } }));

/** The chart of accounts as it is today. */
export function chartRepo(database: Database) {
  const all = database.prepare(
    'SELECT key, code, kind, name_hi AS hi, name_en AS en FROM account ORDER BY code',
  );
  const change = database.prepare('UPDATE account SET code = ?, name_hi = ?, name_en = ? WHERE key = ?');
  return {
    all: (): AccountRow[] => z.array(Row).parse(all.all()),
    change: ({ key, code, name }: Pick<AccountRow, 'key' | 'code' | 'name'>): void =>
      void change.run(code, name.hi, name.en, key),
  };
}
