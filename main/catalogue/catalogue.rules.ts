import {
  HEADS,
  type HeadPrice,
  type Paper,
  type Rate,
  type Service,
  type ServiceGroup,
  type ServiceRecord,
} from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { SourcedRate } from '../../contract/rates.ts';

type Period = { readonly from: BusinessDay; readonly to?: BusinessDay | undefined };

/** Whether a day is one of a period, which runs from its first day through its last. */
export const isInForce = ({ from, to }: Period, day: BusinessDay): boolean =>
  from <= day && (to === undefined || day <= to);

/**
 * The rates of a service in force on a business day (in India), at most one a head, in the order of HEADS. A rate
 * holds from its first day through its last. A head without a rate on that day is not part of the price.
 */
export function ratesOn(service: Pick<ServiceRecord, 'rates'>, day: BusinessDay): Rate[] {
  return HEADS.flatMap((head) => {
    const rate = service.rates.find((one) => one.head === head && isInForce(one, day));
    return rate === undefined ? [] : [rate];
  });
}

/** What the screen shows of a rate. A fixed price that is notified, or the society's own, stands fast. */
export function toPrice({ rate, source, isOwn }: Omit<SourcedRate, 'standing'>): HeadPrice {
  const { head, paise, minimum, maximum, verified } = rate;
  return {
    head,
    ...(paise !== undefined && { paise }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    verified,
    fixed: paise !== undefined && (verified || isOwn),
    source,
  };
}

/** What each head of a service costs on a business day by the catalogue alone; see {@link ratesOn}. */
export const pricesOn = (service: Pick<ServiceRecord, 'rates' | 'source'>, day: BusinessDay): HeadPrice[] =>
  ratesOn(service, day).map((rate) => toPrice({ rate, source: service.source, isOwn: false }));

function getPaper(code: string, papers: ReadonlyMap<string, Paper>): Paper {
  const paper = papers.get(code);
  if (paper === undefined) throw new Error(`no paper ${code} in the catalogue`); // loading checks this
  return paper;
}

/** A service as a screen sees it at its prices of a day. `papers` are all papers of the catalogue. */
export function toService(
  record: ServiceRecord,
  group: Pick<ServiceGroup, 'name'>,
  {
    prices,
    stopped,
    withheld,
  }: Pick<Service, 'prices' | 'stopped'> & {
    readonly withheld: Service['withheld'];
  },
  papers: ReadonlyMap<string, Paper>,
): Service {
  return {
    code: record.code,
    name: record.name,
    group: group.name,
    provider: record.provider,
    person: record.person,
    papers: record.papers.map((code) => getPaper(code, papers)),
    prices,
    days: record.days,
    ...(withheld !== undefined && { withheld }),
    stopped,
    source: record.source,
    confidence: record.confidence,
    notes: record.notes,
  };
}
