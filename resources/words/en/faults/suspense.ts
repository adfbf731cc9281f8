export const suspenseFaults = {
  'suspense.notFound': {
    happened: 'This payment is no longer in the list; it may be settled.',
    money: 'The accounts are safe.',
    now: 'Look at the list again.',
  },
  'suspense.noWalletMoney': {
    happened: 'No money of this line went through the CSC wallet, or all of it was given back.',
    money: 'The accounts are safe; nothing was changed.',
    now: 'Choose another line, or give the money back directly.',
  },
  'suspense.alreadyOpen': {
    happened: 'This payment is already among those held up.',
    money: 'The money is kept apart in the books.',
    now: 'Look for it in the list "Held up at the portal".',
  },
  'suspense.wrongState': {
    happened: 'This outcome does not fit this payment now.',
    money: 'The accounts are safe; nothing was changed.',
    now: 'See in the list how it stands, and choose the right outcome.',
  },
  'suspense.pending': {
    happened:
      'The payment for the same service of the same person is held up at the portal: slip {{number}}.',
    money: 'No money was recorded a second time.',
    now: 'Find out first what became of that payment. To sell it all the same, get the approval of a supervisor.',
  },
} as const;
