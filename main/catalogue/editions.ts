import type { ServiceCode, ServiceGroup, ServiceRecord } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { BookSequence } from '../../contract/ids.ts';
import { createServiceSearch } from '../search/find-services.ts';
import type { KnownRate } from './changes.rules.ts';
import { type PackPeriod, catalogueRates, packsOn, periodsAsOf, withPacks } from './editions.rules.ts';
import type { Catalogue } from './load-catalogue.ts';

export type Entry = { readonly record: ServiceRecord; readonly group: ServiceGroup };

/** The catalogue with the packs of a day in it, ready to be asked. */
export type Edition = {
  readonly catalogue: Catalogue;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly search: ReturnType<typeof createServiceSearch>;
};

/** How many editions are kept ready: that of today, and those that old papers ask for. */
const KEPT = 4;

function editionOf(catalogue: Catalogue): Edition {
  const entries = new Map<string, Entry>();
  for (const group of catalogue.groups)
    for (const record of group.services) entries.set(record.code, { record, group });
  let search: Edition['search'] | undefined;
  return {
    catalogue,
    entries,
    // Its index is built when it is first searched: old editions are not.
    search(text, frequent) {
      search ??= createServiceSearch({
        services: [...entries.values()].map(({ record }) => record),
        synonyms: catalogue.synonyms,
        usual: catalogue.usual,
      });
      return search(text, frequent);
    },
  };
}

/** The shipped catalogue as packs have changed it, on any day. `periods` are the packs of the book. */
export function createEditions(shipped: Catalogue, periods: () => readonly PackPeriod[]) {
  const kept = new Map<string, Edition>();
  let rates: { of: readonly PackPeriod[]; found: Map<string, KnownRate[]> } = { of: [], found: new Map() };

  function editionWith(packs: readonly PackPeriod[]): Edition {
    const key = packs.map(({ since }) => since).join();
    const known = kept.get(key);
    if (known) return known;
    const edition = editionOf(
      withPacks(
        shipped,
        packs.map(({ pack }) => pack),
      ),
    );
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, edition);
    return edition;
  }

  const shippedEdition = editionWith([]);

  return {
    /** The catalogue without any pack. */
    shipped: shippedEdition,

    /** The catalogue of a day, as it is known now or as it was known before an event. */
    on: (day: BusinessDay, asOf?: BookSequence): Edition =>
      editionWith(packsOn(asOf === undefined ? periods() : periodsAsOf(periods(), asOf), day)),

    /** A service as its newest pack tells of it, also one that was taken back: what was sold keeps its name. */
    everKnown(code: string): Entry | undefined {
      const shippedEntry = shippedEdition.entries.get(code);
      for (const { pack, services } of periods().toReversed()) {
        const record = services.get(code);
        const place = pack.services.find(({ service }) => service.code === code)?.group;
        const group = shipped.groups.find((one) => one.code === place);
        if (record && group) return { record, group };
      }
      return shippedEntry;
    },

    /** What the catalogue and its packs say that a service costs, on whatever day. */
    ratesOf(code: ServiceCode): readonly KnownRate[] {
      const of = periods();
      if (rates.of !== of) rates = { of, found: new Map() };
      const known =
        rates.found.get(code) ?? catalogueRates(shippedEdition.entries.get(code)?.record, code, of);
      rates.found.set(code, known);
      return known;
    },
  };
}
