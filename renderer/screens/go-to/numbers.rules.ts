import type { BusinessDay } from '../../../contract/day.ts';
import { latinDigits } from '../../../contract/money.ts';
import type { Token } from '../../../contract/queue.ts';
import { numberInCode, numberOfSerial, seriesOf } from '../receipts/receipt-number.ts';

export type Numbered =
  | { readonly kind: 'receipt'; readonly number: string }
  | { readonly kind: 'application'; readonly code: string }
  | { readonly kind: 'token'; readonly token: Token };

/** The records whose number is typed: tokens that wait, then a receipt by its number or its last figures, or a slip. */
export function numbersMeant(
  text: string,
  { till, today, tokens }: { till: string; today: BusinessDay; tokens: readonly Token[] },
): Numbered[] {
  const typed = latinDigits(text).trim().toUpperCase();
  if (/^APP\/\S+$/u.test(typed)) return [{ kind: 'application', code: typed }];
  const coded = numberInCode(typed);
  if (coded !== undefined) return [{ kind: 'receipt', number: coded }];
  if (/^[A-Z]\S*\/\d{4}-\d\d\/\S+$/u.test(typed)) return [{ kind: 'receipt', number: typed }];
  const [, series = '', figures] = /^(?:(?:[A-Z]+ )?([A-Z]{1,2})[- ]?)?(\d{1,6})$/u.exec(typed) ?? [];
  if (figures === undefined) return [];
  const waiting = tokens
    .filter((token) => token.number === Number(figures) && (series === '' || token.series === series))
    .map((token) => ({ kind: 'token', token }) as const);
  if (series !== '') return waiting;
  return [...waiting, { kind: 'receipt', number: numberOfSerial(seriesOf(till, today), figures) }];
}
