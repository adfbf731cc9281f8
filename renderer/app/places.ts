/** The rooms of the program in the order of the rail, with the name of each under `keys` and the key that leads there. */
export const PLACES = [
  { to: '/', icon: 'counter', name: 'counter' },
  { to: '/applications', icon: 'file', name: 'applications', key: { code: 'KeyE', alt: true } },
  { to: '/day', icon: 'till', name: 'day', key: { code: 'F12' }, onStrip: true },
  { to: '/day-book', icon: 'book', name: 'dayBook', key: { code: 'F11' }, onStrip: true },
  { to: '/books', icon: 'ledger', name: 'books', key: { code: 'KeyB', alt: true }, onStrip: true },
  { to: '/suspense', icon: 'clock', name: 'suspense', key: { code: 'KeyH', alt: true } },
  { to: '/commissions', icon: 'coins', name: 'commissions', key: { code: 'KeyC', alt: true } },
  { to: '/queue', icon: 'people', name: 'queue', key: { code: 'KeyQ', alt: true } },
  { to: '/settings', icon: 'gear', name: 'settings' },
] as const;
