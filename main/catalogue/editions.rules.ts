import type { Rate, ServiceRecord } from '../../contract/catalogue.ts';
import { type BusinessDay, laterDay } from '../../contract/day.ts';
import type { BookSequence } from '../../contract/ids.ts';
import { canonicalBytes } from '../book/book-event.ts';
import type { KnownRate } from './changes.rules.ts';
import type { Catalogue } from './load-catalogue.ts';
import type { RatePack } from './pack-file.ts';

/** A pack in the book: from which event and day on it counts, and from which on no longer. */
export type PackPeriod = {
  readonly since: BookSequence;
  readonly digest: string;
  readonly pack: RatePack;
  /** Its services by their codes. */
  readonly services: ReadonlyMap<string, ServiceRecord>;
  readonly from: BusinessDay;
  readonly undone?: { readonly since: BookSequence; readonly from: BusinessDay } | undefined;
};

/** From when a pack counts that is taken in on a day: what was sold keeps its price. */
export const effectiveDay = ({ from }: Pick<RatePack, 'from'>, taken: BusinessDay): BusinessDay =>
  from > taken ? from : taken;

export function periodOf(
  { since, digest, day }: { since: BookSequence; digest: string; day: BusinessDay },
  pack: RatePack,
): PackPeriod {
  const services = new Map(pack.services.map(({ service }) => [service.code, service]));
  return { since, digest, pack, services, from: effectiveDay(pack, day) };
}

/** The packs as they stood when an event was written. */
export const periodsAsOf = (periods: readonly PackPeriod[], event: BookSequence): PackPeriod[] =>
  periods
    .filter(({ since }) => since < event)
    .map((period) =>
      period.undone && period.undone.since > event ? { ...period, undone: undefined } : period,
    );

/** The packs in force on a day, each going before those in front of it. */
export const packsOn = (periods: readonly PackPeriod[], day: BusinessDay): PackPeriod[] =>
  periods.filter(({ from, undone }) => from <= day && (undone === undefined || day < undone.from));

/** A catalogue with the services and papers of packs in it, the last pack going before the others. */
export function withPacks(base: Catalogue, packs: readonly RatePack[]): Catalogue {
  if (packs.length === 0) return base;
  const papers = new Map(base.papers);
  const services = new Map<string, { group: string; service: ServiceRecord }>();
  for (const pack of packs) {
    for (const paper of pack.papers) papers.set(paper.code, paper);
    for (const entry of pack.services) services.set(entry.service.code, entry);
  }
  const groups = base.groups.map((group) => {
    const known = new Set<string>(group.services.map(({ code }) => code));
    const added = [...services.values()].filter(
      (one) => one.group === group.code && !known.has(one.service.code),
    );
    return {
      ...group,
      services: [
        ...group.services.map((service) => services.get(service.code)?.service ?? service),
        ...added.map(({ service }) => service),
      ],
    };
  });
  return { ...base, groups, papers };
}

/** The records of a service on the days of one stretch, what counts last. */
type Stretch = {
  readonly from: BusinessDay | undefined;
  readonly to: BusinessDay | undefined;
  readonly said: readonly { readonly record: ServiceRecord; readonly period?: PackPeriod }[];
};

function stretchesOf(
  base: ServiceRecord | undefined,
  code: string,
  periods: readonly PackPeriod[],
): Stretch[] {
  const touching = periods.filter(({ services }) => services.has(code));
  const days = touching.flatMap(({ from, undone }) => (undone ? [from, undone.from] : [from]));
  const starts: readonly (BusinessDay | undefined)[] = [undefined, ...new Set(days.toSorted())];
  return starts.map((from, at) => {
    const next = starts[at + 1];
    const packs = from === undefined ? [] : packsOn(touching, from);
    return {
      from,
      to: next && laterDay(next, -1),
      said: [
        ...(base ? [{ record: base }] : []),
        ...packs.flatMap((period) => {
          const record = period.services.get(code);
          return record ? [{ record, period }] : [];
        }),
      ],
    };
  });
}

const isSame = (one: Rate, other: Rate): boolean => canonicalBytes(one) === canonicalBytes(other);

/** The pack that first said a rate which the records after it repeat; undefined where the shipped catalogue did. */
function saidFirst(rate: Rate, said: Stretch['said']): PackPeriod | undefined {
  let at = said.length - 1;
  while (at > 0 && said[at - 1]?.record.rates.some((one) => isSame(one, rate))) at -= 1;
  return said[at]?.period;
}

const laterOf = (one: BusinessDay, other: BusinessDay | undefined): BusinessDay =>
  other !== undefined && other > one ? other : one;
const earlierOf = (one: BusinessDay | undefined, other: BusinessDay | undefined): BusinessDay | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/**
 * What the shipped catalogue and packs say that a service costs, each rate only for the days on which its record is in
 * force. `base` is the shipped record, where there is one.
 */
export function catalogueRates(
  base: ServiceRecord | undefined,
  code: string,
  periods: readonly PackPeriod[],
): KnownRate[] {
  const found: { rate: Rate; whole: Rate; known: KnownRate }[] = [];
  for (const { from, to, said } of stretchesOf(base, code, periods)) {
    const record = said.at(-1)?.record;
    for (const whole of record?.rates ?? []) {
      const first = laterOf(whole.from, from);
      const last = earlierOf(whole.to, to);
      if (last !== undefined && last < first) continue;
      const period = saidFirst(whole, said);
      const before = found.find(
        (one) => isSame(one.whole, whole) && one.rate.to !== undefined && laterDay(one.rate.to, 1) === first,
      );
      const { to: _, ...open } = { ...whole, from: before?.rate.from ?? first };
      const rate: Rate = last === undefined ? open : { ...open, to: last };
      const known: KnownRate = {
        rate,
        source: record?.source ?? '',
        isOwn: false,
        ...(period && { since: period.since, pack: period.pack.number }),
      };
      if (before) Object.assign(before, { rate, known });
      else found.push({ rate, whole, known });
    }
  }
  return found.map(({ known }) => known);
}
