import type { PersonFields } from '../../contract/people.ts';
import {
  COMPOUNDS,
  MEN,
  MIDDLE_OF_MEN,
  MIDDLE_OF_WOMEN,
  SURNAMES,
  type Spelled,
  VILLAGES,
  WOMEN,
} from './made-up-names.ts';

/** A person who does not exist: the names behind her, and how they happen to be written. */
export type MadeUpPerson = {
  readonly name: readonly Spelled[];
  readonly guardian: Spelled;
  readonly village: Spelled;
  readonly script: keyof Spelled;
  readonly fields: PersonFields;
};

/** Numbers from 0 to 1 that look random and are the same for the same start (mulberry32). */
export function madeUpNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Family = { readonly surname: Spelled; readonly village: Spelled };

const USUAL_SPELLING = 0.7;

function at<T>(list: readonly T[], place: number): T {
  const found = list[Math.min(list.length - 1, Math.floor(place * list.length))];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}

/** The choices of one made-up book. */
function chooser(seed: number) {
  const random = madeUpNumbers(seed);
  /** Some names are far commoner than others. */
  const common = <T>(list: readonly T[]): T => at(list, random() ** 1.7);
  const happens = (share: number): boolean => random() < share;
  return {
    random,
    common,
    happens,
    any: <T>(list: readonly T[]): T => at(list, random()),
    man: (): Spelled => (happens(0.8) ? common(MEN) : at(COMPOUNDS, random())),
    /** The usual spelling, or one of the others. */
    spell: (names: readonly Spelled[], script: keyof Spelled): string =>
      names
        .map(({ [script]: [usual = '', ...others] }) =>
          others.length === 0 || happens(USUAL_SPELLING) ? usual : at(others, random()),
        )
        .join(' '),
    mobile: (): string => (happens(0.85) ? String(6_000_000_000 + Math.floor(random() * 4_000_000_000)) : ''),
    birthYear: (from: number, to: number): string =>
      happens(0.9) ? String(from + Math.floor(random() * (to - from))) : '',
  };
}

/**
 * People of made-up families, without end: a man, often his wife, and their children, each written in one script and
 * often not in the usual spelling. The same seed gives the same people.
 */
export function* madeUpFamilies(seed: number): Generator<MadeUpPerson, never> {
  const choose = chooser(seed);

  function member(
    name: readonly Spelled[],
    relation: PersonFields['relation'],
    guardian: Spelled,
    { village }: Family,
    years: readonly [from: number, to: number],
  ): MadeUpPerson {
    const script = choose.happens(0.6) ? 'hi' : 'en';
    const fields = {
      name: choose.spell(name, script),
      relation,
      guardian: choose.spell([guardian], script),
      village: choose.spell([village], script),
      mobile: choose.mobile(),
      birthYear: choose.birthYear(...years),
    };
    return { name, guardian, village, script, fields };
  }

  const named = (first: Spelled, middle: readonly Spelled[], { surname }: Family): Spelled[] =>
    choose.happens(0.45) ? [first, choose.any(middle), surname] : [first, surname];

  while (true) {
    const family: Family = { surname: choose.common(SURNAMES), village: choose.common(VILLAGES) };
    const head = choose.man();
    yield member(named(head, MIDDLE_OF_MEN, family), 'father', choose.man(), family, [1945, 1990]);
    const wife = choose.happens(0.7) ? choose.common(WOMEN) : undefined;
    if (wife) yield member(named(wife, MIDDLE_OF_WOMEN, family), 'husband', head, family, [1950, 1995]);
    while (choose.happens(0.5)) {
      const daughter = choose.happens(0.45);
      const first = choose.common(daughter ? WOMEN : MEN);
      const name = named(first, daughter ? MIDDLE_OF_WOMEN : MIDDLE_OF_MEN, family);
      const mother = choose.happens(0.05) ? wife : undefined;
      yield member(name, mother ? 'mother' : 'father', mother ?? head, family, [1985, 2020]);
    }
  }
}

/** The fields of made-up people, as an operator would type them. */
export function* madeUpPeople(seed: number): Generator<PersonFields, never> {
  const people = madeUpFamilies(seed);
  while (true) yield people.next().value.fields;
}
