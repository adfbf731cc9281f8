import type { Commission } from '../../../contract/catalogue.ts';
import { NO_MONEY, formatRupees } from '../../../contract/money.ts';
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

/** A rule of commission with all that it says: rate or steps, and limits. */
export function useWholeRule(): (rule: Commission) => string {
  const { t } = useWords();
  const short = useRuleWords();
  const pays = ({ percent, flat }: { percent?: string | undefined; flat?: Paise | undefined }): string =>
    percent === undefined ? rupees(flat ?? NO_MONEY) : t('commissions.percentOf', { percent });
  return (rule) => {
    const { slabs, minimum, maximum } = rule;
    const steps = slabs?.map((slab) =>
      slab.upTo === undefined
        ? t('terms.slabAbove', { pays: pays(slab) })
        : t('terms.slabUpTo', { amount: rupees(slab.upTo), pays: pays(slab) }),
    );
    const limits = [
      minimum !== undefined && t('terms.atLeast', { amount: rupees(minimum) }),
      maximum !== undefined && t('terms.atMost', { amount: rupees(maximum) }),
    ];
    return [...(steps ?? [short(rule)]), ...limits.filter((limit) => limit !== false)].join('; ');
  };
}
