import { REPORTS } from '../../../contract/report-names.ts';
import { en } from '../../../resources/words/en/index.ts';
import { ALIASES } from '../../../resources/words/go-to-aliases.ts';
import { hi } from '../../../resources/words/hi/index.ts';
import { PLACES } from '../../app/places.ts';
import type { Candidate } from './rank.rules.ts';

type Address = {
  readonly to:
    | (typeof PLACES)[number]['to']
    | '/users'
    | '/rates'
    | '/rates/packs'
    | '/commissions/terms'
    | '/books'
    | '/day/close'
    | '/day/hand-over';
  readonly search?: { readonly show: string };
};

/** A place or a report: somewhere to go to. */
export type Destination = Candidate & {
  readonly kind: 'place' | 'report';
  readonly icon: (typeof PLACES)[number]['icon'];
  readonly words: { readonly hi: string; readonly en: string };
  readonly address: Address;
};

const both = (pick: (words: typeof hi | typeof en) => string) => ({ hi: pick(hi), en: pick(en) });

/** All that something is called: its words in both languages, and what else people say. */
export function namesOf(id: string, words: readonly string[]): readonly string[] {
  const aliases = Object.entries(ALIASES).find(([name]) => name === id)?.[1] ?? '';
  return [...words, ...aliases.split(',')].map((name) => name.trim()).filter((name) => name !== '');
}

function destination(
  id: keyof typeof ALIASES,
  words: Destination['words'],
  more: Omit<Destination, 'id' | 'names' | 'words'>,
): Destination {
  return { id, words, names: namesOf(id, [words.hi, words.en]), ...more };
}

const place = (
  id: keyof typeof ALIASES,
  words: Destination['words'],
  icon: Destination['icon'],
  address: Address,
): Destination => destination(id, words, { kind: 'place', icon, address });

/** Every place of the rail and behind it, and every report. */
export const DESTINATIONS: readonly Destination[] = [
  ...PLACES.map(({ to, icon, name }) =>
    place(
      name,
      both((words) => words.keys[name]),
      icon,
      { to },
    ),
  ),
  place(
    'users',
    both((words) => words.users.title),
    'people',
    { to: '/users' },
  ),
  place(
    'rates',
    both((words) => words.rates.title),
    'file',
    { to: '/rates' },
  ),
  place(
    'packs',
    both((words) => words.packs.title),
    'file',
    { to: '/rates/packs' },
  ),
  place(
    'terms',
    both((words) => words.terms.title),
    'coins',
    { to: '/commissions/terms' },
  ),
  place(
    'closeDay',
    both((words) => words.till.close),
    'till',
    { to: '/day/close' },
  ),
  place(
    'handOver',
    both((words) => words.till.handOver),
    'till',
    { to: '/day/hand-over' },
  ),
  ...(['accounts', 'closings'] as const).map((show) =>
    place(
      show,
      both((words) => words.ledger[show]),
      'ledger',
      { to: '/books', search: { show } },
    ),
  ),
  ...REPORTS.map((show) =>
    destination(
      show,
      both((words) => words.books.reports[show]),
      { kind: 'report', icon: 'ledger', address: { to: '/books', search: { show } } },
    ),
  ),
];

const isAct = (name: string): name is keyof typeof hi.keys => name in hi.keys;

/** What an act is called whose label stands on the key strip in either language. */
export function namesOfAct(label: string): readonly string[] {
  const act = Object.keys(hi.keys)
    .filter(isAct)
    .find((name) => hi.keys[name] === label || en.keys[name] === label);
  return act === undefined ? [label] : namesOf(act, [hi.keys[act], en.keys[act]]);
}
