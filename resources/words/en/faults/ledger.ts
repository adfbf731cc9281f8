export const ledgerFaults = {
  'ledger.notFound': {
    happened: 'This voucher is not in the book.',
    money: 'The accounts are safe.',
    now: 'Choose the voucher from the day book or the ledger.',
  },
  'ledger.unknownAccount': {
    happened: 'This account is not in the book.',
    money: 'Nothing was written; the accounts are safe.',
    now: 'Choose an account from the list.',
  },
  'ledger.codeTaken': {
    happened: 'Code {{code}} belongs to another account.',
    money: 'Nothing was changed; the accounts are safe.',
    now: 'Write another code.',
  },
  'ledger.unbalanced': {
    happened: 'Debits and credits are not equal: the difference is {{rupees difference}}.',
    money: 'The voucher was not written; the accounts are safe.',
    now: 'Check the amounts until there is no difference.',
  },
  'ledger.wrongKind': {
    happened: 'These accounts do not belong to this kind of voucher.',
    money: 'The voucher was not written; the accounts are safe.',
    now: 'Choose receipt when money comes in, payment when it goes out, contra between cash, bank and wallets, journal without money.',
  },
  'ledger.notByHand': {
    happened: 'Account {{code}} is not changed by vouchers by hand.',
    money: 'The voucher was not written; the accounts are safe.',
    now: 'The drawer and commissions change by their own acts. Choose another account.',
  },
  'ledger.openingLate': {
    happened: 'Opening balances can no longer be entered.',
    money: 'Nothing was written; the accounts are safe.',
    now: 'They are entered once, before the first day is closed. Correct them by a journal voucher.',
  },
  'ledger.cannotReverse': {
    happened: 'This voucher can not be reversed.',
    money: 'Nothing was written; the accounts are safe.',
    now: 'A voucher by hand is reversed once. Write a new voucher to correct it.',
  },
  'ledger.notNext': {
    happened: 'Another period must be closed before this one.',
    money: 'Nothing was closed; the accounts are safe.',
    now: 'Look at the list again and close the earlier period.',
  },
  'ledger.partsOpen': {
    happened: 'Not all days or months up to {{day}} are closed.',
    money: 'Nothing was closed; the accounts are safe.',
    now: 'Close the remaining days and months first.',
  },
} as const;
