import type { Commission } from '../../../contract/catalogue.ts';
import { formatRupees } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import { useWords } from '../../app/words.ts';

/** Money inside a sentence. */
export const rupees = (amount: Paise): string =>
  `${amount < 0 ? '−' : ''}₹${formatRupees(amount).replace('-', '')}`;

/** A rule of commission in a few words, for staff. */
export function useRuleWords(): (rule: Commission) => string {
  const { t } = useWords();
  return ({ percent, flatMinimum }) => {
    if (percent !== undefined) return t('commissions.percentOf', { percent });
    if (flatMinimum !== undefined) return t('commissions.perBill', { amount: rupees(flatMinimum) });
    return t('commissions.bySlab');
  };
}
