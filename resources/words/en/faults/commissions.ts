export const commissionsFaults = {
  'commission.ruleWrong': {
    happened: 'This rule of commission does not hold together.',
    money: 'Nothing was changed; the old rule holds.',
    now: 'Fill in one of percentage, flat amount or slabs, and check the limits.',
  },
  'commission.unreadable': {
    happened: 'This statement could not be read.',
    money: 'Nothing was written to the book.',
    now: 'Download the file from the portal again, or copy the table and paste it here.',
  },
  'commission.columnsMissing': {
    happened: 'The columns of date and commission are not chosen yet.',
    money: 'Nothing was written to the book.',
    now: 'Choose above which column holds the date and which the commission.',
  },
  'commission.rowsFaulty': {
    happened: '{{rows}} rows of the statement could not be read.',
    money: 'Nothing was written to the book.',
    now: 'Mend the rows named below in the file and choose it again.',
  },
  'commission.takenBefore': {
    happened: 'This very file was taken in on {{day}}.',
    money: 'Nothing was written again; the first is safe.',
    now: 'Download the next statement from the portal and choose it.',
  },
  'commission.notFound': {
    happened: 'This statement is not in the book.',
    money: 'Nothing was written to the book.',
    now: 'Look at the list of commissions again.',
  },
  'commission.receivedBefore': {
    happened: 'The money of this statement is recorded as received already.',
    money: 'Nothing was written again.',
    now: 'See in the list of commissions to which account it came.',
  },
  'commission.payoutTooMuch': {
    happened: 'Operators are owed {{rupees payable}}; {{rupees amount}} can not be paid.',
    money: 'No payment was recorded.',
    now: 'Lower the amount, or take in the statement of commission first.',
  },
} as const;
