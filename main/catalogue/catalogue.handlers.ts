import type { ServiceCode } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { CatalogueService } from './catalogue.service.ts';

export type CatalogueRoom = {
  readonly catalogue: CatalogueService;
  readonly today: () => BusinessDay;
  /** The services that this counter sells most, the first most often. */
  readonly frequent: () => ServiceCode[];
};

export const catalogueHandlers = ({
  catalogue,
  today,
  frequent,
}: CatalogueRoom): Pick<Handlers, 'catalogue.find' | 'catalogue.names'> => ({
  'catalogue.find': ({ text }) => catalogue.find(text, today(), frequent()),
  'catalogue.names': ({ codes }) => catalogue.names(codes),
});
