import { formatDay } from '../../../contract/day.ts';
import { type Paise, formatRupees } from '../../../contract/money.ts';
import type { MadeChange, SourcedRate } from '../../../contract/rates.ts';
import { useWords } from '../../app/words.ts';

type Rate = SourcedRate['rate'];

const rupees = (amount: Paise): string => `₹${formatRupees(amount)}`;

/** Rates, days and changes as sentences. */
export function useChangeWords() {
  const { t, say } = useWords();

  function amount({ paise, minimum, maximum }: Pick<Rate, 'paise' | 'minimum' | 'maximum'>): string {
    if (paise !== undefined) return rupees(paise);
    if (maximum === undefined)
      return minimum === undefined ? t('rates.asked') : t('rates.atLeast', { amount: rupees(minimum) });
    return minimum === undefined
      ? t('rates.atMost', { amount: rupees(maximum) })
      : t('rates.between', { least: rupees(minimum), most: rupees(maximum) });
  }

  const days = ({ from, to }: Pick<Rate, 'from' | 'to'>): string =>
    to === undefined
      ? t('rates.since', { day: formatDay(from) })
      : t('rates.fromTo', { from: formatDay(from), to: formatDay(to) });

  function change(made: MadeChange['change']): string {
    if (made.kind === 'pack')
      return t(made.act === 'applied' ? 'packs.appliedOn' : 'packs.undoneOn', {
        number: made.number,
        name: say(made.name),
        day: formatDay(made.from),
      });
    if (made.kind === 'offer')
      return t(made.offered ? 'rates.startedOn' : 'rates.stoppedOn', { days: days(made) });
    const { rate } = made;
    return t('rates.rateIs', { head: t(`heads.${rate.head}`), amount: amount(rate), days: days(rate) });
  }

  return { amount, days, change };
}
