import type { Database } from './open.ts';
import { Fault } from '../../contract/faults.ts';
import { book } from './migrations/0001-book.ts';
import { ledger } from './migrations/0002-ledger.ts';
import { people } from './migrations/0003-people.ts';
import { printing } from './migrations/0004-printing.ts';
import { receipts } from './migrations/0005-receipts.ts';
import { vouchers } from './migrations/0006-vouchers.ts';
import { users } from './migrations/0007-users.ts';
import { skippedNumbers } from './migrations/0008-skipped-numbers.ts';
import { keys } from './migrations/0009-keys.ts';
import { handVouchers } from './migrations/0010-hand-vouchers.ts';
import { till } from './migrations/0011-till.ts';
import { reversals } from './migrations/0012-reversals.ts';
import { suspense } from './migrations/0013-suspense.ts';
import { commissions } from './migrations/0014-commissions.ts';
import { printers } from './migrations/0015-printers.ts';
import { papers } from './migrations/0016-papers.ts';
import { applications } from './migrations/0017-applications.ts';
import { queue } from './migrations/0018-queue.ts';
import { households } from './migrations/0019-households.ts';
import { personHistory } from './migrations/0020-person-history.ts';
import { personMerges } from './migrations/0021-person-merges.ts';
import { catalogueChanges } from './migrations/0022-catalogue-changes.ts';
import { carriedTickets } from './migrations/0023-carried-tickets.ts';
import { consents } from './migrations/0024-consents.ts';
import { paperLanguages } from './migrations/0025-paper-languages.ts';
import { paperBooks } from './migrations/0026-paper-books.ts';
import { documents } from './migrations/0027-documents.ts';
import { waivers } from './migrations/0028-waivers.ts';
import { ratePacks } from './migrations/0029-rate-packs.ts';

/** One step of the schema. Ids count up by one; a released step is never edited. */
export type Migration = { readonly id: number; readonly name: string; readonly sql: string };

const MIGRATIONS: readonly Migration[] = [
  book,
  ledger,
  people,
  printing,
  receipts,
  vouchers,
  users,
  skippedNumbers,
  keys,
  handVouchers,
  till,
  reversals,
  suspense,
  commissions,
  printers,
  papers,
  applications,
  queue,
  households,
  personHistory,
  personMerges,
  catalogueChanges,
  carriedTickets,
  consents,
  paperLanguages,
  paperBooks,
  documents,
  waivers,
  ratePacks,
];

/** "SBah": marks the file as a book of this program. */
const APPLICATION_ID = 0x53426168;

/**
 * Brings a database to the newest schema, each step in a transaction of its own.
 * Throws database.newer when a later version of the program has written it, database.damaged when it is no book.
 */
export function migrate(database: Database): void {
  const reached = Number(database.pragma('user_version', { simple: true }));
  const owner = Number(database.pragma('application_id', { simple: true }));
  if (reached > 0 && owner !== APPLICATION_ID) throw new Fault('database.damaged');
  if (reached > MIGRATIONS.length) throw new Fault('database.newer');

  for (const { id, sql } of MIGRATIONS.slice(reached))
    database
      .transaction(() => {
        database.exec(sql);
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${id}`);
      })
      .immediate();
}
