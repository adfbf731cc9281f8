import { join } from 'node:path';
import { z } from 'zod';
import { BothLanguages } from '../../contract/values.ts';
import { readResource, wrongFile } from './resource-file.ts';

const Account = z.strictObject({
  /** The name by which the program knows the account; never changes. */
  key: z.string().regex(/^[a-z-]{2,40}$/u),
  /** The number that the society gives it in its own books. */
  code: z.string().regex(/^[0-9A-Z-]{1,12}$/u),
  kind: z.enum(['asset', 'liability', 'income', 'expense']),
  name: BothLanguages,
});
export type Account = z.output<typeof Account>;

/**
 * The chart of accounts that a new book starts with, of `accounts/accounts.json` in a resources folder, in its order.
 * Throws Fault `catalogue.invalid`, also when a key or a code is used twice.
 */
export function loadAccounts(resourcesFolder: string): Account[] {
  const file = join(resourcesFolder, 'accounts', 'accounts.json');
  const accounts = readResource(file, z.array(Account));
  for (const [at, { key, code }] of accounts.entries()) {
    if (accounts.slice(0, at).some((earlier) => earlier.key === key))
      throw wrongFile(file, `${at}(${key})`, 'duplicate-key');
    if (accounts.slice(0, at).some((earlier) => earlier.code === code))
      throw wrongFile(file, `${at}(${code})`, 'duplicate-code');
  }
  return accounts;
}
