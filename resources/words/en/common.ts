import type { common as hindi } from '../hi/common.ts';
import type { SameKeys } from '../same-keys.ts';

export const common = {
  product: 'Seva Bahi',
  till: 'Till',
  operator: 'Operator',
  switchUser: 'Switch user: {{name}}',
  date: 'Date',
  training: 'TRAINING',
  trainingMeans: 'receipts made here are not valid',
  otherLanguage: 'हिंदी',
  otherLanguageCode: 'hi',
  otherLanguageName: 'Change language: हिंदी',
  messages: 'Messages',
  clearMessage: 'Clear message',
  close: 'Close',
  back: 'Back',
  showList: 'Show the list',
  openAgain: 'Open again',
  tryAgain: 'Try again',
  cannotOpen: 'The book did not open',
  acceptLoss: 'Go on with this book…',
  acceptLossTitle: 'Go on with this older book?',
  acceptLossMeans:
    'Receipts that are not in this file will not come back at this till. The book will say so. If a newer file can be found, look for it first.',
  acceptLossYes: 'Accept the loss and go on',
  acceptLossNo: 'Stop and look for the file',
  reading: 'reading…',
} as const satisfies SameKeys<typeof hindi>;
