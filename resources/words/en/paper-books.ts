import type { paperBooks as hindi } from '../hi/paper-books.ts';
import type { SameKeys } from '../same-keys.ts';

export const paperBooks = {
  title: 'Hand-written receipt books',
  what: 'Receipt books for power cuts: every number is entered, cancelled, or still there.',
  none: 'No receipt book is registered; until then any number is taken.',
  numbers: 'Numbers',
  used: 'Entered',
  cancelled: 'Cancelled',
  unused: 'Unused',
  skipped: 'Skipped between: {{numbers}}',
  register: 'Register a book',
  registerTitle: 'Register a receipt book',
  first: 'Number of the first receipt',
  last: 'Number of the last receipt',
  like: 'like 001, with the letters before it',
  registered: 'The receipt book {{first}} to {{last}} is registered.',
  cancel: 'Cancel a number',
  cancelTitle: 'Cancel a number of a receipt book',
  number: 'Number as printed',
  reason: 'Reason',
  done: 'Number {{number}} is written down as cancelled.',
  reasons: { spoiled: 'Spoiled', lost: 'Lost', 'not-used': 'Not handed out' },
} as const satisfies SameKeys<typeof hindi>;
