import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../contract/day.ts';
import { PersonId } from '../../contract/ids.ts';
import type { Catalogue } from '../../main/catalogue/load-catalogue.ts';
import { bookRepo } from '../../main/book/book.repo.ts';
import { type Database, openDatabase } from '../../main/database/open.ts';
import { type TillKey, createTillKey, openTillKey } from '../../main/devices/till-key.ts';
import { loadResources } from '../../main/resources.ts';
import { setUpBook } from '../../main/society/set-up.service.ts';
import { lengthenedCatalogue, offeredIn, ownRules } from './made-up-catalogue.ts';
import { madeUpDay } from './made-up-day.ts';
import { madeUpRequests } from './made-up-ids.ts';
import { madeUpMonth } from './made-up-month.ts';
import { madeUpNumbers, madeUpPeople } from './made-up-people.ts';
import { FIRST_DAY, FIRST_MOMENT, madeUpClock, openMadeUpRooms } from './made-up-rooms.ts';
import type { MadeUpRooms } from './made-up-rooms.ts';
import { madeUpSales } from './made-up-tickets.ts';
import { madeUpTrouble } from './made-up-trouble.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');
const SEED = 7;
const NAMES = { nameHi: 'बनावटी आँकड़े (जाँच के लिए)', nameEn: 'Made-up data (for trials)' };

export type MadeUpCounter = ReturnType<typeof counterOn>;

const keyFileOf = (db: string): string => `${db.replace(/\.db$/u, '')}.key`;

/**
 * What the society has on paper: the shares of its operator, and commissions that the catalogue does not know. Written as
 * a setting at once: nobody makes up a second person to agree to it.
 */
function setTerms({ settings, operator }: MadeUpRooms, catalogue: Catalogue): void {
  const term = { from: FIRST_DAY, society: 4000, operator: 5000, csc: 1000 };
  settings.change('commission-shares', [term], operator);
  settings.change('commission-rules', ownRules(catalogue, FIRST_DAY), operator);
}

const knownPeople = (database: Database): PersonId[] =>
  PersonId.array().parse(
    database
      .prepare('SELECT person_id FROM person_version WHERE version = 1 ORDER BY sequence')
      .pluck()
      .all(),
  );

/** A counter on a made-up book that is set up, its clock at the newest event. */
function counterOn(database: Database, key: TillKey, isNew: boolean) {
  const resources = loadResources(RESOURCES);
  const catalogue = lengthenedCatalogue(resources.catalogue, FIRST_DAY);
  const head = bookRepo(database).findHead()?.event;
  if (!head) throw new Error('the book is not set up');
  const clock = madeUpClock(head.t_wall);
  const rooms = openMadeUpRooms({ ...resources, catalogue, database, clock, key });
  const beginning = String(head.seq);
  const requestId = madeUpRequests(`${beginning} act`);
  if (isNew) setTerms(rooms, catalogue);
  const known = knownPeople(database);
  const strangers = madeUpPeople(SEED);
  const random = madeUpNumbers(SEED);
  const confirmClock = database.transaction(rooms.book.confirmClock).immediate;

  return {
    rooms,
    random,
    ...madeUpDay(rooms, requestId),
    ...madeUpTrouble(rooms, requestId),
    ...madeUpMonth(rooms, requestId),
    sell: madeUpSales({ rooms, offered: offeredIn(catalogue), known, random, beginning }),
    /** Sets the clock of the counter. */
    set(moment: Instant): void {
      clock.set(moment);
      confirmClock(rooms.operator);
    },
    people: (): number => known.length,
    addPerson(): void {
      const { value: fields } = strangers.next();
      known.push(rooms.people.add({ ...fields, requestId: requestId() }, rooms.operator).personId);
    },
    close(): void {
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

/**
 * A new book on a file, with the program's own services behind it and a clock in the caller's hand; its society says
 * that it is made up. The same calls give the same people, services and amounts; keys and hashes are new each time.
 * Throws an Error when the file exists.
 */
export function openMadeUpCounter(db: string): MadeUpCounter {
  if (existsSync(db)) throw new Error(`${db} exists; a made-up book is only written to a new file`);
  const { sample, ...resources } = loadResources(RESOURCES);
  const database = openDatabase(db);
  const key = createTillKey(keyFileOf(db), undefined);
  const clock = madeUpClock(FIRST_MOMENT);
  setUpBook({ ...resources, database, clock, key, training: false }, { ...sample, ...NAMES, till: 'T1' });
  return counterOn(database, key, true);
}

/** Goes on with a made-up book where it ends. Throws an Error when there is none. */
export function reopenMadeUpCounter(db: string): MadeUpCounter {
  if (!existsSync(db)) throw new Error(`${db}: there is no such file`);
  return counterOn(openDatabase(db), openTillKey(keyFileOf(db), undefined), false);
}
