import { applications } from './applications.ts';
import { books } from './books.ts';
import { terms } from './commission-terms.ts';
import { commissions } from './commissions.ts';
import { common } from './common.ts';
import { consents } from './consents.ts';
import { counter } from './counter.ts';
import { dayBook } from './day-book.ts';
import { documents } from './documents.ts';
import { faults } from './faults/index.ts';
import { fields } from './fields.ts';
import { goTo } from './go-to.ts';
import { heads } from './heads.ts';
import { households } from './households.ts';
import { help } from './help.ts';
import { key } from './key.ts';
import { keys } from './keys.ts';
import { ledger } from './ledger.ts';
import { paperBooks } from './paper-books.ts';
import { paperLanguages } from './paper-languages.ts';
import { lesson } from './lesson.ts';
import { packs } from './packs.ts';
import { payment } from './payment.ts';
import { people } from './people.ts';
import { display, queue } from './queue.ts';
import { rates } from './rates.ts';
import { receipts } from './receipts.ts';
import { refunds } from './refunds.ts';
import { setUp } from './set-up.ts';
import { settings } from './settings.ts';
import { statement } from './statement.ts';
import { status } from './status.ts';
import { till } from './till.ts';
import { suspense } from './suspense.ts';
import { users } from './users.ts';
import { waivers } from './waivers.ts';

/** The words of the window in Hindi. */
export const hi = {
  applications,
  books,
  commissions,
  common,
  consents,
  counter,
  dayBook,
  documents,
  faults,
  fields,
  goTo,
  heads,
  help,
  households,
  key,
  keys,
  ledger,
  paperBooks,
  paperLanguages,
  lesson,
  packs,
  payment,
  people,
  queue,
  display,
  rates,
  receipts,
  refunds,
  setUp,
  settings,
  statement,
  status,
  till,
  suspense,
  terms,
  users,
  waivers,
} as const;
