import type { refunds as hindi } from '../hi/refunds.ts';
import type { SameKeys } from '../same-keys.ts';

export const refunds = {
  act: 'Refund',
  title: 'Refund of {{number}}',
  lines: 'What is given back?',
  amountOf: '{{head}} (₹{{left}} left)',
  atPortal: 'held up at the portal; say first what became of it',
  reason: 'Why is it given back?',
  reasons: {
    'wrong-entry': 'Wrong entry',
    'service-not-done': 'Service not done',
    'customer-asked': 'Customer asked',
    'portal-failed': 'Not done by the portal',
  },
  pay: 'How is it given back?',
  pays: { cash: 'Cash', upi: 'UPI' },
  total: 'To give back',
  give: 'Give back',
  tooMuch: 'not more than is left',
  why: '₹{{amount}} of {{number}} is being given back.',
  done: '{{number}}: refund of ₹{{amount}} recorded. Have the receiver sign the slip.',
  list: 'Refunds',
  none: 'Nothing is left of this receipt to give back.',
  left: 'Left',
  received: 'Received',
  reversed: 'Refunded',
  net: 'Net',
} as const satisfies SameKeys<typeof hindi>;
