import { Fault } from '../../contract/faults.ts';
import { canonicalBytes } from '../book/book-event.ts';
import { type Catalogue, problemOfCatalogue } from './load-catalogue.ts';
import { packDigest, type RatePack } from './pack-file.ts';
import type { PackPeriod } from './editions.rules.ts';
import { withPacks } from './editions.rules.ts';

/** The name of a shipped catalogue: the digest of its services and papers. */
export const catalogueDigest = ({ groups, papers }: Catalogue): string =>
  packDigest(canonicalBytes({ groups: [...groups], papers: [...papers.values()] }));

/** Where a pack would come to stand. */
export type Standing = {
  readonly shipped: Catalogue;
  /** The digests of that catalogue and of those that shipped before it, on which a pack may have been made. */
  readonly knownCatalogues: readonly string[];
  /** The state of the centre. */
  readonly state: { readonly code: string; readonly name: { readonly hi: string; readonly en: string } };
  /** The packs that stand, the newest last. */
  readonly packs: readonly Pick<PackPeriod, 'pack' | 'digest'>[];
};

/** What is wrong with the content of a pack on the catalogue that it changes: the place in it and the problem. */
export function problemOfPack(
  pack: RatePack,
  shipped: Catalogue,
  packs: readonly RatePack[],
): { readonly where: string; readonly problem: string } | undefined {
  const codes = pack.services.map(({ service }) => service.code);
  const again = codes.findIndex((code, at) => codes.indexOf(code) !== at);
  if (again !== -1) return { where: `services.${codes[again]}`, problem: 'duplicate-code' };
  for (const { group, service } of pack.services) {
    const home = shipped.groups.find(({ services }) => services.some(({ code }) => code === service.code));
    if (!shipped.groups.some(({ code }) => code === group) || (home && home.code !== group))
      return { where: `services.${service.code}.group`, problem: 'unknown-group' };
  }
  return problemOfCatalogue(withPacks(shipped, [...packs, pack]), new Set(codes));
}

/**
 * Refuses a pack that does not belong here, or not next. Throws pack.otherState, pack.notNewer, pack.gap,
 * pack.baseUnknown, pack.faulty.
 */
export function assertFits(pack: RatePack, { shipped, knownCatalogues, state, packs }: Standing): void {
  if (pack.states && !pack.states.includes(state.code))
    throw new Fault('pack.otherState', { state: `${state.name.hi} / ${state.name.en}` });
  const newest = packs.at(-1);
  const has = newest?.pack.number ?? 0;
  if (pack.number <= has) throw new Fault('pack.notNewer', { number: pack.number, has });
  if (pack.number > has + 1) throw new Fault('pack.gap', { number: pack.number, wanted: has + 1 });
  if (!knownCatalogues.includes(pack.catalogue) || pack.before !== newest?.digest)
    throw new Fault('pack.baseUnknown', { number: pack.number });
  const wrong = problemOfPack(
    pack,
    shipped,
    packs.map((one) => one.pack),
  );
  if (wrong) throw new Fault('pack.faulty', wrong);
}
