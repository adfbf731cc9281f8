import type { keys as hindi } from '../hi/keys.ts';
import type { SameKeys } from '../same-keys.ts';

export const keys = {
  strip: 'Keys that work now',
  places: 'Places',
  counter: 'Counter',
  settings: 'Settings and about',
  help: 'Help',
  newTicket: 'New ticket',
  person: 'Person',
  service: 'Service',
  park: 'Park / resume',
  parkedList: 'Parked tickets',
  reprint: 'Reprint',
  pay: 'Pay',
  finish: 'Finish',
  refund: 'Refund',
  portalFailed: 'Held up',
  suspense: 'Held up at portal',
  dayBook: 'Day book',
  switchUser: 'Switch user',
  language: 'हिंदी',
  allPapers: 'All papers seen',
  undo: 'Put line back',
  back: 'Back',
} as const satisfies SameKeys<typeof hindi>;
