import type {
  Service,
  ServiceCode,
  ServiceGroup,
  ServiceName,
  ServiceRecord,
} from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { CatalogueChange } from '../../contract/rates.ts';
import type { BothLanguages } from '../../contract/values.ts';
import { createServiceSearch } from '../search/find-services.ts';
import { toPrice, toService } from './catalogue.rules.ts';
import { isStopped, ratesCounting, ratesKnown } from './changes.rules.ts';
import type { Catalogue } from './load-catalogue.ts';

/** How many services one search shows. */
const SHOWN = 12;

type Entry = { readonly record: ServiceRecord; readonly group: ServiceGroup };

export type CatalogueService = ReturnType<typeof createCatalogue>;

type CatalogueRoom = {
  readonly catalogue: Catalogue;
  /** What the society has changed, the oldest first; nothing where there is no book. */
  readonly changes?: () => readonly CatalogueChange[];
};

/** Finds and shows services, from the loaded catalogue and what the society has changed in it. */
export function createCatalogue({ catalogue, changes = () => [] }: CatalogueRoom) {
  const entries = new Map<string, Entry>();
  for (const group of catalogue.groups)
    for (const record of group.services) entries.set(record.code, { record, group });
  const search = createServiceSearch({
    services: [...entries.values()].map((entry) => entry.record),
    synonyms: catalogue.synonyms,
    usual: catalogue.usual,
  });

  const entryOf = (code: ServiceCode): Entry => {
    const entry = entries.get(code);
    if (entry === undefined) throw new Fault('catalogue.unknownService', { service: code });
    return entry;
  };

  function show({ record, group }: Entry, day: BusinessDay): Service {
    const made = changes();
    const prices = ratesCounting(ratesKnown(record, made), day).map(toPrice);
    const stopped = isStopped(record.code, made, day);
    return toService(record, group, { prices, stopped }, catalogue.papers);
  }

  /** What stands on the screen before anything is typed: what this centre sells most, then what most centres do. */
  function unasked(frequent: readonly ServiceCode[]): Entry[] {
    const codes = new Set([...frequent, ...catalogue.usual]);
    return [...codes]
      .flatMap((code) => entries.get(code) ?? [])
      .filter((entry) => entry.record.withheld === undefined);
  }

  return {
    /**
     * The services that fit a typed text best, at most 12, with their prices on a business day. `frequent` are the
     * codes that this centre sells most, the first most often: they break ties, and stand first while nothing is
     * typed. Codes no longer in the catalogue are passed over.
     */
    find(text: string, day: BusinessDay, frequent: readonly ServiceCode[]): Service[] {
      const found = search(text, frequent)?.flatMap((code) => entries.get(code) ?? []) ?? unasked(frequent);
      return found.slice(0, SHOWN).map((entry) => show(entry, day));
    },

    /** What services are called, also those that are withheld; codes no longer in the catalogue are passed over. */
    names: (codes: readonly ServiceCode[]): ServiceName[] =>
      codes.flatMap((code) => {
        const entry = entries.get(code);
        return entry ? [{ code, name: entry.record.name }] : [];
      }),

    /** The record of a service, also of one that is withheld. Throws Fault `catalogue.unknownService`. */
    get: (code: ServiceCode): ServiceRecord => entryOf(code).record,

    /** A service with its prices on a day, also one that may not be sold. Throws Fault `catalogue.unknownService`. */
    show: (code: ServiceCode, day: BusinessDay): Service => show(entryOf(code), day),

    /** The place of a service's group in the catalogue, from 0; undefined for a service that is not in it. */
    groupPlaceOf(code: ServiceCode): number | undefined {
      const group = entries.get(code)?.group;
      return group && catalogue.groups.indexOf(group);
    },

    /** The name of a service; its code where a catalogue of today no longer has it. */
    nameOf: (code: string): BothLanguages => entries.get(code)?.record.name ?? { hi: code, en: code },

    /** All services that are not withheld, in the order of the catalogue. */
    onOffer: (): ServiceRecord[] =>
      [...entries.values()].map(({ record }) => record).filter(({ withheld }) => withheld === undefined),

    /** The group of a service; its code where a catalogue of today no longer has it. */
    groupOf: (code: string): BothLanguages => entries.get(code)?.group.name ?? { hi: code, en: code },
    /** The papers that a service asks for; none where a catalogue of today no longer has it. */
    papersOf: (code: string): BothLanguages[] =>
      (entries.get(code)?.record.papers ?? []).flatMap((paper) => catalogue.papers.get(paper)?.name ?? []),

    /** Whether a service is in the catalogue, not withheld, and not stopped on a day. */
    isOnOffer(code: ServiceCode, day: BusinessDay): boolean {
      const entry = entries.get(code);
      return entry !== undefined && entry.record.withheld === undefined && !isStopped(code, changes(), day);
    },

    /**
     * A service that may be sold, with its prices on a business day.
     * Throws the faults `catalogue.unknownService`, `catalogue.withheld` and `catalogue.stopped`.
     */
    getOnOffer(code: ServiceCode, day: BusinessDay): Service {
      const entry = entryOf(code);
      if (entry.record.withheld !== undefined) throw new Fault('catalogue.withheld', { service: code });
      const service = show(entry, day);
      if (service.stopped) throw new Fault('catalogue.stopped', { service: code });
      return service;
    },
  };
}
