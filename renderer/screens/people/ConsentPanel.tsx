import { useState } from 'react';
import type { Consent, ConsentNotice } from '../../../contract/consents.ts';
import { formatDay } from '../../../contract/day.ts';
import type { Person } from '../../../contract/people.ts';
import { call, newId } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { FamilyForm } from '../households/FamilyForm.tsx';
import sheet from '../households/Households.module.css';
import { useFamilyForm } from '../households/use-family-form.ts';
import { ConsentDialog } from './ConsentDialog.tsx';

const css = classes(sheet);

type Props = { readonly person: Person; readonly serves: boolean };

/** What a person agreed to, how, and what she took back. */
export function ConsentPanel({ person, serves }: Props) {
  const { t } = useWords();
  const [asked, ask] = useState<'give' | 'withdraw'>();
  const { data } = useAsk('consents.ofPerson', { personId: person.personId });
  if (!data) return null;
  const { notice, holds, consents } = data;
  const close = (): void => ask(undefined);
  const print = ({ sequence }: Consent): void => {
    call('consents.print', { requestId: newId(), consent: sequence })
      .then(() => tell({ kind: 'done', text: t('consents.printed') }))
      .catch(tellFault);
  };
  return (
    <section className={css('card')} aria-label={t('consents.title')}>
      <div className={css('head')}>
        <h3>{t('consents.title')}</h3>
        {serves && (
          <Button onPress={() => ask('give')}>{t(holds ? 'consents.again' : 'consents.record')}</Button>
        )}
      </div>
      {!holds && <p className={css('second')}>{t('consents.none')}</p>}
      {consents.map((consent) => (
        <ConsentFacts key={consent.sequence} consent={consent} notice={notice} />
      ))}
      {holds && serves && (
        <div className={css('acts')}>
          <Button icon="printer" onPress={() => print(holds)}>
            {t('consents.print')}
          </Button>
          <Button onPress={() => ask('withdraw')}>{t('consents.withdraw')}</Button>
        </div>
      )}
      {asked === 'give' && <ConsentDialog person={person} notice={notice} onClose={close} />}
      {asked === 'withdraw' && holds && <WithdrawDialog person={person} consent={holds} onClose={close} />}
    </section>
  );
}

type FactsProps = { readonly consent: Consent; readonly notice: ConsentNotice };

function ConsentFacts({ consent, notice }: FactsProps) {
  const { t, say } = useWords();
  const { day, notice: version, way, language, witness, purposes, withdrawn } = consent;
  const named = notice.purposes.filter(({ code }) => purposes.includes(code)).map(({ name }) => say(name));
  return (
    <div>
      <p>{t('consents.holds', { day: formatDay(day), version })}</p>
      <p className={css('second')}>
        {t('consents.how', { way: t(`consents.ways.${way}`), language: t(`consents.languages.${language}`) })}
        {witness !== '' && ` · ${t('consents.witnessed', { name: witness })}`}
      </p>
      <p className={css('second')}>{named.join('; ')}</p>
      {withdrawn && <strong>{t('consents.withdrawn', { day: formatDay(withdrawn.day) })}</strong>}
    </div>
  );
}

type WithdrawProps = {
  readonly person: Person;
  readonly consent: Consent;
  readonly onClose: () => void;
};

function WithdrawDialog({ person, consent, onClose }: WithdrawProps) {
  const { t } = useWords();
  const form = useFamilyForm(async (requestId) => {
    await call('consents.withdraw', { requestId, consent: consent.sequence });
    tell({ kind: 'done', text: t('consents.withdrawnNow') });
    onClose();
  });
  return (
    <FamilyForm
      title={t('consents.withdrawTitle', { name: person.name })}
      form={form}
      onClose={onClose}
      save={t('consents.withdraw')}
    >
      <p>{t('consents.withdrawMeans')}</p>
    </FamilyForm>
  );
}
