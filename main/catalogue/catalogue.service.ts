import type { Service, ServiceCode, ServiceName, ServiceRecord } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence } from '../../contract/ids.ts';
import type { BothLanguages } from '../../contract/values.ts';
import { paperWord } from '../printing/paper-words.ts';
import { toPrice, toService } from './catalogue.rules.ts';
import type { KeptChange } from './changes.repo.ts';
import { type KnownRate, isStopped, ratesCounting, ratesKnown } from './changes.rules.ts';
import { type Edition, type Entry, createEditions } from './editions.ts';
import type { PackPeriod } from './editions.rules.ts';
import type { Catalogue } from './load-catalogue.ts';
import type { States } from './states.ts';

/** How many services one search shows. */
const SHOWN = 12;

export type CatalogueService = ReturnType<typeof createCatalogue>;

/** What a book has made of the shipped catalogue. */
export type CatalogueInBook = {
  /** What the society has changed, the oldest first. */
  readonly changes: () => readonly KeptChange[];
  /** The packs that were taken in, the oldest first. */
  readonly packs: () => readonly PackPeriod[];
};

type CatalogueRoom = {
  readonly catalogue: Catalogue;
  readonly states: States;
  readonly today: () => BusinessDay;
  /** Nothing where there is no book. */
  readonly inBook?: CatalogueInBook;
};

const NO_BOOK: CatalogueInBook = { changes: () => [], packs: () => [] };

/** Finds and shows services, from the loaded catalogue and what packs and the society have changed in it. */
export function createCatalogue({ catalogue, states, today, inBook = NO_BOOK }: CatalogueRoom) {
  const { changes } = inBook;
  const editions = createEditions(catalogue, inBook.packs);

  // Lists ask for the names of hundreds of services: while there is no pack, what day it is does not matter.
  const current = (): Edition => (inBook.packs().length === 0 ? editions.shipped : editions.on(today()));

  const findKnown = (code: string): Entry | undefined =>
    current().entries.get(code) ?? editions.everKnown(code);

  const entryOn = (code: ServiceCode, day: BusinessDay): Entry => {
    const entry = editions.on(day).entries.get(code);
    if (entry === undefined) throw new Fault('catalogue.unknownService', { service: code });
    return entry;
  };

  /** Why a service is not to be offered at this centre: as its record says, or because it is of other states. */
  function whyWithheld({ withheld, states: offeredIn }: ServiceRecord): BothLanguages | undefined {
    if (withheld !== undefined) return withheld;
    const { code, name } = states.centre;
    if (offeredIn === undefined || offeredIn.includes(code)) return undefined;
    return {
      hi: paperWord('hi', 'notInState', { state: name.hi }),
      en: paperWord('en', 'notInState', { state: name.en }),
    };
  }

  const knownRates = (code: ServiceCode): KnownRate[] => ratesKnown(code, editions.ratesOf(code), changes());

  function show({ record, group }: Entry, day: BusinessDay): Service {
    const prices = ratesCounting(knownRates(record.code), day).map(toPrice);
    const stopped = isStopped(record.code, changes(), day);
    const { papers } = editions.on(day).catalogue;
    return toService(record, group, { prices, stopped, withheld: whyWithheld(record) }, papers);
  }

  /** What stands on the screen before anything is typed: what this centre sells most, then what most centres do. */
  function unasked(frequent: readonly ServiceCode[], day: BusinessDay): Entry[] {
    const { entries } = editions.on(day);
    const codes = new Set([...frequent, ...catalogue.usual]);
    return [...codes]
      .flatMap((code) => entries.get(code) ?? [])
      .filter(({ record }) => whyWithheld(record) === undefined);
  }

  return {
    /**
     * The services that fit a typed text best, at most 12, with their prices on a business day. `frequent` are the
     * codes that this centre sells most, the first most often: they break ties, and stand first while nothing is
     * typed. Codes no longer in the catalogue are passed over.
     */
    find(text: string, day: BusinessDay, frequent: readonly ServiceCode[]): Service[] {
      const { search, entries } = editions.on(day);
      const found =
        search(text, frequent)?.flatMap((code) => entries.get(code) ?? []) ?? unasked(frequent, day);
      return found.slice(0, SHOWN).map((entry) => show(entry, day));
    },

    /** What services are called, also those that are withheld; codes that were never known are passed over. */
    names: (codes: readonly ServiceCode[]): ServiceName[] =>
      codes.flatMap((code) => {
        const entry = findKnown(code);
        return entry ? [{ code, name: entry.record.name }] : [];
      }),

    /**
     * The record of a service today, also of one that is withheld or that a pack no longer brings. Throws Fault
     * `catalogue.unknownService`.
     */
    get(code: ServiceCode): ServiceRecord {
      const entry = findKnown(code);
      if (entry === undefined) throw new Fault('catalogue.unknownService', { service: code });
      return entry.record;
    },

    whyWithheld,

    /** Every rate that is known of a service, what goes before the others first. */
    knownRates,

    /** A service with its prices on a day, also one that may not be sold. Throws Fault `catalogue.unknownService`. */
    show: (code: ServiceCode, day: BusinessDay): Service => show(entryOn(code, day), day),

    /** The place of a service's group in the catalogue, from 0; undefined for a service that is not in it. */
    groupPlaceOf(code: ServiceCode): number | undefined {
      const group = findKnown(code)?.group.code;
      const place = catalogue.groups.findIndex((one) => one.code === group);
      return place === -1 ? undefined : place;
    },

    /** The name of a service; its code where no catalogue of today and no pack knows it. */
    nameOf: (code: string): BothLanguages => findKnown(code)?.record.name ?? { hi: code, en: code },

    /** All services of today that are not withheld, in the order of the catalogue. */
    onOffer: (): ServiceRecord[] =>
      [...current().entries.values()]
        .map(({ record }) => record)
        .filter((record) => whyWithheld(record) === undefined),

    /** The group of a service; its code where a catalogue of today no longer has it. */
    groupOf: (code: string): BothLanguages => findKnown(code)?.group.name ?? { hi: code, en: code },

    /** The papers that a service asked for when it was sold; none where the catalogue of that day does not know it. */
    papersOf(code: string, day: BusinessDay, sale: BookSequence): BothLanguages[] {
      const { catalogue: known, entries } = editions.on(day, sale);
      const papers = entries.get(code)?.record.papers ?? [];
      return papers.flatMap((paper) => known.papers.get(paper)?.name ?? []);
    },

    /** Whether a service is in the catalogue, not withheld, and not stopped on a day. */
    isOnOffer(code: ServiceCode, day: BusinessDay): boolean {
      const entry = editions.on(day).entries.get(code);
      return (
        entry !== undefined && whyWithheld(entry.record) === undefined && !isStopped(code, changes(), day)
      );
    },

    /**
     * A service that may be sold, with its prices on a business day.
     * Throws the faults `catalogue.unknownService`, `catalogue.withheld` and `catalogue.stopped`.
     */
    getOnOffer(code: ServiceCode, day: BusinessDay): Service {
      const service = show(entryOn(code, day), day);
      if (service.withheld !== undefined) throw new Fault('catalogue.withheld', { service: code });
      if (service.stopped) throw new Fault('catalogue.stopped', { service: code });
      return service;
    },
  };
}
