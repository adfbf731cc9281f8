import type { faults as hindi } from '../hi/faults.ts';
import type { SameKeys } from '../same-keys.ts';
import { tillFaults } from './faults-till.ts';

/** For every fault: what happened, whether the money is safe, what to do now. */
export const faults = {
  ...tillFaults,
  'app.invalidInput': {
    happened: 'Something is not filled in right.',
    money: 'Nothing was saved or changed.',
    now: 'Mend what is marked in red and press Enter again.',
  },
  'app.forbidden': {
    happened: 'This may not be done now.',
    money: 'The accounts are safe.',
    now: 'Open the counter as an operator and try again.',
  },
  'app.notSetUp': {
    happened: 'The counter is not set up yet.',
    money: 'No money was recorded.',
    now: 'Fill in the details of the centre first.',
  },
  'app.alreadySetUp': {
    happened: 'The counter is set up already.',
    money: 'The accounts are safe, just as they were.',
    now: 'There is no need to fill it in again; start work at the counter.',
  },
  'app.unexpected': {
    happened: 'Something happened that should not have.',
    money: 'Saved receipts are safe; look in the day book whether this one was made.',
    now: 'Try again. If it comes back, tell the number below to whoever helps you.',
  },
  'clock.ahead': {
    happened: "The computer's clock says {{today}}; the last work in the book is of {{last}}.",
    money: 'Nothing was written on that date; the accounts are safe.',
    now: 'If the date is wrong, set the clock right. If it is right, press "the clock is right" in the strip below and try again.',
  },
  'clock.behind': {
    happened: "The computer's clock says {{now}}; the last work in the book is of {{last}}.",
    money: 'Nothing was written at that time; the accounts are safe.',
    now: 'If the time is wrong, set the clock right. If it is right, press "the clock is right" in the strip below and try again.',
  },
  'users.notFound': {
    happened: 'This user is not in the list.',
    money: 'The accounts are safe.',
    now: 'Close this and choose a user from the list again.',
  },
  'users.nameTaken': {
    happened: 'There is a user of this name already.',
    money: 'Nothing was changed.',
    now: "Write the full name, or add the father's or husband's name to tell them apart.",
  },
  'users.weakPin': {
    happened: 'This PIN is easily guessed.',
    money: 'Nothing was changed.',
    now: 'Choose another: no date, no repeats, no digits in a row, none that many people use.',
  },
  'users.usedPin': {
    happened: 'This PIN was used lately.',
    money: 'Nothing was changed.',
    now: 'Choose one that is none of the last five.',
  },
  'users.noPin': {
    happened: 'This user has no PIN yet.',
    money: 'Nothing was changed.',
    now: 'Set a PIN under "Users" first, then try again.',
  },
  'users.wrongPin': {
    happened: 'The PIN is not right. Tries left: {{left}}.',
    money: 'Nothing was changed; the wrong try is noted in the till book.',
    now: 'Type the PIN again, slowly.',
  },
  'users.lockedOut': {
    happened: 'Too many wrong PINs: this user is locked for {{minutes}} min.',
    money: 'The accounts are safe; the other users can go on working.',
    now: 'Wait, then type the PIN again. If it is forgotten, a supervisor can set a new one.',
  },
  'users.disabled': {
    happened: 'This user may not work at the counter at present.',
    money: 'The accounts are safe.',
    now: 'Choose another user, or let a supervisor allow this one again under "Users".',
  },
  'users.onDuty': {
    happened: 'This user has the counter right now.',
    money: 'Nothing was changed.',
    now: 'Press Alt+U and hand the counter to somebody else first.',
  },
  'users.lastSupervisor': {
    happened: 'This is the only supervisor; without one nobody could approve.',
    money: 'Nothing was changed.',
    now: 'Add another supervisor first.',
  },
  'users.approvalNeeded': {
    happened: 'A supervisor must approve this.',
    money: 'Nothing was changed.',
    now: 'Call a supervisor to type the PIN here. If there is none yet, add one under "Users".',
  },
  'users.notSupervisor': {
    happened: 'This user may not approve.',
    money: 'Nothing was changed.',
    now: 'Choose a supervisor.',
  },
  'users.samePerson': {
    happened: 'Whoever did this work can not approve it.',
    money: 'Nothing was changed.',
    now: 'Call another supervisor.',
  },
  'people.notFound': {
    happened: 'This person is no longer in the list.',
    money: 'The accounts are safe.',
    now: 'Press F3 and find the person again, or add a new one.',
  },
  'catalogue.unknownService': {
    happened: 'This service is no longer in the catalogue.',
    money: 'No money was taken for it.',
    now: 'Remove it and find another service with F4.',
  },
  'catalogue.withheld': {
    happened: 'This service is not offered here at present.',
    money: 'No money was taken for it.',
    now: 'Remove it and find another service with F4.',
  },
  'catalogue.invalid': {
    happened: 'The file of the service catalogue is faulty.',
    money: 'The accounts are safe; new sales are not possible now.',
    now: 'Install Seva Bahi again or call for help.',
  },
  'ticket.notFound': {
    happened: 'This ticket is no longer open.',
    money: 'If a receipt was made, it is safe in the day book.',
    now: 'Look in the day book with F11, then start a new ticket with F2.',
  },
  'ticket.empty': {
    happened: 'This ticket has no service.',
    money: 'No money was taken.',
    now: 'Press F4 and add a service.',
  },
  'ticket.personNeeded': {
    happened: 'The receipt of this service must name a person.',
    money: 'No money was recorded yet.',
    now: 'Press F3 and choose or add the person.',
  },
  'ticket.amountMissing': {
    happened: 'Some amounts are still to be filled in.',
    money: 'No money was recorded yet.',
    now: 'Write the amounts in the yellow fields.',
  },
  'ticket.amountOutOfRange': {
    happened: 'An amount is outside the limits of this service.',
    money: 'No money was recorded yet.',
    now: 'Check the amount and write one within the limits.',
  },
  'ticket.tooMuch': {
    happened: 'One ticket can not come to more than ten crore rupees.',
    money: 'No money was recorded yet.',
    now: 'Check amounts and quantities; make two tickets if need be.',
  },
  'ticket.papersMissing': {
    happened: 'Some papers were not seen yet.',
    money: 'No money was taken.',
    now: 'Tick the papers when you see them, or give the slip.',
  },
  'ticket.noPapersMissing': {
    happened: 'All papers are there, so no slip was made.',
    money: 'No money was taken.',
    now: 'Press F9 and take the payment.',
  },
  'ticket.priceChanged': {
    happened: 'A rate changed meanwhile: {{rupees before}} before, {{rupees now}} now.',
    money: 'No money was recorded yet.',
    now: 'Tell the person the new total, then finish again.',
  },
  'payment.short': {
    happened: 'The money is {{rupees missing}} short.',
    money: 'Nothing was recorded yet.',
    now: 'Take the rest, or press U and take the rest by UPI.',
  },
  'payment.upiTooMuch': {
    happened: 'The UPI amount {{rupees upi}} is more than the total {{rupees total}}.',
    money: 'Nothing was recorded yet.',
    now: 'Do not take more than the total by UPI; mend the amount.',
  },
  'payment.upiReferenceMissing': {
    happened: 'The last 4 digits of the UPI payment are missing.',
    money: 'Nothing was recorded yet.',
    now: 'See the money arrive, write the 4 digits and press Enter.',
  },
  'payment.noUpiAddress': {
    happened: 'The centre has no UPI address here, so there is no QR code.',
    money: 'Nothing was recorded yet.',
    now: 'Take the money with your own QR sticker and write the 4 digits, or take cash.',
  },
  'receipt.notFound': {
    happened: 'No receipt of this number was found.',
    money: 'The accounts are safe.',
    now: 'Check the number and write it again, or look in the day book with F11.',
  },
  'archive.wrongPeriod': {
    happened:
      'The archive’s days are not right: it reaches over at most one year, from an earlier day to a later one.',
    money: 'The accounts are safe; nothing was written.',
    now: 'Choose the first and the last day again.',
  },
  'archive.dayOpen': {
    happened: 'The day {{day}} is not closed yet.',
    money: 'The accounts are safe; nothing was written.',
    now: 'Close that day first, or choose an earlier last day.',
  },
  'archive.empty': {
    happened: 'Nothing is in the book for these days.',
    money: 'The accounts are safe; nothing was written.',
    now: 'Choose days on which the counter was at work.',
  },
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
  'reports.period': {
    happened: 'This period is not possible.',
    money: 'The accounts are safe.',
    now: 'Let the first day stand before the last, and the period be shorter than twenty years.',
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
  'printing.notFound': {
    happened: 'This print job is no longer in the list.',
    money: 'The sale is safe.',
    now: 'If the paper is wanted, print it again with F7.',
  },
  'printing.noPrinter': {
    happened: 'No printer is chosen.',
    money: 'The sale is safe; the receipt is kept as PDF.',
    now: 'Choose a printer in the settings, then print with F7.',
  },
  'disk.full': {
    happened: 'The disk is full.',
    money: 'All earlier receipts are safe; this was not saved.',
    now: 'Make room on the disk, then do the same again. What you typed is still here.',
  },
  'disk.failed': {
    happened: 'The disk could not be written.',
    money: 'All earlier receipts are safe; this was not saved.',
    now: 'Take no new money. Check cable and disk, then try again or call for help.',
  },
  'database.damaged': {
    happened: 'The file of the book is damaged.',
    money: 'Writing has been stopped so that no more harm is done.',
    now: 'Stop work, leave the file as it is and call for help.',
  },
  'database.locked': {
    happened: 'Another program has the book open.',
    money: 'Earlier receipts are safe; this was not saved.',
    now: 'Close the other program and try again.',
  },
  'database.readOnly': {
    happened: 'The file of the book may not be written.',
    money: 'Earlier receipts are safe; this was not saved.',
    now: 'Have the rights of the folder mended, then try again.',
  },
  'database.newer': {
    happened: 'This book was made by a newer version of Seva Bahi.',
    money: 'The book was not touched; the accounts are safe.',
    now: 'Install the newer version of Seva Bahi.',
  },
  'database.behindWitness': {
    happened: 'The book is an old one: the witness says number {{witnessed}}, the book {{head}}.',
    money: 'Some receipts between are not in this file, so writing has been stopped.',
    now: 'Take no new money. Find the newest file of the book and call for help.',
  },
  'key.missing': {
    happened: 'The signing key of this till can not be opened now.',
    money: 'Receipts go on and are safe; they will be signed later, in order.',
    now: 'Put the file of the key back or call for help. If the key is lost for good, make a new one in the settings.',
  },
  'key.wrong': {
    happened: 'This key does not belong to this till book.',
    money: 'Earlier receipts are safe; this key makes no new ones.',
    now: 'Put the right key back or call for help.',
  },
  'key.present': {
    happened: 'The key is where it should be, so no new one was made.',
    money: 'The accounts are safe.',
    now: 'No new key is needed; go on with your work.',
  },
} as const satisfies SameKeys<typeof hindi>;
