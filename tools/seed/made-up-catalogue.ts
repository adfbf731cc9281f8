import type { Commission, ServiceRecord } from '../../contract/catalogue.ts';
import type { OwnRule } from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { Catalogue } from '../../main/catalogue/load-catalogue.ts';

type Beginning = { readonly from: BusinessDay };

/** The same list with its earliest entry in force from a day on, where it begins later. */
function lengthened<T extends Beginning>(entries: readonly T[], day: BusinessDay): T[] {
  const earliest = entries.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0];
  return entries.map((entry) => (entry === earliest && entry.from > day ? { ...entry, from: day } : entry));
}

/** A service whose first rate of each head, and first commission, hold from a day on. */
function lengthenedService(service: ServiceRecord, day: BusinessDay): ServiceRecord {
  const byHead = Map.groupBy(service.rates, ({ head }) => head);
  return {
    ...service,
    rates: [...byHead.values()].flatMap((rates) => lengthened(rates, day)),
    commissions: lengthened(service.commissions, day),
  };
}

/**
 * The catalogue as if its first rates had held since a day. No source says so: it is for made-up books alone, which
 * would have nothing to charge in the years before the catalogue's own.
 */
export const lengthenedCatalogue = (catalogue: Catalogue, day: BusinessDay): Catalogue => ({
  ...catalogue,
  groups: catalogue.groups.map((group) => ({
    ...group,
    services: group.services.map((service) => lengthenedService(service, day)),
  })),
});

/** What is offered, the services that are asked for most often first. */
export function offeredIn({ groups, usual }: Catalogue): ServiceRecord[] {
  const offered = groups.flatMap(({ services }) => services).filter(({ withheld }) => !withheld);
  const place = ({ code }: ServiceRecord): number =>
    usual.includes(code) ? usual.indexOf(code) : usual.length;
  return offered.toSorted((one, other) => place(one) - place(other));
}

/** The least that a rule of another network says, as a made-up society would have it on paper for sure. */
const asOnPaper = (rule: Commission, from: BusinessDay): Commission => ({
  ...rule,
  from,
  ...(rule.flatMinimum !== undefined && { flatMaximum: rule.flatMinimum }),
  verified: true,
});

/** Rules of its own for the usual services whose commission the catalogue does not know for sure. */
export function ownRules(catalogue: Catalogue, from: BusinessDay): OwnRule[] {
  const usual = offeredIn(catalogue).filter(({ code }) => catalogue.usual.includes(code));
  return usual.flatMap(({ code, commissions: [rule] }) =>
    rule && !rule.verified ? [{ service: code, rule: asOnPaper(rule, from) }] : [],
  );
}
