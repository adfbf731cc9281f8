import type { ServiceCode } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { OperatorId } from '../../contract/ids.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { CatalogueService } from './catalogue.service.ts';
import type { RateCards } from './rate-card.ts';
import type { Rates } from './rates.service.ts';

type Named = Extract<keyof Handlers, `catalogue.${string}`>;

export type CatalogueRoom = {
  readonly catalogue: CatalogueService;
  readonly rates: Rates;
  readonly rateCards: RateCards;
  readonly today: () => BusinessDay;
  /** The services that an operator sells most, the first most often. */
  readonly frequent: (operator: OperatorId) => ServiceCode[];
};

export const catalogueHandlers = ({
  catalogue,
  rates,
  rateCards,
  today,
  frequent,
}: CatalogueRoom): Pick<Handlers, Named> => ({
  'catalogue.find': ({ text }, { operatorId }) => catalogue.find(text, today(), frequent(operatorId)),
  'catalogue.names': ({ codes }) => catalogue.names(codes),
  'catalogue.rates': ({ service }) => rates.ratesOf(service),
  'catalogue.setRate': (order, { operatorId }) => rates.setRate(order, operatorId),
  'catalogue.setOffer': (order, { operatorId }) => rates.setOffer(order, operatorId),
  'catalogue.exportRateCard': (_, { operatorId }) => rateCards.exportPoster(operatorId),
});
