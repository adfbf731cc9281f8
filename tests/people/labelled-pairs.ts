import type { PersonFields } from '../../contract/people.ts';
import { COMPOUNDS, MEN, type Spelled, VILLAGES, WOMEN } from '../../tools/seed/made-up-names.ts';
import { type MadeUpPerson, madeUpFamilies, madeUpNumbers } from '../../tools/seed/made-up-people.ts';

/** A person who is known, and what is typed of one who comes: the same or somebody else. */
export type LabelledPair = {
  readonly known: PersonFields;
  readonly typed: PersonFields;
  readonly isSame: boolean;
  /** The rule by which the pair was made. */
  readonly rule: string;
};

function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}

/** The names once more, in any script and any of their spellings. */
const respelled = (names: readonly Spelled[], script: keyof Spelled, random: () => number): string =>
  names.map((name) => pick(name[script], random)).join(' ');

const others = (names: readonly Spelled[], random: () => number, not: Spelled): Spelled => {
  const found = pick(names, random);
  return found === not ? others(names, random, not) : found;
};

const moved = (year: string, years: number): string => (year === '' ? '' : String(Number(year) + years));

/** The same person as another operator writes her on another day. */
function sameAgain({ name, guardian, village, fields }: MadeUpPerson, random: () => number): LabelledPair {
  const script = random() < 0.5 ? 'hi' : 'en';
  const [first, ...rest] = name;
  // A middle name or a surname is left out now and then.
  const names = first && rest.length > 0 && random() < 0.12 ? [first, ...rest.slice(1)] : name;
  const keepsMobile = random() < 0.55;
  const typed: PersonFields = {
    ...fields,
    name: respelled(names, script, random),
    guardian: respelled([guardian], script, random),
    village: respelled([village], script, random),
    mobile: keepsMobile ? fields.mobile : '',
    birthYear: random() < 0.3 ? '' : moved(fields.birthYear, Math.floor(random() * 7) - 3),
  };
  return {
    known: fields,
    typed,
    isSame: true,
    rule: keepsMobile ? 'respelled' : 'respelled, without mobile',
  };
}

/** Somebody who is easily taken for the known one. */
const SOMEBODY_ELSE: readonly ((of: MadeUpPerson, random: () => number) => LabelledPair)[] = [
  ({ name, fields, script }, random) => {
    const [first, ...rest] = name;
    if (!first) throw new Error('nobody has no name');
    const names = WOMEN.includes(first) ? WOMEN : MEN;
    const typed = { ...fields, name: respelled([others(names, random, first), ...rest], script, random) };
    return { known: fields, typed, isSame: false, rule: 'brother or sister with the same mobile' };
  },
  ({ guardian, fields, script }, random) => {
    const typed = {
      ...fields,
      guardian: respelled([others(MEN, random, guardian)], script, random),
      mobile: '',
    };
    return { known: fields, typed, isSame: false, rule: 'namesake with another guardian' };
  },
  ({ village, fields, script }, random) => {
    const typed = {
      ...fields,
      village: respelled([others(VILLAGES, random, village)], script, random),
      mobile: '',
    };
    return { known: fields, typed, isSame: false, rule: 'namesake in another village' };
  },
  ({ fields }, random) => {
    const year = fields.birthYear === '' ? '1990' : fields.birthYear;
    const known = { ...fields, birthYear: year };
    const typed = { ...known, birthYear: moved(year, 12 + Math.floor(random() * 20)), mobile: '' };
    return { known, typed, isSame: false, rule: 'namesake of another age' };
  },
  ({ guardian, fields, script }, random) => {
    const name = respelled([guardian], script, random);
    const typed = { ...fields, name, guardian: respelled([pick(COMPOUNDS, random)], script, random) };
    return { known: fields, typed, isSame: false, rule: 'the guardian, with the same mobile' };
  },
];

/** Pairs made by rules, half of them of one person and half of two; the same start gives the same pairs. */
export function labelledPairs(count: number, start: number): LabelledPair[] {
  const random = madeUpNumbers(start);
  const people = madeUpFamilies(start);
  return Array.from({ length: count }, (_, place) => {
    const { value } = people.next();
    if (place % 2 === 0) return sameAgain(value, random);
    return pick(SOMEBODY_ELSE, random)(value, random);
  });
}
