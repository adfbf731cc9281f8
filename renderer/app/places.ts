import { KEYS } from '../../contract/keys.ts';

/** The rooms of the program in the order of the rail, with the name of each under `keys` and the key that leads there. */
export const PLACES = [
  { to: '/', icon: 'counter', name: 'counter' },
  { to: '/applications', icon: 'file', name: 'applications', key: KEYS.applications },
  { to: '/day', icon: 'till', name: 'day', key: KEYS.day, onStrip: true },
  { to: '/day-book', icon: 'book', name: 'dayBook', key: KEYS.dayBook, onStrip: true },
  { to: '/books', icon: 'ledger', name: 'books', key: KEYS.books, onStrip: true },
  { to: '/suspense', icon: 'clock', name: 'suspense', key: KEYS.suspense },
  { to: '/commissions', icon: 'coins', name: 'commissions', key: KEYS.commissions },
  { to: '/queue', icon: 'people', name: 'queue', key: KEYS.queue },
  { to: '/settings', icon: 'gear', name: 'settings' },
] as const;
