import { join } from 'node:path';
import type { ServiceCode } from '../../contract/catalogue.ts';
import { businessDayOf } from '../../contract/day.ts';
import { type CatalogueInBook, createCatalogue } from '../../main/catalogue/catalogue.service.ts';
import { changesRepo } from '../../main/catalogue/changes.repo.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { packsRepo } from '../../main/catalogue/packs.repo.ts';
import { loadStates } from '../../main/catalogue/states.ts';
import { openForReading } from '../../main/database/open.ts';
import { systemClock } from '../../main/devices/clock.ts';
import { receiptsRepo } from '../../main/receipts/receipts.repo.ts';
import { createPeopleSearch } from '../../main/people/people.service.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

type FindOptions = { readonly db?: string; readonly json?: boolean };

function print(
  found: readonly { readonly [name: string]: unknown }[],
  lines: readonly string[],
  json = false,
): void {
  if (found.length === 0) process.exitCode = 1;
  console.log(json ? JSON.stringify(found) : lines.join('\n'));
}

/** What a book sells most, and what it has made of the catalogue. */
function readBook(db: string): CatalogueInBook & { readonly soldMost: ServiceCode[] } {
  const database = openForReading(db);
  const soldMost = receiptsRepo(database).frequentServices();
  const [changes, packs] = [changesRepo(database).all(), packsRepo(database).periods()];
  database.close();
  return { soldMost, changes: () => changes, packs: () => packs };
}

/** `bahi find-service`: the services that the counter would offer for a text. */
export function findService(text: string, { db, json }: FindOptions): void {
  const today = businessDayOf(systemClock().now());
  const book = db === undefined ? undefined : readBook(db);
  const catalogue = createCatalogue({
    catalogue: loadCatalogue(RESOURCES),
    states: loadStates(RESOURCES),
    today: () => today,
    ...(book && { inBook: book }),
  });
  const found = catalogue.find(text, today, book?.soldMost ?? []);
  print(
    found,
    found.map(({ code, name }) => `${code}\t${name.hi}\t${name.en}`),
    json,
  );
}

/** `bahi find-person`: the people whom the counter would offer for a text. */
export function findPerson(text: string, { db, json }: FindOptions & { db: string }): void {
  const database = openForReading(db);
  const found = createPeopleSearch(database).find(text);
  print(
    found,
    found.map(({ personId, name, guardian, village }) => `${personId}\t${name}\t${guardian}\t${village}`),
    json,
  );
  database.close();
}
