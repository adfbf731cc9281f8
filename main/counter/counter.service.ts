import type { FindAtCounter, FoundAtCounter } from '../../contract/counter.ts';
import type { Service } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { OperatorId } from '../../contract/ids.ts';
import { latinDigits } from '../../contract/money.ts';
import type { Person } from '../../contract/people.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { Favourites } from '../favourites/favourites.service.ts';
import type { People } from '../people/people.service.ts';
import { isMobile, isNamed } from './counter.rules.ts';

export type CounterRoom = {
  readonly catalogue: Pick<CatalogueService, 'find' | 'get'>;
  readonly people: Pick<People, 'find'>;
  readonly favourites: Pick<Favourites, 'of'>;
  readonly today: () => BusinessDay;
};

/** The one box of the counter: services and people in one answer. */
export function createCounterSearch({ catalogue, people, favourites, today }: CounterRoom) {
  const namesOfService = ({ code, name }: Service): string[] => [
    name.hi,
    name.en,
    ...catalogue.get(code).aliases,
  ];
  const namesOfPerson = ({ name, guardian, village }: Person): string => `${name} ${guardian} ${village}`;

  /** Services stand first, but where the words begin the name of somebody and of no service, or are a mobile. */
  function firstOf(text: string, services: readonly Service[], known: readonly Person[]) {
    if (known.length === 0) return 'services';
    if (services.length === 0 || isMobile(latinDigits(text))) return 'people';
    if (services.some((service) => isNamed(text, namesOfService(service)))) return 'services';
    return known.some((person) => isNamed(text, [namesOfPerson(person)])) ? 'people' : 'services';
  }

  return {
    /** At most twelve services and twelve people; for no text the operator's favourites and who was served last. */
    find({ text, of }: FindAtCounter, operator: OperatorId): FoundAtCounter {
      const frequent = favourites.of(operator).map(({ service }) => service);
      const services = of === 'people' ? [] : catalogue.find(text, today(), frequent);
      const known = of === 'services' ? [] : people.find(text);
      return { services, people: known, first: firstOf(text, services, known) };
    },
  };
}

export type CounterSearch = ReturnType<typeof createCounterSearch>;
