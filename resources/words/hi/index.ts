import { common } from './common.ts';
import { counter } from './counter.ts';
import { dayBook } from './day-book.ts';
import { faults } from './faults.ts';
import { fields } from './fields.ts';
import { heads } from './heads.ts';
import { help } from './help.ts';
import { keys } from './keys.ts';
import { payment } from './payment.ts';
import { people } from './people.ts';
import { receipts } from './receipts.ts';
import { refunds } from './refunds.ts';
import { setUp } from './set-up.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { suspense } from './suspense.ts';
import { users } from './users.ts';

/** The words of the window in Hindi. */
export const hi = {
  common,
  counter,
  dayBook,
  faults,
  fields,
  heads,
  help,
  keys,
  payment,
  people,
  receipts,
  refunds,
  setUp,
  settings,
  status,
  suspense,
  users,
} as const;
