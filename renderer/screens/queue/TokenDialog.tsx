import { useState } from 'react';
import type { Service } from '../../../contract/catalogue.ts';
import type { Person } from '../../../contract/people.ts';
import { PaperLanguage } from '../../../contract/printing.ts';
import type { PriorityReason } from '../../../contract/queue.ts';
import { call, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { ActDialog } from '../till/ActDialog.tsx';
import { PersonField } from './PersonField.tsx';
import sheet from './Queue.module.css';
import { ServiceField } from './ServiceField.tsx';
import { nameOf } from './use-queue-acts.ts';

const css = classes(sheet);

type Lane = 'ordinary' | PriorityReason;

const LANES = [
  'ordinary',
  'sixty-and-over',
  'disability',
  'pregnant',
  'infant',
] as const satisfies readonly Lane[];

/** A token with more than a number: for what, for whom, and whether before others. Nothing of it must be said. */
export function TokenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [service, setService] = useState<Service>();
  const [person, setPerson] = useState<Person>();
  const [lane, setLane] = useState<Lane>('ordinary');
  const [language, setLanguage] = useState<PaperLanguage>();
  const give = async (): Promise<string> => {
    const token = await call('queue.issue', {
      requestId,
      service: service?.code,
      personId: person?.personId,
      priority: lane === 'ordinary' ? undefined : lane,
      language,
    });
    return t('queue.given_ahead', { token: nameOf(token), count: token.ahead });
  };
  return (
    <ActDialog
      title={t('queue.issueTitle')}
      act={t('queue.issue')}
      isReady
      onAct={give}
      onClose={onClose}
      wide
    >
      {() => (
        <>
          <ServiceField chosen={service} onChoose={setService} hint={t('queue.serviceHint')} />
          <PersonField chosen={person} onChoose={setPerson} />
          <ChoiceField
            label={t('queue.lane')}
            choices={LANES.map((id) => ({
              id,
              words: id === 'ordinary' ? t('queue.ordinary') : t(`queue.reasons.${id}`),
            }))}
            value={lane}
            onChange={setLane}
            help="tokenLane"
          />
          {lane !== 'ordinary' && <p className={css('label')}>{t('queue.reasonKept')}</p>}
          <ChoiceField
            label={t('queue.slipLanguage')}
            help="slipLanguage"
            choices={PaperLanguage.options.map((id) => ({ id, words: t(`paperLanguages.short.${id}`) }))}
            value={language}
            onChange={setLanguage}
          />
        </>
      )}
    </ActDialog>
  );
}
