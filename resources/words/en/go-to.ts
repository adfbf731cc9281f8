import type { goTo as hindi } from '../hi/go-to.ts';
import type { SameKeys } from '../same-keys.ts';

export const goTo = {
  title: 'Go to',
  find: 'A place, report, act, person, service, receipt or token',
  hint: 'For example cash book, Ramesh, caste, 123',
  none: 'Nothing like that is found. Try other words or fewer letters.',
  kinds: {
    place: 'Place',
    report: 'Report',
    act: 'Act',
    person: 'Person',
    service: 'Service: add to ticket',
    receipt: 'Open receipt',
    application: 'Open application',
    token: 'Call token',
  },
} as const satisfies SameKeys<typeof hindi>;
