import type { Gst, GstTerm, TaxRate } from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { NO_MONEY, type Paise, negative, proportion, sum } from '../../contract/money.ts';
import { type Posting, gather } from '../ledger/ledger.rules.ts';
import { taxOn } from './taxes.ts';

/** Whether the society is registered for GST on a day: by the newest term that has begun; no term, no registration. */
export function isRegistered(terms: readonly GstTerm[], day: BusinessDay): boolean {
  const newest = terms
    .filter(({ from }) => from <= day)
    .reduce<GstTerm | undefined>((last, term) => (last && last.from > term.from ? last : term), undefined);
  return newest?.gstin !== undefined;
}

/** The tax inside an amount of either sign, by a percentage of three decimals at most; half up to the paisa. */
export function includedTax(amount: Paise, percent: string): Paise {
  if (amount < 0) return negative(includedTax(negative(amount), percent));
  const [whole = '', part = ''] = percent.split('.');
  const thousandths = Number(`${whole}${part.padEnd(3, '0')}`);
  return proportion(amount, thousandths, 100_000 + thousandths);
}

/**
 * The output tax that commission carries as a statement confirms it or takes it back; undefined where none is due.
 *
 * Below the threshold (CGST Act 2017, section 22: twenty lakh rupees a year for services; Bihar is no special category
 * State) a society need not register, and who is not registered charges no tax. A registered society sells its work to
 * the CSC company, and the commission is the price (sections 7 and 9). A portal pays what its statement says and adds no
 * tax, so the tax is inside it: tax = value x rate / (100 + rate), CGST Rules 2017, rule 35
 * (goodsandservicetax.in/GST/?p=4030). It falls due with the invoice or the payment (section 13); both follow the
 * statement, so it is reckoned with it, at the rate of that day, and taken back by a credit note (section 34). What was
 * sold before the registration carries none. Whether the return calls it IGST or CGST and SGST depends on where the
 * company that pays is registered; the account is one.
 */
export function gstOf(
  lines: readonly { readonly amount: Paise; readonly day: BusinessDay }[],
  day: BusinessDay,
  terms: readonly GstTerm[],
  taxes: readonly TaxRate[],
): Gst | undefined {
  const rate = taxOn(taxes, 'gst-if-registered', day);
  const base = sum(lines.filter((line) => isRegistered(terms, line.day)).map(({ amount }) => amount));
  if (!rate || base === NO_MONEY) return undefined;
  return { base, percent: rate.percent, amount: includedTax(base, rate.percent) };
}

/** Out of the income, to what is owed to the State. */
export const gstPostings = (gst: Gst | undefined): Posting[] =>
  gst
    ? gather([
        { account: 'csc-commission', amount: gst.amount },
        { account: 'gst-payable', amount: negative(gst.amount) },
      ])
    : [];
