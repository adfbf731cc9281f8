import type { help as hindi } from '../hi/help.ts';
import type { SameKeys } from '../same-keys.ts';

export const help = {
  title: 'Help',
  thisField: 'About this place',
  keys: 'Keys of this screen',
  always: 'Always good to know',
  letters: 'Start typing letters anywhere: the service search opens.',
  enter: 'Enter chooses and goes on; in an empty service search it opens the payment.',
  escape: 'Esc goes one step back; what is typed is never lost.',
  papers: 'Space ticks a paper, Alt+A ticks all. + and − change the quantity, Delete removes the service.',
  digits: 'Digits may be Hindi (१२३) or English (123).',
  day: 'A day begins with a count of the cash. F8 is cash in and out; F12 is the day: its acts are Alt+1 to Alt+6, F9 closes it.',
  queue:
    'F2 gives a token, Shift+F2 one with a service or priority, F5 calls the next. What was typed is never lost by a call.',
  goTo: 'Alt+G or Ctrl+K from anywhere: a place, a report, an act, a person, a service, a receipt number or a token. Everyday words do too.',
  close: 'Understood',
  fields: {
    goTo: 'Type a few letters of what you want, in Hindi or in Roman letters: cash book, trial, a receipt number, a name, a service. Enter opens the top one.',
    service:
      'Type the name of the service in Hindi, in English or as people say it. Enter adds the first; arrows choose another.',
    person:
      'Type a name, father’s or husband’s name, village or digits of the mobile. Among like names, choose by father, village and the last digits of the mobile.',
    personName:
      'Write the name as it stands on the papers, in Hindi or English letters. With Alt+I Hindi words stand ready for Roman letters: Space takes the first, 1 to 8 another, Esc none.',
    mobile: 'Mobile number of 10 digits. Do not write an Aadhaar number here.',
    birthYear: 'Only the year, such as 1985. Leave empty if not known.',
    amount:
      'This figure does not come from a notified rate, so ask and fill it in. The receipt will say so too.',
    papers: 'Tick each paper that you have seen. Money cannot be taken before all are seen.',
    slip: 'The slip names the papers that are missing. The person takes it home; no money is taken.',
    payment: 'Enter takes exact cash, keys 1 to 6 or Alt+1 to Alt+6 add notes, U is UPI.',
    cash: 'Type the rupees received; the change is worked out. Enter on nothing means exact cash. Alt+1 adds ₹10, Alt+6 adds ₹500.',
    upiReference:
      'Only when you see the money on your phone, type the last 4 digits of the UPI transaction number.',
    paperNumber:
      'A receipt that was written by hand in a power cut is entered here: its printed number and its date as they stand on the paper. The money counts in the day that is open; a number can be entered once.',
    receiptNumber: 'The whole number of the receipt, or only the last digits of one of this year.',
    refundLines:
      'Leave a tick (Space) on what is given back and write the amount. Never more than is left; have the receiver sign the slip.',
    portalReference:
      'The transaction number that the portal or wallet showed. No Aadhaar and no mobile number here. Of a number of twelve digits that looks like Aadhaar only the last four are kept.',
    reprintReason: 'The reason is written in the book and the paper says DUPLICATE.',
    day: 'Write day-month-year, such as 05-11-2026. Page Up goes to the day before, Page Down to the day after.',
    archiveDays: 'Type day-month-year, like 05-11-2026. At most one year; today is not part of it.',
    dayBookReceipts: 'Choose a receipt with the arrows, open it with Enter.',
    denominations:
      'Write how many of each note and coin: Enter or arrow goes down, arrow up. The sum is worked out. Leave empty what is not there.',
    varianceReason:
      'Choose with Space, change with the arrows. The reason stands in the book; choose "Not known" if it is not known.',
    rupees: 'Write rupees in digits, such as 50 or 50.25.',
    cashPurpose:
      'Cash that comes or goes without a receipt is written here. Money of customers is not: it is taken by receipt.',
    payee: 'Names and notes are kept apart from the book. Do not write an Aadhaar number.',
    slipNumber:
      'The number on the stamped deposit slip of the bank. Of a number of twelve digits that looks like Aadhaar only the last four are kept.',
    walletAct:
      'What happened with a wallet outside a sale: filled, cash of an Aadhaar withdrawal, or paid out to the bank.',
    walletReference: 'The number of the transaction in the message of the portal or bank.',
    portalBalance: 'Open the portal and write the balance that it shows; do not copy it from the book.',
    drawerReason: 'The reason for opening the drawer without a sale stays in the book.',
    bookRows: 'Choose a row with the arrows; Enter opens its voucher, receipt or account.',
    period: 'Write both days as day-month-year, such as 01-04-2026, or choose with the buttons.',
    account: 'Type a part of the name of the account and choose it from the list.',
    cscId: 'The CSC number that the centre was given.',
    till: 'Short name of the till: a capital letter, then letters or digits, 4 at most. For example T1.',
    upiAddress: 'The address on which the centre takes UPI, such as name@bank.',
    tokenService: 'Type a few letters of the service and press Enter; the call opens the ticket with it.',
    tokenPerson: 'Choose somebody known; the call opens the ticket in that name.',
    tokenLane: 'The reason for priority is kept apart from the book and never printed.',
    pin: 'Tell nobody your PIN and do not write it down. After five wrong tries it takes 1, then 5, then 15 minutes.',
    printer: 'Which printer it is can be changed later in the settings.',
    packFilter:
      'Type a few letters of a service, a charge or a source; the others are hidden. The buttons above show one kind of change alone.',
    packReason: 'Why the pack is taken in or taken back. Choose with the arrows; it is written in the book.',
    packSource:
      'Number and day of the letter, notification or resolution that it rests on. Write nobody’s name.',
    packExplanation:
      'Why a second pack in a row is taken back, at least 10 letters. It stays in the book; write nobody’s name.',
    place:
      'Start typing in Hindi or English and choose from the list. If it is not listed, write the whole name.',
  },
} as const satisfies SameKeys<typeof hindi>;
