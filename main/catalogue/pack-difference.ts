import type { BusinessDay } from '../../contract/day.ts';
import type { ServiceRecord } from '../../contract/catalogue.ts';
import type { ServiceDifference } from '../../contract/rate-packs.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { KeptChange } from './changes.repo.ts';
import { ratesKnown } from './changes.rules.ts';
import {
  type KnownBoth,
  collisionsOf,
  headDifferences,
  kindsOf,
  otherDifferences,
} from './difference.rules.ts';
import { type PackPeriod, catalogueRates, packsOn, withPacks } from './editions.rules.ts';
import type { Catalogue } from './load-catalogue.ts';

export type DifferenceRoom = {
  readonly shipped: Catalogue;
  /** The packs that were taken in before. */
  readonly before: readonly PackPeriod[];
  /** What the society had changed by then. */
  readonly changes: readonly KeptChange[];
  /** Why a service is not offered at this centre. */
  readonly whyWithheld: (record: ServiceRecord) => BothLanguages | undefined;
};

type Sides = { readonly old: ServiceRecord | undefined; readonly now: ServiceRecord };

const recordsOf = ({ groups }: Catalogue): Map<string, ServiceRecord> =>
  new Map(groups.flatMap(({ services }) => services).map((record) => [record.code, record]));

/** What a pack does to each service of it, from its first day here on; records that it only repeats are left out. */
export function packDifference(period: PackPeriod, room: DifferenceRoom): ServiceDifference[] {
  const { shipped, before, changes, whyWithheld } = room;
  const inForce = packsOn(before, period.from).map(({ pack }) => pack);
  const [earlier, later] = [withPacks(shipped, inForce), withPacks(shipped, [...inForce, period.pack])];
  const [shippedRecords, records] = [recordsOf(shipped), recordsOf(earlier)];

  function knownOf(code: ServiceRecord['code']): KnownBoth {
    const base = shippedRecords.get(code);
    const catalogued = {
      before: catalogueRates(base, code, before),
      after: catalogueRates(base, code, [...before, period]),
    };
    const known = {
      before: ratesKnown(code, catalogued.before, changes),
      after: ratesKnown(code, catalogued.after, changes),
    };
    return { catalogued, known };
  }

  function kindOf({ old, now }: Sides): ServiceDifference['kind'] {
    if (!old) return 'added';
    const [was, is] = [whyWithheld(old) !== undefined, whyWithheld(now) !== undefined];
    if (was === is) return 'changed';
    return is ? 'stopped' : 'resumed';
  }

  const paperNames = (codes: readonly string[], other: readonly string[], of: Catalogue): BothLanguages[] =>
    codes.filter((code) => !other.includes(code)).flatMap((code) => of.papers.get(code)?.name ?? []);

  function tell({ old, now }: Sides, group: BothLanguages, from: BusinessDay): ServiceDifference {
    const known = knownOf(now.code);
    const withheld = whyWithheld(now);
    const told = {
      service: now.code,
      name: now.name,
      group,
      kind: kindOf({ old, now }),
      ...(withheld && { withheld }),
      ...(old && (old.name.hi !== now.name.hi || old.name.en !== now.name.en) && { nameBefore: old.name }),
      heads: headDifferences(known, from),
      papersAdded: paperNames(now.papers, old?.papers ?? [], later),
      papersRemoved: paperNames(old?.papers ?? [], now.papers, earlier),
      others: old ? otherDifferences(old, now) : [],
      collisions: collisionsOf(known, from),
    };
    return { ...told, kinds: kindsOf(told) };
  }

  const isChange = ({ kinds, heads, others, nameBefore }: ServiceDifference): boolean =>
    kinds.length + heads.length + others.length > 0 || nameBefore !== undefined;

  return period.pack.services
    .map(({ group, service }) => {
      const { name } = shipped.groups.find(({ code }) => code === group) ?? { name: service.name };
      return tell({ old: records.get(service.code), now: service }, name, period.from);
    })
    .filter(isChange);
}
