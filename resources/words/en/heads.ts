import type { heads as hindi } from '../hi/heads.ts';
import type { SameKeys } from '../same-keys.ts';

export const heads = {
  bill_amount: 'Bill amount',
  government_fee: 'Government fee',
  portal_charge: 'Portal charge',
  centre_charge: 'Centre charge',
  tax: 'Tax (GST)',
} as const satisfies SameKeys<typeof hindi>;
