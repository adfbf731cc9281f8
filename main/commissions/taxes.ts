import { join } from 'node:path';
import { z } from 'zod';
import { TaxRate } from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { NO_MONEY, type Paise, negative, percentOf } from '../../contract/money.ts';
import { readResource } from '../catalogue/resource-file.ts';

/** The rates of tax on commission that ship with the program. Throws Fault `catalogue.invalid`. */
export const loadTaxes = (resourcesFolder: string): TaxRate[] =>
  readResource(join(resourcesFolder, 'commissions', 'taxes.json'), z.array(TaxRate));

/** The rate of a tax on a day: of those in force the one that began last, the later written of two of one day. */
export function taxOn(rates: readonly TaxRate[], tax: TaxRate['tax'], day: BusinessDay): TaxRate | undefined {
  return rates
    .filter((rate) => rate.tax === tax && rate.from <= day && (rate.to === undefined || day <= rate.to))
    .reduce<TaxRate | undefined>((last, rate) => (last && last.from > rate.from ? last : rate), undefined);
}

/** What a tax takes of an amount (of either sign), rounded half up to the paisa; nothing where no rate is in force. */
export function taxOf(amount: Paise, rate: TaxRate | undefined): Paise {
  if (!rate) return NO_MONEY;
  return amount < 0 ? negative(percentOf(negative(amount), rate.percent)) : percentOf(amount, rate.percent);
}
