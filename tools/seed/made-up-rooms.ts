import { createServices } from '../../main/counter-services.ts';
import type { PaperMaker } from '../../main/printing/paper-maker.ts';
import { type Instant, businessDayOf, instant } from '../../contract/day.ts';
import { OperatorId } from '../../contract/ids.ts';
import { openBook } from '../../main/book/book.service.ts';
import type { Database } from '../../main/database/open.ts';
import type { Clock } from '../../main/devices/clock.ts';
import { type TillKey } from '../../main/devices/till-key.ts';
import type { Resources } from '../../main/resources.ts';
import { usersRepo } from '../../main/users/users.repo.ts';

/** When a made-up book begins. */
export const FIRST_MOMENT = instant(Date.parse('2016-04-01T04:00:00.000Z'));
export const FIRST_DAY = businessDayOf(FIRST_MOMENT);

/** A clock in the caller's hand, of a machine that was never turned off. */
export function madeUpClock(start: Instant): Clock & { set(moment: Instant): void } {
  let now = start;
  return {
    now: () => now,
    elapsed: () => Date.parse(now) - Date.parse(FIRST_MOMENT),
    boot: '5eedb007-0000-4000-8000-000000000000',
    set(moment) {
      now = moment;
    },
  };
}

export type MadeUpSurroundings = Resources & {
  readonly database: Database;
  readonly clock: Clock;
  readonly key: TillKey;
};

const noPaper = (): Promise<never> => Promise.reject(new Error('nothing of a made-up book is printed'));
const paperMaker: PaperMaker = {
  raster: noPaper,
  pdf: noPaper,
  sheet: noPaper,
  xlsx: noPaper,
  close: () => Promise.resolve(),
};

export type MadeUpRooms = ReturnType<typeof openMadeUpRooms>;

/** The program's own services on a book that is set up, with nothing printed. */
export function openMadeUpRooms(around: MadeUpSurroundings) {
  const { database, clock, key } = around;
  const book = openBook(database, clock, key);
  const services = createServices({
    ...around,
    book,
    till: 'T1',
    training: false,
    printing: () => ({ enqueue: () => {} }),
    paperMaker,
    reportsFolder: '',
    clipboard: { readText: () => '', writeText: () => {} },
    changed: () => {},
    // Nobody types the numbers of made-up applications, and nobody explains that.
    missingReferences: () => ({ all: 0, unexplained: 0 }),
  });
  return {
    ...services,
    operator: OperatorId.parse(usersRepo(database).findOnDuty()?.operatorId),
  };
}
