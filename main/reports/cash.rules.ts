import type { BusinessDay } from '../../contract/day.ts';
import { NO_MONEY, type Paise, minus, negative, sum } from '../../contract/money.ts';
import type { ReportSection } from '../../contract/reports.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { DayMovement, OtherVoucher, ReceiptPosting } from './books.repo.ts';
import { kindWord, rowWord } from '../printing/report-words.ts';
import { type Row, columnSum, namesOf, sectionOf } from './section.rules.ts';

/** The columns of the cash book and the accounts that they are of. */
export const CASH_COLUMNS = [
  ['drawer', 'cash-drawer'],
  ['safe', 'cash-safe'],
  ['bank', 'bank'],
] as const;

export type Names = (account: string) => BothLanguages;

/** Debit and credit of one account in a voucher. */
export function sidesOf({ postings }: OtherVoucher, account: string): { debit: Paise; credit: Paise } {
  const amounts = postings.filter((posting) => posting.account === account).map(({ amount }) => amount);
  return {
    debit: sum(amounts.filter((amount) => amount > 0)),
    credit: negative(sum(amounts.filter((amount) => amount < 0))),
  };
}

/** What the receipts of a day moved on an account: the day's movement without the other vouchers. */
export function receiptsOfDay(
  { day, account, debit, credit }: DayMovement,
  others: readonly OtherVoucher[],
): { debit: Paise; credit: Paise } {
  const sides = others.filter((voucher) => voucher.day === day).map((voucher) => sidesOf(voucher, account));
  return {
    debit: minus(debit, sum(sides.map((side) => side.debit))),
    credit: minus(credit, sum(sides.map((side) => side.credit))),
  };
}

/** What a voucher is for, seen from some accounts: the accounts on its other side, and its narration. */
export function particularsOf(voucher: OtherVoucher, from: ReadonlySet<string>, names: Names): BothLanguages {
  const others = [...new Set(voucher.postings.map(({ account }) => account))].filter(
    (account) => !from.has(account),
  );
  const { hi, en } = others.length > 0 ? namesOf(others.map(names)) : kindWord(voucher.kind);
  const after = voucher.narration === '' ? '' : ` – ${voucher.narration}`;
  return { hi: hi + after, en: en + after };
}

export type CashBook = {
  readonly days: { readonly first: BusinessDay; readonly last: BusinessDay };
  /** What each account held before the first day. */
  readonly opening: (account: string) => Paise;
  readonly movements: readonly DayMovement[];
  readonly others: readonly OtherVoucher[];
  readonly names: Names;
};

type Side = 'debit' | 'credit';

function rowsOf({ movements, others, names }: CashBook, side: Side): Row[] {
  const accounts = new Set<string>(CASH_COLUMNS.map(([, account]) => account));
  const days = [...new Set(movements.map(({ day }) => day))].toSorted();
  const receiptsRow = (day: BusinessDay): Row => ({
    day,
    name: rowWord('dayReceipts'),
    opens: { account: 'cash-drawer', first: day, last: day },
    ...Object.fromEntries(
      CASH_COLUMNS.map(([column, account]) => {
        const movement = movements.find((one) => one.day === day && one.account === account);
        return [column, movement ? receiptsOfDay(movement, others)[side] : NO_MONEY];
      }),
    ),
  });
  const voucherRow = (voucher: OtherVoucher): Row => ({
    day: voucher.day,
    name: particularsOf(voucher, accounts, names),
    number: voucher.number,
    opens: { sequence: voucher.sequence, isReceipt: false },
    ...Object.fromEntries(CASH_COLUMNS.map(([column, account]) => [column, sidesOf(voucher, account)[side]])),
  });
  const moves = (row: Row): boolean => CASH_COLUMNS.some(([column]) => row[column] !== NO_MONEY);
  return days
    .flatMap((day) => [receiptsRow(day), ...others.filter((voucher) => voucher.day === day).map(voucherRow)])
    .filter(moves);
}

/** The cash book: what came into drawer, safe and bank, what went out, and what each held before and after. */
export function cashBookSections(book: CashBook): ReportSection[] {
  const came = rowsOf(book, 'debit');
  const went = rowsOf(book, 'credit');
  const opening: Row = {
    day: book.days.first,
    name: rowWord('opening'),
    isBalance: true,
    ...Object.fromEntries(CASH_COLUMNS.map(([column, account]) => [column, book.opening(account)])),
  };
  const closing: Row = {
    day: book.days.last,
    name: rowWord('closing'),
    isBalance: true,
    ...Object.fromEntries(
      CASH_COLUMNS.map(([column]) => [
        column,
        minus(columnSum([opening, ...came], column), columnSum(went, column)),
      ]),
    ),
  };
  const columns = ['day', 'name', 'number', 'drawer', 'safe', 'bank'] as const;
  return [
    sectionOf('receipts', columns, [opening, ...came]),
    sectionOf('payments', columns, [...went, closing]),
  ];
}

export type AccountBook = {
  readonly account: string;
  readonly days: { readonly first: BusinessDay; readonly last: BusinessDay };
  readonly opening: Paise;
  readonly movements: readonly DayMovement[];
  readonly others: readonly OtherVoucher[];
  /** The receipts themselves where the ledger is of one day. */
  readonly receipts: readonly ReceiptPosting[] | undefined;
  readonly names: Names;
};

type Entry = Row & { readonly debit: Paise; readonly credit: Paise };

function entriesOf({ account, movements, others, receipts, names }: AccountBook): Entry[] {
  const single = (receipts ?? []).map(({ sequence, number, amount }): Entry => ({
    name: rowWord('receipt'),
    number,
    debit: amount > 0 ? amount : NO_MONEY,
    credit: amount < 0 ? negative(amount) : NO_MONEY,
    opens: { sequence, isReceipt: true },
  }));
  const ofDay = (movement: DayMovement): Entry[] => {
    const { day } = movement;
    const together: Entry = {
      name: rowWord('dayReceipts'),
      opens: { account, first: day, last: day },
      ...receiptsOfDay(movement, others),
    };
    const vouchers = others
      .filter((voucher) => voucher.day === day && voucher.postings.some((one) => one.account === account))
      .map((voucher): Entry => ({
        name: particularsOf(voucher, new Set([account]), names),
        number: voucher.number,
        opens: { sequence: voucher.sequence, isReceipt: false },
        ...sidesOf(voucher, account),
      }));
    return [...(receipts ? single : [together]), ...vouchers].map((entry) => ({ ...entry, day }));
  };
  return movements.flatMap(ofDay).filter(({ debit, credit }) => debit !== 0 || credit !== 0);
}

/** The ledger of an account with the balance after each entry; debit positive. */
export function ledgerSection(book: AccountBook): { section: ReportSection; closing: Paise } {
  let balance = book.opening;
  const rows = entriesOf(book).map((entry): Row => {
    balance = minus(sum([balance, entry.debit]), entry.credit);
    return { ...entry, balance };
  });
  const opening: Row = {
    day: book.days.first,
    name: rowWord('opening'),
    isBalance: true,
    balance: book.opening,
  };
  const closing: Row = { day: book.days.last, name: rowWord('closing'), isBalance: true, balance };
  const columns = ['day', 'name', 'number', 'debit', 'credit', 'balance'] as const;
  return { section: sectionOf('entries', columns, [opening, ...rows, closing]), closing: balance };
}
