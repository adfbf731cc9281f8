import type { booksHelp as hindi } from '../../hi/help-fields/books.ts';
import type { SameKeys } from '../../same-keys.ts';

export const booksHelp = {
  day: 'Write day-month-year, such as 05-11-2026. Page Up is the day before, Page Down the day after.',
  dayBookReceipts: 'Choose a receipt with the arrows, open it with Enter. There it is reprinted or refunded.',
  bookRows: 'Choose a row with the arrows. Enter opens its voucher, receipt or account.',
  accountRows: 'Choose an account with the arrows. Enter changes its name and code.',
  period: 'Write day-month-year, such as 01-04-2026, or use the buttons. The report is of these days.',
  account: 'Type a part of the account’s name, such as "power". Then choose from the list.',
  voucherKind: 'In a payment money goes, in a receipt it comes. Choose what happened, with the arrows.',
  debit: 'Rupees debited to this account, such as 500. Debits and credits must be equal.',
  credit: 'Rupees credited to this account, such as 500. Fill either debit or credit in a row.',
  narration: 'What it was for, such as "power bill of June". No Aadhaar number here.',
  accountKind:
    'What the society has is an asset, what it owes a liability. Income and expense end with the year.',
  accountCode: 'A short code for the account, such as 4210. Use the society’s own list if there is one.',
  accountNameHi: 'The account’s name in Hindi. Books and reports in Hindi show it.',
  accountNameEn: 'The account’s name in English, such as Rent. Reports in English show it.',
  archiveFrom: 'The first day of the archive, such as 01-04-2026. At most one year at a time.',
  archiveTo: 'The last day of the archive, such as 31-03-2027. Today is not part of it.',
} as const satisfies SameKeys<typeof hindi>;
