import type { paperCommissions as hindi } from '../hi/paper-commissions.ts';
import type { SameKeys } from '../same-keys.ts';

/** What stands on the paper of a month's commission. */
export const paperCommissions = {
  commissionMonth: 'Commission statement',
  sales: 'Sales',
  commissionUnknown: 'Commission unknown',
  earned: 'Earned',
  confirmed: 'Confirmed',
  received: 'Received',
  tds: 'TDS deducted',
  shareSociety: 'Share of the society',
  shareOperator: 'Share of the operator',
  shareCsc: 'Share of CSC',
  shares: 'Who has how much',
  dueByAge: 'Due, by days since the sale',
  due: 'Due in all',
  dueTo30: 'Up to 30 days',
  dueTo60: '31 to 60 days',
  dueOver60: 'Over 60 days',
  unclaimed: 'In no statement within 60 days',
  upTo: 'up to',
  commissionRounding: 'The commission of each line is rounded to the paisa, half up',
  noCommission: 'No commission in this month',

  payout: 'Voucher of operator share paid',
  payee: 'Paid to',
  paidFrom: 'Paid from',
  debitedTo: 'Debited to',
  operatorShareDue: 'Operator share payable',
  payoutAgreed: 'A second person has agreed to this payment with her own PIN.',
  payeeSigns: 'Signature of payee',
  'cash-drawer': 'Cash at the counter',
  'cash-safe': 'Safe',
  bank: 'Bank account',
} as const satisfies SameKeys<typeof hindi>;
