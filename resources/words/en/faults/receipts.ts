export const receiptsFaults = {
  'receipt.notFound': {
    happened: 'No receipt of this number was found.',
    money: 'The accounts are safe.',
    now: 'Check the number and write it again, or look in the day book with F11.',
  },
  'reversal.tooMuch': {
    happened: 'Line {{line}} has not that much left to give back; {{rupees remaining}} is left.',
    money: 'Nothing was given back; the receipt stands as it was.',
    now: 'Lower the amount, or see on the receipt what was given back before.',
  },
  'reversal.drawerShort': {
    happened: 'The drawer does not hold that much cash.',
    money: 'Nothing was given back.',
    now: 'Give it back by UPI, or put cash into the drawer first.',
  },
  'reversal.portalPending': {
    happened: 'The money for this service is held up at the portal.',
    money: 'It is kept apart in the books; nothing was given back.',
    now: 'First say under "Held up at the portal" what became of it, then give it back.',
  },
  'receipt.paperNumberUnknown': {
    happened: 'Number {{number}} is of no registered receipt book.',
    money: 'Nothing was written.',
    now: 'Look at the number on the paper again; register a new book in the settings first.',
  },
  'receipt.paperNumberCancelled': {
    happened: 'Number {{number}} of the receipt book is written down as cancelled already.',
    money: 'Nothing was written.',
    now: 'Look at the number on the paper again.',
  },
  'receipt.paperBookOverlaps': {
    happened: 'Some of these numbers are registered already, in the book {{first}} to {{last}}.',
    money: 'Nothing was written.',
    now: 'Look at the numbers of the first and the last receipt of the book again.',
  },
  'receipt.paperNumberTaken': {
    happened: 'Receipt {{number}} of the paper book is already entered.',
    money: 'It was not entered a second time.',
    now: 'Check the number in the paper book and enter the next receipt.',
  },
} as const;
