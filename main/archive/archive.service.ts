import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId } from '../../contract/ids.ts';
import type { MakeArchive } from '../../contract/archive.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { ArchiveMade } from './archive-file.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import { archiveRepo } from './archive.repo.ts';
import { type Period, archiveName, assertPeriod, lastWhere } from './archive.rules.ts';

export type ArchiveRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly till: string;
  readonly training: boolean;
  /** The version of the program, as the archive names it. */
  readonly version: string;
  /** Where archives go. */
  readonly folder: string;
  readonly write: ArchiveWriter;
};

export type Archives = ReturnType<typeof createArchives>;

const MadeBody = z.looseObject({ from: BusinessDaySchema, to: BusinessDaySchema });

/** The day before one. */
const dayBefore = (day: BusinessDay): BusinessDay =>
  BusinessDaySchema.parse(new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10));

export function createArchives(room: ArchiveRoom) {
  const { database, book, till, training, version, folder, write } = room;
  const repo = archiveRepo(database);

  const pathOf = (period: Period): string => join(folder, archiveName(till, period, training));

  /**
   * The last event that belongs to a day or one before: its closing, which may be of a later day, or where there is none
   * the last event of the day. What was noted after the closing belongs to the next day, whose closing covers it. Days
   * never run back in a book, so the place is found by halving.
   */
  const lastOf = (day: BusinessDay): number =>
    repo.findClosing(day) ?? lastWhere(repo.count(), (sequence) => repo.dayOf(sequence) <= day);

  /** The events of a period. Throws archive.wrongPeriod, archive.dayOpen, archive.empty. */
  function spanOf(period: Period): { readonly first: number; readonly last: number } {
    assertPeriod(period, book.today(), {
      first: repo.firstClosedDay(),
      isClosed: (day) => repo.findClosing(day) !== undefined,
    });
    const span = { first: lastOf(dayBefore(period.from)) + 1, last: lastOf(period.to) };
    if (span.last < span.first) throw new Fault('archive.empty');
    return span;
  }

  const note = database.transaction(
    ({ requestId, from, to }: MakeArchive, { facts, sums }: ArchiveMade, user: OperatorId): void => {
      if (book.findRequest(requestId) !== undefined) return;
      const { events, last: head } = facts;
      book.append({
        kind: 'A',
        what: 'archive.made',
        user,
        request: requestId,
        body: () => ({ from, to, events, head, sums }),
      });
    },
  ).immediate;

  /** The path of the archive that an event says was made. */
  function pathAt(sequence: BookSequence): string {
    const event = book.findEvent(sequence)?.event;
    if (event?.what !== 'archive.made') throw new Error('this request has made no archive');
    return pathOf(MadeBody.parse(event.body));
  }

  return {
    /**
     * Writes the archive of a period, at most one year and closed, and says so in the book. The same request again
     * answers the same path. Throws clock.ahead, archive.wrongPeriod, archive.dayOpen, archive.empty, key.missing,
     * disk.full, disk.failed.
     */
    async make(order: MakeArchive, user: OperatorId): Promise<{ path: string }> {
      const earlier = book.findRequest(order.requestId);
      if (earlier !== undefined) return { path: pathAt(earlier) };
      const { from, to } = order;
      const path = pathOf(order);
      const span = spanOf(order);
      mkdirSync(folder, { recursive: true });
      const isNew = !existsSync(path);
      const made = await write(
        { from, to, ...span, database: database.name, software: version, path },
        book.sign,
      );
      try {
        note(order, made, user);
      } catch (error) {
        // No archive without its event.
        if (isNew) rmSync(path);
        throw error;
      }
      return { path };
    },
  };
}
