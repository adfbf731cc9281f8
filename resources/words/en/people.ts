import type { people as hindi } from '../hi/people.ts';
import type { SameKeys } from '../same-keys.ts';

export const people = {
  find: 'Find person',
  findHint: 'name, father/husband, village or mobile',
  none: 'Nobody found.',
  addNew: 'Add a new person',
  chosen: 'Person',
  correct: 'Correct',
  change: 'Change',
  relation: { father: 'Father', husband: 'Husband', mother: 'Mother', other: 'Guardian' },
  relationLabel: 'Whose name follows',
  age: '{{years}} years',
  mobileEnds: 'mob. …{{digits}}',
  noMobile: 'no mobile',
  newTitle: 'New person',
  correctTitle: 'Correct the person’s details',
  name: 'Name',
  guardian: 'Name of father / husband / mother',
  village: 'Village or quarter',
  mobile: 'Mobile',
  mobileHint: '10 digits; leave empty if there is none',
  birthYear: 'Year of birth',
  birthYearHint: 'e.g. 1985; leave empty if not known',
  add: 'Add',
  saveCorrection: 'Save correction',
} as const satisfies SameKeys<typeof hindi>;
