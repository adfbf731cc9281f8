export const tillFaults = {
  'till.notOpen': {
    happened: 'Today is not open yet.',
    money: 'No money was recorded.',
    now: 'Count the drawer and open the day, then do this again.',
  },
  'till.forgotten': {
    happened: 'The day {{day}} was never closed.',
    money: 'The accounts of that day are safe; nothing of today was recorded.',
    now: 'Count the drawer and close {{day}} first, then open today.',
  },
  'till.closed': {
    happened: 'Today is already closed.',
    money: 'The accounts of the closed day are safe and cannot change.',
    now: 'Do this tomorrow, after opening the day.',
  },
  'till.alreadyOpen': {
    happened: 'Today is already open.',
    money: 'Nothing changed; the accounts are safe.',
    now: 'Go on at the counter.',
  },
  'till.floatDiffers': {
    happened: 'The cash counted differs from the last count by {{rupees difference}}.',
    money: 'The earlier accounts are safe; the day is not open yet.',
    now: 'Count again. If it is right, choose a reason and ask a second person for the PIN.',
  },
  'till.notEnoughCash': {
    happened: 'By the book there is not that much cash in the drawer.',
    money: 'No money was recorded.',
    now: 'Check the amount. Record cash that came in first, or pay out less.',
  },
  'till.voucherNotFound': {
    happened: 'Nothing is printed of this.',
    money: 'The accounts are safe.',
    now: 'Choose something in the list that moved the drawer.',
  },
  'till.depositNotFound': {
    happened: 'This deposit is no longer on its way.',
    money: 'The accounts are safe; nothing was recorded twice.',
    now: 'Look at the list of deposits again.',
  },
  'till.countStale': {
    happened: 'Money has moved, or the drawer was counted again, since this count.',
    money: 'The count is kept; the day is not closed yet.',
    now: 'Count the drawer again.',
  },
  'till.reasonNeeded': {
    happened: 'The drawer differs by {{rupees variance}}.',
    money: 'The count is kept; the difference is not booked yet.',
    now: 'Count again, or choose the reason for the difference.',
  },
  'till.approvalNeeded': {
    happened: 'A difference of {{rupees variance}} is not booked without a second person.',
    money: 'The count is kept; the difference is not booked yet.',
    now: 'Ask a supervisor for the PIN who today neither opened, sold nor counted.',
  },
  'till.ticketsOpen': {
    happened: 'Some tickets are unfinished.',
    money: 'The accounts are safe; the day is not closed yet.',
    now: 'Finish each of them, keep it for the next day or drop it, then close the day.',
  },
  'till.referencesMissing': {
    happened: 'The portal’s number is missing for {{missing}} applications, and nobody has said why.',
    money: 'The money is safe; the day is still open.',
    now: 'Enter the numbers, or choose a reason for all of them.',
  },
  'till.proofFails': {
    happened: 'A proof fails ({{name}}): it is off by {{rupees difference}}.',
    money: 'Nothing changed in the book; the day is not closed.',
    now: 'Take no more money and call for support.',
  },
  'till.closingNotFound': {
    happened: 'This closing was not found.',
    money: 'The accounts are safe.',
    now: 'Look at the list of closings again.',
  },
  'till.handOverToSelf': {
    happened: 'This person has the drawer already.',
    money: 'Nothing changed; the accounts are safe.',
    now: 'Choose somebody else to hand over to.',
  },
} as const;
