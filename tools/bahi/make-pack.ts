import type { Paper, ServiceRecord } from '../../contract/catalogue.ts';
import { canonicalBytes } from '../../main/book/book-event.ts';
import { withPacks } from '../../main/catalogue/editions.rules.ts';
import type { Catalogue } from '../../main/catalogue/load-catalogue.ts';
import { type RatePack, packDigest } from '../../main/catalogue/pack-file.ts';
import { catalogueDigest, problemOfPack } from '../../main/catalogue/pack-fit.rules.ts';

export type PackOrder = Pick<RatePack, 'name' | 'from' | 'states'> & {
  /** The catalogue that ships with the program of the counters. */
  readonly shipped: Catalogue;
  /** The packs that those counters have, in order. */
  readonly packs: readonly RatePack[];
  /** The catalogue as it shall be. */
  readonly edited: Catalogue;
};

type Placed = { readonly group: string; readonly service: ServiceRecord };

const placedIn = ({ groups }: Catalogue): Placed[] =>
  groups.flatMap(({ code: group, services }) => services.map((service) => ({ group, service })));

const isSame = (one: ServiceRecord | Paper, other: ServiceRecord | Paper | undefined): boolean =>
  other !== undefined && canonicalBytes(one) === canonicalBytes(other);

/** Throws an Error for what no pack can do: new groups, services that go or move. */
function assertPossible(before: Catalogue, edited: Catalogue): void {
  const groups = new Set(before.groups.map(({ code }) => code));
  const strange = edited.groups.find(({ code }) => !groups.has(code));
  if (strange) throw new Error(`${strange.code}: a group that the catalogue does not have`);
  const places = new Map(placedIn(edited).map(({ group, service }) => [service.code, group]));
  for (const { group, service } of placedIn(before)) {
    const place = places.get(service.code);
    if (place === undefined)
      throw new Error(`${service.code}: a service is never taken out; give it "withheld" with the words why`);
    if (place !== group) throw new Error(`${service.code}: a service stays in its group (${group})`);
  }
}

/**
 * The pack that makes of the catalogue which counters have the one that is edited: all that differs, as whole records.
 * Throws an Error when nothing differs, or when what differs can not be in a pack.
 */
export function makePack({ shipped, packs, edited, name, from, states }: PackOrder): RatePack {
  const before = withPacks(shipped, packs);
  assertPossible(before, edited);
  const known = new Map(placedIn(before).map(({ service }) => [service.code, service]));
  const services = placedIn(edited).filter(({ service }) => !isSame(service, known.get(service.code)));
  const papers = [...edited.papers.values()].filter((paper) => !isSame(paper, before.papers.get(paper.code)));
  if (services.length + papers.length === 0) throw new Error('nothing differs from what counters have');
  const last = packs.at(-1);
  if (last && canonicalBytes({ states: last.states }) !== canonicalBytes({ states }))
    throw new Error('a pack is for the same states as the one before it');
  const pack: RatePack = {
    number: (last?.number ?? 0) + 1,
    name,
    from,
    ...(states && { states }),
    catalogue: catalogueDigest(shipped),
    ...(last && { before: packDigest(canonicalBytes(last)) }),
    papers,
    services,
  };
  const wrong = problemOfPack(pack, shipped, packs);
  if (wrong) throw new Error(`${wrong.where}: ${wrong.problem}`);
  return pack;
}
