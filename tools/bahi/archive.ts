import { existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import { BookSequence, RequestId } from '../../contract/ids.ts';
import { writeArchive } from '../../main/archive/archive-file.ts';
import { createArchives } from '../../main/archive/archive.service.ts';
import { openBook } from '../../main/book/book.service.ts';
import { openDatabase } from '../../main/database/open.ts';
import { systemClock } from '../../main/devices/clock.ts';
import { openTillKey } from '../../main/devices/till-key.ts';
import { usersRepo } from '../../main/users/users.repo.ts';
import packageFile from '../../package.json' with { type: 'json' };

export type ArchiveOptions = {
  readonly db: string;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly out: string;
};

const StartBody = z.looseObject({ training: z.boolean() });

/** `bahi archive`: writes the archive of a period, signed with the key beside the book, and prints its path. */
export async function archive({ db, from, to, out }: ArchiveOptions): Promise<void> {
  if (!existsSync(db)) throw new Error(`${db}: there is no such file`);
  const key = openTillKey(`${db.replace(/\.db$/u, '')}.key`, undefined);
  const database = openDatabase(db);
  try {
    const book = openBook(database, systemClock(), key);
    const start = book.findEvent(BookSequence.parse(1))?.event;
    const operator = usersRepo(database).findOnDuty();
    if (!start || !operator) throw new Error(`${db} is not set up`);
    const { training } = StartBody.parse(start.body);
    const room = {
      database,
      book,
      till: start.till,
      training,
      version: packageFile.version,
      folder: resolve(out),
    };
    const order = { requestId: RequestId.parse(randomUUID()), from, to };
    const made = await createArchives({ ...room, write: writeArchive }).make(order, operator.operatorId);
    console.log(made.path);
  } finally {
    database.close();
  }
}
