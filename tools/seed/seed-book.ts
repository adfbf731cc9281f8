import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorId, type PersonId, RequestId, TicketId } from '../../contract/ids.ts';
import { LineId } from '../../contract/tickets.ts';
import { type Instant, businessDayOf, instant } from '../../contract/day.ts';
import type { ServiceRecord } from '../../contract/catalogue.ts';
import { paise } from '../../contract/money.ts';
import { openBook } from '../../main/book/book.service.ts';
import { ratesOn } from '../../main/catalogue/catalogue.rules.ts';
import { createCatalogue } from '../../main/catalogue/catalogue.service.ts';
import { openDatabase } from '../../main/database/open.ts';
import type { Clock } from '../../main/devices/clock.ts';
import { createTillKey } from '../../main/devices/till-key.ts';
import { createLedger } from '../../main/ledger/ledger.service.ts';
import { createPeople } from '../../main/people/people.service.ts';
import { createReceipts } from '../../main/receipts/receipts.service.ts';
import { loadResources } from '../../main/resources.ts';
import { createSettings } from '../../main/society/settings.service.ts';
import { settingsRepo } from '../../main/society/settings.repo.ts';
import { setUpBook } from '../../main/society/set-up.service.ts';
import { createTickets } from '../../main/tickets/tickets.service.ts';
import { madeUpPeople } from './made-up-people.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');
const WORKING_DAYS = 300;
const FIRST_DAY = Date.parse('2016-04-01T04:00:00.000Z');
const DAY_MS = 86_400_000;
const PEOPLE_PER_DAILY_RECEIPT = 80;

export type SeedOrder = { readonly db: string; readonly years: number; readonly perDay: number };

/** Numbers that look random and are the same each time (mulberry32). */
function madeUpNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The nth id of a kind, as a UUID. */
function madeUpId(kind: string, number: number): string {
  const hex = createHash('sha256').update(`${kind} ${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The working days of the made-up years: 300 a year, spread over 365. */
const momentOf = (day: number, receipt: number, perDay: number): Instant =>
  instant(
    FIRST_DAY +
      Math.floor((day * 365) / WORKING_DAYS) * DAY_MS +
      Math.floor((receipt * 8 * 3_600_000) / perDay),
  );

/** What the operator would have typed for the heads of a service that must be asked. */
function enteredFor(record: ServiceRecord, moment: Instant, random: () => number): Record<string, number> {
  return Object.fromEntries(
    ratesOn(record, businessDayOf(moment))
      .filter(({ paise: known, verified }) => known === undefined || !verified)
      .map(({ head, minimum = 0, maximum = 100_000 }) => {
        const step = 500;
        return [head, Math.min(maximum, minimum + step * Math.floor(random() * 20))];
      }),
  );
}

/**
 * Fills a new book with made-up people and receipts through the program's own services, one transaction a day so that
 * ten years take minutes. The same order gives the same people, services and amounts; keys and hashes are new.
 * Throws an Error when the file exists.
 */
export function seedBook(
  { db, years, perDay }: SeedOrder,
  progress: (day: number, days: number) => void,
): void {
  if (existsSync(db)) throw new Error(`${db} exists; a made-up book is only written to a new file`);
  const random = madeUpNumbers(7);
  const { catalogue: records, sample, ...resources } = loadResources(RESOURCES);
  let now = momentOf(0, 0, perDay);
  const clock: Clock = {
    now: () => now,
    elapsed: () => Date.parse(now) - FIRST_DAY,
    boot: madeUpId('boot', 1),
  };

  const database = openDatabase(db);
  const key = createTillKey(db.replace(/\.db$/u, '').concat('.key'), undefined);
  const answers = {
    ...sample,
    till: 'T1',
    nameHi: 'बनावटी आँकड़े (जाँच के लिए)',
    nameEn: 'Made-up data (for trials)',
  };
  setUpBook({ ...resources, database, clock, key, training: false }, answers);

  const book = openBook(database, clock, key);
  const operator = OperatorId.parse(settingsRepo(database).findOperatorOnDuty()?.operatorId);
  const settings = createSettings(database, book);
  const catalogue = createCatalogue({ catalogue: records });
  const ledger = createLedger(database);
  const people = createPeople({ database, book });
  // Nothing of a made-up book is printed.
  const printing = { enqueue: () => {} };
  const room = {
    database,
    book,
    clock,
    catalogue,
    ledger,
    people,
    settings,
    printing,
    till: 'T1',
    training: false,
  };
  const receipts = createReceipts(room);
  const tickets = createTickets({ ...room, receipts });

  const offered = records.groups.flatMap(({ services }) => services).filter(({ withheld }) => !withheld);
  const persons = madeUpPeople(7);
  const known: PersonId[] = [];

  function addPerson(): void {
    const fields = persons.next().value;
    const requestId = RequestId.parse(madeUpId('person', known.length));
    known.push(people.add({ ...fields, requestId }, operator).personId);
  }

  function sell(number: number): void {
    const personId = known[Math.floor(random() * random() * known.length)];
    const ticketId = TicketId.parse(madeUpId('ticket', number));
    const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, place) => {
      // A few services make up most of a counter's day.
      const record = offered[Math.floor(random() * random() * offered.length)] ?? offered[0];
      if (!record) throw new Error('the catalogue is empty');
      return {
        lineId: LineId.parse(madeUpId(`line ${place}`, number)),
        service: record.code,
        quantity: 1,
        entered: Object.fromEntries(
          Object.entries(enteredFor(record, now, random)).map(([head, amount]) => [head, paise(amount)]),
        ),
        papersSeen: [...record.papers],
      };
    });
    const { total } = tickets.keep({ ticketId, ...(personId && { personId }), lines });
    const byUpi = random() < 0.3 && total > 0;
    const requestId = RequestId.parse(madeUpId('request', number));
    const payment = byUpi
      ? { cashTendered: paise(0), upi: total, upiReference: '0000' }
      : { cashTendered: total, upi: paise(0), upiReference: '' };
    tickets.finish({ requestId, ticketId, payment }, operator);
  }

  const days = years * WORKING_DAYS;
  for (let day = 0; day < days; day++) {
    database
      .transaction(() => {
        const wanted = Math.ceil((PEOPLE_PER_DAILY_RECEIPT * perDay * (day + 1)) / days);
        while (known.length < wanted) addPerson();
        for (let receipt = 0; receipt < perDay; receipt++) {
          now = momentOf(day, receipt, perDay);
          sell(day * perDay + receipt);
        }
      })
      .immediate();
    progress(day + 1, days);
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
