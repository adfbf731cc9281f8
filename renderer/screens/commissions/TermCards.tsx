import type { CommissionTerms, GstTerm, ShareTerm, TaxRate } from '../../../contract/commissions.ts';
import type { BusinessDay } from '../../../contract/day.ts';
import { useWords } from '../../app/words.ts';
import { Term, TermCard } from './TermCard.tsx';
import { TAXES } from './TaxDialog.tsx';
import { percentText, standing } from './terms.ts';

type Props = {
  readonly terms: CommissionTerms;
  readonly today: BusinessDay;
  readonly onAdd: () => void;
};

/** Who has what part of a commission. */
export function SharesCard({ terms, today, onAdd }: Props) {
  const { t } = useWords();
  const { now, coming } = standing(terms.shares, today);
  const words = ({ society, operator, csc }: ShareTerm): string =>
    t('terms.sharesAre', {
      society: percentText(society),
      operator: percentText(operator),
      csc: percentText(csc),
    });
  return (
    <TermCard title={t('terms.shares')} add={t('terms.newShares')} onAdd={onAdd}>
      {now ? <Term words={words(now)} from={now.from} /> : <Term words={t('terms.allToSociety')} />}
      {coming.map((term) => (
        <Term key={term.from} words={words(term)} from={term.from} isComing />
      ))}
    </TermCard>
  );
}

/** Whether the society is registered for GST. */
export function GstCard({ terms, today, onAdd }: Props) {
  const { t } = useWords();
  const { now, coming } = standing(terms.gst, today);
  const words = ({ gstin }: GstTerm): string =>
    gstin === undefined ? t('terms.unregistered') : t('terms.registeredAs', { gstin });
  return (
    <TermCard title={t('terms.gst')} add={t('terms.newGst')} onAdd={onAdd}>
      <Term
        words={now ? words(now) : t('terms.unregistered')}
        from={now?.from}
        note={now?.gstin === undefined ? t('terms.noGstBooked') : t('terms.gstBooked')}
      />
      {coming.map((term) => (
        <Term key={term.from} words={words(term)} from={term.from} isComing />
      ))}
    </TermCard>
  );
}

/** The rates of tax, each with its section and source. */
export function TaxesCard({ terms, today, onAdd }: Props) {
  const { t } = useWords();
  const rows = TAXES.flatMap((tax) => {
    const { now, coming } = standing(
      terms.taxes.filter((rate) => rate.tax === tax),
      today,
    );
    return [
      ...(now ? [{ rate: now, isComing: false }] : []),
      ...coming.map((rate) => ({ rate, isComing: true })),
    ];
  });
  const words = ({ tax, percent }: TaxRate): string =>
    t('terms.taxIs', { tax: t(`terms.taxes.${tax}`), percent });
  return (
    <TermCard title={t('terms.taxRates')} add={t('terms.newTax')} onAdd={onAdd}>
      {rows.map(({ rate, isComing }) => (
        <Term
          key={`${rate.tax} ${rate.from}`}
          words={words(rate)}
          from={rate.from}
          to={rate.to}
          isComing={isComing}
          note={t('terms.sectionAndSource', { section: rate.section, source: rate.source })}
        />
      ))}
    </TermCard>
  );
}
