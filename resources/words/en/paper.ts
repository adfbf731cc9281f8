import { closingPaper } from './paper-closing.ts';

/** What stands on paper. The numbers are the words for 0 to 99, apart by spaces. */
export const paper = {
  ...closingPaper,
  receipt: 'Receipt',
  slip: 'Slip of missing papers',
  slipNumber: 'Slip',
  testPage: 'Printer test',
  dayBook: 'Day book',
  cscId: 'CSC ID',
  till: 'Till',
  operator: 'Operator',

  date: 'Date',
  time: 'Time',
  name: 'Name',
  father: 'Father',
  husband: 'Husband',
  mother: 'Mother',
  other: 'Guardian',
  village: 'Village',
  mobile: 'Mobile',

  serial: 'No.',
  service: 'Service',
  services: 'Services',
  quantity: 'Qty',
  amount: 'Amount',
  bill_amount: 'Bill amount',
  government_fee: 'Government fee',
  portal_charge: 'Portal charge',
  centre_charge: 'Centre charge',
  tax: 'Tax',
  total: 'Total',
  waiver: 'Waiver',
  lessTax: 'Less tax, for the waiver',
  toPay: 'To pay',

  cash: 'Cash',
  tendered: 'Cash given',
  change: 'Change',
  upi: 'UPI',

  fromPaperBook: 'Entered from hand-written receipt {{number}} ({{when}})',
  training: 'TRAINING – NOT VALID',
  duplicate: 'DUPLICATE',
  notNotified: '* Rate not from the notified list',
  signaturePending: 'signature pending',
  refundedBy: 'Of this {{amount}} was given back: {{number}} ({{day}})',
  officeCopy: 'Office copy',
  customerCopy: 'Customer copy',
  verify: 'To check this receipt, show its QR code at the centre',
  notGovernment: 'This is not a government document',
  thanks: 'Thank you',

  bring: 'Please bring these papers next time',
  slipNote: 'This is not a receipt, no money was taken',

  reversal: 'Refund',
  originalReceipt: 'Original receipt',
  receiptDate: 'Receipt date',
  reason: 'Reason',
  'wrong-entry': 'Wrong entry',
  'service-not-done': 'Service not done',
  'customer-asked': 'At the customer’s wish',
  'portal-failed': 'Not done by the portal',
  returned: 'Given back',
  receivedBack: 'I have received the amount above',
  receiverSigns: 'Signature or thumb of the receiver',
  approver: 'Approved by',

  token: 'Token number',
  peopleAhead: 'Before you: {{count}}',
  nobodyAhead: 'It is your turn now',
  waitAbout: 'Your turn in about {{minutes}} minutes',
  tokenToday: 'This token is for today only',

  suspense: 'Payment held up at the portal',
  moneySafe: 'Your money is safe',
  portalTook: 'The portal has taken the money but has not said that the work is done.',
  eitherDone:
    'Either your work will be done, or this centre gives you back the whole amount. The centre looks at the portal every day.',
  askBy: 'You will be told by {{day}}. Come to the centre then with this slip and the receipt.',
  payNoMore: 'Until then do not pay for this work again.',

  testEdges: 'The width is right when the thick lines at both edges are whole',
  testLetters: 'The quick brown fox jumps over the lazy dog',
  testFigures: '₹ 1,23,456.50  0123456789',

  receipts: 'Receipts',
  noReceipts: 'No receipt was issued on this day',
  reversals: 'Refunds',
  received: 'Received',
  reversed: 'Refunded',
  net: 'Net',
  byHead: 'Received by head',
  head: 'Head',
  byAccount: 'Postings by account',
  code: 'Code',
  account: 'Account',
  debit: 'Debit',
  credit: 'Credit',
  balanced: 'Balanced: debit equals credit',
  unbalanced: 'Not balanced: debit differs from credit',
  vouchers: 'Other vouchers',
  voucher: 'Voucher',
  kind: 'Kind',
  agrees: 'The figures agree',
  disagrees: 'The figures do not agree',
  operatorSigns: 'Signature of the operator',
  secretarySigns: 'Signature of the secretary',
  printed: 'Printed',
  page: 'Page',

  startCertificate: 'Start certificate of the till book',
  startCertificateMeans:
    'This sheet says with which key the book of this till is signed. Operator and secretary sign it, and it is filed outside the centre, in the office of the society. On the day of an audit the fingerprint of the book’s key is compared with it.',
  startedAt: 'Key in use since',
  publicKey: 'Public key',
  fingerprint: 'Fingerprint of the key',
  replacesKey: 'In the place of the lost key',
  chainSeed: 'Seed of the chain',
  fingerprintWords: 'The same fingerprint in sixteen words',
  startCodeMeans: 'This QR code holds the till, the public key and the random number of the key’s beginning.',
  forAuditor: 'For the auditor only',
  forAuditorMeans:
    'Part this page from the first, hand it to the auditor in a closed envelope and keep none at the centre. Its secret number opens the total in the QR code of every receipt: how much the till had taken in all up to that receipt.',
  auditSecret: 'Secret number',

  numbers:
    'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen ' +
    'Seventeen Eighteen Nineteen ' +
    'Twenty Twenty-One Twenty-Two Twenty-Three Twenty-Four Twenty-Five Twenty-Six Twenty-Seven Twenty-Eight ' +
    'Twenty-Nine ' +
    'Thirty Thirty-One Thirty-Two Thirty-Three Thirty-Four Thirty-Five Thirty-Six Thirty-Seven Thirty-Eight ' +
    'Thirty-Nine ' +
    'Forty Forty-One Forty-Two Forty-Three Forty-Four Forty-Five Forty-Six Forty-Seven Forty-Eight Forty-Nine ' +
    'Fifty Fifty-One Fifty-Two Fifty-Three Fifty-Four Fifty-Five Fifty-Six Fifty-Seven Fifty-Eight Fifty-Nine ' +
    'Sixty Sixty-One Sixty-Two Sixty-Three Sixty-Four Sixty-Five Sixty-Six Sixty-Seven Sixty-Eight Sixty-Nine ' +
    'Seventy Seventy-One Seventy-Two Seventy-Three Seventy-Four Seventy-Five Seventy-Six Seventy-Seven ' +
    'Seventy-Eight Seventy-Nine ' +
    'Eighty Eighty-One Eighty-Two Eighty-Three Eighty-Four Eighty-Five Eighty-Six Eighty-Seven Eighty-Eight ' +
    'Eighty-Nine ' +
    'Ninety Ninety-One Ninety-Two Ninety-Three Ninety-Four Ninety-Five Ninety-Six Ninety-Seven Ninety-Eight ' +
    'Ninety-Nine',
  hundred: 'Hundred',
  thousand: 'Thousand',
  lakh: 'Lakh',
  crore: 'Crore',
  rupee: 'Rupee {{number}}',
  rupees: 'Rupees {{number}}',
  paisa: '{{number}} Paisa',
  paise: '{{number}} Paise',
  rupeesAndPaise: '{{rupees}} and {{paise}}',
  only: '{{amount}} Only',
} as const;
