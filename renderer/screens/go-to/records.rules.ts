import type { Service } from '../../../contract/catalogue.ts';
import type { Person } from '../../../contract/people.ts';
import type { Candidate } from './rank.rules.ts';

/** What the best of its kind is worth that the program found in its own way: by an alias, or across scripts. */
const LEAST = { service: 0.55, person: 0.5 } as const;
const MOST = 8;

/** The names of each and of all after it: none falls behind one that the program found less fitting. */
const namesFrom = <R>(records: readonly R[], place: number, namesOf: (record: R) => readonly string[]) =>
  records.slice(place).flatMap(namesOf);

/** Services as candidates, in the order in which the catalogue found them. */
export const serviceCandidates = (services: readonly Service[]) =>
  services.slice(0, MOST).map((service, place, all): Candidate & { readonly service: Service } => ({
    id: `service ${service.code}`,
    names: namesFrom(all, place, ({ name }) => [name.hi, name.en]),
    least: LEAST.service,
    service,
  }));

/** People as candidates, in the order in which the search of people found them. */
export const personCandidates = (people: readonly Person[]) =>
  people.slice(0, MOST).map((person, place, all): Candidate & { readonly person: Person } => ({
    id: `person ${person.personId}`,
    names: namesFrom(all, place, ({ name, guardian, village, mobile }) => [
      name,
      `${name} ${guardian} ${village}`,
      mobile,
    ]),
    least: LEAST.person,
    person,
  }));
